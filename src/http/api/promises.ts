import { z } from 'zod'
import { recordId } from '../../records/common.ts'
import { actorId, eventDate } from '../../records/event.ts'
import { listPromises, promiseStates } from '../../node/promises.ts'
import { endpoint } from '../endpoint.ts'
import { quoted, shownHappening } from '../happenings.ts'
import { given, listOf } from '../input.ts'
import { pageQuery, usualRows } from '../paging.ts'
import { named, nextPage } from '../schemas.ts'
import { quotedAnswer } from './evidence.schemas.ts'
import { happeningAnswer } from './happenings.ts'
import * as examples from './happenings.examples.ts'

const count = z.int().min(0)

const promiseList = endpoint({
  method: 'get',
  path: '/api/promises',
  tag: 'Evidence',
  summary: 'Lists what is promised, with what became of it',
  query: z.strictObject({
    state: listOf(z.enum(promiseStates))
      .optional()
      .meta({ description: 'Any of these, with commas between.' }),
    actor: listOf(actorId)
      .optional()
      .meta({ description: 'All of these take part.', examples: ['CHN,RUS'] }),
    ...pageQuery,
  }),
  answer: named(
    'Promises',
    'Promises as they stand today: what is past due first. A promise counts as kept only where a later event of the same kind by all the same actors agrees with it in place, figures and time or in rare words.',
    z.strictObject({
      promises: z.array(
        z.strictObject({
          id: recordId.meta({ description: 'The happening that promises it.' }),
          state: z.enum(promiseStates),
          due: eventDate.nullable(),
          made: z.string().meta({ description: 'Day on which the first text promised it.' }),
          daysLate: z.int().nullable().meta({
            description:
              'Days it is late, or was kept late; days left where that is below 0; null without a date.',
          }),
          says: quotedAnswer.meta({ description: 'The sentence that promises it.' }),
          happening: happeningAnswer,
          keptBy: z
            .strictObject({ id: recordId, date: eventDate.nullable(), says: quotedAnswer })
            .nullable()
            .meta({ description: 'The happening that keeps it, itself where its own texts tell of that.' }),
          reasons: z.array(z.string()),
        }),
      ),
      counts: z.strictObject({
        pastDue: count,
        due: count,
        open: count,
        keptLate: count,
        kept: count,
        dropped: count,
      }),
      next: nextPage,
    }),
  ),
  examples: { answer: examples.promises },
  async run({ desk, query: { state, actor, after, limit } }) {
    const page = given({ after, limit: limit ?? usualRows })
    const { promises, counts, next, telling } = await listPromises(
      desk,
      given({ states: state, actors: actor }),
      page,
    )
    return {
      promises: promises.map(({ happening, promise, keptBy, state: is, due, made, daysLate, reasons }) => ({
        ...{ id: happening.id, state: is, due, made, daysLate, reasons },
        says: quoted(promise, telling),
        happening: shownHappening(happening, telling),
        keptBy: keptBy && { id: keptBy.id, date: keptBy.date, says: quoted(keptBy.best, telling) },
      })),
      counts,
      next,
    }
  },
})

/** Routes about what is promised. */
export const promiseEndpoints = [promiseList]
