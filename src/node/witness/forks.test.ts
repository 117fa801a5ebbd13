import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries } from '../../../test/ledger.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing } from '../../../test/witnesses.ts'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { formatCheckpoint, formatOrigin } from '../../ledger/checkpoint.ts'
import { parseForkProof, verifyForkProof } from '../../ledger/fork.ts'
import { memberOf, plenaryId } from '../../ledger/founding.ts'
import { authorKey } from '../../ledger/memberKeys.ts'
import { formatNote, parseNote } from '../../ledger/note.ts'
import { formatSignatureLine, signatureLine } from '../../ledger/signatureLine.ts'
import type { CompartmentId } from '../../kernel/id.ts'
import { currentLog } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import { noHooks } from '../exchange/hooks.ts'
import { ask } from '../questions.ts'
import { cosignHeld } from './cosign.ts'
import { witnessWith } from './exchange.ts'
import { forksWithin, noteContradiction, takeForks } from './forks.ts'
import { keptForks } from './forkRows.ts'
import { newestHead, openHead } from './heads.ts'
import { noticeOwn } from './rollback.ts'
import { witnessRound } from './rounds.ts'
import { forksShown, readFork, witnessState } from './shown.ts'
import { membersNoticed } from './telling.ts'

const closes = parseInstantLoosely('2030-01-01')
const plenaryOf = ({ coalition }: JoinedNode) => plenaryId(coalition.newest.membershipSince)

async function asks(node: JoinedNode, text: string, where = 'plenary'): Promise<void> {
  await ask(node.desk(), { text, in: where, form: { kind: 'binary' }, closes })
}

/** A head that a node's log key signed over other entries than those it wrote. */
async function otherHead(
  node: JoinedNode,
  leaves: readonly Uint8Array[],
  compartment: CompartmentId = plenaryOf(node),
): Promise<Uint8Array> {
  const { coalition, seat, ports } = node
  const origin = formatOrigin({ coalition: coalition.id, ...currentLog(coalition, compartment, seat) })
  const text = formatCheckpoint({ origin, size: leaves.length, root: recursiveRoot(leaves), extensions: [] })
  const key = authorKey(memberOf(coalition.newest.roster, seat))
  return formatNote({ text, lines: [signatureLine(key, await ports.keyring.signLog(seat, text))] })
}

const held = (node: JoinedNode, of: JoinedNode, compartment = plenaryOf(of)) =>
  node.ports.store.read(async (reader) => {
    const head = await newestHead(reader, node.coalition, currentLog(node.coalition, compartment, of.seat))
    if (head === undefined) throw new Error('nothing is held')
    return head
  })
const forksAt = (node: JoinedNode) => node.ports.store.read(keptForks)

