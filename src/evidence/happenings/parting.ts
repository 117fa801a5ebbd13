import type { RecordId } from '../../kernel/id.ts'
import { keysOf, Lists } from './candidates.ts'
import { cluster, type Link } from './cluster.ts'
import { likeness, type Likeness } from './likeness.ts'
import { byText, type SourcedEvent } from './model.ts'
import { Tally } from './tally.ts'
import { traitsOf, wordWeight, type Traits } from './traits.ts'

interface Known {
  readonly traits: Traits
  readonly actors: readonly number[]
  keys: readonly string[]
  /** Weight of all its words; 0 until it is asked for. */
  length: number
  /** Those it may be one with. */
  readonly links: Map<number, Likeness>
}

/** Which events tell of one thing, kept as events come and go. The work for an event grows with those that it may be one with, directly or
 *  through others, not with all there are. What it says follows from the events alone. */
export class EventIndex {
  private readonly known: (Known | undefined)[] = []
  /** The id of each event, and the first day on which it may begin; a day past all others where nothing is known. */
  private readonly ids: RecordId[] = []
  private readonly starts: number[] = []
  private readonly numbers = new Map<RecordId, number>()
  private readonly free: number[] = []
  private readonly words = new Tally()
  private readonly actors = new Tally()
  private readonly lists: Lists
  /** Events whose keys or weights may be others, those whose neighbours may be, and those whose links are. */
  private readonly stale = new Set<number>()
  private readonly touched = new Set<number>()
  private readonly changed = new Set<number>()
  private readonly touch = (event: number): void => {
    this.touched.add(event)
  }
  private readonly weightOf = (word: number): number => wordWeight(this.words.magnitudeOf(word))

