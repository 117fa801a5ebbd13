import type { Day } from '../kernel/instant.ts'
import type { EventDate, EventType, Figure, Modality } from '../records/event.ts'
import { kinOf, utterances } from './happenings/kin.ts'
import { stopWords } from './happenings/traits.ts'
import { stemOf, wordsOf } from './language/terms.ts'

/** What became of a promise: no date and nothing found; its time not over; over and nothing found; kept, in time or after it; said not to be. */
export const promiseStates = ['pastDue', 'due', 'open', 'keptLate', 'kept', 'dropped'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What one text says of a thing that is promised or done. */
export interface Telling {
  readonly modality: Modality
  readonly date: EventDate | null
  readonly place: string | null
  readonly figures: readonly Pick<Figure, 'value' | 'unit'>[]
  readonly sentence: string
  /** Day on which the text came out. */
  readonly seen: Day
}

/** One happening, with what each text says of it. */
export interface Promisable {
  readonly id: string
  readonly type: EventType
  /** Its actors, with their names as written. */
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly tellings: readonly Telling[]
  /** Whether texts contradict each other on whether it took place. */
  readonly disputed: boolean
}

/** A promise with what became of it, and why that is thought so. */
export interface Promised {
  readonly id: string
  readonly state: PromiseState
  /** When it is to be kept; null where no text says. */
  readonly due: EventDate | null
  /** Day on which the first text promised it. */
  readonly made: Day
  /** Days it is late, or was kept late; days left where that is below 0; null without a date. */
  readonly daysLate: number | null
  /** The happening that keeps it, itself where its own texts tell of that; null where none does. */
  readonly keptBy: string | null
  readonly reasons: readonly string[]
}

const promising: ReadonlySet<Modality> = new Set<Modality>(['planned', 'intended', 'agreedNotDelivered'])
const done: ReadonlySet<Modality> = new Set<Modality>(['occurred', 'recurring'])
/** Types whose like two states do over and over: only what it is of tells one from another. */
const ofGoods: ReadonlySet<EventType> = new Set<EventType>(['transfer', 'economic'])

/** A promise dated this finely is kept by what happens in that time, whatever words tell of it. */
const fineDays = 31
/** After this many days, what happens is another of its kind, unless it is told in the promise's own rare words. */
const lateDaysMost = 366
/** A word is rare where at most this part of all happenings has it, and no more than so many, or two do. */
const rarePart = 0.05
const rareMost = 50

/** Whether a later event keeps each promise, by a rule that rather finds nothing than too much: the same kind of act by all the same actors, on
 *  or after the day it was promised, with no other place and no other figure; and either in the very time it was promised for, or told in
 *  rare words that the promise has too. Statements promise nothing here: that somebody will speak is no promise to others. Pure; the order of
 *  `happenings` does not matter. */
export function promisesOf(happenings: readonly Promisable[], today: Day): Promised[] {
  const acts = happenings.filter(({ type }) => !utterances.has(type))
  const rare = rareWords(acts)
  const candidates = new Candidates(acts, rare)
  return acts.flatMap((act): Promised[] => {
    const promises = act.tellings.filter(({ modality }) => promising.has(modality))
    const made = promises.map(({ seen }) => seen).sort()[0]
    if (made === undefined) return []
    const due = finest(promises)
    const base = { id: act.id, due, made }
    const own = act.disputed ? undefined : finest(act.tellings.filter(({ modality }) => done.has(modality)))
    if (own)
      return [
        {
          ...base,
          ...keptOn(own.from, due),
          keptBy: act.id,
          reasons: ['Texts on the same thing tell that it took place.'],
        },
      ]
    const kept = candidates
      .near(act, due)
      .flatMap((candidate) => keeping(act, candidate, { due, made, rare }) ?? [])
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))[0]
    if (kept) return [{ ...base, ...keptOn(kept.on, due), keptBy: kept.id, reasons: kept.reasons }]
    const disputed = act.disputed ? ['Texts differ on whether it took place.'] : []
    if (act.tellings.some(({ modality, seen }) => modality === 'negated' && seen >= made)) {
      return [
        {
          ...base,
          state: 'dropped',
          daysLate: null,
          keptBy: null,
          reasons: [...disputed, 'A later text says that it does not take place.'],
        },
      ]
    }
    const state = due === null ? 'open' : today > due.to ? 'pastDue' : 'due'
    const daysLate = due === null ? null : daysBetween(due.to, today)
    return [
      {
        ...base,
        state,
        daysLate,
        keptBy: null,
        reasons: [...disputed, 'No later event of this kind by these actors was found.'],
      },
    ]
  })
}

