import { expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { sha256 } from '../../kernel/hash.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { encodeTile, parentTile, tileWidth } from '../../ledger/tile.ts'
import { LogFiles } from './files.ts'
import { emptyLog } from './receive.ts'

const logOf = (member: string) =>
  emptyLog({ compartment: 'ab'.repeat(32) as CompartmentId, member: member as MemberName, generation: 0 })

/** A full tile of leaves of one's own for each member. */
function leavesOf(member: string, index: number): Uint8Array {
  return encodeTile(Array.from({ length: tileWidth }, (_, i) => sha256(utf8(`${member} ${index} ${i}`))))
}

it('gives a tile that grows as it would be made anew, and reads what is below it once', async () => {
  const read: string[] = []
  const reader = {
    leaves: async () => [],
    tile: async ({ member }: { member: string }, level: number, index: number) => {
      if (level > 0) return undefined
      read.push(`${member} ${index}`)
      return leavesOf(member, index)
    },
  }
  const files = new LogFiles()
  const size = 7 * tileWidth + 3
  for (const [member, width] of [
    ['north', 3],
    ['north', 5],
    ['south', 4],
    ['north', 2],
    ['north', 7],
  ] as const) {
    const fresh = parentTile(Array.from({ length: width }, (_, i) => leavesOf(member, i)))
    expect(await files.read(reader, logOf(member), size, { level: 1, index: 0, width })).toEqual(fresh)
  }
  expect(read.filter((tile) => tile.startsWith('north'))).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((i) => `north ${i}`),
  )
  expect(await files.read(reader, logOf('north'), size, { level: 1, index: 0, width: 8 })).toBeUndefined()
})
