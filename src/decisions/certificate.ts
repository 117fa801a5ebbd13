import { base64, fromBase64, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import {
  epochFile,
  epochFormat,
  outcomeFile,
  outcomeFormat,
  type EpochFile,
  type OutcomeFile,
} from '../records/outcomeFile.ts'
import { peek } from './proven.ts'
import type { z } from 'zod'

function parsed(bytes: Uint8Array, what: string): unknown {
  if (bytes.length > limits.certificateBytes) {
    throw failure(
      'E_CERTIFICATE_MALFORMED',
      `${what} has at most ${limits.certificateBytes} bytes, not ${bytes.length}`,
    )
  }
  try {
    return parseStrictJson(utf8Text(bytes, what), what)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw failure('E_CERTIFICATE_MALFORMED', cause.message, { paths: cause.paths, cause })
  }
}

/** Bad places that an error names. */
const placesNamed = 100

function fitting<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const fit = schema.safeParse(value)
  if (fit.success) return fit.data
  throw failure('E_CERTIFICATE_MALFORMED', `${what} does not fit its schema`, {
    paths: fit.error.issues
      .slice(0, placesNamed)
      .map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`.slice(0, 400)),
  })
}

/** The certificate in `bytes`, nothing verified. Throws `E_CERTIFICATE_MALFORMED`: larger than a certificate may be (before anything is parsed), no strict
 *  JSON, a field missing or unknown. */
export function readCertificate(bytes: Uint8Array): OutcomeFile {
  return fitting(outcomeFile, parsed(bytes, 'a certificate'), 'the certificate')
}

/** A link of a certificate's chain of epochs: a certificate of the motion that began it, or what one operator signed for all. Throws
 *  `E_CERTIFICATE_MALFORMED`. */
export function readLink(bytes: Uint8Array): OutcomeFile | EpochFile {
  const value = parsed(bytes, 'an epoch')
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  return format === epochFormat
    ? fitting(epochFile, value, 'the epoch')
    : fitting(outcomeFile, value, 'the certificate of an epoch')
}

/** The roster body of the epoch that a link would begin, and the note by which one operator signed it for all; null where a motion says it. Nothing is
 *  verified. Throws `E_CERTIFICATE_MALFORMED`, and as `peek`. */
export function rosterInLink(bytes: Uint8Array): {
  readonly body: Uint8Array
  readonly note: Uint8Array | null
} {
  const link = readLink(bytes)
  if (link.format === epochFormat)
    return {
      body: bytesIn(link.roster, 'roster'),
      note: link.note === null ? null : bytesIn(link.note, 'note'),
    }
  const { type, data } = peek(link.motion)
  if (type === 'motion' && data.roster !== null)
    return { body: bytesIn(data.roster.body, 'motion'), note: null }
  throw failure('E_CERTIFICATE_TRUST', 'this is no motion for a roster', { paths: ['motion'] })
}

/** Whether a file begins as a certificate does. */
export function looksLikeCertificate(start: Uint8Array): boolean {
  const text = String.fromCharCode(...start.subarray(0, 200))
  return /^\s*\{\s*"format"\s*:\s*"entente\/outcome@/.test(text)
}

/** The bytes of a field in base64. Throws `E_CERTIFICATE_MALFORMED` naming it. */
export function bytesIn(text: string, path: string): Uint8Array {
  try {
    return fromBase64(text)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw failure('E_CERTIFICATE_MALFORMED', `${path} is no standard base64`, { paths: [path], cause })
  }
}

/** What a certificate holds, as bytes. */
export interface CertificateParts {
  readonly outcome: OutcomeFile['outcome']
  readonly rule: OutcomeFile['rule']
  readonly genesis: Uint8Array
  /** Links after the genesis, oldest first: files of certificates or of epochs. */
  readonly epochs: readonly Uint8Array[]
  /** Null for the plenary. */
  readonly compartment: Uint8Array | null
  readonly charter: Uint8Array
  /** tlog-proofs, as are those that follow. */
  readonly motion: Uint8Array
  readonly served: Uint8Array | null
  readonly statements: readonly Uint8Array[]
  readonly ballots: readonly Uint8Array[]
  /** Certificates that the motion pins, and those that these pin where they do not hold them themselves: each behind what it pins. */
  readonly attempt: readonly Uint8Array[]
}

/** A certificate's bytes. What it proves is for `verifyOutcome` to say. Throws `E_CERTIFICATE_MALFORMED` where it would not be read back. */
export function certificateBytes(parts: CertificateParts): Uint8Array {
  const file: OutcomeFile = {
    format: outcomeFormat,
    outcome: parts.outcome,
    rule: parts.rule,
    genesis: base64(parts.genesis),
    epochs: parts.epochs.map((link) => base64(linkBytes(link))),
    compartment: parts.compartment && base64(parts.compartment),
    charter: base64(parts.charter),
    motion: base64(parts.motion),
    served: parts.served && base64(parts.served),
    statements: parts.statements.map(base64),
    ballots: parts.ballots.map(base64),
    attempt: parts.attempt.map(base64),
  }
  const bytes = utf8(JSON.stringify(file))
  readCertificate(bytes)
  return bytes
}

/** A certificate, or the file of an epoch that one operator signed, as a link of a chain: the genesis and the epochs before it stand there already. A link is known
 *  by the id of the epoch that it begins: of one epoch there are as many links as there are sets of statements that prove it.
 *  Throws `E_CERTIFICATE_MALFORMED`. */
export function linkBytes(bytes: Uint8Array): Uint8Array {
  const link = readLink(bytes)
  return link.format === epochFormat ? bytes : utf8(JSON.stringify({ ...link, genesis: null, epochs: [] }))
}

/** A certificate as it stands in the `attempt` of another, and as a motion pins it by the SHA-256 of these bytes: genesis, epochs and what it pins itself stand
 *  in the file around it, so that a file grows by as much with every attempt. Throws `E_CERTIFICATE_MALFORMED`. */
export function pinnedBytes(bytes: Uint8Array): Uint8Array {
  return utf8(JSON.stringify({ ...readCertificate(bytes), genesis: null, epochs: [], attempt: [] }))
}

/** The file of an epoch that one operator signed for all: `note`, over `entente/genesis/v1` of the epoch, by every member of the one before. Null for any epoch that is
 *  not to be proven here. */
export function epochBytes(roster: Uint8Array, note: Uint8Array | null): Uint8Array {
  const file: EpochFile = { format: epochFormat, roster: base64(roster), note: note && base64(note) }
  return utf8(JSON.stringify(file))
}
