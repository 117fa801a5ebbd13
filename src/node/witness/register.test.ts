import { describe, expect, it } from 'vitest'
import { phases, three as threeDeciding } from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nextRoster, putForward, supports } from '../../../test/rosters.ts'
import { nodesWitnessing, setClocksAlike } from '../../../test/witnesses.ts'
import { hex } from '../../kernel/bytes.ts'
import type { CompartmentId } from '../../kernel/id.ts'
import { instant, instantText, parseInstantLoosely } from '../../kernel/instant.ts'
import { plenaryId } from '../../ledger/founding.ts'
import { registerLine } from '../../ledger/register.ts'
import { studyCharter, type Charter } from '../../records/charter.ts'
import { MemoryStore } from '../../store/memory/store.ts'
import { audit } from '../audit.ts'
import { currentLog } from '../coalition.ts'
import { exportCompartment } from '../export.ts'
import { importExport } from '../import.ts'
import { ask } from '../questions.ts'
import { followRegisters, registersHeld } from './following.ts'
import { lookHeld } from './held.ts'
import { anchoredCompartments, linesOf, postTick } from './register.ts'

const closes = parseInstantLoosely('2030-01-01')
const charter: Charter = { ...studyCharter, registerSlots: 4, registerCadenceMinutes: 10 }

const plenaryLog = (at: JoinedNode, of: JoinedNode) =>
  currentLog(at.coalition, plenaryId(at.coalition.newest.membershipSince), of.seat)

async function asks(node: JoinedNode, text: string, where: string): Promise<void> {
  await ask(node.desk(), { text, in: where, form: { kind: 'binary' }, closes })
}

const tick = (node: JoinedNode) => postTick(node.ports, node.coalition, node.seat)
const later = (node: JoinedNode, minutes: number) => {
  node.clock.set(instantText(instant(node.clock.now() + minutes * 60_000)))
}
const linesAt = (at: JoinedNode, of: JoinedNode) =>
  at.ports.store.read(async (reader) => {
    const found = []
    for await (const each of linesOf(reader, plenaryLog(at, of))) found.push(each)
    return found
  })
const follow = async (node: JoinedNode, of: JoinedNode) =>
  (await followRegisters(node.ports, node.coalition, node.seat)).find(({ author }) => author === of.seat)

async function three(): Promise<{
  all: Awaited<ReturnType<typeof nodesWitnessing>>
  north: JoinedNode
  south: JoinedNode
  east: JoinedNode
  compartment: CompartmentId
}> {
  const all = await nodesWitnessing(['east', 'north', 'south'], { charter })
  const compartment = await all.open(['north', 'south'])
  const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
  return { all, north, south, east, compartment }
}

