import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Retraction } from '../records/retraction.ts'
import { carriesHeld } from './carries.ts'
import { compartmentOf } from './coalition.ts'
import { homeOf, writeRecords, type Desk } from './desk.ts'
import type { Reader, StoredEntry } from './ports/store.ts'
import { oweScrub, scrubIfOwed } from './scrub.ts'
import { everyRow } from './views.ts'
import { actOfWriting, permits, requireAct, type Act } from './roles.ts'
import { heldBody } from './stored.ts'

/** What to take back, and why. */
export interface Retracting {
  readonly id: RecordId
  readonly reason: Retraction['reason']
  /** More of the seat's own that goes with it. */
  readonly with?: readonly RecordId[]
}

/** What a retraction took back. */
export interface Retracted {
  readonly retractions: readonly {
    readonly id: RecordId
    readonly compartment: CompartmentId
    readonly dropped: readonly RecordId[]
  }[]
  /** Other authors' records that drew on it, as far as the seat may read them: they leave the views, and their authors are asked. */
  readonly withdrawn: readonly { readonly id: RecordId; readonly author: string }[]
}

/** Takes back a record of the seat's own, all of its own that derives from it, other readings of the same document, and the copies of those
 *  that were released or carried on (of a release: all that it let out; of a carry: all that it wrote). Bodies, salts, search terms and attachments that nothing else names are gone from
 *  the data folder when this resolves; the commitments stay.
 *  Throws `E_NOT_FOUND`, `E_RETRACTION_INVALID` for another's or a permanent record. */
export async function retract(desk: Desk, wish: Retracting): Promise<Retracted> {
  if (!permits(desk.person.roles, 'judge') && !permits(desk.person.roles, 'draft'))
    requireAct(desk, 'retract')
  const result = await writeRecords(desk, async (batch, transaction) => {
    const first = []
    for (const id of [wish.id, ...(wish.with ?? [])]) first.push(await ownEntry(desk, transaction, id))
    const { own, others } = await closure(desk, transaction, first)
    const byCompartment = Map.groupBy(own, (entry) => entry.compartment)
    const retractions = []
    for (const [compartment, entries] of byCompartment) {
      const act = actOfTakingBack(desk, entries)
      requireAct(desk, act)
      const dropped = entries.map((entry) => entry.id)
      for (let at = 0; at < dropped.length; at += limits.retractedAtOnce) {
        const part = dropped.slice(at, at + limits.retractedAtOnce)
        const id = batch.add({
          compartment,
          type: 'retraction',
          act,
          data: { retracts: part, reason: wish.reason },
        })
        retractions.push({ id, compartment, dropped: part })
      }
    }
    for (const entry of own) await transaction.drop(entry.seq)
    await oweScrub(transaction)
    for (const entry of others) await transaction.setRows(entry.seq, 'withdrawn', desk.ports.clock.now(), [])
    const seen = others.filter((entry) => desk.scope.includes(entry.compartment))
    return { retractions, withdrawn: seen.map((entry) => ({ id: entry.id, author: entry.member })) }
  })
  await scrubIfOwed(desk.ports.store)
  return result
}

/** What taking entries of one compartment back is an act of: what one may write oneself one may take back; all else is `retract`. */
function actOfTakingBack({ person, coalition }: Desk, entries: readonly StoredEntry[]): Act {
  if (permits(person.roles, 'retract')) return 'retract'
  const acts = entries.map((entry): Act => {
    if (!entry.body) return 'retract'
    const { type } = heldBody(entry, entry.body)
    return actOfWriting(type, compartmentOf(coalition, entry.compartment).readers.length === 1)
  })
  return (acts.every((act) => permits(person.roles, act)) ? acts[0] : undefined) ?? 'retract'
}

async function ownEntry(desk: Desk, reader: Reader, id: RecordId): Promise<StoredEntry> {
  const entry = await reader.entry(id)
  if (!entry || !desk.scope.includes(entry.compartment) || entry.state === 'dropped') {
    throw failure('E_NOT_FOUND', `nothing with id ${id.slice(0, 16)}… is here`, { paths: [id] })
  }
  if (entry.member !== desk.seat) {
    throw failure(
      'E_RETRACTION_INVALID',
      `${id.slice(0, 16)}… is ${entry.member}'s; only its author can take it back`,
      { paths: [id] },
    )
  }
  if (entry.class === 'permanent') {
    throw failure('E_RETRACTION_INVALID', `${id.slice(0, 16)}… is permanent and cannot be taken back`, {
      paths: [id],
    })
  }
  return entry
}

