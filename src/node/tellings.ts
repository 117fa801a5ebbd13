import type { RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { publisherOf } from '../evidence/happenings/sources.ts'
import type { Corpus, CorpusDocument } from './corpus.ts'
import { changedBetween, type GrownCorpus } from './corpusFold.ts'
import { corpusNow, isUnread } from './corpusNow.ts'
import type { Desk } from './desk.ts'
import { summarise, type ToldHappening } from './happening.ts'
import { keepKnown, keptKnown } from './keptRelated.ts'
import { Layered } from './layered.ts'
import type { Store } from './ports/store.ts'
import type { RelatedChange } from './ports/reading.ts'
import { relatingParts } from './relating.ts'
import { isServed, pause } from './served.ts'
import {
  happeningAround,
  knownAfter,
  lettersChanged,
  nothingKnown,
  ruleGrade,
  Telling,
  type Known,
} from './telling.ts'
import { Trail } from './trail.ts'

/** After it broke off a serving process tries again no sooner: it may take long to break again. */
const againMs = 60_000

/** What is told to one scope. */
interface Listener {
  telling: Telling | null
  /** What was related last: the corpus, and the state that was kept of it. */
  related: { readonly corpus: GrownCorpus; readonly state: number } | null
  /** The relating under way. */
  work: Promise<void> | null
  /** Why it broke off last, and when. */
  broken: { readonly error: unknown; readonly at: Instant } | null
  /** How often something was found out. */
  found: number
  /** The state of the corpus of which it was written down last what was found out, and when. */
  keptAt: { readonly version: number; readonly at: Instant } | null
}

const listeners = new WeakMap<Store, Map<string, Listener>>()

function listenerAt({ ports, scope }: Pick<Desk, 'ports' | 'scope'>): Listener {
  const known = listeners.get(ports.store) ?? new Map<string, Listener>()
  listeners.set(ports.store, known)
  const name = scope.join()
  const listener = known.get(name) ?? {
    telling: null,
    related: null,
    work: null,
    broken: null,
    found: 0,
    keptAt: null,
  }
  known.set(name, listener)
  return listener
}

/** What all documents that the desk may read tell together, as of now. A command waits until all is joined. A serving process does so for a
 *  moment where they are few; of more, what just came in is joined a while later, and `upToDate` says that it is not yet. Corrected and taken
 *  back it is at once. Throws what reading throws, where a command waits. */
export async function tellingOf(desk: Desk): Promise<Telling> {
  const listener = listenerAt(desk)
  const first = shown(listener, await corpusNow(desk))
  if (first.upToDate) return first
  if (!isServed(desk.ports.store)) {
    await (listener.work ??= relateAll(desk, listener))
    if (listener.broken !== null) throw listener.broken.error
    return tellingOf(desk)
  }
  if (listener.broken !== null && desk.ports.clock.now() < listener.broken.at + againMs) return first
  const work = (listener.work ??= relateAll(desk, listener))
  if (first.corpus.documents.size > limits.toldAtOnce) return first
  await Promise.race([work, desk.ports.timer.after(limits.toldWaitMs)])
  return listener.telling ?? first
}

/** As `tellingOf`, but for a serving process that is still to read its documents: nothing yet. */
export async function tellingSoFar(desk: Desk): Promise<Telling> {
  if (!(await isUnread(desk))) return tellingOf(desk)
  // Whoever asks next may have it.
  tellingOf(desk).catch(() => undefined)
  return bareTelling({ documents: new Map(), events: new Map(), metAs: new Map(), grades: new Map() })
}

/** What a corpus tells of which nothing was found out. */
export function bareTelling(corpus: Corpus): Telling {
  return new Telling({
    corpus: { ...corpus, trail: new Trail<RecordId>(), version: 0 },
    known: nothingKnown(),
    upToDate: false,
    items: new Layered(new Map<RecordId, ToldHappening>()),
    toldAs: new Layered(new Map<string, RecordId>()),
    trail: new Trail<RecordId>(),
    version: 0,
  })
}

/** How often something was found out of what the desk's documents tell: another number says that it is worth asking again. */
export function foundSoFar(desk: Pick<Desk, 'ports' | 'scope'>): number {
  return listeners.get(desk.ports.store)?.get(desk.scope.join())?.found ?? 0
}

/** What is known now of a corpus. */
function shown(listener: Listener, corpus: GrownCorpus): Telling {
  const before = listener.telling
  if (before?.corpus === corpus) return before
  const known = before?.known ?? nothingKnown()
  const edits: Edits = { items: new Map(), toldAs: new Map() }
  const touched = before === null ? new Set<string>() : touchedBy(before.corpus, corpus, known)
  for (const id of touched) retell(id, corpus, known, before, edits)
  const nothing = listener.related === null && corpus.documents.size === 0
  return (listener.telling = told(listener, corpus, known, edits, nothing))
}

interface Edits {
  readonly items: Map<RecordId, ToldHappening | undefined>
  readonly toldAs: Map<string, RecordId | undefined>
}

function told(
  listener: Listener,
  corpus: GrownCorpus,
  known: Known,
  edits: Edits,
  upToDate: boolean,
): Telling {
  const before = listener.telling
  const trail = before?.trail ?? new Trail<RecordId>()
  const isSame = edits.items.size === 0 && before !== null
  return new Telling({
    corpus,
    known,
    upToDate,
    items: (before?.items ?? new Layered(new Map<RecordId, ToldHappening>())).with(edits.items),
    toldAs: (before?.toldAs ?? new Layered(new Map<string, RecordId>())).with(edits.toldAs),
    trail,
    version: isSame ? before.version : trail.add(new Set(edits.items.keys())),
  })
}

/** Happenings that documents are part of which stand otherwise in another state of the corpus. */
function touchedBy(before: GrownCorpus, now: GrownCorpus, known: Known): Set<string> {
  const touched = new Set<string>()
  for (const id of changedBetween(before, now)) {
    for (const corpus of [before, now])
      for (const event of corpus.documents.get(id)?.events ?? []) {
        const happening = happeningAround(known, event)
        if (happening !== undefined) touched.add(happening)
      }
  }
  return touched
}

/** Sums one happening up anew, or forgets it where it is no more. */
function retell(id: string, corpus: GrownCorpus, known: Known, before: Telling | null, edits: Edits): void {
  const happening = known.happenings.get(id)
  const grades = { get: (about: RecordId) => ruleGrade(about, corpus, known) }
  const now = happening ? summarise(happening, corpus, grades) : null
  for (const old of [edits.toldAs.get(id), before?.toldAs.get(id)]) {
    if (old === undefined || old === now?.id) continue
    // Another may be told under that id by now.
    const isFree = edits.items.get(old) === undefined || edits.toldAs.get(id) === old
    if (isFree) edits.items.set(old, undefined)
  }
  edits.toldAs.set(id, now?.id)
  if (now) edits.items.set(now.id, now)
}

/** Relates until nothing new has come in. */
async function relateAll(desk: Desk, listener: Listener): Promise<void> {
  try {
    listener.broken = null
    if (listener.related === null) await remember(desk, listener)
    for (;;) {
      const { corpus, upToDate } = shown(listener, await corpusNow(desk))
      if (upToDate) break
      await relate(desk, listener, corpus)
    }
    await keep(desk, listener)
  } catch (error) {
    // What is known till then stands.
    listener.broken = { error, at: desk.ports.clock.now() }
  } finally {
    listener.work = null
    listener.found++
  }
}

/** Takes up what was found out before this process began. */
async function remember(desk: Desk, listener: Listener): Promise<void> {
  const corpus = await corpusNow(desk)
  const { telling } = listener
  if (corpus.documents.size <= limits.toldAtOnce || (telling !== null && telling.known.happenings.size > 0))
    return
  const kept = await keptKnown(desk, corpus)
  if (kept === null) return
  const { happenings, happeningOf, standings, sources, copies } = kept.known
  const change = {
    gone: [],
    come: [...happenings.values()],
    standings: [...standings],
    sources: [...sources],
    copies: [...copies],
  }
  if (happeningOf.size === 0) return
  listener.keptAt = { version: corpus.version, at: desk.ports.clock.now() }
  await hear(desk, listener, [change], false, kept.isWhole ? corpus : null)
}

/** Documents that must have changed, as a part of all, before what was found out is written down again, or how long it must be ago. */
const partKept = 0.01
const keptForMs = 600_000

/** Writes down what was found out, for the next start: not after each change, since it is all written. */
async function keep(desk: Desk, { telling, keptAt }: Listener): Promise<void> {
  if (!telling || !isServed(desk.ports.store) || telling.corpus.documents.size <= limits.toldAtOnce) return
  const { corpus, known } = telling
  const now = desk.ports.clock.now()
  if (keptAt !== null) {
    const changed = corpus.trail.between(keptAt.version, corpus.version)
    if (changed?.size === 0) return
    if (changed && changed.size < partKept * corpus.documents.size && now < keptAt.at + keptForMs) return
  }
  listenerAt(desk).keptAt = { version: corpus.version, at: now }
  await keepKnown(desk, corpus, known)
}

async function relate(desk: Desk, listener: Listener, corpus: GrownCorpus): Promise<void> {
  const { reading } = desk.ports
  const scope = desk.scope.join()
  const { related } = listener
  let kept =
    related && (await reading.keepRelated(scope, related.state, relatingParts(desk, related.corpus, corpus)))
  const anew = kept === null
  kept ??= await reading.keepRelated(scope, null, relatingParts(desk, null, corpus))
  if (kept === null) throw new RangeError('what begins anew goes on from nothing')
  listener.related = { corpus, state: kept.state }
  await hear(desk, listener, kept.changes, anew, corpus)
  listener.found++
}

/** Happenings summed up before others have their turn. */
const retoldAtOnce = 200

/** Makes what was found out what is told, in steps; where something came in meanwhile, with that. */
async function hear(
  desk: Desk,
  listener: Listener,
  changes: readonly RelatedChange[],
  anew: boolean,
  joined: GrownCorpus | null,
): Promise<void> {
  const before = listener.telling
  if (!before) return
  const base = anew ? nothingKnown() : before.known
  const steps = knownAfter(base, changes)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) await pause(desk)
  const known = step.value
  const ids = new Set<string>(changes.flatMap(({ gone, come }) => [...gone, ...come.map(({ id }) => id)]))
  if (anew) for (const id of before.known.happenings.keys()) ids.add(id)
  const letters = lettersChanged(base, changes)
  if (letters.size > 0 && !anew)
    for (const id of await toldBy(desk, letters, before.corpus, known)) ids.add(id)
  const edits: Edits = { items: new Map(), toldAs: new Map() }
  let since = 0
  for (const id of ids) {
    retell(id, before.corpus, known, before, edits)
    since += known.happenings.get(id)?.events.length ?? 1
    if (since < retoldAtOnce) continue
    since = 0
    await pause(desk)
  }
  const now = listener.telling ?? before
  const late = [known, now.known].flatMap((each) => [...touchedBy(before.corpus, now.corpus, each)])
  for (const id of new Set(late)) retell(id, now.corpus, known, now, edits)
  listener.telling = told(listener, now.corpus, known, edits, now.corpus === joined)
}

/** Happenings with an event from any of these sources. */
async function toldBy(
  desk: Desk,
  names: ReadonlySet<string>,
  { documents }: GrownCorpus,
  known: Known,
): Promise<Set<string>> {
  const found = new Set<string>()
  let since = 0
  const look = ({ row, events }: CorpusDocument): void => {
    if (!names.has(publisherOf(row.value) ?? '')) return
    for (const event of events) {
      const happening = happeningAround(known, event)
      if (happening !== undefined) found.add(happening)
    }
  }
  for (const document of documents.values()) {
    look(document)
    if (++since % 2_000 === 0) await pause(desk)
  }
  return found
}
