import { describe, expect, it } from 'vitest'
import { until } from '../../../test/timer.ts'
import { idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'
import { rulesReading } from '../../../test/node.ts'
import { column, pdf } from '../../../test/pdf.ts'
import type { ReadingJob } from '../../node/readings.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

async function send(
  door: TestDoor,
  seat: string,
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  more = '',
) {
  return door.request(`/api/readings?name=${encodeURIComponent(name)}${more}`, {
    method: 'POST',
    headers: { 'Entente-Seat': seat, 'Content-Type': 'application/octet-stream' },
    body,
  })
}

async function listed(door: TestDoor, seat = 'alfa'): Promise<ReadingJob[]> {
  return part(await door.get(seat, '/api/readings'), 'readings') as ReadingJob[]
}

async function ended(door: TestDoor, count: number): Promise<ReadingJob[]> {
  return until(async () => {
    const jobs = await listed(door)
    expect(jobs.filter(({ state }) => state !== 'waiting' && state !== 'reading')).toHaveLength(count)
    return jobs
  })
}

describe('the queue of readings', () => {
  it('takes bytes, answers at once, and leads to the document', async () => {
    const door = await TestDoor.open()
    const answered = await send(door, 'alfa', 'a.txt', text, '&published=2020-10-23')
    expect(answered.status).toBe(201)
    expect(answered.json).toMatchObject({ name: 'a.txt', found: 1, done: 0, document: null })
    const [job] = await ended(door, 1)
    expect(job).toMatchObject({ id: idOf(answered), state: 'done', done: 1, events: 2, error: null })
    const document = await door.get('alfa', `/api/documents/${job?.document ?? ''}`)
    expect(document.json).toMatchObject({ source: 'a.txt', published: '2020-10-23', text })
    expect(await listed(door, 'bravo')).toEqual([])
  })

  it('takes a PDF as it takes any document, and says what of it was not read', async () => {
    const door = await TestDoor.open({ reading: rulesReading })
    const sentence = 'China and Russia held a joint naval exercise in the Pacific in May 2016.'
    const body = pdf({
      pages: [{ texts: column(50, 700, [sentence]) }, { picture: true }],
      info: { CreationDate: 'D:20160610' },
    })
    await send(door, 'alfa', 'report.pdf', body)
    await send(door, 'alfa', 'scan.pdf', pdf({ pages: [{ picture: true }] }))
    const [read, scan] = await ended(door, 2)
    expect(scan).toMatchObject({ state: 'failed', error: { code: 'E_DOCUMENT_NO_TEXT' } })
    const document = await door.get('alfa', `/api/documents/${read?.document ?? ''}`)
    expect(document.json).toMatchObject({
      mediaType: 'application/pdf',
      text: sentence,
      published: null,
      created: '2016-06-10',
      pages: { count: 2, blank: 1 },
    })
  })

  it('takes a feed as its entries', async () => {
    const door = await TestDoor.open({ reading: rulesReading })
    const items = [1, 2].map(
      (n) => `<item><title>Report ${n} of the envoys</title><link>https://example.org/${n}</link></item>`,
    )
    await send(
      door,
      'alfa',
      'news.xml',
      `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`,
    )
    const [job] = await ended(door, 1)
    expect(job).toMatchObject({ name: 'news.xml', state: 'done', found: 2, done: 2, failed: 0 })
    expect(job?.documents).toHaveLength(2)
  })

  it('fetches addresses one after another, and tells what each refusal was', async () => {
    const door = await TestDoor.open({
      fetch: {
        fetch: async (url) => ({
          url,
          bytes: new TextEncoder().encode(url.endsWith('empty') ? '' : 'They met.'),
          mediaType: 'text/plain',
          fetchedAt: '2020-10-27T09:00:00.000Z',
        }),
      },
    })
    const urls = ['https://example.org/a', 'https://example.org/empty']
    const answered = await door.post('alfa', '/api/readings', { urls })
    expect(answered.json).toMatchObject({ found: 2 })
    const [job] = await ended(door, 1)
    expect(job).toMatchObject({
      state: 'done',
      done: 2,
      events: 1,
      failures: [{ name: urls[1], code: 'E_DOCUMENT_EMPTY' }],
    })
    expect(job?.documents).toHaveLength(1)
  })

  it.each([
    [{}, '400 E_URL_INVALID'],
    [{ url: '/etc/passwd' }, '400 E_URL_INVALID'],
    [{ urls: ['https://example.org', 'report.txt'] }, '400 E_URL_INVALID'],
    [{ urls: [] }, '400 E_RECORD_INVALID'],
    [{ path: '/etc/passwd' }, '400 E_RECORD_INVALID'],
    [{ url: 'https://example.org', published: 'soon' }, '400 E_INSTANT'],
  ])('refuses %j', async (body, refusal) => {
    const door = await TestDoor.open()
    expect(refusalOf(await door.post('alfa', '/api/readings', body))).toBe(refusal)
    expect(await listed(door)).toEqual([])
  })

  it('refuses bytes without a name, and a reading that is not this seat’s', async () => {
    const door = await TestDoor.open()
    const nameless = await door.request('/api/readings', {
      method: 'POST',
      headers: { 'Entente-Seat': 'alfa', 'Content-Type': 'application/octet-stream' },
      body: text,
    })
    expect(refusalOf(nameless)).toBe('400 E_USAGE')
    const id = idOf(await send(door, 'alfa', 'a.txt', text))
    expect(refusalOf(await door.post('bravo', `/api/readings/${id}/stop`, {}))).toBe('404 E_NOT_FOUND')
    expect((await door.post('alfa', `/api/readings/${id}/stop`, {})).status).toBe(201)
  })
})
