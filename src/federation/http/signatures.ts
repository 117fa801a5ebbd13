import { base64, fromBase64, utf8 } from '../../kernel/bytes.ts'
import { verifyEd25519 } from '../../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { contentDigest } from './digest.ts'

// HTTP message signatures (RFC 9421) in the one form that nodes use: a label, fixed components, Ed25519.

/** The label under which the signature of a message stands. */
const label = 'entente'
const requestComponents = ['"@method"', '"@authority"', '"@path"', '"@query"', '"content-digest"']
const aboutRequest = ['"@method";req', '"@path";req', '"@query";req', '"signature";req;key="entente"']
const answerComponents = ['"@status"', '"content-digest"', ...aboutRequest]
const streamComponents = ['"@status"', ...aboutRequest]

/** Makes a 64-byte Ed25519 signature over a text, by the key that `keyId` names. */
export interface MessageSigner {
  /** Hex SHA-256 of the raw public key. */
  readonly keyId: string
  sign(text: Uint8Array): Promise<Uint8Array>
}

/** A request as its signature covers it. */
export interface RequestLine {
  readonly method: string
  readonly url: URL
}

/** What a request's signature says of itself. */
export interface RequestSignature {
  /** Seconds since 1970. */
  readonly created: number
  readonly expires: number
  /** Base64 of 16 bytes. */
  readonly nonce: string
  readonly keyId: string
  /** Key id of the seat that the request is for. */
  readonly recipient: string
}

/** A request's signature, read and not yet verified. */
export interface ReadSignature extends RequestSignature {
  readonly digest: string
  /** Base64. */
  readonly signature: string
  /** What stood in Signature-Input: covered as it came. */
  readonly input: string
}

function refused(why: string, cause?: unknown): EntenteError {
  return failure('E_PEER_SIGNATURE', why, { cause })
}

/** Host and port as RFC 9421 §2.2.3 has them: lower case, without the scheme's default port. */
function authorityOf(url: URL): string {
  return url.host
}

function queryOf(url: URL): string {
  return url.search === '' ? '?' : url.search
}

function requestBase({ method, url }: RequestLine, digest: string, input: string): Uint8Array {
  const lines = [
    `"@method": ${method}`,
    `"@authority": ${authorityOf(url)}`,
    `"@path": ${url.pathname}`,
    `"@query": ${queryOf(url)}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${input}`,
  ]
  return utf8(lines.join('\n'))
}

/** Headers that sign a request with `body` for the seat whose key id is `recipient`. `at` is the time in milliseconds, `nonce` 16 bytes. */
export async function signRequest(
  request: RequestLine,
  body: Uint8Array,
  signer: MessageSigner,
  { recipient, at, nonce }: { readonly recipient: string; readonly at: number; readonly nonce: Uint8Array },
): Promise<{ readonly headers: Readonly<Record<string, string>>; readonly signature: string }> {
  const created = Math.floor(at / 1000)
  const expires = created + limits.exchangeSkewMs / 1000
  const input = `(${requestComponents.join(' ')});created=${created};expires=${expires};nonce="${base64(nonce)}";keyid="${signer.keyId}";tag="entente-${recipient}"`
  const digest = contentDigest(body)
  const signature = base64(await signer.sign(requestBase(request, digest, input)))
  return {
    headers: {
      'content-digest': digest,
      'signature-input': `${label}=${input}`,
      signature: `${label}=:${signature}:`,
    },
    signature,
  }
}

const requestInput =
  /^entente=(\("@method" "@authority" "@path" "@query" "content-digest"\);created=([0-9]{1,12});expires=([0-9]{1,12});nonce="([A-Za-z0-9+/]{22}==)";keyid="([0-9a-f]{64})";tag="entente-([0-9a-f]{64})")$/
const signatureForm = /^entente=:([A-Za-z0-9+/]{86}==):$/
const digestForm = /^sha-256=:[A-Za-z0-9+/]{43}=:$/

/** Whether a request bears any signature. */
export function isSigned(headers: Headers): boolean {
  return headers.has('signature') || headers.has('signature-input')
}

