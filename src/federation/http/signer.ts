import type { MemberName } from '../../kernel/id.ts'
import type { Members } from '../../node/ports/exchange.ts'
import type { Keyring } from '../../node/ports/keyring.ts'
import { keyIdOf } from './digest.ts'
import type { MessageSigner } from './signatures.ts'

/** Signs messages for seats of this node, each with its transport key. */
export function transportSigners(
  keyring: Pick<Keyring, 'signTransport'>,
  members: Pick<Members, 'transportKey'>,
): (seat: MemberName) => MessageSigner {
  return (seat) => {
    const publicKey = members.transportKey(seat)
    if (publicKey === undefined) throw new Error(`${seat} is no member`)
    return { keyId: keyIdOf(publicKey), sign: (text) => keyring.signTransport(seat, text) }
  }
}
