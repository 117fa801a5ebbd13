import { z } from 'zod'
import { calendar, obligation, trigger } from './charterTerms.ts'
import { decisionRule, rosterRules } from './decisionRule.ts'
import { estimateMethod } from './estimateMethod.ts'

/** Format line of a charter body. */
export const charterFormat = 'entente/charter@1'

/** A charter in force: what every node must know alike. Its id is SHA-256 of its bytes, and the roster names it. */
export const charter = z.strictObject({
  format: z.literal(charterFormat),
  name: z.string().min(1).max(200),
  estimateMethod,
  quotas: z.strictObject({
    /** Bytes of bodies one member may add in a day, over all compartments that others read. */
    dailyBytes: z.int().min(1),
  }),
  decisionRules: z.array(decisionRule).max(100),
  /** What sets duties off, and what is then owed; left out where a charter binds to nothing. */
  triggers: z.array(trigger).max(100).optional(),
  obligations: z.array(obligation).max(200).optional(),
  /** How its days are counted; UTC and every day where left out. */
  calendar: calendar.optional(),
  /** Which rule decides a change of the roster. */
  roster: rosterRules.optional(),
  /** Members that may lie or lose memory at once: where it is left out none of up to three, and one of more. */
  f: z.int().min(0).max(166).optional(),
  /** Lines each member's register posts a tick: no member can be in more compartments with others than this, beside the plenary. */
  registerSlots: z.int().min(1).max(256).optional(),
  /** Minutes from one tick of the register to the next. */
  registerCadenceMinutes: z.int().min(1).max(1440).optional(),
})
export type Charter = z.infer<typeof charter>

/** What a charter that says nothing of its register asks: eight compartments with others for each member, anchored every ten minutes,
 *  27 MB of lines a member and year. */
const registerDefaults = { slots: 8, cadenceMinutes: 10 } as const

/** Lines of a register's tick, and minutes from one to the next, under a charter. */
export function registerOf(inForce: Pick<Charter, 'registerSlots' | 'registerCadenceMinutes'>): {
  readonly slots: number
  readonly cadenceMinutes: number
} {
  return {
    slots: inForce.registerSlots ?? registerDefaults.slots,
    cadenceMinutes: inForce.registerCadenceMinutes ?? registerDefaults.cadenceMinutes,
  }
}

/** What a study starts with: an estimate method and a quota, and no rules of decision, for a study decides nothing. */
export const studyCharter: Charter = {
  format: charterFormat,
  name: 'Study',
  // Clipping at 1 % keeps one member's 0.001 from ruling the mean of odds.
  estimateMethod: { name: 'geometricMeanOfOdds', version: 1, clip: 0.01 },
  quotas: { dailyBytes: 256 * 1024 * 1024 },
  decisionRules: [],
}
