import { z } from 'zod'
import { limits } from '../kernel/limits.ts'

/** Dates a head of a log of this compartment: any reader may put down who held what it stands over, and when. Permanent; names no one. */
export const timing = z.strictObject({
  /** The head as a signed note: its author's signature and the held-cosignatures of others. */
  note: z.string().min(1).max(limits.noteBytes),
})
export type Timing = z.infer<typeof timing>