/** The seat's own retractable records that go with those `first` named, and others' records that derive from any of them. */
async function closure(
  desk: Desk,
  reader: Reader,
  first: readonly StoredEntry[],
): Promise<{ own: StoredEntry[]; others: StoredEntry[] }> {
  const letOut = await releasedWith(desk, reader)
  const goingOn = await carriedWith(desk, reader, new Set(first.map(({ id }) => id)))
  const home = homeOf(desk)
  const own = new Map<RecordId, StoredEntry>(first.map((entry) => [entry.id, entry]))
  const others = new Map<RecordId, StoredEntry>()
  let fresh = [...first]
  while (fresh.length > 0) {
    const ids = fresh.map((entry) => entry.id)
    const reached = [...(await reader.referring(ids, ['derivedFrom']))]
    for (const entry of fresh) {
      if (entry.member !== desk.seat) continue
      reached.push(...(await otherReadings(reader, entry)))
      reached.push(...(await entriesOf(reader, goingOn.get(entry.id) ?? [])))
      if (entry.compartment === home) reached.push(...(await entriesOf(reader, letOut.get(entry.id) ?? [])))
    }
    fresh = []
    for (const entry of reached) {
      if (entry.state === 'dropped' || own.has(entry.id) || others.has(entry.id)) continue
      const mine = entry.member === desk.seat && entry.class === 'retractable'
      ;(mine ? own : others).set(entry.id, entry)
      fresh.push(entry)
    }
  }
  return { own: [...own.values()], others: [...others.values()] }
}

/** Ids of copies let out, by the home record that they copy and by the release that names them. */
async function releasedWith(desk: Desk, reader: Reader): Promise<ReadonlyMap<RecordId, RecordId[]>> {
  const rows = await everyRow(desk, reader, 'releases')
  const copies = rows.flatMap(({ id, value }) =>
    value.pairs.flatMap(({ home, released }) => [id, home].map((by) => ({ by, released }))),
  )
  const letOut = Map.groupBy(copies, ({ by }) => by)
  return new Map([...letOut].map(([by, group]) => [by, group.map(({ released }) => released)]))
}

/** Ids of the seat's own records that go with one because they are the same under another membership: the copy that it goes on as and the record that it was. With a
 *  carry that is itself `named` go its copies alone, so that taking it back undoes it. */
async function carriedWith(
  desk: Desk,
  reader: Reader,
  named: ReadonlySet<RecordId>,
): Promise<ReadonlyMap<RecordId, RecordId[]>> {
  const carries = (await carriesHeld(desk, reader)).filter(({ author }) => author === desk.seat)
  const bound = carries.flatMap(({ by, was, now }) =>
    named.has(by)
      ? [{ with: by, goes: now }]
      : [
          { with: was, goes: now },
          { with: now, goes: was },
        ],
  )
  const going = Map.groupBy(bound, (each) => each.with)
  return new Map([...going].map(([id, group]) => [id, group.map(({ goes }) => goes)]))
}

/** The same author's readings that this document supersedes or is superseded by: the same text, which would stay with them. A correction of an
 *  event goes alone, so that taking it back undoes it. */
async function otherReadings(reader: Reader, entry: StoredEntry): Promise<StoredEntry[]> {
  if (!entry.body) return []
  const { type, refs } = heldBody(entry, entry.body)
  if (type !== 'document') return []
  const newer = await reader.referring([entry.id], ['supersedes'])
  const older = refs.filter(({ relation }) => relation === 'supersedes').map(({ id }) => id)
  return [...newer, ...(await entriesOf(reader, older))].filter(({ member }) => member === entry.member)
}

async function entriesOf(reader: Reader, ids: readonly RecordId[]): Promise<StoredEntry[]> {
  const entries = []
  for (const id of ids) {
    const entry = await reader.entry(id)
    if (entry) entries.push(entry)
  }
  return entries
}
