import { base64 } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import { memberOf } from '../../ledger/founding.ts'
import { emptyRoot } from '../../ledger/tree.ts'
import type { FrozenHead } from '../../records/roster.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { newestHead } from '../witness/heads.ts'

/** Where the logs of a member stand, as far as the desk's seat holds them under a signed head: the places where an epoch without its key would end
 *  them. Of what others do not read nothing is said, and nothing need be: it ends where it stands. Sorted by compartment. */
export async function headsOf(
  { coalition, scope }: Pick<Desk, 'coalition' | 'scope'>,
  reader: Reader,
  member: MemberName,
): Promise<FrozenHead[]> {
  const { generation } = memberOf(coalition.newest.roster, member)
  const heads: FrozenHead[] = []
  for (const compartment of [...scope].sort()) {
    const readers = coalition.compartments.get(compartment)?.readers ?? []
    if (readers.length < 2 || !readers.includes(member)) continue
    const head = await newestHead(reader, coalition, { compartment, member, generation })
    const { size, root } = head?.checkpoint ?? { size: 0, root: emptyRoot }
    heads.push({ compartment, generation, size, root: base64(root) })
  }
  return heads
}
