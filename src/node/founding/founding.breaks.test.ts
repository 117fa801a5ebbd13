import { describe, expect, it } from 'vitest'
import { Crash, complaints } from '../../../test/crash.ts'
import { FounderNode } from '../../../test/founders.ts'
import { outcomeOf } from '../../../test/study.ts'
import type { FoundingGenesis } from '../../records/foundingFile.ts'
import { foundStudy } from '../found.ts'
import { recover } from '../acts.ts'
import { abandonFounding, openFounding } from './open.ts'
import { signFounding } from './sign.ts'

async function twoAtGenesis(): Promise<{ north: FounderNode; south: FounderNode; genesis: FoundingGenesis }> {
  const [north, south] = [new FounderNode('north'), new FounderNode('south')]
  await north.open()
  await north.takeAnswer(await south.join(await north.invitation()))
  return { north, south, genesis: await north.close() }
}

describe('a step that breaks off', () => {
  it('goes on where it stood, with one signature for each text', async () => {
    const { north, south, genesis } = await twoAtGenesis()
    await south.take(genesis)
    await south.sign()
    const before = north.machine.copy()
    const signing = new FounderNode('north')
    Object.assign(signing, { machine: before.copy() })
    const counted = signing.founding()
    await signFounding(counted, await signing.words())
    const file = await south.file()
    for (let step = 1; step <= 14; step++) {
      const node = new FounderNode('north')
      Object.assign(node, { machine: before.copy() })
      const died = await node.sign(step).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      )
      expect(await node.sign()).toBe(false)
      expect([step, died, await node.take(file)]).toEqual([step, step < 14 || died, true])
      const coalition = await node.coalition()
      expect(await recover(node.machine.process().ports, coalition)).toBeUndefined()
      expect(await complaints(node.machine)).toEqual([])
      expect(new Set(node.machine.signed).size).toBe(2)
      // An act that broke off was finished, not left behind.
      expect((await node.machine.store.read((reader) => reader.lastAct()))?.number).toBe(2)
    }
  })

  it('leaves keys that the next try replaces, and nothing else', async () => {
    for (let step = 1; step <= 4; step++) {
      const node = new FounderNode('north')
      const dying = openFounding(node.founding(step), { ...node.wish, name: 'Three' })
      await expect(dying).rejects.toThrow(Crash)
      await node.open()
      expect((await node.invitation()).from).toEqual([{ name: 'north', host: 'north.example' }])
    }
  })

  it('stands as it stood when it is asked for again alike, and refuses what differs', async () => {
    const [north, south] = [new FounderNode('north'), new FounderNode('south')]
    await north.open()
    const invitation = await north.invitation()
    await north.open()
    expect(await north.invitation()).toEqual(invitation)
    const answer = await south.join(invitation)
    expect(await south.join(invitation)).toEqual(answer)
    await north.takeAnswer(answer)
    await north.takeAnswer(answer)
    const genesis = await north.close()
    expect(await north.close()).toEqual(genesis)
    const other = new FounderNode('other')
    await other.open()
    expect(await outcomeOf(south.join(await other.invitation()))).toBe('E_FOUNDING_STEP')
    expect(await outcomeOf(openFounding(north.founding(), { ...north.wish, name: 'Four' }))).toBe(
      'E_FOUNDING_STEP',
    )
    expect(
      await outcomeOf(foundStudy(north.machine.process().ports, { seats: north.wish.seats, host: 'local' })),
    ).toBe('E_FOUNDING_STEP')
  })

  it('may be abandoned before it is signed and never after', async () => {
    const { north, south, genesis } = await twoAtGenesis()
    await abandonFounding(south.founding())
    await south.join(await fresh())
    await north.take(genesis)
    await north.sign()
    expect(await outcomeOf(abandonFounding(north.founding()))).toBe('E_FOUNDING_STEP')
  })
})

async function fresh(): ReturnType<FounderNode['invitation']> {
  const node = new FounderNode('fresh')
  await node.open()
  return node.invitation()
}
