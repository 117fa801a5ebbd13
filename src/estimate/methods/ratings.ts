import { failure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { clip, leastProbability } from '../../kernel/probability.ts'
import type { QuestionForm } from '../../records/question.ts'
import { asMethod, type Method } from '../method.ts'
import { byTime, type JudgementInput } from '../standing.ts'
import { numbersOfValue, valueOf } from '../value.ts'
import type { Elsewhere, Habits } from './elsewhere.ts'
import { poolStanding } from './pooling.ts'
import { isFine, type Ranged } from './ranges.ts'

/** One participant's answer to one yes-or-no claim, outside any coalition. Probabilities from 0 to 1, also 0 and 1 themselves. */
export interface Rating extends Ranged {
  readonly participant: string
  readonly claim: string
  /** Milliseconds since 1970; null where no one noted it. */
  readonly at: number | null
  /** The share of participants expected to find yes likelier than no; null where not asked. */
  readonly expectedYes: number | null
}

/** What a claim's ratings make together. */
export interface PooledClaim {
  readonly claim: string
  readonly value: number
  readonly participants: number
}

/** 2^−52: the floor and the clip with which the aggreCAT package publishes its figures. */
const published = Number.EPSILON

/** The aggreCAT package's names, and what they are here. `GranWAgg` follows the exact rule, as the package does today. */
const aggrecat: Readonly<Record<string, () => Method>> = {
  ArMean: () => asMethod('linearPool'),
  Median: () => asMethod('median'),
  LOArMean: () => asMethod('geometricMeanOfOdds', { clip: published }),
  BetaArMean: () => asMethod('betaTransformed', { alpha: 6, beta: 6 }),
  DistLimit: () => asMethod('distanceWeighted'),
  DistLimitWAgg: () => asMethod('distanceWeighted'),
  IntWAgg: () => asMethod('intervalWeighted', { floor: published }),
  IndIntWAgg: () => asMethod('individualIntervalWeighted', { floor: published }),
  VarIndInt: () => asMethod('intervalVariationWeighted'),
  VarIndIntWAgg: () => asMethod('intervalVariationWeighted'),
  AsymWAgg: () => asMethod('asymmetryWeighted', { floor: published }),
  OutWAgg: () => asMethod('outlierWeighted'),
  GranWAgg: () => asMethod('granularityWeighted'),
  GranWAggExact: () => asMethod('granularityWeighted'),
}

/** The aggreCAT package's names for methods that are here. */
export const aggrecatNames: readonly string[] = Object.keys(aggrecat)

/** A method by its own name or by that of the aggreCAT package, which takes no parameters. Throws as `asMethod`. */
export function ratingMethod(
  name: string,
  parameters: Readonly<Record<string, number | string>> = {},
): Method {
  const theirs = Object.hasOwn(aggrecat, name) ? aggrecat[name] : undefined
  if (theirs === undefined) return asMethod(name, parameters)
  if (Object.keys(parameters).length === 0) return theirs()
  const { name: ours } = theirs()
  throw failure('E_USAGE', `${name} is what it is published as: with other parameters use ${ours}`, {
    paths: Object.keys(parameters),
  })
}

const binaryForm: QuestionForm = { kind: 'binary' }

/** Pools ratings claim by claim, claims in the order in which they come first; each participant has one rating of a claim at most. It is the
 *  same code that pools judgements, so that what is tried here is what a charter would do. The order of ratings does not matter to the values.
 *  Throws `E_USAGE` where the method needs what the ratings do not have, `E_NO_JUDGEMENTS` where there are none. */
export function poolRatings(method: Method, ratings: readonly Rating[]): PooledClaim[] {
  if (ratings.length === 0) throw failure('E_NO_JUDGEMENTS', 'there is no rating to pool')
  checkSuits(method, ratings)
  const byParticipant = Map.groupBy(ratings, ({ participant }) => participant)
  return [...Map.groupBy(ratings, ({ claim }) => claim)].map(([claim, given]) => {
    const stand = given.map(asJudgement).sort(byTime)
    const habits = new Map(
      given.map(({ participant }) => [
        participant as MemberName,
        habitsOf((byParticipant.get(participant) ?? []).filter((rating) => rating.claim !== claim)),
      ]),
    )
    const elsewhere: Elsewhere = { habits, earned: new Map(), records: [] }
    const numbers = poolStanding(method, binaryForm, stand, null, elsewhere)
    const [value = NaN] = numbersOfValue(valueOf(binaryForm, null, numbers))
    return { claim, value, participants: given.length }
  })
}

function checkSuits(method: Method, ratings: readonly Rating[]): void {
  if (method.name === 'performanceWeighted') {
    throw failure('E_USAGE', 'performance weights come from resolved questions: "lab cooke" computes them', {
      paths: ['method'],
    })
  }
  const byTimeAlone = method.name === 'recencyWeightedMedian' || method.name === 'exponentialRecency'
  const undated = byTimeAlone ? ratings.findIndex(({ at }) => at === null) : -1
  if (undated < 0) return
  throw failure('E_USAGE', `${method.name} weighs by time: every row needs "at"`, {
    paths: [`${undated}.at`],
  })
}

function asJudgement({ participant, best, lower, upper, at, expectedYes }: Rating): JudgementInput {
  const probability = clip(best, leastProbability)
  return {
    // Stand-ins: what is pooled here is in no log.
    id: participant as RecordId,
    author: participant as MemberName,
    index: 0,
    at: (at ?? 0) as Instant,
    round: 1,
    answer: { kind: 'binary', probability, lowest: lower, highest: upper },
    dissent: null,
    confidence: null,
    ...(expectedYes === null ? {} : { expected: [1 - expectedYes, expectedYes] }),
  }
}

function habitsOf(others: readonly Rating[]): Habits {
  return {
    widths: others.map(({ lower, upper }) => upper - lower),
    answers: others.length,
    fine: others.filter(({ best }) => isFine(best)).length,
  }
}
