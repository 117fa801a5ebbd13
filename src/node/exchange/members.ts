import { fromBase64 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Coalition } from '../coalition.ts'
import type { Members } from '../ports/exchange.ts'

/** Who is who between the nodes of a coalition, by the transport keys of the running epoch. */
export function membersOf(coalition: Coalition): Members {
  const keys = new Map(
    coalition.newest.roster.members.map(({ name, keys: { transport } }) => [name, fromBase64(transport)]),
  )
  const byKeyId = new Map(
    [...keys].map(([member, publicKey]) => [sha256Hex(publicKey), { member, publicKey }]),
  )
  return {
    memberOf: (keyId) => byKeyId.get(keyId),
    seatOf: (keyId) => coalition.seats.find((seat) => seat === byKeyId.get(keyId)?.member),
    transportKey: (member) => keys.get(member),
  }
}
