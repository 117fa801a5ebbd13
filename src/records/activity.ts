import { z } from 'zod'
import { actorId, eventDate } from './event.ts'

/** Something members do together, planned or done. */
export const activity = z.strictObject({
  kind: z.enum(['exercise', 'operation', 'exchange', 'forum', 'meeting', 'transfer', 'contract']),
  title: z.string().min(1).max(400),
  participants: z.array(z.strictObject({ actor: actorId, role: z.string().max(100) })).max(200),
  when: eventDate.nullable(),
  place: z.string().max(400).nullable(),
  status: z.enum(['planned', 'underway', 'done', 'cancelled']),
  description: z.string().max(20_000),
})
export type Activity = z.infer<typeof activity>
