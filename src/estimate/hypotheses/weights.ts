import type { Grade } from '../../records/grade.ts'

/** What a grade's letters and figures count: tenths in even steps, the best short of certain. The figures are those that STIX 2.1 gives Admiralty
 *  credibility (appendix on confidence scales: 90, 70, 50, 30, 10); no standard gives reliability any, so it takes the same five.
 *  F and 6 say that it cannot be judged: they have none. */
const reliabilityWeights = { A: 0.9, B: 0.7, C: 0.5, D: 0.3, E: 0.1, F: null } as const
const credibilityWeights = { 1: 0.9, 2: 0.7, 3: 0.5, 4: 0.3, 5: 0.1, 6: null } as const

/** The weight of evidence that nothing could better: A1. */
export const greatestWeight = reliabilityWeights.A * credibilityWeights[1]

/** What evidence of a grade counts, from 0.01 to 0.81: the product of both, since a source and what it says are graded apart from each other. Null where
 *  either cannot be judged, or there is no grade: missing, never a middle. */
export function weightOf(grade: Pick<Grade, 'reliability' | 'credibility'> | null): number | null {
  if (grade === null) return null
  const reliability = reliabilityWeights[grade.reliability]
  const credibility = credibilityWeights[grade.credibility]
  return reliability === null || credibility === null ? null : reliability * credibility
}
