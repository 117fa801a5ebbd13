import { concat, utf8 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { sha256 } from '../kernel/hash.ts'
import { limits } from '../kernel/limits.ts'
import { hashBytes, leafHash } from './tree.ts'

/** Bytes of the salt that hides a body behind its commitment. */
export const saltBytes = 16

/** What the log holds of a record, or a register slot that holds no record. */
export type Entry =
  | { readonly class: 'retractable' | 'permanent'; readonly commitment: Uint8Array }
  | { readonly class: 'register'; readonly label: Uint8Array; readonly commitment: Uint8Array }

/** What kind of entry it is: with a body that may be taken back, with one that may not, or without a body. */
export type EntryClass = Entry['class']

const classBytes = { retractable: 0x01, permanent: 0x02, register: 0x03 } as const
const classes = new Map<number | undefined, EntryClass>([
  [classBytes.retractable, 'retractable'],
  [classBytes.permanent, 'permanent'],
  [classBytes.register, 'register'],
])

const bodyPrefix = utf8('entente/body/v1\n')

/** Commitment to a body: SHA-256(`entente/body/v1\n` ‖ salt ‖ body). The salt has 16 bytes; its hex is the record id. */
export function commitmentOf(salt: Uint8Array, body: Uint8Array): Uint8Array {
  if (salt.length !== saltBytes) {
    throw failure('E_ENTRY_MALFORMED', `a salt has ${saltBytes} bytes, not ${salt.length}`)
  }
  const length = bodyPrefix.length + saltBytes + body.length
  if (commitInput.length < length) commitInput = commitRoom(length)
  commitInput.set(salt, bodyPrefix.length)
  commitInput.set(body, bodyPrefix.length + saltBytes)
  return sha256(commitInput.subarray(0, length))
}

/** One buffer for whatever is committed to, grown to the largest body: filled and hashed before anything else can run. */
let commitInput = commitRoom(4096)

function commitRoom(length: number): Uint8Array {
  const room = new Uint8Array(length)
  room.set(bodyPrefix)
  return room
}

/** Room that bodies are written into one after another, behind what their commitments begin with, so that none is copied. */
const slabBytes = 256 * 1024
let slab = new Uint8Array(0)
let used = 0
const encoder = new TextEncoder()

/** A body's bytes and its commitment from its text. Throws `E_RECORD_TOO_LARGE`, and `E_ENTRY_MALFORMED` for a salt of another length. */
export function sealBody(
  salt: Uint8Array,
  text: string,
): { readonly body: Uint8Array; readonly commitment: Uint8Array } {
  if (salt.length !== saltBytes)
    throw failure('E_ENTRY_MALFORMED', `a salt has ${saltBytes} bytes, not ${salt.length}`)
  const head = bodyPrefix.length + saltBytes
  // A UTF-16 unit takes at most three bytes in UTF-8.
  const most = head + 3 * text.length
  if (used + most > slab.length) {
    slab = new Uint8Array(Math.max(slabBytes, most))
    used = 0
  }
  const start = used
  slab.set(bodyPrefix, start)
  slab.set(salt, start + bodyPrefix.length)
  const { written } = encoder.encodeInto(text, slab.subarray(start + head))
  if (written > limits.bodyBytes)
    throw failure('E_RECORD_TOO_LARGE', `a body has at most ${limits.bodyBytes} bytes, not ${written}`)
  used = start + head + written
  return { body: slab.subarray(start + head, used), commitment: sha256(slab.subarray(start, used)) }
}

/** An entry as the log holds it: class byte ‖ commitment, 33 bytes; a register entry has its label before the commitment, 65 bytes.
 *  Throws `E_ENTRY_MALFORMED` where a label or commitment is not 32 bytes. */
export function encodeEntry(entry: Entry): Uint8Array {
  const parts = entry.class === 'register' ? [entry.label, entry.commitment] : [entry.commitment]
  if (parts.some((part) => part.length !== hashBytes)) {
    throw failure('E_ENTRY_MALFORMED', 'labels and commitments have 32 bytes')
  }
  return concat(Uint8Array.of(classBytes[entry.class]), ...parts)
}

/** One buffer for the leaf of every entry without a label: filled and hashed before anything else can run. */
const leafInput = new Uint8Array(2 + hashBytes)

/** Hash of the leaf that an entry is in its tree: SHA-256(0x00 ‖ entry). Throws what `encodeEntry` throws. */
export function entryHash(entry: Entry): Uint8Array {
  if (entry.class === 'register' || entry.commitment.length !== hashBytes) return leafHash(encodeEntry(entry))
  leafInput[1] = classBytes[entry.class]
  leafInput.set(entry.commitment, 2)
  return sha256(leafInput)
}

/** The entry in `bytes`. Throws `E_ENTRY_CLASS` for a class byte not in use, `E_ENTRY_MALFORMED` for a wrong length. */
export function decodeEntry(bytes: Uint8Array): Entry {
  const entryClass = classes.get(bytes[0])
  if (entryClass === undefined) {
    throw failure(
      'E_ENTRY_CLASS',
      bytes.length === 0 ? 'an entry is empty' : `no entry class ${bytes[0] ?? 0}`,
    )
  }
  const length = 1 + (entryClass === 'register' ? 2 : 1) * hashBytes
  if (bytes.length !== length) {
    throw failure('E_ENTRY_MALFORMED', `a ${entryClass} entry has ${length} bytes, not ${bytes.length}`)
  }
  const commitment = bytes.slice(-hashBytes)
  return entryClass === 'register'
    ? { class: entryClass, label: bytes.slice(1, 1 + hashBytes), commitment }
    : { class: entryClass, commitment }
}
