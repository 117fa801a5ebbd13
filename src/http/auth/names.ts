import { hex, utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Random } from '../../node/ports/random.ts'

/** The name under which the organisation's own sign-in stands in addresses. */
export const oidcProvider = 'oidc'

/** What a username looks like. */
export const usernamePattern = /^[a-z0-9._-]{2,40}$/

/** Passkeys need a name, and this is the only one that a loopback address has. */
export const passkeyHost = 'localhost'

/** An address that no mail reaches: better-auth wants one for each account, and this node keeps none. */
export function noMail(subject: string): string {
  return `${sha256Hex(utf8(`entente/account/v1\n${subject}`)).slice(0, 40)}@people.invalid`
}

/** A pseudonym for a new person: 16 hexadecimal digits drawn at random. */
export function newPseudonym(random: Random): string {
  return hex(random.bytes(8))
}
