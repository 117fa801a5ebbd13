import { describe, expect, it } from 'vitest'
import {
  decidingCharter,
  nodesDeciding,
  phases,
  refused,
  says,
  shown,
  three,
} from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { readCertificate } from '../../decisions/certificate.ts'
import { fromBase64, utf8 } from '../../kernel/bytes.ts'
import { asMemberName, type RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes, memberOf } from '../../ledger/founding.ts'
import { certificateOf } from '../decisions/certificate.ts'
import { openMotion } from '../decisions/open.ts'
import { ask } from '../questions.ts'
import { witnessRound } from '../witness/rounds.ts'
import type { ChangeWanted } from './successor.ts'
import { openRosterMotion } from './open.ts'
import { keyRequestBytes, requestKeys } from './requests.ts'
import { showRoster } from './shown.ts'

const amended = { ...decidingCharter, name: 'A study, amended' }
const four = () => nodesDeciding(['east', 'north', 'south', 'west'])

/** Opens a motion for the roster at a node, and lets it go round. */
async function put(
  all: Awaited<ReturnType<typeof three>>,
  at: JoinedNode,
  wanted: ChangeWanted,
): Promise<RecordId> {
  const { id } = await openRosterMotion(at.desk(), { wanted })
  await all.settle()
  return id
}

const asks = async (node: JoinedNode, kind: 'rotate' | 'recover'): Promise<Uint8Array> =>
  keyRequestBytes((await requestKeys(node.desk(), kind)).file)

