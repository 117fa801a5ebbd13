import { z } from 'zod'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { memberName } from '../../records/common.ts'
import { keyRequestKind } from '../../records/keyRequestFile.ts'
import { motion } from '../../records/motion.ts'
import { foundingFileBytes } from '../../node/founding/files.ts'
import { invitationTo, welcomeBytes, welcomeTo } from '../../node/joining/invite.ts'
import { giveNotice } from '../../node/roster/leave.ts'
import { openRosterMotion } from '../../node/roster/open.ts'
import { keyRequestBytes, readKeyRequest, requestKeys } from '../../node/roster/requests.ts'
import { showRoster } from '../../node/roster/shown.ts'
import { requireAct } from '../../node/roles.ts'
import type { ChangeWanted } from '../../node/roster/successor.ts'
import { endpoint, SavedFile } from '../endpoint.ts'
import { given } from '../input.ts'
import { named } from '../schemas.ts'
import { written } from './examples.ts'
import * as examples from './roster.examples.ts'
import { keyRequestAnswer, keyRequestRead, rosterAnswer } from './roster.schemas.ts'
import { writtenAnswer } from './written.ts'

const tag = 'Decisions'

const show = endpoint({
  method: 'get',
  path: '/api/roster',
  tag,
  summary: 'Says who the coalition is, by which epochs, and what is under way to change it',
  query: z.strictObject({}),
  answer: rosterAnswer,
  examples: { answer: examples.roster },
  async run({ desk }) {
    return showRoster(desk)
  },
})

const file = z.string().min(2).max(1_500_000)

const wanted = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amend'),
    charter: file.meta({ description: 'The charter body, as its file has it.' }),
  }),
  z.strictObject({ kind: z.enum(['leave', 'suspend', 'reinstate', 'expel']), member: memberName }),
  z.strictObject({
    kind: keyRequestKind,
    request: file.meta({ description: 'The request for keys, as its file has it.' }),
  }),
])

const open = endpoint({
  method: 'post',
  path: '/api/roster/motions',
  acts: ['motion'],
  tag,
  summary: 'Opens a motion for the next roster, in the slot that is open',
  body: named(
    'RosterOpening',
    'What the next roster is to have otherwise. The rest is worked out from the running epoch and the charter.',
    z.strictObject({
      wanted,
      title: motion.shape.title.optional(),
      text: z.string().min(1).max(100_000).optional(),
      period: z.int().optional().meta({ description: 'Milliseconds that members have.' }),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.opening, answer: written },
  async run({ desk, body }) {
    return openRosterMotion(desk, given({ ...body, wanted: bytesIn(body.wanted) }))
  },
})

function bytesIn(said: z.infer<typeof wanted>): ChangeWanted {
  switch (said.kind) {
    case 'amend':
      return { kind: 'amend', charter: utf8(said.charter) }
    case 'rotate':
    case 'recover':
    case 'join':
      return { kind: said.kind, request: utf8(said.request) }
    default:
      return { kind: said.kind, member: said.member }
  }
}

const leave = endpoint({
  method: 'post',
  path: '/api/roster/notice',
  acts: ['motion'],
  tag,
  summary: 'Says that the seat leaves: its own act, at once, which nobody can refuse',
  body: named(
    'LeaveNotice',
    'Why, for the others to read.',
    z.strictObject({ reasons: z.string().max(8000).default('') }),
  ),
  answer: writtenAnswer,
  examples: { body: { reasons: 'The service is dissolved.' }, answer: written },
  async run({ desk, body }) {
    return giveNotice(desk, body.reasons)
  },
})

const request = endpoint({
  method: 'post',
  path: '/api/roster/requests',
  acts: ['keys'],
  tag,
  summary:
    'Makes keys for the seat to have next, or once it is let in again, and the request by which a member moves them',
  body: named(
    'KeysWanted',
    'Whether in place of keys in use, of keys or a memory that are lost, or to be let in again.',
    z.strictObject({ kind: keyRequestKind }),
  ),
  answer: keyRequestAnswer,
  examples: { body: { kind: 'rotate' }, answer: examples.request },
  async run({ desk, body: { kind } }) {
    const made = await requestKeys(desk, kind)
    const { member } = made.file
    return {
      file: utf8Text(keyRequestBytes(made.file)),
      name: `${member}.${kind}.json`,
      words: [...made.words],
    }
  },
})

const readRequest = endpoint({
  method: 'post',
  path: '/api/roster/requests/read',
  acts: ['motion'],
  tag,
  summary: 'Says whose keys a request is for, and the words to compare; changes nothing',
  body: named('KeyRequestFile', 'A request for keys, as its file has it.', z.strictObject({ request: file })),
  answer: keyRequestRead,
  examples: { body: { request: examples.request.file }, answer: examples.requestRead },
  async run({ desk, body }) {
    requireAct(desk, 'motion')
    const { file: asked, words } = readKeyRequest(desk.coalition, utf8(body.request))
    const { kind, member, host, url } = asked
    return { kind, member, host, url, words: [...words] }
  },
})

const invitation = endpoint({
  method: 'get',
  path: '/api/roster/invitation',
  acts: ['motion'],
  tag,
  summary: 'Gives an invitation to whoever is to join, to be saved',
  description:
    'It tells who founded the coalition, who its members are, its charter, and where they say that they are reached. A newcomer answers it: `entente coalition join FILE`.',
  query: z.strictObject({}),
  answer: null,
  examples: {},
  async run({ desk }) {
    return new SavedFile('invitation.json', 'application/json', foundingFileBytes(await invitationTo(desk)))
  },
})

const welcome = endpoint({
  method: 'get',
  path: '/api/roster/welcome',
  acts: ['motion'],
  tag,
  summary: 'Gives a newcomer that was let in what it comes in by, to be saved',
  description:
    'Every epoch with what proves it, for a member whose node reaches none of the others: `entente coalition enter FILE`.',
  query: z.strictObject({}),
  answer: null,
  examples: {},
  async run({ desk }) {
    return new SavedFile('welcome.json', 'application/json', welcomeBytes(await welcomeTo(desk)))
  },
})

/** Endpoints of the roster. */
export const rosterEndpoints = [show, open, leave, request, readRequest, invitation, welcome]