describe('a register', () => {
  it('ticks with the cadence, in as many lines whatever is anchored, and its readers follow it', async () => {
    const { all, north, south, east, compartment } = await three()
    expect(await tick(north)).toBe(true)
    expect(await tick(north)).toBe(false)
    await asks(north, 'The first question', compartment)
    later(north, 10)
    expect(await tick(north)).toBe(true)
    later(north, 40)
    expect(await tick(north)).toBe(true)
    setClocksAlike(all.nodes)
    for (const other of [south, east]) {
      await other.pull('north')
      expect(await linesAt(other, north)).toHaveLength(3 * 4)
    }
    expect(await follow(south, north)).toMatchObject({
      compartment,
      next: 3,
      head: { generation: 0, size: 1 },
      finding: null,
    })
    // Whoever does not read the compartment sees a rhythm of lines that all look alike.
    expect(await followRegisters(east.ports, east.coalition, east.seat)).toEqual([])
    expect(await east.ports.store.read((reader) => registersHeld(reader, compartment))).toEqual([])
    const labels = (await linesAt(east, north)).map(({ line }) => hex(line.label))
    expect(new Set(labels).size).toBe(12)
    // Register lines have no body to be held.
    expect(await lookHeld(east.ports, plenaryLog(east, north), 12)).toMatchObject({
      upTo: 12,
      obstacle: null,
    })
    for (const node of [north, south, east]) expect((await node.ports.store.read(audit)).problems).toEqual([])
    // What goes out of a node holds others' logs and their lines, and holds when it is looked at elsewhere.
    const files = new Map<string, Uint8Array>()
    const put = async (path: string, bytes: Uint8Array): Promise<void> => {
      files.set(path, bytes)
    }
    expect((await exportCompartment(east.desk(), 'plenary', { put })).logs).toMatchObject([{ size: 12 }])
    const store = new MemoryStore()
    const folder = {
      get: async (path: string) => files.get(path),
      list: async () => [...files.keys()].sort(),
    }
    await importExport(folder, store)
    const report = await store.read(audit)
    expect(report).toMatchObject({ holds: true, problems: [], logs: [{ size: 12, missingBodies: 0 }] })
  })

  it('goes on counting from what was posted where this node does not know how far it was', async () => {
    const { all, north, south } = await three()
    await tick(north)
    later(north, 10)
    await tick(north)
    await north.ports.store.write((transaction) => transaction.removeLocal('registerTick', 'north'))
    later(north, 10)
    await tick(north)
    setClocksAlike(all.nodes)
    await south.pull('north')
    expect(await follow(south, north)).toMatchObject({ next: 3, finding: null })
  })

  it('shows a head that its author keeps from a reader, until it comes', async () => {
    const { all, north, south, compartment } = await three()
    await tick(north)
    await south.pull('north')
    await asks(north, 'The first question', compartment)
    later(north, 10)
    await tick(north)
    setClocksAlike(all.nodes)
    // Only the plenary log comes.
    all.network.tamper = (request, response) =>
      new URL(request.url).pathname.includes(compartment) ? new Response('', { status: 404 }) : response
    await south.pull('north')
    expect(await linesAt(south, north)).toHaveLength(8)
    const finding = (await follow(south, north))?.finding
    expect(finding).toMatchObject({ kind: 'unheld', tick: 1 })
    expect((await follow(south, north))?.finding).toEqual(finding)
    all.network.tamper = undefined
    setClocksAlike(all.nodes)
    await south.pull('north')
    expect(await follow(south, north)).toMatchObject({ next: 2, finding: null })
  })

  it('shows a label that stands twice, when all of it is looked through again', async () => {
    const { all, north, south, compartment } = await three()
    await tick(north)
    await south.pull('north')
    expect(await follow(south, north)).toMatchObject({ next: 1, finding: null })
    const [anchored] = await north.ports.store.read((reader) =>
      anchoredCompartments(reader, north.coalition, north.seat),
    )
    if (anchored?.id !== compartment) throw new Error('one compartment is open')
    const key = { secret: anchored.secret, author: north.seat }
    // The author posts the line of its first tick once more, over another head.
    const again = registerLine(key, 0, 'another head\n')
    const bytes = [again.label, again.commitment]
    const random = {
      bytes: (count: number) => (count === 64 ? Buffer.concat(bytes) : north.ports.random.bytes(count)),
    }
    later(north, 10)
    await postTick({ ...north.ports, random }, north.coalition, north.seat)
    setClocksAlike(all.nodes)
    await south.pull('north')
    later(south, 25 * 60)
    expect((await follow(south, north))?.finding).toMatchObject({ kind: 'repeated', tick: 0 })
  })

  it('goes on counting in the plenary of the next membership, where a reader has left', async () => {
    const all = await threeDeciding()
    const [east, north] = [all.node('east'), all.node('north')]
    const compartment = await all.open(['east', 'north'])
    await all.open(['north', 'south'])
    await all.pass(2)
    const before = (await follow(east, north))?.next ?? 0
    expect(before).toBeGreaterThan(0)
    const members = north.coalition.newest.roster.members.filter(({ name }) => name !== 'south')
    const motion = await putForward(north, 'expel', nextRoster(north, { members }), { excluded: ['south'] })
    await all.settle()
    for (const node of [east, north]) await supports(node, motion)
    await all.settle()
    expect(await phases(all, motion)).toEqual(['adopted', 'adopted', 'adopted'])
    await all.pass(2)
    const later = await follow(east, north)
    expect(later).toMatchObject({ compartment, finding: null })
    expect(later?.next).toBeGreaterThan(before)
    // Who reads with the one that left still follows it as far as it came.
    expect(await follow(north, all.node('south'))).toMatchObject({ finding: null })
    // Counted anew by its author, and followed from the start: both over the plenary that has ended.
    await north.ports.store.write((transaction) => transaction.removeLocal('registerTick', 'north'))
    await east.ports.store.write((transaction) =>
      transaction.removeLocal('registerReach', `${compartment} north`),
    )
    await all.pass(1)
    expect(await follow(east, north)).toMatchObject({ finding: null })
    expect((await follow(east, north))?.next).toBeGreaterThan(later?.next ?? Infinity)
  })
})
