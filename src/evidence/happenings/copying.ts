import type { RecordId } from '../../kernel/id.ts'
import { IntTable } from './int-table.ts'
import { LiveGroups } from './live-groups.ts'
import { byText } from './model.ts'
import { Run, runWeight, weightUnit } from './runs.ts'
import { forEachShingle, wordsOf } from './words.ts'

/** Two documents with wording in common beyond chance. */
export interface CopyPair {
  readonly documents: readonly [RecordId, RecordId]
  /** Runs of eight words that both hold, quoted speech included. */
  readonly sharedRuns: number
  /** Share of the smaller document's runs that the other holds too, 0 to 1. */
  readonly containment: number
}

/** Two reporters may write one clause alike; a sentence of some thirty words outside quotation marks they do not. */
const runsOfOwnWords = 24
/** In a short notice less is enough, where it is a good part of the whole. */
const runsInShortText = 8
const partOfShortText = 0.2
/** Quoted or not, a text of which so much stands in another is that text: reprinted within quotation marks, it may be. */
const partOfWhole = 0.75
/** Documents that must hold a run of words before it may count as a common phrase, and the part of all documents they must be. */
const commonDocuments = 6
const commonPart = 0.1
/** The number of documents is taken to this many binary digits there, so that one more document seldom changes what is common. */
const commonDigits = 3

/** Documents an index may have: two of their numbers share the 53 bits of a number. */
const indexRange = 2 ** 20

/** What two documents hold in common. */
interface Shared {
  runs: number
  /** Of runs that neither has within quotation marks, in `weightUnit`. */
  ownWeight: number
}

/** Which documents share wording, kept as documents come and go: near-copies, reworked wire stories, borrowed passages. Exact containment of
 *  runs of eight words (Broder 1997), each weighted by how few documents hold it. What it says follows from the documents alone, never from
 *  the order in which they came. */
export class CopyIndex {
  private readonly ids: RecordId[] = []
  private readonly numbers = new Map<RecordId, number>()
  private readonly free: number[] = []
  /** The runs of each document, each once. */
  private readonly held: (Held | undefined)[] = []
  private readonly ownWeights: number[] = []
  /** Who holds a run. One document alone: four times its number, and 2 where it only quotes it; several: twice the place in `several`, and 1. */
  private readonly runs = new IntTable()
  private readonly several: (Run | undefined)[] = []
  private readonly freeRuns: number[] = []
  private readonly shared = new Map<number, Shared>()
  private readonly partners: (Set<number> | undefined)[] = []
  private readonly groups = new LiveGroups()
  /** Runs that so many hold that they may be common. */
  private readonly wide = new Set<number>()
  /** Documents of which a pair has to be judged anew. */
  private readonly unsettled = new Set<number>()
  /** Documents whose pairs may be others, and those whose group or common runs may be. */
  private readonly repaired = new Set<number>()
  private readonly changed = new Set<number>()
  private commonFrom = commonDocuments

  /** How many documents it holds. */
  get size(): number {
    return this.numbers.size
  }

  /** Adds a document; one that is there already stays as it is. Throws `RangeError` past a million. */
  add(id: RecordId, text: string): void {
    if (this.numbers.has(id)) return
    const own = this.free.pop() ?? this.ids.length
    if (own >= indexRange) throw new RangeError(`more than ${indexRange} documents in one comparison`)
    this.ids[own] = id
    this.numbers.set(id, own)
    this.ownWeights[own] = 0
    const held = heldIn(text)
    this.held[own] = held
    const { shingles, quoted } = held
    let alone = 0
    for (let i = 0; i < shingles.length; i++) if (this.addTo(shingles[i] ?? 0, own, quoted[i] === 1)) alone++
    this.weigh(own, alone * runWeight(1))
    this.unsettled.add(own)
    this.changed.add(own)
  }

  /** Takes a document out; what is not there is left alone. */
  remove(id: RecordId): void {
    const own = this.numbers.get(id)
    if (own === undefined) return
    for (const shingle of this.held[own]?.shingles ?? []) this.removeFrom(shingle, own)
    this.held[own] = undefined
    for (const other of this.groups.remove(own)) this.changed.add(other)
    this.numbers.delete(id)
    for (const set of [this.unsettled, this.repaired, this.changed]) set.delete(own)
    this.free.push(own)
  }

