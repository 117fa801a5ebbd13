import { describe, expect, it } from 'vitest'
import { phases, refused, says, three } from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { recover } from '../acts.ts'
import { compartmentNamed } from '../coalition.ts'
import { ask } from '../questions.ts'
import { openHead, type OpenedHead } from '../witness/heads.ts'
import { noticeOwn } from '../witness/rollback.ts'
import { openRosterMotion } from './open.ts'
import { keyRequestBytes, requestKeys } from './requests.ts'

const closes = parseInstantLoosely('2030-01-01')
const asks = (node: JoinedNode, text: string) =>
  ask(node.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes })
type All = Awaited<ReturnType<typeof three>>

/** North's marker knows of acts that its folder does not: as after a backup came back. */
async function forgets({ ports }: JoinedNode, more: number): Promise<void> {
  const { act = 0, generation = 0 } = (await ports.marker.read()) ?? {}
  await ports.marker.write({ act: act + more, generation })
}

/** The others give north new keys. */
async function givenKeys(all: All): Promise<void> {
  const [north, south] = [all.node('north'), all.node('south')]
  const { file } = await requestKeys(north.desk(), 'recover')
  const wanted = { kind: 'recover', request: keyRequestBytes(file) } as const
  const { id } = await openRosterMotion(south.desk(), { wanted })
  await all.settle()
  for (const name of ['east', 'south']) await says(all.node(name), id, 'support')
  await all.settle(3)
  expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
}

describe('a node whose folder came back from a backup', () => {
  it('signs again under the keys that the members give it, in acts of higher numbers than those that it forgot', async () => {
    const all = await three()
    const north = all.node('north')
    await asks(north, 'One?')
    await all.settle()
    await forgets(north, 5)
    expect(await recover(north.ports, north.coalition)).toMatch(/came back from a backup/)
    expect(await refused(asks(north, 'Two?'))).toMatchObject({ code: 'E_SEAT_MUTE' })
    const forgotten = (await north.ports.marker.read())?.act ?? 0
    await givenKeys(all)
    await asks(north, 'Three?')
    expect(await recover(north.ports, north.coalition)).toBeUndefined()
    expect((await north.ports.store.read((reader) => reader.lastAct()))?.number).toBeGreaterThan(forgotten)
    expect((await north.ports.marker.read())?.generation).toBe(1)
  })

  it('is mute again where it forgets what it signed under these', async () => {
    const all = await three()
    const north = all.node('north')
    await asks(north, 'One?')
    await all.settle()
    await forgets(north, 5)
    await recover(north.ports, north.coalition)
    await givenKeys(all)
    await asks(north, 'Two?')
    await all.settle()
    await forgets(north, 1)
    expect(await refused(asks(north, 'Three?'))).toMatchObject({ code: 'E_SEAT_MUTE' })
    await givenKeys(all)
    await asks(north, 'Four?')
  })

  it('stays what it is where others hold what it cosigned by the keys of before and forgot', async () => {
    const all = await three()
    const [north, south, east] = [all.node('north'), all.node('south'), all.node('east')]
    await asks(east, 'One?')
    await all.settle()
    const plenary = compartmentNamed(east.coalition, east.seat, 'plenary').id
    const log = { compartment: plenary, member: east.seat, generation: 0 }
    const cosigned = async (): Promise<OpenedHead> => {
      const notes = await south.ports.store.read((reader) => reader.heads(log))
      const heads = notes.map(({ note }) => openHead(north.coalition, note))
      return heads.findLast(({ held }) => held.has(north.seat))!
    }
    const before = await cosigned()
    const forget = (): Promise<void> =>
      north.ports.store.write(async (transaction) => {
        for (const { kind, key } of await transaction.localRows('cosigned', { limit: 99 }))
          await transaction.removeLocal(kind, key)
      })
    await forgets(north, 5)
    await recover(north.ports, north.coalition)
    await forget()
    await givenKeys(all)
    expect(await noticeOwn(north.ports, north.coalition, before)).toBeUndefined()
    // What it signed by the keys that it has now it has to know.
    await asks(east, 'Two?')
    await all.settle()
    const later = await cosigned()
    expect(later.checkpoint.size).toBeGreaterThan(before.checkpoint.size)
    await forget()
    expect(await noticeOwn(north.ports, north.coalition, later)).toMatch(/another member holds a cosignature/)
  })
})
