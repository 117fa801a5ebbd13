import { utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import type { Timer } from '../../node/ports/timer.ts'

// Server-sent events that say that there is news, and whether more than logs can be new. What the news is is asked for by a signed request.

const news = (common: string): Uint8Array => utf8(`event: news\ndata: ${common}\n\n`)
const alive = utf8(': \n\n')
/** A stream that says nothing for a while says that it lives, well within what its reader waits for. */
const aliveMs = limits.exchangeQuietMs / 2

/** The stream of one listener: an event for each value of `changes`, a sign of life in between, and an end when it is time to be
 *  authenticated again. */
export function eventStream(
  changes: (signal: AbortSignal) => AsyncIterable<string>,
  { timer }: { readonly timer: Timer },
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (): void => {
        if (over.signal.aborted) return
        over.abort()
        controller.close()
      }
      void timer.after(limits.exchangeStreamMs, either).then(end)
      const tell = async (): Promise<void> => {
        const told = changes(either)[Symbol.asyncIterator]()
        for (;;) {
          const next = await told.next()
          if (next.done === true || either.aborted) break
          controller.enqueue(news(next.value))
        }
        end()
      }
      const live = async (): Promise<void> => {
        for (;;) {
          await timer.after(aliveMs, either)
          if (either.aborted) return
          controller.enqueue(alive)
        }
      }
      tell().catch(end)
      live().catch(end)
    },
    cancel() {
      over.abort()
    },
  })
}

/** A line of an event stream is short; what is longer is none of ours. */
const longestRest = 4096

/** What each event of a stream says, and only the last of those that came together. Ends where the stream ends. Throws `E_PEER_ANSWER` for what is no such stream. */
export async function* eventsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('latin1')
  let rest = ''
  for await (const piece of stream) {
    rest += decoder.decode(piece)
    const events = rest.split('\n\n')
    rest = events.pop() ?? ''
    if (rest.length > longestRest)
      throw failure('E_PEER_ANSWER', 'another node sends a stream that is none of events')
    const last = events.findLast((event) => event.startsWith('event: news\n'))
    if (last !== undefined) yield /\ndata: (.*)$/.exec(last)?.[1] ?? ''
  }
}
