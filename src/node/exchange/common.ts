import { utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import { filesFor } from '../founding/compartmentList.ts'
import type { Reader } from '../ports/store.ts'

/** What two nodes hold in common beside logs: epochs, and compartments with their signatures. Where both name the same, neither has anything of it to give
 *  to the other. 64 hex digits, which tell nobody else anything: the bodies in it hold secrets of their readers. */
export async function commonWith(reader: Reader, coalition: Coalition, member: MemberName): Promise<string> {
  const files = await filesFor(reader, coalition, member)
  const held = [...files]
    .map(([id, { note }]) => [id, note ?? ''])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return sha256Hex(utf8(JSON.stringify([newestFor(coalition, member), held])))
}

/** The newest epoch that a member may be told of: the first without it is the last. */
function newestFor({ epochs }: Coalition, member: MemberName): string | undefined {
  const inOrder = [...epochs.values()]
  const last = inOrder.findLastIndex(({ roster }) => roster.members.some(({ name }) => name === member))
  return inOrder[Math.min(last + 1, inOrder.length - 1)]?.id
}