function keptOn(on: string, due: EventDate | null): Pick<Promised, 'state' | 'daysLate'> {
  if (due === null) return { state: 'kept', daysLate: null }
  const late = daysBetween(due.to, on)
  return late > 0 ? { state: 'keptLate', daysLate: late } : { state: 'kept', daysLate: 0 }
}

/** What took place, with what it is compared by. */
interface Candidate {
  readonly id: string
  readonly date: EventDate
  readonly told: readonly Telling[]
  readonly heads: ReadonlySet<string>
}

/** Everything that took place, found by a rare word of it, or by one of its actors and the month it fell in: the work grows with the happenings,
 *  not with promises times events. */
class Candidates {
  readonly #found = new Map<string, Candidate[]>()
  readonly #rare: ReadonlyMap<string, ReadonlySet<string>>

  constructor(acts: readonly Promisable[], rare: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#rare = rare
    for (const { id, type, actors, tellings, disputed } of acts) {
      const told = tellings.filter(({ modality }) => done.has(modality))
      const date = finest(told)
      if (disputed || date === null) continue
      const candidate = { id, date, told, heads: new Set(actors.map((actor) => headOf(actor.id))) }
      for (const word of rare.get(id) ?? []) this.#note(`${kinOf.get(type) ?? type} ${word}`, candidate)
      if (daysBetween(date.from, date.to) >= fineDays) continue
      for (const head of candidate.heads)
        for (const month of monthsOf(date))
          this.#note(`${kinOf.get(type) ?? type} ${head} ${month}`, candidate)
    }
  }

