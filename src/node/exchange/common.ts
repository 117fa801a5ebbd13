import { utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import { filesFor } from '../founding/compartmentList.ts'
import type { Reader } from '../ports/store.ts'
import { epochsToldTo } from './epochs.ts'

/** What two nodes hold in common beside logs: epochs, and compartments with their signatures. Where both name the same, neither has anything of it to give
 *  to the other. 64 hex digits, which tell nobody else anything: the bodies in it hold secrets of their readers. */
export async function commonWith(reader: Reader, coalition: Coalition, member: MemberName): Promise<string> {
  const files = await filesFor(reader, coalition, member)
  const held = [...files]
    .map(([id, { note }]) => [id, note ?? ''])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return sha256Hex(utf8(JSON.stringify([epochsToldTo(coalition, member).at(-1)?.id, held])))
}
