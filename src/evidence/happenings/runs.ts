import type { RecordId } from '../../kernel/id.ts'
import { byText } from './model.ts'
import { magnitude } from './words.ts'

/** Least common multiple of 1 to 20: weights in this unit are whole, so that their sums are exact in whatever order they are taken. */
export const weightUnit = 232_792_560
const weightStepMost = 20

/** Up to this many documents with one run of words are compared pair by pair; beyond, each with the few of the least ids. */
export const wholeList = 24
const standIns = 3

/** What a run of words held by so many documents weighs, in `weightUnit`: one to three holders weigh 1, four 1/2, eight 1/3. Slow enough that
 *  a story printed by fifty papers still shows. */
export function runWeight(held: number): number {
  return weightUnit / Math.min(weightStepMost, Math.max(1, magnitude(Math.max(1, held))))
}

/** A run of words that several documents hold, by their numbers. */
export class Run {
  readonly holders: number[] = []
  /** Those that only quote it. */
  readonly quoters = new Set<number>()
  /** Where there are many: the holders of the least ids, which stand for all. */
  private least: number[] = []

  /** Whether only the holder's own pairs follow from adding it: neither what the run weighs nor who is compared with whom changes otherwise. */
  growsPlainly(holder: number, ids: readonly RecordId[]): boolean {
    const after = this.holders.length + 1
    if (runWeight(after) !== runWeight(after - 1)) return false
    if (after <= wholeList) return true
    return after > wholeList + 1 && !this.standsBefore(holder, ids)
  }

  /** Adds a holder. */
  add(holder: number, quoted: boolean, ids: readonly RecordId[]): void {
    this.holders.push(holder)
    if (quoted) this.quoters.add(holder)
    if (this.holders.length <= wholeList) return
    if (this.least.length === 0) this.least = this.leastOf(ids)
    else if (this.standsBefore(holder, ids)) this.least = leastWith(this.least, holder, ids)
  }

  /** Takes a holder out. */
  remove(holder: number, ids: readonly RecordId[]): void {
    const at = this.holders.indexOf(holder)
    if (at >= 0) this.holders.splice(at, 1)
    this.quoters.delete(holder)
    if (this.holders.length <= wholeList) this.least = []
    else if (this.least.includes(holder)) this.least = this.leastOf(ids)
  }

  /** Calls `visit` with each pair that is compared because of this run. */
  forEachPair(visit: (a: number, b: number) => void): void {
    if (this.least.length === 0) {
      for (const [i, a] of this.holders.entries())
        for (let j = i + 1; j < this.holders.length; j++) visit(a, this.holders[j] ?? a)
      return
    }
    for (const b of this.holders) {
      const place = this.least.indexOf(b)
      for (let i = 0; i < (place < 0 ? this.least.length : place); i++) visit(this.least[i] ?? b, b)
    }
  }

  /** Calls `visit` with those that a holder is compared with because of this run. */
  forEachPartner(holder: number, visit: (other: number) => void): void {
    const all = this.least.length === 0 || this.least.includes(holder) ? this.holders : this.least
    for (const other of all) if (other !== holder) visit(other)
  }

  private leastOf(ids: readonly RecordId[]): number[] {
    let least: number[] = []
    for (const holder of this.holders) {
      const last = least.at(-1)
      if (least.length < standIns || (last !== undefined && isBefore(holder, last, ids)))
        least = leastWith(least, holder, ids)
    }
    return least
  }

  private standsBefore(holder: number, ids: readonly RecordId[]): boolean {
    const last = this.least[this.least.length - 1]
    return last === undefined || isBefore(holder, last, ids)
  }
}

function isBefore(a: number, b: number, ids: readonly RecordId[]): boolean {
  return (ids[a] ?? '') < (ids[b] ?? '')
}

function leastWith(least: readonly number[], holder: number, ids: readonly RecordId[]): number[] {
  return [...least, holder].sort((a, b) => byText(ids[a] ?? '', ids[b] ?? '')).slice(0, standIns)
}
