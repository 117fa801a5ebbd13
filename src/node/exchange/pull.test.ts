import { describe, expect, it } from 'vitest'
import { nodesTogether } from '../../../test/nodes.ts'
import { ask } from '../questions.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'

const closes = parseInstantLoosely('2030-01-01')

describe('pulling', () => {
  it('brings what another member wrote where both read, and nothing else', async () => {
    const { node, nodes } = await nodesTogether(['north', 'south', 'east'])
    const { id } = await ask(node('north').desk(), {
      text: 'Will it be held?',
      in: 'plenary',
      form: { kind: 'binary' },
      closes,
    })
    await ask(node('north').desk(), { text: 'A draft at home', in: 'home', form: { kind: 'binary' }, closes })
    for (const each of nodes.filter(({ name }) => name !== 'north')) {
      const pulled = await each.pull('north')
      expect(pulled).toMatchObject({ member: 'north', logs: 1, entries: 1, bodies: 1, refused: [] })
      const entry = await each.ports.store.read((reader) => reader.entry(id))
      expect(entry).toMatchObject({ member: 'north', state: 'usable' })
      expect(each.lines).toEqual([])
    }
  })
})