/** Reads the signature of a request, of which nothing is verified yet. Throws `E_PEER_SIGNATURE` for any other form than the one used here. */
export function readRequestSignature(headers: Headers): ReadSignature {
  const [, input = '', created, expires, nonce = '', keyId = '', recipient = ''] =
    requestInput.exec(headers.get('signature-input') ?? '') ?? []
  const signature = signatureForm.exec(headers.get('signature') ?? '')?.[1]
  const digest = headers.get('content-digest') ?? ''
  if (signature === undefined || input === '' || !digestForm.test(digest))
    throw refused(
      'a request is signed under the label "entente", over method, authority, path, query and digest',
    )
  return {
    created: Number(created),
    expires: Number(expires),
    nonce,
    keyId,
    recipient,
    signature,
    input,
    digest,
  }
}

/** Whether the signature holds over the request under this raw public key. */
export function requestHolds(request: RequestLine, read: ReadSignature, publicKey: Uint8Array): boolean {
  const signature = bytesOf(read.signature)
  return (
    signature !== undefined &&
    verifyEd25519(publicKey, requestBase(request, read.digest, read.input), signature)
  )
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return fromBase64(text)
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

/** What an answer's signature covers. `digest` is null for a stream. */
export interface AnswerLine {
  readonly status: number
  readonly digest: string | null
  readonly request: RequestLine
  /** Base64 of the request's signature. */
  readonly requestSignature: string
}

function answerBase({ status, digest, request, requestSignature }: AnswerLine, input: string): Uint8Array {
  const lines = [
    `"@status": ${status}`,
    ...(digest === null ? [] : [`"content-digest": ${digest}`]),
    `"@method";req: ${request.method}`,
    `"@path";req: ${request.url.pathname}`,
    `"@query";req: ${queryOf(request.url)}`,
    `"signature";req;key="entente": :${requestSignature}:`,
    `"@signature-params": ${input}`,
  ]
  return utf8(lines.join('\n'))
}

/** Headers that sign an answer. `at` is the time in milliseconds. */
export async function signAnswer(
  answer: AnswerLine,
  signer: MessageSigner,
  at: number,
): Promise<Readonly<Record<string, string>>> {
  const components = answer.digest === null ? streamComponents : answerComponents
  const input = `(${components.join(' ')});created=${Math.floor(at / 1000)};keyid="${signer.keyId}"`
  const signature = base64(await signer.sign(answerBase(answer, input)))
  return {
    ...(answer.digest === null ? {} : { 'content-digest': answer.digest }),
    'signature-input': `${label}=${input}`,
    signature: `${label}=:${signature}:`,
  }
}

const answerInput = /^entente=((\([^()]{1,300}\));created=[0-9]{1,12};keyid="([0-9a-f]{64})")$/

/** Checks that an answer is signed by the key with this id for just this request. `streamed`: its body is not covered.
 *  Throws `E_PEER_SIGNATURE`. */
export function checkAnswer(
  headers: Headers,
  answer: Omit<AnswerLine, 'digest'>,
  { keyId, publicKey }: { readonly keyId: string; readonly publicKey: Uint8Array },
  streamed: boolean,
): { readonly digest: string | null } {
  const [, input = '', components, signedBy] = answerInput.exec(headers.get('signature-input') ?? '') ?? []
  const signature = signatureForm.exec(headers.get('signature') ?? '')?.[1]
  if (signature === undefined || signedBy === undefined)
    throw refused('the answer bears no signature of a node')
  if (signedBy !== keyId) throw refused('the answer is signed by another key than that of the member asked')
  const wanted = streamed ? streamComponents : answerComponents
  if (components !== `(${wanted.join(' ')})`)
    throw refused('the signature of the answer covers something else')
  const digest = streamed ? null : headers.get('content-digest')
  const bytes = bytesOf(signature)
  if (bytes === undefined || !verifyEd25519(publicKey, answerBase({ ...answer, digest }, input), bytes))
    throw refused('the signature of the answer does not hold for what was asked')
  return { digest }
}
