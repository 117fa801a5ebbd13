import type { Tally } from './tally.ts'
import type { Traits } from './traits.ts'
import { Sorted } from './sorted.ts'

/** Rarest words of an event that others have too, and its rarest actors, that look for its like. */
const keyWords = 5
const keyActors = 2
/** Up to this many events under one key are compared pair by pair; beyond, each with the next few in order of time. */
const wholeList = 16
const reach = 6

/** Events listed under what they may be found by. */
export class Lists {
  private readonly lists = new Map<string, Sorted>()
  private readonly compare: (a: number, b: number) => number

  /** `compare` puts events in order of time; those without a date come last. */
  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare
  }

  /** Lists an event under a key. Calls `touched` with those that are compared with others than before. */
  add(key: string, event: number, touched: (other: number) => void): void {
    let list = this.lists.get(key)
    if (!list) this.lists.set(key, (list = new Sorted(this.compare)))
    list.add(event)
    this.disturb(list, event, list.size === wholeList + 1, touched)
  }

  /** Takes an event out from under a key. */
  remove(key: string, event: number, touched: (other: number) => void): void {
    const list = this.lists.get(key)
    if (!list) return
    list.remove(event)
    if (list.size === 0) this.lists.delete(key)
    this.disturb(list, event, list.size === wholeList, touched)
  }

  /** Calls `visit` with those that an event is compared with under a key. */
  forEachNear(key: string, event: number, visit: (other: number) => void): void {
    const list = this.lists.get(key)
    if (!list) return
    list.around(event, list.size <= wholeList ? list.size : reach, visit)
  }

  private disturb(list: Sorted, event: number, all: boolean, touched: (other: number) => void): void {
    if (all) list.forEach(touched)
    else list.around(event, list.size <= wholeList ? list.size : reach, touched)
  }
}

/** The keys that an event is listed under: of its kin, with an actor, and a rare word, a day, or a place and month. */
export function keysOf(
  trait: Traits,
  actorNumbers: readonly number[],
  actors: Tally,
  words: Tally,
): string[] {
  const named =
    actorNumbers.length === 0
      ? ['']
      : actors
          .rarestFirst(actorNumbers)
          .slice(0, keyActors)
          .map((actor) => actors.nameOf(actor))
  const shared = [...trait.words].filter((word) => words.magnitudeOf(word) > 0)
  const features = words
    .rarestFirst(shared)
    .slice(0, keyWords)
    .map((word) => `w${words.nameOf(word)}`)
  if (trait.days) {
    const { from, to } = trait.days
    // Neighbouring days share a key, so that a report on the morrow is found.
    if (from === to) features.push(`d${from}`, `d${from + 1}`)
    if (trait.place !== null) features.push(`p${trait.place} ${Math.floor(from / 31)}`)
  }
  return named.flatMap((actor) => features.map((feature) => `${trait.kin} ${actor} ${feature}`))
}
