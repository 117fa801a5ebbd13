import { z } from 'zod'

/** What a member says in a consultation, of the consultation or of the question whose estimate set it off. `heard`: this is the member's own
 *  view; `held`: the members met, and this is what came of it; `closed`: its author holds that nothing is left to consult on.
 *  A person says it, never a node: nobody is taken to have spoken because time went by. */
export const hearing = z.strictObject({
  kind: z.enum(['heard', 'held', 'closed']),
  says: z.string().min(1).max(8000),
})
export type Hearing = z.infer<typeof hearing>
