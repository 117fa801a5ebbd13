import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { eventFamilyNames } from '../records/event-family.ts'
import type { Modality } from '../records/event.ts'
import type { Desk } from './desk.ts'
import type { ToldHappening } from './happening.ts'
import { happeningsMatching, type HappeningFilter } from './happenings.ts'
import { keptFor } from './paged.ts'
import { tellingOf } from './tellings.ts'

/** What a mark says of its happenings: they took place, are promised, imagined, or said not to be. */
export type Standing = 'happened' | 'promised' | 'imagined' | 'negated'

/** Happenings that lie together in a lane; null: open towards that side. */
export interface Mark {
  readonly from: string | null
  readonly to: string | null
  readonly dated: boolean
  readonly standing: Standing
  readonly count: number
  /** The first of them, no more than `limits.timelineNamed`. */
  readonly happenings: readonly RecordId[]
  readonly says: string
}

/** Lanes over time. */
export interface Timeline {
  readonly from: string | null
  readonly to: string | null
  readonly lanes: readonly {
    readonly lane: string
    readonly count: number
    readonly marks: readonly Mark[]
  }[]
}

const standingOf: Readonly<Record<Modality, Standing>> = {
  occurred: 'happened',
  recurring: 'happened',
  state: 'happened',
  agreedNotDelivered: 'promised',
  planned: 'promised',
  intended: 'promised',
  hypothetical: 'imagined',
  opinion: 'imagined',
  claimed: 'imagined',
  negated: 'negated',
}

/** Happenings in lanes, by family of type (all six, in their order) or by actor (the busiest), each with at most `marks` marks. */
export async function timeline(
  desk: Desk,
  filter: HappeningFilter,
  { by, marks }: { readonly by: 'type' | 'actor'; readonly marks: number },
): Promise<Timeline> {
  const telling = await tellingOf(desk)
  const found = await happeningsMatching(desk, filter, 'oldest')
  return keptFor(telling, `timeline ${by} ${marks} ${JSON.stringify(filter)}`, () => drawn(found, by, marks))
}

function drawn(found: readonly ToldHappening[], by: 'type' | 'actor', marks: number): Timeline {
  const single = found.map(markOf)
  const days = single.flatMap(({ from, to }) => [from, to]).filter((each) => each !== null)
  const lanes = by === 'type' ? byFamily(found) : byActor(found)
  return {
    from: days.reduce<string | null>((least, each) => (least === null || each < least ? each : least), null),
    to: days.reduce<string | null>((most, each) => (most === null || each > most ? each : most), null),
    lanes: lanes.map(([lane, happenings]) => ({
      lane,
      count: happenings.length,
      marks: mergeMarks(happenings.map(markOf), marks),
    })),
  }
}

function byFamily(found: readonly ToldHappening[]): [string, readonly ToldHappening[]][] {
  const groups = Map.groupBy(found, ({ family }) => family)
  return eventFamilyNames.map((family) => [family, groups.get(family) ?? []])
}

function byActor(found: readonly ToldHappening[]): [string, readonly ToldHappening[]][] {
  const lanes = new Map<string, ToldHappening[]>()
  for (const happening of found) {
    for (const actor of new Set(happening.actors.map(({ id }) => id.replace(/\/.*/, '')))) {
      const lane = lanes.get(actor)
      if (lane) lane.push(happening)
      else lanes.set(actor, [happening])
    }
  }
  return [...lanes]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .slice(0, limits.timelineLanes)
}

function markOf(happening: ToldHappening): Mark {
  const { date, bounds, modality, id, best } = happening
  return {
    from: date?.from ?? bounds?.from ?? null,
    to: date?.to ?? bounds?.to ?? null,
    dated: date !== null,
    standing: standingOf[modality],
    count: 1,
    happenings: [id],
    says: best.newest.event.span.text,
  }
}

const dayMs = 86_400_000
const startOf = ({ from, to }: Mark): number => Date.parse(from ?? to ?? '0001-01-01') / dayMs
const endOf = ({ from, to }: Mark): number => Date.parse(to ?? from ?? '9999-12-31') / dayMs

/** Merges neighbours of one standing until no more than `most` marks are left, those with the least time between them first. Marks of
 *  different standing never merge. Pure. */
export function mergeMarks(marks: readonly Mark[], most: number): Mark[] {
  const sorted = marks.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
  const kinds = Map.groupBy(sorted, ({ standing, dated }) => `${standing} ${dated}`)
  const gaps = [...kinds.values()].flatMap((kind) => {
    let reached = -Infinity
    return kind.flatMap((mark, i) => {
      const gap = startOf(mark) - reached
      reached = Math.max(reached, endOf(mark))
      return i === 0 ? [] : [{ mark, gap }]
    })
  })
  const closed = gaps.toSorted((a, b) => a.gap - b.gap).slice(0, Math.max(0, marks.length - most))
  const joins = new Set(closed.map(({ mark }) => mark))
  const merged = [...kinds.values()].flatMap((kind) => {
    const kept: Mark[] = []
    for (const mark of kind) {
      const before = kept.at(-1)
      if (before && joins.has(mark)) kept[kept.length - 1] = joined(before, mark)
      else kept.push(mark)
    }
    return kept
  })
  return merged.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))
}

function joined(a: Mark, b: Mark): Mark {
  return {
    ...a,
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
    count: a.count + b.count,
    happenings: [...a.happenings, ...b.happenings].slice(0, limits.timelineNamed),
  }
}
