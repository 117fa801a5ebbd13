import { concat } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { Timer } from '../../node/ports/timer.ts'

/** The pieces of a body as they come. Each has to come within `quietMs`; breaking off lets the sender know.
 *  Throws `E_PEER_UNREACHABLE` where it falls silent or breaks off. */
export async function* pieces(
  body: ReadableStream<Uint8Array> | null,
  timer: Timer,
  quietMs: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), timer, quietMs, signal)
      if (done) return
      yield value
    }
  } finally {
    // Whether or not all of it was wanted, nobody waits for the rest. What this throws is of no interest: the stream is over.
    reader.cancel().catch(() => undefined)
  }
}

/** The whole of a body of at most `most` bytes. Throws `E_PEER_ANSWER` for a longer one, and what `pieces` throws. */
export async function wholeBody(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > most) throw failure('E_PEER_ANSWER', `more than ${most} bytes came where no more were to come`)
    parts.push(piece)
  }
  return concat(...parts)
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
  const silence = timer.after(ms, either).then((): never => {
    throw failure('E_PEER_UNREACHABLE', signal?.aborted === true ? 'broken off' : `nothing came for ${ms} ms`)
  })
  try {
    return await Promise.race([work, silence])
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'E_PEER_UNREACHABLE') throw cause
    throw failure('E_PEER_UNREACHABLE', 'the connection to another node broke off', { cause })
  } finally {
    silence.catch(() => undefined)
    over.abort()
  }
}
