import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { endOf } from '../ledger/founding.ts'
import type { Retraction } from '../records/retraction.ts'
import type { Coalition } from './coalition.ts'
import type { Draft } from './batch.ts'
import { deskFor } from './desk.ts'
import type { Ports } from './ports.ts'
import type { Reader, StoredEntry } from './ports/store.ts'
import { operator } from './roles.ts'
import { heldBody } from './stored.ts'
import { everyRow } from './views.ts'

/** What a seat took back beyond where an epoch ended its log, as retractions in the generation that its log goes on in. Beyond its end a log says nothing to who reads it
 *  later, and whoever took a record back means it to be gone everywhere: its node says so once more. Nothing where it has been said. */
export async function retractionsDue(
  { store, ...ports }: Ports,
  coalition: Coalition,
  seat: MemberName,
  reader: Reader,
): Promise<Draft[]> {
  const lost = await lostRetractions(coalition, seat, reader)
  if (lost.length === 0) return []
  const desk = deskFor({ store, ...ports }, coalition, seat, operator)
  const said = await everyRow(desk, reader, 'retractions')
  const gone = new Set(said.filter(({ author }) => author === seat).flatMap(({ value }) => value.retracts))
  const drafts: Draft[] = []
  for (const { compartment, data } of lost) {
    const retracts: RecordId[] = []
    for (const id of data.retracts)
      if (!gone.has(id) && (await counted(coalition, seat, reader, id))) retracts.push(id)
    for (const id of retracts) gone.add(id)
    for (let at = 0; at < retracts.length; at += limits.retractedAtOnce)
      drafts.push({
        ...{ compartment, type: 'retraction' as const, act: 'retract' as const },
        data: { ...data, retracts: retracts.slice(at, at + limits.retractedAtOnce) },
      })
  }
  return drafts
}

interface Lost {
  readonly compartment: CompartmentId
  readonly data: Retraction
}

/** Retractions of a seat that stand beyond where an epoch ended its log, of those under a head that this folder signed: what somebody else wrote with keys that were
 *  stolen is nobody's wish. */
async function lostRetractions(coalition: Coalition, seat: MemberName, reader: Reader): Promise<Lost[]> {
  const lost: Lost[] = []
  for (const log of await reader.logs()) {
    if (log.member !== seat) continue
    const end = endOf(coalition.epochs.values(), log)
    if (end?.kind !== 'named' || log.size <= end.size) continue
    const signed = (await reader.signedHead(log))?.size ?? 0
    for (const entry of await reader.entries(log, end.size, Math.max(end.size, signed))) {
      if (!entry.body) continue
      const body = heldBody(entry, entry.body)
      if (body.type === 'retraction') lost.push({ compartment: log.compartment, data: body.data })
    }
  }
  return lost
}

/** Whether a record of a seat's stands where others count it. */
async function counted(
  coalition: Coalition,
  seat: MemberName,
  reader: Reader,
  id: RecordId,
): Promise<boolean> {
  const stands = ({ compartment, member, generation, index, class: entryClass }: StoredEntry): boolean => {
    const end = endOf(coalition.epochs.values(), { compartment, member, generation })
    return member === seat && entryClass === 'retractable' && (end?.kind !== 'named' || index < end.size)
  }
  return (await reader.entriesWith(id)).some(stands)
}
