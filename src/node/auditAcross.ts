import { utf8Text } from '../kernel/bytes.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { formatOrigin } from '../ledger/checkpoint.ts'
import { parseBody } from '../ledger/verify.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { AuditedEntry, AuditedRecord } from './audited.ts'
import { compartmentOf, type Coalition } from './coalition.ts'
import type { LogKey } from './ports/store.ts'
import type { Problems } from './problem.ts'

/** Where an entry stands among those of its author in its compartment, over all generations. */
export function placeOf(
  entry: { readonly author: string; readonly compartment: string },
  id: RecordId,
): string {
  return `${entry.compartment} ${entry.author} ${id}`
}

/** Checks what was taken back: retractable entries of the same author in the same compartment, all of which are gone, and nothing else is.
 *  `entries` are by their places; those at `beyond` may be gone and need not be. What members that are not `seats` here took back wrongly has no effect and is theirs
 *  to answer for. Gives the ids of what is gone. */
export function checkRetractions(
  seats: readonly MemberName[],
  audited: readonly AuditedRecord[],
  entries: ReadonlyMap<string, AuditedEntry>,
  beyond: ReadonlySet<string>,
  problems: Problems,
): Set<RecordId> {
  const takenBack = new Set<string>()
  for (const { record, where } of audited) {
    const { body } = record
    if (body.type !== 'retraction') continue
    for (const id of body.data.retracts) {
      const place = placeOf(body, id)
      takenBack.add(place)
      if (entries.get(place)?.class !== 'retractable' && seats.includes(record.author))
        problems.add(
          'E_RETRACTION_INVALID',
          where,
          `${id.slice(0, 16)}… is not its author’s here to take back`,
        )
    }
  }
  const gone = new Set<RecordId>()
  for (const [place, entry] of entries) {
    if (entry.class === 'register' || entry.isAwaited) continue
    if (!entry.isHeld) gone.add(entry.id)
    const mayGo = entry.class === 'retractable' && takenBack.has(place)
    if (!entry.isHeld && !mayGo && !(entry.class === 'retractable' && beyond.has(place)))
      problems.add('E_VERIFY_FAILED', entry.where, 'the body is missing and nothing took it back')
    if (entry.isHeld && mayGo)
      problems.add('E_VERIFY_FAILED', entry.where, 'the body was taken back but is still held')
  }
  return gone
}

/** Places of what a body takes back that stands beyond where an epoch ended its log: it did where it came before the epoch, and does not where it came after. */
export function takenBackBeyond(
  author: MemberName,
  compartment: CompartmentId,
  body: Uint8Array,
): readonly string[] {
  const read = parseBody(parseStrictJson(utf8Text(body)))
  if (read.type !== 'retraction') return []
  return read.data.retracts.map((id) => placeOf({ author, compartment }, id))
}

/** Checks that whoever may read a record may read what it refers to, as far as that is held here. */
export function checkReach(
  coalition: Coalition,
  audited: readonly AuditedRecord[],
  entries: Iterable<AuditedEntry>,
  problems: Problems,
): void {
  const byId = Map.groupBy(entries, ({ id }) => id)
  const readersOf = (id: CompartmentId): readonly MemberName[] => compartmentOf(coalition, id).readers
  for (const { record, where } of audited) {
    if (!coalition.seats.includes(record.author)) continue
    const readers = readersOf(record.body.compartment)
    for (const { id } of record.body.refs) {
      const targets = byId.get(id)
      if (!targets) continue
      const isReadable = targets.some(({ compartment }) =>
        readers.every((name) => readersOf(compartment).includes(name)),
      )
      if (!isReadable)
        problems.add('E_REFERENCE_UNREADABLE', where, `its readers may not all read ${id.slice(0, 16)}…`)
    }
  }
}

/** Checks that no log is missing whose end an epoch names, in the compartments that are held. */
export function checkEndedLogs(coalition: Coalition, logs: readonly LogKey[], problems: Problems): void {
  const named = (log: LogKey): string => formatOrigin({ coalition: coalition.id, ...log })
  const held = new Set(logs.map(named))
  // An export holds one compartment: its body, or for the plenary its logs.
  const compartments = new Set<CompartmentId>(logs.map(({ compartment }) => compartment))
  for (const { id, membership } of coalition.compartments.values())
    if (membership === null) compartments.add(id)
  for (const { number, roster } of coalition.epochs.values()) {
    for (const { name: member, frozen } of roster.members) {
      for (const { compartment, generation, size } of frozen) {
        const origin = named({ compartment, member, generation })
        if (size > 0 && compartments.has(compartment) && !held.has(origin))
          problems.add(
            'E_VERIFY_FAILED',
            origin,
            `epoch ${number} ended this log at ${size} entries; it is missing`,
          )
      }
    }
  }
}
