import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EntenteError, ErrorCode } from '../kernel/error.ts'

/** Which status answers which code; every other code says that this node itself is not well, which is 500.
 *  A foreign Host is 421: the request reached a server that does not answer for that name (RFC 9110, 15.5.20). */
const codesByStatus: Readonly<Partial<Record<ContentfulStatusCode, readonly ErrorCode[]>>> = {
  400: [
    'E_USAGE',
    'E_RECORD_INVALID',
    'E_MOTION_INVALID',
    'E_STATEMENT_INVALID',
    'E_JSON_SYNTAX',
    'E_JSON_DUPLICATE_KEY',
    'E_JSON_NUMBER',
    'E_JSON_STRING',
    'E_JSON_DEPTH',
    'E_ENCODING',
    'E_CSV_SYNTAX',
    'E_PROBABILITY',
    'E_QUANTILES',
    'E_INSTANT',
    'E_URL_INVALID',
    'E_URL_SCHEME',
    'E_SEAT_UNKNOWN',
    'E_SEAT_REQUIRED',
    'E_FOUNDING_FILE',
    'E_GENESIS_INVALID',
    'E_ROSTER_INVALID',
    'E_NOTE_MALFORMED',
    'E_NOTE_SIGNATURE',
  ],
  401: ['E_SIGN_IN_REQUIRED', 'E_SIGN_IN_FAILED', 'E_CODE_INVALID'],
  403: [
    'E_SECOND_PERSON_REQUIRED',
    'E_ORIGIN_REFUSED',
    'E_URL_ADDRESS_REFUSED',
    'E_SEAT_MUTE',
    'E_ROLE_REFUSED',
  ],
  404: ['E_NOT_FOUND', 'E_COMPARTMENT_UNKNOWN', 'E_BLOB_MISSING'],
  409: [
    'E_NAME_TAKEN',
    'E_LAST_OWNER',
    'E_QUESTION_CLOSED',
    'E_QUESTION_RESOLVED',
    'E_NO_JUDGEMENTS',
    'E_BLIND',
    'E_CHANGED_MEANWHILE',
    'E_ROUND_SEALED',
    'E_ALREADY_SPOKEN',
    'E_DECISION_STEP',
    'E_REFERENCE_UNREADABLE',
    'E_REFERENCE_UNRELEASED',
    'E_PREVIEW_CHANGED',
    'E_RETRACTION_INVALID',
    'E_FOUNDING_OTHER',
    'E_FOUNDING_CHANGED',
    'E_FOUNDING_STEP',
    'E_MEMBER_TWICE',
    'E_REGISTER_FULL',
    'E_ROSTER_MOTION_REQUIRED',
    'E_EPOCH_NOT_YET_UNDERSTOOD',
    'E_DATA_FOLDER_NOT_EMPTY',
    'E_LABEL_LOOSER',
  ],
  413: ['E_DOCUMENT_TOO_LARGE', 'E_RECORD_TOO_LARGE'],
  421: ['E_HOST_REFUSED'],
  422: [
    'E_DOCUMENT_EMPTY',
    'E_DOCUMENT_BINARY',
    'E_DOCUMENT_ENCODING',
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
  ],
  429: ['E_RATE_LIMITED', 'E_QUOTA'],
  502: ['E_URL_UNREACHABLE', 'E_URL_STATUS', 'E_URL_REDIRECTS'],
  503: [
    'E_SAMPLE_LOADING',
    'E_BUSY',
    'E_EPOCH_ENDED',
    'E_DATA_FOLDER_LOCKED',
    'E_KEYS_LOCKED',
    'E_KEYS_MISSING',
    'E_PASSPHRASE',
  ],
  504: ['E_URL_TIME'],
  507: ['E_STORAGE_FULL'],
}

const statuses = new Map(
  Object.entries(codesByStatus).flatMap(([status, codes]) =>
    codes.map((code): [ErrorCode, ContentfulStatusCode] => [code, Number(status) as ContentfulStatusCode]),
  ),
)

/** The HTTP status that answers an error's code. */
export function statusOf(code: ErrorCode): ContentfulStatusCode {
  return statuses.get(code) ?? 500
}

/** The body of every answer that is an error. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly paths: readonly string[] }
}

/** An operating error as it is answered. */
export function errorBody(error: EntenteError): ErrorBody {
  return { error: error.toJSON() }
}

/** What is answered for an error of the program itself: nothing of its inside. */
export const brokenBody: ErrorBody = {
  error: {
    code: 'E_INTERNAL',
    message: 'this node met an error of its own; its log says which',
    paths: [],
  },
}
