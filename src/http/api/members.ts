import { z } from 'zod'
import { errorCodes } from '../../kernel/error.ts'
import { coalitionId, compartmentId, memberName, recordId } from '../../records/common.ts'
import { membersShown } from '../../node/members/contacts.ts'
import { logsShown } from '../../node/members/logs.ts'
import { stillHeld } from '../../node/members/takenBack.ts'
import { tryMember } from '../../node/members/trying.ts'
import { verificationStates } from '../../node/members/verifying.ts'
import { endpoint } from '../endpoint.ts'
import { milliseconds, named } from '../schemas.ts'
import type { ServerEvent } from '../stream.ts'
import * as examples from './members.examples.ts'

const count = z.int().min(0)
const place = { compartment: compartmentId, member: memberName, generation: count }

const membersEndpoint = endpoint({
  method: 'get',
  path: '/api/members',
  tag: 'Members',
  summary: 'Lists the members, and when the node of each was heard',
  answer: named(
    'Members',
    'Members of the running epoch.',
    z.strictObject({
      asOf: milliseconds,
      members: z.array(
        z.strictObject({
          name: memberName,
          host: z.string(),
          here: z.boolean().meta({ description: 'Whether it is a seat of this node.' }),
          contact: z
            .strictObject({
              answered: milliseconds.nullable().meta({ description: 'Null where it never did.' }),
              asked: milliseconds,
              failure: z.string().nullable().meta({ description: 'The code of what went wrong since.' }),
            })
            .nullable()
            .meta({ description: 'Null of a seat that is here, and where its node was never asked.' }),
        }),
      ),
    }),
  ),
  examples: { answer: examples.members },
  async run({ desk }) {
    return membersShown(desk)
  },
})

const logsEndpoint = endpoint({
  method: 'get',
  path: '/api/logs',
  tag: 'Members',
  summary: 'Tells how far each log is known, held and counted, and which entries lack a body',
  answer: named(
    'Logs',
    'Logs in compartments that the seat reads. Others are not listed, counted or named.',
    z.strictObject({
      asOf: milliseconds,
      compartments: z.array(
        z.strictObject({
          id: compartmentId,
          name: z.string().nullable(),
          readers: z.array(memberName),
          entries: count,
          complete: z
            .boolean()
            .meta({ description: 'Whether every body under every head known here can be used.' }),
          silent: z.array(memberName).meta({ description: 'Readers of whom no log is known here.' }),
        }),
      ),
      logs: z.array(
        z.strictObject({
          ...place,
          own: z.boolean(),
          open: z.boolean().meta({ description: 'Whether its author still writes it.' }),
          known: count.meta({ description: 'Entries under the newest head known here.' }),
          entries: count.meta({ description: 'Entries held.' }),
          head: z
            .strictObject({ size: count, root: z.string() })
            .nullable()
            .meta({ description: 'The newest signed head over what is held; the root in base64.' }),
          newest: milliseconds
            .nullable()
            .meta({ description: 'When its newest record here was made, by its author’s word.' }),
          witnessed: z
            .strictObject({ counted: count, timed: count, needed: count })
            .nullable()
            .meta({ description: 'Null where nobody but the author’s own operator could witness it.' }),
          held: z.array(memberName),
          bodies: count,
          dropped: count,
          missing: count,
          overQuota: count,
          apart: count,
        }),
      ),
      lacking: z
        .array(
          z.strictObject({
            ...place,
            id: recordId,
            index: count,
            state: z.enum(['missing', 'overQuota', 'invalid', 'notYetUnderstood']),
            class: z.enum(['retractable', 'permanent']),
            code: z.enum(errorCodes),
            since: z.string().nullable(),
          }),
        )
        .meta({ description: 'The first entries of each log that lack a body that can be used.' }),
    }),
  ),
  examples: { answer: examples.logs },
  async run({ desk }) {
    return logsShown(desk)
  },
})

