import { z } from 'zod'
import { asMemberName } from '../../kernel/id.ts'
import { coalitionId, epochId, memberName, recordId } from '../../records/common.ts'
import { memberKeys, rosterMember } from '../../records/roster.ts'
import type { Desk } from '../../node/desk.ts'
import { addressesOf, announceAddress, setAddress } from '../../node/founding/addresses.ts'
import { coalitionShown } from '../../node/founding/standing.ts'
import { requireAct } from '../../node/roles.ts'
import { endpoint } from '../endpoint.ts'
import { hostedTogether, named } from '../schemas.ts'
import * as examples from './coalition.examples.ts'
import { charterAnswer, wordList } from './coalition.schemas.ts'

const coalitionAnswer = named(
  'Coalition',
  'The coalition as its members founded it.',
  z.strictObject({
    id: coalitionId,
    name: z.string().nullable(),
    words: wordList,
    study: z.boolean(),
    oneHost: z.boolean(),
    epoch: z.strictObject({ number: z.int().min(0), id: epochId }),
    charter: charterAnswer,
    members: z.array(
      z.strictObject({
        name: memberName,
        host: z.string(),
        status: rosterMember.shape.status,
        keys: memberKeys,
        generation: z.int().min(0),
        here: z.boolean().meta({ description: 'Whether it is a seat of this node.' }),
      }),
    ),
    hostedTogether,
    mute: z
      .strictObject({ why: z.string(), next: z.string() })
      .nullable()
      .meta({ description: 'Why this node may not sign, and what ends that.' }),
  }),
)

const coalitionEndpoint = endpoint({
  method: 'get',
  path: '/api/coalition',
  tag: 'Founding',
  acts: [],
  summary: 'Says who is in the coalition, on which hosts, and by which words it was compared',
  answer: coalitionAnswer,
  examples: { answer: examples.standing },
  async run({ door, asker }) {
    if (asker.person.roles.length === 0) requireAct(asker, 'read')
    return door.ports.store.read((reader) => coalitionShown(reader, door.coalition))
  },
})

const peersAnswer = named(
  'Peers',
  'Members whose seats are elsewhere, and where their nodes are reached.',
  z.strictObject({
    peers: z.array(
      z.strictObject({
        member: memberName,
        host: z.string(),
        url: z.string().nullable(),
        from: z
          .enum(['said', 'here'])
          .nullable()
          .meta({ description: 'Said by the member itself, or set at this node.' }),
      }),
    ),
  }),
)

async function peersOf({ ports, coalition }: Desk): Promise<z.infer<typeof peersAnswer>> {
  const known = await ports.store.read((reader) => addressesOf(reader, coalition))
  const others = coalition.newest.roster.members.filter(({ name }) => !coalition.seats.includes(name))
  return {
    peers: others.map(({ name, host }) => {
      const address = known.get(name)
      return { member: name, host, url: address?.url ?? null, from: address?.from ?? null }
    }),
  }
}

const listPeers = endpoint({
  method: 'get',
  path: '/api/peers',
  tag: 'Founding',
  acts: ['read', 'node'],
  summary: 'Lists where the members’ nodes are reached',
  answer: peersAnswer,
  examples: { answer: examples.peers },
  async run({ desk }) {
    return peersOf(desk)
  },
})

const setPeer = endpoint({
  method: 'post',
  path: '/api/peers',
  tag: 'Founding',
  acts: ['node'],
  summary: 'Sets where this node reaches a member; null goes by what the member says',
  body: named(
    'SettingPeer',
    'A member, and where it is reached.',
    z.strictObject({ member: memberName, url: z.string().max(400).nullable() }),
  ),
  answer: peersAnswer,
  examples: { body: examples.setting, answer: examples.peers },
  async run({ desk, body }) {
    await setAddress(desk, asMemberName(body.member), body.url)
    return peersOf(desk)
  },
})

const announce = endpoint({
  method: 'post',
  path: '/api/peers/announce',
  tag: 'Founding',
  acts: ['node'],
  summary: 'Tells all members where the seat is reached',
  body: named('Announcing', 'The address.', z.strictObject({ url: z.string().min(1).max(400) })),
  answer: named(
    'Announced',
    'The record that says it.',
    z.strictObject({ id: recordId, seat: memberName, url: z.string() }),
  ),
  examples: { body: examples.announcing, answer: examples.announced },
  async run({ desk, body }) {
    return announceAddress(desk, body.url)
  },
})

/** Routes about the coalition, and where its members are reached. */
export const coalitionEndpoints = [coalitionEndpoint, listPeers, setPeer, announce]
