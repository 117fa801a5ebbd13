import { z } from 'zod'
import { failure, isFailure } from '../../kernel/error.ts'
import { log, log1p } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import { calibrationCurve } from '../../estimate/scores/calibrationCurve.ts'
import { ensembleCrps, normalCrps } from '../../estimate/scores/ensemble.ts'
import {
  intervalScore,
  quantileScore,
  weightedIntervalScore,
  type IntervalScore,
} from '../../estimate/scores/intervals.ts'
import { murphy } from '../../estimate/scores/murphy.ts'
import { calculator, figure, type Calculated } from './calculator.ts'
import { scoreTimedCases, timedCases } from './timedCases.ts'

const level = z
  .number()
  .min(1e-9)
  .max(1 - 1e-9)
const ensembleCase = z.object({
  observed: figure.nullable(),
  members: z.array(figure.nullable()),
  weights: z.array(figure.min(0).nullable()).optional(),
})
const closedForm = z.object({
  levels: z.array(level).min(1),
  observed: z.array(figure),
  predicted: z.array(z.array(figure)),
  medianWeight: z.number().min(0).max(10).default(0.5),
})

const cases = {
  ...timedCases,
  closedForm: z.array(closedForm).optional(),
  intervalScore: z
    .array(
      z
        .object({
          level: z.number().gt(0).lt(100),
          observed: figure,
          lower: figure,
          upper: figure,
          weighted: z.boolean().default(false),
        })
        .refine(({ lower, upper }) => lower <= upper, {
          path: ['upper'],
          message: 'must not be below lower',
        }),
    )
    .optional(),
  ensemble: z.array(ensembleCase).optional(),
  weighted: z.array(ensembleCase).optional(),
  missing: z
    .object({
      givesMissing: z.array(ensembleCase).default([]),
      memberSkipped: z.array(ensembleCase).default([]),
    })
    .optional(),
  gaussian: z.array(z.object({ mu: figure, sigma: figure.min(0), observed: figure })).optional(),
  /** Rows of a table: yes or no. */
  probabilities: z
    .array(
      z.object({
        group: z.string().default(''),
        probability: z.number().gt(0).lt(1),
        outcome: z.union([z.literal(0), z.literal(1), z.boolean()]),
      }),
    )
    .min(1)
    .optional(),
  /** Rows of a table: quantiles at the same levels. */
  quantiles: z
    .object({
      levels: z.array(level).min(1),
      rows: z
        .array(z.object({ group: z.string().default(''), observed: figure, values: z.array(figure) }))
        .min(1),
    })
    .optional(),
}
const input = z.object(cases).refine((given) => Object.values(given).some((each) => each !== undefined), {
  message: `needs one of ${Object.keys(cases).join(', ')}`,
})
type Input = z.infer<typeof input>

/** `lab score`: forecasts against what happened. */
export const scoreCalculator = calculator({
  name: 'score',
  summary:
    'scores forecasts against what happened: baseline, peer, interval, ranked, Brier and logarithmic scores',
  input,
  options: {},
  example: {
    input: {
      probabilities: [
        { group: 'a', probability: 0.8, outcome: 1 },
        { group: 'a', probability: 0.3, outcome: 0 },
      ],
    },
  },
  run: (given): Calculated => {
    const json = scored(given)
    return { json, text: `${JSON.stringify(json, null, 2)}\n` }
  },
})

function scored(given: Input): Record<string, unknown> {
  const { closedForm: forms, ensemble, weighted, missing, gaussian, probabilities, quantiles } = given
  return {
    ...scoreTimedCases(given),
    ...(forms && { closedForm: forms.map(scoreClosedForm) }),
    ...(given.intervalScore && {
      intervalScore: given.intervalScore.map(
        ({ level: held, observed, lower, upper, weighted: isWeighted }) => {
          const alpha = 1 - held / 100
          const { score } = intervalScore(lower, upper, alpha, observed)
          return isWeighted ? (score * alpha) / 2 : score
        },
      ),
    }),
    ...(ensemble && { ensemble: ensemble.map((each, i) => scoreEnsemble(each, `ensemble.${i}`)) }),
    ...(weighted && { weighted: weighted.map((each, i) => scoreEnsemble(each, `weighted.${i}`)) }),
    ...(missing && {
      missing: {
        givesMissing: missing.givesMissing.map((each, i) => scoreEnsemble(each, `missing.givesMissing.${i}`)),
        memberSkipped: missing.memberSkipped.map((each, i) =>
          scoreEnsemble(each, `missing.memberSkipped.${i}`),
        ),
      },
    }),
    ...(gaussian && { gaussian: gaussian.map(({ mu, sigma, observed }) => normalCrps(mu, sigma, observed)) }),
    ...(probabilities && { probabilities: byGroup(probabilities, scoreProbabilities) }),
    ...(quantiles && { quantiles: scoreQuantiles(quantiles) }),
  }
}

