import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { CorpusFold, type CorpusRows, type GrownCorpus } from './corpusFold.ts'
import { homeOf, type Desk } from './desk.ts'
import type { Reader, Store } from './ports/store.ts'
import { requireAct } from './roles.ts'
import { isServed, pause } from './served.ts'
import { rowsOf, tookBack } from './views.ts'

/** Rows of each view that are read at once: others are answered between. */
const rowsAtOnce = 400

interface Kept {
  readonly fold: CorpusFold
  last: number
}

/** What is read of each scope: the newest fold, and the reading under way. */
interface Followed {
  kept: Kept | null
  turn: Promise<unknown>
}

const followed = new WeakMap<Store, Map<string, Followed>>()

function followedBy({ ports, scope }: Desk): Followed {
  const known = followed.get(ports.store) ?? new Map<string, Followed>()
  followed.set(ports.store, known)
  const name = scope.join()
  const own = known.get(name) ?? { kept: null, turn: Promise.resolve() }
  known.set(name, own)
  return own
}

/** All that the desk may read of documents, each thing once, as of now: only what came in or was taken back since the last time is looked at. The
 *  first time takes as long as there is much, in steps that leave others their turn. The same object while nothing changes. */
export async function corpusNow(desk: Desk): Promise<GrownCorpus> {
  requireAct(desk, 'read')
  const own = followedBy(desk)
  const turn = own.turn.then(() => catchUp(desk, own))
  own.turn = turn.catch(() => undefined)
  return turn
}

/** Whether a serving process is still to read so many documents that nobody should wait for it. */
export async function isUnread(desk: Desk): Promise<boolean> {
  const { store } = desk.ports
  if (!isServed(store) || followedBy(desk).kept !== null) return false
  return (await store.read((reader) => reader.count('documents', desk.scope))) > limits.toldAtOnce
}

async function catchUp(desk: Desk, own: Followed): Promise<GrownCorpus> {
  const { store } = desk.ports
  if (own.kept === null) {
    const last = await store.read(async (reader) => (await reader.searchReach()).last)
    const fold = newFold(desk)
    await holdUpTo(desk, fold, 0, last)
    own.kept = { fold, last }
  }
  const { kept } = own
  // What was taken back while it was read may have been read before.
  const { last, gone } = await store.read(async (reader) => ({
    last: (await reader.searchReach()).last,
    gone: await goneSince(desk, reader, kept.last),
  }))
  if (last === kept.last) return kept.fold.corpus
  await holdUpTo(desk, kept.fold, kept.last, last)
  if (gone.size > 0) kept.fold.remove(gone)
  kept.last = last
  return kept.fold.corpus
}

function newFold(desk: Desk): CorpusFold {
  return new CorpusFold(desk.scope.length === 0 ? null : homeOf(desk))
}

/** Reads what came in after one place in the order of arrival, up to another. */
async function holdUpTo(desk: Desk, fold: CorpusFold, after: number, last: number): Promise<void> {
  for (let at = after; at < last;) {
    const { rows, reached } = await desk.ports.store.read((reader) => nextRows(desk, reader, at, last))
    fold.hold(rows)
    at = reached
    if (at < last) await pause(desk)
  }
  fold.tell()
}

/** The rows of some entries after a place, and the place up to which they reach. */
async function nextRows(
  desk: Desk,
  reader: Reader,
  after: number,
  last: number,
): Promise<{ readonly rows: CorpusRows; readonly reached: number }> {
  const page = { after, limit: rowsAtOnce }
  const documents = await rowsOf(desk, reader, 'documents', page)
  const events = await rowsOf(desk, reader, 'events', page)
  const grades = await rowsOf(desk, reader, 'grades', page)
  const full = [documents, events, grades].flatMap((rows) =>
    rows.length < page.limit ? [] : (rows.at(-1)?.seq ?? []),
  )
  const reached = Math.min(last, ...full)
  const within = <Item extends { readonly seq: number }>(rows: readonly Item[]): Item[] =>
    rows.filter(({ seq }) => seq <= reached)
  return {
    rows: { documents: within(documents), events: within(events), grades: within(grades) },
    reached,
  }
}

/** What was taken back after a place in the order of arrival, with all that stands no longer because of it. */
async function goneSince(desk: Desk, reader: Reader, after: number): Promise<ReadonlySet<RecordId>> {
  const gone = new Set<RecordId>()
  if (!(await tookBack(desk, reader, after))) return gone
  const rows = await rowsOf(desk, reader, 'retractions', { after, limit: limits.everyRow })
  for (const { value } of rows) for (const id of value.retracts) gone.add(id)
  let fresh: RecordId[] = [...gone]
  while (fresh.length > 0) {
    const reached = await reader.referring(fresh, ['derivedFrom'])
    fresh = reached.flatMap(({ id, state }) => (state === 'usable' || gone.has(id) ? [] : [id]))
    for (const id of fresh) gone.add(id)
  }
  return gone
}

/** As `corpusNow`, within a read: all at once. */
export async function readCorpus(desk: Desk, reader: Reader): Promise<GrownCorpus> {
  const own = followedBy(desk)
  const { last } = await reader.searchReach()
  if (own.kept?.last === last) return own.kept.fold.corpus
  const fold = newFold(desk)
  for (let at = 0; at < last;) {
    const { rows, reached } = await nextRows(desk, reader, at, last)
    fold.hold(rows)
    at = reached
  }
  fold.tell()
  return fold.corpus
}
