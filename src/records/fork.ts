import { z } from 'zod'
import { limits } from '../kernel/limits.ts'
import { memberName } from './common.ts'

/** That one log's key signed two heads of which neither continues the other, with the proof, for the readers of the compartment. It says what does
 *  not fit and nothing of why. */
export const fork = z.strictObject({
  /** The proof file's text: `entente/fork/v1` and four lines. */
  proof: z.string().min(1).max(limits.forkRecordUnits),
})
export type Fork = z.infer<typeof fork>

/** Tells all members that a proof about this member's log is held by readers of some compartment, without saying which. */
export const forkNotice = z.strictObject({ member: memberName })
export type ForkNotice = z.infer<typeof forkNotice>
