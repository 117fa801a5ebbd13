import type { MemberName } from '../../kernel/id.ts'
import type { Keyring } from '../../node/ports/keyring.ts'
import { keyIdOf } from './digest.ts'
import type { MessageSigner } from './signatures.ts'

/** Signs messages for seats of this node, each with its transport key in use. Which one that is the keyring knows, and not the epoch that a folder is in: one that
 *  came back from before its keys were changed is led on by who knows the new ones. */
export function transportSigners(
  keyring: Pick<Keyring, 'signTransport' | 'transportKey'>,
): (seat: MemberName) => Promise<MessageSigner> {
  return async (seat) => ({
    keyId: keyIdOf(await keyring.transportKey(seat)),
    sign: (text) => keyring.signTransport(seat, text),
  })
}
