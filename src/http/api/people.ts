import { z } from 'zod'
import { instantText } from '../../records/common.ts'
import {
  changePerson,
  endSessions,
  inviteAgain,
  invitePerson,
  listPeople,
  listSessions,
  removePerson,
} from '../../node/people.ts'
import { acts, matrix, roles } from '../../node/roles.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { named, nothingSaid } from '../schemas.ts'
import * as examples from './people.examples.ts'
import { doneAnswer, invitationAnswer, personName, roleList, seatList, username } from './person.ts'

const aPerson = 'The person’s pseudonym, 16 hexadecimal digits.'

const list = endpoint({
  method: 'get',
  path: '/api/people',
  acts: [],
  tag: 'People',
  summary: 'Lists who works at this node, and what each role may do',
  description: 'How somebody signs in is shown to those alone who decide on users.',
  answer: named(
    'People',
    'People in the order in which they came, and the roles there are.',
    z.strictObject({
      people: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          username: z.string().nullable(),
          roles: z.array(z.enum(roles)),
          seats: seatList,
          ways: z
            .array(z.enum(['password', 'passkey', 'oidc']))
            .meta({ description: 'Ways they can sign in by; none while an invitation waits.' }),
          since: instantText,
        }),
      ),
      roles: z.array(z.strictObject({ role: z.enum(roles), acts: z.array(z.enum(acts)) })),
    }),
  ),
  examples: { answer: examples.people },
  async run({ asker, door }) {
    const people = await listPeople(asker, door.people.accounts)
    return {
      people,
      roles: roles.map((role) => ({ role, acts: matrix[role] })),
    }
  },
})

const invite = endpoint({
  method: 'post',
  path: '/api/people',
  acts: ['users'],
  tag: 'People',
  summary: 'Invites somebody to this node',
  body: named(
    'Inviting',
    'Who it is and what they may do. `seats` may be left out where one seat is hosted.',
    z.strictObject({ name: personName, username, roles: roleList, seats: seatList.optional() }),
  ),
  answer: invitationAnswer,
  examples: { body: examples.inviting, answer: examples.invitation },
  async run({ asker, door, body }) {
    return invitePerson(asker, door.people.accounts, given(body))
  },
})

const change = endpoint({
  method: 'post',
  path: '/api/people/:id',
  acts: ['users'],
  tag: 'People',
  summary: 'Gives somebody other roles, seats or another name',
  parameter: aPerson,
  body: named(
    'ChangingPerson',
    'What changes; what is left out stays.',
    z.strictObject({
      name: personName.optional(),
      roles: roleList.optional(),
      seats: seatList.optional(),
    }),
  ),
  answer: doneAnswer,
  examples: { body: examples.changing, answer: { done: true } },
  async run({ asker, door, named: id, body }) {
    await changePerson(asker, door.people.accounts, id, given(body))
    await door.people.settle()
    return { done: true }
  },
})

const again = endpoint({
  method: 'post',
  path: '/api/people/:id/invitation',
  acts: ['users'],
  tag: 'People',
  summary: 'Gives somebody who can no longer sign in a new code',
  parameter: aPerson,
  body: nothingSaid,
  answer: invitationAnswer,
  examples: { body: {}, answer: examples.invitation },
  async run({ asker, door, named: id }) {
    return inviteAgain(asker, door.people.accounts, id)
  },
})

const remove = endpoint({
  method: 'post',
  path: '/api/people/:id/remove',
  acts: ['users'],
  tag: 'People',
  summary: 'Removes somebody and signs them out',
  description: 'What they wrote stays, under a pseudonym that nothing resolves any more.',
  parameter: aPerson,
  body: nothingSaid,
  answer: doneAnswer,
  examples: { body: {}, answer: { done: true } },
  async run({ asker, door, named: id }) {
    await removePerson(asker, door.people.accounts, id)
    return { done: true }
  },
})

const sessions = endpoint({
  method: 'get',
  path: '/api/people/:id/sessions',
  acts: [],
  tag: 'People',
  summary: 'Lists in which browsers somebody is signed in',
  description: 'One’s own, or anybody’s for those who decide on users.',
  parameter: aPerson,
  answer: named(
    'SignedIn',
    'Browsers that are signed in.',
    z.strictObject({
      sessions: z.array(
        z.strictObject({
          id: z.string(),
          since: instantText,
          until: instantText,
          browser: z.string().nullable(),
          here: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
        }),
      ),
    }),
  ),
  examples: { answer: examples.sessions },
  async run({ asker, door, named: id, visitor }) {
    const found = await listSessions(asker, door.people.accounts, id)
    return { sessions: found.map((each) => ({ ...each, here: each.id === visitor?.session })) }
  },
})

const end = endpoint({
  method: 'post',
  path: '/api/people/:id/sessions/end',
  acts: [],
  tag: 'People',
  summary: 'Signs somebody out of one browser, or of all',
  parameter: aPerson,
  body: named(
    'EndingSessions',
    'Which session ends; all of them where left out.',
    z.strictObject({ session: z.string().min(1).max(200).optional() }),
  ),
  answer: doneAnswer,
  examples: { body: {}, answer: { done: true } },
  async run({ asker, door, named: id, body }) {
    await endSessions(asker, door.people.accounts, id, body.session)
    return { done: true }
  },
})

/** Routes about who works here. */
export const peopleEndpoints = [list, invite, change, again, remove, sessions, end]
