import { failure } from '../kernel/error.ts'
import { dayOf, isDay, parseInstantLoosely, type Day } from '../kernel/instant.ts'
import type { RecordId } from '../kernel/id.ts'
import {
  promisesOf,
  promiseStates,
  type Promisable,
  type Promised,
  type PromiseState,
} from '../evidence/promises.ts'
import type { CorpusEvent } from './corpus.ts'
import type { Desk } from './desk.ts'
import type { ToldHappening } from './happening.ts'
import type { Telling } from './telling.ts'
import { tellingOf } from './tellings.ts'

export { promiseStates } from '../evidence/promises.ts'

/** A promise with the happening that promises it and the one that keeps it. */
export interface ToldPromise extends Omit<Promised, 'id' | 'keptBy'> {
  readonly happening: ToldHappening
  /** The event whose sentence promises it. */
  readonly promise: CorpusEvent
  readonly keptBy: ToldHappening | null
}

/** Which promises are wanted. */
export interface PromiseFilter {
  readonly states?: readonly PromiseState[]
  /** All of these take part. */
  readonly actors?: readonly string[]
}

/** A page of promises. */
export interface PromisePage {
  readonly promises: readonly ToldPromise[]
  /** How many there are of each state, of those that the filter lets through but for its states. */
  readonly counts: Readonly<Record<PromiseState, number>>
  readonly next: RecordId | null
  readonly telling: Telling
}

/** One page of promises as they stand today: those past due first, the longest first, then what is due next. Throws `E_NOT_FOUND` where `after` is
 *  none any more. */
export async function listPromises(
  desk: Desk,
  { states, actors = [] }: PromiseFilter,
  page: { readonly after?: RecordId; readonly limit: number },
): Promise<PromisePage> {
  const telling = await tellingOf(desk)
  const all = promisesIn(telling, dayOf(desk.ports.clock.now())).filter(({ happening }) =>
    actors.every((actor) => happening.actors.some(({ id }) => id === actor || id.startsWith(`${actor}/`))),
  )
  const counts = Object.fromEntries(
    promiseStates.map((state) => [state, all.filter((each) => each.state === state).length]),
  ) as Record<PromiseState, number>
  const wanted = all.filter(({ state }) => states?.includes(state) !== false)
  let start = 0
  if (page.after !== undefined) {
    start = wanted.findIndex(({ happening }) => happening.id === page.after) + 1
    if (start === 0) {
      throw failure(
        'E_NOT_FOUND',
        'this list holds no such promise, so no page begins after it: begin anew',
        {
          paths: ['after'],
        },
      )
    }
  }
  const promises = wanted.slice(start, start + page.limit)
  const next = start + page.limit < wanted.length ? (promises.at(-1)?.happening.id ?? null) : null
  return { promises, counts, next, telling }
}

/** Promises follow from a telling and the day alone. */
const kept = new WeakMap<Telling, { readonly day: Day; readonly promises: readonly ToldPromise[] }>()

function promisesIn(telling: Telling, today: Day): readonly ToldPromise[] {
  const before = kept.get(telling)
  if (before?.day === today) return before.promises
  const byId = new Map(
    telling.happenings.map((happening): [string, ToldHappening] => [happening.id, happening]),
  )
  const promises = promisesOf(
    telling.happenings.map((happening) => promisable(happening, telling)),
    today,
  )
    .flatMap(({ id, keptBy, ...rest }): ToldPromise[] => {
      const happening = byId.get(id)
      const promise = happening && promiseOf(happening)
      if (!happening || !promise) return []
      return [{ ...rest, happening, promise, keptBy: keptBy === null ? null : (byId.get(keptBy) ?? null) }]
    })
    .sort(compare)
  kept.set(telling, { day: today, promises })
  return promises
}

const promising: readonly string[] = ['agreedNotDelivered', 'planned', 'intended']

/** The firmest of its promises: what was agreed before what was planned, and that before what was meant. */
function promiseOf({ events }: ToldHappening): CorpusEvent | undefined {
  for (const modality of promising) {
    const found = events.find(({ newest }) => newest.event.modality === modality)
    if (found) return found
  }
  return undefined
}

function promisable(happening: ToldHappening, { corpus }: Telling): Promisable {
  return {
    id: happening.id,
    type: happening.type,
    actors: happening.actors,
    disputed: happening.contradictions.some(({ kind }) => kind === 'modality'),
    tellings: happening.events.map(({ newest, document }) => {
      const { modality, date, place, figures, span } = newest.event
      const published = corpus.documents.get(document)?.row.value.published ?? null
      const seen =
        published === null
          ? dayOf(newest.stated)
          : isDay(published)
            ? published
            : dayOf(parseInstantLoosely(published))
      return { modality, date, place, figures, sentence: span.text, seen }
    }),
  }
}

/** States in their order; within, what is latest first, then what is promised for the earliest day, then what was made last. */
function compare(a: ToldPromise, b: ToldPromise): number {
  return (
    promiseStates.indexOf(a.state) - promiseStates.indexOf(b.state) ||
    (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
    (a.made < b.made ? 1 : a.made > b.made ? -1 : 0) ||
    (a.happening.id < b.happening.id ? -1 : 1)
  )
}
