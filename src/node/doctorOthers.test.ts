import { describe, expect, it } from 'vitest'
import { nodesWitnessing, setClocksAlike } from '../../test/witnesses.ts'
import { instant, instantText, parseInstantLoosely } from '../kernel/instant.ts'
import type { JoinedNode } from '../../test/nodes.ts'
import { examine } from './doctor.ts'
import { setAddress } from './founding/addresses.ts'
import { ask } from './questions.ts'

const closes = parseInstantLoosely('2030-01-01')

async function says(node: JoinedNode, about: string): Promise<[string, string][]> {
  const found = await examine(node.ports, node.coalition)
  return found.filter((each) => each.about === about).map((each) => [each.weight, each.says])
}

describe('the doctor among others', () => {
  it('tells of members without an address, of silence and of why, and what to do', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const north = all.node('north')
    await setAddress(north.desk(), all.node('south').seat, 'https://south.example')
    expect(await says(north, 'peers')).toEqual([
      ['note', 'No address of east is known: what it writes comes through others, or by courier.'],
      ['note', 'south was never asked.'],
    ])
    await all.meet('north', 'south')
    expect((await says(north, 'peers'))[1]).toEqual([
      'fine',
      expect.stringMatching(/^south answered last/) as string,
    ])
    all.network.cut('north', 'south')
    await north.pull('south').catch(() => undefined)
    north.clock.set(instantText(instant(north.clock.now() + 25 * 3_600_000)))
    expect((await says(north, 'peers'))[1]).toEqual([
      'wrong',
      expect.stringContaining('E_PEER_UNREACHABLE') as string,
    ])
  })

  it('tells which heads count for nothing yet, and when clocks disagree', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await ask(north.desk(), { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes })
    expect(await says(north, 'cosignatures')).toEqual([
      ['note', expect.stringContaining('1 of 1 entries of north') as string],
    ])
    await all.meet('south', 'north')
    await all.meet('east', 'north')
    expect(await says(north, 'cosignatures')).toEqual([])
    expect(await says(north, 'clock')).toEqual([])
    expect(await says(south, 'logs')).toEqual([['fine', '1 logs hold 1 entries.']])
    setClocksAlike(all.nodes)
    north.clock.set(instantText(instant(north.clock.now() - 3_600_000)))
    expect(await says(north, 'clock')).toEqual([
      ['wrong', expect.stringContaining('east, south are up to') as string],
    ])
  })
})
