import { describe, expect, it } from 'vitest'
import { decidingCharter, nodesDeciding, phases, refused, says, shown } from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nextRoster, putForward } from '../../../test/rosters.ts'
import { asMemberName } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes } from '../../ledger/founding.ts'
import { compartmentNamed } from '../coalition.ts'
import { ask } from '../questions.ts'
import { giveNotice } from './leave.ts'
import { openRosterMotion } from './open.ts'

const amended = { ...decidingCharter, name: 'A study, amended' }
const four = () => nodesDeciding(['east', 'north', 'south', 'west'])

describe('a member that leaves', () => {
  it('lets a member go that has given notice, without anybody being asked', async () => {
    const all = await four()
    const west = all.node('west')
    const before = compartmentNamed(west.coalition, west.seat, 'plenary').id
    await giveNotice(west.desk(), 'We are dissolved.')
    expect(await refused(giveNotice(west.desk()))).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    await all.settle(8)
    for (const name of ['east', 'north', 'south']) {
      const { newest } = all.node(name).coalition
      expect([name, newest.number, newest.roster.members.map((member) => member.name)]).toEqual([
        ...[name, 1],
        ['east', 'north', 'south'],
      ])
    }
    // What would still reach it is not written any more; what is written in the new plenary does not reach it.
    const east = all.node('east')
    const asking = {
      text: 'Will they meet?',
      form: { kind: 'binary' },
      closes: parseInstantLoosely('2030-01-01'),
    } as const
    expect(await refused(ask(east.desk(), { ...asking, in: before }))).toMatchObject({
      code: 'E_EPOCH_ENDED',
    })
    await ask(east.desk(), { ...asking, in: 'plenary' })
    await all.settle()
    const now = compartmentNamed(east.coalition, east.seat, 'plenary').id
    const holds = async (node: JoinedNode): Promise<boolean> =>
      (await node.ports.store.read((reader) => reader.logs())).some(({ compartment }) => compartment === now)
    expect([await holds(all.node('south')), await holds(west)]).toEqual([true, false])
    expect(await refused(ask(west.desk(), { ...asking, in: before }))).toMatchObject({
      code: 'E_SEAT_UNKNOWN',
    })
  })

  it('lets go a member whose notice an epoch overtook', async () => {
    const all = await four()
    const wanted = { kind: 'amend', charter: foundingBytes(amended) } as const
    const { id } = await openRosterMotion(all.node('north').desk(), { wanted })
    await all.settle()
    for (const node of all.nodes) await says(node, id, 'support')
    const west = all.node('west')
    await giveNotice(west.desk())
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted', 'adopted'])
    expect(await refused(giveNotice(west.desk()))).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    await all.settle(8)
    const { newest } = all.node('east').coalition
    expect([newest.number, newest.roster.members.map(({ name }) => name)]).toEqual([
      2,
      ['east', 'north', 'south'],
    ])
  })

  it.each([['south'], ['east'], ['north', 'yard']])(
    'lets whoever has given notice go, though logs grow by themselves while news is on its way: %s',
    async (...leavers) => {
      const all = await nodesDeciding(['east', 'north', 'south', 'west', 'yard'])
      for (const name of leavers) await giveNotice(all.node(name).desk())
      await all.settle(10)
      const staying = all.nodes.filter(({ name }) => !leavers.includes(name))
      for (const { name, coalition } of staying) {
        const { newest } = coalition
        expect([name, newest.roster.members.map((member) => member.name)]).toEqual([
          name,
          staying.map((node) => node.name),
        ])
        expect(newest.roster.slot?.attempt).toBeLessThan(3)
      }
    },
  )

  it('lets nobody go as leaving that has given no notice, whoever moves or supports it', async () => {
    const all = await four()
    const north = all.node('north')
    const leaves = { kind: 'leave', member: asMemberName('west') } as const
    const opened = await refused(openRosterMotion(north.desk(), { wanted: leaves }))
    expect(opened).toMatchObject({ code: 'E_DECISION_STEP', paths: ['west'] })
    const members = north.coalition.newest.roster.members.filter(({ name }) => name !== 'west')
    const id = await putForward(north, 'leave', nextRoster(north, { members }), { excluded: ['west'] })
    await all.settle()
    expect(await refused(says(all.node('east'), id, 'support'))).toMatchObject({ code: 'E_DECISION_STEP' })
    await says(all.node('east'), id, 'oppose')
    await giveNotice(all.node('west').desk())
    await all.settle()
    expect((await shown(all.node('south'), id)).phase).not.toBe('invalid')
  })
})
