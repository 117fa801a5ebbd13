import { z } from 'zod'
import { compartmentId, recordId } from './common.ts'

/** Which home records were let out as which. Stands in `home` and is never itself released. */
export const release = z.strictObject({
  compartment: compartmentId,
  pairs: z
    .array(z.strictObject({ home: recordId, released: recordId }))
    .min(1)
    .max(5_000),
})
export type Release = z.infer<typeof release>
