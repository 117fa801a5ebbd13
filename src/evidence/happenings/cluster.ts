import { Groups } from './groups.ts'
import { daysApart, type Likeness } from './likeness.ts'
import { sameSpeaker } from './speakers.ts'
import type { Days, Traits } from './traits.ts'

/** Two events that may be one, by their places in what is parted; `a` stands before `b`. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly like: Likeness
}

/** Parts events into those of one happening each, by the links between them. The most alike join first, and a group that took in an event stays
 *  true to it: no chain of undated mentions may tie two years together. Events are in order of id; so are the groups' members, each by its
 *  place. */
export function cluster(traits: readonly Traits[], links: Link[]): number[][] {
  links.sort((x, y) => y.like.score - x.like.score || x.a - y.a || x.b - y.b)
  const groups = new Groups(traits.length)
  const bounds = new Map<number, Bounds>(traits.map((trait, index) => [index, boundsOf(trait)]))
  for (const { a, b, like } of links) {
    const rootA = groups.find(a)
    const rootB = groups.find(b)
    const boundsA = bounds.get(rootA)
    const boundsB = bounds.get(rootB)
    if (rootA === rootB || !boundsA || !boundsB) continue
    const joined = join(boundsA, boundsB, like)
    if (joined) bounds.set(groups.join(rootA, rootB), joined)
  }
  return [...Map.groupBy(traits.keys(), (index) => groups.find(index)).values()]
}

/** What all events of a group agree on. */
interface Bounds {
  readonly days: Days | null
  /** The days in which it may lie by those of its events that have no date. */
  readonly around: Days | null
  /** Null until an event names actors. */
  readonly actors: ReadonlySet<string> | null
  readonly place: string | null
  readonly speaker: string | null
}

function boundsOf(trait: Traits): Bounds {
  return {
    days: trait.days,
    around: trait.utterance ? null : trait.around,
    actors: trait.actors.size === 0 ? null : trait.actors,
    place: trait.utterance ? null : trait.place,
    speaker: trait.utterance ? trait.speaker : null,
  }
}

/** The bounds of two groups together, or null where they exclude each other. */
function join(a: Bounds, b: Bounds, { strong, daySlack }: Likeness): Bounds | null {
  const actors = a.actors && b.actors ? a.actors.intersection(b.actors) : (a.actors ?? b.actors)
  if (actors?.size === 0) return null
  if (a.days && b.days && daysApart(a.days, b.days) > daySlack) return null
  const days = meet(a.days, b.days)
  const around = meet(a.around, b.around)
  if (around && (around.from > around.to || (days && liesOutside(days, around)))) return null
  if (!strong) {
    if (placesDiffer(a.place, b.place)) return null
    if (a.speaker !== null && b.speaker !== null && !sameSpeaker(a.speaker, b.speaker)) return null
  }
  return { days, around, actors, place: a.place ?? b.place, speaker: a.speaker ?? b.speaker }
}

/** Latest beginning and earliest end. Kept even where they have passed each other: else each day of slack would make room for one more. */
function meet(a: Days | null, b: Days | null): Days | null {
  return a && b ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) } : (a ?? b)
}

/** Whether all of some days, which may have passed each other, lie before or after others. */
function liesOutside(days: Days, around: Days): boolean {
  return Math.max(days.from, days.to) < around.from || Math.min(days.from, days.to) > around.to
}

/** Whether two known places are not the same: neither holds all words of the other. */
function placesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false
  const wordsA = a.split(' ')
  const wordsB = b.split(' ')
  return !wordsA.every((word) => wordsB.includes(word)) && !wordsB.every((word) => wordsA.includes(word))
}
