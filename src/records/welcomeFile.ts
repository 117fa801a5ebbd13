import { z } from 'zod'
import { coalitionId } from './common.ts'

/** What a member gives to a newcomer that was let in: every epoch after the genesis with what proves it and its charter, oldest first. Each is verified under those
 *  before it, from the genesis that the newcomer was invited with. */
export const welcomeFile = z.strictObject({
  format: z.literal('entente/welcome@1'),
  coalition: coalitionId,
  epochs: z.array(z.strictObject({ link: z.base64(), charter: z.base64() })).max(512),
})
export type WelcomeFile = z.infer<typeof welcomeFile>
