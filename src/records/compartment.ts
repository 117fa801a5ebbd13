import { z } from 'zod'
import { base64Of32, coalitionId, compartmentId, epochId, memberName, tlp } from './common.ts'

/** Format line of a compartment body. */
export const compartmentFormat = 'entente/compartment@1'

/** A compartment's genesis body: who may read, for good. It has no envelope; its id is SHA-256 of its bytes. */
export const compartment = z.strictObject({
  format: z.literal(compartmentFormat),
  coalition: coalitionId,
  epoch: epochId,
  opener: memberName,
  /** Sorted, without repetition. */
  readers: z.array(memberName).min(1).max(500),
  tlp,
  public: z.boolean(),
  predecessor: compartmentId.nullable(),
  /** 32 random bytes known to readers only, so that the id tells outsiders nothing. */
  secret: base64Of32,
})
export type Compartment = z.infer<typeof compartment>
