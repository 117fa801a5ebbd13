import { describe, expect, it } from 'vitest'
import { idOf, refusalOf, TestDoor, type Answered } from '../../test/door.ts'
import { rulesReading } from '../../test/node.ts'
import { limits } from '../kernel/limits.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\nThe exercise ended.\n'
const closes = '2021-06-30'

/** An open question in the plenary, asked by alfa. */
async function asked(door: TestDoor, more: object = {}): Promise<string> {
  return idOf(
    await door.post('alfa', '/api/questions', { text: 'Will it be held?', in: 'plenary', closes, ...more }),
  )
}

function paths(answered: Answered): readonly string[] {
  return (answered.json as { error: { paths: string[] } }).error.paths
}

function part(answered: Answered, name: string): unknown {
  return (answered.json as Record<string, unknown>)[name]
}

/** A member of an object as it is called on it. */
function bound(from: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(from, name)
  return typeof member === 'function' ? (member.bind(from) as unknown) : member
}

describe('the acting seat', () => {
  it('may be left out where one is hosted', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    expect(part(await door.request('/api/node'), 'acting')).toBe('alfa')
    expect((await door.request('/api/questions')).status).toBe(200)
  })

  it('is named by header or query where several are hosted, and not by both differently', async () => {
    const door = await TestDoor.open()
    expect((await door.request('/api/questions?as=bravo')).status).toBe(200)
    expect((await door.get('bravo', '/api/questions?as=bravo')).status).toBe(200)
    expect(refusalOf(await door.get('bravo', '/api/questions?as=alfa'))).toBe('400 E_USAGE')
    expect(refusalOf(await door.request('/api/questions'))).toBe('400 E_SEAT_REQUIRED')
    expect(refusalOf(await door.request('/api/questions?as=delta'))).toBe('400 E_SEAT_UNKNOWN')
    expect(refusalOf(await door.request('/api/node?as=delta'))).toBe('400 E_SEAT_UNKNOWN')
  })

  it('is null where none is named, and then nothing is readable', async () => {
    const door = await TestDoor.open()
    expect((await door.request('/api/node')).json).toMatchObject({
      version: '1.2.3',
      study: true,
      epoch: { number: 0 },
      seats: ['alfa', 'bravo', 'charlie'],
      acting: null,
      compartments: [],
      hostedTogether: [{ host: 'local', members: ['alfa', 'bravo', 'charlie'] }],
    })
    const named = (await door.get('bravo', '/api/node')).json as { compartments: { name: string }[] }
    expect(named.compartments.map(({ name }) => name).sort()).toEqual(['home', 'plenary'])
  })
})

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
    expect((await door.get('alfa', `/api/documents/${idOf(first)}`)).json).toEqual(document)
    expect((await door.get('alfa', `/api/documents/${idOf(first).slice(0, 8)}`)).json).toEqual(document)
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
      expect((await door.get('alfa', '/api/documents')).json).toEqual({ documents: [], next: null })
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

