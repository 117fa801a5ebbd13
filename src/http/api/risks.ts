import { z } from 'zod'
import { instantText, memberName, probability, recordId, tlp } from '../../records/common.ts'
import { mitigation } from '../../records/mitigation.ts'
import { risk } from '../../records/risk.ts'
import { riskRegister, type Entry } from '../../node/risks/register.ts'
import { addMitigation, addRisk } from '../../node/risks/write.ts'
import { endpoint } from '../endpoint.ts'
import { given, moment } from '../input.ts'
import { compartmentName, milliseconds, named } from '../schemas.ts'
import * as examples from './risks.examples.ts'
import { writtenAnswer } from './written.ts'

const number = z.number()
const count = z.int().min(0)
const place = z.string().max(80).default('home').meta({
  description: 'Where it stands, and so who reads it: `home` (where left out), `plenary`, or an id.',
})
const supersedes = recordId
  .optional()
  .meta({ description: 'The entry of one’s own that this takes the place of.' })

/** What answers say first of a record that stands. */
export const standingHead = {
  id: recordId,
  author: memberName,
  compartment: compartmentName,
  tlp,
  stated: instantText,
}

const total = named(
  'RiskTotal',
  'What independent risks add up to in one period, by convolution: every node derives the same from the same records.',
  z.strictObject({
    expected: number,
    anyLoss: number.meta({ description: 'The chance of any loss.' }),
    worst: z.strictObject({ share: number, loss: number, mean: number }).meta({
      description: 'The loss reached in the worst share of periods, and the mean loss of those.',
    }),
    reached: z
      .array(z.strictObject({ share: number, loss: number }))
      .meta({ description: 'The loss reached in each share of periods.' }),
    curve: z
      .array(z.strictObject({ loss: number, probability: number }))
      .meta({ description: 'The chance of at least each loss, from any to one in a thousand.' }),
    within: z.strictObject({ loss: number, probability: number }).meta({
      description: 'How far the worst loss may lie off, and how unlikely anything beyond is.',
    }),
    fingerprint: z.string(),
  }),
)

const likelihood = z.strictObject({
  probability: number.nullable(),
  problem: z
    .enum(['blind', 'noJudgements', 'resolved', 'questionGone'])
    .nullable()
    .meta({ description: 'Why nobody can say how likely it is; it is then left out of the total.' }),
  question: z.strictObject({ id: recordId, text: z.string() }).nullable(),
})

const entry = z.strictObject({
  ...standingHead,
  risk,
  likelihood,
  typical: z
    .strictObject({ low: number, median: number, high: number })
    .meta({ description: 'The median amount and its 80 % range, if it happens.' }),
  expected: number.nullable(),
  worst: z
    .strictObject({ mean: number, share: number })
    .nullable()
    .meta({ description: 'Its part in the mean of the worst periods, and its share of that.' }),
})

const changed = z.strictObject({ probability: number, expected: number })

const change = z.strictObject({
  ...standingHead,
  title: z.string(),
  note: z.string(),
  activity: recordId.nullable(),
  effects: mitigation.shape.effects,
  elsewhere: count.meta({ description: 'Effects on risks that are not added up here.' }),
  total,
  risks: z.array(z.strictObject({ risk: recordId, before: changed, after: changed })),
  better: count,
  worse: count,
  gain: z
    .strictObject({
      gain: number,
      shares: z.array(z.strictObject({ member: memberName, gain: number, error: number.nullable() })),
    })
    .meta({ description: 'What is expected to be lost less, and Shapley’s shares of it.' }),
})

const register = endpoint({
  method: 'get',
  path: '/api/risks',
  tag: 'Risks',
  summary: 'Gives the register of risks, what it adds up to, and what activities would change',
  query: z.strictObject({
    unit: risk.shape.unit.optional().meta({ description: 'The largest group where left out.' }),
    periodDays: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, 'a number of days is expected')
      .transform(Number)
      .optional(),
    area: risk.shape.area.optional(),
    at: moment.optional(),
    worst: z
      .string()
      .transform(Number)
      .refine((share) => share > 0.0005 && share <= 0.5, 'a share above 0.0005 and at most 0.5 is expected')
      .optional()
      .meta({
        description: 'Which share of periods are the worst: 0.02 where left out.',
        examples: ['0.02'],
      }),
  }),
  answer: named(
    'Risks',
    'Risks of one unit and period, the largest first, and their total.',
    z.strictObject({
      asOf: milliseconds,
      unit: z.string().nullable(),
      periodDays: z.int().nullable(),
      groups: z.array(z.strictObject({ unit: z.string(), periodDays: z.int(), count })),
      areas: z.array(z.string()),
      entries: z.array(entry),
      worstShare: number,
      total: total.nullable(),
      tooMany: z.boolean(),
      bearers: z
        .array(z.strictObject({ member: memberName.nullable(), expected: number }))
        .meta({ description: 'What each is expected to bear; null is what falls on others.' }),
      changes: z.array(change),
    }),
  ),
  examples: { answer: examples.register },
  async run({ desk, query }) {
    const { entries, changes, ...told } = await riskRegister(desk, given(query))
    return {
      ...told,
      entries: entries.map(({ head, ...rest }: Entry) => ({ ...head, ...rest })),
      changes: changes.map(({ head, ...rest }) => ({ ...head, ...rest })),
    }
  },
})

const riskEntry = endpoint({
  method: 'post',
  path: '/api/risks',
  tag: 'Risks',
  acts: ['draft', 'release'],
  summary: 'Enters a risk into the register',
  body: named(
    'AddingRisk',
    'A risk: how likely it is in a period, what it would cost, and who bears it.',
    z.strictObject({
      ...risk.shape,
      area: risk.shape.area.default(''),
      likelihood: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('stated'), probability }),
        z.strictObject({ kind: z.literal('question') }),
      ]),
      periodDays: risk.shape.periodDays.default(365),
      bearers: risk.shape.bearers.default([]),
      note: risk.shape.note.default(''),
      in: place,
      question: recordId
        .optional()
        .meta({ description: 'The yes-or-no question whose joint estimate is its likelihood.' }),
      supersedes,
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.adding, answer: examples.written },
  async run({ desk, body }) {
    return addRisk(desk, given(body))
  },
})

const mitigationEntry = endpoint({
  method: 'post',
  path: '/api/mitigations',
  tag: 'Risks',
  acts: ['draft', 'release'],
  summary: 'Says what an activity would change of risks',
  body: named(
    'AddingMitigation',
    'What would change, and who has to take part for it to.',
    z.strictObject({
      ...mitigation.shape,
      note: mitigation.shape.note.default(''),
      in: place,
      activity: recordId.optional().meta({ description: 'The activity that would change it.' }),
      supersedes,
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.mitigating, answer: examples.written },
  async run({ desk, body }) {
    return addMitigation(desk, given(body))
  },
})

/** Routes about risks. */
export const riskEndpoints = [register, riskEntry, mitigationEntry]
