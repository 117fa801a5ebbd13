import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { outcome } from '../../records/resolution.ts'
import { trackRecord } from '../../node/scores.ts'
import { endpoint } from '../endpoint.ts'
import { given, listOf } from '../input.ts'
import { compartmentName, milliseconds, named } from '../schemas.ts'

const timed = { mean: z.number(), coverage: z.number() }
const meanScore = z.strictObject({ ...timed, questions: z.int() }).nullable()
const questionScore = z.strictObject(timed).nullable()
const interval = z.strictObject({ low: z.number(), high: z.number() })

function everyRule<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({ brier: schema, log: schema, crps: schema, baseline: schema, peer: schema })
}

const record = {
  questions: z.int().meta({ description: 'Questions with an answer that stood for some time.' }),
  scores: everyRule(meanScore).meta({
    description:
      'Means over questions, weighted by the share of time that was covered. Less is better for brier and crps (a share of the question’s range), more for log, baseline and peer (points).',
  }),
  curve: z
    .array(
      z.strictObject({
        low: z.number(),
        high: z.number(),
        count: z.int(),
        happened: z.int(),
        mean: z.number().nullable(),
        share: z.number().nullable(),
        interval: interval.nullable(),
      }),
    )
    .meta({
      description: 'How often came true what was last said to be so likely, with Wilson’s 95 % interval.',
    }),
  murphy: z
    .strictObject({
      brier: z.number(),
      reliability: z.number(),
      resolution: z.number(),
      uncertainty: z.number(),
      withinBins: z.number(),
    })
    .nullable()
    .meta({
      description: 'brier = reliability − resolution + uncertainty + withinBins, of the last answers.',
    }),
  levels: z
    .array(
      z.strictObject({
        level: z.number(),
        count: z.int(),
        below: z.int(),
        share: z.number(),
        interval,
      }),
    )
    .meta({
      description: 'How often numbers and dates came out at or below the quantile last given at a level.',
    }),
  perQuestion: z.array(z.strictObject({ id: recordId, scores: everyRule(questionScore) })),
}

const track = named(
  'Track',
  'How members did on questions that came out, and how their joint estimates did.',
  z.strictObject({
    period: z.strictObject({ from: milliseconds.nullable(), until: milliseconds.nullable() }),
    questions: z.array(
      z.strictObject({
        id: recordId,
        text: z.string(),
        kind: z.string(),
        compartment: compartmentName,
        outcome,
        at: milliseconds,
      }),
    ),
    members: z.array(z.strictObject({ member: memberName, ...record })),
    joint: z.strictObject(record),
  }),
)

const id = '0123456789abcdef'.repeat(4)
const score = { mean: 0.09, coverage: 1 }
const ownScores = {
  brier: score,
  log: { mean: -0.357, coverage: 1 },
  crps: null,
  baseline: { mean: 48.5, coverage: 1 },
  peer: { mean: 0, coverage: 1 },
}
const exampleRecord = {
  questions: 1,
  scores: {
    brier: { ...score, questions: 1 },
    log: { mean: -0.357, coverage: 1, questions: 1 },
    crps: null,
    baseline: { mean: 48.5, coverage: 1, questions: 1 },
    peer: { mean: 0, coverage: 1, questions: 1 },
  },
  curve: [
    { low: 0.7, high: 0.8, count: 1, happened: 1, mean: 0.7, share: 1, interval: { low: 0.207, high: 1 } },
  ],
  murphy: { brier: 0.09, reliability: 0.09, resolution: 0, uncertainty: 0, withinBins: 0 },
  levels: [],
  perQuestion: [{ id, scores: ownScores }],
}

/** `GET /api/track` */
export const trackEndpoint = endpoint({
  method: 'get',
  path: '/api/track',
  tag: 'Questions',
  summary: 'Gives the track records of members on questions that came out',
  query: z.strictObject({
    member: memberName.optional().meta({ description: 'One member alone; all where left out.' }),
    period: z
      .string()
      .max(60)
      .optional()
      .meta({
        description:
          'When questions came out: 2020, 2020-10, 2020-10-01 or 2020-10-01..2020-12-31; either end may be left out.',
        examples: ['2020'],
      }),
    set: listOf(z.string())
      .optional()
      .meta({
        description: 'Kinds of question, compartments and ids of questions in full, with commas between.',
        examples: ['binary,plenary'],
      }),
  }),
  answer: track,
  examples: {
    answer: {
      period: { from: null, until: null },
      questions: [
        {
          id,
          text: 'Will it be held?',
          kind: 'binary',
          compartment: 'plenary',
          outcome: { kind: 'binary', value: true },
          at: 1_606_435_200_000,
        },
      ],
      members: [{ member: 'treaty', ...exampleRecord }],
      joint: exampleRecord,
    },
  },
  async run({ desk, query }) {
    return trackRecord(desk, given(query))
  },
})