describe('a fork', () => {
  it.each([1, 2, 3])(
    'of %i entries is found against what is held, proven, and stops cosigning',
    async (size) => {
      const all = await nodesWitnessing(['east', 'north', 'south'])
      const [north, south] = [all.node('north'), all.node('south')]
      for (const text of ['The first question', 'The second question', 'The third question'])
        await asks(north, text)
      south.hooks = noHooks
      await south.pull('north')
      const other = await otherHead(north, someEntries(size))
      expect(await noteContradiction(south.ports, south.coalition, other, north.seat)).toBe('forked')
      expect(await noteContradiction(south.ports, south.coalition, other, north.seat)).toBe('forked')
      const [fork, ...more] = await forksAt(south)
      expect(more).toEqual([])
      expect(fork).toMatchObject({ from: 'north', sizes: [size, 3], log: { member: 'north' } })
      // Whoever knows the roster can check the file.
      const key = authorKey(memberOf(south.coalition.newest.roster, north.seat))
      expect(verifyForkProof(parseForkProof(utf8(fork?.proof ?? '')), () => key).log.member).toBe('north')
      const { note } = await held(south, north)
      expect(await cosignHeld(south.ports, south.coalition, south.seat, note)).toEqual({
        refused: { why: 'forked' },
      })
    },
  )

  it('past what is held is proven with the hashes of whoever gave it, and by nothing less', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'The first question')
    await south.pull('north')
    const leaves = someEntries(5)
    const other = await otherHead(north, leaves)
    const look = (...read: readonly Parameters<typeof readerOf>[0][]) =>
      noteContradiction(south.ports, south.coalition, other, north.seat, ...read.map(readerOf))
    expect(await look()).toBe('unproven')
    expect(await look(someEntries(6).slice(1))).toBe('unproven')
    expect(await forksAt(south)).toEqual([])
    expect(await look(leaves)).toBe('forked')
    expect(await forksAt(south)).toMatchObject([{ sizes: [1, 5] }])
  })

  it('is none where a head is one that the log had', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'The first question')
    const { note } = await held(north, north)
    await asks(north, 'The second question')
    await south.pull('north')
    expect(await noteContradiction(south.ports, south.coalition, note, north.seat)).toBe('none')
    expect(await forksAt(south)).toEqual([])
  })

  it('goes to every reader of the compartment, and its member alone is named to the others', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south', 'west'])
    const [north, south, east, west] = ['north', 'south', 'east', 'west'].map((name) => all.node(name))
    if (!north || !south || !east || !west) throw new Error('four nodes were asked for')
    const compartment = await all.open(['east', 'north', 'south'])
    await asks(north, 'The first question', compartment)
    await south.pull('north')
    const other = await otherHead(north, someEntries(1), compartment)
    await noteContradiction(south.ports, south.coalition, other, north.seat)
    expect((await witnessRound(south.ports, south.coalition)).told).toBe(1)
    expect((await witnessRound(south.ports, south.coalition)).told).toBe(0)
    for (const node of [east, west]) {
      await all.meet(node.name, 'south')
      expect((await witnessRound(node.ports, node.coalition)).told).toBe(0)
    }
    expect(await forksAt(east)).toMatchObject([{ log: { member: 'north', compartment } }])
    expect(await forksAt(west)).toEqual([])
    const noticed = await west.ports.store.read((reader) => membersNoticed(reader, west.coalition))
    expect(noticed).toEqual(['north'])
    const shown = await south.ports.store.read((reader) =>
      Promise.all([east, west].map(({ seat }) => forksWithin(reader, south.coalition, seat))),
    )
    expect(shown.map((forks) => forks.length)).toEqual([1, 0])
  })

  it('is kept a bounded number of times, and nothing that proves none is kept', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'The first question')
    await south.pull('north')
    for (let i = 0; i < 12; i++) {
      const other = await otherHead(north, [utf8(`rewritten ${i}`)])
      await noteContradiction(south.ports, south.coalition, other, north.seat)
    }
    const kept = await forksAt(south)
    expect(kept).toHaveLength(8)
    const [first] = kept
    if (!first) throw new Error('eight are kept')
    const broken = [first.proof.replace(/\n$/, ''), first.proof.replace('v1', 'v2'), 'nothing', '']
    expect(await takeForks(north.ports, north.coalition, broken, null)).toBe(0)
    expect(await takeForks(north.ports, north.coalition, [first.proof, first.proof], null)).toBe(1)
  })
})

describe('a head of one’s own from outside', () => {
  it('that goes past what is here, or is of other entries, makes the node mute; one that is known does not', async () => {
    for (const leaves of [someEntries(9), someEntries(1)]) {
      const all = await nodesWitnessing(['north', 'south'])
      const north = all.node('north')
      await asks(north, 'The first question')
      const known = await held(north, north)
      expect(await noticeOwn(north.ports, north.coalition, known)).toBeUndefined()
      const other = openHead(north.coalition, await otherHead(north, leaves))
      expect(await noticeOwn(north.ports, north.coalition, other)).toMatch(/another member holds/)
      const mute = await north.ports.store.read((reader) => muteReason(reader, north.coalition))
      expect(mute?.why).toMatch(/north signed/)
      await expect(asks(north, 'The second question')).rejects.toMatchObject({ code: 'E_SEAT_MUTE' })
    }
  })

  it('with a cosignature of one’s own that is not known here makes the node mute, when a peer shows it', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'The first question')
    await all.meet('south', 'north')
    const { note, held: by } = await held(north, north)
    expect([...by.keys()]).toEqual(['south'])
    // South's folder comes back without what it had cosigned.
    await south.ports.store.write(async (transaction) => {
      for (const { kind, key } of await transaction.localRows('cosigned', { limit: 10 }))
        await transaction.removeLocal(kind, key)
    })
    expect(utf8Text(note)).toContain('— south/held ')
    await all.meet('south', 'north')
    const mute = await south.ports.store.read((reader) => muteReason(reader, south.coalition))
    expect(mute?.why).toMatch(/a cosignature that south gave/)
    await asks(north, 'The second question')
    await all.meet('south', 'north')
    expect((await held(north, north)).held.size).toBe(0)
  })
})