function scoreClosedForm(
  { levels, observed, predicted, medianWeight }: z.infer<typeof closedForm>,
  i: number,
): number[] {
  if (observed.length !== predicted.length) {
    throw failure('E_USAGE', 'each observation has its forecast', { paths: [`closedForm.${i}.predicted`] })
  }
  return observed.map(
    (y, k) =>
      intervalsOf(
        levels,
        predicted[k] ?? [],
        y,
        medianWeight,
        `closedForm.${i}`,
        `closedForm.${i}.predicted.${k}`,
      ).score,
  )
}

/** A weighted interval score, with the places where it is wrong. Throws `E_QUANTILES`. */
function intervalsOf(
  levels: readonly number[],
  values: readonly number[],
  observed: number,
  medianWeight: number,
  place: string,
  row: string,
): IntervalScore {
  const rises = (all: readonly number[], strictly: boolean) =>
    all.every((value, k) => k === 0 || value > (all[k - 1] ?? NaN) || (!strictly && value === all[k - 1]))
  if (!rises(levels, true)) throw failure('E_QUANTILES', 'levels rise', { paths: [`${place}.levels`] })
  if (values.length !== levels.length || !rises(values, false)) {
    throw failure('E_QUANTILES', 'there is one value for each level, and values do not fall', {
      paths: [row],
    })
  }
  try {
    return weightedIntervalScore(levels, values, observed, medianWeight)
  } catch (error) {
    if (!isFailure(error, 'E_QUANTILES')) throw error
    throw failure('E_QUANTILES', error.message, { paths: [`${place}.levels`], cause: error })
  }
}

function scoreEnsemble(
  { observed, members, weights }: z.infer<typeof ensembleCase>,
  place: string,
): number | null {
  if (weights !== undefined && weights.length !== members.length) {
    throw failure('E_USAGE', 'each member has its weight', { paths: [`${place}.weights`] })
  }
  return ensembleCrps(
    observed,
    members.map((value, k) => ({ value, weight: weights === undefined ? 1 : (weights[k] ?? null) })),
  )
}

function byGroup<Row extends { readonly group: string }, Scored>(
  rows: readonly Row[],
  score: (rows: readonly Row[]) => Scored,
): Record<string, Scored> {
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => [group, score(own)]),
  )
}

function scoreProbabilities(rows: readonly NonNullable<Input['probabilities']>[number][]): object {
  const foretold = rows.map(({ probability, outcome }) => ({ probability, happened: Boolean(outcome) }))
  const logs = foretold.map(({ probability, happened }) =>
    happened ? log(probability) : log1p(0 - probability),
  )
  const decomposition = murphy(foretold)
  return {
    count: rows.length,
    brier: decomposition?.brier,
    log: exactSum(logs) / logs.length,
    murphy: decomposition,
    curve: calibrationCurve(foretold),
  }
}

function scoreQuantiles({ levels, rows }: NonNullable<Input['quantiles']>): object {
  const scores = rows.map(({ group, observed, values }, i) => ({
    group,
    quantileScore: quantileScore(levels, values, observed),
    ...intervalsOf(levels, values, observed, 0.5, 'quantiles', `quantiles.rows.${i}`),
  }))
  return byGroup(scores, (own) => {
    const mean = (part: keyof IntervalScore | 'quantileScore') =>
      exactSum(own.map((each) => each[part])) / own.length
    return {
      forecasts: own.length,
      wis: mean('score'),
      dispersion: mean('dispersion'),
      overprediction: mean('overprediction'),
      underprediction: mean('underprediction'),
      quantileScore: mean('quantileScore'),
    }
  })
}
