import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { compartmentName, named } from '../schemas.ts'

/** Fields of what was written. */
export const writtenFields = z.strictObject({
  id: recordId,
  compartment: compartmentName,
  readers: z.array(memberName),
})

/** The answer to everything that writes one record. */
export const writtenAnswer = named(
  'Written',
  'What was written, where, and who can read it there.',
  writtenFields,
)

/** The answer to a judgement. */
export const judgedAnswer = named(
  'Judged',
  'What was written of a judgement: itself, or, in a blind round, a commit to it.',
  writtenFields.extend({ sealed: z.boolean() }),
)
