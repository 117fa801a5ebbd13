import { expect, it } from 'vitest'
import { sha256 } from '../../kernel/hash.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { entryHash, type Entry } from '../../ledger/entry.ts'
import { RightEdge } from '../../ledger/tree.ts'
import { Stretch } from './stretch.ts'

const entries = Array.from({ length: 1100 }, (_, i): Entry => {
  const commitment = sha256(utf8(`body ${i}`))
  return i % 5 === 0
    ? { class: 'register', label: sha256(utf8('label')), commitment }
    : { class: 'permanent', commitment }
})

/** The right edge of the tree of the first `size` entries. */
function edgeOf(size: number): RightEdge {
  const edge = new RightEdge()
  for (const entry of entries.slice(0, size)) edge.append(entryHash(entry))
  return edge
}

it.each([0, 1, 255, 256, 300])(
  'gives what the tree has of entries from %i on, wherever they are cut',
  (from) => {
    const stretch = new Stretch({ size: from, edge: edgeOf(from).bytes() }, entries.slice(from))
    expect(stretch.end).toBe(entries.length)
    for (const size of [from, from + 1, 511, 512, 513, 1023, 1024, entries.length]) {
      expect(stretch.edgeAt(size).bytes()).toEqual(edgeOf(size).bytes())
      expect(stretch.edgeAt(size).size).toBe(size)
    }
    expect(stretch.leaves(600, 800)).toEqual(entries.slice(600, 800).map(entryHash))
  },
)
