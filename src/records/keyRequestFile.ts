import { z } from 'zod'
import { coalitionId, epochId, memberName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { memberKeys, rosterMember } from './roster.ts'

/** Format line of a request for keys. */
export const keyRequestFormat = 'entente/key-request@1'

/** What keys are asked for: others in place of those in use, others in place of those, or of a memory, that are lost, or the first of who is to join. */
export const keyRequestKind = z.enum(['rotate', 'recover', 'join'])
export type KeyRequestKind = z.infer<typeof keyRequestKind>

/** A member's or a newcomer's request that the members take its new keys into the next roster. The others compare its words with it by another way before they move
 *  it: of who lost its keys the file itself proves nothing but that somebody holds the new ones. */
export const keyRequestFile = z.strictObject({
  format: z.literal(keyRequestFormat),
  kind: keyRequestKind,
  coalition: coalitionId,
  /** The epoch after which the keys are to count. */
  epoch: epochId,
  member: memberName,
  /** Who operates the member's node, as the roster has it. */
  host: rosterMember.shape.host,
  keys: memberKeys,
  /** Of a newcomer: where its node will be reached, if it says so. */
  url: endpoint.shape.url.nullable(),
  /** Signed notes over the key text: by the new log key, and for a rotation by the one in use. */
  consents: z.array(z.string().min(1).max(4000)).min(1).max(2),
})
export type KeyRequestFile = z.infer<typeof keyRequestFile>
