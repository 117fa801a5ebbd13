import { z } from 'zod'
import { everyYardstick } from '../../node/yardsticks.ts'
import { endpoint } from '../endpoint.ts'
import { named } from '../schemas.ts'

const terms = z.array(z.string()).min(1)

const yardstick = named(
  'Yardstick',
  'A published vocabulary of likelihood: its bands in per cent as printed, and the same as one line. Additional terms are never chosen for a person.',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    source: z.string(),
    bands: z.array(
      z.strictObject({
        terms,
        low: z.number(),
        high: z.number(),
        lowOpen: z.literal(true).optional(),
        highOpen: z.literal(true).optional(),
        additional: z.literal(true).optional(),
      }),
    ),
    stretches: z
      .array(
        z.strictObject({
          upTo: z.number().meta({ description: 'A probability.' }),
          including: z.boolean().meta({ description: 'Whether `upTo` belongs to it.' }),
          terms: terms.nullable(),
        }),
      )
      .meta({
        description:
          'From 0 to 1: the first whose `upTo` is above a probability, or is it and is included, says its word.',
      }),
  }),
)

/** `GET /api/yardsticks` */
export const listYardsticks = endpoint({
  method: 'get',
  path: '/api/yardsticks',
  tag: 'Questions',
  summary: 'Lists the vocabularies of likelihood to read in',
  answer: named(
    'Yardsticks',
    'The first is read where none was chosen.',
    z.strictObject({ yardsticks: z.array(yardstick).min(1) }),
  ),
  examples: { answer: { yardsticks: everyYardstick() } },
  run() {
    return Promise.resolve({ yardsticks: everyYardstick() })
  },
})
