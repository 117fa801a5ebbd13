import { EntenteError, failure } from '../../kernel/error.ts'

/** SQLite's primary result codes that an operator can do something about (https://www.sqlite.org/rescode.html). */
const resultCode = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

/** `error` as an operating error where SQLite says that storage failed; anything else comes back as it is. */
export function storageFailure(error: unknown, folder: string): unknown {
  if (error instanceof EntenteError || !(error instanceof Error) || !('errcode' in error)) return error
  // The low byte is the primary code; the rest only refines it.
  const code = typeof error.errcode === 'number' ? error.errcode & 0xff : -1
  const at = { paths: [folder], cause: error }
  switch (code) {
    case resultCode.busy:
    case resultCode.locked:
      return failure(
        'E_DATA_FOLDER_LOCKED',
        `another process holds the data folder ${folder}; try again when it has finished`,
        at,
      )
    case resultCode.full:
      return failure(
        'E_STORAGE_FULL',
        `the disk that holds ${folder} is full; nothing of this step was kept`,
        at,
      )
    case resultCode.corrupt:
    case resultCode.notADatabase:
      return failure('E_DATA_FOLDER_DAMAGED', `the store in ${folder} is damaged: ${error.message}`, at)
    case resultCode.error:
      // Every store has all its tables from the migration on: one without is damaged, or a database of something else. The full-text
      // index, too, says with this code that its pages are damaged.
      if (!/^no such (table|column)|^invalid fts5 file format/.test(error.message)) return error
      return failure(
        'E_DATA_FOLDER_DAMAGED',
        `the store in ${folder} is none of this software: ${error.message}`,
        at,
      )
    case resultCode.readOnly:
    case resultCode.io:
    case resultCode.cannotOpen:
      return failure(
        'E_STORAGE_FAILED',
        `the store in ${folder} cannot be read or written: ${error.message}`,
        at,
      )
    default:
      return error
  }
}
