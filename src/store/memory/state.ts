import { hex } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, CompartmentId, EpochId, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Relation } from '../../records/common.ts'
import type {
  Act,
  FoundingBody,
  Leaf,
  LocalRow,
  LogKey,
  LogState,
  NewEntry,
  StoredEntry,
  StoredHead,
  Topic,
  ViewName,
} from '../../node/ports/store.ts'

/** A log with what it holds. */
export interface HeldLog {
  state: LogState
  readonly entries: HeldEntry[]
  /** By `level/index`. */
  readonly tiles: Map<string, Uint8Array>
  /** By their size. */
  readonly heads: Map<number, StoredHead>
}

/** An entry with what hangs on it. */
export interface HeldEntry {
  seq: number
  readonly id: RecordId
  readonly log: HeldLog
  readonly index: number
  readonly class: NewEntry['class']
  readonly commitment: Uint8Array
  readonly label: Uint8Array | null
  salt: Uint8Array | null
  body: Uint8Array | null
  state: NewEntry['state']
  references: NewEntry['references']
  blobs: readonly BlobHash[]
  readonly rows: Map<ViewName, HeldRow>
}

/** A row of a view. */
export interface HeldRow {
  readonly entry: HeldEntry
  readonly view: ViewName
  readonly stated: Instant
  readonly topic: Topic | null
  readonly value: string | null
}

/** Rows by the place of their entry in the order of arrival. */
export type Rows = Map<number, HeldRow>

/** Everything a store holds, in plain collections: `structuredClone` copies it whole. */
export interface MemoryState {
  readonly settings: Map<string, Uint8Array>
  readonly epochs: Map<EpochId, FoundingBody<EpochId>>
  readonly charters: Map<CharterHash, Uint8Array>
  readonly compartments: Map<CompartmentId, FoundingBody<CompartmentId>>
  /** By `nameOf` their keys. */
  readonly logs: Map<string, HeldLog>
  /** In the order of arrival: the entry of place `seq` stands at `seq − 1`, null where it moved on. */
  readonly entries: (HeldEntry | null)[]
  readonly byId: Map<RecordId, HeldEntry[]>
  /** Who refers to a record, by `relation:id`. */
  readonly referring: Map<string, Map<number, HeldEntry>>
  /** Rows by view, and by `view:topic`. */
  readonly rows: Map<string, Rows>
  readonly blobs: Map<BlobHash, Uint8Array>
  readonly blobUses: Map<BlobHash, Map<number, HeldEntry>>
  readonly acts: Act[]
  readonly terms: Map<number, readonly string[]>
  readonly reach: { indexed: number }
  /** By kind, then by key. */
  readonly local: Map<string, Map<string, LocalRow>>
}

/** A store that holds nothing. */
export function emptyState(): MemoryState {
  return {
    settings: new Map(),
    epochs: new Map(),
    charters: new Map(),
    compartments: new Map(),
    logs: new Map(),
    entries: [],
    byId: new Map(),
    referring: new Map(),
    rows: new Map(),
    blobs: new Map(),
    blobUses: new Map(),
    acts: [],
    terms: new Map(),
    reach: { indexed: 0 },
    local: new Map(),
  }
}

/** A log's name among the others. */
export function nameOf(key: LogKey): string {
  return `${key.compartment}/${key.member}/${key.generation}`
}

/** Under what those stand that refer to a record by one relation. */
export function referringKey(relation: Relation, id: RecordId): string {
  return `${relation}:${id}`
}

/** Under what the rows of a view stand that have one topic. */
export function topicKey(view: ViewName, topic: Topic): string {
  return `${view}:${topic}`
}

/** Bytes of one's own, whatever becomes of those given. */
export function copied(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}

/** Room for copies that leave, one after another: memory of its own for each would cost ten times as much as the copying. */
const roomBytes = 64 * 1024
let room = new Uint8Array(roomBytes)
let used = 0

/** A copy to be given away, for a while and not to be kept: it holds on to the room around it. */
function shown(bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  if (length > roomBytes / 8) return copied(bytes)
  if (used + length > roomBytes) {
    room = new Uint8Array(roomBytes)
    used = 0
  }
  const copy = new Uint8Array(room.buffer, used, length)
  copy.set(bytes)
  used += length
  return copy
}

/** An entry as the port shows it. */
export function entryOf(held: HeldEntry): StoredEntry {
  return {
    ...keyOf(held.log.state),
    seq: held.seq,
    id: held.id,
    index: held.index,
    class: held.class,
    label: held.label && shown(held.label),
    state: held.state,
    salt: held.salt && shown(held.salt),
    body: held.body && shown(held.body),
  }
}

/** What the tree holds of an entry. */
export function leafOf(held: HeldEntry): Leaf {
  const commitment = shown(held.commitment)
  if (held.class !== 'register') return { class: held.class, commitment }
  if (held.label === null) throw new Error('a register entry has a label')
  return { class: held.class, label: shown(held.label), commitment }
}

/** An act with bytes of its own, to be given away or, with `copied`, to be kept. */
export function actOf(act: Act, copy = shown): Act {
  return {
    ...act,
    log: act.log && keyOf(act.log),
    text: copy(act.text),
    signature: act.signature && copy(act.signature),
  }
}

/** A signed head with bytes of its own, as `actOf`. */
export function headOf({ log, size, note, at }: StoredHead, copy = shown): StoredHead {
  return { log: keyOf(log), size, note: copy(note), at }
}

/** A founding body with bytes of its own. */
export function foundingOf<Id>(founding: FoundingBody<Id>): FoundingBody<Id> {
  return { ...founding, body: copied(founding.body) }
}

/** Where a log stands, with bytes of its own, as `actOf`. */
export function logStateOf(state: LogState, copy = shown): LogState {
  return { ...state, edge: copy(state.edge) }
}

/** The id of the record with this commitment. */
export function recordIdOf(commitment: Uint8Array): RecordId {
  return hex(commitment) as RecordId
}

/** A log's key without what else `key` carries. */
export function keyOf({ compartment, member, generation }: LogKey): LogKey {
  return { compartment, member, generation }
}
