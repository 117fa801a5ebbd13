import { profile, scales, sizeStep, type Stand } from '../charter/profile.ts'
import { onDay, termsOf } from '../charter/terms.ts'
import type { CharterText } from '../records/charterText.ts'
import { dimensions, type Dimension } from '../records/dimension.ts'
import { climb, inDays, look, placeOn, type DeedDay, type Place } from './belief.ts'
import { bondsOn, owedOver, type Bond, type OwedFrom } from './bonds.ts'
import { bearingOf, deedOf, type Deed, type Ladder, type Told } from './deeds.ts'
import { agreeing, kindsOf, nearest, type Distance, type Steps, type SystemKind } from './kinds.ts'

/** What a profile is made from. */
export interface RelationshipInput {
  /** Two at least. */
  readonly members: readonly string[]
  /** The day as of which it stands: nothing later counts. */
  readonly day: string
  readonly told: readonly Told[]
  readonly library: readonly CharterText[]
}

/** One dimension of a relationship. */
export interface Standing {
  /** What the members do, over time: each step with the happenings that moved it. */
  readonly practice: readonly Place[]
  /** What they owe each other by the charter of the fewest parties that binds them all, over time. */
  readonly owed: readonly OwedFrom[]
  /** Happenings that count here, the earliest first. */
  readonly deeds: readonly string[]
  /** Happenings that would count and cannot be judged. */
  readonly unjudged: readonly string[]
  /** Announced: they would count once done. */
  readonly ahead: readonly string[]
}

/** A charter that binds all members, with the kind of system it is and what it lacks of the others. */
export interface BondShown extends Bond {
  readonly kinds: readonly SystemKind[]
  readonly nearest: readonly Distance[]
}

/** A charter of the library beside the relationship. */
export interface Likeness {
  readonly charter: string
  /** Dimensions on which both stand on the same step. */
  readonly same: readonly Dimension[]
}

/** The profile of a relationship on a day. */
export interface Relationship {
  readonly dimensions: Readonly<Record<Dimension, Standing>>
  /** Where it stands: the higher of what is owed and what is done; where it looks, by the charter, else by what is done. */
  readonly steps: Steps
  readonly kinds: readonly SystemKind[]
  readonly nearest: readonly Distance[]
  readonly bonds: readonly BondShown[]
  /** Charters in force between others that stand most alike, the most alike first. */
  readonly alike: readonly Likeness[]
}

/** As many charters are told to be alike. */
const alikeShown = 3

/** The profile of a relationship over time: a pure function of what is told, of the charters and of the day, whatever their order. */
export function relationship({ members, day, told, library }: RelationshipInput): Relationship {
  const once = [...new Map(told.map((each) => [each.id, each])).values()]
  const ahead = once.filter(({ modality }) => bearingOf(modality) === 'ahead')
  const owed = owedOver(library, members, day)
  const of = (wanted: readonly Told[]): DeedDay[] =>
    inDays(wanted.flatMap((each) => deedOf(each, members) ?? []))
  const counting = once.filter((each) => each.day <= day && bearingOf(each.modality) === 'counts')
  const parts = {
    size: members.length,
    deeds: of(counting.filter(({ weight }) => weight !== null)),
    unjudged: of(counting.filter(({ weight }) => weight === null)),
    ahead: of(ahead),
  }
  const standings = Object.fromEntries(
    dimensions.map((dimension) => [dimension, standingOn(dimension, parts, owed[dimension])]),
  ) as Record<Dimension, Standing>
  const steps = stepsOf((dimension) => stepNow(dimension, standings[dimension], day))
  return {
    dimensions: standings,
    steps,
    // What a system is follows from what is owed; what is done makes nobody owe it.
    ...judged(stepsOf((dimension) => placeOn(owed[dimension], day)?.stand?.step ?? null)),
    bonds: bondsOn(library, members, day).map((bond) => ({
      ...bond,
      ...judged(stepsOf((dimension) => bond.profile[dimension].step)),
    })),
    alike: alikeTo(steps, library, { members, day }),
  }
}

function judged(steps: Steps): {
  readonly kinds: readonly SystemKind[]
  readonly nearest: readonly Distance[]
} {
  return { kinds: kindsOf(steps), nearest: nearest(steps) }
}

function stepsOf(stepOf: (dimension: Dimension) => number | null): Steps {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, stepOf(dimension)])) as Record<
    Dimension,
    number | null
  >
}

interface Parts {
  /** How many members. */
  readonly size: number
  readonly deeds: readonly DeedDay[]
  readonly unjudged: readonly DeedDay[]
  readonly ahead: readonly DeedDay[]
}

function standingOn(
  dimension: Dimension,
  { size, deeds, unjudged, ahead }: Parts,
  owed: readonly OwedFrom[],
): Standing {
  const here = (some: readonly DeedDay[]): readonly string[] =>
    some.flatMap(([, own]) => own.filter((deed) => isOn(dimension, deed)).map(({ id }) => id))
  const practice =
    dimension === 'orientation'
      ? look(deeds)
      : climb(
          dimension,
          scales[dimension].length,
          deeds,
          dimension === 'inclusiveness' ? sizeStep(size) : null,
        )
  return { practice, owed, deeds: here(deeds), unjudged: here(unjudged), ahead: here(ahead) }
}

function isOn(dimension: Dimension, { reaches, breaks, looks }: Deed): boolean {
  if (dimension === 'orientation') return looks !== null
  return reaches[dimension] !== undefined || breaks.includes(dimension satisfies Ladder)
}

function stepNow(dimension: Dimension, { practice, owed }: Standing, day: string): number | null {
  const done = placeOn(practice, day)?.step ?? null
  const bound = placeOn(owed, day)?.stand?.step ?? null
  if (dimension === 'orientation') return bound ?? done
  return done === null ? bound : bound === null ? done : Math.max(done, bound)
}

function alikeTo(
  steps: Steps,
  library: readonly CharterText[],
  { members, day }: Pick<RelationshipInput, 'members' | 'day'>,
): Likeness[] {
  const own = new Set(bondsOn(library, members, day).map(({ charter }) => charter.id))
  return library
    .filter((text) => !text.template && !own.has(text.id) && onDay(termsOf(text), day).standing === 'inForce')
    .map((text) => {
      const stands: Readonly<Record<Dimension, Stand>> = profile(text, day)
      return {
        charter: text.id,
        same: agreeing(
          steps,
          stepsOf((dimension) => stands[dimension].step),
        ),
      }
    })
    .sort((a, b) => b.same.length - a.same.length || (a.charter < b.charter ? -1 : 1))
    .slice(0, alikeShown)
}
