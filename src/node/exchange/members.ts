import { fromBase64 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { EpochId, MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import type { Members } from '../ports/exchange.ts'

interface Keys {
  readonly epoch: EpochId
  readonly byMember: ReadonlyMap<MemberName, Uint8Array>
  readonly byKeyId: ReadonlyMap<string, { readonly member: MemberName; readonly publicKey: Uint8Array }>
}

/** Who is who between the nodes of a coalition, by the transport keys of the running epoch: a key that was changed for another opens nothing any more. Who has left
 *  is known by its last one, and finds what it could read before. */
export function membersOf(coalition: Coalition): Members {
  let known: Keys | undefined
  const keys = (): Keys => {
    if (known?.epoch !== coalition.newest.id) known = keysOf(coalition)
    return known
  }
  return {
    memberOf: (keyId) => keys().byKeyId.get(keyId),
    seatOf: (keyId) => coalition.seats.find((seat) => seat === keys().byKeyId.get(keyId)?.member),
    transportKey: (member) => keys().byMember.get(member),
  }
}

function keysOf({ epochs, newest }: Coalition): Keys {
  const byMember = new Map<MemberName, Uint8Array>()
  for (const { roster } of epochs.values())
    for (const { name, keys } of roster.members) byMember.set(name, fromBase64(keys.transport))
  return {
    epoch: newest.id,
    byMember,
    byKeyId: new Map(
      [...byMember].map(([member, publicKey]) => [sha256Hex(publicKey), { member, publicKey }]),
    ),
  }
}
