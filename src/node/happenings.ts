import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import type { EventFamily } from '../records/event-family.ts'
import type { EventType, Modality } from '../records/event.ts'
import type { Desk } from './desk.ts'
import type { ToldHappening } from './happening.ts'
import { listed } from './listed.ts'
import { pageAfter } from './paged.ts'
import type { Telling } from './telling.ts'
import { tellingOf, tellingSoFar } from './tellings.ts'

/** Orders of a list of happenings: by when it was, by when it was last written of, or by how many independent sources it has. */
export const happeningOrders = ['newest', 'oldest', 'lastSeen', 'sources'] as const
export type HappeningOrder = (typeof happeningOrders)[number]

/** Which happenings are wanted. Several of one kind: any of them; actors: all of them. */
export interface HappeningFilter {
  readonly types?: readonly EventType[]
  readonly families?: readonly EventFamily[]
  readonly actors?: readonly string[]
  readonly modalities?: readonly Modality[]
  /** Days, both included: it may have been within them. */
  readonly from?: string
  readonly to?: string
  /** Words of its sentences, actors or place, in any order. */
  readonly text?: string
  readonly contradicted?: boolean
  /** At least so many independent sources. */
  readonly sources?: number
}

/** A page of a list of happenings. */
export interface HappeningPage {
  readonly happenings: readonly ToldHappening[]
  /** How many the filter lets through, of all there are. */
  readonly marked: number
  readonly total: number
  readonly next: RecordId | null
  readonly telling: Telling
}

/** One page of what all documents tell together. `after` is the id that the page before ended with.
 *  Throws `E_NOT_FOUND` where that is no happening any more. */
export async function listHappenings(
  desk: Desk,
  filter: HappeningFilter,
  page: { readonly sort: HappeningOrder; readonly after?: RecordId; readonly limit: number },
): Promise<HappeningPage> {
  const telling = await tellingSoFar(desk)
  const found = listOf(telling, filter, page.sort)
  const last = page.after === undefined ? undefined : lastOf(telling, page.after)
  const { items, more } = pageAfter(found, comparing(page.sort), last, page.limit)
  const next = more ? (items.at(-1)?.id ?? null) : null
  return { happenings: items, marked: found.length, total: telling.items.size, next, telling }
}

/** The happening that any record of its events names. Throws `E_NOT_FOUND`. */
export async function happeningOf(
  desk: Desk,
  id: RecordId,
): Promise<{ readonly happening: ToldHappening; readonly telling: Telling }> {
  const telling = await tellingOf(desk)
  const happening = telling.byEvent.get(id)
  if (happening) return { happening, telling }
  throw failure('E_NOT_FOUND', `nothing that happened is known by ${id.slice(0, 16)}…`, { paths: [id] })
}

/** Happenings that the filter lets through, in an order. */
export async function happeningsMatching(
  desk: Desk,
  filter: HappeningFilter,
  sort: HappeningOrder = 'newest',
): Promise<readonly ToldHappening[]> {
  return [...listOf(await tellingSoFar(desk), filter, sort)]
}

function listOf(telling: Telling, filter: HappeningFilter, order: HappeningOrder): readonly ToldHappening[] {
  return listed(telling, {
    key: `${order} ${JSON.stringify(filter)}`,
    matches: matches(filter),
    compare: comparing(order),
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** The day a happening is listed at: when it began, or the end of the time that bounds it. */
export function listedAt({ date, bounds, firstSeen }: ToldHappening): string {
  return date?.from ?? bounds?.to ?? bounds?.from ?? firstSeen
}

/** Newest first; what no text dates follows what has a date, for a bound is no day on which it was. */
function byNewest(a: ToldHappening, b: ToldHappening): number {
  return Number(a.date === null) - Number(b.date === null) || byText(listedAt(b), listedAt(a))
}

function comparing(order: HappeningOrder): (a: ToldHappening, b: ToldHappening) => number {
  const compare: Readonly<Record<HappeningOrder, (a: ToldHappening, b: ToldHappening) => number>> = {
    newest: byNewest,
    oldest: (a, b) => byText(listedAt(a), listedAt(b)),
    lastSeen: (a, b) => byText(b.lastSeen, a.lastSeen),
    sources: (a, b) => b.independentSources - a.independentSources || byNewest(a, b),
  }
  return (a, b) => compare[order](a, b) || byText(a.id, b.id)
}

function lastOf(telling: Telling, after: RecordId): ToldHappening {
  const last = telling.byEvent.get(after)
  if (last) return last
  throw failure('E_NOT_FOUND', 'this list holds no such happening, so no page begins after it: begin anew', {
    paths: ['after'],
  })
}

function matches(filter: HappeningFilter): (happening: ToldHappening) => boolean {
  const { types, families, actors, modalities, from, to, contradicted, sources = 0 } = filter
  const words = (filter.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return (happening) => {
    if (types && !types.includes(happening.type)) return false
    if (families && !families.includes(happening.family)) return false
    if (modalities && !modalities.includes(happening.modality)) return false
    if (contradicted === true && happening.contradictions.length === 0) return false
    if (happening.independentSources < sources) return false
    if (actors && !actors.every((actor) => takesPart(happening, actor))) return false
    const began = happening.date?.from ?? happening.bounds?.from ?? ''
    const ended = happening.date?.to ?? happening.bounds?.to ?? '9999'
    if ((from !== undefined && ended < from) || (to !== undefined && began > to)) return false
    if (words.length === 0) return true
    const text = wordingOf(happening)
    return words.every((word) => text.includes(word))
  }
}

/** A state takes part where one of its bodies or offices does. */
function takesPart({ actors }: ToldHappening, actor: string): boolean {
  return actors.some(({ id }) => id === actor || id.startsWith(`${actor}/`))
}

function wordingOf({ events, actors, place }: ToldHappening): string {
  const sentences = events.map(({ newest }) => newest.event.span.text)
  return [...sentences, ...actors.flatMap(({ id, name }) => [id, name]), place ?? ''].join('\n').toLowerCase()
}
