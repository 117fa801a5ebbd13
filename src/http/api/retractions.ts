import { z } from 'zod'
import { instantText as textOfInstant } from '../../kernel/instant.ts'
import { instantText, memberName, recordId } from '../../records/common.ts'
import { retraction } from '../../records/retraction.ts'
import { compartmentOf } from '../../node/coalition.ts'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { compartmentName, named, nextPage } from '../schemas.ts'
import { ids } from './examples.ts'

const retractionList = endpoint({
  method: 'get',
  path: '/api/retractions',
  tag: 'Release',
  summary: 'Lists what was taken back where the seat reads, or tells when one record was',
  query: z.strictObject({
    of: recordId
      .optional()
      .meta({ description: 'Only what took this record back.', examples: [ids.document] }),
    ...pageQuery,
  }),
  answer: named(
    'Retractions',
    'Retractions in the order they came in. That a record was there stays provable; what it said is gone.',
    z.strictObject({
      retractions: z.array(
        z.strictObject({
          id: recordId,
          author: memberName,
          compartment: compartmentName,
          stated: instantText,
          reason: retraction.shape.reason,
          retracts: z.array(recordId),
        }),
      ),
      next: nextPage,
    }),
  ),
  examples: {
    answer: {
      retractions: [
        {
          id: ids.otherEvent,
          author: 'treaty',
          compartment: 'plenary',
          stated: '2020-10-27T09:00:00.000Z',
          reason: 'sourceWithdrawn',
          retracts: [ids.document],
        },
      ],
      next: null,
    },
  },
  async run({ desk, query: { of, ...query } }) {
    return desk.ports.store.read(async (reader) => {
      const { rows, next } = await pageOf(desk, reader, 'retractions', query, ({ value }) => {
        return of === undefined || value.retracts.includes(of)
      })
      const retractions = rows.map(({ id, author, compartment, stated, value }) => ({
        ...{ id, author, reason: value.reason, retracts: value.retracts },
        compartment: compartmentOf(desk.coalition, compartment).name ?? compartment,
        stated: textOfInstant(stated),
      }))
      return { retractions, next }
    })
  },
})

/** Routes about what was taken back. */
export const retractionEndpoints = [retractionList]
