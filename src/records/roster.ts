import { z } from 'zod'
import { base64Of32, charterHash, compartmentId, epochId, memberName } from './common.ts'

/** A member's public keys: raw Ed25519 keys in base64, and an age recipient for courier bundles. */
export const memberKeys = z.strictObject({
  /** Signs checkpoints and the founding texts (signed-note type 0x01, name `<member>`). */
  log: base64Of32,
  /** Gives held-cosignatures (type 0x04, name `<member>/held`). */
  held: base64Of32,
  /** Gives consistency-only cosignatures (type 0x04, name `<member>/witness`). */
  witness: base64Of32,
  /** Signs HTTP messages between nodes. */
  transport: base64Of32,
  age: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
})
export type MemberKeys = z.infer<typeof memberKeys>

/** Where a log generation ended: nothing beyond it counts. */
export const frozenHead = z.strictObject({
  compartment: compartmentId,
  generation: z.int().min(0),
  size: z.int().min(0),
  root: base64Of32,
})
export type FrozenHead = z.infer<typeof frozenHead>

/** Where the logs of a member end that the next roster no longer has. */
export const endedLogs = z.strictObject({ member: memberName, heads: z.array(frozenHead).max(10_000) })
export type EndedLogs = z.infer<typeof endedLogs>

/** One member in a roster: where it is hosted, with which keys it signs, and where its ended logs froze. */
export const rosterMember = z.strictObject({
  name: memberName,
  /** Who operates the member's node: an id the operator chooses. Members of one host are not blind from it. */
  host: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  status: z.enum(['member', 'observer', 'suspended']),
  weight: z.int().min(0).max(1_000_000),
  ratified: z.boolean(),
  keys: memberKeys,
  /** Generation of the member's logs in this epoch. */
  generation: z.int().min(0),
  /** Heads of the generations that this epoch ends. */
  frozen: z.array(frozenHead).max(10_000),
})
export type RosterMember = z.infer<typeof rosterMember>

/** The race for the successor of an epoch: attempt 0, and another each time that no motion of one can be adopted any more. */
export const rosterSlot = z.strictObject({ epoch: epochId, attempt: z.int().min(0).max(1_000_000) })
export type RosterSlot = z.infer<typeof rosterSlot>

/** Format line of a roster body. */
export const rosterFormat = 'entente/roster@1'

/** A roster body: the members of one epoch. It has no envelope; its id is SHA-256 of its bytes. That of epoch 0 is the genesis
 *  body, whose id is the coalition's. */
export const roster = z.strictObject({
  format: z.literal(rosterFormat),
  /** Id of the epoch before; null in the genesis. */
  previous: epochId.nullable(),
  /** Slot of the roster motion that adopted it; null in the genesis and in a one-host epoch. */
  slot: rosterSlot.nullable(),
  charter: charterHash,
  /** The least record version members must understand. */
  recordVersion: z.int().min(1),
  /** A study is one host's: it may be signed in on loopback without ceremony, and ends with the first other host. */
  study: z.boolean(),
  members: z.array(rosterMember).min(1).max(500),
})
export type Roster = z.infer<typeof roster>
