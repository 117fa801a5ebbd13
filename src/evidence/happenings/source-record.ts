import type { Grade } from '../../records/grade.ts'

type Reliability = Grade['reliability']

/** Grades that claims and documents of a source received, counted. */
export interface SourceTally {
  /** How many persons gave it each letter from A to E. */
  readonly letters: readonly number[]
  /** How many of its claims earned each figure from 1 to 5. */
  readonly fared: readonly number[]
}

/** What this node knows of a source. */
export interface SourceRecord {
  /** Grades that claims and documents of the source received before. */
  readonly tally: SourceTally
  /** States (`CHN`) and organisations whose organ the source is, or that it depends on. */
  readonly tiedTo: readonly string[]
}

/** A grade's half with why it is so, in sentences. */
export interface Judged<Value> {
  readonly value: Value
  readonly reasons: readonly string[]
}

/** Claims that must have been borne out or refuted before a source's record says anything. */
const claimsNeeded = 5
/** Share of claims borne out that each letter asks for, and how many claims: a short record earns no A. */
const ladder: readonly { letter: Reliability; share: number; claims: number }[] = [
  { letter: 'A', share: 0.9, claims: 20 },
  { letter: 'B', share: 0.75, claims: 10 },
  { letter: 'C', share: 0.55, claims: claimsNeeded },
  { letter: 'D', share: 0.35, claims: claimsNeeded },
  { letter: 'E', share: 0, claims: claimsNeeded },
]
/** How far each figure bears a claim out, in tenths. 6 says nothing. */
const borneOut = [10, 8, 5, 2, 0] as const
const letters: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E']

/** Counts grades. The order does not matter. */
export function tallyOf(grades: readonly Grade[]): SourceTally {
  const tally = { letters: [0, 0, 0, 0, 0], fared: [0, 0, 0, 0, 0] }
  for (const { by, reliability, credibility } of grades) {
    if (by === 'person') count(tally.letters, letters.indexOf(reliability), 1)
    count(tally.fared, credibility - 1, 1)
  }
  return tally
}

/** Adds to one of several counts, where there is such a one. */
export function count(counts: number[], at: number, more: number): void {
  const known = counts[at]
  if (known !== undefined) counts[at] = known + more
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0)
}

/** Reliability of a source from its record: what persons said of it, else how its claims fared. `about` are the actors of the claim at hand; a
 *  source tied to one of them is graded one letter lower for it. No record: F, which stays "cannot be judged". */
export function gradeSource(record: SourceRecord | undefined, about: readonly string[]): Judged<Reliability> {
  const judged = record ? fromRecord(record.tally) : null
  if (!record || !judged) {
    return { value: 'F', reasons: ['The source has no record here by which to judge it.'] }
  }
  const parties = new Set(about.map((id) => id.replace(/\/.*/, '')))
  const tie = record.tiedTo.find((id) => parties.has(id))
  if (tie === undefined || judged.value === 'F') return judged
  return {
    value: letters[Math.min(letters.indexOf(judged.value) + 1, letters.length - 1)] ?? 'E',
    reasons: [...judged.reasons, `The source is tied to ${tie}, which this is about: one letter lower.`],
  }
}

function fromRecord(tally: SourceTally): Judged<Reliability> | null {
  const byPersons = sum(tally.letters)
  if (byPersons > 0) {
    // Of an even number the lower grade of the two in the middle: doubt counts.
    let left = Math.floor(byPersons / 2)
    const middle = tally.letters.findIndex((each) => (left -= each) < 0)
    const value = letters[middle] ?? 'E'
    return {
      value,
      reasons: [`Persons here graded the source ${byPersons} times; the middle grade is ${value}.`],
    }
  }
  const fared = sum(tally.fared)
  if (fared === 0) return null
  if (fared < claimsNeeded) {
    const reason = `Only ${fared} of its claims could be judged so far; ${claimsNeeded} are needed.`
    return { value: 'F', reasons: [reason] }
  }
  const tenths = tally.fared.reduce((total, each, i) => total + each * (borneOut[i] ?? 0), 0)
  // Two imagined claims, half borne out, keep a short record from the ends of the scale (Laplace).
  const share = (tenths + 10) / (10 * (fared + 2))
  const step = ladder.find(({ share: least, claims }) => share >= least && fared >= claims)
  const percent = Math.round((10 * tenths) / fared)
  return {
    value: step?.letter ?? 'E',
    reasons: [`Of ${fared} of its claims that could be judged, ${percent} % were borne out.`],
  }
}
