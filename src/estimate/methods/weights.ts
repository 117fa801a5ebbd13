import { isProbability } from '../../kernel/probability.ts'
import { exactSum } from '../../kernel/sum.ts'
import { recencyWeights } from '../pool.ts'
import type { Method } from '../method.ts'
import type { JudgementInput } from '../standing.ts'
import { classicalInformation } from '../cooke/information.ts'
import { numbersOf, type Levels } from '../value.ts'
import type { Elsewhere } from './elsewhere.ts'
import {
  byAsymmetry,
  byDistance,
  byGranularity,
  byIndividualWidth,
  byOutlying,
  byWidth,
  byWidthVariance,
  isFine,
  orEqual,
  type Ranged,
} from './ranges.ts'
import { exponentialRecency } from './recency.ts'

/** How much each standing judgement (oldest first) counts by a method, at least 0 each and some above: 1 each where the method does not weigh,
 *  or has nothing to weigh by on a question of this form. Only ratios matter. */
export function weightsOf(
  method: Method,
  stand: readonly JudgementInput[],
  levels: Levels,
  elsewhere: Elsewhere,
): number[] {
  switch (method.name) {
    case 'recencyWeightedMedian':
      return [...recencyWeights(stand.length).weights]
    case 'exponentialRecency':
      return exponentialRecency(
        stand.map(({ at }) => at),
        method.parameters.meanLifeDays,
      )
    case 'intervalWeighted':
      return byWidth(widthsOf(stand, levels), method.parameters.floor)
    case 'individualIntervalWeighted': {
      const widths = widthsOf(stand, levels)
      const members = stand.map(({ author }, i) => {
        const width = widths[i] ?? NaN
        return { width, greatest: Math.max(width, ...(elsewhere.habits.get(author)?.widths ?? [])) }
      })
      return byIndividualWidth(members, method.parameters.floor)
    }
    case 'intervalVariationWeighted': {
      const widths = widthsOf(stand, levels)
      return byWidthVariance(
        stand.map(({ author }, i) => [widths[i] ?? NaN, ...(elsewhere.habits.get(author)?.widths ?? [])]),
        Number.EPSILON,
      )
    }
    case 'asymmetryWeighted':
      return byAsymmetry(stand.map(rangeOf), method.parameters.floor)
    case 'distanceWeighted':
      return eachWith(stand, probabilitiesOf, byDistance)
    case 'outlierWeighted':
      return eachWith(stand, probabilitiesOf, byOutlying)
    case 'granularityWeighted':
      return byGranularity(
        stand.map(({ author, answer }) => {
          const { answers = 0, fine = 0 } = elsewhere.habits.get(author) ?? {}
          const here = answer.kind === 'binary' ? Number(isFine(answer.probability)) : 0
          return (fine + here) / (answers + Number(answer.kind === 'binary')) || 0
        }),
      )
    case 'performanceWeighted':
      return earnedWeights(method, stand, levels, elsewhere)
    case 'linearPool':
    case 'median':
    case 'geometricMeanOfOdds':
    case 'trimmedMean':
    case 'extremizedOdds':
    case 'bayesianOdds':
    case 'karmarkar':
    case 'betaTransformed':
    case 'surprisinglyPopular':
      return stand.map(() => 1)
  }
}

/** Weights from what `read` finds in each answer; equal ones where an answer has nothing of the kind. */
function eachWith(
  stand: readonly JudgementInput[],
  read: (judgement: JudgementInput) => readonly number[] | null,
  weigh: (all: readonly (readonly number[])[]) => number[],
): number[] {
  const all = stand.map(read)
  const known = all.filter((each) => each !== null)
  return known.length === all.length ? weigh(known) : stand.map(() => 1)
}

/** No and yes, or the options. */
function probabilitiesOf({ answer }: JudgementInput): readonly number[] | null {
  if (answer.kind === 'binary') return [1 - answer.probability, answer.probability]
  return answer.kind === 'options' ? answer.probabilities : null
}

/** Yes or no: the answer with the ends it states, itself where it states none. Other answers lean nowhere. */
function rangeOf({ answer }: JudgementInput): Ranged {
  if (answer.kind !== 'binary') return { lower: 0, best: 0.5, upper: 1 }
  const { probability: best, lowest = best, highest = best } = answer
  return { lower: lowest, best, upper: highest }
}

/** Widths of the ranges that members state: of a probability its own, of quantiles from the lowest pooled level to the highest as a share of
 *  the widest. Who states none has the widest that anyone states: silence is not certainty. */
function widthsOf(stand: readonly JudgementInput[], levels: Levels): number[] {
  const stated = stand.map(({ answer }) => {
    if (answer.kind === 'options') return null
    if (answer.kind === 'binary') {
      const { probability, lowest, highest } = answer
      return lowest === undefined && highest === undefined
        ? null
        : (highest ?? probability) - (lowest ?? probability)
    }
    const numbers = numbersOf(answer, levels)
    const width = (numbers.at(-1) ?? 0) / 2 - (numbers[0] ?? 0) / 2
    return numbers.length < 2 ? null : width
  })
  const widest = Math.max(...stated.map((width) => width ?? 0))
  if (widest === 0) return stand.map(() => 1)
  const scale = levels === null ? 1 : widest
  return stated.map((width) => (width ?? widest) / scale)
}

/** What resolved questions earned each member; a member without enough of them has the mean of those who have, so that a newcomer is neither
 *  silenced nor favoured. */
function earnedWeights(
  method: Method<'performanceWeighted'>,
  stand: readonly JudgementInput[],
  levels: Levels,
  { earned }: Elsewhere,
): number[] {
  const known = stand.map(({ author }) => earned.get(author)?.weight ?? null)
  const informed =
    method.parameters.by === 'classicalItem' && levels !== null && levels.every(isProbability)
      ? classicalInformation(
          stand.map(({ answer }) => numbersOf(answer, levels)),
          levels,
        )
      : stand.map(() => 1)
  const weights = known.map((weight, i) => (weight === null ? null : weight * (informed[i] ?? NaN)))
  const scored = weights.filter((weight) => weight !== null)
  if (scored.length === 0) return stand.map(() => 1)
  const mean = exactSum(scored) / scored.length
  return orEqual(weights.map((weight) => weight ?? mean))
}