  /** Judges what has changed since the last time. Gives the documents whose group or pairs may be otherwise than before, and those with a run
   *  that has become common or ceased to be. */
  settle(): { readonly regrouped: readonly RecordId[]; readonly repaired: readonly RecordId[] } {
    for (const own of this.unsettled) {
      for (const other of this.partners[own] ?? []) {
        if (this.unsettled.has(other) && other < own) continue
        const joins = this.isCopy(own, other)
        if (joins !== this.groups.linked(own, other)) {
          this.repaired.add(other)
          const moved = joins ? this.groups.link(own, other) : this.groups.unlink(own, other)
          for (const each of moved) this.changed.add(each)
        }
      }
    }
    // A pair may be one, or no longer, for what its documents hold besides.
    const repaired = [...this.repaired.union(this.unsettled).union(this.changed)]
    this.unsettled.clear()
    this.repaired.clear()
    this.settleCommon()
    const regrouped = [...this.changed]
    this.changed.clear()
    const named = (numbers: readonly number[]): RecordId[] => numbers.flatMap((each) => this.ids[each] ?? [])
    return { regrouped: named(regrouped), repaired: named(repaired) }
  }

  /** What stands for the group of documents that share wording with this one; undefined for a document that is not here. */
  groupOf(id: RecordId): number | undefined {
    const own = this.numbers.get(id)
    return own === undefined ? undefined : this.groups.of(own)
  }

  /** The documents of a document's group, itself included. */
  groupWith(id: RecordId): RecordId[] {
    const own = this.numbers.get(id)
    return own === undefined ? [] : this.groups.members(own).flatMap((each) => this.ids[each] ?? [])
  }

  /** Whether so many documents hold this run of words that sharing it says nothing of where a text comes from. */
  isCommon(shingle: number): boolean {
    return this.wide.has(shingle | 0) && (this.runOf(shingle | 0)?.holders.length ?? 0) >= this.commonFrom
  }

  /** The documents that copy from this one or it from them, in rising order of ids. */
  pairsOf(id: RecordId): CopyPair[] {
    const own = this.numbers.get(id)
    if (own === undefined) return []
    return [...this.groups.linksOf(own)]
      .map((other) => this.pairOf(own, other))
      .sort((a, b) => byText(a.documents[0], b.documents[0]) || byText(a.documents[1], b.documents[1]))
  }

  private pairOf(a: number, b: number): CopyPair {
    const [first, second] = [this.ids[a], this.ids[b]]
    if (first === undefined || second === undefined) throw new RangeError('a pair is of two documents')
    const runs = this.shared.get(keyOf(a, b))?.runs ?? 0
    return {
      documents: first < second ? [first, second] : [second, first],
      sharedRuns: runs,
      containment: part(runs, this.held[a]?.shingles.length, this.held[b]?.shingles.length),
    }
  }

  private isCopy(a: number, b: number): boolean {
    const shared = this.shared.get(keyOf(a, b))
    if (!shared) return false
    const { runs, ownWeight } = shared
    if (ownWeight >= runsOfOwnWords * weightUnit) return true
    if (ownWeight >= runsInShortText * weightUnit) {
      if (part(ownWeight, this.ownWeights[a], this.ownWeights[b]) >= partOfShortText) return true
    }
    return (
      runs >= runsInShortText &&
      part(runs, this.held[a]?.shingles.length, this.held[b]?.shingles.length) >= partOfWhole
    )
  }

  /** Adds a holder to a run. Whether it weighs as one that nobody else holds, which is counted by the caller. */
  private addTo(shingle: number, own: number, quoted: boolean): boolean {
    const code = this.runs.get(shingle)
    if (code < 0) {
      this.runs.set(shingle, own * 4 + (quoted ? 2 : 0))
      return !quoted
    }
    const run = this.runOf(shingle) ?? this.runFrom(shingle, code)
    if (run.growsPlainly(own, this.ids)) {
      run.add(own, quoted, this.ids)
      const weight = runWeight(run.holders.length)
      if (!quoted) this.weigh(own, weight)
      run.forEachPartner(own, (other) => {
        this.share(own, other, 1, quoted || run.quoters.has(other) ? 0 : weight)
      })
    } else {
      this.count(run, -1)
      run.add(own, quoted, this.ids)
      this.count(run, 1)
    }
    if (run.holders.length >= commonDocuments) this.wide.add(shingle)
    if (run.holders.length === this.commonFrom) this.touch(run)
    return false
  }

  /** Makes a run of several out of one that one document held alone. */
  private runFrom(shingle: number, code: number): Run {
    const run = new Run()
    run.add(code >> 2, (code & 2) !== 0, this.ids)
    const place = this.freeRuns.pop() ?? this.several.length
    this.several[place] = run
    this.runs.set(shingle, place * 2 + 1)
    return run
  }

