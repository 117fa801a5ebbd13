import { z } from 'zod'
import { instantText, memberName, recordId } from './common.ts'

/** That its author holds a motion, a position or a ballot: it stood in this log at this place. Permanent. */
export const receipt = z.strictObject({
  received: recordId,
  /** Whose log it stands in. */
  author: memberName,
  generation: z.int().min(0),
  index: z.int().min(0),
})
export type Receipt = z.infer<typeof receipt>

/** That every elector received a motion, and until when its people have the word. By who moved it, once. Permanent. */
export const served = z.strictObject({
  motion: recordId,
  /** A tlog-proof in base64 of each elector's receipt; under rule B of all closers but those who may stay away. A receipt's head needs its author's
   *  signature alone, so that two hundred of them fit. */
  receipts: z.array(z.base64().min(1).max(12_000)).min(1).max(500),
  /** D: no node speaks for silent people, and no closer closes, before it. */
  deadline: instantText,
})
export type Served = z.infer<typeof served>
