import { z } from 'zod'

/** What a holder says once the bodies that a retraction takes back are gone from its node: `about` the retraction. */
export const dropReceipt = z.strictObject({
  /** How many of the records that the retraction lists the holder has, all of them without their bodies now. */
  gone: z.int().min(0),
})
export type DropReceipt = z.infer<typeof dropReceipt>