  /** What may keep a promise. */
  near({ id, type, actors }: Promisable, due: EventDate | null): Candidate[] {
    const kin = kinOf.get(type) ?? type
    const keys = [...(this.#rare.get(id) ?? [])].map((word) => `${kin} ${word}`)
    const [actor] = actors
    if (actor && due !== null && daysBetween(due.from, due.to) < fineDays)
      keys.push(...monthsOf(due).map((month) => `${kin} ${headOf(actor.id)} ${month}`))
    return [...new Set(keys.flatMap((key) => this.#found.get(key) ?? []))]
  }

  #note(key: string, candidate: Candidate): void {
    const list = this.#found.get(key)
    if (list) list.push(candidate)
    else this.#found.set(key, [candidate])
  }
}

/** The months in which a time of less than a month begins and ends. */
function monthsOf({ from, to }: EventDate): string[] {
  return [...new Set([from.slice(0, 7), to.slice(0, 7)])]
}

interface Looking {
  readonly due: EventDate | null
  readonly made: Day
  /** Rare words of every happening. */
  readonly rare: ReadonlyMap<string, ReadonlySet<string>>
}

/** Why `candidate` keeps the promise, and on which day; null where it does not. */
function keeping(
  act: Promisable,
  candidate: Candidate,
  { due, made, rare }: Looking,
): { readonly id: string; readonly on: string; readonly reasons: readonly string[] } | null {
  const { date, told, heads } = candidate
  // What was over before it was promised is an earlier one of its kind.
  if (candidate.id === act.id || date.to < made) return null
  const promisers = [...new Set(act.actors.map(({ id }) => headOf(id)))]
  if (promisers.length === 0 || !promisers.every((actor) => heads.has(actor))) return null
  const promises = act.tellings.filter(({ modality }) => promising.has(modality))
  if (placesDiffer(promises, told) || figuresDiffer(promises, told)) return null
  const late = due === null ? 0 : daysBetween(due.to, date.from)
  const early = due !== null && date.to < due.from
  const inTime = due !== null && !early && late <= 0 && daysBetween(due.from, due.to) < fineDays
  const nothing = new Set<string>()
  const shared = [...(rare.get(act.id) ?? nothing).intersection(rare.get(candidate.id) ?? nothing)]
  if (shared.length === 0 && (!inTime || ofGoods.has(act.type))) return null
  if (late > lateDaysMost && shared.length < 2) return null
  return {
    id: candidate.id,
    on: date.from,
    reasons: [
      `The same kind of act by ${promisers.sort().join(', ')}.`,
      due === null
        ? `It took place on ${date.from}, after it was promised.`
        : late > 0
          ? `It took place on ${date.from}, ${late} days after it was due.`
          : `It took place on ${date.from}, in time.`,
      ...(shared.length > 0 ? [`Both speak of: ${shared.sort().slice(0, 5).join(', ')}.`] : []),
    ],
  }
}

function headOf(actor: string): string {
  return actor.replace(/\/.*/, '')
}

const dayMs = 86_400_000

/** Days from one to the other; below 0 where the other comes first. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

const fineness = ['day', 'month', 'season', 'year', 'interval'] as const

/** The finest date that any of them gives, of several the earliest. */
function finest(tellings: readonly Telling[]): EventDate | null {
  const dates = tellings.flatMap(({ date }) => date ?? [])
  return (
    dates.toSorted(
      (a, b) =>
        fineness.indexOf(a.precision) - fineness.indexOf(b.precision) ||
        (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
    )[0] ?? null
  )
}

function placesDiffer(promises: readonly Telling[], told: readonly Telling[]): boolean {
  const [mine, theirs] = [promises, told].map((each) =>
    each.flatMap(({ place }) => (place === null ? [] : [place.toLowerCase()])),
  )
  if (!mine || !theirs || mine.length === 0 || theirs.length === 0) return false
  return !mine.some((a) => theirs.some((b) => a.includes(b) || b.includes(a)))
}

/** Rounding may move a figure by this part of it; more is another figure. */
const rounding = 0.05

function figuresDiffer(promises: readonly Telling[], told: readonly Telling[]): boolean {
  const [mine, theirs] = [promises, told].map((each) => each.flatMap(({ figures }) => figures))
  return (mine ?? []).some(({ unit, value }) => {
    const like = (theirs ?? []).filter((figure) => figure.unit.toLowerCase() === unit.toLowerCase())
    return (
      like.length > 0 && !like.some((figure) => Math.abs(figure.value - value) <= rounding * Math.abs(value))
    )
  })
}

/** When and that it is promised is told by every promise. */
const calendar: ReadonlySet<string> = new Set(
  'january february march april june july august september october november december spring summer autumn winter week month year plan announce agree sign intend expect said'
    .split(' ')
    .map(stemOf),
)
/** Shorter words seldom say what a thing is. */
const wordUnits = 4

function stemsOf({ tellings, actors }: Promisable): Set<string> {
  const stems = new Set<string>()
  // Who acts says nothing of what is done.
  const names = new Set(actors.flatMap(({ name }) => [...wordsOf(name)]).map(stemOf))
  for (const { sentence } of tellings) {
    for (const word of wordsOf(sentence)) {
      if (word.length < wordUnits || stopWords.has(word) || /^\d+$/.test(word)) continue
      const stem = stemOf(word)
      if (!names.has(stem) && !calendar.has(stem)) stems.add(stem)
    }
  }
  return stems
}

/** The rare words of each happening, by its id. */
function rareWords(acts: readonly Promisable[]): Map<string, ReadonlySet<string>> {
  const words = acts.map((act) => ({ id: act.id, stems: stemsOf(act) }))
  const counts = new Map<string, number>()
  for (const { stems } of words) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(2, Math.min(rareMost, words.length * rarePart))
  return new Map(
    words.map(({ id, stems }) => [id, new Set([...stems].filter((stem) => (counts.get(stem) ?? 0) <= most))]),
  )
}
