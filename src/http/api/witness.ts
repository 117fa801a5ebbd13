import { z } from 'zod'
import { compartmentId, memberName } from '../../records/common.ts'
import { forksShown, readFork, witnessState } from '../../node/witness/shown.ts'
import { endpoint } from '../endpoint.ts'
import { milliseconds, named } from '../schemas.ts'
import * as examples from './witness.examples.ts'

const count = z.int().min(0)

const forkHead = z.strictObject({
  size: count,
  root: z.string().meta({ description: 'In base64.' }),
  note: z.string().meta({ description: 'The signed head, as the log’s key signed it.' }),
})

const forkAnswer = named(
  'Fork',
  'Two heads that one log’s key signed and of which neither continues the other. It says what does not fit; a node restored from a backup looks the same as a lie.',
  z.strictObject({
    id: z.string(),
    compartment: compartmentId,
    member: memberName,
    generation: count,
    heads: z.array(forkHead).length(2).meta({ description: 'The smaller first.' }),
    at: milliseconds,
    from: memberName
      .nullable()
      .meta({ description: 'Who gave what showed it; null where this node found it.' }),
    read: milliseconds.nullable().meta({ description: 'When somebody of the seat said to have read it.' }),
    proof: z.string().meta({ description: 'The proof file, which anybody with the roster can check.' }),
  }),
)

const listForks = endpoint({
  method: 'get',
  path: '/api/forks',
  tag: 'Members',
  summary: 'Lists logs of which two signed heads do not fit',
  answer: named(
    'Forks',
    'What the seat may know of forks, what nobody has read first.',
    z.strictObject({
      forks: z.array(forkAnswer),
      noticed: z.array(memberName).meta({
        description: 'Members about whose log readers of a compartment that is not the seat’s hold a proof.',
      }),
    }),
  ),
  examples: { answer: examples.forks },
  async run({ desk }) {
    return forksShown(desk)
  },
})

const readForkEndpoint = endpoint({
  method: 'post',
  path: '/api/forks/:id/read',
  tag: 'Members',
  acts: ['read'],
  summary: 'Says that somebody of the seat has read of a fork',
  parameter: 'The fork’s id.',
  body: named('ForkRead', 'An empty object.', z.strictObject({})),
  answer: forkAnswer,
  examples: { body: {}, answer: { ...examples.fork, read: 1_603_792_800_000 } },
  async run({ desk, named: id }) {
    return readFork(desk, id)
  },
})

const register = z.strictObject({
  compartment: compartmentId,
  author: memberName,
  next: count.meta({ description: 'The next tick to be found.' }),
  head: z.strictObject({ generation: count, size: count }).nullable().meta({
    description: 'The last head that a line of the register committed to.',
  }),
  finding: z
    .strictObject({
      kind: z.enum(['repeated', 'missing', 'disordered', 'unheld']),
      tick: count,
      since: milliseconds,
    })
    .nullable()
    .meta({ description: 'What does not fit; `unheld` may only be late.' }),
})

const witnessEndpoint = endpoint({
  method: 'get',
  path: '/api/witness',
  tag: 'Members',
  summary: 'Tells who holds which log how far, and whether registers fit',
  answer: named(
    'WitnessState',
    'Logs that the seat reads with others, and their witnesses. Empty where one host runs all.',
    z.strictObject({
      logs: z.array(
        z.strictObject({
          compartment: compartmentId,
          member: memberName,
          generation: count,
          entries: count,
          head: z
            .strictObject({ size: count, held: z.array(memberName) })
            .nullable()
            .meta({
              description: 'The newest signed head, and the readers that say to hold what it stands over.',
            }),
          counted: count.meta({ description: 'Entries under the largest head that a quorum stands behind.' }),
          timed: count.meta({ description: 'Entries with a witnessed time.' }),
          needed: count.meta({ description: 'Signers that a head needs, its author one of them.' }),
        }),
      ),
      registers: z.array(register),
    }),
  ),
  examples: { answer: examples.witness },
  async run({ desk }) {
    return witnessState(desk)
  },
})

/** Routes of what members say of each other's logs. */
export const witnessEndpoints = [listForks, readForkEndpoint, witnessEndpoint]
