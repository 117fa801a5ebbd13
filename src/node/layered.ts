/** Changes that are kept beside what they change: more are merged into it. */
const changesKept = 1_024
/** Where there is very much, so great a part of it may be kept beside it. */
const partKept = 1 / 64

/** A map that never changes, of which a changed one is made at the price of the change: both share what did not change. What is changed keeps its
 *  place, what is new comes last. */
export class Layered<Key, Value> implements ReadonlyMap<Key, Value> {
  /** How many entries it has. */
  readonly size: number
  private readonly base: ReadonlyMap<Key, Value>
  /** What is other than in the base; null: gone. */
  private readonly changes: ReadonlyMap<Key, { readonly value: Value } | null>

  /** Made from a map that nobody changes any more. */
  constructor(
    base: ReadonlyMap<Key, Value>,
    changes: ReadonlyMap<Key, { readonly value: Value } | null> = new Map<Key, null>(),
    size: number = base.size,
  ) {
    this.base = base
    this.changes = changes
    this.size = size
  }

  /** One with these entries changed; undefined: taken out. */
  with(edits: ReadonlyMap<Key, Value | undefined>): Layered<Key, Value> {
    if (edits.size === 0) return this
    if (this.size === 0) return new Layered(present(edits))
    const changes = new Map(this.changes)
    let { size } = this
    for (const [key, value] of edits) {
      size += Number(value !== undefined) - Number(this.has(key))
      // What is not there takes no place: it would come before what is new now, were it added later.
      if (value !== undefined) changes.set(key, { value })
      else if (this.base.has(key)) changes.set(key, null)
      else changes.delete(key)
    }
    const next = new Layered(this.base, changes, size)
    if (changes.size <= Math.max(changesKept, this.base.size * partKept)) return next
    return new Layered(new Map(next))
  }

  get(key: Key): Value | undefined {
    const change = this.changes.get(key)
    return change === undefined ? this.base.get(key) : change?.value
  }

  has(key: Key): boolean {
    const change = this.changes.get(key)
    return change === undefined ? this.base.has(key) : change !== null
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.base) {
      const change = this.changes.get(key)
      if (change === undefined) yield [key, value]
      else if (change !== null) yield [key, change.value]
    }
    for (const [key, change] of this.changes)
      if (change !== null && !this.base.has(key)) yield [key, change.value]
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}

function present<Key, Value>(edits: ReadonlyMap<Key, Value | undefined>): Map<Key, Value> {
  const all = new Map<Key, Value>()
  for (const [key, value] of edits) if (value !== undefined) all.set(key, value)
  return all
}
