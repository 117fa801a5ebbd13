import { describe, expect, it } from 'vitest'
import { HandTimer, settled } from '../../../test/timer.ts'
import { pieces } from './body.ts'

const quietMs = 1000

/** A body in the test's hands, and what came of reading it: so many bytes, or the refusal. */
function reading(least: number) {
  const timer = new HandTimer()
  let sender: ReadableStreamDefaultController<Uint8Array> | undefined
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      sender = controller
    },
    cancel() {
      cancelled = true
    },
  })
  let came = 0
  const read = (async (): Promise<string> => {
    try {
      for await (const piece of pieces(body, timer, { quietMs, least })) came += piece.length
      return 'whole'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })()
  return {
    read,
    timer,
    send: async (bytes: number): Promise<void> => {
      sender?.enqueue(new Uint8Array(bytes))
      await settled()
    },
    end: () => sender?.close(),
    came: () => came,
    isCancelled: () => cancelled,
  }
}

describe('a body as it comes', () => {
  it('is given up where its sender falls silent', async () => {
    const { read, timer, send, isCancelled } = reading(1)
    await send(10)
    await timer.pass(quietMs)
    await timer.pass(quietMs)
    expect([await read, isCancelled()]).toEqual([`nothing came for ${quietMs} ms`, true])
  })

  it('is given up where it drips, and not for one slow moment', async () => {
    const { read, timer, send, end, came } = reading(100)
    for (const bytes of [99, 500, 1, 500, 20]) {
      await send(bytes)
      await timer.pass(quietMs)
    }
    end()
    expect([await read, came()]).toEqual(['whole', 1120])
    const dripping = reading(100)
    for (let i = 0; i < 2; i++) {
      await dripping.send(99)
      await dripping.timer.pass(quietMs)
    }
    expect([await dripping.read, dripping.came(), dripping.isCancelled()]).toEqual([
      `less than 100 bytes came in ${quietMs} ms, and again`,
      198,
      true,
    ])
  })

  it('may be of signs of life alone, where nothing more is asked for', async () => {
    const { read, timer, send, end } = reading(1)
    for (let i = 0; i < 20; i++) {
      await send(1)
      await timer.pass(quietMs)
    }
    end()
    expect(await read).toBe('whole')
  })
})
