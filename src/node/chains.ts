import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Tlp } from '../records/common.ts'
import type { Event } from '../records/event.ts'

/** One record of an event: as the rules read it, or as a person made or corrected it. */
export interface EventVersion {
  readonly id: RecordId
  /** The record of the document that it was made out of. */
  readonly document: RecordId
  readonly author: MemberName
  readonly compartment: CompartmentId
  readonly stated: Instant
  readonly tlp: Tlp
  readonly byHand: boolean
  readonly supersedes: RecordId | null
  readonly event: Event
}

/** An event as it stands: its newest version, and all of them in the order in which they count. */
export interface EventChain {
  /** The oldest version: the event's name for as long as that is there. */
  readonly root: RecordId
  readonly newest: EventVersion
  /** Oldest first; those that people made come after those that rules read. */
  readonly versions: readonly EventVersion[]
}

/** The members of one chain in the order in which they count: what people said after what rules read, then by time, a correction after what it
 *  corrects whatever its author's clock said, then by author and id, so that every node agrees. */
function inOrder(members: readonly EventVersion[]): EventVersion[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const places = new Map<RecordId, { readonly at: number; readonly depth: number }>()
  const placeOf = (version: EventVersion): { readonly at: number; readonly depth: number } => {
    const known = places.get(version.id)
    if (known) return known
    const corrected = version.supersedes === null ? undefined : byId.get(version.supersedes)
    const before = corrected && placeOf(corrected)
    const place = { at: Math.max(version.stated, before?.at ?? 0), depth: (before?.depth ?? -1) + 1 }
    places.set(version.id, place)
    return place
  }
  // In the order of arrival each finds its forerunner placed, however long the chain.
  for (const member of members) placeOf(member)
  return members.toSorted((a, b) => {
    const [placeA, placeB] = [placeOf(a), placeOf(b)]
    return (
      Number(a.byHand) - Number(b.byHand) ||
      placeA.at - placeB.at ||
      placeA.depth - placeB.depth ||
      (a.author < b.author ? -1 : a.author > b.author ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    )
  })
}

/** Joins the records of one document's events, in whatever copies and readings of it they stand, into events: a correction with what it
 *  corrects, and what is the same by type and span in two copies. `versions` come in the order of arrival within each document. Pure. */
export function chainsOf(versions: readonly EventVersion[]): EventChain[] {
  const chains = new Map<RecordId, RecordId>()
  const find = (id: RecordId): RecordId => {
    const up = chains.get(id)
    if (up === undefined || up === id) return id
    const top = find(up)
    chains.set(id, top)
    return top
  }
  const join = (a: RecordId, b: RecordId): void => {
    chains.set(find(a), find(b))
  }
  const known = new Set(versions.map(({ id }) => id))
  for (const { id, supersedes } of versions)
    if (supersedes !== null && known.has(supersedes)) join(id, supersedes)
  const firstWith = new Map<string, RecordId>()
  for (const own of Map.groupBy(versions, ({ document }) => document).values()) {
    const counts = new Map<string, number>()
    for (const chain of Map.groupBy(own, ({ id }) => find(id)).values()) {
      for (const content of new Set(chain.map(contentOf))) {
        // A text may say two things of one type in one span: the first matches the first.
        const count = (counts.get(content) ?? 0) + 1
        counts.set(content, count)
        const key = `${content} ${count}`
        const [here] = chain
        const there = firstWith.get(key)
        if (there === undefined && here) firstWith.set(key, here.id)
        else if (there !== undefined && here) join(here.id, there)
      }
    }
  }
  return [...Map.groupBy(versions, ({ id }) => find(id)).values()].flatMap((members): EventChain[] => {
    const sorted = inOrder(members)
    const [oldest, newest] = [sorted[0], sorted.at(-1)]
    return oldest && newest ? [{ root: oldest.id, newest, versions: sorted }] : []
  })
}

function contentOf({ event: { type, span } }: EventVersion): string {
  return `${type} ${span.start} ${span.end}`
}
