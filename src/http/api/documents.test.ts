import { describe, expect, it } from 'vitest'
import { idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'
import { rulesReading } from '../../../test/node.ts'
import { limits } from '../../kernel/limits.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\nThe exercise ended.\n'

describe('documents', () => {
  it('are read from bytes, once for the same bytes, and given in full', async () => {
    const door = await TestDoor.open()
    const first = await door.upload('alfa', text, 'a.txt', '&published=2020-10-23')
    expect(first.status).toBe(201)
    expect(first.json).toMatchObject({
      known: false,
      text,
      source: 'a.txt',
      published: '2020-10-23',
      member: 'alfa',
      compartment: 'home',
      tlp: 'RED',
      supersedes: null,
      flags: [{ code: 'originUnknown' }],
    })
    const again = await door.upload('alfa', text, 'a.txt', '&published=2020-10-23')
    expect(again.json).toEqual({ ...(first.json as object), known: true })
    const document = { ...(first.json as Record<string, unknown>) }
    delete document['known']
    const given = await door.get('alfa', `/api/documents/${idOf(first)}`)
    expect(given.json).toMatchObject(document)
    expect((await door.get('alfa', `/api/documents/${idOf(first).slice(0, 8)}`)).json).toEqual(given.json)
    const events = document['events'] as { span: { start: number; end: number; text: string } }[]
    expect(events.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      events.map(({ span }) => span.text),
    )
    expect(events).toHaveLength(3)
  })

  it('are listed page by page, a newer reading in place of the older', async () => {
    const door = await TestDoor.open()
    for (const name of ['a', 'b', 'c']) await door.upload('alfa', `${name} met.`, `${name}.txt`)
    const newer = await door.upload('alfa', 'a met.', 'a.txt', '&published=2020-10-23')
    const sources: unknown[] = []
    let after = ''
    for (;;) {
      const { documents, next } = (await door.get('alfa', `/api/documents?limit=2${after}`)).json as {
        documents: { source: string; id: string; eventCount: number; flagCount: number }[]
        next: string | null
      }
      sources.push(...documents.map(({ source }) => source))
      expect(documents.every((each) => each.eventCount === 1 && each.flagCount === 1)).toBe(true)
      if (next === null) break
      after = `&after=${next}`
    }
    expect(sources).toEqual(['b.txt', 'c.txt', 'a.txt'])
    expect(part(newer, 'supersedes')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are read by the real reader', async () => {
    const door = await TestDoor.open({ reading: rulesReading })
    const sentence = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
    const answered = await door.upload('alfa', `A report\n\n${sentence}\n`, 'report.txt')
    const events = part(answered, 'events') as { type: string; span: { text: string } }[]
    expect(events.some(({ type, span }) => type === 'jointExercise' && sentence.includes(span.text))).toBe(
      true,
    )
  })

  it('are fetched from an address, with the fetch’s own refusal', async () => {
    const bytes = new TextEncoder().encode('Fetched and met.')
    const fetched: string[] = []
    const door = await TestDoor.open({
      fetch: {
        async fetch(url, options) {
          fetched.push(url)
          expect(options?.allowAddresses ?? []).toEqual([])
          return { url, bytes, mediaType: 'text/plain', fetchedAt: '2020-10-27T09:00:00.000Z' }
        },
      },
    })
    const url = 'https://example.org/page'
    const answered = await door.post('alfa', '/api/documents', { url, published: '2020-10-23' })
    expect(answered.json).toMatchObject({ source: url, text: 'Fetched and met.', published: '2020-10-23' })
    expect(fetched).toEqual([url])
    const offline = await TestDoor.open()
    expect(refusalOf(await offline.post('alfa', '/api/documents', { url }))).toBe('502 E_URL_UNREACHABLE')
  })

  it.each(['/etc/passwd', 'package.json', './src', ' https://example.org', '~', 'C:\\x'])(
    'are never files of this machine: %s',
    async (url) => {
      const door = await TestDoor.open()
      expect(refusalOf(await door.post('alfa', '/api/documents', { url }))).toBe('400 E_URL_INVALID')
      expect((await door.get('alfa', '/api/documents')).json).toMatchObject({ documents: [], next: null })
    },
  )

  it('are refused with the reason', async () => {
    const door = await TestDoor.open()
    expect(refusalOf(await door.upload('alfa', '', 'a.txt'))).toBe('422 E_DOCUMENT_EMPTY')
    expect(refusalOf(await door.upload('alfa', text, ''))).toBe('400 E_USAGE')
    expect(refusalOf(await door.upload('alfa', text, 'a.txt', '&published=yesterday'))).toBe('400 E_INSTANT')
    expect(refusalOf(await door.upload('alfa', text, 'a.txt', '&published=2020-02-31'))).toBe('400 E_INSTANT')
    expect(refusalOf(await door.upload('alfa', text, 'a.txt', '&colour=red'))).toBe('400 E_USAGE')
    expect(refusalOf(await door.post('alfa', '/api/documents', { url: 'x', colour: 'red' }))).toBe(
      '400 E_RECORD_INVALID',
    )
    expect(refusalOf(await door.post('alfa', '/api/documents?name=a', { url: 'https://example.org' }))).toBe(
      '400 E_USAGE',
    )
  })

  it('are not held past their limit, announced or not', async () => {
    const door = await TestDoor.open()
    const announced = await door.request('/api/documents?name=a&as=alfa', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(limits.requestBytes + 1),
      },
      body: 'short',
    })
    expect(refusalOf(announced)).toBe('413 E_DOCUMENT_TOO_LARGE')
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const streamed = await door.request('/api/documents?name=a&as=alfa', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(refusalOf(streamed)).toBe('413 E_DOCUMENT_TOO_LARGE')
    expect(sent).toBeLessThan(limits.requestBytes / 1024 / 1024 + 5)
    const long = JSON.stringify({ url: 'x'.repeat(limits.bodyBytes) })
    expect(refusalOf(await door.post('alfa', '/api/documents', long))).toBe('413 E_RECORD_TOO_LARGE')
  })
})

describe('events and happenings', () => {
  it('are found by type, actor and document, page by page', async () => {
    const door = await TestDoor.open()
    const first = idOf(await door.upload('alfa', text, 'a.txt'))
    await door.upload('alfa', 'Another exercise.', 'b.txt')
    const count = async (query: string): Promise<number> =>
      (part(await door.get('alfa', `/api/events${query}`), 'events') as unknown[]).length
    expect(await count('')).toBe(4)
    expect(await count('?type=jointExercise')).toBe(3)
    expect(await count('?actor=BEL')).toBe(1)
    expect(await count(`?document=${first}`)).toBe(3)
    expect(await count(`?document=${first}&type=jointExercise&actor=NLD`)).toBe(2)
    const page = (await door.get('alfa', '/api/events?limit=3')).json as {
      events: { id: string }[]
      next: string
    }
    expect(page.next).toBe(page.events[2]?.id)
    expect((await door.get('alfa', `/api/events?after=${page.next}`)).json).toMatchObject({
      events: [{ type: 'jointExercise' }],
      next: null,
    })
  })

  it('tell of happenings', async () => {
    const door = await TestDoor.open()
    await door.upload('alfa', text, 'a.txt')
    const happenings = part(await door.get('alfa', '/api/happenings'), 'happenings') as { events: string[] }[]
    expect(happenings.flatMap(({ events }) => events)).toHaveLength(3)
  })

  it.each([
    'limit=0',
    'limit=501',
    'limit=1e3',
    'limit=',
    'type=party',
    'actor=!',
    'after=12',
    'x=1',
    'limit=1&limit=2',
  ])('refuse a query that is none: %s', async (query) => {
    const door = await TestDoor.open()
    expect(refusalOf(await door.get('alfa', `/api/events?${query}`))).toBe('400 E_USAGE')
  })
})
