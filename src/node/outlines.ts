import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { awaitedUntil, isRunning, type BlindRound } from '../estimate/rounds/blindRound.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import { compartmentOf, type Coalition } from './coalition.ts'
import type { Desk } from './desk.ts'
import { questionInput } from './estimates.ts'
import type { SignReached } from './hypotheses/signReached.ts'
import type { Listable } from './listed.ts'
import type { Reader, Store } from './ports/store.ts'
import { stateOf, type QuestionState } from './question.ts'
import { questionFold, type QuestionFold } from './questionFold.ts'
import type { Resolved } from './questions.ts'
import { spokenIn } from './rounds/shown.ts'
import { reaskAfterDays, reaskOf, type CitingJudgement, type Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { everyLook, isBlind } from './sight.ts'
import { Trail } from './trail.ts'
import type { Row } from './views.ts'

/** A question with what its place in a list depends on; what it costs more to know is worked out for the page alone. */
export interface Outline {
  readonly row: Row<'questions'>
  readonly input: QuestionInput
  readonly judgements: readonly CitingJudgement[]
  readonly resolved: Resolved | null
  /** What it goes on as under another membership. */
  readonly goesOn: RecordId | null
  readonly state: QuestionState
  readonly readers: readonly MemberName[]
  /** Who has answered, openly or under seal. */
  readonly answered: readonly MemberName[]
  readonly round: BlindRound | null
  readonly signs: readonly SignReached[]
  readonly blind: boolean
  readonly reask: Reask
}

/** All outlines, in the order of arrival, with what changed from one state of them to the next. */
export interface Outlines extends Listable<Outline> {
  readonly outlines: readonly Outline[]
}

/** An outline with what it was made from. */
interface Entry {
  readonly outline: Outline
  readonly looked: Instant | null
  readonly until: number
}

/** Outlines with what they were made from: they stand for as long as that stays the same, and the time lies within. */
interface Made {
  readonly coalition: Coalition
  readonly fold: QuestionFold
  readonly looks: number
  readonly from: Instant
  readonly until: number
  /** In the order of the fold's questions. */
  readonly entries: readonly Entry[]
  /** Where each question stands there. */
  readonly places: Map<RecordId, number>
  readonly all: Outlines
}

/** The newest outlines, for each seat and person. */
const made = new WeakMap<Store, Map<string, Made>>()

/** Every question that the desk may read, in the order of arrival. The same object while nothing came in and no moment has passed on which one
 *  of them depends; otherwise only what changed is worked out anew. */
export async function outlines(desk: Desk, reader: Reader): Promise<readonly Outline[]> {
  return (await outlineList(desk, reader)).outlines
}

/** As `outlines`, with what changed since they were asked for before. */
export async function outlineList(desk: Desk, reader: Reader): Promise<Outlines> {
  requireAct(desk, 'read')
  const { store, clock } = desk.ports
  const now = clock.now()
  const known = made.get(store) ?? new Map<string, Made>()
  made.set(store, known)
  const who = `${desk.scope.join()} ${desk.seat} ${desk.person.id}`
  const before = known.get(who)
  const fold = await questionFold(desk, reader)
  const looks = await everyLook(desk, reader)
  const inTime = before !== undefined && before.from <= now && before.coalition === desk.coalition
  const stands = inTime && before.looks === looks.size && now < before.until
  if (stands && before.fold === fold) return before.all
  const touched =
    stands && before.fold.trail === fold.trail ? fold.trail.between(before.fold.version, fold.version) : null
  const entries = touched && before ? [...before.entries] : new Array<Entry>(fold.questions.length)
  const places = touched && before ? before.places : new Map<RecordId, number>()
  for (let at = places.size; at < fold.questions.length; at++) {
    const row = fold.questions[at]
    if (row) places.set(row.id, at)
  }
  const changed = new Set<RecordId>()
  for (const id of touched ?? places.keys()) {
    const place = places.get(id as RecordId)
    const row = place === undefined ? undefined : fold.questions[place]
    if (place === undefined || !row) continue
    const old = inTime ? before.entries[before.places.get(row.id) ?? -1] : undefined
    const looked = looks.get(row.id) ?? null
    const isSame = old !== undefined && now < old.until && old.looked === looked && isOf(old.outline, fold)
    const entry = isSame ? old : outlined(desk, fold, row, looked, now)
    entries[place] = entry
    if (entry !== old) changed.add(row.id)
  }
  const until = untilOf(entries, touched ? { places, changed, before: before?.until ?? Infinity } : null)
  if (inTime && !touched) for (const id of before.places.keys()) if (!places.has(id)) changed.add(id)
  const all = outlinesOf(entries, places, inTime ? before.all.trail : new Trail<RecordId>(), changed)
  known.set(who, {
    coalition: desk.coalition,
    fold,
    looks: looks.size,
    from: now,
    until,
    entries,
    places,
    all,
  })
  return all
}

/** The first moment at which one of them may come out otherwise. */
function untilOf(
  entries: readonly Entry[],
  known: { places: ReadonlyMap<RecordId, number>; changed: ReadonlySet<RecordId>; before: number } | null,
): number {
  if (known === null) return entries.reduce((least, entry) => Math.min(least, entry.until), Infinity)
  let least = known.before
  for (const id of known.changed)
    least = Math.min(least, entries[known.places.get(id) ?? -1]?.until ?? Infinity)
  return least
}

function outlinesOf(
  entries: readonly Entry[],
  places: ReadonlyMap<RecordId, number>,
  trail: Trail<RecordId>,
  changed: ReadonlySet<RecordId>,
): Outlines {
  const found = entries.map(({ outline }) => outline)
  return {
    outlines: found,
    // Places stay as they are while questions are added: an older state knows its own.
    items: { get: (id) => found[places.get(id) ?? -1], values: () => found.values() },
    trail,
    version: trail.add(changed),
  }
}

const nobody: readonly CitingJudgement[] = []
const noSigns: readonly SignReached[] = []

function isOf({ row, judgements, round, signs, resolved, goesOn }: Outline, fold: QuestionFold): boolean {
  return (
    judgements === (fold.judgements.get(row.id) ?? nobody) &&
    round === (fold.rounds.get(row.id) ?? null) &&
    signs === (fold.signs.get(row.id) ?? noSigns) &&
    resolved === (fold.resolutions.get(row.id) ?? null) &&
    goesOn === (fold.goesOn.get(row.id) ?? null)
  )
}

const never: Reask = { due: false, at: null, why: [] }

function outlined(
  desk: Desk,
  fold: QuestionFold,
  row: Row<'questions'>,
  looked: Instant | null,
  now: Instant,
): Entry {
  const input = questionInput(row.id, row.value)
  const judgements = fold.judgements.get(row.id) ?? nobody
  const round = fold.rounds.get(row.id) ?? null
  const signs = fold.signs.get(row.id) ?? noSigns
  const resolved = fold.resolutions.get(row.id) ?? null
  const goesOn = fold.goesOn.get(row.id) ?? null
  const { readers } = compartmentOf(desk.coalition, row.compartment)
  const answered = standing(input, judgements, now)
    .map(({ author }) => author)
    .sort()
  const sealing = round !== null && isRunning(round, now)
  const seeing = { closes: input.closes, readers, resolved: resolved !== null, answered, looked, sealing }
  return {
    outline: {
      row,
      input,
      judgements,
      resolved,
      goesOn,
      state: stateOf(input, { resolved: resolved !== null, goesOn }, now),
      readers,
      answered: spokenIn(round, answered, now),
      round,
      signs,
      blind: isBlind(seeing, desk.seat, now),
      reask:
        resolved === null && goesOn === null
          ? reaskOf(input, judgements, desk.seat, now, { round, signs })
          : never,
    },
    looked,
    until: nextMoment(desk.seat, input, { judgements, round }, now),
  }
}

const dayMs = 86_400_000

/** The next moment after `now` at which an outline may come out otherwise. */
function nextMoment(
  seat: MemberName,
  { opens, closes }: QuestionInput,
  { judgements, round }: Pick<Outline, 'judgements' | 'round'>,
  now: Instant,
): number {
  let next = Infinity
  const consider = (moment: number): void => {
    if (moment > now && moment < next) next = moment
  }
  consider(opens)
  consider(closes)
  if (round !== null) for (const moment of [round.until, awaitedUntil(round)]) consider(moment)
  for (const { author, at } of judgements) {
    consider(at)
    if (author !== seat) continue
    consider(at + reaskAfterDays * dayMs)
    // An aged answer says how many days old it is.
    if (now >= at + reaskAfterDays * dayMs) consider(at + (Math.floor((now - at) / dayMs) + 1) * dayMs)
  }
  return next
}