describe('signature lines', () => {
  it('beyond what a note may hold are refused at once, and those of strangers never stay', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'The first question')
    south.hooks = noHooks
    await south.pull('north')
    const { note, text } = await held(north, north)
    const strangers = (count: number) =>
      Array.from({ length: count }, (_, i) => `— stranger${i} ${'A'.repeat(96)}\n`).join('')
    const noted = utf8(utf8Text(note) + strangers(10_000))
    expect(() => openHead(south.coalition, noted)).toThrow(/at most/)
    const bearable = openHead(south.coalition, utf8(utf8Text(note) + strangers(90)))
    const [line, ...more] = parseNote(bearable.note).lines
    expect(more).toEqual([])
    expect(utf8Text(bearable.note)).toBe(`${text}\n${line === undefined ? '' : formatSignatureLine(line)}`)
  })
})

describe('what a seat is shown of forks', () => {
  it('is those of compartments that it reads, unread first, until somebody of it has read them', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [north, south, east] = [all.node('north'), all.node('south'), all.node('east')]
    const compartment = await all.open(['north', 'south'])
    for (const where of ['plenary', compartment]) await asks(north, 'Will it be held?', where)
    south.hooks = noHooks
    await south.pull('north')
    for (const where of [plenaryOf(north), compartment])
      await noteContradiction(
        south.ports,
        south.coalition,
        await otherHead(north, someEntries(1), where),
        north.seat,
      )
    const { forks, noticed } = await forksShown(south.desk())
    expect(forks.map(({ member, read, from }) => [member, read, from])).toEqual([
      ['north', null, 'north'],
      ['north', null, 'north'],
    ])
    expect(noticed).toEqual([])
    const [first, second] = forks
    if (!first || !second) throw new Error('there are two')
    expect(first.heads[0].root).not.toBe(first.heads[1].root)
    const read = await readFork(south.desk(), first.id)
    expect(read.read).not.toBeNull()
    expect((await readFork(south.desk(), first.id)).read).toBe(read.read)
    expect((await forksShown(south.desk())).forks.map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await forksShown(east.desk())).forks).toEqual([])
    const state = await witnessState(south.desk())
    expect(state.logs.find((log) => log.compartment === compartment)).toMatchObject({
      member: 'north',
      entries: 1,
      counted: 0,
      timed: 0,
      needed: 2,
      head: { size: 1, held: [] },
    })
    await expect(readFork(east.desk(), first.id)).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})

describe('what a peer answers about heads and forks', () => {
  it.each(['', '{}', '[]', '{"notes": 7, "proofs": [7]}', '{"notes": [], "notes": []}'])(
    'is the peer’s fault where it is no list: %s',
    async (body) => {
      const { nodes } = await nodesWitnessing(['north', 'south'])
      const [north, south] = [nodes[0]!, nodes[1]!]
      const ask = async () => ({ status: 200, type: 'application/json', body: utf8(body) })
      const peer = { member: south.seat, ask }
      for (const log of [undefined, 'c/south/0'])
        await expect(
          witnessWith(north.ports, north.coalition, north.seat, peer, log === undefined ? {} : { log }),
        ).rejects.toMatchObject({ code: 'E_PEER_ANSWER' })
    },
  )
})
