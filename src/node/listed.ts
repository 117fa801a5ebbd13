import type { RecordId } from '../kernel/id.ts'
import type { Trail } from './trail.ts'

/** Lists kept of one thing: those of the filters looked at last. */
const listsKept = 24

/** What lists are made of, by id: no two states share what changed between them. */
export interface Items<Item> {
  get(id: RecordId): Item | undefined
  values(): Iterable<Item>
}

/** A state of what lists are made of, and what led to it. */
export interface Listable<Item> {
  readonly items: Items<Item>
  readonly trail: Trail<RecordId>
  readonly version: number
}

/** How a list is made: what it holds, and in which order; no two are equal in it. */
export interface Listing<Item> {
  /** Says all that the list depends on. */
  readonly key: string
  readonly matches: (item: Item) => boolean
  readonly compare: (a: Item, b: Item) => number
}

interface Kept {
  readonly version: number
  readonly items: Items<unknown>
  readonly sorted: unknown[]
}

const lists = new WeakMap<object, Map<string, Kept>>()

/** All that match, in order. What changed since the list was last asked for is put into its place; the rest stays where it is. The list is to be
 *  read at once: the next one asked for may be the same array. */
export function listed<Item>(of: Listable<Item>, { key, matches, compare }: Listing<Item>): readonly Item[] {
  const known = lists.get(of.trail) ?? new Map<string, Kept>()
  lists.set(of.trail, known)
  const before = known.get(key)
  // A key is made by one caller alone, so what is kept under it is what that caller made.
  if (before?.version === of.version) return before.sorted as Item[]
  const changed = before ? of.trail.between(before.version, of.version) : null
  let sorted: Item[]
  if (before && changed) {
    sorted = before.sorted as Item[]
    for (const id of changed) {
      const [old, now] = [before.items.get(id) as Item | undefined, of.items.get(id)]
      if (old === now) continue
      if (old !== undefined && matches(old)) takeOut(sorted, old, compare)
      if (now !== undefined && matches(now)) sorted.splice(placeOf(sorted, now, compare), 0, now)
    }
  } else {
    sorted = [...of.items.values()].filter(matches).sort(compare)
    // One that asks for an older state has it, and leaves the newer one.
    if (before && before.version > of.version) return sorted
  }
  known.delete(key)
  known.set(key, { version: of.version, items: of.items, sorted })
  const [oldest] = known.keys()
  if (known.size > listsKept && oldest !== undefined) known.delete(oldest)
  return sorted
}

function takeOut<Item>(sorted: Item[], item: Item, compare: (a: Item, b: Item) => number): void {
  const place = placeOf(sorted, item, compare)
  if (sorted[place] === item) sorted.splice(place, 1)
}

/** The first place whose item does not come before this one. */
function placeOf<Item>(sorted: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = sorted[middle]
    if (found !== undefined && compare(found, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
