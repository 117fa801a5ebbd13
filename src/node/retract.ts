import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import type { Retraction } from '../records/retraction.ts'
import { homeOf, writeRecords, type Desk } from './desk.ts'
import { releasedCopies } from './release.ts'
import { limits } from '../kernel/limits.ts'
import type { Reader, StoredEntry } from './ports/store.ts'

/** What to take back, and why. */
export interface Retracting {
  readonly id: RecordId
  readonly reason: Retraction['reason']
}

/** What a retraction took back. */
export interface Retracted {
  readonly retractions: readonly {
    readonly id: RecordId
    readonly compartment: CompartmentId
    readonly dropped: readonly RecordId[]
  }[]
  /** Other authors' records that drew on it: they leave the views, and their authors are asked. */
  readonly withdrawn: readonly { readonly id: RecordId; readonly author: string }[]
}

/** Takes back a record of the seat's own, all of its own that derives from it, and the copies of those that were released. Bodies, salts,
 *  search terms and attachments that nothing else names are gone from the data folder when this resolves; the commitments stay.
 *  Throws `E_NOT_FOUND`, `E_RETRACTION_INVALID` for another's or a permanent record. */
export async function retract(desk: Desk, wish: Retracting): Promise<Retracted> {
  const result = await writeRecords(desk, async (batch, transaction) => {
    const first = await ownEntry(desk, transaction, wish.id)
    const { own, others } = await closure(desk, transaction, first)
    const byCompartment = Map.groupBy(own, (entry) => entry.compartment)
    const retractions = []
    for (const [compartment, entries] of byCompartment) {
      const dropped = entries.map((entry) => entry.id)
      for (let at = 0; at < dropped.length; at += limits.retractedAtOnce) {
        const part = dropped.slice(at, at + limits.retractedAtOnce)
        const id = batch.add({
          compartment,
          type: 'retraction',
          data: { retracts: part, reason: wish.reason },
        })
        retractions.push({ id, compartment, dropped: part })
      }
    }
    for (const entry of own) await transaction.drop(entry.seq)
    for (const entry of others) await transaction.setRows(entry.seq, 'withdrawn', desk.ports.clock.now(), [])
    return { retractions, withdrawn: others.map((entry) => ({ id: entry.id, author: entry.member })) }
  })
  await desk.ports.store.scrub()
  return result
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

/** The seat's own retractable records that derive from `first` or are released copies of such, and others' records that derive from them. */
async function closure(
  desk: Desk,
  reader: Reader,
  first: StoredEntry,
): Promise<{ own: StoredEntry[]; others: StoredEntry[] }> {
  const copies = Map.groupBy(await releasedCopies(desk, reader), (copy) => copy.home)
  const home = homeOf(desk)
  const own = new Map<RecordId, StoredEntry>([[first.id, first]])
  const others = new Map<RecordId, StoredEntry>()
  let fresh = [first]
  while (fresh.length > 0) {
    const reached = [
      ...(await reader.referring(
        fresh.map((entry) => entry.id),
        ['derivedFrom'],
      )),
    ]
    for (const entry of fresh) {
      if (entry.compartment !== home) continue
      for (const { released } of copies.get(entry.id) ?? []) {
        const copy = await reader.entry(released)
        if (copy) reached.push(copy)
      }
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
