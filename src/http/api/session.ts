import { z } from 'zod'
import type { MemberName } from '../../kernel/id.ts'
import { instantText as textOf } from '../../kernel/instant.ts'
import { instantText, memberName } from '../../records/common.ts'
import { muteReason } from '../../node/mute.ts'
import { acts, permits, requireAct, roles } from '../../node/roles.ts'
import { studyNotes } from '../../node/study.ts'
import { passkeyHost } from '../auth/names.ts'
import { endpoint } from '../endpoint.ts'
import { named } from '../schemas.ts'
import { seatsOf } from '../seat.ts'
import * as examples from './people.examples.ts'
import { code, doneAnswer, password, personName, username } from './person.ts'

const sessionAnswer = named(
  'Session',
  'Who asks, in which coalition, and by which clock. Who is not signed in sees only whether somebody is to be made owner first, and how to sign in.',
  z.strictObject({
    signedIn: z.boolean(),
    firstRun: z.boolean().meta({ description: 'Whether nobody can sign in here yet.' }),
    founding: z.boolean().optional().meta({
      description: 'Whether a coalition is only being founded here: nobody can sign in then.',
    }),
    ways: z.strictObject({
      passkey: z.string().meta({
        description: 'The host by which pages have to be open for passkeys: a browser wants a name.',
      }),
      organisation: z
        .string()
        .nullable()
        .meta({ description: 'What the organisation’s own sign-in is called.' }),
    }),
    person: z
      .strictObject({
        id: z.string(),
        name: z.string().meta({ description: 'Empty for whoever is at the machine and has no account.' }),
        roles: z.array(z.enum(roles)),
        acts: z.array(z.enum(acts)).meta({ description: 'What these roles allow.' }),
        seats: z.array(memberName).meta({ description: 'Seats they may act for.' }),
      })
      .nullable(),
    seats: z.array(z.strictObject({ name: memberName, display: z.string(), host: z.string() })),
    coalition: z.strictObject({
      name: z.string().nullable(),
      study: z.boolean(),
      oneHost: z.boolean(),
      members: z.int().min(0),
      sample: z.string().nullable().meta({ description: 'The sample loaded here, if one is.' }),
    }),
    clock: z.strictObject({
      now: instantText,
      study: z.boolean().meta({ description: 'Whether it is not the machine’s.' }),
    }),
    mute: z.boolean().meta({
      description: 'Whether this node may sign nothing now, since it may have forgotten what it signed.',
    }),
    version: z.string(),
  }),
)

const sessionEndpoint = endpoint({
  method: 'get',
  path: '/api/session',
  tag: 'People',
  summary: 'Says who asks, in which coalition, and by which clock',
  open: true,
  answer: sessionAnswer,
  examples: { answer: examples.session },
  async run({ door, visitor }) {
    const { coalition, people, version } = door
    const { roster } = coalition.newest
    const { notes, mute } = await door.ports.store.read(async (reader) => ({
      notes: await studyNotes(reader),
      mute: await muteReason(reader, coalition),
    }))
    const display = new Map(notes.names.map((each) => [each.seat, each.display]))
    // Where a study names its seats, their order there is the one they are shown in.
    const order = [...display.keys()]
    const placed = <Named>(items: readonly Named[], nameOf: (item: Named) => MemberName): Named[] =>
      items.toSorted((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
    return {
      signedIn: visitor !== undefined,
      firstRun: people.firstRun,
      ways: { passkey: passkeyHost, organisation: people.organisation },
      person: visitor
        ? {
            id: visitor.person.id,
            name: visitor.account?.name ?? '',
            roles: visitor.person.roles,
            acts: acts.filter((act) => permits(visitor.person.roles, act)),
            seats: placed(seatsOf(coalition, visitor), (seat) => seat),
          }
        : null,
      seats: visitor
        ? placed(roster.members, ({ name }) => name).map(({ name, host }) => ({
            name,
            display: display.get(name) ?? name,
            host,
          }))
        : [],
      coalition: {
        name: notes.title,
        study: roster.study,
        oneHost: new Set(roster.members.map(({ host }) => host)).size === 1,
        members: visitor ? roster.members.length : 0,
        sample: notes.sample,
      },
      clock: { now: textOf(door.ports.clock.now()), study: notes.clockBehindMs !== null },
      mute: visitor !== undefined && mute !== undefined,
      version,
    }
  },
})

const claimOwner = endpoint({
  method: 'post',
  path: '/api/session/owner',
  tag: 'People',
  summary: 'Makes the first owner',
  description:
    'Of a live coalition only with the code that the start of the node printed. Where no password is given, the code answered registers a passkey.',
  open: true,
  rate: 'signInByAddress',
  body: named(
    'ClaimingNode',
    'Who will own this node.',
    z.strictObject({ code: code.optional(), name: personName, username, password: password.optional() }),
  ),
  answer: named(
    'NodeClaimed',
    'That there is an owner now, or the code that registers their passkey.',
    z.strictObject({ code: z.string().nullable() }),
  ),
  examples: { body: examples.claiming, answer: { code: null } },
  async run({ door, body }) {
    return { code: (await door.people.claim(body))?.code ?? null }
  },
})

const acceptInvitation = endpoint({
  method: 'post',
  path: '/api/session/invitation',
  tag: 'People',
  summary: 'Opens an account with the code of an invitation',
  description:
    'Without a password it only says whom the code invites; a passkey is registered with the same code.',
  open: true,
  rate: 'signInByAddress',
  body: named(
    'AcceptingInvitation',
    'The code, and a password of one’s own.',
    z.strictObject({ code, password: password.optional() }),
  ),
  answer: named(
    'InvitationAccepted',
    'Whose account it is, and whether it is open now.',
    z.strictObject({ name: z.string(), username: z.string().nullable(), open: z.boolean() }),
  ),
  examples: { body: examples.accepting, answer: examples.accepted },
  async run({ door, body }) {
    const account = await door.people.invited(body.code)
    if (body.password !== undefined) await door.people.accept(body.code, body.password)
    return { name: account.name, username: account.username, open: body.password !== undefined }
  },
})

const setOrganisation = endpoint({
  method: 'post',
  path: '/api/organisation',
  acts: ['users'],
  tag: 'People',
  summary: 'Sets the organisation’s own sign-in, or takes it away',
  description:
    'OpenID Connect with PKCE. Whoever comes by it for the first time has no role until one is given.',
  body: named(
    'Organisation',
    'Where the organisation signs its people in; null takes it away.',
    z.strictObject({
      organisation: z
        .strictObject({
          issuer: z.url().max(400),
          clientId: z.string().min(1).max(400),
          clientSecret: z.string().min(1).max(400).nullable(),
          name: z.string().trim().min(1).max(80),
        })
        .nullable(),
    }),
  ),
  answer: doneAnswer,
  examples: { body: examples.organisation, answer: { done: true } },
  async run({ door, asker, body }) {
    requireAct(asker, 'users')
    door.people.setOrganisation(body.organisation ?? undefined)
    return { done: true }
  },
})

/** Routes about who asks. */
export const sessionEndpoints = [sessionEndpoint, claimOwner, acceptInvitation, setOrganisation]
