import { z } from 'zod'
import { charterActor, points, termId } from './charterTerms.ts'
import { charterHash, instantText } from './common.ts'

/** A trigger of the charter is met, as its author holds: duties follow, and their clocks run. What set it off is cited. A newer one that
 *  supersedes it tells of moments that came later. */
export const consultation = z.strictObject({
  /** The charter under which it runs, by its hash: a later charter changes no clock that runs. */
  charter: charterHash,
  /** The trigger's name in that charter. */
  trigger: termId,
  title: z.string().min(1).max(400),
  /** By a member's own judgement, or on evidence that a person of it confirmed. */
  opened: z.enum(['member', 'evidence']),
  /** Whom it hit, or who asks; null where that is nobody in particular. */
  victim: charterActor.nullable(),
  offender: charterActor.nullable(),
  /** Whether it lies in the charter's area; null where that is not known or does not matter. */
  inScope: z.boolean().nullable(),
  /** Moments that clocks run from, as far as they have come. */
  points: z.partialRecord(z.enum(points), instantText),
  note: z.string().max(8000),
})
export type Consultation = z.infer<typeof consultation>
