import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { parseCheckpoint, parseOrigin, type Checkpoint } from '../../ledger/checkpoint.ts'
import type { LiveCompartment } from '../../ledger/founding.ts'
import { cosignerKey } from '../../ledger/memberKeys.ts'
import { formatNote, openNote, parseNote, withSignatures } from '../../ledger/note.ts'
import { signatureLine } from '../../ledger/signatureLine.ts'
import type { VerifierKey } from '../../ledger/verifierKey.ts'
import type { RosterMember } from '../../records/roster.ts'
import { logVerifier, type Coalition } from '../coalition.ts'
import type { LogKey, LogState, Reader } from '../ports/store.ts'

/** A signed head, checked: whose log, in which compartment, and how far. */
export interface OpenedHead {
  readonly log: LogKey
  readonly compartment: LiveCompartment
  readonly checkpoint: Checkpoint
  /** The note with those lines alone that known keys made, each verified. */
  readonly note: Uint8Array
}

/** The member as the newest epoch has it that gives this log generation. */
function rosterMember(coalition: Coalition, log: LogKey): RosterMember | undefined {
  return [...coalition.epochs.values()]
    .flatMap(({ roster }) => roster.members)
    .findLast(({ name, generation }) => name === log.member && generation === log.generation)
}

/** The log that a note is the head of, nothing verified. Throws `E_NOTE_MALFORMED`, `E_CHECKPOINT_MALFORMED`. */
export function logOfNote(coalition: Coalition, note: Uint8Array): LogKey {
  const {
    coalition: id,
    compartment,
    member,
    generation,
  } = parseOrigin(parseCheckpoint(parseNote(note).text).origin)
  if (id !== coalition.id)
    throw failure('E_CHECKPOINT_MALFORMED', 'the head is of a log of another coalition', {
      paths: ['origin'],
    })
  return { compartment, member, generation }
}

/** Verifies the note over a log's head by the key that the roster gives its author, and the cosignatures of members on it; lines by others
 *  are left out. Throws `E_NOTE_…`, `E_CHECKPOINT_MALFORMED`, `E_COMPARTMENT_UNKNOWN`. */
export function openHead(coalition: Coalition, note: Uint8Array): OpenedHead {
  const log = logOfNote(coalition, note)
  const compartment = coalition.compartments.get(log.compartment)
  if (compartment === undefined || !compartment.readers.includes(log.member))
    throw failure(
      'E_COMPARTMENT_UNKNOWN',
      `no compartment ${log.compartment.slice(0, 8)} with ${log.member} is known here`,
    )
  const author = rosterMember(coalition, log)
  if (author === undefined)
    throw failure(
      'E_CHECKPOINT_MALFORMED',
      `no epoch gives ${log.member} a log of generation ${log.generation}`,
    )
  const key = logVerifier(author)
  const { text, signatures } = openNote(note, [key, ...cosigners(coalition, compartment.readers)])
  if (!signatures.some((signature) => signature.key === key))
    throw failure('E_NOTE_SIGNATURE', `${log.member} did not sign this head of its log`)
  const checkpoint = parseCheckpoint(text)
  if (checkpoint.extensions.length > 0)
    throw failure('E_CHECKPOINT_MALFORMED', 'heads of this system have no extension lines')
  return {
    log,
    compartment,
    checkpoint,
    note: formatNote({ text, lines: signatures.map(({ line }) => line) }),
  }
}

/** Keys by which members of a compartment cosign. */
function cosigners(coalition: Coalition, readers: readonly MemberName[]): VerifierKey[] {
  const members = coalition.newest.roster.members.filter(({ name }) => readers.includes(name))
  return members.flatMap((member) => [cosignerKey(member, 'held'), cosignerKey(member, 'witness')])
}

/** Two notes over the same text as one, with the lines of both. */
export function mergedNote(held: Uint8Array, received: Uint8Array): Uint8Array {
  const note = parseNote(held)
  const other = parseNote(received)
  return note.text === other.text ? formatNote(withSignatures(note, other.lines)) : held
}

/** The newest head of a log that what is held here reaches, as a note with the cosignatures known. */
export async function servedHead(
  reader: Reader,
  coalition: Coalition,
  log: LogState,
): Promise<{ readonly size: number; readonly note: Uint8Array } | undefined> {
  const kept = await keptHead(reader, log)
  const act = await reader.signedHead(log)
  if (!act?.signature || act.size < (kept?.size ?? 0)) return kept
  const author = rosterMember(coalition, log)
  if (author === undefined) return kept
  const text = utf8Text(act.text)
  const note = formatNote({ text, lines: [signatureLine(logVerifier(author), act.signature)] })
  const cosigned = await reader.headAt(log, act.size)
  return { size: act.size, note: cosigned ? mergedNote(note, cosigned.note) : note }
}

/** The newest kept head that the entries held reach: one further ahead stands for entries under way. */
async function keptHead(
  reader: Reader,
  log: LogState,
): Promise<{ readonly size: number; readonly note: Uint8Array } | undefined> {
  const newest = await reader.head(log)
  if (newest === undefined || newest.size <= log.size) return newest
  return (await reader.heads(log)).findLast(({ size }) => size <= log.size)
}

/** Text of a note's checkpoint, for comparing. */
export function textOfNote(note: Uint8Array): Uint8Array {
  return utf8(parseNote(note).text)
}