describe('questions', () => {
  it('are asked, judged, estimated, resolved and scored', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    const judge = (seat: string, probability: number, more: object = {}) =>
      door.post(seat, `/api/questions/${id}/judgements`, { answer: { kind: 'binary', probability }, ...more })
    expect((await judge('alfa', 0.2, { rationale: 'a', confidence: 'low' })).json).toMatchObject({
      compartment: 'plenary',
      readers: ['alfa', 'bravo', 'charlie'],
    })
    await judge('bravo', 0.4)
    await judge('charlie', 0.9, { dissent: 'They do not count the talks.' })
    const full = (await door.get('bravo', `/api/questions/${id}`)).json
    expect(full).toMatchObject({
      author: 'alfa',
      question: { closes: '2021-07-01T00:00:00.000Z', form: { kind: 'binary' } },
      estimate: {
        members: [{ author: 'alfa' }, { author: 'bravo' }, { author: 'charlie' }],
        spread: [{ least: 0.2, median: 0.4, greatest: 0.9 }],
        dissents: [{ author: 'charlie', reasons: 'They do not count the talks.' }],
        manifest: { question: id, method: { name: 'geometricMeanOfOdds' } },
      },
      history: [{ count: 1 }, { count: 2 }, { count: 3 }],
      scores: null,
    })
    const median = await door.get('bravo', `/api/questions/${id}?method=median`)
    expect(median.json).toMatchObject({ estimate: { value: { kind: 'binary', probability: 0.4 } } })
    const before = await door.get('bravo', `/api/questions/${id}?at=2020-10-26`)
    expect(before.json).toMatchObject({ estimate: null })
    door.node.clock.set('2021-06-01')
    const outcome = { kind: 'binary', value: true }
    const resolution = await door.post('bravo', `/api/questions/${id}/resolution`, {
      outcome,
      at: '2021-05-17',
      source: 'a page',
    })
    expect(resolution.status).toBe(201)
    expect((await door.get('alfa', `/api/questions/${id}`)).json).toMatchObject({
      resolution: { outcome, author: 'bravo' },
      scores: { members: [{ author: 'alfa' }, { author: 'bravo' }, { author: 'charlie' }] },
    })
    expect((await door.get('alfa', '/api/questions')).json).toMatchObject({
      questions: [{ id, judgements: 3, resolved: true, compartment: 'plenary' }],
    })
    expect(refusalOf(await judge('alfa', 0.5))).toBe('409 E_QUESTION_RESOLVED')
    expect(refusalOf(await door.post('alfa', `/api/questions/${id}/resolution`, { outcome }))).toBe(
      '409 E_QUESTION_RESOLVED',
    )
  })

  it('take other forms', async () => {
    const door = await TestDoor.open()
    const form = { kind: 'multipleChoice', options: ['here', 'there', 'nowhere'] }
    const id = await asked(door, { form })
    const probabilities = [0.5, 0.25, 0.25]
    await door.post('bravo', `/api/questions/${id}/judgements`, {
      answer: { kind: 'options', probabilities },
    })
    expect((await door.get('alfa', `/api/questions/${id}`)).json).toMatchObject({
      estimate: { value: { kind: 'options' }, members: [{ answer: { probabilities } }] },
    })
    const unfit = { answer: { kind: 'binary', probability: 0.5 } }
    expect(refusalOf(await door.post('bravo', `/api/questions/${id}/judgements`, unfit))).toBe(
      '400 E_RECORD_INVALID',
    )
  })

  it('are not judged once closed', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    door.node.clock.set('2021-07-01')
    const answer = { kind: 'binary', probability: 0.5 }
    expect(refusalOf(await door.post('alfa', `/api/questions/${id}/judgements`, { answer }))).toBe(
      '409 E_QUESTION_CLOSED',
    )
  })

  it.each([0, 1, -0.1, 1.1, 7, '0.5', null])('take no judgement of %s', async (probability) => {
    const door = await TestDoor.open()
    const id = await asked(door)
    const refused = await door.post('alfa', `/api/questions/${id}/judgements`, {
      answer: { kind: 'binary', probability },
    })
    expect(refusalOf(refused)).toBe('400 E_PROBABILITY')
    expect(paths(refused)).toEqual([expect.stringMatching(/^answer\.probability: /)])
  })

  it.each([
    ['{"answer":{"kind":"binary","probability":NaN}}', 'E_JSON_SYNTAX'],
    ['{"answer":{"kind":"binary","probability":1e999}}', 'E_JSON_NUMBER'],
    ['{"answer":{"kind":"binary","probability":0.2,"probability":0.9}}', 'E_JSON_DUPLICATE_KEY'],
    ['{"answer":{"kind":"binary","probability":0.2},"rationale":"\\ud800"}', 'E_JSON_STRING'],
    [`{"answer":${'['.repeat(40)}${']'.repeat(40)}}`, 'E_JSON_DEPTH'],
    ['{"answer":{"kind":"binary","probability":0.2}} x', 'E_JSON_SYNTAX'],
    ['', 'E_JSON_SYNTAX'],
    ['null', 'E_RECORD_INVALID'],
    ['[]', 'E_RECORD_INVALID'],
    ['{"answer":{"kind":"certain"}}', 'E_RECORD_INVALID'],
    ['{"answer":{"kind":"quantiles","quantiles":[]}}', 'E_QUANTILES'],
    ['{"answer":{"kind":"options","probabilities":[0.5,0.6]}}', 'E_PROBABILITY'],
  ])('refuse %s', async (body, code) => {
    const door = await TestDoor.open()
    const id = await asked(door)
    expect(refusalOf(await door.post('alfa', `/api/questions/${id}/judgements`, body))).toBe(`400 ${code}`)
  })

  it('are refused with every bad place at once', async () => {
    const door = await TestDoor.open()
    const refused = await door.post('alfa', '/api/questions', {
      text: '?',
      closes: 'soon',
      colour: 'red',
      tlp: 'PINK',
    })
    expect(refusalOf(refused)).toBe('400 E_RECORD_INVALID')
    const places = paths(refused).map((path) => path.split(':')[0])
    expect(places.sort()).toEqual(['closes', 'colour', 'text', 'tlp'])
    expect(refusalOf(await door.post('alfa', '/api/questions', { text: 'Will it?', closes: 'soon' }))).toBe(
      '400 E_INSTANT',
    )
    expect(
      refusalOf(await door.post('alfa', '/api/questions', { text: 'Will it?', closes, in: 'elsewhere' })),
    ).toBe('404 E_COMPARTMENT_UNKNOWN')
    const id = await asked(door)
    const both = await door.post('alfa', `/api/questions/${id}/judgements`, {
      answer: { kind: 'options', probabilities: [0, 2] },
    })
    expect(paths(both).map((path) => path.split(':')[0])).toEqual([
      'answer.probabilities.0',
      'answer.probabilities.1',
      'answer.probabilities',
    ])
  })
})

