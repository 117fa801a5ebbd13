import { z } from 'zod'
import type { Scores } from '../../estimate/cooke/calibration.ts'
import { classicalModel, weighings, type ClassicalModel } from '../../estimate/cooke/classicalModel.ts'
import { aligned, calculator, figure, shown } from './calculator.ts'

const study = z.object({
  quantiles: z.array(z.number()).min(1).max(99),
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        scale: z.enum(['uni', 'log']).default('uni'),
        realisation: figure.nullable().default(null),
      }),
    )
    .min(1)
    .max(10_000),
  experts: z
    .array(
      z.object({
        id: z.string().min(1),
        answers: z.record(z.string(), z.array(figure).nullable()),
      }),
    )
    .min(1)
    .max(1000),
})

/** `lab cooke`: a study of experts' quantiles by the classical model. */
export const cookeCalculator = calculator({
  name: 'cooke',
  summary: 'scores and weighs experts by Cooke’s classical model',
  input: study,
  options: {},
  example: {
    input: {
      quantiles: [0.05, 0.5, 0.95],
      items: [
        { id: 'length', scale: 'uni', realisation: 7 },
        { id: 'cost', scale: 'log', realisation: null },
      ],
      experts: [
        { id: 'a', answers: { length: [5, 8, 12], cost: [10, 30, 100] } },
        { id: 'b', answers: { length: [6, 7, 9], cost: [20, 40, 60] } },
      ],
    },
  },
  // Each cut-off, one for each expert, mixes all experts on every item.
  work: ({ experts, items }) => experts.length * experts.length * items.length,
  run(input) {
    const model = classicalModel(input)
    return { json: jsonOf(model), text: textOf(model) }
  },
})

function scoresOf({ calibration, informationSeed, informationTotal }: Scores): Scores {
  return { calibration, informationSeed, informationTotal }
}

function jsonOf({ experts, decisionMakers }: ClassicalModel): Readonly<Record<string, unknown>> {
  const each = <Value>(of: (name: (typeof weighings)[number]) => Value) =>
    Object.fromEntries(weighings.map((name) => [name, of(name)]))
  return {
    experts: Object.fromEntries(experts.map((expert) => [expert.id, scoresOf(expert)])),
    decisionMakers: each((name) => scoresOf(decisionMakers[name])),
    cutOffs: each((name) => decisionMakers[name].cutOff),
    weights: each((name) => {
      const { weights } = decisionMakers[name]
      return weights && Object.fromEntries(experts.map(({ id }, k) => [id, weights[k]]))
    }),
    quantiles: each((name) =>
      Object.fromEntries(decisionMakers[name].quantiles.map(({ item, values }) => [item, values])),
    ),
  }
}

function textOf({ experts, decisionMakers }: ClassicalModel): string {
  const line = (name: string, scores: Scores) => [
    name,
    shown(scores.calibration),
    shown(scores.informationSeed),
    shown(scores.informationTotal),
    shown(scores.calibration * scores.informationSeed),
  ]
  return aligned([
    ['', 'calibration', 'information (seeds)', 'information (all)', 'weight'],
    ...experts.map((expert) => line(expert.id, expert)),
    ...weighings.map((name) => line(`decision maker, ${name}`, decisionMakers[name])),
  ])
}
