import { rules, type RuleReading } from '../charter/rule.ts'
import { termsOfBody } from '../charter/terms.ts'
import type { CharterHash } from '../kernel/id.ts'
import { dayOf } from '../kernel/instant.ts'
import type { Charter } from '../records/charter.ts'
import type { Desk } from './desk.ts'
import { requireAct } from './roles.ts'

/** The charter that binds the coalition now, with its rules as they run. */
export interface CharterInForce {
  readonly hash: CharterHash
  readonly charter: Charter
  readonly decisions: readonly RuleReading[]
}

/** The charter in force. Throws `E_ROLE_REFUSED`. */
export function charterInForce(desk: Desk): CharterInForce {
  requireAct(desk, 'read')
  const { charter, charterHash, newest } = desk.coalition
  const day = dayOf(desk.ports.clock.now())
  const members = newest.roster.members.filter(({ status }) => status === 'member').map(({ name }) => name)
  return { hash: charterHash, charter, decisions: rules(termsOfBody(charter, members, day), day) }
}
