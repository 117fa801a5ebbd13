import { z } from 'zod'
import { comment } from '../../records/comment.ts'
import { memberName, recordId } from '../../records/common.ts'
import { milliseconds, named } from '../schemas.ts'

/** One thing said of a record. */
export const saidAnswer = named(
  'Said',
  'One thing said of a record. `masked`: numbers in it are withheld, since the seat has not answered. `unread`: it calls the seat and this person has not seen it.',
  comment.extend({
    id: recordId,
    author: memberName,
    at: milliseconds,
    replies: recordId.nullable(),
    masked: z.boolean(),
    unread: z.boolean(),
  }),
)
