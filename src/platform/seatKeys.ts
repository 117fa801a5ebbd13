import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { base64, fromBase64 } from '../kernel/bytes.ts'
import { ed25519PublicKey } from '../kernel/ed25519.ts'
import type { MemberName } from '../kernel/id.ts'
import { memberName } from '../records/common.ts'
import type { MemberKeys } from '../records/roster.ts'

const seed = z.base64().length(44)
/** The private keys of one seat. */
export const seatKeys = z.strictObject({
  seat: memberName,
  /** Ed25519 seeds in base64. */
  log: seed,
  held: seed,
  witness: seed,
  transport: seed,
  /** `AGE-SECRET-KEY-1…` */
  age: z.string(),
})
/** The private keys of one seat. */
export type SeatKeys = z.infer<typeof seatKeys>

/** Keys of a seat that begins. */
export async function freshKeys(seat: MemberName): Promise<SeatKeys> {
  const fresh = (): string => base64(randomBytes(32))
  return {
    ...{ seat, log: fresh(), held: fresh(), witness: fresh(), transport: fresh() },
    age: await generateX25519Identity(),
  }
}

/** What others know of a seat's keys. */
export async function publicHalves(keys: SeatKeys): Promise<MemberKeys> {
  const publicKey = (text: string): string => base64(ed25519PublicKey(fromBase64(text)))
  return {
    log: publicKey(keys.log),
    held: publicKey(keys.held),
    witness: publicKey(keys.witness),
    transport: publicKey(keys.transport),
    age: await identityToRecipient(keys.age),
  }
}
