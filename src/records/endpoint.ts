import { z } from 'zod'
import { memberName } from './common.ts'

/** Where other members reach the node of a seat: its author's own, and nobody else's. The newest of an author holds. */
export const endpoint = z.strictObject({
  seat: memberName,
  /** `https://host:port`, or `http://` inside a network of the coalition's own; no user, query or fragment. */
  url: z.url({ protocol: /^https?$/ }).max(400),
})
export type Endpoint = z.infer<typeof endpoint>
