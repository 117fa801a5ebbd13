import type { RecordId } from '../../kernel/id.ts'
import { Groups, somePairs } from './groups.ts'
import { distinctById, type SourcedDocument } from './model.ts'
import { forEachShingle, magnitude, wordsOf } from './words.ts'

/** Two documents with wording in common beyond chance. */
export interface CopyPair {
  readonly documents: readonly [RecordId, RecordId]
  /** Runs of eight words that both hold, quoted speech included. */
  readonly sharedRuns: number
  /** Share of the smaller document's runs that the other holds too, 0 to 1. */
  readonly containment: number
}

/** Which documents of a corpus draw on each other's wording. */
export interface Copies {
  /** In rising order of ids. */
  readonly pairs: readonly CopyPair[]
  /** The least id among the documents that share wording with this one, directly or through others; its own where none does. */
  readonly groupOf: (id: RecordId) => RecordId
  /** Whether so many documents hold this run of words that sharing it says nothing of where a text comes from. */
  readonly isCommon: (shingle: number) => boolean
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

/** Up to this many documents with one run of words are compared pair by pair; beyond, each with the next few. */
const wholeList = 24
const reach = 3

/** Documents a corpus may have here: hash, mark and index share the 53 bits of a number. */
const indexRange = 2 ** 20

/** Finds documents that share wording: near-copies, reworked wire stories, borrowed passages. Exact containment of runs of eight words
 *  (Broder 1997), each weighted by how few documents hold it. Pure; the order of documents does not matter. */
export function findCopies(documents: readonly Pick<SourcedDocument, 'id' | 'text'>[]): Copies {
  const sorted = distinctById(documents)
  if (sorted.length > indexRange) throw new RangeError(`more than ${indexRange} documents in one comparison`)
  const holdings = holdingsOf(sorted.map((document) => document.text))
  const common = new Set<number>()
  const commonFrom = Math.max(commonDocuments, sorted.length * commonPart)
  const runs = new Float64Array(sorted.length)
  const ownWeights = new Float64Array(sorted.length)
  const shared = new Map<number, Shared>()
  forEachRun(holdings, (shingle, holders, quoters) => {
    const held = holders.length
    // One or two holders weigh 1, four 1/2, eight 1/3: slow enough that a story printed by fifty papers still shows.
    const weight = 1 / Math.max(1, magnitude(held))
    if (held >= commonFrom) common.add(shingle)
    for (const holder of holders) {
      runs[holder] = (runs[holder] ?? 0) + 1
      if (!quoters.has(holder)) ownWeights[holder] = (ownWeights[holder] ?? 0) + weight
    }
    somePairs(holders, wholeList, reach, (a, b) => {
      const key = a * indexRange + b
      let sum = shared.get(key)
      if (sum === undefined) shared.set(key, (sum = { runs: 0, ownWeight: 0 }))
      sum.runs++
      if (!quoters.has(a) && !quoters.has(b)) sum.ownWeight += weight
    })
  })
  return collect(sorted, shared, runs, ownWeights, common)
}

interface Shared {
  runs: number
  /** Of runs that neither document has within quotation marks. */
  ownWeight: number
}

/** Every run of every text as one number, sorted: hash, then document, then whether it is quoted there. */
function holdingsOf(texts: readonly string[]): Float64Array {
  const read = texts.map(wordsOf)
  const holdings = new Float64Array(read.reduce((sum, words) => sum + words.hashes.length, 0))
  let count = 0
  for (const [index, words] of read.entries()) {
    forEachShingle(words, (shingle, quoted) => {
      holdings[count++] = (shingle * indexRange + index) * 2 + (quoted ? 1 : 0)
    })
  }
  return holdings.subarray(0, count).sort()
}

/** Calls `visit` with each run, the documents that hold it in rising order, and those among them that only quote it. */
function forEachRun(
  holdings: Float64Array,
  visit: (shingle: number, holders: number[], quoters: ReadonlySet<number>) => void,
): void {
  let holders: number[] = []
  let quoters = new Set<number>()
  let current = -1
  for (const holding of holdings) {
    const quoted = holding % 2
    const holder = ((holding - quoted) / 2) % indexRange
    const shingle = ((holding - quoted) / 2 - holder) / indexRange
    if (shingle !== current) {
      if (holders.length > 0) visit(current, holders, quoters)
      current = shingle
      holders = []
      if (quoters.size > 0) quoters = new Set()
    }
    if (holders.at(-1) === holder) continue
    holders.push(holder)
    if (quoted === 1) quoters.add(holder)
  }
  if (holders.length > 0) visit(current, holders, quoters)
}

function collect(
  documents: readonly Pick<SourcedDocument, 'id'>[],
  shared: ReadonlyMap<number, Shared>,
  runsOf: Float64Array,
  ownWeights: Float64Array,
  common: ReadonlySet<number>,
): Copies {
  const groups = new Groups(documents.length)
  const pairs: CopyPair[] = []
  for (const [key, { runs, ownWeight }] of [...shared].sort(([a], [b]) => a - b)) {
    const b = key % indexRange
    const a = (key - b) / indexRange
    const containment = part(runs, runsOf[a], runsOf[b])
    const ownContainment = part(ownWeight, ownWeights[a], ownWeights[b])
    const isCopy =
      ownWeight >= runsOfOwnWords ||
      (ownWeight >= runsInShortText && ownContainment >= partOfShortText) ||
      (runs >= runsInShortText && containment >= partOfWhole)
    const first = documents[a]
    const second = documents[b]
    if (!isCopy || !first || !second) continue
    groups.join(a, b)
    pairs.push({ documents: [first.id, second.id], sharedRuns: runs, containment })
  }
  const indexes = new Map(documents.map((document, index) => [document.id, index]))
  return {
    pairs,
    groupOf: (id) => {
      const index = indexes.get(id)
      return (index === undefined ? undefined : documents[groups.find(index)]?.id) ?? id
    },
    isCommon: (shingle) => common.has(shingle),
  }
}

function part(shared: number, ofOne = 0, ofOther = 0): number {
  const smaller = Math.min(ofOne, ofOther)
  return smaller > 0 ? Math.min(1, shared / smaller) : 0
}