describe('a motion for the roster', () => {
  it('amends the charter once everybody supports it', async () => {
    const all = await three()
    const id = await put(all, all.node('north'), { kind: 'amend', charter: foundingBytes(amended) })
    expect(await phases(all, id)).toEqual(['served', 'served', 'served'])
    for (const node of all.nodes) await says(node, id, 'support')
    const before = await showRoster(all.node('east').desk())
    expect(before.slot).toMatchObject({
      attempt: 0,
      dead: null,
      motions: [{ id, kind: 'amend', needed: 3, supporters: ['east'] }],
      missing: ['north', 'south'],
    })
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    const after = await showRoster(all.node('east').desk())
    expect(after.epochs).toMatchObject([
      { number: 0, differs: [], motion: null },
      { number: 1, differs: [{ kind: 'charter' }], motion: { id } },
    ])
    expect([after.slot.motions, after.counts]).toEqual([[], { members: 3, faults: 0, quorum: 2 }])
    for (const { coalition } of all.nodes)
      expect([coalition.newest.number, coalition.charter.name]).toEqual([1, amended.name])
  })

  it('is dead once it cannot be adopted, and the next attempt may be', async () => {
    const all = await three()
    const [east, north, south] = all.nodes as [JoinedNode, JoinedNode, JoinedNode]
    const first = await put(all, north, { kind: 'amend', charter: foundingBytes(amended) })
    await says(east, first, 'oppose')
    await says(north, first, 'support')
    await says(south, first, 'oppose')
    await all.settle()
    expect(await phases(all, first)).toEqual(['dead', 'dead', 'dead'])
    const second = await put(all, south, {
      kind: 'amend',
      charter: foundingBytes({ ...amended, name: 'Another' }),
    })
    for (const node of all.nodes) await says(node, second, 'oppose')
    await all.settle()
    const third = await put(all, east, {
      kind: 'amend',
      charter: foundingBytes({ ...amended, name: 'One more' }),
    })
    for (const node of all.nodes) await says(node, third, 'support')
    await all.settle()
    expect(await phases(all, third)).toEqual(['adopted', 'adopted', 'adopted'])
    expect(north.coalition.newest.roster.slot?.attempt).toBe(2)
    const { content } = await certificateOf(south.desk(), third)
    const { attempt } = readCertificate(content)
    expect(attempt.map((each) => readCertificate(fromBase64(each)))).toEqual([
      expect.objectContaining({ outcome: 'dead', genesis: null, epochs: [], attempt: [] }),
      expect.objectContaining({ outcome: 'dead', genesis: null, epochs: [], attempt: [] }),
    ])
  })

  it('takes one position of a member in a slot, whichever motion it names', async () => {
    const all = await three()
    const [east, north] = all.nodes as [JoinedNode, JoinedNode]
    const one = await put(all, north, { kind: 'amend', charter: foundingBytes(amended) })
    const other = await put(all, east, {
      kind: 'amend',
      charter: foundingBytes({ ...amended, name: 'Another' }),
    })
    await says(east, one, 'support')
    const refusal = await refused(says(east, other, 'support'))
    expect([refusal.code, refusal.message]).toEqual([
      'E_ALREADY_SPOKEN',
      expect.stringContaining('support another'),
    ])
    expect((await shown(east, other)).silenced).toBe('spoken')
    expect(await refused(says(east, one, 'abstain'))).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    expect(await refused(says(north, one, 'abstain'))).toMatchObject({ code: 'E_STATEMENT_INVALID' })
  })

  it('gives a member new keys by itself where old and new key ask for it, and its log begins anew', async () => {
    const all = await three()
    const [east, north, south] = all.nodes as [JoinedNode, JoinedNode, JoinedNode]
    const before = south.coalition.newest.roster.members.find(({ name }) => name === south.seat)
    const id = await put(all, north, { kind: 'rotate', request: await asks(south, 'rotate') })
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    for (const { coalition } of [east, north, south]) {
      const member = coalition.newest.roster.members.find(({ name }) => name === south.seat)
      expect(member?.keys.log).not.toBe(before?.keys.log)
      expect(member?.generation).toBe(1)
    }
    // It goes on under them, and the others take in what it says.
    const again = await put(all, south, { kind: 'amend', charter: foundingBytes(amended) })
    for (const node of all.nodes) await says(node, again, 'support')
    await all.settle()
    expect(await phases(all, again)).toEqual(['adopted', 'adopted', 'adopted'])
  })

  it('suspends and expels by all others, and no two of four by two', async () => {
    const all = await four()
    const west = asMemberName('west')
    const id = await put(all, all.node('north'), { kind: 'expel', member: west })
    expect(await refused(says(all.node('west'), id, 'oppose'))).toMatchObject({ code: 'E_STATEMENT_INVALID' })
    for (const name of ['east', 'north', 'south']) await says(all.node(name), id, 'support')
    await all.settle()
    expect(all.node('east').coalition.newest.roster.members.map(({ name }) => name)).toEqual([
      'east',
      'north',
      'south',
    ])
    const two = await nodesDeciding(['east', 'north'])
    const refusal = await refused(
      openRosterMotion(two.node('east').desk(), {
        wanted: { kind: 'expel', member: asMemberName('north') },
      }),
    )
    expect(refusal.code).toBe('E_MOTION_INVALID')
  })

  it('ends a suspension, and expels who is suspended', async () => {
    const all = await four()
    const west = asMemberName('west')
    const others = ['east', 'north', 'south'].map((name) => all.node(name))
    const standing = (): unknown => memberOf(others[0]!.coalition.newest.roster, west).status
    const adopt = async (kind: 'suspend' | 'reinstate' | 'expel'): Promise<void> => {
      const id = await put(all, all.node('north'), { kind, member: west })
      const { roster } = await shown(all.node('east'), id)
      expect(roster).toBe(kind)
      for (const node of others) await says(node, id, 'support')
      await all.settle()
    }
    const early = openRosterMotion(all.node('east').desk(), { wanted: { kind: 'reinstate', member: west } })
    expect(await refused(early)).toMatchObject({
      code: 'E_MOTION_INVALID',
      message: 'west is not suspended',
    })
    await adopt('suspend')
    expect(standing()).toBe('suspended')
    await adopt('reinstate')
    expect(standing()).toBe('member')
    await adopt('suspend')
    await adopt('expel')
    expect(all.node('east').coalition.newest.roster.members.map(({ name }) => name)).toEqual([
      'east',
      'north',
      'south',
    ])
  })

  it('is not signed where the request for keys is another’s, or no request at all', async () => {
    const all = await three()
    const [east, north, south] = all.nodes as [JoinedNode, JoinedNode, JoinedNode]
    const open = (request: Uint8Array, kind: 'rotate' | 'recover' = 'rotate') =>
      refused(openRosterMotion(north.desk(), { wanted: { kind, request } }))
    expect(await open(utf8('{}'))).toMatchObject({ code: 'E_ROSTER_INVALID' })
    const { file } = await requestKeys(south.desk(), 'rotate')
    expect(await open(keyRequestBytes({ ...file, member: east.seat }))).toMatchObject({
      code: 'E_ROSTER_INVALID',
      paths: ['consents'],
    })
    expect(await open(keyRequestBytes(file), 'recover')).toMatchObject({ code: 'E_ROSTER_INVALID' })
    // One signature alone is no rotation.
    expect(await open(keyRequestBytes({ ...file, consents: file.consents.slice(0, 1) }))).toMatchObject({
      code: 'E_MOTION_INVALID',
      paths: [expect.stringContaining('both keys')],
    })
  })
})

