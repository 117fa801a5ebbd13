import { describe, expect, it } from 'vitest'
import { serve } from '../src/platform/serving.ts'
import { refusalOf, TestDoor } from './door.ts'
import { HandTimer, until } from './timer.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

/** Reads a stream of the door over a socket, as a browser does. */
async function listen(door: TestDoor, path: string) {
  const serving = await serve(0, (request) => door.app.fetch(request))
  const stop = new AbortController()
  const response = await fetch(`${serving.address}${path}`, { signal: stop.signal })
  const heard: string[] = []
  const reading = (async () => {
    try {
      for await (const chunk of response.body ?? []) heard.push(Buffer.from(chunk).toString())
    } catch (error) {
      if (!stop.signal.aborted) throw error
    }
  })()
  return {
    response,
    heard,
    async leave() {
      stop.abort()
      await reading
    },
    close: () => serving.close(),
    reading,
  }
}

describe('streams', () => {
  it('tell of readings as they happen', async () => {
    const door = await TestDoor.open()
    const stream = await listen(door, '/api/readings/events?as=alfa')
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.response.headers.get('cache-control')).toBe('no-store')
    await door.request('/api/readings?name=a.txt', {
      method: 'POST',
      headers: { 'Entente-Seat': 'alfa', 'Content-Type': 'application/octet-stream' },
      body: text,
    })
    await until(() => {
      expect(stream.heard.join('')).toMatch(/^event: reading\ndata: \{.*"state":"done".*\}\n\n$/m)
    })
    await stream.leave()
    await stream.close()
  })

  it('tell of changes, let the listener go when the client is gone, and send signs of life', async () => {
    const timer = new HandTimer()
    const door = await TestDoor.open({ timer })
    const stream = await listen(door, '/api/changes?as=alfa')
    await until(() => {
      expect(stream.heard.join('')).toBe('event: change\ndata: {"entries":0}\n\n')
    })
    await door.upload('alfa', text, 'a.txt')
    await timer.pass(1000)
    await until(() => {
      expect(stream.heard.join('')).toContain('event: change\ndata: {"entries":3}\n\n')
    })
    for (let second = 0; second < 16; second++) await timer.pass(1000)
    await until(() => {
      expect(stream.heard.at(-1)).toBe(':\n\n')
    })
    await stream.leave()
    await until(async () => {
      await timer.pass(1000)
      expect(timer.waits).toBe(0)
    })
    await stream.close()
  })

  it('are refused like any request', async () => {
    const door = await TestDoor.open()
    for (const path of ['/api/changes', '/api/readings/events']) {
      expect(refusalOf(await door.request(`${path}?as=nobody`))).toBe('400 E_SEAT_UNKNOWN')
      expect(refusalOf(await door.request(`${path}?as=alfa&x=1`))).toBe('400 E_USAGE')
    }
  })

  it('end when the server closes', async () => {
    const door = await TestDoor.open()
    const stream = await listen(door, '/api/changes?as=alfa')
    await until(() => {
      expect(stream.heard).not.toEqual([])
    })
    await stream.close()
    await expect(stream.reading).rejects.toThrow()
  })
})
