import { z } from 'zod'
import { limits } from '../kernel/limits.ts'

/** Bytes in standard base64. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(4 * Math.ceil(most / 3))
    .meta({ contentEncoding: 'base64' })

const body = bytes(limits.bodyBytes)
/** A C2SP tlog-proof whose extra line is salt ‖ body. */
const proof = bytes(limits.tlogProofBytes)

/** Format line of an outcome certificate. */
export const outcomeFormat = 'entente/outcome@1'

/** What a certificate may say that a motion came to. */
export const outcomeNames = ['adopted', 'rejected', 'dead', 'pending'] as const
export type OutcomeName = (typeof outcomeNames)[number]

/** An outcome certificate: what anyone with the genesis needs to verify what became of a motion, or of a slot. */
export const outcomeFile = z.strictObject({
  format: z.literal(outcomeFormat),
  /** `dead`: no motion of the slot can be adopted any more. `pending`: it is open, as far as this file goes. */
  outcome: z.enum(outcomeNames),
  rule: z.enum(['A', 'B']),
  /** The genesis body; null in a certificate that stands in another's `epochs` or `attempt`. */
  genesis: body.nullable(),
  /** Each epoch after the genesis up to the one that the motion pins, oldest first: a certificate of the roster motion that began it, without genesis
   *  and epochs of its own, or the file of an epoch. */
  epochs: z.array(bytes(limits.certificateBytes)).max(limits.certificateEpochs),
  /** The compartment's body; null for the plenary, which has none. */
  compartment: body.nullable(),
  /** The charter body in force in the pinned epoch. */
  charter: body,
  motion: proof,
  served: proof.nullable(),
  /** Positions, closings, receipts that show what a closing left out, and other motions of the slot. */
  statements: z.array(proof).max(4000),
  ballots: z.array(proof).max(2000),
  /** Certificates that the motion pins by their hash, of the dead attempt before, of the rejection after which it comes, of the outcome it reopens; and those that these
   *  pin. One without genesis, epochs and attempts of its own stands behind those that it pins, and on the epochs of this file. */
  attempt: z.array(bytes(limits.certificateBytes)).max(limits.certificateAttempts),
})
export type OutcomeFile = z.infer<typeof outcomeFile>

/** Format line of an epoch that needs no motion. */
export const epochFormat = 'entente/epoch@1'

/** An epoch that one operator signed for all members, as a genesis is signed: it proves nothing against that operator. Or any epoch without what proves it, which holds for
 *  those alone who trust a later one. */
export const epochFile = z.strictObject({
  format: z.literal(epochFormat),
  /** The roster body. */
  roster: body,
  /** A signed note over the epoch's founding text, by every member of the epoch before; null where nothing here proves the epoch. */
  note: bytes(limits.noteBytes).nullable(),
})
export type EpochFile = z.infer<typeof epochFile>
