import { z } from 'zod'
import { methodNames } from '../../records/estimateMethod.ts'
import { recordId, tlp } from '../../records/common.ts'
import { answer, judgement } from '../../records/judgement.ts'
import { question, questionForm } from '../../records/question.ts'
import { outcome, resolution } from '../../records/resolution.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { csvText } from '../../interop/csv/write.ts'
import { historyTable } from '../../node/historyTable.ts'
import { questionInFull } from '../../node/question.ts'
import { ask, judge, resolve } from '../../node/questions.ts'
import { endpoint, namedRecord, SavedFile } from '../endpoint.ts'
import { given, moment, momentUntil } from '../input.ts'
import { named } from '../schemas.ts'
import { questionAnswer } from './estimate.ts'
import * as examples from './examples.ts'
import { listQuestions } from './questionList.ts'
import { questionInFull as fullExample } from './questions.examples.ts'
import { judgedAnswer, writtenAnswer } from './written.ts'
import { listYardsticks } from './yardsticks.ts'

const { text, criteria, sourceOfTruth, reask, under, relationship } = question.shape

const askQuestion = endpoint({
  method: 'post',
  path: '/api/questions',
  acts: ['draft', 'release'],
  tag: 'Questions',
  summary: 'Asks how likely something is',
  body: named(
    'Asking',
    'A question; what is left out has a default.',
    z.strictObject({
      text,
      in: z.string().max(80).default('home').meta({
        description: 'Where it stands, and so who reads it: `home` (where left out), `plenary`, or an id.',
      }),
      form: questionForm.default({ kind: 'binary' }),
      closes: momentUntil,
      opens: moment.optional(),
      blindUntil: momentUntil.optional().meta({
        description:
          'Until when the first round is blind: answers are sealed, and opened together. No such round where left out.',
      }),
      resolves: momentUntil.optional(),
      criteria: criteria.optional(),
      sourceOfTruth: sourceOfTruth.optional(),
      reask: reask.optional(),
      under: under.meta({ description: 'The charter’s estimate threshold to put it under.' }),
      relationship: relationship.meta({
        description: 'The step that a relationship would have taken once it comes true.',
      }),
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.asking, answer: examples.written },
  async run({ desk, body }) {
    return ask(desk, given(body))
  },
})

const oneQuestion = endpoint({
  method: 'get',
  path: '/api/questions/:id',
  opens: 'record',
  tag: 'Questions',
  summary: 'Gives a question with its joint estimate, history, dissent, manifest and scores',
  parameter: 'The question’s id, or its first digits, at least 8.',
  query: z.strictObject({
    look: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional()
      .meta({
        description:
          'Show others’ answers although the seat has given none: that is noted, and asked like a change.',
        examples: ['true'],
      }),
    method: z
      .enum(methodNames)
      .optional()
      .meta({ description: 'Another way to pool, for comparison; the charter’s where left out.' }),
    at: moment.optional(),
  }),
  answer: questionAnswer,
  examples: { answer: fullExample },
  async run(call) {
    return questionInFull(call.desk, await namedRecord(call), given(call.query))
  },
})

const questionHistory = endpoint({
  method: 'get',
  path: '/api/questions/:id/history.csv',
  opens: 'record',
  tag: 'Questions',
  summary: 'Gives a question’s history as comma-separated values, to be saved',
  description: 'One line for each change: who answered what, and the joint estimate after it.',
  parameter: 'The question’s id, or its first digits, at least 8.',
  answer: null,
  examples: {},
  async run(call) {
    const full = await questionInFull(call.desk, await namedRecord(call))
    const name = `question-${full.id.slice(0, 16)}.csv`
    return new SavedFile(name, 'text/csv; charset=utf-8; header=present', utf8(csvText(historyTable(full))))
  },
})

const { round, confidence, rationale, evidence, dissent, expected } = judgement.shape
const weights = [z.literal(1), z.literal(2), z.literal(3)] as const

const judgeQuestion = endpoint({
  method: 'post',
  path: '/api/questions/:id/judgements',
  acts: ['judge'],
  tag: 'Questions',
  summary: 'Gives the seat’s judgement, where the question stands; seals it while the blind round runs',
  parameter: 'The question’s id, or its first digits, at least 8.',
  body: named(
    'Judging',
    'A judgement; what is left out has a default.',
    z.strictObject({
      answer,
      rationale: rationale.optional(),
      confidence: confidence.optional(),
      evidence: z
        .array(evidence.element.extend({ weight: z.union(weights) }))
        .max(200)
        .optional(),
      dissent: dissent.unwrap().optional(),
      expected: expected.meta({
        description:
          'Shares of members that the seat expects to find each option likeliest: no and yes, or the options in their order.',
      }),
      round: round.optional(),
      basedOn: recordId.nullable().optional().meta({
        description:
          'The seat’s newest judgement when this was written, null for none: refused where another has come since.',
      }),
    }),
  ),
  answer: judgedAnswer,
  examples: { body: examples.judging, answer: { ...examples.written, sealed: false } },
  async run(call) {
    return judge(call.desk, { ...given(call.body), question: await namedRecord(call) })
  },
})

const resolveQuestion = endpoint({
  method: 'post',
  path: '/api/questions/:id/resolution',
  acts: ['judge'],
  tag: 'Questions',
  summary: 'Says how a question came out, which scores it',
  parameter: 'The question’s id, or its first digits, at least 8.',
  body: named(
    'Resolving',
    'How a question came out. `at` is now where left out.',
    z.strictObject({ outcome, at: moment.optional(), source: resolution.shape.source.optional() }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.resolving, answer: examples.written },
  async run(call) {
    return resolve(call.desk, { ...given(call.body), question: await namedRecord(call) })
  },
})

/** Routes about questions. */
export const questionEndpoints = [
  listQuestions,
  askQuestion,
  oneQuestion,
  questionHistory,
  judgeQuestion,
  resolveQuestion,
  listYardsticks,
]
