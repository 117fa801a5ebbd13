import { exp } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import { mixtureQuantiles } from '../methods/mixture.ts'
import { orEqual } from '../methods/ranges.ts'
import { scoresOf, type Scores } from './calibration.ts'
import { relativeInformation } from './information.ts'
import { workedStudy, type Study, type WorkedItem, type WorkedStudy } from './study.ts'

/** An expert with its scores and its weight before any cut-off: calibration × information on seeds. */
export interface ScoredExpert extends Scores {
  readonly id: string
  readonly weight: number
}

/** A decision maker: what the experts make together by one way of weighing. */
export interface DecisionMaker extends Scores {
  /** The least calibration that had weight; 0 where all had. */
  readonly cutOff: number
  /** Weights by expert, in the study's order, summing to 1; of item weights they differ from item to item. */
  readonly weights: readonly number[] | null
  /** Its quantiles at the study's levels, by item, on the item's own scale. */
  readonly quantiles: readonly { readonly item: string; readonly values: readonly number[] }[]
}

/** Ways to weigh experts. */
export const weighings = ['equal', 'globalNonOptimised', 'globalOptimised', 'item'] as const
export type Weighing = (typeof weighings)[number]

/** What Cooke's classical model says of a study. */
export interface ClassicalModel {
  readonly experts: readonly ScoredExpert[]
  readonly decisionMakers: Readonly<Record<Weighing, DecisionMaker>>
}

/** How much each expert counts on an item, at least 0. */
type Weigh = (item: WorkedItem) => readonly number[]

/** Scores experts on the seeds of a study and makes the four decision makers: equal weights; calibration × information; the same with the cut-off
 *  on calibration that gives the decision maker the greatest calibration × information of its own; and item weights, calibration × information
 *  on the item, cut off likewise. A decision maker mixes the experts' piecewise uniform distributions over the intrinsic range and is read
 *  at the elicited levels. Where nobody has any weight, all count alike. Source: R. M. Cooke, "Experts in Uncertainty", 1991, ch. 8 to 12.
 *  Throws as `workedStudy`. */
export function classicalModel(study: Study): ClassicalModel {
  const worked = workedStudy(study)
  const experts = worked.experts.map((id, k): ScoredExpert => {
    const scores = scoresOf(
      ({ answers }) => answers[k] ?? null,
      worked.items,
      worked.levels,
      worked.fewestSeeds,
    )
    return { id, ...scores, weight: scores.calibration * scores.informationSeed }
  })
  const informed = new Map(worked.items.map((item) => [item, informationOn(item, worked.levels)]))
  const global = (cutOff: number): DecisionMaker =>
    decisionMaker(worked, cutOff, () => keptFrom(cutOff, experts, ({ weight }) => weight))
  const item = (cutOff: number): DecisionMaker =>
    decisionMaker(worked, cutOff, (each) =>
      keptFrom(cutOff, experts, ({ calibration }, k) => calibration * (informed.get(each)?.[k] ?? 0)),
    )
  const cutOffs = [...new Set(experts.map(({ calibration }) => calibration))].sort((a, b) => a - b)
  const equal = decisionMaker(worked, 0, () => experts.map(() => 1))
  const makers = {
    equal,
    globalNonOptimised: global(0),
    globalOptimised: bestOf(cutOffs.map(global)),
    item: bestOf(cutOffs.map(item)),
  }
  return { experts, decisionMakers: { ...makers, item: { ...makers.item, weights: null } } }
}

function informationOn({ answers, range }: WorkedItem, levels: readonly number[]): number[] {
  return answers.map((answer) => (answer === null ? 0 : relativeInformation(answer, levels, range)))
}

function keptFrom(
  cutOff: number,
  experts: readonly ScoredExpert[],
  weightOf: (expert: ScoredExpert, k: number) => number,
): number[] {
  return experts.map((expert, k) => (expert.calibration >= cutOff ? weightOf(expert, k) : 0))
}

/** The decision maker with the greatest calibration × information; of equal ones that with the lowest cut-off, which heeds the most experts. */
function bestOf(makers: readonly DecisionMaker[]): DecisionMaker {
  return makers.reduce((best, each) => (worth(each) > worth(best) ? each : best))
}

function worth({ calibration, informationSeed }: Scores): number {
  return calibration * informationSeed
}

function decisionMaker(worked: WorkedStudy, cutOff: number, weigh: Weigh): DecisionMaker {
  const { items, levels, fewestSeeds } = worked
  const read = new Map(items.map((item) => [item, mixedQuantiles(item, levels, weigh(item))]))
  const first = items[0]
  const weights = first === undefined ? [] : orEqual(weigh(first))
  const sum = exactSum(weights)
  return {
    ...scoresOf((item) => read.get(item) ?? null, items, levels, fewestSeeds),
    cutOff,
    weights: weights.map((weight) => weight / sum),
    quantiles: [...read].map(([{ id, isLog }, values]) => ({
      item: id,
      values: isLog ? values.map(exp) : values,
    })),
  }
}

/** The mixture of those who answered the item; where none of them has any weight, they count alike. */
function mixedQuantiles(
  { answers, range }: WorkedItem,
  levels: readonly number[],
  weights: readonly number[],
): number[] {
  const answering = answers.flatMap((answer, k) =>
    answer === null ? [] : [{ answer, weight: weights[k] ?? 0 }],
  )
  const shares = orEqual(answering.map(({ weight }) => weight))
  const distributions = answering.map(({ answer }, i) => ({
    weight: shares[i] ?? 0,
    corners: [
      { level: 0, value: range.low },
      ...answer.map((value, k) => ({ level: levels[k] ?? NaN, value })),
      { level: 1, value: range.high },
    ],
  }))
  return mixtureQuantiles(distributions, levels)
}
