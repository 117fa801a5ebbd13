import type { Answer } from '../../api/client.ts'
import type { Step } from '../../charts/lines.ts'

/** Track records as the API tells them. */
export type TrackRecords = Answer<'/api/track'>
/** One member's record, or that of the joint estimates. */
export type TrackOf = TrackRecords['joint']

/** A Brier score with when its question came out, and the share of time that it covers. */
export interface Scored {
  readonly id: string
  readonly at: number
  readonly mean: number
  readonly coverage: number
}

/** The Brier scores of a record, the first question that came out first. */
export function scoredOf({ perQuestion }: TrackOf, questions: TrackRecords['questions']): Scored[] {
  const at = new Map(questions.map((question) => [question.id, question.at]))
  return perQuestion
    .flatMap(({ id, scores: { brier } }) => (brier === null ? [] : [{ id, at: at.get(id) ?? 0, ...brier }]))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The mean after each question, weighted by the time that was covered, as the table's mean is. */
export function runningMeans(scored: readonly Scored[]): Step[] {
  let [sum, weight] = [0, 0]
  const steps = new Map<number, number>()
  for (const { at, mean, coverage } of scored) {
    sum += mean * coverage
    weight += coverage
    if (weight > 0) steps.set(at, sum / weight)
  }
  return [...steps].map(([at, number]) => ({ at, number }))
}

/** Fewer questions than these say nothing about how others would have gone. */
const leastQuestions = 3
const draws = 2000

/** Where the mean lies in 80 of 100 drawings of as many of the same questions; undefined for too few. Drawn alike every time. */
export function rangeOf(
  scored: readonly Scored[],
): { readonly low: number; readonly high: number } | undefined {
  if (scored.length < leastQuestions) return undefined
  const next = numbers()
  const means: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    let [sum, weight] = [0, 0]
    for (let i = 0; i < scored.length; i += 1) {
      const one = scored[next() % scored.length]
      sum += (one?.mean ?? 0) * (one?.coverage ?? 0)
      weight += one?.coverage ?? 0
    }
    means.push(weight > 0 ? sum / weight : 0)
  }
  means.sort((a, b) => a - b)
  return { low: means[draws / 10] ?? 0, high: means[draws - draws / 10 - 1] ?? 0 }
}

/** The member who may be said to be ahead: better than each other member on the questions that both answered, in 80 of 100 drawings of them.
 *  Means alone would put ahead whoever answered the easy ones. */
export function aheadOf({
  members,
  questions,
}: Pick<TrackRecords, 'members' | 'questions'>): string | undefined {
  const records = members.map((member) => ({ name: member.member, scored: scoredOf(member, questions) }))
  if (records.length < 2) return undefined
  return records.find(({ name, scored }) =>
    records.every((other) => {
      const theirs = new Map(other.scored.map(({ id, mean }) => [id, mean]))
      const apart = scored.flatMap((own) => {
        const mean = theirs.get(own.id)
        return mean === undefined ? [] : [{ ...own, mean: own.mean - mean, coverage: 1 }]
      })
      return other.name === name || (rangeOf(apart)?.high ?? 0) < 0
    }),
  )?.name
}

/** Whole numbers from a fixed start (mulberry32): the page says the same whenever it is opened. */
function numbers(): () => number {
  let state = 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** How often came what was called likelier than not, and what was called less likely. */
export function saidAndHappened({ curve }: Pick<TrackOf, 'curve'>): {
  readonly likely: { readonly count: number; readonly came: number }
  readonly unlikely: { readonly count: number; readonly came: number }
} {
  const of = (fits: (mean: number) => boolean): { count: number; came: number } => {
    const bins = curve.filter(({ mean }) => mean !== null && fits(mean))
    return {
      count: bins.reduce((sum, { count }) => sum + count, 0),
      came: bins.reduce((sum, { happened }) => sum + happened, 0),
    }
  }
  return { likely: of((mean) => mean > 0.5), unlikely: of((mean) => mean < 0.5) }
}
