import { z } from 'zod'
import { memberName, recordId, tlp } from '../../records/common.ts'
import { question } from '../../records/question.ts'
import { outcome } from '../../records/resolution.ts'
import { questionPage } from '../../node/questionList.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { pageQuery } from '../paging.ts'
import { compartmentName, milliseconds, named, nextPage } from '../schemas.ts'
import { blindView, estimateValue, headline, questionState, reask } from './estimate.ts'
import * as examples from './questions.examples.ts'

const { text, form, opens, closes, resolves } = question.shape
const number = z.number()

const openSummary = z.strictObject({
  blind: z.literal(false),
  value: estimateValue.nullable(),
  headline: headline.nullable(),
  steps: z
    .array(z.strictObject({ at: milliseconds, number }))
    .meta({ description: 'How the headline’s number got there: every step, or the newest 200.' }),
  stepCount: z.int().min(0),
  standing: z.array(z.strictObject({ author: memberName, number: number.nullable() })),
  dissents: z.int().min(0),
})

const summary = named(
  'QuestionSummary',
  'A line of the list of questions.',
  z.strictObject({
    id: recordId,
    author: memberName,
    compartment: compartmentName,
    tlp,
    asked: milliseconds,
    question: z.strictObject({ text, form, opens, closes, resolves }),
    state: questionState,
    joint: z.discriminatedUnion('blind', [blindView, openSummary]),
    missing: z.array(memberName),
    reask,
    resolution: z.strictObject({ outcome, at: milliseconds, author: memberName }).nullable(),
    score: z
      .strictObject({
        rule: z.string(),
        joint: number,
        closest: z.strictObject({ member: memberName, score: number }).nullable(),
      })
      .nullable(),
  }),
)

const count = z.int().min(0)

/** `GET /api/questions` */
export const listQuestions = endpoint({
  method: 'get',
  path: '/api/questions',
  tag: 'Questions',
  summary: 'Lists questions with their joint estimates',
  query: z.strictObject({
    state: z
      .enum(['open', 'resolved', 'all'])
      .optional()
      .meta({ description: '`open` is all that has not resolved; `all` where left out.' }),
    waiting: z
      .union([z.literal('me'), memberName])
      .optional()
      .meta({ description: 'Only what waits on this member; `me` is the acting seat.' }),
    text: z
      .string()
      .max(400)
      .optional()
      .meta({ description: 'Only where every word stands.', examples: ['treaty'] }),
    compartment: z.string().max(80).optional(),
    kind: z.enum(['binary', 'multipleChoice', 'ordered', 'numeric', 'date']).optional(),
    sort: z.enum(['reask', 'closes', 'newest']).optional().meta({
      description:
        'The next re-ask first, the next to close first, or the newest (of resolved ones, the last to resolve) first.',
    }),
    after: z
      .string()
      .max(100)
      .optional()
      .meta({ description: '`next` of the page before.', examples: [`1603789200000.${'5'.repeat(64)}`] }),
    limit: pageQuery.limit,
  }),
  answer: named(
    'Questions',
    'A page of questions.',
    z.strictObject({
      questions: z.array(summary),
      next: nextPage,
      count: count.meta({ description: 'How many there are over all pages.' }),
      totals: z
        .strictObject({ open: count, resolved: count, waiting: count, blind: count })
        .meta({ description: 'Of all questions the seat may read, whatever was asked for.' }),
    }),
  ),
  examples: { answer: examples.questions },
  async run({ desk, query }) {
    const { waiting, limit = usualQuestions, ...wish } = query
    const member = waiting === 'me' ? desk.seat : waiting
    return desk.ports.store.read((reader) =>
      questionPage(desk, reader, given({ ...wish, limit, waiting: member })),
    )
  },
})

/** Lines of a page where nothing is said: more than a screen, and drawn at once. */
const usualQuestions = 100
