import { z } from 'zod'
import { memberName, probability } from './common.ts'

/** Most that one loss may be, in whatever unit: squares of it stay far inside the doubles. */
const mostLoss = 1e15
const amount = z.number().min(0).max(mostLoss)
const positive = amount.gt(0, 'an amount above 0 is expected')

/** How much it costs if it happens: a distribution of amounts, never below 0. */
export const impact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), value: amount }),
  /** Log-normal through two quantiles. */
  z
    .strictObject({
      kind: z.literal('lognormal'),
      low: z.strictObject({ level: probability, value: positive }),
      high: z.strictObject({ level: probability, value: positive }),
    })
    .refine(({ low, high }) => low.level < high.level && low.value < high.value, {
      path: ['high'],
      message: 'must be above low in level and value',
    }),
  /** Log-normal by its own mean and standard deviation. */
  z.strictObject({ kind: z.literal('lognormalMoments'), mean: positive, deviation: positive }),
  z.strictObject({ kind: z.literal('triangular'), low: amount, mode: amount, high: amount }).refine(rises, {
    path: ['mode'],
    message: 'must not be below low or above high, and high must be above low',
  }),
  /** Beta between its ends, bent so that the mean is (low + 4·mode + high)/6. */
  z.strictObject({ kind: z.literal('pert'), low: amount, mode: amount, high: amount }).refine(rises, {
    path: ['mode'],
    message: 'must not be below low or above high, and high must be above low',
  }),
  /** Straight lines between its ends and the quantiles stated. */
  z
    .strictObject({
      kind: z.literal('quantiles'),
      least: amount,
      quantiles: z
        .array(z.strictObject({ level: probability, value: amount }))
        .min(1)
        .max(99),
      greatest: amount,
    })
    .refine(
      ({ least, quantiles, greatest }) =>
        quantiles.every(({ level, value }, i) => {
          const before = quantiles[i - 1] ?? { level: 0, value: least }
          return before.level < level && before.value <= value && value <= greatest
        }),
      { path: ['quantiles'], message: 'levels must rise, and values must not fall, from least to greatest' },
    ),
])
export type Impact = z.infer<typeof impact>

function rises({ low, mode, high }: { low: number; mode: number; high: number }): boolean {
  return low <= mode && mode <= high && low < high
}

/** Something that may happen in a period, and what it would cost. */
export const risk = z.strictObject({
  title: z.string().min(1).max(400),
  /** In what field it lies, in the members' own words. */
  area: z.string().max(100),
  /** How likely it is in one period: as stated, or by the joint estimate of the yes-or-no question that the record is about. */
  likelihood: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stated'), probability }),
    z.strictObject({ kind: z.literal('question') }),
  ]),
  periodDays: z.int().min(1).max(36_525),
  impact,
  /** Of the impact, such as `US$ m`. Totals add what has one unit and one period. */
  unit: z.string().min(1).max(60),
  /** Who bears which share of it; what is left falls on others. */
  bearers: z
    .array(z.strictObject({ member: memberName, share: z.number().gt(0).max(1) }))
    .max(200)
    .refine((all) => new Set(all.map(({ member }) => member)).size === all.length, 'each member stands once')
    .refine(
      (all) => all.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9,
      'shares must not add up to more than 1',
    ),
  note: z.string().max(8000),
})
export type Risk = z.infer<typeof risk>
