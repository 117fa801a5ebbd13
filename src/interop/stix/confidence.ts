import { failure } from '../../kernel/error.ts'

/** A term and the STIX confidence it becomes, with the least and the greatest confidence that becomes the term again; null where it has none: what
 *  cannot be judged is missing, never a number. */
export interface ConfidenceTerm {
  readonly term: string
  readonly value: number | null
  readonly back: readonly [number, number] | null
}

const tenths = Array.from({ length: 11 }, (_, k): ConfidenceTerm => {
  const back = [k === 0 ? 0 : 10 * k - 5, k === 10 ? 100 : 10 * k + 4] as const
  return { term: String(k), value: 10 * k, back }
})

/** The scales of STIX confidence. Source: OASIS, STIX version 2.1, appendix A "Confidence Scales". */
export const confidenceScales = {
  'stix-nlmh': [
    { term: 'None', value: 0, back: [0, 0] },
    { term: 'Low', value: 15, back: [1, 29] },
    { term: 'Med', value: 50, back: [30, 69] },
    { term: 'High', value: 85, back: [70, 100] },
  ],
  'stix-0-10': tenths,
  'stix-admiralty': [
    { term: '6 - Truth cannot be judged', value: null, back: null },
    { term: '5 - Improbable', value: 10, back: [0, 19] },
    { term: '4 - Doubtful', value: 30, back: [20, 39] },
    { term: '3 - Possibly True', value: 50, back: [40, 59] },
    { term: '2 - Probably True', value: 70, back: [60, 79] },
    { term: '1 - Confirmed by other sources', value: 90, back: [80, 100] },
  ],
  'stix-wep': [
    { term: 'Impossible', value: 0, back: [0, 0] },
    { term: 'Highly Unlikely/Almost Certainly Not', value: 10, back: [1, 19] },
    { term: 'Unlikely/Probably Not', value: 30, back: [20, 39] },
    { term: 'Even Chance', value: 50, back: [40, 59] },
    { term: 'Likely/Probable', value: 70, back: [60, 79] },
    { term: 'Highly likely/Almost Certain', value: 90, back: [80, 99] },
    { term: 'Certain', value: 100, back: [100, 100] },
  ],
  'stix-dni': [
    { term: 'Almost No Chance / Remote', value: 5, back: [0, 9] },
    { term: 'Very Unlikely / Highly Improbable', value: 15, back: [10, 19] },
    { term: 'Unlikely / Improbable', value: 30, back: [20, 39] },
    { term: 'Roughly Even Chance / Roughly Even Odds', value: 50, back: [40, 59] },
    { term: 'Likely / Probable', value: 70, back: [60, 79] },
    { term: 'Very Likely / Highly Probable', value: 85, back: [80, 89] },
    { term: 'Almost Certain / Nearly Certain', value: 95, back: [90, 100] },
  ],
} as const satisfies Record<string, readonly ConfidenceTerm[]>
export type ConfidenceScale = keyof typeof confidenceScales

/** The confidence that a term of a scale becomes, 0 to 100; null for what cannot be judged. Throws `E_USAGE` for a term that the scale does not
 *  have. */
export function confidenceOf(term: string, scale: ConfidenceScale): number | null {
  const terms: readonly ConfidenceTerm[] = confidenceScales[scale]
  const found = terms.find((each) => each.term === term)
  if (found) return found.value
  throw failure('E_USAGE', `"${term.slice(0, 60)}" is no term of ${scale}`, { paths: ['term'] })
}

/** The term of a scale that says a confidence. Throws `E_USAGE` for what is no whole number from 0 to 100. */
export function confidenceTerm(confidence: number, scale: ConfidenceScale): string {
  const terms: readonly ConfidenceTerm[] = confidenceScales[scale]
  const found = Number.isInteger(confidence)
    ? terms.find(({ back }) => back !== null && back[0] <= confidence && confidence <= back[1])
    : undefined
  if (found) return found.term
  throw failure('E_USAGE', `${confidence} is no STIX confidence: a whole number from 0 to 100`, {
    paths: ['confidence'],
  })
}
