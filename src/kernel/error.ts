/** Every code an operating error may carry. The list is closed: doors translate codes, tests name them, documents list them. */
export const errorCodes = [
  // Input
  'E_USAGE',
  'E_NOT_FOUND',
  'E_PATH_UNREADABLE',
  'E_PATH_EXISTS',
  'E_RECORD_INVALID',
  'E_RECORD_TOO_LARGE',
  'E_JSON_SYNTAX',
  'E_JSON_DUPLICATE_KEY',
  'E_JSON_NUMBER',
  'E_JSON_STRING',
  'E_JSON_DEPTH',
  'E_ENCODING',
  'E_CSV_SYNTAX',
  'E_YAML_SYNTAX',
  'E_CHARTER_INVALID',
  'E_PROBABILITY',
  'E_QUANTILES',
  'E_INSTANT',
  'E_QUESTION_CLOSED',
  'E_QUESTION_RESOLVED',
  'E_NO_JUDGEMENTS',
  'E_BLIND',
  'E_CHANGED_MEANWHILE',
  'E_ROUND_SEALED',
  // Reading
  'E_DOCUMENT_EMPTY',
  'E_DOCUMENT_BINARY',
  'E_DOCUMENT_ENCODING',
  'E_DOCUMENT_TOO_LARGE',
  'E_DOCUMENT_TYPE',
  'E_DOCUMENT_NO_TEXT',
  'E_HTML_TOO_DEEP',
  'E_HTML_TOO_MANY_NODES',
  'E_FEED_INVALID',
  'E_PDF_ENCRYPTED',
  'E_PDF_DAMAGED',
  'E_PDF_TOO_LARGE',
  'E_READING_TIME',
  'E_READING_MEMORY',
  'E_READING_FAILED',
  'E_READING_STOPPED',
  'E_URL_INVALID',
  'E_URL_SCHEME',
  'E_URL_ADDRESS_REFUSED',
  'E_URL_UNREACHABLE',
  'E_URL_STATUS',
  'E_URL_REDIRECTS',
  'E_URL_TIME',
  // Ledger
  'E_NOTE_MALFORMED',
  'E_NOTE_SIGNATURE',
  'E_CHECKPOINT_MALFORMED',
  'E_KEY_MALFORMED',
  'E_PROOF_INVALID',
  'E_TILE_MALFORMED',
  'E_ENTRY_MALFORMED',
  'E_ENTRY_CLASS',
  'E_COMMITMENT_MISMATCH',
  'E_COMMITMENT_REPEATED',
  'E_ENVELOPE_MISMATCH',
  'E_LABEL_LOOSER',
  'E_SIGNING_TEXT_REFUSED',
  'E_GENESIS_INVALID',
  'E_ROSTER_INVALID',
  'E_ROSTER_MOTION_REQUIRED',
  'E_MOTION_INVALID',
  'E_STATEMENT_INVALID',
  'E_ALREADY_SPOKEN',
  'E_DECISION_STEP',
  'E_CERTIFICATE_MALFORMED',
  'E_CERTIFICATE_TRUST',
  'E_CERTIFICATE_CHARTER',
  'E_CERTIFICATE_OUTCOME',
  'E_EPOCH_NOT_YET_UNDERSTOOD',
  'E_EPOCH_ENDED',
  'E_FOUNDING_FILE',
  'E_FOUNDING_OTHER',
  'E_FOUNDING_CHANGED',
  'E_FOUNDING_STEP',
  'E_MEMBER_TWICE',
  'E_REGISTER_FULL',
  'E_NOT_YET_UNDERSTOOD',
  'E_QUOTA',
  'E_REFERENCE_UNREADABLE',
  'E_REFERENCE_UNRELEASED',
  'E_SECOND_PERSON_REQUIRED',
  'E_PREVIEW_CHANGED',
  'E_RETRACTION_INVALID',
  'E_BLOB_MISSING',
  'E_VERIFY_FAILED',
  // Exchange
  'E_PEER_UNKNOWN',
  'E_PEER_UNREACHABLE',
  'E_PEER_SIGNATURE',
  'E_PEER_REPLAY',
  'E_PEER_ANSWER',
  'E_PEER_REFUSED',
  'E_PEER_TLS',
  'E_LOG_CONTRADICTED',
  'E_COURIER_MALFORMED',
  'E_COURIER_KEY',
  'E_COURIER_OTHER',
  'E_COURIER_GAP',
  // Node
  'E_DATA_FOLDER_MISSING',
  'E_DATA_FOLDER_NOT_EMPTY',
  'E_DATA_FOLDER_LOCKED',
  'E_DATA_FOLDER_IN_USE',
  'E_SAMPLE_LOADING',
  'E_DATA_FOLDER_DAMAGED',
  'E_DATA_FOLDER_NEWER',
  'E_STORAGE_FULL',
  'E_STORAGE_FAILED',
  'E_SEAT_UNKNOWN',
  'E_SEAT_REQUIRED',
  'E_SEAT_MUTE',
  'E_ROLE_REFUSED',
  'E_SIGN_IN_REQUIRED',
  'E_SIGN_IN_FAILED',
  'E_CODE_INVALID',
  'E_NAME_TAKEN',
  'E_LAST_OWNER',
  'E_RATE_LIMITED',
  'E_COMPARTMENT_UNKNOWN',
  'E_KEYS_MISSING',
  'E_KEYS_LOCKED',
  'E_PASSPHRASE',
  'E_BACKUP_INVALID',
  'E_HOST_REFUSED',
  'E_ORIGIN_REFUSED',
  'E_PORT_TAKEN',
  'E_BUSY',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An operating error: something a person or another system did, or the machine ran out of. Programmer errors throw plain `Error`. */
export class EntenteError extends Error {
  /** From the closed list above. */
  readonly code: ErrorCode
  /** What is wrong, as places in the input: JSON paths (`data.answer.probability`), file paths, or `name:line`. Every one, not only the first. */
  readonly paths: readonly string[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { paths?: readonly string[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'EntenteError'
    this.code = code
    this.paths = options.paths ?? []
  }

  /** The form every door answers with. */
  toJSON(): { code: ErrorCode; message: string; paths: readonly string[] } {
    return { code: this.code, message: this.message, paths: this.paths }
  }
}

/** Throws an operating error. Reads as a sentence at the place of use: `throw failure('E_…', …)`. */
export function failure(
  code: ErrorCode,
  message: string,
  options: { paths?: readonly string[]; cause?: unknown } = {},
): EntenteError {
  return new EntenteError(code, message, options)
}

/** Whether `error` is an operating error with this code (any code when none is given). */
export function isFailure(error: unknown, code?: ErrorCode): error is EntenteError {
  return error instanceof EntenteError && (code === undefined || error.code === code)
}
