import { failure } from './error.ts'

declare const brand: unique symbol
/** A primitive that only its own checks can make, so that a raw string never reaches a function of the domain. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name }

/** SHA-256 of a genesis body, 64 hex digits. */
export type CoalitionId = Branded<string, 'CoalitionId'>
/** SHA-256 of a roster body, 64 hex digits; that of epoch 0 is the coalition id. */
export type EpochId = Branded<string, 'EpochId'>
/** SHA-256 naming a compartment, 64 hex digits. */
export type CompartmentId = Branded<string, 'CompartmentId'>
/** Commitment of a record, 64 hex digits. */
export type RecordId = Branded<string, 'RecordId'>
/** SHA-256 of an attachment's bytes, 64 hex digits. */
export type BlobHash = Branded<string, 'BlobHash'>
/** SHA-256 of a charter body, 64 hex digits. */
export type CharterHash = Branded<string, 'CharterHash'>
/** A member's name: `[a-z0-9-]{1,40}`. Display names live in records. */
export type MemberName = Branded<string, 'MemberName'>

const hash64 = /^[0-9a-f]{64}$/
const memberName = /^[a-z0-9-]{1,40}$/

/** Whether `text` is 64 lower-case hexadecimal digits. */
export function isHash(text: string): boolean {
  return hash64.test(text)
}

/** Whether `text` may name a member. */
export function isMemberName(text: string): text is MemberName {
  return memberName.test(text)
}

/** `text` as a member's name. Throws `E_USAGE`. */
export function asMemberName(text: string, path = 'seat'): MemberName {
  if (isMemberName(text)) return text
  throw failure('E_USAGE', `"${text}" cannot name a member: 1 to 40 of a–z, 0–9 and "-"`, { paths: [path] })
}

/** Checks that `text` is 64 lower-case hexadecimal digits, so that it may be taken as an id. Throws `E_USAGE`. */
function checkHash(text: string, path: string): void {
  if (hash64.test(text)) return
  throw failure('E_USAGE', `"${text.slice(0, 80)}" is not an id: 64 hexadecimal digits are expected`, {
    paths: [path],
  })
}

/** `text` as a record id. Throws `E_USAGE`. */
export function asRecordId(text: string, path = 'id'): RecordId {
  checkHash(text, path)
  return text as RecordId
}

/** `text` as a compartment id. Throws `E_USAGE`. */
export function asCompartmentId(text: string, path = 'compartment'): CompartmentId {
  checkHash(text, path)
  return text as CompartmentId
}

/** `text` as the hash of an attachment. Throws `E_USAGE`. */
export function asBlobHash(text: string, path = 'blob'): BlobHash {
  checkHash(text, path)
  return text as BlobHash
}

/** `text` as a coalition id. Throws `E_USAGE`. */
export function asCoalitionId(text: string, path = 'coalition'): CoalitionId {
  checkHash(text, path)
  return text as CoalitionId
}

/** `text` as an epoch id. Throws `E_USAGE`. */
export function asEpochId(text: string, path = 'epoch'): EpochId {
  checkHash(text, path)
  return text as EpochId
}

/** `text` as the hash of a charter. Throws `E_USAGE`. */
export function asCharterHash(text: string, path = 'charter'): CharterHash {
  checkHash(text, path)
  return text as CharterHash
}
