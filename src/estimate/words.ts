import type { Probability } from '../kernel/probability.ts'

/** A band of a yardstick: its terms and the probabilities they stand for, in whole per cent. An end belongs to the band unless it is open. */
export interface Band {
  readonly terms: readonly [string, ...string[]]
  readonly low: number
  readonly high: number
  readonly lowOpen?: true
  readonly highOpen?: true
  /** Printed in the source as an additional term, for use where it fits better than the others. */
  readonly additional?: true
}

/** A published vocabulary of likelihood. */
export interface Yardstick {
  readonly name: string
  readonly source: string
  readonly bands: readonly Band[]
}

/** The yardsticks a member can read in. Only tables whose figures were compared with a second text are here. */
export const yardsticks = {
  icd203: {
    name: 'ICD 203 expressions of likelihood',
    source:
      'US Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e(2)(a)',
    bands: [
      { terms: ['almost no chance', 'remote'], low: 1, high: 5 },
      { terms: ['very unlikely', 'highly improbable'], low: 5, high: 20 },
      { terms: ['unlikely', 'improbable'], low: 20, high: 45 },
      { terms: ['roughly even chance', 'roughly even odds'], low: 45, high: 55 },
      { terms: ['likely', 'probable'], low: 55, high: 80 },
      { terms: ['very likely', 'highly probable'], low: 80, high: 95 },
      { terms: ['almost certain(ly)', 'nearly certain'], low: 95, high: 99 },
    ],
  },
  ipcc: {
    name: 'IPCC calibrated likelihood (AR5 onward)',
    source:
      'IPCC Guidance Note for Lead Authors of the AR5 on Consistent Treatment of Uncertainties (2010), Table 1',
    bands: [
      { terms: ['exceptionally unlikely'], low: 0, high: 1 },
      { terms: ['extremely unlikely'], low: 0, high: 5, additional: true },
      { terms: ['very unlikely'], low: 0, high: 10 },
      { terms: ['unlikely'], low: 0, high: 33 },
      { terms: ['about as likely as not'], low: 33, high: 66 },
      { terms: ['more likely than not'], low: 50, high: 100, additional: true, lowOpen: true },
      { terms: ['likely'], low: 66, high: 100 },
      { terms: ['very likely'], low: 90, high: 100 },
      { terms: ['extremely likely'], low: 95, high: 100, additional: true },
      { terms: ['virtually certain'], low: 99, high: 100 },
    ],
  },
} as const satisfies Record<string, Yardstick>
export type YardstickName = keyof typeof yardsticks

/** The band whose terms say `probability`, or null where the yardstick has no word for it (ICD 203 stops at 1 % and 99 %, and says so by
 *  stopping). Of several that hold it (bands nest in IPCC's table, and neighbours share their end in ICD 203's) the narrowest says most
 *  and is taken; additional terms are left to a person's choice. */
export function word(probability: Probability, yardstick: Yardstick): Band | null {
  const holding = yardstick.bands.filter((band) => band.additional !== true && holds(band, probability))
  return holding.reduce<Band | null>(
    (best, band) => (best === null || band.high - band.low < best.high - best.low ? band : best),
    null,
  )
}

function holds(band: Band, probability: number): boolean {
  const low = band.low / 100
  const high = band.high / 100
  const above = band.lowOpen === true ? probability > low : probability >= low
  return above && (band.highOpen === true ? probability < high : probability <= high)
}

/** A stretch of a yardstick read as one line: up to `upTo`, which belongs to it where `including`. */
export interface Stretch {
  readonly upTo: number
  readonly including: boolean
  /** Null where the yardstick has no word. */
  readonly terms: Band['terms'] | null
}

/** A yardstick as one line of stretches from 0 to 1, each with its word: the first whose end is above a probability, or is it and is included,
 *  says what `word` says. */
export function stretches(yardstick: Yardstick): Stretch[] {
  const ends = yardstick.bands.flatMap(({ low, high }) => [low / 100, high / 100])
  const marks = [...new Set([...ends, 1])].filter((end) => end > 0).sort((a, b) => a - b)
  const all = marks.flatMap((upTo, i): Stretch[] => {
    const within = termsAt(((marks[i - 1] ?? 0) + upTo) / 2, yardstick)
    const there = upTo === 1 ? within : termsAt(upTo, yardstick)
    const after = { upTo, including: true, terms: there }
    return there === within ? [after] : [{ upTo, including: false, terms: within }, after]
  })
  // A stretch that the next one goes on with is part of it.
  return all.filter((stretch, i) => stretch.terms !== all[i + 1]?.terms)
}

function termsAt(probability: number, yardstick: Yardstick): Band['terms'] | null {
  return word(probability as Probability, yardstick)?.terms ?? null
}
