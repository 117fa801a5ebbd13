/** Lists kept of one telling: those of the filters looked at last. */
const listsKept = 24
const lists = new WeakMap<object, Map<string, unknown>>()

/** What `make` gives, made once for an owner that never changes and a key that says all it depends on: each page of a list is then a cut out
 *  of it. The oldest go where there are many. */
export function keptFor<Value>(owner: object, key: string, make: () => Value): Value {
  const known = lists.get(owner) ?? new Map<string, unknown>()
  lists.set(owner, known)
  // A key is made by one caller alone, so what is kept under it is what that caller made.
  if (known.has(key)) return known.get(key) as Value
  const made = make()
  known.set(key, made)
  const [oldest] = known.keys()
  if (known.size > listsKept && oldest !== undefined) known.delete(oldest)
  return made
}

/** The page of a sorted list that begins after `last`, whether or not that one is in it. */
export function pageAfter<Item>(
  sorted: readonly Item[],
  compare: (a: Item, b: Item) => number,
  last: Item | undefined,
  limit: number,
): { readonly items: readonly Item[]; readonly more: boolean } {
  let low = 0
  let high = last === undefined ? 0 : sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = sorted[middle]
    if (item !== undefined && last !== undefined && compare(last, item) < 0) high = middle
    else low = middle + 1
  }
  return { items: sorted.slice(low, low + limit), more: low + limit < sorted.length }
}
