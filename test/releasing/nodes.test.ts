import { describe, expect, it } from 'vitest'
import { isFailure } from '../../src/kernel/error.ts'
import type { RecordId } from '../../src/kernel/id.ts'
import { compartmentNamed, learnCompartments } from '../../src/node/coalition.ts'
import { keepLabel } from '../../src/node/founding/labels.ts'
import { search } from '../../src/node/search.ts'
import { TestDoor } from '../door.ts'
import { letsOut } from '../letsOut.ts'
import { nodesTogether, type JoinedNode, type Together } from '../nodes.ts'

// What two nodes could do to each other of what other systems got wrong; the rest stands beside this, and in src/node/release.test.ts.

async function calls(node: JoinedNode, id: string, label: string): Promise<void> {
  await node.ports.store.write((transaction) =>
    keepLabel(transaction, node.clock, compartmentNamed(node.coalition, node.seat, id).id, label),
  )
  await node.ports.store.read((reader) => learnCompartments(reader, node.coalition))
}

const holds = async (node: JoinedNode, id: RecordId): Promise<boolean> =>
  (await node.ports.store.read((reader) => reader.entry(id)))?.body != null

/** Entries that each node holds of the logs that all read. */
async function entriesOf(all: Together): Promise<readonly number[]> {
  const sizes: number[] = []
  for (const { ports, coalition, seat } of all.nodes) {
    const { id } = compartmentNamed(coalition, seat, 'plenary')
    const logs = await ports.store.read((reader) => reader.logs())
    sizes.push(logs.reduce((sum, { compartment, size }) => sum + (compartment === id ? size : 0), 0))
  }
  return sizes
}

describe('a group is no name and no number of one node', () => {
  it('that two nodes call alike is released to by its own id, whatever the other calls so', async () => {
    const all = await nodesTogether(['east', 'north', 'south'])
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const ours = await all.open(['north', 'south'])
    const theirs = await all.open(['east', 'south'])
    await calls(north, ours, 'harbour')
    await calls(south, theirs, 'harbour')
    await calls(east, theirs, 'harbour')
    const told = await letsOut(north, 'harbour', 'Ministry: the wintergreen exercise was held.\n')
    await all.spread(3)
    expect([await holds(south, told), await holds(east, told)]).toEqual([true, false])
    // South calls another so, and does not take what came for that one.
    const entry = await south.ports.store.read((reader) => reader.entry(told))
    expect(entry?.compartment).toBe(ours)
    expect(entry?.compartment).not.toBe(compartmentNamed(south.coalition, south.seat, 'harbour').id)
    const onward = await letsOut(south, 'harbour', 'Ministry: the peppermint exercise was held.\n')
    await all.spread(3)
    expect([await holds(north, onward), await holds(east, onward)]).toEqual([false, true])
    expect((await search(east.desk(), 'wintergreen')).hits).toEqual([])
    expect((await search(north.desk(), 'peppermint')).hits).toEqual([])
  })

  it('is not found by where it stands in a list of another node', async () => {
    const all = await nodesTogether(['east', 'north', 'south'])
    await all.open(['north', 'south'])
    const north = all.node('north')
    for (const name of ['0', '1', '2', '']) {
      const refusal = await letsOut(north, name, 'Ministry: it was held.\n').then(
        () => 'done',
        (error: unknown) => (isFailure(error) ? error.code : 'another error'),
      )
      expect([name, refusal]).toEqual([name, expect.stringMatching(/^E_COMPARTMENT_UNKNOWN|E_USAGE$/)])
    }
  })
})

describe('two nodes that have nearly the same', () => {
  it('do not answer each other for ever over a space at the end of a line', async () => {
    const all = await nodesTogether(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const text = 'Kenya and Tanzania held a joint exercise in Mombasa on 5 May 2016.'
    const ids = [
      await letsOut(north, 'plenary', `${text}\n`),
      await letsOut(south, 'plenary', `${text} \n`),
      await letsOut(north, 'plenary', `${text}\n `),
    ]
    await all.spread(4)
    const before = await entriesOf(all)
    expect(new Set(before).size).toBe(1)
    await all.spread(4)
    expect(await entriesOf(all)).toEqual(before)
    // Both stay, each as it was released: neither node takes the other's for a change of its own.
    for (const node of [north, south])
      for (const id of ids) expect([node.name, await holds(node, id)]).toEqual([node.name, true])
  })
})

describe('a list of many that came at one moment', () => {
  it('is paged through whole, none left out and none twice', async () => {
    const door = await TestDoor.open()
    const count = 57
    const at = new Date(door.node.clock.now()).toISOString()
    for (let i = 0; i < count; i++) {
      // The clock is put back each time: every one is stated in the same second.
      door.node.clock.set(at)
      await door.upload('alfa', `Telegram ${i} says nothing.`, `telegram ${i}.txt`)
    }
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; page < count; page++) {
      const { json } = await door.get(
        'alfa',
        `/api/documents?limit=10${after === null ? '' : `&after=${after}`}`,
      )
      const { documents, next } = json as { documents: readonly { id: string }[]; next: string | null }
      seen.push(...documents.map(({ id }) => id))
      after = next
      if (next === null) break
    }
    expect(seen).toHaveLength(count)
    expect(new Set(seen).size).toBe(count)
  })
})
