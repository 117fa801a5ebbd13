import { fromBase64 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { EpochId, MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import type { Members } from '../ports/exchange.ts'

interface Keys {
  readonly epoch: EpochId
  readonly byMember: ReadonlyMap<MemberName, Uint8Array>
  readonly newest: ByKeyId
  readonly former: ByKeyId
}

type ByKeyId = ReadonlyMap<string, { readonly member: MemberName; readonly publicKey: Uint8Array }>

/** Who is who between the nodes of a coalition, by the transport keys of the running epoch: a key that was changed for another opens nothing any more. Who has left
 *  is known by its last one, and finds what it could read before. */
export function membersOf(coalition: Coalition): Members {
  let known: Keys | undefined
  const keys = (): Keys => {
    if (known?.epoch !== coalition.newest.id) known = keysOf(coalition)
    return known
  }
  return {
    memberOf: (keyId, which = 'newest') => keys()[which].get(keyId),
    seatOf: (keyId) => coalition.seats.find((seat) => seat === keys().newest.get(keyId)?.member),
    transportKey: (member) => keys().byMember.get(member),
  }
}

function keysOf({ epochs, newest }: Coalition): Keys {
  const byMember = new Map<MemberName, Uint8Array>()
  const former = new Map<string, { readonly member: MemberName; readonly publicKey: Uint8Array }>()
  for (const { roster } of epochs.values()) {
    for (const { name: member, keys } of roster.members) {
      const publicKey = fromBase64(keys.transport)
      byMember.set(member, publicKey)
      former.set(sha256Hex(publicKey), { member, publicKey })
    }
  }
  const current = new Map(
    [...byMember].map(([member, publicKey]) => [sha256Hex(publicKey), { member, publicKey }]),
  )
  for (const keyId of current.keys()) former.delete(keyId)
  return { epoch: newest.id, byMember, newest: current, former }
}
