import { describe, expect, it } from 'vitest'
import { TestDoor } from '../../../test/door.ts'
import { ForgedLog } from '../../../test/forger.ts'
import { nodesTogether, type JoinedNode } from '../../../test/nodes.ts'
import { taking } from '../../../test/receiving.ts'
import { nodesWitnessing } from '../../../test/witnesses.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { noteContact, noteFailure } from '../exchange/contacts.ts'
import { failure } from '../../kernel/error.ts'
import { retract } from '../retract.ts'
import { ask } from '../questions.ts'
import { contactSeen, membersShown } from './contacts.ts'
import { logsShown } from './logs.ts'
import { stillHeld } from './takenBack.ts'
import { tryMember } from './trying.ts'
import { Verifications } from './verifying.ts'
import type { Peers } from '../ports/peer.ts'
import { setAddress } from '../founding/addresses.ts'

const closes = parseInstantLoosely('2030-01-01')
const asks = (node: JoinedNode, text: string, where = 'plenary') =>
  ask(node.desk(), { text, in: where, form: { kind: 'binary' }, closes })
const peersOf = (node: JoinedNode): Peers => ({ open: (_, member) => node.peer(member) })

async function three() {
  const all = await nodesWitnessing(['east', 'north', 'south'])
  const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
  return { all, east, north, south }
}

describe('logs of others', () => {
  it('tell what is known, held and counted, who was heard, and what was taken back without a receipt', async () => {
    const { all, north, south, east } = await three()
    const { id } = await asks(north, 'Will it rain?')
    const before = await logsShown(south.desk())
    const plenary = before.compartments.find(({ name }) => name === 'plenary')
    expect(plenary?.silent).toContain('north')
    await all.meet('south', 'north')
    await all.meet('north', 'south')
    const { logs, lacking, compartments } = await logsShown(south.desk())
    const log = logs.find(({ member, compartment }) => member === 'north' && compartment === plenary?.id)
    expect(log).toMatchObject({
      entries: 1,
      known: 1,
      bodies: 1,
      missing: 0,
      own: false,
      open: true,
      held: ['south'],
    })
    expect(log?.witnessed?.needed).toBe(2)
    expect(lacking).toEqual([])
    expect(compartments.every(({ complete }) => complete)).toBe(true)
    const { members } = await membersShown(south.desk())
    expect(
      members.map(({ name, contact }) => [name, contact?.failure ?? null, contact?.answered != null]),
    ).toEqual([
      ['east', null, false],
      ['north', null, true],
      ['south', null, false],
    ])
    await retract(north.desk(), { id, reason: 'error' })
    expect(await stillHeld(north.desk())).toMatchObject([
      { author: 'north', records: 1, confirmed: [], waiting: ['east', 'south'] },
    ])
    expect(await stillHeld(east.desk())).toEqual([])
  })

  it('of a compartment that a seat is not in are not listed, counted or named', async () => {
    const { all, north, east } = await three()
    const hidden = await all.open(['north', 'south'])
    const seen = async () => JSON.stringify([await logsShown(east.desk()), await membersShown(east.desk())])
    await all.meet('east', 'north')
    const before = await seen()
    await asks(north, 'Hidden?', hidden)
    await all.meet('south', 'north')
    await all.meet('east', 'north')
    expect((await seen()).replaceAll(/"(asOf|asked|answered)":\d+/g, '')).toBe(
      before.replaceAll(/"(asOf|asked|answered)":\d+/g, ''),
    )
    expect(await seen()).not.toContain(hidden)
  })
})

describe('a contact', () => {
  it('that was refused something in another seat’s compartment tells no seat of a node of several', async () => {
    const { south } = await three()
    await noteContact(south.ports, south.coalition.newest.roster.members[1]!.name, {
      refused: [{ code: 'E_LOG_CONTRADICTED', message: 'a log' }],
    })
    const [, north] = (await membersShown(south.desk())).members
    expect(north?.contact?.failure).toBe('E_LOG_CONTRADICTED')
    const at = '2026-11-25T09:00:00.000Z'
    const kept = {
      member: north!.name,
      answered: at,
      asked: at,
      failure: { code: 'E_LOG_CONTRADICTED', message: '' },
    }
    expect(contactSeen({ seats: [north!.name, north!.name] }, kept).failure).toBeNull()
    await noteFailure(south.ports, north!.name, failure('E_PEER_UNREACHABLE', 'gone'))
    expect((await membersShown(south.desk())).members[1]?.contact?.failure).toBe('E_PEER_UNREACHABLE')
  })
})

