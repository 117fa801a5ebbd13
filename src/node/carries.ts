import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { placeOf } from './projections.ts'
import { heldBody } from './stored.ts'
import { goesOnIn, type Known } from './successors.ts'
import { everyRow, type Row } from './views.ts'

/** One record of two that a carry binds: whose it is, where it stands, and the view that shows it. */
export interface End {
  readonly author: MemberName
  readonly compartment: CompartmentId
  readonly view: string
}

/** That a record goes on as another, as its author says it where the other stands. */
export interface Carried {
  /** The carry record. */
  readonly by: RecordId
  readonly author: MemberName
  readonly was: RecordId
  readonly from: CompartmentId
  readonly now: RecordId
  readonly compartment: CompartmentId
}

/** Whether a carry counts: who says it wrote both, the second stands where it is said, in a successor of where the first stands, and both are of one
 *  kind. Else anybody could make another's record vanish, or pass one off as its sequel. Pure. */
export function bindsThem(coalition: Known, carry: Omit<End, 'view'>, was: End, now: End): boolean {
  return (
    was.author === carry.author &&
    now.author === carry.author &&
    now.compartment === carry.compartment &&
    was.view === now.view &&
    goesOnIn(coalition, was.compartment, now.compartment)
  )
}

/** Carries among rows that are at hand, by their ids: from what was to what is now. Of several of one record the least id counts, whatever came first. */
export function carriedAmong(
  coalition: Known,
  carries: readonly Row<'carries'>[],
  rows: ReadonlyMap<RecordId, Omit<End, 'view'>>,
): ReadonlyMap<RecordId, RecordId> {
  const next = new Map<RecordId, RecordId>()
  for (const { author, compartment, value } of carries) {
    for (const { was, now } of value.pairs) {
      const [from, to] = [rows.get(was), rows.get(now)]
      const known = next.get(was)
      if (from === undefined || to === undefined || (known !== undefined && known < now)) continue
      // Rows at hand are of one view.
      const ends = [
        { ...from, view: '' },
        { ...to, view: '' },
      ] as const
      if (bindsThem(coalition, { author, compartment }, ...ends)) next.set(was, now)
    }
  }
  return next
}

/** Carries that count, as far as the desk may read both ends and what is now stands. `naming`: only those that name one of these records. */
export async function carriesHeld(
  desk: Desk,
  reader: Reader,
  naming?: ReadonlySet<RecordId>,
): Promise<readonly Carried[]> {
  const found: Carried[] = []
  for (const { id, author, compartment, value } of await everyRow(desk, reader, 'carries')) {
    for (const { was, now } of value.pairs) {
      if (naming !== undefined && !naming.has(was) && !naming.has(now)) continue
      const [from, to] = [await endOf(desk, reader, was), await endOf(desk, reader, now)]
      if (from && to && bindsThem(desk.coalition, { author, compartment }, from, to))
        found.push({ by: id, author, was, from: from.compartment, now, compartment })
    }
  }
  return found
}

/** Refuses what has gone on elsewhere. Throws `E_QUESTION_CLOSED`, which names what it goes on as. */
export async function checkStaysHere(desk: Desk, reader: Reader, id: RecordId): Promise<void> {
  const on = (await carriesHeld(desk, reader, new Set([id]))).find(({ was }) => was === id)
  if (on === undefined) return
  throw failure('E_QUESTION_CLOSED', `this question goes on as ${on.now.slice(0, 16)}…: answer it there`, {
    paths: [id, on.now],
  })
}

async function endOf(desk: Desk, reader: Reader, id: RecordId): Promise<End | undefined> {
  const entry = await reader.entry(id)
  if (entry?.state !== 'usable' || !entry.body || !desk.scope.includes(entry.compartment)) return undefined
  const { view } = placeOf(heldBody(entry, entry.body))
  return { author: entry.member, compartment: entry.compartment, view }
}
