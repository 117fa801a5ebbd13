import { sameBytes, utf8Text } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import {
  formatOrigin,
  parseCheckpoint,
  parseOrigin,
  type Checkpoint,
  type LogName,
} from '../../ledger/checkpoint.ts'
import { endOf, faultsOf, isOneHost } from '../../ledger/founding.ts'
import { cosignerKey } from '../../ledger/memberKeys.ts'
import { formatNote, openNote, parseNote, withSignatures } from '../../ledger/note.ts'
import { quorumOf, type Quorum } from '../../ledger/quorum.ts'
import { signatureLine, type SignatureLine } from '../../ledger/signatureLine.ts'
import { keysOfLog, type TimingPlace } from '../../ledger/timing.ts'
import type { Coalition } from '../coalition.ts'
import type { Act, LogKey, Reader, StoredHead, Transaction } from '../ports/store.ts'

/** A head whose author's signature holds, with the members whose cosignatures of it do. */
export interface OpenedHead {
  readonly log: LogName
  readonly checkpoint: Checkpoint
  /** What the signatures cover. */
  readonly text: string
  /** The note with no line but those that hold. */
  readonly note: Uint8Array
  /** Who holds what it stands over, and since when by its own word; the author is none of them. */
  readonly held: ReadonlyMap<MemberName, Instant>
  /** Who says by its witness key that it continues the last one. */
  readonly witnessed: ReadonlyMap<MemberName, Instant>
}

/** Whether what stands in a compartment is witnessed by anybody but its author's own operator. */
export function isWitnessed({ newest, compartments }: Coalition, compartment: CompartmentId): boolean {
  return !isOneHost(newest.roster) && (compartments.get(compartment)?.readers.length ?? 0) > 1
}

/** The quorum that a head of a compartment needs. */
export function quorumIn({ charter, compartments }: Coalition, compartment: CompartmentId): Quorum {
  const members = compartments.get(compartment)?.readers.length ?? 1
  return quorumOf(members, faultsOf(charter, members))
}

/** Where the timing records of a compartment stand. Throws `E_COMPARTMENT_UNKNOWN`. */
export function placeOfTiming(
  { id, epochs, compartments }: Coalition,
  compartment: CompartmentId,
): TimingPlace {
  const found = compartments.get(compartment)
  if (found) return { coalition: id, epochs, compartment: found }
  throw failure('E_COMPARTMENT_UNKNOWN', 'that log is of no compartment here')
}

/** The log that a note is the head of, nothing verified. Throws `E_NOTE_MALFORMED`, `E_CHECKPOINT_MALFORMED`. */
export function logOfNote(coalition: Coalition, note: Uint8Array): LogKey {
  const { coalition: id, ...log } = parseOrigin(parseCheckpoint(parseNote(note).text).origin)
  if (id === coalition.id) return log
  throw ofAnother()
}

function ofAnother(): EntenteError {
  return failure('E_CHECKPOINT_MALFORMED', 'the head is of a log of another coalition', { paths: ['origin'] })
}

/** Opens a head that came from outside. Lines of keys that are not of this compartment's readers are left out.
 *  Throws `E_COMPARTMENT_UNKNOWN` for a log of no compartment here or of no reader, `E_NOTE_…`, `E_CHECKPOINT_MALFORMED`. */
export function openHead(coalition: Coalition, note: Uint8Array): OpenedHead {
  const { newest } = coalition
  let opened = openedIn.get(coalition)
  if (opened?.newest !== newest) {
    opened = { newest, heads: new Map() }
    openedIn.set(coalition, opened)
  }
  const { heads } = opened
  const name = sha256Hex(note)
  const head = heads.get(name) ?? openAnew(coalition, note)
  heads.delete(name)
  heads.set(name, head)
  if (heads.size > limits.openedHeads) {
    for (const oldest of heads.keys()) {
      heads.delete(oldest)
      break
    }
  }
  return head
}

/** Heads that were opened and held, by the hash of their note, the longest unused first: kept heads are opened again at every look. What a compartment's
 *  readers are never changes; their keys do with the epoch. */
const openedIn = new WeakMap<
  Coalition,
  { readonly newest: Coalition['newest']; readonly heads: Map<string, OpenedHead> }
>()

function openAnew(coalition: Coalition, note: Uint8Array): OpenedHead {
  const parsed = parseNote(note)
  const checkpoint = parseCheckpoint(parsed.text)
  if (checkpoint.extensions.length > 0)
    throw failure('E_CHECKPOINT_MALFORMED', 'heads of this system have no extension lines')
  const log = parseOrigin(checkpoint.origin)
  if (log.coalition !== coalition.id) throw ofAnother()
  const place = placeOfTiming(coalition, log.compartment)
  if (!place.compartment.readers.includes(log.member))
    throw failure('E_COMPARTMENT_UNKNOWN', 'that log is of no reader of its compartment')
  const keys = keysOfLog(place, log)
  if (keys === undefined)
    throw failure(
      'E_CHECKPOINT_MALFORMED',
      `no epoch gives ${log.member} a log of generation ${log.generation}`,
    )
  const witnesses = coalition.newest.roster.members
    .filter(({ name }) => keys.held.has(name))
    .map((member) => cosignerKey(member, 'witness'))
  const opened = openNote(note, [keys.author, ...[...keys.held.values()].flat(), ...witnesses])
  if (!opened.signatures.some(({ key }) => key === keys.author))
    throw failure('E_NOTE_SIGNATURE', `the log key of ${log.member} did not sign this head`)
  const times = (kind: 'held' | 'witness'): Map<MemberName, Instant> =>
    new Map(
      [...keys.held.keys()].flatMap((member): [MemberName, Instant][] => {
        const time = opened.signatures.find(({ key }) => key.name === `${member}/${kind}`)?.time
        return time === undefined ? [] : [[member, time]]
      }),
    )
  const lines = opened.signatures.map(({ line }) => line)
  return {
    log,
    checkpoint,
    text: opened.text,
    note: formatNote({ text: opened.text, lines: inOrder(lines, log.member) }),
    held: times('held'),
    witnessed: times('witness'),
  }
}

