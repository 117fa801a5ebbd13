import { fromHex, hex, utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { sha256 } from '../../kernel/hash.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Day, Instant } from '../../kernel/instant.ts'
import {
  actKinds,
  bodyStates,
  storedClasses,
  viewNames,
  type Act,
  type BodyState,
  type Leaf,
  type LocalRow,
  type LogKey,
  type LogState,
  type StoredClass,
  type StoredEntry,
  type StoredHead,
  type Topic,
  type ViewName,
  type ViewRow,
} from '../../node/ports/store.ts'

// What this store wrote it reads back: the `as` casts below are the boundary to SQLite, whose STRICT tables hold the types.

/** A row as `node:sqlite` gives it, with 64-bit integers as numbers. */
export type Row = Record<string, unknown>

const prefixBytes = new Uint8Array(8)
const prefixView = new DataView(prefixBytes.buffer)

/** First eight bytes of an id as SQLite's signed 64-bit integer. (A view of the id's own bytes would give each of them a buffer of its own.) */
export function prefixOf(commitment: Uint8Array): bigint {
  for (let i = 0; i < 8; i++) prefixBytes[i] = commitment[i] ?? 0
  return prefixView.getBigInt64(0)
}

/** The same of an id in hexadecimal. */
export function prefixOfId(id: RecordId): bigint {
  prefixView.setUint32(0, Number.parseInt(id.slice(0, 8), 16))
  prefixView.setUint32(4, Number.parseInt(id.slice(8, 16), 16))
  return prefixView.getBigInt64(0)
}

/** The least and greatest prefix of ids that begin with these digits. */
export function prefixRange(digits: string): [bigint, bigint] {
  const first = digits.slice(0, 16)
  return [
    BigInt.asIntN(64, BigInt(`0x${first.padEnd(16, '0')}`)),
    BigInt.asIntN(64, BigInt(`0x${first.padEnd(16, 'f')}`)),
  ]
}

/** The 32 bytes of an id. */
export function commitmentOf(id: Topic): Uint8Array {
  return fromHex(id)
}

/** An entry's class byte. */
export function classByte(name: StoredClass): number {
  return storedClasses.indexOf(name) + 1
}

/** The class that an entry's class byte names. Throws `E_DATA_FOLDER_DAMAGED` where it names none. */
export function classOf(byte: unknown): StoredClass {
  const named = storedClasses[(byte as number) - 1]
  if (named) return named
  throw failure(
    'E_DATA_FOLDER_DAMAGED',
    `the store holds an entry of class ${String(byte)}, which there is not`,
  )
}

/** The number a body state is stored as. */
export function stateNumber(state: BodyState): number {
  return bodyStates.indexOf(state)
}

/** The number a view is stored as. */
export function viewNumber(view: ViewName): number {
  return viewNames.indexOf(view)
}

/** The record id of a stored commitment. */
export function recordIdOf(commitment: unknown): RecordId {
  return hex(commitment as Uint8Array) as RecordId
}

/** Which log a row belongs to. */
export function logKeyOf(row: Row): LogKey {
  return {
    compartment: row['compartment'] as CompartmentId,
    member: row['member'] as MemberName,
    generation: row['generation'] as number,
  }
}

/** Where the log of a row stands. */
export function logStateOf(row: Row): LogState {
  return {
    ...logKeyOf(row),
    size: row['size'] as number,
    edge: row['edge'] as Uint8Array,
    lastStated: row['last_stated'] as Instant | null,
    quotaDay: row['quota_day'] as Day | null,
    quotaBytes: row['quota_bytes'] as number,
  }
}

/** The entry in a row; of the log `key`, where the row does not say which it is of. */
export function entryOf(row: Row, { compartment, member, generation }: LogKey = logKeyOf(row)): StoredEntry {
  return {
    compartment,
    member,
    generation,
    seq: row['seq'] as number,
    id: recordIdOf(row['commitment']),
    index: row['place'] as number,
    class: classOf(row['class']),
    label: row['label'] as Uint8Array | null,
    state: bodyStates[row['state'] as number] ?? 'invalid',
    salt: row['salt'] as Uint8Array | null,
    body: row['body'] as Uint8Array | null,
  }
}

/** What the tree holds of the entry in a row. Throws `E_DATA_FOLDER_DAMAGED` for a register entry without its label. */
export function leafOf(row: Row): Leaf {
  const leafClass = classOf(row['class'])
  const commitment = row['commitment'] as Uint8Array
  if (leafClass !== 'register') return { class: leafClass, commitment }
  const label = row['label'] as Uint8Array | null
  if (label) return { class: leafClass, label, commitment }
  throw failure('E_DATA_FOLDER_DAMAGED', 'the store holds a register entry without its label')
}

/** The signed head in a row. */
export function headOf(row: Row): StoredHead {
  return {
    log: logKeyOf(row),
    size: row['size'] as number,
    note: row['note'] as Uint8Array,
    at: row['at'] as Instant,
  }
}

/** The number an act's kind is stored as. */
export function actKindNumber(kind: Act['kind']): number {
  return actKinds.indexOf(kind)
}

/** The view row in a row. */
export function viewRowOf(row: Row): ViewRow & { readonly view: ViewName } {
  return {
    view: viewNames[row['view'] as number] ?? 'quarantine',
    seq: row['seq'] as number,
    id: recordIdOf(row['commitment']),
    compartment: row['compartment'] as CompartmentId,
    author: row['member'] as MemberName,
    generation: row['generation'] as number,
    index: row['place'] as number,
    stated: row['stated'] as Instant,
    topic: row['topic_id'] === null ? null : recordIdOf(row['topic_id']),
    value: row['value'] as string,
  }
}

/** The act in a row. */
export function actOf(row: Row): Act {
  return {
    number: row['number'] as number,
    kind: actKinds[row['kind'] as number] ?? 'founding',
    key: row['key'] as MemberName,
    log: row['compartment'] === null ? null : logKeyOf(row),
    size: row['size'] as number,
    text: row['text'] as Uint8Array,
    at: row['at'] as Instant,
    signature: row['signature'] as Uint8Array | null,
  }
}

/** Bytes of a local row's sum: enough against accident. */
const sumBytes = 8

/** What tells that a local row is as it was written: the first bytes of the SHA-256 of what it says. */
export function localSum({ kind, key, at, value }: LocalRow): Uint8Array {
  return sha256(utf8(JSON.stringify([kind, key, at, value]))).subarray(0, sumBytes)
}

/** The local row in a row. */
export function localRowOf(row: Row): LocalRow {
  return {
    kind: row['kind'] as string,
    key: row['key'] as string,
    at: row['at'] as Instant,
    value: row['value'] as string,
  }
}
