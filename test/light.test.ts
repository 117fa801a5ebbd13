import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lightMessages } from '../simulation/light/messages.ts'

// What stands in for the platform's requests, answers, streams and signals in most runs of the simulation does in each use what the platform's does.

const real = { Headers, Request, Response, ReadableStream, AbortController, AbortSignal }
type Kind = typeof real
const light = lightMessages as unknown as Kind

/** What a piece of work comes to: its value, or what kind of error it ends with. */
async function outcome(work: () => unknown): Promise<unknown> {
  try {
    return { value: await work() }
  } catch (error) {
    return { error: error instanceof Error ? error.name : error }
  }
}

/** Time for all that needs none: as the simulation gives it. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values)
const url = 'http://north.example/exchange/heads?x=1'

async function read(body: ReadableStream<Uint8Array> | null): Promise<readonly number[] | null> {
  if (body === null) return null
  const reader = body.getReader()
  const all: number[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) all.push(...next.value)
  return all
}

const reasonOf = (signal: AbortSignal): unknown => signal.reason
const listed = (headers: Headers): readonly (readonly [string, string])[] => Array.from(headers)

async function whole(message: Request | Response): Promise<readonly number[]> {
  return [...new Uint8Array(await message.arrayBuffer())]
}

/** Each gives the same with either kind. */
const uses: Readonly<Record<string, (kind: Kind) => unknown>> = {
  'names of headers are the same in any case': ({ Headers: H }) => {
    const headers = new H({ 'Content-Type': ' text/plain\t', signature: 'a=:b:' })
    return [headers.get('content-TYPE'), headers.has('Signature'), headers.get('none'), headers.has('none')]
  },
  'headers come by name, twice said ones together': ({ Headers: H }) =>
    listed(new H({ b: '2', A: '1', 'x-c': '3', B: '4' })),
  'headers are copied': ({ Headers: H }) => {
    const first = new H({ a: '1' })
    const second = new H(first)
    first.append('a', '2')
    return [first.get('a'), second.get('a')]
  },
  'no header has a line end in its value': ({ Headers: H }) => new H({ a: 'b\nc' }),
  'no header says what is no byte': ({ Headers: H }) => new H({ a: 'ā' }),
  'no header has a space in its name': ({ Headers: H }) => new H({ 'a b': 'c' }),
  'a request says where it goes, and how': ({ Request: R }) => {
    const request = new R(new URL(url), { method: 'post', headers: { A: 'b' }, body: bytes(1, 2) })
    return [request.url, request.method, listed(request.headers), request.bodyUsed]
  },
  'a request is a GET without a body if nothing is said': async ({ Request: R }) => {
    const request = new R('http://north.example')
    return [request.url, request.method, request.body, await whole(request), request.bodyUsed]
  },
  'no GET has a body': ({ Request: R }) => new R(url, { body: bytes(1) }),
  'no request goes nowhere': ({ Request: R }) => new R('/exchange/heads'),
  'a request made of the headers of another has them': ({ Request: R }) => {
    const first = new R(url, { headers: { signature: 'a', 'content-type': 'b' } })
    return listed(new R(url, { headers: first.headers }).headers)
  },
  'a request is broken off by its signal': ({ Request: R, AbortController: C }) => {
    const controller = new C()
    const request = new R(url, { signal: controller.signal })
    const before = request.signal.aborted
    controller.abort('over')
    return [before, request.signal.aborted, reasonOf(request.signal)]
  },
  'a request without a signal is not broken off': ({ Request: R }) => new R(url).signal.aborted,
  'a body is its own, whatever becomes of what was given': async ({ Response: R }) => {
    const given = bytes(1, 2, 3)
    const response = new R(given)
    given[0] = 9
    return whole(response)
  },
  'a part of an array is a body': async ({ Response: R }) => whole(new R(bytes(1, 2, 3, 4).subarray(1, 3))),
  'a body is read once': async ({ Response: R }) => {
    const response = new R(bytes(1))
    return [
      response.bodyUsed,
      await whole(response),
      response.bodyUsed,
      await outcome(() => response.arrayBuffer()),
      await outcome(() => response.body?.getReader()),
      await outcome(() => response.body?.cancel()),
    ]
  },
  'a body that is read as a stream is not read whole': async ({ Response: R }) => {
    const response = new R(bytes(1, 2))
    const stream = await read(response.body)
    return [stream, response.bodyUsed, await outcome(() => response.arrayBuffer())]
  },
  'a body whose stream is given up is used': async ({ Response: R }) => {
    const response = new R(bytes(1, 2))
    await response.body?.cancel()
    return [response.bodyUsed, await outcome(() => response.arrayBuffer())]
  },
  'a body has one stream, with one reader': async ({ Request: R }) => {
    const request = new R(url, { method: 'POST', body: bytes(7) })
    const { body } = request
    return [body === request.body, await outcome(() => read(body)), await outcome(() => body?.getReader())]
  },
  'an empty body is one': async ({ Response: R }) => [
    await read(new R(bytes()).body),
    await read(new R('').body),
    new R(null).body,
    new R().body,
  ],
  'a text is a body in UTF-8 and says so': async ({ Response: R }) => {
    const response = new R('ä\n', { status: 500 })
    return [response.status, listed(response.headers), await whole(response)]
  },
  'a text says what else it is told to be': ({ Response: R }) =>
    listed(new R('{}', { headers: { 'Content-Type': 'application/json' } }).headers),
  'an answer is a 200': ({ Response: R }) => new R().status,
  'no answer has a status that is none': ({ Response: R }) => new R(null, { status: 700 }),
  'a 204 has no body': ({ Response: R }) => new R('', { status: 204 }),
  'a stream is a body, whole': async ({ Response: R, ReadableStream: S }) => {
    const stream = new S<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes(1, 2))
        controller.enqueue(bytes(3))
        controller.close()
      },
    })
    const response = new R(stream, { headers: { a: 'b' } })
    return [await whole(response), response.bodyUsed, listed(response.headers)]
  },
  'a body that breaks is not read whole': async ({ Response: R, ReadableStream: S }) => {
    const stream = new S<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('the way is cut'))
      },
    })
    return outcome(() => new R(stream).arrayBuffer())
  },
  'no stream that is read already is a body': async ({ Response: R, ReadableStream: S }) => {
    const locked = new S<Uint8Array>()
    locked.getReader()
    const disturbed = new S<Uint8Array>()
    await disturbed.cancel()
    return [await outcome(() => new R(locked)), await outcome(() => new R(disturbed))]
  },
  'a signal tells each listener once, with its reason': ({ AbortController: C }) => {
    const controller = new C()
    const told: string[] = []
    const gone = (): void => void told.push('gone')
    controller.signal.addEventListener('abort', gone)
    controller.signal.addEventListener('abort', ({ type }) => void told.push(type))
    controller.signal.removeEventListener('abort', gone)
    controller.abort('over')
    controller.abort('again')
    controller.signal.addEventListener('abort', gone)
    return [told, controller.signal.aborted, reasonOf(controller.signal)]
  },
  'a signal without a reason has an error as its own': ({ AbortController: C, AbortSignal: A }) => {
    const controller = new C()
    controller.abort()
    return [controller.signal, A.abort()].map(({ reason }) => (reason as Error).name)
  },
  'a signal that is over throws its reason': ({ AbortSignal: A }) => {
    A.abort('over').throwIfAborted()
  },
  'a signal of several is over with the first, before anybody is told': ({
    AbortController: C,
    AbortSignal: A,
  }) => {
    const [one, other] = [new C(), new C()]
    const told: unknown[] = []
    const either = A.any([one.signal, other.signal])
    const deeper = A.any([either, new C().signal])
    deeper.addEventListener('abort', () => void told.push('deeper'))
    either.addEventListener('abort', () => void told.push('either'))
    other.signal.addEventListener('abort', () => void told.push(['other', either.aborted, deeper.aborted]))
    other.abort('second')
    one.abort('first')
    // Which of those that follow is told first is nobody's business.
    return [told[0], new Set(told.slice(1)), reasonOf(either), reasonOf(deeper)]
  },
  'a signal of one that is over is over': ({ AbortController: C, AbortSignal: A }) => {
    const either = A.any([new C().signal, A.abort('over')])
    return [either.aborted, reasonOf(either), A.any([]).aborted]
  },
}