  private runOf(shingle: number): Run | undefined {
    const code = this.runs.get(shingle)
    return code >= 0 && (code & 1) === 1 ? this.several[code >> 1] : undefined
  }

  private removeFrom(shingle: number, own: number): void {
    const run = this.runOf(shingle)
    if (run === undefined) {
      this.runs.set(shingle, -1)
      return
    }
    this.count(run, -1)
    if (run.holders.length === this.commonFrom) this.touch(run)
    run.remove(own, this.ids)
    this.count(run, 1)
    if (run.holders.length < commonDocuments) this.wide.delete(shingle)
    const [left] = run.holders
    if (run.holders.length > 1 || left === undefined) return
    const place = this.runs.get(shingle) >> 1
    this.several[place] = undefined
    this.freeRuns.push(place)
    this.runs.set(shingle, left * 4 + (run.quoters.has(left) ? 2 : 0))
  }

  /** Adds what follows from a run to all sums, or takes it out again. */
  private count(run: Run, sign: 1 | -1): void {
    const weight = sign * runWeight(run.holders.length)
    for (const holder of run.holders) if (!run.quoters.has(holder)) this.weigh(holder, weight)
    run.forEachPair((a, b) => {
      this.share(a, b, sign, run.quoters.has(a) || run.quoters.has(b) ? 0 : weight)
    })
  }

  private weigh(own: number, weight: number): void {
    this.ownWeights[own] = (this.ownWeights[own] ?? 0) + weight
    this.unsettled.add(own)
  }

  private share(a: number, b: number, runs: number, ownWeight: number): void {
    const key = keyOf(a, b)
    let sum = this.shared.get(key)
    if (sum === undefined) {
      this.shared.set(key, (sum = { runs: 0, ownWeight: 0 }))
      ;(this.partners[a] ??= new Set()).add(b)
      ;(this.partners[b] ??= new Set()).add(a)
    }
    sum.runs += runs
    sum.ownWeight += ownWeight
    this.unsettled.add(a)
    this.repaired.add(a)
    this.repaired.add(b)
    if (sum.runs > 0) return
    this.shared.delete(key)
    this.partners[a]?.delete(b)
    this.partners[b]?.delete(a)
    if (!this.groups.linked(a, b)) return
    for (const each of this.groups.unlink(a, b)) this.changed.add(each)
  }

  private touch(run: Run): void {
    for (const holder of run.holders) this.changed.add(holder)
  }

  /** With more documents more have to hold a run before it is common. */
  private settleCommon(): void {
    const due = Math.max(commonDocuments, Math.ceil(commonPart * rounded(this.size)))
    if (due === this.commonFrom) return
    const [low, high] = [Math.min(due, this.commonFrom), Math.max(due, this.commonFrom)]
    this.commonFrom = due
    for (const shingle of this.wide) {
      const run = this.runOf(shingle)
      if (run && run.holders.length >= low && run.holders.length < high) this.touch(run)
    }
  }
}

function keyOf(a: number, b: number): number {
  return a < b ? a * indexRange + b : b * indexRange + a
}

function part(shared: number, ofOne = 0, ofOther = 0): number {
  const smaller = Math.min(ofOne, ofOther)
  return smaller > 0 ? Math.min(1, shared / smaller) : 0
}

/** A count, up to its leading binary digits. */
function rounded(count: number): number {
  const unit = 2 ** Math.max(0, 32 - Math.clz32(count) - commonDigits)
  return Math.ceil(count / unit) * unit
}

/** The runs of a text, each once, as numbers of 32 bits. */
interface Held {
  readonly shingles: Int32Array
  /** 1 where the text has it within quotation marks alone. */
  readonly quoted: Uint8Array
}

function heldIn(text: string): Held {
  const words = wordsOf(text)
  const places = new Map<number, number>()
  const shingles = new Int32Array(words.hashes.length)
  const quoted = new Uint8Array(words.hashes.length)
  forEachShingle(words, (unsigned, isQuoted) => {
    const shingle = unsigned | 0
    const place = places.get(shingle)
    if (place !== undefined) {
      if (!isQuoted) quoted[place] = 0
      return
    }
    shingles[places.size] = shingle
    quoted[places.size] = isQuoted ? 1 : 0
    places.set(shingle, places.size)
  })
  return { shingles: shingles.slice(0, places.size), quoted: quoted.slice(0, places.size) }
}