const takenBackEndpoint = endpoint({
  method: 'get',
  path: '/api/retractions/held',
  tag: 'Members',
  summary: 'Lists what was taken back and not every reader has said to have dropped',
  answer: named(
    'StillHeld',
    'The newest retractions of which a receipt is wanting.',
    z.strictObject({
      retractions: z.array(
        z.strictObject({
          retraction: recordId,
          compartment: compartmentId,
          author: memberName,
          stated: milliseconds,
          records: count,
          confirmed: z.array(z.strictObject({ member: memberName, at: milliseconds })),
          waiting: z.array(memberName),
        }),
      ),
    }),
  ),
  examples: { answer: examples.stillHeld },
  async run({ desk }) {
    return { retractions: await stillHeld(desk) }
  },
})

const tryEndpoint = endpoint({
  method: 'post',
  path: '/api/peers/try',
  tag: 'Members',
  acts: ['node'],
  summary: 'Asks a member’s node once which logs it has',
  body: named('TryingPeer', 'The member.', z.strictObject({ member: memberName })),
  answer: named(
    'TriedPeer',
    'How it went. Nothing was taken in.',
    z.strictObject({
      member: memberName,
      url: z.string(),
      logs: count.nullable(),
      failure: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
    }),
  ),
  examples: { body: { member: 'energy' }, answer: examples.tried },
  async run({ desk, door, body }) {
    return tryMember(desk, door.background.peers, body.member)
  },
})

const verification = named(
  'Verification',
  'Checking again of everything held here, as the seat is told of it. Forgotten when the node restarts.',
  z.strictObject({
    id: z.string(),
    state: z.enum(verificationStates),
    begun: milliseconds,
    ended: milliseconds.nullable(),
    done: count.meta({ description: 'Entries checked, of logs that the seat reads.' }),
    found: count,
    report: z
      .strictObject({
        holds: z.boolean().meta({ description: 'Of the whole node.' }),
        problems: z.array(
          z.strictObject({ code: z.enum(errorCodes), where: z.string(), message: z.string() }),
        ),
        coalition: coalitionId.nullable(),
        logs: z.array(
          z.strictObject({ origin: z.string(), size: count, signedSize: count, missingBodies: count }),
        ),
      })
      .nullable(),
  }),
)

const nothing = named('Verifying', 'An empty object.', z.strictObject({}))

const verifyEndpoint = endpoint({
  method: 'post',
  path: '/api/verify',
  tag: 'Members',
  acts: ['read'],
  summary: 'Begins to recompute and check everything held here, and answers at once',
  description: 'While one of the seat’s is under way, that one is given.',
  body: nothing,
  answer: verification,
  examples: { body: {}, answer: examples.verifying },
  async run({ desk, door }) {
    return door.background.verifications.begin(desk)
  },
})

const lastVerification = endpoint({
  method: 'get',
  path: '/api/verify',
  tag: 'Members',
  summary: 'Tells how the seat’s last verification stands',
  answer: named(
    'LastVerification',
    'Null where there was none since the node began.',
    z.strictObject({ verification: verification.nullable() }),
  ),
  examples: { answer: { verification: examples.verified } },
  async run({ desk, door }) {
    return { verification: door.background.verifications.of(desk.seat) ?? null }
  },
})

const stopEndpoint = endpoint({
  method: 'post',
  path: '/api/verify/stop',
  tag: 'Members',
  acts: ['read'],
  summary: 'Stops the seat’s verification; what it had checked says nothing',
  body: nothing,
  answer: verification,
  examples: { body: {}, answer: { ...examples.verifying, state: 'stopped', ended: 1_603_789_203_000 } },
  async run({ desk, door }) {
    return door.background.verifications.stop(desk.seat)
  },
})

const followEndpoint = endpoint({
  method: 'get',
  path: '/api/verify/events',
  tag: 'Members',
  summary: 'Follows the seat’s verification as server-sent events',
  description: 'An event `verification` with how it stands, then again whenever that changes.',
  answer: verification,
  streams: true,
  examples: { answer: examples.verifying },
  async run({ desk, door }) {
    return (signal: AbortSignal) => events(door.background.verifications.watch(desk.seat, signal))
  },
})

async function* events(items: AsyncIterable<unknown>): AsyncGenerator<ServerEvent> {
  for await (const data of items) yield { event: 'verification', data }
}

/** Routes of the other members and of their logs. */
export const memberEndpoints = [
  membersEndpoint,
  logsEndpoint,
  takenBackEndpoint,
  tryEndpoint,
  verifyEndpoint,
  lastVerification,
  stopEndpoint,
  followEndpoint,
]
