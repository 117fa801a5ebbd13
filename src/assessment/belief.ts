import type { Deed, Ladder } from './deeds.ts'

/** A profile's place on one dimension from a day on. */
export interface Place {
  readonly day: string
  /** 0 to 1 along the scale: the step to be expected, over the highest; null where nothing is known that could place it. */
  readonly value: number | null
  /** The highest step that is likelier than not reached; null where `value` is. */
  readonly step: number | null
  /** How likely each step from 1 upwards is reached. */
  readonly reached: readonly number[]
  /** Deeds of the day that moved it. */
  readonly by: readonly string[]
}

/** Parts of the scale from 0 to 1 that are told apart: a move within one is no step, for the tenth deed of one kind proves little that is new. */
const parts = 100

/** What was done on one day, in one order wherever it is worked out, so that products are the same to the last bit. */
export type DeedDay = readonly [day: string, deeds: readonly Deed[]]

/** Deeds by their days, earliest first; within a day by id. Each id once. */
export function inDays(deeds: readonly Deed[]): DeedDay[] {
  const unique = [...new Map(deeds.map((deed) => [deed.id, deed])).values()]
  const sorted = unique.sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
  return [...Map.groupBy(sorted, ({ day }) => day)]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What sources say for one thing: as likely as that one at least of them is right. A source counts by the best of what it says. */
class Support {
  private readonly best = new Map<string, number>()
  /** How likely none of them is right. */
  private none = 1

  add(source: string, weight: number): void {
    const before = this.best.get(source) ?? 0
    if (weight <= before) return
    this.best.set(source, weight)
    this.none *= (1 - weight) / (1 - before)
  }

  /** Makes all of it so much less true of the present. */
  scale(left: number): void {
    this.none = 1
    for (const [source, weight] of this.best) {
      this.best.set(source, weight * left)
      this.none *= 1 - weight * left
    }
  }

  get chance(): number {
    return Math.max(0, 1 - this.none)
  }
}

/** Where a relationship stands on a ladder over time: step `k` is reached as far as one source at least is right that tells of reaching it or more, each by its weight and apart from
 *  the others. An act that breaks off makes all that was before it as much less true of the present as it is itself true; nothing fades by time alone.
 *  `least`: the step on which it surely stands once anything is known, where the lowest step says something already; null where the lowest step is that of nothing. */
export function climb(
  ladder: Ladder,
  steps: number,
  days: readonly DeedDay[],
  least: number | null,
): Place[] {
  const bottom = least === null ? 0 : null
  const support = Array.from({ length: steps - 1 }, () => new Support())
  const places: Place[] = []
  let known = false
  for (const [day, own] of days) {
    const breaking = own.filter(({ breaks, weight }) => breaks.includes(ladder) && weight > 0)
    const climbing = own.filter(({ reaches, weight }) => reaches[ladder] !== undefined && weight > 0)
    if (breaking.length === 0 && climbing.length === 0) continue
    for (const { weight } of breaking) for (const each of support) each.scale(1 - weight)
    for (const { reaches, source, weight } of climbing)
      for (const each of support.slice(0, reaches[ladder])) each.add(source, weight)
    if (climbing.length > 0) known = true
    if (!known && bottom === null) continue
    const reached = support.map(({ chance }, i) => (i < (least ?? 0) ? 1 : chance))
    const place = placed(day, reached, [...breaking, ...climbing])
    if (moves(places.at(-1), place, bottom)) places.push(place)
  }
  return places
}

function placed(day: string, reached: readonly number[], by: readonly Deed[]): Place {
  const value = reached.reduce((sum, each) => sum + each, 0) / reached.length
  const step = reached.filter((each) => each >= 0.5).length
  return { day, value, step, reached, by: by.map(({ id }) => id) }
}

function moves(before: Place | undefined, { value }: Place, bottom: 0 | null): boolean {
  const from = before ? before.value : bottom
  return from === null || value === null
    ? from !== value
    : Math.round(value * parts) !== Math.round(from * parts)
}

/** Where a relationship looks over time, on the scale inward, both, outward: from how likely any of what its members do together looks outward, and any of what they do to each
 *  other looks inward; null while neither is known. */
export function look(days: readonly DeedDay[]): Place[] {
  const places: Place[] = []
  const [outward, inward] = [new Support(), new Support()]
  for (const [day, own] of days) {
    const looking = own.filter(({ looks, weight }) => looks !== null && weight > 0)
    for (const { looks, source, weight } of looking)
      (looks === 'outward' ? outward : inward).add(source, weight)
    if (looking.length === 0) continue
    const [out, inside] = [outward.chance, inward.chance]
    const any = 1 - (1 - out) * (1 - inside)
    // Of the ways in which it looks anywhere at all: both, or outward alone.
    const reached = [out / any, (out * (1 - inside)) / any]
    const place = { ...placed(day, reached, looking), step: stepOf(inside, out) }
    if (moves(places.at(-1), place, null)) places.push(place)
  }
  return places
}

/** Inward, both or outward, by what is likelier than not; where neither is, by what is likelier. */
function stepOf(inward: number, outward: number): number {
  if (inward >= 0.5 && outward >= 0.5) return 1
  return outward >= inward ? 2 : 0
}

/** The place that holds on a day. */
export function placeOn<Item extends { readonly day: string }>(
  places: readonly Item[],
  day: string,
): Item | null {
  return places.findLast((place) => place.day <= day) ?? null
}
