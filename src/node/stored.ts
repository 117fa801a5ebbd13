import type { z } from 'zod'
import { utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { parseStrictJson } from '../kernel/json.ts'
import type { Body } from '../records/envelope.ts'
import { parseBody } from '../ledger/verify.ts'
import type { LocalRow, StoredEntry, ViewRow } from './ports/store.ts'

// What a node stored it can read: bytes that do not parse were changed underneath it. Whoever reads is told so, and where, and not that
// something they sent is wrong.

/** The value of a local row. Throws `E_DATA_FOLDER_DAMAGED` naming the row where it does not parse. */
export function storedRow({ kind, key, value }: Pick<LocalRow, 'kind' | 'key' | 'value'>): unknown {
  return intact(`the note "${key}" of kind ${kind}`, `local/${kind}/${key}`, () => objectIn(value))
}

/** The same, as its form demands. */
export function storedAs<T>(row: Pick<LocalRow, 'kind' | 'key' | 'value'>, form: z.ZodType<T>): T {
  return intact(`the note "${row.key}" of kind ${row.kind}`, `local/${row.kind}/${row.key}`, () =>
    form.parse(parseStrictJson(row.value)),
  )
}

/** The value of a setting. Throws `E_DATA_FOLDER_DAMAGED` naming the setting where it does not parse. */
export function storedSetting(name: string, bytes: Uint8Array): unknown {
  return intact(`the setting ${name}`, `setting/${name}`, () => objectIn(utf8Text(bytes)))
}

/** The body of the record that a view row shows. Throws `E_DATA_FOLDER_DAMAGED` naming the record where it does not parse. */
export function storedBody({ id, value }: Pick<ViewRow, 'id' | 'value'>): Body {
  return intact(`the record ${id.slice(0, 16)}…`, `entry/${id}`, () => {
    const body: unknown = JSON.parse(value)
    // Whether every field is as its schema says was checked before it was stored; who reads thousands of rows only needs that it is a body.
    if (!isObject(body) || typeof body['type'] !== 'string' || !isObject(body['data']))
      throw new TypeError('no body of a record')
    return body as unknown as Body
  })
}

/** Why a record is kept apart, as the row says that shows it so. Throws `E_DATA_FOLDER_DAMAGED` naming the record. */
export function storedFinding({ id, value }: Pick<ViewRow, 'id' | 'value'>): unknown {
  return intact(`what is wrong with the record ${id.slice(0, 16)}…`, `entry/${id}`, () => objectIn(value))
}

/** The body of an entry that this version understood when it came. Throws `E_DATA_FOLDER_DAMAGED` naming the record where it does not parse,
 *  `E_NOT_YET_UNDERSTOOD` for one of a later version. */
export function heldBody({ id }: Pick<StoredEntry, 'id'>, body: Uint8Array): Body {
  return intact(`the record ${id.slice(0, 16)}…`, `entry/${id}`, () =>
    parseBody(parseStrictJson(utf8Text(body))),
  )
}

/** What `read` makes of stored bytes. Where it fails they are damaged: `what` says which in a sentence, `where` as a path. */
export function intact<T>(what: string, where: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (isFailure(error, 'E_NOT_YET_UNDERSTOOD')) throw error
    throw damaged(what, where, error)
  }
}

function damaged(what: string, where: string, cause: unknown): EntenteError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return failure('E_DATA_FOLDER_DAMAGED', `${what} is not as it was stored: ${why}`, {
    paths: [where],
    cause,
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** What is kept for oneself is an object, a text or a list, never nothing. */
function objectIn(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (value === null || value === undefined) throw new TypeError('nothing stands there')
  return value
}
