import { somePairs } from './groups.ts'
import { daysApart, daySlackMost } from './likeness.ts'
import type { Corpus, Traits } from './traits.ts'

/** Rarest words of an event that others have too, and its rarest actors, that look for its like. */
const keyWords = 5
const keyActors = 2
/** Up to this many events under one key are compared pair by pair; beyond, each with the next few in order of time. */
const wholeList = 16
const reach = 6
const indexRange = 2 ** 26

/** Pairs of events (indexes, i < j) worth comparing: of one kin, with an actor in common, and a rare word, a day, or a place and month.
 *  The work grows with the events, not with their square. `traits` are in order of id. */
export function candidatePairs({ traits, firstShared }: Corpus): [number, number][] {
  const holders = new Map<string, number>()
  for (const { actors } of traits)
    for (const actor of actors) holders.set(actor, (holders.get(actor) ?? 0) + 1)
  const listed = new Map<string, number[]>()
  for (const [index, trait] of traits.entries()) {
    for (const key of keysOf(trait, holders, firstShared)) {
      const list = listed.get(key)
      if (list) list.push(index)
      else listed.set(key, [index])
    }
  }
  const pairs: number[] = []
  for (const list of listed.values()) {
    if (list.length > wholeList) list.sort((a, b) => startOf(traits[a]) - startOf(traits[b]) || a - b)
    somePairs(list, wholeList, reach, (a, b) => {
      const [daysA, daysB] = [traits[a]?.days, traits[b]?.days]
      if (daysA && daysB && daysApart(daysA, daysB) > daySlackMost) return
      pairs.push(Math.min(a, b) * indexRange + Math.max(a, b))
    })
  }
  // Sorting finds repetitions several times faster than a set of so many numbers.
  const sorted = Float64Array.from(pairs).sort()
  const distinct: [number, number][] = []
  for (const [position, pair] of sorted.entries()) {
    if (pair !== sorted[position - 1]) distinct.push([Math.floor(pair / indexRange), pair % indexRange])
  }
  return distinct
}

function keysOf(trait: Traits, holders: ReadonlyMap<string, number>, firstShared: number): string[] {
  const rarest = [...trait.actors].sort(
    (a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0) || (a < b ? -1 : 1),
  )
  const actors = trait.actors.size === 0 ? [''] : rarest.slice(0, keyActors)
  const features = [...trait.words.filter((word) => word >= firstShared).subarray(0, keyWords)].map(
    (word) => `w${word}`,
  )
  if (trait.days) {
    const { from, to } = trait.days
    // Neighbouring days share a key, so that a report on the morrow is found.
    if (from === to) features.push(`d${from}`, `d${from + 1}`)
    if (trait.place !== null) features.push(`p${trait.place} ${Math.floor(from / 31)}`)
  }
  return actors.flatMap((actor) => features.map((feature) => `${trait.kin} ${actor} ${feature}`))
}

/** Events without a date come last among those under one key. */
function startOf(trait: Traits | undefined): number {
  return trait?.days?.from ?? Number.MAX_SAFE_INTEGER
}