/** The author's line first, then by name: the same signatures give the same note. */
function inOrder(lines: readonly SignatureLine[], author: MemberName): SignatureLine[] {
  const rank = ({ name }: SignatureLine): string => (name === author ? '' : name)
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** How many signers a head has: its author and everybody who holds it. */
export function signersOf({ held }: Pick<OpenedHead, 'held'>): number {
  return 1 + held.size
}

/** Keeps a head with its cosignatures, joined with those known of the same one. The log has to be known here. Gives what is kept; undefined where a head
 *  of this size with another root is kept already. */
export async function keepHead(
  transaction: Transaction,
  coalition: Coalition,
  head: OpenedHead,
  at: Instant,
): Promise<OpenedHead | undefined> {
  const { log, checkpoint } = head
  const known = await transaction.headAt(log, checkpoint.size)
  if (known === undefined) {
    await transaction.putHead(storedAs(head, at))
    return head
  }
  if (sameBytes(known.note, head.note)) return head
  const before = parseNote(known.note)
  if (before.text !== head.text) return undefined
  const joined = withSignatures(before, parseNote(head.note).lines)
  const opened = openHead(coalition, formatNote({ text: joined.text, lines: joined.lines }))
  await transaction.putHead(storedAs(opened, known.at))
  return opened
}

function storedAs({ log, checkpoint, note }: OpenedHead, at: Instant): StoredHead {
  const { compartment, member, generation } = log
  return { log: { compartment, member, generation }, size: checkpoint.size, note, at }
}

/** The note of a head that a seat of this node signed. */
export function ownNote(coalition: Coalition, act: Act): Uint8Array | undefined {
  if (act.signature === null || act.log === null) return undefined
  const place = placeOfTiming(coalition, act.log.compartment)
  const author = keysOfLog(place, act.log)?.author
  return author && formatNote({ text: utf8Text(act.text), lines: [signatureLine(author, act.signature)] })
}

/** How far a log's heads are of use: as far as the entries held here reach, and no further than an epoch says that it ended. */
async function reachOf(reader: Reader, { epochs }: Coalition, log: LogKey): Promise<number> {
  const end = endOf(epochs.values(), log)
  const held = (await reader.log(log))?.size ?? 0
  return end?.kind === 'named' ? Math.min(held, end.size) : held
}

/** Heads kept of a log as far as they are of use. */
async function headsReached(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
): Promise<readonly StoredHead[]> {
  const reach = await reachOf(reader, coalition, log)
  return (await reader.heads(log)).filter(({ size }) => size <= reach)
}

/** The newest kept head that is of use: mostly the newest of all, which is asked for alone. */
async function newestReached(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
): Promise<StoredHead | undefined> {
  const newest = await reader.head(log)
  const reach = await reachOf(reader, coalition, log)
  if (newest === undefined || newest.size <= reach) return newest
  return (await headsReached(reader, coalition, log)).at(-1)
}

/** The newest head that a seat here signed of its own log, of those that are of use. */
async function newestOwn(reader: Reader, coalition: Coalition, log: LogKey): Promise<Act | undefined> {
  const newest = await reader.signedHead(log)
  if (newest === undefined) return undefined
  const reach = await reachOf(reader, coalition, log)
  if (newest.size <= reach) return newest
  return (await reader.signedHeads(log)).findLast(({ size }) => size <= reach)
}

/** The newest signed head of a log that what is held here reaches: one's own, or the newest kept, which is further along where this node lost state and had
 *  its own log back from others; with what cosignatures are known of it. */
export async function newestHead(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
): Promise<OpenedHead | undefined> {
  const kept = await newestReached(reader, coalition, log)
  const own = await newestOwn(reader, coalition, log)
  const ownIsNewest = own !== undefined && own.size >= (kept?.size ?? 0)
  const note = ownIsNewest ? (ownNote(coalition, own) ?? kept?.note) : kept?.note
  if (note === undefined) return undefined
  const head = openHead(coalition, note)
  return (await headKept(reader, coalition, log, head.checkpoint.size)) ?? head
}

/** The head kept of a log at this size, opened. */
export async function headKept(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  size: number,
): Promise<OpenedHead | undefined> {
  const kept = await reader.headAt(log, size)
  return kept && openHead(coalition, kept.note)
}

/** The largest head kept of a log that a quorum stands behind, or so many signers as are asked for. */
export async function countedHead(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  needed = quorumIn(coalition, log.compartment).needed,
): Promise<OpenedHead | undefined> {
  const counted = ({ note }: StoredHead): OpenedHead | undefined => {
    const head = openHead(coalition, note)
    return signersOf(head) >= needed ? head : undefined
  }
  // Mostly the newest counts, and the others need not be read.
  const newest = await newestReached(reader, coalition, log)
  const found = newest && counted(newest)
  if (newest === undefined || found !== undefined) return found
  for (const kept of (await headsReached(reader, coalition, log)).toReversed()) {
    const head = kept.size === newest.size ? undefined : counted(kept)
    if (head !== undefined) return head
  }
  return undefined
}

/** The origin line of a log of this coalition. */
export function originOf(coalition: Coalition, log: LogKey): string {
  return formatOrigin({ coalition: coalition.id, ...log })
}
