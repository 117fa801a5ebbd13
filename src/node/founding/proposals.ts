import { z } from 'zod'
import { base64, fromBase64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingId, memberOf, readCompartment } from '../../ledger/founding.ts'
import { compartmentText } from '../../ledger/signingText.ts'
import type { Compartment } from '../../records/compartment.ts'
import { compartmentProposal, type CompartmentProposal } from '../../records/foundingFile.ts'
import type { Coalition } from '../coalition.ts'
import { readersAfter } from '../successors.ts'
import type { Clock } from '../ports/clock.ts'
import type { LocalRow, Reader, Transaction } from '../ports/store.ts'
import { storedAs } from '../stored.ts'
import { gatherNotes, type Gathered } from './notes.ts'

/** A compartment that waits for signatures, as its node keeps it: a local row, gone once the compartment is live. */
const waiting = z.strictObject({
  ...compartmentProposal.omit({ format: true }).shape,
  /** Whether a person of a seat here would not sign it; it is then kept only so that it does not come back. */
  declined: z.array(z.string()),
})

/** A compartment that waits for signatures. */
export interface Waiting {
  readonly id: CompartmentId
  readonly body: Uint8Array
  readonly compartment: Compartment
  readonly label: string | null
  readonly signatures: Gathered
  /** Seats of this node whose people would not sign it. */
  readonly declined: readonly string[]
}

const kind = 'compartment'

/** A compartment from its body, the notes over it and what its opener calls it. Throws `E_FOUNDING_OTHER` for another coalition's, `E_EPOCH_…` for another
 *  epoch's, `E_ROSTER_MOTION_REQUIRED` for a successor of what has not ended or with other readers, `E_SEAT_UNKNOWN`, `E_LABEL_LOOSER`, `E_GENESIS_INVALID`, `E_NOTE_…`. */
export function readProposal(
  coalition: Pick<Coalition, 'id' | 'newest' | 'epochs' | 'compartments'>,
  body: Uint8Array,
  notes: readonly (string | null)[],
): Omit<Waiting, 'label' | 'declined'> {
  const id = foundingId(body) as CompartmentId
  const compartment = readCompartment(body, id, coalition.id)
  const { newest, epochs } = coalition
  if (compartment.epoch !== newest.id) {
    if (epochs.has(compartment.epoch))
      throw failure('E_EPOCH_ENDED', 'this compartment was to be opened in an epoch that has ended', {
        paths: ['epoch'],
      })
    throw failure(
      'E_EPOCH_NOT_YET_UNDERSTOOD',
      'this compartment is of an epoch that is not known here yet',
      {
        paths: ['epoch'],
      },
    )
  }
  checkSuccessor(coalition, compartment)
  if (compartment.readers.length < 2)
    throw failure('E_GENESIS_INVALID', 'a compartment that one member alone reads is its home', {
      paths: ['readers'],
    })
  checkPublic(compartment)
  const signers = compartment.readers.map((name) => memberOf(newest.roster, name))
  return { id, body, compartment, signatures: gatherNotes(compartmentText(coalition.id, id), signers, notes) }
}

/** A successor is what it succeeds without those who are members no more: it takes nobody in, nobody else out, and no looser label. Else what is carried on would reach others
 *  by the name of what they did not read. Throws `E_ROSTER_MOTION_REQUIRED`. */
function checkSuccessor(
  coalition: Pick<Coalition, 'newest' | 'compartments'>,
  { predecessor, readers, tlp, public: open }: Compartment,
): void {
  if (predecessor === null) return
  const before = coalition.compartments.get(predecessor)
  const after = before && readersAfter(coalition, before)
  const isSame = before?.tlp === tlp && before.public === open
  if (!isSame || !after || after.join() !== readers.join()) throw successorRefused()
}

/** Who reads a compartment is fixed when it is opened. */
export function successorRefused(): Error {
  return failure(
    'E_ROSTER_MOTION_REQUIRED',
    'who reads a compartment is fixed for good: a successor comes with a roster epoch. Open another compartment and release there what is to be read',
    { paths: ['readers'] },
  )
}

/** What everybody may read is labelled so. Throws `E_LABEL_LOOSER`. */
export function checkPublic({ public: open, tlp }: Pick<Compartment, 'public' | 'tlp'>): void {
  if (!open || tlp === 'CLEAR') return
  throw failure('E_LABEL_LOOSER', `a public compartment is TLP:CLEAR, not TLP:${tlp}: anybody may read it`, {
    paths: ['tlp'],
  })
}

/** The compartments that wait here, in the order of their ids. */
export async function everyWaiting(reader: Reader, coalition: Coalition): Promise<readonly Waiting[]> {
  const rows = await reader.localRows(kind, { limit: limits.everyRow })
  return rows.flatMap((row) => read(coalition, row) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One compartment that waits here. */
export async function waitingOf(
  reader: Reader,
  coalition: Coalition,
  id: CompartmentId,
): Promise<Waiting | undefined> {
  const row = await reader.localRow(kind, id)
  return row && read(coalition, row)
}

/** What of an ended epoch still lies here waits for nothing any more. */
function read(coalition: Coalition, row: LocalRow): Waiting | undefined {
  const { body, label, note, declined } = storedAs(row, waiting)
  const bytes = fromBase64(body)
  const id = foundingId(bytes) as CompartmentId
  if (readCompartment(bytes, id, coalition.id).epoch !== coalition.newest.id) return undefined
  return { ...readProposal(coalition, bytes, [note]), label, declined }
}

/** Keeps a compartment that waits; once all have signed it is live instead, and keeps its label. Gives whether it is. */
export async function keepWaiting(transaction: Transaction, clock: Clock, one: Waiting): Promise<boolean> {
  const { id, body, label, signatures, declined } = one
  const { note, missing } = signatures
  if (note === null || missing.length > 0) {
    const value = JSON.stringify({ body: base64(body), label, note, declined })
    await transaction.putLocal({ kind, key: id, at: clock.now(), value })
    return false
  }
  await transaction.addCompartment({ id, body, note })
  await transaction.removeLocal(kind, id)
  return true
}

/** A compartment as the file that its readers pass on. */
export function proposalFile({
  body,
  label,
  signatures,
}: Pick<Waiting, 'body' | 'label' | 'signatures'>): CompartmentProposal {
  return { format: 'entente/compartment-proposal@1', body: base64(body), label, note: signatures.note }
}

/** Members of a compartment, of whom each is named once. */
export function sortedReaders(names: readonly MemberName[]): MemberName[] {
  return [...new Set(names)].sort()
}
