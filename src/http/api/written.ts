import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { compartmentName, named } from '../schemas.ts'

/** The answer to everything that writes one record. */
export const writtenAnswer = named(
  'Written',
  'What was written, where, and who can read it there.',
  z.strictObject({ id: recordId, compartment: compartmentName, readers: z.array(memberName) }),
)
