import { outcomeOf, type Outcome, type Scenario } from '../../assessment/scenario.ts'
import { onDay, standingOn, termsOf, termsOfBody, type Standing, type Terms } from '../../charter/terms.ts'
import { mitigated } from '../../estimate/risk/mitigate.ts'
import { isMemberName, type MemberName } from '../../kernel/id.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import { exactSum } from '../../kernel/sum.ts'
import type { CharterText } from '../../records/charterText.ts'
import { charterBody, charterNamed } from '../charters.ts'
import type { Desk } from '../desk.ts'
import type { CharterFiles } from '../ports/charters.ts'
import { chanceOfEntry, riskRegister, type Register } from '../risks/register.ts'
import { requireAct } from '../roles.ts'

/** The name by which the charter in force is asked for. */
export const ownCharter = 'own'

/** What happens, and under which charters. */
export interface ScenarioWish {
  /** One or two of the library, by their ids, or `own` for the charter in force. */
  readonly charters: readonly string[]
  readonly situation: Scenario['situation']
  /** Today, by the coalition's clock, where left out. */
  readonly day?: string
}

/** A risk of the register with what is planned against it: with those that are bound to take part, and with all that may. */
export interface RiskThen {
  readonly risk: Register['entries'][number]
  readonly now: number
  readonly least: number
  readonly most: number
}

/** What falls on one member, or on others where `member` is null, as expected: now, in the worst case and in the best. */
export interface BorneThen extends Omit<RiskThen, 'risk'> {
  readonly member: MemberName | null
}

/** A scenario under one charter. */
export interface ScenarioSide {
  readonly id: string
  readonly name: string
  readonly standing: Standing
  /** Members on the day. */
  readonly members: readonly string[]
  readonly outcome: Outcome
  /** What would change in the register of risks; nothing where no activity there needs any of its members. */
  readonly risks: readonly RiskThen[]
  readonly borne: readonly BorneThen[]
}

/** A scenario under one charter, or two. */
export interface ScenarioShown {
  readonly day: string
  readonly at: Instant
  readonly sides: readonly ScenarioSide[]
  /** Of the risks; null where the register is empty. */
  readonly unit: string | null
}

/** What charters set going in a scenario, and what that would change in the register of risks that the desk may read. Where a charter is written to be founded on, this coalition's members
 *  are its members; a state is the member of its code in small letters. Throws `E_ROLE_REFUSED`, `E_NOT_FOUND`. */
export async function scenarioOf(
  desk: Desk,
  files: CharterFiles,
  wish: ScenarioWish,
): Promise<ScenarioShown> {
  requireAct(desk, 'read')
  const at = desk.ports.clock.now()
  const day = wish.day ?? dayOf(at)
  const register = await riskRegister(desk)
  const sides: ScenarioSide[] = []
  for (const id of wish.charters) {
    const { name, terms, standing } = await termsNamed(desk, files, id, day)
    const outcome = outcomeOf(terms, { situation: wish.situation, at, day })
    const { bound } = onDay(terms, day)
    sides.push({ id, name, standing, members: bound, outcome, ...changedBy(outcome, register) })
  }
  return { day, at, sides, unit: register.unit }
}

/** What a charter of the library sets going in a scenario, for whoever has no coalition: members are those that its text lists. */
export function outcomeUnder(text: CharterText, scenario: Scenario): Outcome {
  return outcomeOf(termsOf(text), scenario)
}

async function termsNamed(
  desk: Desk,
  files: CharterFiles,
  id: string,
  day: string,
): Promise<{ readonly name: string; readonly terms: Terms; readonly standing: Standing }> {
  const { charter, newest } = desk.coalition
  const members = newest.roster.members.filter(({ status }) => status === 'member').map(({ name }) => name)
  if (id === ownCharter)
    return { name: charter.name, terms: termsOfBody(charter, members, day), standing: 'inForce' }
  const text: CharterText = await charterNamed(files, id)
  if (text.template)
    return { name: text.name, terms: termsOfBody(charterBody(text), members, day), standing: 'inForce' }
  return { name: text.name, terms: termsOf(text), standing: standingOn(text.instrument, day) }
}

/** What activities of the register would change: in the worst case with those alone that are bound, in the best with all that are not let off. */
function changedBy({ takers }: Outcome, register: Register): Pick<ScenarioSide, 'risks' | 'borne'> {
  const chances = register.entries.flatMap(chanceOfEntry)
  const effects = register.changes.flatMap((change) => change.effects)
  const surely = memberNames(takers?.bound ?? [])
  const maybe = memberNames([...(takers?.bound ?? []), ...(takers?.choosing ?? []), ...(takers?.free ?? [])])
  if (!effects.some(({ needs }) => needs.some((name) => maybe.has(name)))) return { risks: [], borne: [] }
  const expected = [chances, mitigated(chances, effects, surely), mitigated(chances, effects, maybe)].map(
    (some) => new Map(some.map(({ id, probability, amounts }) => [id, probability * amounts.mean])),
  )
  const then = register.entries.flatMap((risk): RiskThen[] => {
    const [now, least, most] = expected.map((by) => by.get(risk.head.id))
    return now === undefined || least === undefined || most === undefined ? [] : [{ risk, now, least, most }]
  })
  return { risks: then.filter(({ now, least, most }) => least !== now || most !== now), borne: borneOf(then) }
}

function memberNames(actors: readonly string[]): ReadonlySet<MemberName> {
  return new Set(actors.map((actor) => actor.toLowerCase()).filter(isMemberName))
}

function borneOf(risks: readonly RiskThen[]): BorneThen[] {
  const parts = risks.flatMap(({ risk: { risk }, now, least, most }) => {
    const shares: readonly { member: MemberName | null; share: number }[] = risk.bearers
    const rest = 1 - exactSum(shares.map(({ share }) => share))
    const all = rest > 1e-9 ? [...shares, { member: null, share: rest }] : shares
    return all.map(({ member, share }) => ({
      member,
      now: now * share,
      least: least * share,
      most: most * share,
    }))
  })
  return [...Map.groupBy(parts, ({ member }) => member)]
    .map(([member, own]) => {
      const sum = (of: 'now' | 'least' | 'most'): number => exactSum(own.map((part) => part[of]))
      return { member, now: sum('now'), least: sum('least'), most: sum('most') }
    })
    .sort((a, b) => b.now - a.now || ((a.member ?? '~') < (b.member ?? '~') ? -1 : 1))
}
