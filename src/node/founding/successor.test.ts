import { describe, expect, it } from 'vitest'
import { nodesDeciding, refused } from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { base64, fromBase64 } from '../../kernel/bytes.ts'
import { asMemberName, type CompartmentId, type RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes } from '../../ledger/founding.ts'
import type { Compartment } from '../../records/compartment.ts'
import { audit } from '../audit.ts'
import { carry } from '../carry.ts'
import { carriable } from '../carriable.ts'
import { compartmentNamed } from '../coalition.ts'
import { questionInFull } from '../question.ts'
import { ask, comment, judge } from '../questions.ts'
import { retract } from '../retract.ts'
import { giveNotice } from '../roster/leave.ts'
import { compartmentFile, listCompartments } from './compartmentList.ts'
import { labelCompartment, openSuccessor, signCompartment, takeCompartment } from './compartments.ts'

const closes = parseInstantLoosely('2030-01-01')

/** Four nodes, of which three have a compartment with a question that two of them answered, and west has left since. */
async function left() {
  const all = await nodesDeciding(['east', 'north', 'south', 'west'])
  const [north, south, west] = [all.node('north'), all.node('south'), all.node('west')]
  const before = await all.open(['north', 'south', 'west'])
  for (const node of [north, south, west]) await labelCompartment(node.desk(), before, 'harbour')
  const asking = { text: 'Will it close?', in: 'harbour', form: { kind: 'binary' }, closes } as const
  const was = (await ask(north.desk(), asking)).id
  await all.settle()
  for (const [i, node] of [north, south, west].entries())
    await judge(node.desk(), { question: was, answer: { kind: 'binary', probability: 0.2 + i / 10 } })
  await all.settle()
  await giveNotice(west.desk(), 'For a while.')
  await all.settle(8)
  expect(north.coalition.newest.roster.members).toHaveLength(3)
  return { all, north, south, west, before, was }
}

const passedTo = async (from: JoinedNode, to: JoinedNode, id: CompartmentId): Promise<void> => {
  await takeCompartment(to.ports, to.coalition, await compartmentFile(from.desk(), id))
}
const shownAt = async (node: JoinedNode, id: CompartmentId) =>
  (await listCompartments(node.desk())).find((each) => each.id === id)

describe('the successor of a compartment', () => {
  it('is the same without who has left, is called the same, and what stood there goes on in it', async () => {
    const { all, north, south, west, before, was } = await left()
    expect(await shownAt(north, before)).toMatchObject({ gone: ['west'], successors: [], predecessor: null })
    expect((await refused(comment(north.desk(), was, 'Still?'))).code).toBe('E_EPOCH_ENDED')
    expect(await carriable(north.desk())).toEqual([])
    expect((await refused(carry(north.desk(), { ids: [was] }))).code).toBe('E_USAGE')
    const opened = await openSuccessor(north.desk(), before)
    expect(opened).toMatchObject({
      ...{ name: 'harbour', readers: ['north', 'south'], state: 'waiting', missing: ['south'] },
      predecessor: before,
    })
    expect((await refused(openSuccessor(north.desk(), before))).code).toBe('E_USAGE')
    await passedTo(north, south, opened.id)
    expect(await signCompartment(south.desk(), opened.id)).toMatchObject({ state: 'live', gone: [] })
    await passedTo(south, north, opened.id)
    expect(await shownAt(north, before)).toMatchObject({ successors: [opened.id] })
    expect(compartmentNamed(north.coalition, north.seat, 'harbour').id).toBe(opened.id)
    expect((await carriable(north.desk())).map(({ id }) => id)).toEqual([was])
    const now = (await carry(north.desk(), { ids: [was] })).pairs[0]?.released as RecordId
    await all.settle()
    await carry(south.desk(), { ids: [was] })
    await all.settle()
    for (const node of [north, south])
      expect(await questionInFull(node.desk(), now)).toMatchObject({
        ...{ compartment: 'harbour', cameFrom: { id: was }, missing: [] },
        joint: { estimate: { members: [{ author: 'north' }, { author: 'south' }] } },
      })
    // Who has left reads on what stood there, and nothing of what goes on; who never read it holds nothing.
    expect((await questionInFull(west.desk(), was)).state).toBe('open')
    for (const node of [west, all.node('east')])
      expect(await node.ports.store.read((reader) => reader.entry(now))).toBeUndefined()
    // Taking it back reaches both.
    await retract(north.desk(), { id: was, reason: 'error' })
    await all.settle()
    const states = await south.ports.store.read(async (reader) =>
      Promise.all([was, now].map(async (id) => (await reader.entry(id))?.state)),
    )
    expect(states).toEqual(['dropped', 'dropped'])
    for (const node of all.nodes) expect((await node.ports.store.read(audit)).problems).toEqual([])
  }, 90_000)

  it('takes nobody in, no looser label, and succeeds nothing that goes on', async () => {
    const { all, north, south, before } = await left()
    const running = await all.open(['north', 'south'])
    expect((await refused(openSuccessor(north.desk(), running))).code).toBe('E_USAGE')
    expect((await refused(openSuccessor(all.node('east').desk(), before))).code).toBe('E_COMPARTMENT_UNKNOWN')
    const opened = await openSuccessor(north.desk(), before)
    const file = await compartmentFile(north.desk(), opened.id)
    const sound = JSON.parse(Buffer.from(fromBase64(file.body)).toString()) as Compartment
    const changed = (otherwise: Partial<Compartment>) => ({
      ...{ ...file, note: null, body: base64(foundingBytes({ ...sound, ...otherwise })) },
    })
    const east = asMemberName('east')
    const plenaries = [...north.coalition.compartments.values()].filter((each) => each.membership !== null)
    for (const otherwise of [
      { readers: [east, ...sound.readers] },
      { readers: [east, asMemberName('south')], opener: east },
      { tlp: sound.tlp === 'CLEAR' ? ('GREEN' as const) : ('CLEAR' as const) },
      { predecessor: running },
      ...plenaries.map(({ id }) => ({ predecessor: id })),
    ])
      expect([
        otherwise,
        (await refused(takeCompartment(south.ports, south.coalition, changed(otherwise)))).code,
      ]).toEqual([otherwise, 'E_ROSTER_MOTION_REQUIRED'])
  }, 90_000)
})