describe('trying a member’s node', () => {
  it('says how many logs it has, or why it gave none', async () => {
    const { all, north, south } = await three()
    await asks(north, 'Will it rain?')
    await expect(tryMember(south.desk(), peersOf(south), 'north')).rejects.toMatchObject({
      code: 'E_PEER_UNKNOWN',
    })
    await setAddress(south.desk(), north.seat, 'https://north.example')
    expect(await tryMember(south.desk(), peersOf(south), 'north')).toMatchObject({ logs: 1, failure: null })
    all.network.cut('north', 'south')
    expect(await tryMember(south.desk(), peersOf(south), 'north')).toMatchObject({
      logs: null,
      failure: { code: 'E_PEER_UNREACHABLE' },
    })
  })
})

describe('verifying', () => {
  const finished = async (verifications: Verifications, seat: JoinedNode['seat']) => {
    const stop = new AbortController()
    const states = []
    for await (const shown of verifications.watch(seat, stop.signal)) {
      states.push(shown)
      if (shown.state !== 'running') break
    }
    stop.abort()
    return states
  }

  it('tells its progress over logs that the seat reads, and what came of it', async () => {
    const { north } = await three()
    await asks(north, 'Will it rain?')
    const verifications = new Verifications((error) => {
      throw error
    })
    const begun = await verifications.begin(north.desk())
    expect(begun).toMatchObject({ state: 'running', done: 0, report: null })
    expect((await verifications.begin(north.desk())).id).toBe(begun.id)
    const last = (await finished(verifications, north.seat)).at(-1)
    expect(last).toMatchObject({ state: 'done', report: { holds: true, problems: [] } })
    expect(last?.done).toBe(last?.found)
    expect((await verifications.begin(north.desk())).id).not.toBe(begun.id)
    await verifications.close()
  })

  it('stops when it is told to, and then says nothing of what is held', async () => {
    const { north, south } = await three()
    await asks(north, 'Will it rain?')
    const verifications = new Verifications((error) => {
      throw error
    })
    await verifications.begin(north.desk())
    expect(verifications.stop(north.seat)).toMatchObject({ state: 'stopped', report: null })
    expect(() => verifications.stop(south.seat)).toThrow(/since this node began/)
    await verifications.close()
    expect(verifications.of(north.seat)?.state).toBe('stopped')
    await expect(verifications.begin(south.desk())).rejects.toMatchObject({ code: 'E_BUSY' })
  })

  it('is asked for over HTTP by each seat for itself', async () => {
    const door = await TestDoor.open()
    expect((await door.get('alfa', '/api/verify')).json).toEqual({ verification: null })
    expect((await door.post('alfa', '/api/verify', {})).status).toBe(201)
    expect((await door.get('bravo', '/api/verify')).json).toEqual({ verification: null })
  })
})

it('names what lacks a body in every log, however much of it one member wrote, and counts all', async () => {
  const all = await nodesTogether(['north', 'south', 'east'])
  const [south, north, east] = [all.node('south'), all.node('north'), all.node('east')]
  const many = new ForgedLog(north)
  for (let i = 0; i < 600; i++) many.add({}, 'retractable', { kind: 'absent' })
  for (let i = 0; i < 600; i++) many.add({ text: `{"nobody reads": ${i}}` })
  const one = new ForgedLog(east)
  const waiting = one.add({}, 'permanent', { kind: 'absent' })
  for (const log of [many, one]) await taking(south, await log.source())
  const { logs, lacking } = await logsShown(south.desk())
  expect(logs.find(({ member }) => member === 'north')).toMatchObject({ missing: 600, apart: 600, bodies: 0 })
  expect(lacking.filter(({ member }) => member === 'east').map(({ id }) => id)).toEqual([waiting])
  const states = Map.groupBy(lacking, ({ state, member }) => `${member} ${state}`)
  expect([...states].map(([name, { length }]) => [name, length])).toEqual([
    ['east missing', 1],
    ['north missing', 249],
    ['north invalid', 249],
  ])
})