describe('who supports a motion that ends a log', () => {
  it('cosigns nothing beyond where it ends it, and says nothing new on other motions until the slot is dead', async () => {
    const all = await four()
    const [east, north, south] = all.nodes as [JoinedNode, JoinedNode, JoinedNode]
    const id = await put(all, north, { kind: 'expel', member: asMemberName('west') })
    await says(east, id, 'support')
    const other = await put(all, south, { kind: 'amend', charter: foundingBytes(amended) })
    expect((await shown(east, other)).silenced).toBe('spoken')
    const { id: plain } = await openMotion(south.desk(), {
      in: 'plenary',
      rule: 'consensus',
      title: 'Meet',
      text: 'In May.',
    })
    await all.settle()
    expect(await refused(says(east, plain, 'support'))).toMatchObject({
      code: 'E_DECISION_STEP',
      paths: [id],
    })
    // Others reject it: the slot is dead, and east speaks again.
    for (const node of [north, south]) await says(node, id, 'oppose')
    await all.settle(3)
    expect(await phases(all, id)).toEqual(['dead', 'dead', 'dead', 'dead'])
    await says(east, plain, 'support')
  })

  it('holds on after an attempt that came too late, so that the next ends the log of a member that writes all the time', async () => {
    const all = await four()
    const [east, north, south, west] = all.nodes as [JoinedNode, JoinedNode, JoinedNode, JoinedNode]
    let count = 0
    const writes = async (): Promise<void> => {
      const closes = parseInstantLoosely('2030-01-01')
      await ask(west.desk(), { text: `Matter ${count++}?`, in: 'plenary', form: { kind: 'binary' }, closes })
    }
    // What west writes reaches and is cosigned by two of three before the motion of the third does.
    const expel = async (): Promise<RecordId> => {
      await writes()
      for (const node of [north, south]) {
        await all.meet(node.name, west.name)
        await witnessRound(node.ports, node.coalition)
      }
      const { id } = await openRosterMotion(east.desk(), { wanted: { kind: 'expel', member: west.seat } })
      await all.settle(1)
      return id
    }
    const first = await expel()
    for (const node of [east, north, south])
      await says(node, first, 'support').catch(async (error: unknown) => {
        expect(error).toMatchObject({ code: 'E_DECISION_STEP' })
        await says(node, first, 'oppose')
      })
    await writes()
    await all.settle()
    expect((await phases(all, first)).slice(0, 3)).toEqual(['dead', 'dead', 'dead'])
    const second = await expel()
    for (const node of [east, north, south]) await says(node, second, 'support')
    await writes()
    await all.settle()
    expect(east.coalition.newest.roster.members.map(({ name }) => name)).toEqual(['east', 'north', 'south'])
  })

  it('may not support one that ends it before something that it stands behind', async () => {
    const all = await four()
    const [east, north] = all.nodes as [JoinedNode, JoinedNode]
    const west = all.node('west')
    all.down.add('north')
    const { id: plain } = await openMotion(west.desk(), {
      in: 'plenary',
      rule: 'consensus',
      title: 'Meet',
      text: 'In May.',
    })
    await all.settle()
    all.down.delete('north')
    // North knows nothing of it yet, and would end the log of west before.
    const { id } = await openRosterMotion(north.desk(), {
      wanted: { kind: 'expel', member: asMemberName('west') },
    })
    await all.settle()
    expect(plain).toBeDefined()
    const refusal = await refused(says(east, id, 'support'))
    expect([refusal.code, refusal.paths]).toEqual(['E_DECISION_STEP', [id]])
  })
})
