import { z } from 'zod'
import { recordId } from './common.ts'

/** Takes back records of the same author in the same compartment. Permanent; names no one. */
export const retraction = z.strictObject({
  retracts: z.array(recordId).min(1).max(10_000),
  reason: z.enum(['error', 'superseded', 'sourceWithdrawn', 'personalData', 'sharedByMistake', 'other']),
})
export type Retraction = z.infer<typeof retraction>
