import type { RecordId } from '../../kernel/id.ts'
import { expectedLoss, mitigated, partners, shareGain, type Gain } from '../../estimate/risk/mitigate.ts'
import type { Chance } from '../../estimate/risk/chances.ts'
import type { Total } from '../../estimate/risk/total.ts'
import type { Mitigation } from '../../records/mitigation.ts'
import type { Desk } from '../desk.ts'
import { headOf, type StandingRow } from '../standing.ts'
import { summaryOf, totalFor, type TotalSummary } from './totals.ts'

/** What one risk would be with an activity. */
export interface ChangedRisk {
  readonly risk: RecordId
  readonly before: { readonly probability: number; readonly expected: number }
  readonly after: { readonly probability: number; readonly expected: number }
}

/** What an activity would change, with all who are needed. */
export interface Change {
  readonly head: ReturnType<typeof headOf>
  readonly title: string
  readonly note: string
  readonly activity: RecordId | null
  /** On the risks as they stand: an effect on an earlier version, or on a copy, is met by what stands. */
  readonly effects: Mitigation['effects']
  /** Effects on risks that are not added up here: of another unit, without a likelihood, or gone. */
  readonly elsewhere: number
  readonly total: TotalSummary
  readonly risks: readonly ChangedRisk[]
  readonly better: number
  readonly worse: number
  readonly gain: Gain
}

/** What a change is told against. */
export interface Before {
  readonly total: Total
  readonly worstShare: number
  /** By which risk an earlier version or a copy is met. */
  readonly metAs: (id: RecordId) => RecordId
}

/** What one activity would change of a total. */
export function changeOf(
  desk: Desk,
  row: StandingRow<'mitigation'>,
  { total, worstShare, metAs }: Before,
): Change {
  const { title, note, effects: stated } = row.body.data
  const effects = stated.map((effect) => ({ ...effect, risk: metAs(effect.risk) }))
  const { chances } = total
  const after = mitigated(chances, effects, new Set(partners(effects)))
  const risks = chances.flatMap((chance, i) => {
    const changed = after[i]
    return changed === undefined || changed === chance ? [] : [changedOf(chance, changed)]
  })
  const known = new Set(chances.map(({ id }) => id))
  return {
    head: headOf(desk, row),
    title,
    note,
    activity: row.body.refs.find(({ relation }) => relation === 'cites')?.id ?? null,
    effects,
    elsewhere: effects.filter(({ risk }) => !known.has(risk)).length,
    total: summaryOf(totalFor(after), worstShare),
    risks,
    better: risks.filter((each) => each.after.expected < each.before.expected).length,
    worse: risks.filter((each) => each.after.expected > each.before.expected).length,
    gain: shareGain(chances, effects),
  }
}

function changedOf(before: Chance, after: Chance): ChangedRisk {
  const told = (chance: Chance) => ({ probability: chance.probability, expected: expectedLoss([chance]) })
  // Chances of a register have the ids of its records.
  return { risk: before.id as RecordId, before: told(before), after: told(after) }
}
