import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { recordTypes } from '../../records/registry.ts'
import { carriable } from '../../node/carriable.ts'
import { proposeCarry } from '../../node/carry.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { named } from '../schemas.ts'
import * as examples from './carries.examples.ts'
import { shownProposal } from './releases.ts'
import { proposalAnswer } from './releases.schemas.ts'

const list = endpoint({
  method: 'get',
  path: '/api/carries',
  tag: 'Release',
  summary: 'Lists what the seat may take out of a membership that has ended into the new one',
  answer: named(
    'Carriable',
    'The seat’s own that stands in an ended compartment, and questions whose asker has taken them on and to which the seat’s answer has not gone.',
    z.strictObject({
      carriable: z.array(
        z.strictObject({
          id: recordId,
          type: z.enum(recordTypes),
          author: memberName,
          shows: z.string(),
          compartment: z.string().meta({ description: 'What it stands in is called here, or its id.' }),
        }),
      ),
    }),
  ),
  examples: { answer: examples.carriable },
  async run({ desk }) {
    return { carriable: [...(await carriable(desk))] }
  },
})

const propose = endpoint({
  method: 'post',
  path: '/api/carries',
  acts: ['draft'],
  tag: 'Release',
  summary: 'Proposes that what stands in an ended compartment go on in its successor',
  description:
    'It waits in the queue of releases, with who would receive what, and goes on once it is approved there. Each record goes with all of the seat’s own that belongs to it; of a question that another asked, the seat’s answer.',
  body: named(
    'ProposingCarry',
    'What is to go on.',
    z.strictObject({
      ids: z.array(recordId).min(1).max(5_000),
      in: z.string().max(80).optional().meta({
        description: 'Which successor, where there are several: what it is called here, or its id.',
      }),
      dropReferences: z.boolean().optional().meta({
        description: 'Leave out references to what has not gone on, instead of refusing.',
      }),
      note: z.string().max(2_000).optional(),
    }),
  ),
  answer: proposalAnswer,
  examples: { body: examples.proposing, answer: examples.proposed },
  async run({ desk, body }) {
    const { note, ...carrying } = body
    return shownProposal(desk, await proposeCarry(desk, given(carrying), note))
  },
})

/** Routes about what goes on under a new membership. */
export const carryEndpoints = [list, propose]