describe('records', () => {
  it('are given as written, with what was said of them', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    expect((await door.get('bravo', `/api/records/${id}`)).json).toMatchObject({
      id,
      author: 'alfa',
      index: 0,
      readers: ['alfa', 'bravo', 'charlie'],
      body: { type: 'question', data: { text: 'Will it be held?' } },
    })
    const path = `/api/records/${id}/comments`
    expect((await door.get('alfa', path)).json).toEqual({ comments: [] })
    const said = await door.post('bravo', path, { text: 'Which one?', mentions: ['alfa'] })
    expect(said.status).toBe(201)
    expect((await door.get('alfa', path)).json).toEqual({
      comments: [
        {
          id: idOf(said),
          author: 'bravo',
          stated: expect.stringMatching(/^2020-10-27T09:/) as string,
          text: 'Which one?',
          mentions: ['alfa'],
        },
      ],
    })
    expect(refusalOf(await door.post('bravo', path, { text: 'Hm', mentions: ['delta'] }))).toBe(
      '400 E_SEAT_UNKNOWN',
    )
    expect(refusalOf(await door.post('bravo', path, { text: '' }))).toBe('400 E_RECORD_INVALID')
    expect(refusalOf(await door.get('bravo', '/api/records/xyz'))).toBe('400 E_USAGE')
    expect(refusalOf(await door.get('bravo', `/api/records/${'0'.repeat(64)}`))).toBe('404 E_NOT_FOUND')
    expect(refusalOf(await door.get('bravo', `/api/documents/${id}`))).toBe('404 E_NOT_FOUND')
  })

  it('are released after showing to whom, and taken back everywhere', async () => {
    const door = await TestDoor.open()
    const document = await door.upload('alfa', text, 'folder/secret/a.txt')
    const wish = { ids: [idOf(document)], in: 'plenary', withEvents: true }
    const plan = await door.post('alfa', '/api/releases', { ...wish, dryRun: true })
    expect(plan.json).toMatchObject({
      recipients: ['bravo', 'charlie'],
      records: [{ type: 'document' }, {}, {}, {}],
    })
    expect(part(plan, 'pairs')).toBeUndefined()
    expect((await door.get('bravo', '/api/documents')).json).toEqual({ documents: [], next: null })
    const released = await door.post('alfa', '/api/releases', wish)
    expect(released.status).toBe(201)
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({
      documents: [{ member: 'alfa', compartment: 'plenary', source: 'a.txt', eventCount: 3 }],
    })
    const [event] = part(document, 'events') as { id: string }[]
    const loose = await door.post('alfa', '/api/releases', { ids: [event?.id], in: 'plenary' })
    expect(loose.status).toBe(201)
    const retracted = await door.post('alfa', '/api/retractions', {
      id: idOf(document),
      reason: 'personalData',
    })
    expect(retracted.status).toBe(201)
    for (const seat of ['alfa', 'bravo']) {
      expect((await door.get(seat, '/api/documents')).json).toEqual({ documents: [], next: null })
      expect((await door.get(seat, '/api/events')).json).toEqual({ events: [], next: null })
    }
    const { original } = part(document, 'blobs') as { original: string }
    expect(refusalOf(await door.get('alfa', `/api/blobs/${original}`))).toBe('404 E_NOT_FOUND')
    expect(
      refusalOf(await door.post('alfa', '/api/retractions', { id: '0'.repeat(64), reason: 'error' })),
    ).toBe('404 E_NOT_FOUND')
    expect(
      refusalOf(await door.post('alfa', '/api/retractions', { id: idOf(document), reason: 'whim' })),
    ).toBe('400 E_RECORD_INVALID')
  })

  it('are not taken back by others', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    expect(refusalOf(await door.post('bravo', '/api/retractions', { id, reason: 'error' }))).toBe(
      '409 E_RETRACTION_INVALID',
    )
  })

  it('are not released with references that have no copy there', async () => {
    const door = await TestDoor.open()
    const document = await door.upload('alfa', text, 'a.txt')
    const [event] = part(document, 'events') as { id: string }[]
    const wish = { ids: [event?.id], in: 'plenary' }
    expect(refusalOf(await door.post('alfa', '/api/releases', wish))).toBe('409 E_REFERENCE_UNRELEASED')
    expect(refusalOf(await door.post('alfa', '/api/releases', { ...wish, in: 'home' }))).toBe('400 E_USAGE')
  })
})

