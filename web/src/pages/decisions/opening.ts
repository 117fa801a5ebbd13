import type { Filters } from '../../lib/filters.ts'
import type { Answer, Done, Sent } from '../../api/client.ts'

/** What a motion is opened with. */
export type Opening = Sent<'/api/motions'>
/** A rule of the charter in force that runs. */
export type Rule = Extract<Answer<'/api/charter'>['decisions'][number], { runs: true }>
/** What would be derived. */
export type Preview = Done<'/api/motions/preview'>

/** A motion as it is being written. Days and hours of the period as they are typed. */
export interface Draft {
  readonly in: string
  readonly rule: string
  readonly title: string
  readonly text: string
  readonly electors: readonly string[]
  readonly excluded: readonly string[]
  readonly sponsors: readonly string[]
  readonly days: string
  readonly hours: string
  readonly away: string
}

/** Nothing written yet: a week, where the rule leaves it open. */
export const emptyMotion: Draft = {
  ...{ in: 'plenary', rule: '', title: '', text: '' },
  ...{ electors: [], excluded: [], sponsors: [], days: '7', hours: '0', away: '' },
}

/** The motion that a new one takes up again, or after whose rejection its rule comes, as the address says it. */
export function followsIn({ replaces, after }: Filters): Opening['follows'] {
  if (after !== undefined) return { relation: 'after', motion: after }
  return replaces === undefined ? undefined : { relation: 'replaces', motion: replaces }
}

/** By which rule, and what that leaves to the case: only what it asks for is sent. */
export function wishOf(
  draft: Draft,
  { rule, asks }: Rule,
  follows?: Opening['follows'],
): Omit<Opening, 'title' | 'text' | 'tlp'> {
  const { electors, excluded, sponsors, days, hours, away } = draft
  const period = Math.round((Number(days) * 24 + Number(hours)) * 3_600_000)
  return {
    in: draft.in,
    rule: rule.id,
    ...(follows === undefined ? {} : { follows }),
    ...(asks.includes('electors') && electors.length > 0 ? { electors: [...electors] } : {}),
    ...(asks.includes('excluded') && excluded.length > 0
      ? { excluded: excluded.map((member) => ({ member })) }
      : {}),
    ...(asks.includes('sponsors') ? { sponsors: [...sponsors] } : {}),
    ...(asks.includes('period') && Number.isFinite(period) ? { period } : {}),
    ...(asks.includes('closersAway') && /^\d+$/.test(away) ? { t: Number(away) } : {}),
  }
}
