import { z } from 'zod'
import { isFailure } from '../../kernel/error.ts'
import { instantText as textOfInstant, instant } from '../../kernel/instant.ts'
import { memberName, recordId } from '../../records/common.ts'
import { recordTypes } from '../../records/registry.ts'
import { compartmentOf } from '../../node/coalition.ts'
import type { Desk } from '../../node/desk.ts'
import { previewRelease } from '../../node/preview.ts'
import {
  approve,
  previewOf,
  proposalOf,
  proposals,
  propose,
  refuse,
  withdraw,
  type Proposal,
} from '../../node/proposals.ts'
import { lately } from '../../node/release-lately.ts'
import { personsNeeded, setPersonsNeeded } from '../../node/release-rule.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { compartmentName, named } from '../schemas.ts'
import * as examples from './releases.examples.ts'
import { previewAnswer, previewed, proposalAnswer, queueAnswer, wishShape } from './releases.schemas.ts'

/** A proposal as answers show it. */
export function shownProposal(desk: Desk, { at, decided, compartment, ...rest }: Proposal) {
  const time = (when: number) => textOfInstant(instant(when))
  return {
    ...rest,
    compartment: compartmentOf(desk.coalition, compartment).name ?? compartment,
    at: time(at),
    decided: decided && { ...decided, at: time(decided.at) },
  }
}

async function withPreview(desk: Desk, proposal: Proposal) {
  try {
    return { proposal: shownProposal(desk, proposal), preview: await previewOf(desk, proposal), broken: null }
  } catch (error) {
    if (!isFailure(error)) throw error
    const broken = { code: error.code, message: error.message }
    return { proposal: shownProposal(desk, proposal), preview: null, broken }
  }
}

const queue = endpoint({
  method: 'get',
  path: '/api/releases',
  tag: 'Release',
  summary: 'Gives the seat’s release queue with what each would bring, and what was released lately',
  answer: queueAnswer,
  examples: { answer: examples.queue },
  async run({ desk }) {
    const all = await proposals(desk)
    const waiting = []
    for (const each of all.filter(({ state }) => state === 'waiting'))
      waiting.push(await withPreview(desk, each))
    const { released, retracted, unreleased } = await lately(desk)
    const placed = <
      Item extends {
        readonly at: Parameters<typeof textOfInstant>[0]
        readonly compartment: Proposal['compartment']
      },
    >(
      item: Item,
    ) => ({
      ...item,
      at: textOfInstant(item.at),
      compartment: compartmentOf(desk.coalition, item.compartment).name ?? item.compartment,
    })
    return {
      persons: await desk.ports.store.read((reader) => personsNeeded(desk, reader)),
      waiting,
      decided: all.filter(({ state }) => state !== 'waiting').map((each) => shownProposal(desk, each)),
      released: released.map(placed),
      retracted: retracted.map(placed),
      unreleased: unreleased.map((each) => ({ ...each, at: textOfInstant(each.at) })),
    }
  },
})

const inQueue = 'The proposal’s id.'

const oneProposal = endpoint({
  method: 'get',
  path: '/api/releases/:id',
  tag: 'Release',
  summary: 'Gives a proposal with what it would bring, as things stand now',
  parameter: inQueue,
  answer: named('ProposalInFull', 'A proposal and its preview.', z.strictObject(previewed)),
  examples: { answer: examples.previewed },
  async run({ desk, named: id }) {
    return withPreview(desk, await proposalOf(desk, id))
  },
})

const previewEndpoint = endpoint({
  method: 'post',
  path: '/api/releases/preview',
  acts: ['read'],
  tag: 'Release',
  summary: 'Shows what a release would bring, without proposing it',
  body: named('Previewing', 'What might be let out of home, and to whom.', z.strictObject(wishShape)),
  answer: previewAnswer,
  examples: { body: examples.previewing, answer: examples.preview },
  run: ({ desk, body }) => previewRelease(desk, given(body)),
})

const addProposal = endpoint({
  method: 'post',
  path: '/api/releases',
  acts: ['draft'],
  tag: 'Release',
  summary: 'Puts a release into the seat’s queue; nothing goes out yet',
  body: named(
    'Proposing',
    'What to let out of home, to whom, and what to say of it to who approves.',
    z.strictObject({ ...wishShape, note: z.string().max(2_000).optional() }),
  ),
  answer: proposalAnswer,
  examples: { body: examples.proposing, answer: examples.proposal },
  run: async ({ desk, body }) => shownProposal(desk, await propose(desk, given(body))),
})

const approveEndpoint = endpoint({
  method: 'post',
  path: '/api/releases/:id/approve',
  acts: ['release'],
  tag: 'Release',
  summary: 'Releases what was proposed, exactly as its preview showed it',
  parameter: inQueue,
  body: named(
    'Approving',
    'The fingerprint of the preview that was read.',
    z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  answer: named(
    'Release',
    'What others learnt, and who. `pairs` says under which ids it stands there.',
    z.strictObject({
      compartment: compartmentName,
      recipients: z.array(memberName),
      records: z.array(z.strictObject({ home: recordId, type: z.enum(recordTypes), shows: z.string() })),
      droppedReferences: z.array(z.strictObject({ from: recordId, to: recordId })),
      pairs: z.array(z.strictObject({ home: recordId, released: recordId })),
    }),
  ),
  examples: { body: examples.approving, answer: examples.released },
  run: ({ desk, named: id, body }) => approve(desk, id, body.fingerprint),
})

const refuseEndpoint = endpoint({
  method: 'post',
  path: '/api/releases/:id/refuse',
  acts: ['release'],
  tag: 'Release',
  summary: 'Refuses a proposal, with a reason',
  parameter: inQueue,
  body: named('Refusing', 'Why not.', z.strictObject({ reason: z.string().min(1).max(2_000) })),
  answer: proposalAnswer,
  examples: { body: examples.refusing, answer: examples.refused },
  run: async ({ desk, named: id, body }) => shownProposal(desk, await refuse(desk, id, body.reason)),
})

const withdrawEndpoint = endpoint({
  method: 'post',
  path: '/api/releases/:id/withdraw',
  acts: ['draft', 'release'],
  tag: 'Release',
  summary: 'Takes a proposal out of the queue again',
  parameter: inQueue,
  body: named('Withdrawing', 'Nothing needs to be said.', z.strictObject({})),
  answer: proposalAnswer,
  examples: { body: {}, answer: examples.proposal },
  run: async ({ desk, named: id }) => shownProposal(desk, await withdraw(desk, id)),
})

const persons = named(
  'ReleaseRule',
  'How many persons a release takes at the seat.',
  z.strictObject({ persons: z.union([z.literal(1), z.literal(2)]) }),
)

const rule = endpoint({
  method: 'post',
  path: '/api/releases/rule',
  acts: ['users'],
  tag: 'Release',
  summary: 'Sets how many persons a release takes at the seat',
  body: persons,
  answer: persons,
  examples: { body: { persons: 2 }, answer: { persons: 2 } },
  async run({ desk, body }) {
    await setPersonsNeeded(desk, body.persons)
    return body
  },
})

/** Routes about letting records out. */
export const releaseEndpoints = [
  queue,
  oneProposal,
  previewEndpoint,
  addProposal,
  approveEndpoint,
  refuseEndpoint,
  withdrawEndpoint,
  rule,
]
