import { describe, expect, it, vi } from 'vitest'
import { idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'
import type { ReadingJob } from '../../node/readings.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

async function send(door: TestDoor, seat: string, name: string, body: string, more = '') {
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
  return vi.waitFor(async () => {
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