  constructor() {
    const { starts, ids } = this
    this.lists = new Lists(
      (a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || byText(ids[a] ?? '', ids[b] ?? ''),
    )
  }

  /** The event of an id, if it is here. */
  get(id: RecordId): SourcedEvent | undefined {
    const number = this.numbers.get(id)
    return number === undefined ? undefined : this.known[number]?.traits.source
  }

  /** Adds an event of a document that was `published` then; one that is there already stays as it is. */
  add(source: SourcedEvent, published: string | null): void {
    if (this.numbers.has(source.id)) return
    const event = this.free.pop() ?? this.known.length
    const traits = traitsOf(source, published, (word) => this.words.numberOf(word))
    const actors = [...traits.actors].map((actor) => this.actors.numberOf(actor))
    this.known[event] = { traits, actors, keys: [], length: 0, links: new Map() }
    this.numbers.set(source.id, event)
    this.ids[event] = source.id
    this.starts[event] = (traits.days ?? traits.around)?.from ?? Number.MAX_SAFE_INTEGER
    for (const word of traits.words) this.words.add(word, event)
    for (const actor of actors) this.actors.add(actor, event)
    this.stale.add(event)
    this.changed.add(event)
  }

  /** Takes an event out. Gives those that it was linked with. */
  remove(id: RecordId): void {
    const event = this.numbers.get(id)
    const known = event === undefined ? undefined : this.known[event]
    if (event === undefined || !known) return
    for (const key of known.keys) this.lists.remove(key, event, this.touch)
    for (const word of known.traits.words) this.words.remove(word, event)
    for (const actor of known.actors) this.actors.remove(actor, event)
    for (const other of known.links.keys()) {
      this.known[other]?.links.delete(event)
      this.changed.add(other)
    }
    this.known[event] = undefined
    this.numbers.delete(id)
    for (const set of [this.stale, this.touched, this.changed]) set.delete(event)
    this.free.push(event)
  }

  /** Parts anew whatever hangs together with what has changed. Gives groups of events, each in rising order of ids; every other event is in the
   *  group it was in. It gives way after each step. */
  *settle(): Generator<undefined, SourcedEvent[][]> {
    this.words.settle((holders) => {
      for (const holder of holders) this.stale.add(holder)
    })
    this.actors.settle((holders) => {
      for (const holder of holders) if ((this.known[holder]?.actors.length ?? 0) > 2) this.stale.add(holder)
    })
    for (const event of this.stale) {
      this.list(event)
      yield
    }
    this.stale.clear()
    const relinked = new Set<number>()
    for (const event of this.touched) {
      this.relink(event, relinked)
      relinked.add(event)
      yield
    }
    this.touched.clear()
    const groups: SourcedEvent[][] = []
    const seen = new Set<number>()
    for (const event of this.changed) {
      if (seen.has(event)) continue
      for (const group of this.parted(this.reached(event, seen))) groups.push(group)
      yield
    }
    this.changed.clear()
    return groups
  }

  /** Lists an event under its keys as they are now. */
  private list(event: number): void {
    const known = this.known[event]
    if (!known) return
    known.length = 0
    this.touched.add(event)
    const keys = keysOf(known.traits, known.actors, this.actors, this.words)
    const [before, now] = [new Set(known.keys), new Set(keys)]
    for (const key of before) if (!now.has(key)) this.lists.remove(key, event, this.touch)
    for (const key of now) if (!before.has(key)) this.lists.add(key, event, this.touch)
    known.keys = keys
  }

  /** Finds out anew which events this one may be one with. */
  private relink(event: number, relinked: ReadonlySet<number>): void {
    const known = this.known[event]
    if (!known) return
    const near = new Set<number>()
    for (const key of known.keys)
      this.lists.forEachNear(key, event, (other) => {
        near.add(other)
      })
    for (const other of known.links.keys()) if (!near.has(other)) this.unlink(event, other)
    for (const other of near) {
      const theirs = this.known[other]
      // Of two that are both looked at, the first sees to both.
      if (!theirs || relinked.has(other)) continue
      const lengths = this.lengthOf(known) * this.lengthOf(theirs)
      const like = likeness(known.traits, theirs.traits, { lengths, weightOf: this.weightOf })
      const before = known.links.get(other)
      if (like === null) {
        if (before) this.unlink(event, other)
      } else if (!before || !same(before, like)) {
        known.links.set(other, like)
        theirs.links.set(event, like)
        this.changed.add(event)
        this.changed.add(other)
      }
    }
  }

  private unlink(event: number, other: number): void {
    this.known[event]?.links.delete(other)
    this.known[other]?.links.delete(event)
    this.changed.add(event)
    this.changed.add(other)
  }

  /** All that hang together with an event. */
  private reached(event: number, seen: Set<number>): number[] {
    const found = [event]
    seen.add(event)
    for (const each of found) {
      for (const other of this.known[each]?.links.keys() ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        found.push(other)
      }
    }
    return found
  }

  private parted(events: readonly number[]): SourcedEvent[][] {
    const sorted = events
      .flatMap((event) => {
        const known = this.known[event]
        return known ? [{ event, known }] : []
      })
      .sort((a, b) => byText(a.known.traits.source.id, b.known.traits.source.id))
    const places = new Map(sorted.map(({ event }, place) => [event, place]))
    const links: Link[] = []
    for (const [a, { known }] of sorted.entries()) {
      for (const [other, like] of known.links) {
        const b = places.get(other) ?? -1
        if (a < b) links.push({ a, b, like })
      }
    }
    const traits = sorted.map(({ known }) => known.traits)
    return cluster(traits, links).map((places) => places.flatMap((place) => traits[place]?.source ?? []))
  }

  private lengthOf(known: Known): number {
    if (known.length === 0)
      for (const word of known.traits.words) known.length += wordWeight(this.words.magnitudeOf(word))
    return known.length
  }
}

function same(a: Likeness, b: Likeness): boolean {
  return a.score === b.score && a.strong === b.strong && a.daySlack === b.daySlack
}
