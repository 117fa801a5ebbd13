import { describe, expect, it } from 'vitest'
import { moved, phases, refused, says, shown, three, verified } from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import type { RecordData } from '../../records/envelope.ts'
import type { Draft } from '../batch.ts'
import { writeRecord } from '../desk.ts'
import { receiptsDue, servedDue, type Looking } from './due.ts'
import type { ValidFile } from './motionFile.ts'
import { openMotion } from './open.ts'
import { openFiles } from './openFiles.ts'
import { Heads } from './proofs.ts'
import { statementsHeld } from './statements.ts'

describe('a motion under a silence procedure', () => {
  it('is served once all have received it, and adopted by nodes for silent people after the period', async () => {
    const all = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const id = await moved(all, 'silence')
    expect(await phases(all, id)).toEqual(['served', 'served', 'served'])
    await says(south, id, 'no-objection')
    await all.settle()
    expect((await shown(north, id)).waitsFor.map(({ member }) => member)).toEqual(['east', 'north'])
    await all.pass(4)
    expect(await phases(all, id)).toEqual(['served', 'served', 'served'])
    await all.pass(4)
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    const { voices } = await shown(north, id)
    expect(voices.map(({ spoke }) => [spoke?.by, spoke?.value, spoke?.counted])).toEqual([
      ['node', 'no-objection', true],
      ['node', 'no-objection', true],
      ['person', 'no-objection', true],
    ])
    for (const node of [east, south]) expect((await verified(node, id)).result).toBe('adopted')
  })

  it('is rejected by one objection, which counts once a quorum holds it', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const id = await moved(all, 'silence')
    all.down.add('north').add('south')
    await says(east, id, 'oppose')
    expect((await shown(east, id)).sentences).toContainEqual({
      kind: 'objected',
      member: 'east',
      counted: false,
    })
    all.down.clear()
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
    const verdict = await verified(north, id)
    expect(verdict).toMatchObject({
      result: 'rejected',
      matter: { epoch: { number: 0 }, oneOperator: false },
    })
  })

  it('waits for a member whose node is down, and gives its people their time when it is back', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    await all.pass(2)
    all.down.add('east')
    await all.pass(5)
    expect((await shown(all.node('north'), id)).phase).toBe('past')
    expect((await shown(all.node('north'), id)).waitsFor.map(({ member }) => member)).toContain('east')
    all.down.clear()
    await all.settle()
    // Its people had nearly four hours left when it went down, and have them now.
    await all.pass(2)
    expect((await shown(all.node('north'), id)).voices.map(({ spoke }) => spoke?.by)).toEqual([
      undefined,
      'node',
      'node',
    ])
    await says(all.node('east'), id, 'oppose')
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('lets no node whose clock has run ahead by hours speak for its people', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    for (let minutes = 9; minutes < 12 * 60; minutes += 9) {
      all.ahead.set('east', minutes * 60_000)
      await all.act('east')
    }
    await all.settle()
    expect((await shown(all.node('north'), id)).voices[0]?.spoke).toBeNull()
    await all.pass(7)
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
  })

  it('is shown by who wrote a word first: nobody speaks twice, whoever is quicker', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    const south = all.node('south')
    await says(south, id, 'no-objection')
    const again = await refused(says(south, id, 'oppose'))
    expect(again).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    expect(again.message).toContain('"no-objection" by a person')
    await all.pass(7)
    expect((await shown(south, id)).voices[2]?.spoke?.by).toBe('person')
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    const late = await refused(says(all.node('east'), id, 'oppose'))
    expect(late).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    expect(late.message).toContain('by the node')
  })
})

/** What a mover can say of a deadline, once it holds the receipts. */
async function serve(mover: JoinedNode, id: RecordId, deadline: string): Promise<void> {
  const { ports, coalition, seat } = mover
  const draft = (
    wanted: (looking: Looking, file: ValidFile) => readonly Draft[] | Promise<readonly Draft[]>,
  ) =>
    ports.store.read(async (reader) => {
      const [file] = await openFiles(ports, coalition, reader)
      const held = await statementsHeld(ports.store, coalition, reader)
      const heads = new Heads(coalition, reader)
      const [first] = await wanted(
        { coalition, reader, held, heads, seat, words: new Map(), now: ports.clock.now() },
        file!,
      )
      return first!
    })
  await writeRecord(mover.desk(), await draft(receiptsDue))
  const served = await draft(servedDue)
  if (served.type !== 'served') throw new Error('the mover serves')
  const { receipts } = served.data as RecordData['served']
  await writeRecord(mover.desk(), {
    compartment: served.compartment,
    type: 'served',
    data: { motion: id, receipts, deadline },
  })
}

describe('a mover', () => {
  it('that dates a motion and its deadline into the past takes nobody’s time', async () => {
    const all = await three()
    const north = all.node('north')
    const now = north.clock.now()
    all.idle.add('north')
    north.clock.set('2025-11-25T09:00:00Z')
    const opening = { in: 'plenary', rule: 'silence', title: 'Meet', text: 'We meet.' }
    const { id } = await openMotion(north.desk(), opening)
    north.clock.set(instantText(now))
    await all.settle()
    await serve(north, id, '2025-11-26T09:00:00.000Z')
    await all.settle()
    expect(await phases(all, id)).toEqual(['past', 'past', 'past'])
    await all.pass(3)
    expect(
      (await shown(all.node('south'), id)).voices.filter(({ member, spoke }) => spoke && member !== 'north'),
    ).toEqual([])
    await says(all.node('south'), id, 'oppose')
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})
