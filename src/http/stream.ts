import type { Timer } from '../node/ports/timer.ts'

/** One event of a stream: its name and its data, sent as JSON. */
export interface ServerEvent {
  readonly event: string
  readonly data: unknown
}

/** Opens a stream; its signal aborts once the client is gone, and the stream ends then. */
export type OpensStream = (signal: AbortSignal) => AsyncIterator<ServerEvent>

/** A sign of life for whoever stands between, and the way a dead connection is noticed. */
const heartbeatMs = 15_000

/** Answers with server-sent events (HTML, section 9.2) as `open` gives them. What `open` throws is thrown here, as the refusal of the
 *  request; what its events throw later breaks the stream off, and clients come again. `allowed` is asked before anything is sent: whoever may
 *  no longer listen is sent nothing more. */
export function eventStream(open: OpensStream, timer: Timer, allowed: () => Promise<boolean>): Response {
  const gone = new AbortController()
  const events = open(gone.signal)
  const encoder = new TextEncoder()
  let next: Promise<IteratorResult<ServerEvent>> | undefined
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      next ??= events.next()
      const quiet = new AbortController()
      const step = await Promise.race([next, timer.after(heartbeatMs, quiet.signal)])
      quiet.abort()
      if (gone.signal.aborted) return
      if (!(await allowed())) {
        gone.abort()
        next.catch(() => undefined)
        controller.close()
        return
      }
      if (step === undefined) {
        controller.enqueue(encoder.encode(':\n\n'))
        return
      }
      next = undefined
      if (step.done === true) controller.close()
      else controller.enqueue(encoder.encode(written(step.value)))
    },
    cancel() {
      gone.abort()
      // Its end is awaited by nobody; what it throws then concerns nobody.
      next?.catch(() => undefined)
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}

function written({ event, data }: ServerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
