import { partiesOn, profile, type Stand } from '../charter/profile.ts'
import { firstDay, onDay, termsOf, type Dated } from '../charter/terms.ts'
import type { CharterText } from '../records/charterText.ts'
import { dimensions, type Dimension } from '../records/dimension.ts'

/** A charter that binds all members of a relationship from a day on. */
export interface Bond {
  readonly charter: CharterText
  /** Since when it binds them all without a break. */
  readonly since: string
  /** Parties on the day asked about; null where nobody knows. */
  readonly parties: number | null
  readonly profile: Readonly<Record<Dimension, Stand>>
}

/** What is owed between the members from a day on, by the charter of the fewest parties that binds them all. */
export interface OwedFrom {
  readonly day: string
  /** Null where no charter of the library binds them all. */
  readonly charter: string | null
  readonly stand: Stand | null
}

/** Whether a charter binds all of these on a day: in force, or in an earlier form, with each a member. */
function binds(dated: Dated, members: readonly string[]): boolean {
  const there = dated.standing === 'inForce' || dated.standing === 'earlier'
  return there && members.length > 0 && members.every((member) => dated.bound.includes(member))
}

/** Days up to `until` on which what a charter says of anybody changes. */
function turns(text: CharterText, until: string): string[] {
  const { instrument } = text
  const periods = [
    ...instrument.earlier,
    ...text.membership,
    ...[...text.triggers, ...text.obligations].flatMap(({ period }) => period ?? []),
    ...text.decisionRules.flatMap(({ inForce }) => inForce ?? []),
  ]
  const dates = [
    instrument.signed,
    instrument.inForce,
    instrument.expiry,
    ...periods.flatMap(({ from, to }) => [from, to]),
  ]
  const days = dates.flatMap((date) => (date === null ? [] : [firstDay(date)]))
  return [...new Set(days)].filter((day) => day <= until).sort()
}

/** Charters that bind all members on a day, those of the fewest parties first: what is made for them alone says most of what is between them. */
export function bondsOn(texts: readonly CharterText[], members: readonly string[], day: string): Bond[] {
  return texts
    .flatMap((charter): Bond[] => {
      const dated = onDay(termsOf(charter), day)
      if (charter.template || !binds(dated, members)) return []
      const parties = partiesOn(charter, dated) ?? null
      return [{ charter, since: boundSince(charter, members, day), parties, profile: profile(charter, day) }]
    })
    .sort(
      (a, b) => (a.parties ?? Infinity) - (b.parties ?? Infinity) || (a.charter.id < b.charter.id ? -1 : 1),
    )
}

function boundSince(charter: CharterText, members: readonly string[], day: string): string {
  let since = day
  for (const turn of turns(charter, day).reverse()) {
    if (!binds(onDay(termsOf(charter), turn), members)) break
    since = turn
  }
  return since
}

/** What is owed between the members over time on each dimension: a step wherever a charter comes, goes or says otherwise. Nothing before the first charter that binds them all. */
export function owedOver(
  texts: readonly CharterText[],
  members: readonly string[],
  until: string,
): Readonly<Record<Dimension, readonly OwedFrom[]>> {
  // A charter that never names them all says nothing of them on any day.
  const concerned = texts.filter(({ membership }) =>
    members.every((member) => membership.some(({ actors }) => actors.includes(member))),
  )
  const days = [...new Set(concerned.flatMap((text) => turns(text, until)))].sort()
  const over = days.map((day) => ({ day, bond: bondsOn(concerned, members, day)[0] }))
  return Object.fromEntries(
    dimensions.map((dimension) => {
      const steps: OwedFrom[] = []
      for (const { day, bond } of over) {
        const next = { day, charter: bond?.charter.id ?? null, stand: bond?.profile[dimension] ?? null }
        const before = steps.at(-1)
        const same = before
          ? before.charter === next.charter && before.stand?.step === next.stand?.step
          : next.charter === null
        if (!same) steps.push(next)
      }
      return [dimension, steps]
    }),
  ) as Record<Dimension, OwedFrom[]>
}
