import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import {
  baselineScores,
  baselineSpotScores,
  type CoveredScore,
  type ScoredBucket,
} from '../../estimate/scores/baseline.ts'
import {
  bucketsOf,
  chanceOf,
  geometricMeans,
  type StandingForecast,
} from '../../estimate/scores/forecasts.ts'
import { peerScores, peerSpotScores } from '../../estimate/scores/peer.ts'
import { figure } from './calculator.ts'

const forecast = z
  .object({
    startDay: figure,
    endDay: figure.nullable().default(null),
    probabilityYes: z.number().min(0).max(1).optional(),
    probabilities: z.array(z.number().min(0).max(1).nullable()).min(2).optional(),
    cdf: z.array(z.number().min(0)).min(1).optional(),
  })
  .refine(
    ({ probabilityYes, probabilities, cdf }) =>
      [probabilityYes, probabilities, cdf].filter((each) => each !== undefined).length === 1,
    'needs probabilityYes, probabilities or cdf, one of them',
  )
const forecasts = z.array(forecast)

const resolved = {
  resolutionBucket: z.int().min(0),
  questionType: z.enum(['binary', 'multiple_choice', 'numeric', 'date', 'discrete']),
  openBoundsCount: z.int().min(0).max(2).default(0),
}
const overTime = z.object({
  args: z
    .object({
      ...resolved,
      horizonStartDay: figure,
      horizonEndDay: figure,
      actualCloseDay: figure,
    })
    .refine(({ horizonStartDay, horizonEndDay }) => horizonStartDay < horizonEndDay, {
      path: ['horizonEndDay'],
      message: 'must be after horizonStartDay',
    }),
  forecasts,
})
const atOnce = z.object({ args: z.object({ ...resolved, spotDay: figure }), forecasts })

/** Cases of forecasts that stood for some time: what they are called, and what each holds. Times are days from the opening. */
export const timedCases = {
  geometricMeans: z.array(z.object({ forecasts })).optional(),
  baselineTimeAveraged: z.array(overTime).optional(),
  baselineSpot: z.array(atOnce).optional(),
  peerTimeAveraged: z.array(overTime).optional(),
  peerSpot: z.array(atOnce).optional(),
}

/** What the cases hold, read. */
export type TimedCases = {
  readonly [Name in keyof typeof timedCases]?: z.infer<(typeof timedCases)[Name]>
}
type Resolved = Pick<z.infer<typeof overTime>['args'], keyof typeof resolved>

/** Scores every case, each kind in the order given. A lone forecaster is counted as none, as metaculus.com stores it. Throws `E_PROBABILITY` naming each
 *  forecast that gave nothing to what came true, and `E_USAGE` for a bucket that does not exist. */
export function scoreTimedCases(cases: TimedCases): Record<string, unknown> {
  return {
    ...(cases.geometricMeans && {
      geometricMeans: cases.geometricMeans.map((each) =>
        geometricMeans(each.forecasts.map(forecastOf)).map(({ at, forecasters, buckets }) => ({
          day: at,
          forecasters: forecasters === 1 ? 0 : forecasters,
          pmf: buckets,
        })),
      ),
    }),
    ...everyCase('baselineTimeAveraged', cases.baselineTimeAveraged, (all, scored, args) =>
      baselineScores(all, scored, horizonOf(args)),
    ),
    ...everyCase('baselineSpot', cases.baselineSpot, (all, scored, args) =>
      baselineSpotScores(all, scored, args.spotDay),
    ),
    ...everyCase('peerTimeAveraged', cases.peerTimeAveraged, (all, scored, args) =>
      peerScores(all, scored, horizonOf(args)),
    ),
    ...everyCase('peerSpot', cases.peerSpot, (all, scored, args) =>
      peerSpotScores(all, scored, args.spotDay),
    ),
  }
}

function horizonOf(args: z.infer<typeof overTime>['args']) {
  return { from: args.horizonStartDay, to: args.horizonEndDay, closed: args.actualCloseDay }
}

function forecastOf({
  startDay,
  endDay,
  probabilityYes,
  probabilities,
  cdf,
}: z.infer<typeof forecast>): StandingForecast {
  const buckets =
    probabilityYes === undefined
      ? (probabilities ?? bucketsOf(cdf ?? []))
      : [1 - probabilityYes, probabilityYes]
  return { start: startDay, end: endDay ?? Infinity, buckets }
}

function everyCase<Args extends Resolved>(
  kind: string,
  cases: readonly { readonly args: Args; readonly forecasts: z.infer<typeof forecasts> }[] | undefined,
  scores: (all: readonly StandingForecast[], scored: ScoredBucket, args: Args) => CoveredScore[],
): Record<string, CoveredScore[][]> {
  if (cases === undefined) return {}
  const read = cases.map(({ args, forecasts: given }) => ({ args, all: given.map(forecastOf) }))
  checkScorable(kind, read)
  return {
    [kind]: read.map(({ args, all }) => {
      const continuous = args.questionType !== 'binary' && args.questionType !== 'multiple_choice'
      return scores(all, { bucket: args.resolutionBucket, continuous, openEnds: args.openBoundsCount }, args)
    }),
  }
}

function checkScorable(
  kind: string,
  cases: readonly { readonly args: Resolved; readonly all: readonly StandingForecast[] }[],
): void {
  const place = (i: number, k: number) => `${kind}.${i}.forecasts.${k}`
  const every = cases.flatMap(({ args, all }, i) =>
    all.map((each, k) => ({ bucket: args.resolutionBucket, each, i, k })),
  )
  const beyond = every.filter(({ bucket, each }) => bucket >= each.buckets.length)
  if (beyond.length > 0) {
    throw failure('E_USAGE', 'a forecast has no bucket where the question came out', {
      paths: beyond.map(({ i, k }) => place(i, k)),
    })
  }
  const impossible = every.filter(({ bucket, each }) => !(chanceOf(each, bucket) > 0))
  if (impossible.length > 0) {
    throw failure('E_PROBABILITY', 'what came true was given no chance, which no logarithm can score', {
      paths: impossible.map(({ i, k }) => place(i, k)),
    })
  }
}
