import { z } from 'zod'
import { memberName, recordId } from './common.ts'
import { frozenHead, rosterSlot } from './roster.ts'

/** What an elector may say of a motion. `excluded`: it recuses itself. `follow`: this is its one position, and it is what the followed member says. */
export const positionValue = z.union([
  z.enum(['support', 'oppose', 'abstain', 'no-objection', 'excluded']),
  z.strictObject({ follow: memberName }),
])
export type PositionValue = z.infer<typeof positionValue>

/** Who spoke: a person in a role of the member, or its node for people who were silent. */
export const speaker = z.enum(['person', 'node'])

/** An elector's one position on a motion. Permanent. */
export const positionOnMotion = z.strictObject({
  motion: recordId,
  /** The `served` statement it follows; null where no node may speak for anybody. */
  served: recordId.nullable(),
  value: positionValue,
  by: speaker,
  /** Why, for the others to read. Names no person. */
  reasons: z.string().max(8000),
})
export type PositionOnMotion = z.infer<typeof positionOnMotion>

/** An elector's one position in the race of a slot: the motion that it supports, or none of them. Permanent. */
export const positionInSlot = z.strictObject({
  slot: rosterSlot,
  motion: recordId.nullable(),
  by: speaker,
  reasons: z.string().max(8000),
})
export type PositionInSlot = z.infer<typeof positionInSlot>

/** A position: on a motion, or in a slot. */
export const position = z.union([positionOnMotion, positionInSlot])
export type Position = z.infer<typeof position>

/** A ballot: a position under a deadline, which counts through the closings that list it. Permanent. */
export const ballot = positionOnMotion
export type Ballot = z.infer<typeof ballot>

/** With a position for a motion that takes a member's keys or its place away: beyond these heads its author cosigns nothing of that member
 *  until the slot is dead. Permanent. */
export const freezePromise = z.strictObject({
  motion: recordId,
  member: memberName,
  heads: z.array(frozenHead).max(10_000),
})
export type FreezePromise = z.infer<typeof freezePromise>
