import { utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { Gathering } from '../kernel/gathering.ts'
import { parseStrictJson, type Json } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'

/** Bytes of a request's body, counted while they come, so that no more is held than `limit`. Throws what `tooLarge` gives, and `E_USAGE`
 *  for a body that breaks off. */
async function bytesOf(request: Request, limit: number, tooLarge: () => EntenteError): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const gathering = new Gathering(limit)
  try {
    for await (const part of request.body ?? []) if (!gathering.add(part)) throw tooLarge()
  } catch (cause) {
    if (isFailure(cause)) throw cause
    throw failure('E_USAGE', 'the body broke off', { paths: ['body'], cause })
  }
  return gathering.bytes()
}

/** A document's bytes as they were sent. Throws `E_DOCUMENT_TOO_LARGE`. */
export function documentBytes(request: Request): Promise<Uint8Array> {
  return bytesOf(request, limits.requestBytes, () =>
    failure(
      'E_DOCUMENT_TOO_LARGE',
      `this is larger than the ${limits.documentBytes} bytes a document may have; split it into its parts`,
      { paths: ['body'] },
    ),
  )
}

/** The JSON of a request's body. Throws `E_RECORD_TOO_LARGE`, `E_ENCODING`, `E_JSON_…`. */
export async function jsonBody(request: Request): Promise<Json> {
  const bytes = await bytesOf(request, limits.bodyBytes, () =>
    failure('E_RECORD_TOO_LARGE', `a request in JSON has at most ${limits.bodyBytes} bytes`, {
      paths: ['body'],
    }),
  )
  return parseStrictJson(utf8Text(bytes, 'the body'), 'the body')
}
