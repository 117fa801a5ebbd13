import { failure, isFailure } from '../../kernel/error.ts'
import { Gathering } from '../../kernel/gathering.ts'
import { limits } from '../../kernel/limits.ts'
import type { Timer } from '../../node/ports/timer.ts'

/** Why what watches over something ends: it is over. Without a reason each abort would make an error with a stack. */
const finished = 'finished'

/** The pieces of a body as they come. Where none comes for `quietMs`, or twice that at most, it is given up, and the sender let know; so it is where twice running fewer than
 *  `least` bytes came in that time. Throws `E_PEER_UNREACHABLE` where it falls silent, drips, breaks off, or `signal` aborts, `E_PEER_ANSWER` where it comes in crumbs. */
export async function* pieces(
  body: ReadableStream<Uint8Array> | null,
  timer: Timer,
  { quietMs, least }: { readonly quietMs: number; readonly least: number },
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  const over = new AbortController()
  let came = 0
  let bytes = 0
  let read = 0
  let waiting = false
  let given: string | undefined
  const giveUp = (why: string): void => {
    given = why
    // Whoever waits for the next piece is told that there is none. What this throws is of no interest: the stream is over.
    reader.cancel().catch(() => undefined)
  }
  const broken = (): void => {
    giveUp('broken off')
  }
  signal?.addEventListener('abort', broken)
  // One watch for all pieces: a timer for each would cost more than the piece.
  const watch = async (): Promise<void> => {
    for (let drips = 0; ;) {
      const seen = came + read
      const before = bytes
      await timer.after(quietMs, over.signal)
      if (over.signal.aborted) return
      if (waiting && came + read === seen) {
        giveUp(`nothing came for ${quietMs} ms`)
        return
      }
      drips = waiting && bytes - before < least ? drips + 1 : 0
      if (drips > 1) {
        giveUp(`less than ${least} bytes came in ${quietMs} ms, and again`)
        return
      }
    }
  }
  void watch()
  try {
    if (signal?.aborted === true) broken()
    for (;;) {
      waiting = true
      const { done, value } = await next(reader)
      waiting = false
      if (given !== undefined) throw failure('E_PEER_UNREACHABLE', given)
      if (done) return
      came += 1
      bytes += value.length
      if (isCrumbs(came, bytes)) throw failure('E_PEER_ANSWER', 'a body came in crumbs')
      yield value
      // While whoever reads is busy nobody is silent.
      read += 1
    }
  } finally {
    over.abort(finished)
    signal?.removeEventListener('abort', broken)
    reader.cancel().catch(() => undefined)
  }
}

/** Whether what came so far came in pieces so small that taking them apart costs far more than what they hold. */
function isCrumbs(pieces: number, bytes: number): boolean {
  return pieces > limits.exchangePieces && bytes < pieces * limits.exchangePieceBytes
}

async function next(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read()
  } catch (cause) {
    throw failure('E_PEER_UNREACHABLE', 'the connection to another node broke off', { cause })
  }
}

/** The whole of a body of at most `most` bytes. Throws `E_PEER_ANSWER` for a longer one, and what `pieces` throws. */
export async function wholeBody(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const gathering = new Gathering(most)
  for await (const piece of stream)
    if (!gathering.add(piece))
      throw failure('E_PEER_ANSWER', `more than ${most} bytes came where no more were to come`)
  return gathering.bytes()
}

/** What `work` gives, if it does within `ms`. Throws `E_PEER_UNREACHABLE` else, and where `work` fails or is broken off. */
export async function within<T>(
  work: Promise<T>,
  timer: Timer,
  ms: number,
  signal?: AbortSignal,
): Promise<T> {
  const over = new AbortController()
  const either = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal])
  const silence = timer.after(ms, either).then(() => null)
  try {
    const done = await Promise.race([work.then((value) => ({ value })), silence])
    if (done !== null) return done.value
  } catch (cause) {
    if (isFailure(cause, 'E_PEER_UNREACHABLE')) throw cause
    throw failure('E_PEER_UNREACHABLE', 'the connection to another node broke off', { cause })
  } finally {
    over.abort(finished)
  }
  throw failure('E_PEER_UNREACHABLE', signal?.aborted === true ? 'broken off' : `nothing came for ${ms} ms`)
}

/** The same stream; `over` is called when it has ended, failed or been given up. */
export function whenOver(stream: ReadableStream<Uint8Array>, over: () => void): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) {
            controller.enqueue(value)
            return
          }
          over()
          controller.close()
        } catch (error) {
          over()
          controller.error(error)
        }
      },
      async cancel(reason) {
        over()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
