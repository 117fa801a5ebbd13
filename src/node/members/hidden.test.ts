import { expect, it } from 'vitest'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing, setClocksAlike } from '../../../test/witnesses.ts'
import { base64 } from '../../kernel/bytes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { ask } from '../questions.ts'

const closes = parseInstantLoosely('2030-01-01')

/** What one node gives another at every address that tells of logs. */
async function answers(from: JoinedNode, to: JoinedNode, compartment: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  setClocksAlike([from, to])
  const heads = await from.peer(to.name).heads([])
  found.set('heads', heads.map(base64).join())
  const log = (of: string): string => `/log/${compartment}/${of}/0`
  for (const path of [
    '/exchange/held',
    '/exchange/forks',
    '/exchange/compartments',
    ...['north', 'south'].flatMap((of) => [
      `${log(of)}/checkpoint`,
      `${log(of)}/tile/entries/000.p/1`,
      `${log(of)}/tile/0/000.p/1`,
      `/exchange/held?log=${compartment}/${of}/0`,
    ]),
  ]) {
    const { status, type, body } = await from.peer(to.name).ask('GET', path)
    found.set(path.replace(compartment, 'C'), JSON.stringify([status, type, base64(body)]))
  }
  return found
}

it('a node gives a member who is no reader the same bytes, whatever stands in a compartment, and as of one that does not exist', async () => {
  const all = await nodesWitnessing(['east', 'north', 'south'])
  const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
  await ask(north.desk(), { text: 'Open?', in: 'plenary', form: { kind: 'binary' }, closes })
  for (const [to, from] of [
    ['east', 'north'],
    ['south', 'north'],
    ['north', 'south'],
  ] as const)
    await all.meet(to, from)
  const nowhere = await answers(east, north, '00'.repeat(32))
  const hidden = await all.open(['north', 'south'])
  const before = await answers(east, north, hidden)
  for (let round = 0; round < 3; round++) {
    for (const node of [north, south])
      await ask(node.desk(), { text: `Hidden ${round}?`, in: hidden, form: { kind: 'binary' }, closes })
    await all.meet('south', 'north')
    await all.meet('north', 'south')
    for (const node of [north, south]) {
      const given = await answers(east, node, hidden)
      if (node === north) expect(given).toEqual(before)
      for (const [path, answer] of given)
        if (path.includes('C/')) expect([path, answer]).toEqual([path, nowhere.get(path)])
    }
  }
  // It is there for a reader.
  const { status } = await south.peer('north').ask('GET', `/log/${hidden}/north/0/checkpoint`)
  expect(status).toBe(200)
})
