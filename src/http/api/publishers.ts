import { z } from 'zod'
import { reliabilities } from '../../records/grade.ts'
import { listPublishers } from '../../node/publishers.ts'
import { endpoint } from '../endpoint.ts'
import { named } from '../schemas.ts'
import * as examples from './happenings.examples.ts'

const count = z.int().min(0)
const day = z.string().nullable()

const publisherList = endpoint({
  method: 'get',
  path: '/api/publishers',
  tag: 'Evidence',
  summary: 'Lists publishers with their record in this node',
  answer: named(
    'Publishers',
    'Publishers of documents, those with the most first: how persons graded them and how their claims fared.',
    z.strictObject({
      publishers: z.array(
        z.strictObject({
          name: z.string().nullable().meta({ description: 'Null: of documents that name none.' }),
          documents: count,
          events: count,
          reliability: z.enum(reliabilities).meta({ description: 'As the rules find it.' }),
          reasons: z.array(z.string()),
          given: z
            .strictObject({ A: count, B: count, C: count, D: count, E: count, F: count })
            .meta({ description: 'Letters that persons gave its documents and events.' }),
          fared: z
            .strictObject({ 1: count, 2: count, 3: count, 4: count, 5: count, 6: count })
            .meta({ description: 'Figures that its claims earned.' }),
          contradicted: count,
          languages: z.array(z.string()),
          first: day,
          last: day,
        }),
      ),
    }),
  ),
  examples: { answer: examples.publishers },
  async run({ desk }) {
    return { publishers: await listPublishers(desk) }
  },
})

/** Routes about who publishes what is read. */
export const publisherEndpoints = [publisherList]
