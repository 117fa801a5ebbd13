import { Decrypter, Encrypter } from 'age-encryption'
import { concat, utf8 } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'

/** An age header of a thousand recipients. */
const mostHeaderBytes = 256 * 1024
const firstLine = utf8('age-encryption.org/v1\n')

/** An age file for `recipients` over what `plain` gives. */
export async function* sealTo(
  recipients: readonly string[],
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  yield* piecesOf(await encrypter.encrypt(streamOf(plain)))
}

/** What an age file holds. `identity` is `AGE-SECRET-KEY-1…`. Throws `E_COURIER_KEY` where it does not open the file, `E_COURIER_MALFORMED`
 *  for what is no age file, was cut or changed. */
export async function* unsealWith(
  identity: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let read = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of withHeader(sealed)) {
      read += piece.length
      yield piece
    }
  }
  const source = streamOf(counted())
  try {
    let opened: ReadableStream<Uint8Array>
    try {
      opened = await decrypter.decrypt(source)
    } catch (cause) {
      if (isFailure(cause)) throw cause
      throw notOpened(cause)
    }
    yield* piecesOf(opened)
  } catch (cause) {
    if (isFailure(cause) || !isOfAge(cause)) throw cause
    throw failure('E_COURIER_MALFORMED', `the courier file was cut or changed before byte ${read}`, { cause })
  }
}

/** The library tells a file for somebody else from a broken header by its sentence alone. */
function notOpened(cause: unknown): Error {
  const isForOthers = cause instanceof Error && cause.message.includes('no identity matched')
  if (isForOthers)
    return failure('E_COURIER_KEY', 'this seat is none of those for whom the courier file was made', {
      cause,
    })
  return failure('E_COURIER_MALFORMED', 'the courier file begins with a header that does not hold', { cause })
}

/** Whether an error is the cipher’s, not the disk’s. */
function isOfAge(cause: unknown): boolean {
  return cause instanceof Error && !('syscall' in cause)
}

/** Passes an age file on once its header is seen to be one, of a length that may be held. */
async function* withHeader(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array()
  for await (const piece of sealed) {
    if (held === undefined) {
      yield piece
      continue
    }
    held = concat(held, piece)
    const isBegun = firstLine.every((byte, i) => held?.[i] === byte || i >= (held?.length ?? 0))
    if (!isBegun) throw failure('E_COURIER_MALFORMED', 'this is no courier file')
    if (Buffer.from(held.buffer, held.byteOffset, held.length).includes('\n--- ')) {
      yield held
      held = undefined
    } else if (held.length > mostHeaderBytes)
      throw failure('E_COURIER_MALFORMED', 'the header of the courier file has no end')
  }
  if (held !== undefined) throw failure('E_COURIER_MALFORMED', 'this is no courier file, or one that was cut')
}

/** A web stream of what `pieces` gives, piece by piece as it is asked for. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const coming = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await coming.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await coming.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The pieces of a web stream; letting go of them cancels it. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let isWhole = false
  try {
    for (;;) {
      const next = await reader.read()
      if (next.done) break
      yield next.value
    }
    isWhole = true
  } finally {
    // What failed is told already.
    if (!isWhole) await reader.cancel().catch(() => undefined)
  }
}
