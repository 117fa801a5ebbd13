import { z } from 'zod'
import { charterHash, coalitionId, compartmentId, instantText, memberName, recordId } from './common.ts'

/** Format line of a manifest file. */
export const manifestFormat = 'entente/manifest@1'

/** Most records that a file names in one list: what is one question's does not come to more. */
const most = 20_000

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits are expected')
const place = { author: memberName, generation: z.int().min(0), index: z.int().min(0) }

/** Why an answer that is held is not among those that an estimate was made of. `superseded`: a later one of its author stands. `later`: it is from after the instant asked for. */
export const notCounted = z.enum([
  'superseded',
  'later',
  'early',
  'late',
  'unfit',
  'unsealed',
  'double',
  'unmatched',
])
export type NotCounted = z.infer<typeof notCounted>

/** Why an entry that is held shows nothing: its body never came, cannot be used, or was taken back. */
export const lackingState = z.enum([
  'missing',
  'overQuota',
  'invalid',
  'notYetUnderstood',
  'withdrawn',
  'dropped',
])
export type LackingState = z.infer<typeof lackingState>

/** What one member made a joint estimate of, and what it holds beside: enough for another member to say why its own differs. It holds no answer and no number of one. */
export const manifestFile = z.strictObject({
  format: z.literal(manifestFormat),
  coalition: coalitionId,
  compartment: compartmentId,
  question: recordId,
  /** Whose view it is. */
  member: memberName,
  /** The instant as of which it stands. */
  at: instantText,
  charter: charterHash,
  method: z.strictObject({
    name: z.string().max(100),
    version: z.int(),
    parameters: z.record(z.string().max(100), z.union([z.number(), z.string().max(100)])),
  }),
  /** Null where nothing could be pooled. */
  fingerprint: hash.nullable(),
  /** The answers that it was made of, in rising order. */
  records: z.array(recordId).max(most),
  /** Records of other questions by which the method weighs members. */
  elsewhere: z.array(recordId).max(most),
  /** Every answer to the question that is held. */
  answers: z
    .array(
      z.strictObject({
        id: recordId,
        ...place,
        at: instantText,
        /** Whether members have yet to witness when it was made. */
        provisional: z.boolean(),
        /** Null for one that counts. */
        why: notCounted.nullable(),
      }),
    )
    .max(most),
  /** How far each log of the compartment is held. */
  logs: z
    .array(z.strictObject({ author: memberName, generation: z.int().min(0), size: z.int().min(0) }))
    .max(most),
  /** Entries of these logs that show nothing. */
  lacking: z.array(z.strictObject({ id: recordId, ...place, state: lackingState })).max(most),
})
export type ManifestFile = z.infer<typeof manifestFile>
