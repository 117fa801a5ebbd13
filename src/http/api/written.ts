import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { compartmentName, named } from '../schemas.ts'

const written = z.strictObject({ id: recordId, compartment: compartmentName, readers: z.array(memberName) })

/** The answer to everything that writes one record. */
export const writtenAnswer = named('Written', 'What was written, where, and who can read it there.', written)

/** The answer to a judgement. */
export const judgedAnswer = named(
  'Judged',
  'What was written of a judgement: itself, or, in a blind round, a commit to it.',
  written.extend({ sealed: z.boolean() }),
)
