import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { eventFamilyNames } from '../records/event-family.ts'
import type { Modality } from '../records/event.ts'
import type { Desk } from './desk.ts'
import type { ToldHappening } from './happening.ts'
import { happeningsMatching, type HappeningFilter } from './happenings.ts'
import { pause } from './served.ts'
import type { Telling } from './telling.ts'
import { tellingSoFar } from './tellings.ts'

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

interface Drawing {
  readonly telling: Telling
  readonly timeline: Timeline
}

/** What was drawn last of each telling's trail, by filter, and what is being drawn. */
const drawn = new WeakMap<object, Map<string, Drawing>>()
const beingDrawn = new WeakMap<object, Map<string, Promise<Timeline>>>()
/** Drawings kept of one scope: those of the filters looked at last. */
const drawingsKept = 24

/** Happenings in lanes, by family of type (all six, in their order) or by actor (the busiest), each with at most `marks` marks. A serving process
 *  draws very many beside answering, and shows what it drew before where nothing of that was taken back. */
export async function timeline(
  desk: Desk,
  filter: HappeningFilter,
  { by, marks }: { readonly by: 'type' | 'actor'; readonly marks: number },
): Promise<Timeline> {
  const telling = await tellingSoFar(desk)
  const known = drawn.get(telling.trail) ?? new Map<string, Drawing>()
  drawn.set(telling.trail, known)
  const pending = beingDrawn.get(telling.trail) ?? new Map<string, Promise<Timeline>>()
  beingDrawn.set(telling.trail, pending)
  const key = `${by} ${marks} ${JSON.stringify(filter)}`
  const before = known.get(key)
  if (before?.telling.version === telling.version) return before.timeline
  const under = `${telling.version} ${key}`
  const drawing = pending.get(under) ?? drawNow()
  pending.set(under, drawing)
  if (!before || !stillStands(before.telling, telling)) return drawing
  drawing.catch(() => undefined)
  return before.timeline

  async function drawNow(): Promise<Timeline> {
    try {
      const made = await draw(desk, await happeningsMatching(desk, filter, 'oldest'), by, marks)
      known.delete(key)
      known.set(key, { telling, timeline: made })
      const [oldest] = known.keys()
      if (known.size > drawingsKept && oldest !== undefined) known.delete(oldest)
      return made
    } finally {
      pending.delete(under)
    }
  }
}

/** Whether all that was told before is told still: then what was drawn of it shows nothing that is not so. */
function stillStands(before: Telling, now: Telling): boolean {
  if (now.items.size <= drawnAtOnce) return false
  const changed = now.trail.between(before.version, now.version)
  return changed !== null && [...changed].every((id) => now.items.has(id))
}

/** Happenings that are drawn without giving way: it takes no longer than an answer may. */
const drawnAtOnce = 4_000

async function draw(
  desk: Desk,
  found: readonly ToldHappening[],
  by: 'type' | 'actor',
  marks: number,
): Promise<Timeline> {
  const lanes = by === 'type' ? byFamily(found) : byActor(found)
  let [from, to]: [string | null, string | null] = [null, null]
  for (const { date, bounds } of found) {
    for (const day of [date?.from ?? bounds?.from ?? null, date?.to ?? bounds?.to ?? null]) {
      if (day === null) continue
      if (from === null || day < from) from = day
      if (to === null || day > to) to = day
    }
  }
  const shown: Timeline['lanes'][number][] = []
  for (const [lane, happenings] of lanes) {
    if (found.length > drawnAtOnce) await pause(desk)
    const single: Mark[] = []
    for (const [i, happening] of happenings.entries()) {
      single.push(markOf(happening))
      if (i % drawnAtOnce === drawnAtOnce - 1) await pause(desk)
    }
    shown.push({ lane, count: happenings.length, marks: mergeMarks(single, marks) })
  }
  return { from, to, lanes: shown }
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

interface Timed {
  readonly mark: Mark
  readonly start: number
  readonly end: number
}

function timed(mark: Mark): Timed {
  const { from, to } = mark
  return {
    mark,
    start: Date.parse(from ?? to ?? '0001-01-01') / dayMs,
    end: Date.parse(to ?? from ?? '9999-12-31') / dayMs,
  }
}

function byTime(a: Timed, b: Timed): number {
  return a.start - b.start || a.end - b.end
}

/** Merges neighbours of one standing until no more than `most` marks are left, those with the least time between them first. Marks of
 *  different standing never merge. Pure. */
export function mergeMarks(marks: readonly Mark[], most: number): Mark[] {
  const sorted = marks.map(timed).sort(byTime)
  if (marks.length <= most) return sorted.map(({ mark }) => mark)
  const kinds = Map.groupBy(sorted, ({ mark }) => `${mark.standing} ${mark.dated}`)
  const gaps = [...kinds.values()].flatMap((kind) => {
    let reached = -Infinity
    return kind.flatMap(({ mark, start, end }, i) => {
      const gap = start - reached
      reached = Math.max(reached, end)
      return i === 0 ? [] : [{ mark, gap }]
    })
  })
  const closed = gaps.sort((a, b) => a.gap - b.gap).slice(0, Math.max(0, marks.length - most))
  const joins = new Set(closed.map(({ mark }) => mark))
  return [...kinds.values()]
    .flatMap((kind) => {
      const kept: Timed[] = []
      for (const each of kind) {
        const before = kept.at(-1)
        if (before && joins.has(each.mark))
          kept[kept.length - 1] = {
            ...before,
            mark: joined(before.mark, each.mark),
            end: Math.max(before.end, each.end),
          }
        else kept.push(each)
      }
      return kept
    })
    .sort(byTime)
    .map(({ mark }) => mark)
}

function joined(a: Mark, b: Mark): Mark {
  const room = limits.timelineNamed - a.happenings.length
  return {
    ...a,
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
    count: a.count + b.count,
    happenings: room > 0 ? [...a.happenings, ...b.happenings.slice(0, room)] : a.happenings,
  }
}