/** Something that a source does, or whoever reads. */
type Step = 'enqueue' | 'close' | 'error' | 'read' | 'cancel' | 'answer' | 'refuse'

/** What comes of steps taken one after another on a stream whose source answers when told: of each step, of each read, and how often the source was asked. */
async function played(
  { ReadableStream: S }: Kind,
  room: number | null,
  steps: readonly Step[],
): Promise<unknown> {
  const seen: unknown[] = []
  const asked: { resolve: () => void; reject: (reason: unknown) => void }[] = []
  const given: ReadableStreamDefaultController<Uint8Array>[] = []
  const stream = new S<Uint8Array>(
    {
      start(controller) {
        given.push(controller)
      },
      pull: () =>
        new Promise<void>((resolve, reject) => {
          seen.push('asked')
          asked.push({ resolve, reject })
        }),
      cancel(reason) {
        seen.push(`given up: ${String(reason)}`)
      },
    },
    room === null ? undefined : { highWaterMark: room },
  )
  const reader = stream.getReader()
  const [controller] = given
  for (const [i, step] of steps.entries()) {
    const act = (): unknown => {
      if (step === 'enqueue') return controller?.enqueue(bytes(i))
      if (step === 'close') return controller?.close()
      if (step === 'error') return controller?.error(`error ${i}`)
      if (step === 'answer') return asked.shift()?.resolve()
      if (step === 'refuse') return asked.shift()?.reject(`refused ${i}`)
      const work = step === 'read' ? reader.read() : reader.cancel(`reason ${i}`)
      // Each is heard of when it ends, in its place among the others.
      void outcome(() => work).then((came) => seen.push([i, step, came]))
      return undefined
    }
    seen.push([i, step, await outcome(act)])
    await rest()
  }
  return seen
}

describe('what stands in for the platform in most runs of the simulation', () => {
  it.each(Object.keys(uses))('does what the platform does: %s', async (name) => {
    const use = uses[name]
    if (!use) throw new Error('there is such a use')
    expect(await outcome(() => use(light))).toEqual(await outcome(() => use(real)))
  })

  it('streams as the platform does, whatever happens in which order', async () => {
    const step = fc.constantFrom<Step>('enqueue', 'close', 'error', 'read', 'cancel', 'answer', 'refuse')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(null, 0, 1, 3),
        fc.array(
          fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Step>('enqueue', 'read', 'answer') }, step),
          {
            maxLength: 14,
          },
        ),
        async (room, steps) => {
          expect(await played(light, room, steps)).toEqual(await played(real, room, steps))
        },
      ),
      { numRuns: 300 },
    )
  })
})
