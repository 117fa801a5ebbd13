import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { chanceOf } from '../../estimate/risk/chances.ts'
import { mitigated, partners, shareGain } from '../../estimate/risk/mitigate.ts'
import { simulate, type Simulated } from '../../estimate/risk/simulate.ts'
import { totalFingerprint } from '../../estimate/risk/manifest.ts'
import { Total } from '../../estimate/risk/total.ts'
import { memberName } from '../../records/common.ts'
import { impact } from '../../records/risk.ts'
import { aligned, calculator, shown } from './calculator.ts'

const factor = z.number().min(0.001).max(1000)

const register = z.object({
  risks: z
    .array(z.object({ id: z.string().min(1).max(200), probability: z.number(), impact }))
    .min(1)
    .max(limits.risksAtOnce)
    .refine((risks) => new Set(risks.map(({ id }) => id)).size === risks.length, 'each id stands once'),
  effects: z
    .array(
      z.object({
        risk: z.string(),
        needs: z.array(memberName).min(1).max(40),
        odds: factor.default(1),
        amount: factor.default(1),
      }),
    )
    .max(500)
    .default([]),
})

/** How rare the periods are of which it tells where nothing is said. */
const usualShares = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01]

/** `lab risk`: a register added up, and what an activity would change. */
export const riskCalculator = calculator({
  name: 'risk',
  summary: 'adds up independent risks and says how bad a period can be',
  input: register,
  options: {
    worst: 'how rare the worst periods are, such as 0.02 (where left out)',
    draws: 'how many periods to draw beside the exact total; none where left out',
    seed: 'the seed to draw from; 1 where left out',
  },
  example: {
    input: {
      risks: [
        { id: 'collision', probability: 0.25, impact: { kind: 'point', value: 100 } },
        { id: 'delay', probability: 0.5, impact: { kind: 'triangular', low: 0, mode: 10, high: 20 } },
      ],
      effects: [{ risk: 'collision', needs: ['alfa', 'bravo'], odds: 0.5 }],
    },
  },
  // A risk costs some 4 ms over all grids, a drawn loss a hundred nanoseconds.
  work: ({ risks }, options) => risks.length * (250 + numberOf(options, 'draws', 0) / 1500),
  run({ risks, effects }, options) {
    const share = numberOf(options, 'worst', 0.02)
    if (!(share > 0.0005 && share <= 0.5))
      throw failure('E_USAGE', 'a share above 0.0005 and at most 0.5 is expected', { paths: ['worst'] })
    const known = new Set(risks.map(({ id }) => id))
    const unknown = effects.flatMap(({ risk }, i) => (known.has(risk) ? [] : [`effects.${i}.risk`]))
    if (unknown.length > 0)
      throw failure('E_USAGE', 'an effect is on a risk that is not there', { paths: unknown })
    const chances = risks.map(({ id, probability, impact: stated }, i) =>
      chanceOf(id, probability, stated, `risks.${i}`),
    )
    const total = new Total(chances)
    const drawn =
      options['draws'] === undefined
        ? null
        : simulate(
            chances,
            { count: numberOf(options, 'draws', 0), seed: numberOf(options, 'seed', 1) },
            usualShares,
          )
    const members = partners(effects)
    const after = members.length === 0 ? null : new Total(mitigated(chances, effects, new Set(members)))
    const json = {
      ...told(total, share),
      drawn,
      with: after && { ...told(after, share), gain: shareGain(chances, effects) },
    }
    return { json, text: textOf(total, after, drawn, share) }
  },
})

function numberOf(options: Readonly<Record<string, string>>, name: string, usual: number): number {
  const text = options[name]
  if (text === undefined) return usual
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number)) return number
  throw failure('E_USAGE', `"${text.slice(0, 40)}" is no number`, { paths: [name] })
}

function told(total: Total, share: number) {
  return {
    expected: total.expected,
    anyLoss: total.anyLoss,
    reached: usualShares.map((each) => ({ share: each, loss: total.reached(each) })),
    worst: total.worst(share),
    within: total.within(total.reached(share)),
    curve: total.curve(),
    fingerprint: totalFingerprint(total),
  }
}

function textOf(total: Total, after: Total | null, drawn: Simulated | null, share: number): string {
  const columns = [total, ...(after === null ? [] : [after])]
  const rows = [
    ['', 'now', ...(after === null ? [] : ['with']), ...(drawn === null ? [] : ['drawn'])],
    [
      'expected',
      ...columns.map((each) => shown(each.expected)),
      ...(drawn === null ? [] : [shown(drawn.mean)]),
    ],
    ...usualShares.map((each, i) => [
      `reached in ${shown(each)}`,
      ...columns.map((one) => shown(one.reached(each))),
      ...(drawn === null ? [] : [shown(drawn.worst[i]?.loss ?? NaN)]),
    ]),
    [
      `mean of the worst ${shown(share)}`,
      ...columns.map((each) => shown(each.worst(share).mean)),
      ...(drawn === null ? [] : ['']),
    ],
  ]
  return aligned(rows)
}
