import { z } from 'zod'
import { base64Of32, blobHash, epochId, memberName, recordId } from './common.ts'

/** What one closer had seen when its own time was up, past the deadline and its settling. Once per motion. Permanent. */
export const closing = z.strictObject({
  motion: recordId,
  served: recordId,
  /** Every ballot for which the closer's own log holds a receipt before this: by author, then id. */
  seen: z.array(z.strictObject({ author: memberName, id: recordId, index: z.int().min(0) })).max(1000),
  /** How far the closer held each elector's log, by member. */
  logs: z
    .array(
      z.strictObject({
        member: memberName,
        generation: z.int().min(0),
        size: z.int().min(0),
        root: base64Of32,
      }),
    )
    .max(500),
})
export type Closing = z.infer<typeof closing>

/** An elector asks that a line of motions be decided again: its statement came late, or its node spoke in its place. Once per line. Permanent. */
export const reopening = z.strictObject({
  /** The first motion of the line. */
  line: recordId,
  /** The outcome's certificate, by the hash of its file. */
  certificate: blobHash,
  /** The author's own statement that did not count; null where its node had spoken for it. */
  late: recordId.nullable(),
  reasons: z.string().max(8000),
})
export type Reopening = z.infer<typeof reopening>

/** Its mover takes a motion back, before it is served. Permanent. */
export const withdrawal = z.strictObject({ motion: recordId })
export type Withdrawal = z.infer<typeof withdrawal>

/** A member leaves: its own act, at once, that nobody can refuse. The roster without it is a motion of its own. Permanent. */
export const leaveNotice = z.strictObject({ reasons: z.string().max(8000) })
export type LeaveNotice = z.infer<typeof leaveNotice>

/** That an epoch began: its roster, and the certificate of the motion that adopted it, by the hash of its file. Any holder may write one. Permanent. */
export const succession = z.strictObject({
  epoch: epochId,
  /** The roster body, its exact bytes in base64. */
  body: z.base64().min(1).max(700_000),
  certificate: blobHash,
})
export type Succession = z.infer<typeof succession>