describe('attachments', () => {
  it('are saved and never shown, whatever they are', async () => {
    const door = await TestDoor.open()
    const page = '<!doctype html><script>alert(1)</script>'
    const document = await door.upload('alfa', page, 'page.html')
    const { original } = part(document, 'blobs') as { original: string }
    const answered = await door.get('alfa', `/api/blobs/${original}`)
    expect(answered.text).toBe(page)
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': expect.stringContaining('sandbox') as string,
      'x-content-type-options': 'nosniff',
    })
    for (const hash of ['0'.repeat(64), 'x', `${original}0`, original.toUpperCase()])
      expect(refusalOf(await door.get('alfa', `/api/blobs/${hash}`))).toBe('404 E_NOT_FOUND')
  })
})

describe('search, audit, doctor', () => {
  it('find, check and say', async () => {
    const door = await TestDoor.open()
    const document = await door.upload('alfa', text, 'a.txt')
    expect((await door.get('alfa', '/api/search?q=ministers')).json).toEqual({
      hits: [{ id: idOf(document), type: 'document', title: 'The ministers met.', author: 'alfa' }],
      upToDate: true,
    })
    expect((await door.get('alfa', '/api/search?q=nothing')).json).toEqual({ hits: [], upToDate: true })
    expect(refusalOf(await door.get('alfa', '/api/search'))).toBe('400 E_USAGE')
    expect((await door.get('alfa', '/api/audit')).json).toMatchObject({
      holds: true,
      problems: [],
      logs: [{ size: 4, signedSize: 4, missingBodies: 0 }],
    })
    const { diagnoses } = (await door.get('alfa', '/api/doctor')).json as { diagnoses: { about: string }[] }
    expect(diagnoses.map(({ about }) => about)).toEqual(['keys', 'hosts'])
  })

  it('say where the index lags, but not by how much', async () => {
    const door = await TestDoor.open()
    const { store } = door.node.ports
    const read = store.read.bind(store)
    const reach = { indexed: 0, last: 1_000_000 }
    Object.assign(store, {
      read: (work: Parameters<typeof read>[0]) =>
        read((reader) =>
          work(
            new Proxy(reader, {
              get: (from, name) => (name === 'searchReach' ? async () => reach : bound(from, name)),
            }),
          ),
        ),
    })
    expect((await door.get('alfa', '/api/search?q=ministers')).json).toEqual({ hits: [], upToDate: false })
  })

  it('say everything where one seat is hosted', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const { diagnoses } = (await door.request('/api/doctor')).json as { diagnoses: { about: string }[] }
    expect(diagnoses.map(({ about }) => about)).toEqual(['signing', 'keys', 'logs', 'search'])
  })
})

describe('what goes wrong', () => {
  it('inside is logged here and told to nobody', async () => {
    const secret = 'password is hunter2'
    const door = await TestDoor.open({
      reading: {
        reader: 'broken 1',
        read: () => Promise.reject(new Error(secret)),
        close: () => Promise.resolve(),
      },
    })
    const answered = await door.upload('alfa', text, 'a.txt')
    expect(answered.status).toBe(500)
    expect(answered.json).toEqual({
      error: {
        code: 'E_INTERNAL',
        message: 'this node met an error of its own; its log says which',
        paths: [],
      },
    })
    expect(door.logged).toHaveLength(1)
    expect(door.logged[0]).toContain(secret)
  })

  it('by address is answered alike for every method', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    for (const path of ['/nowhere', '/api/nowhere', '/api', '/assets/../main.ts', '/assets/package.json'])
      expect(refusalOf(await door.request(path))).toBe('404 E_NOT_FOUND')
    const put = await door.request('/api/node', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    expect(refusalOf(put)).toBe('404 E_NOT_FOUND')
    expect(door.logged).toEqual([])
  })
})
