import { describe, expect, it } from 'vitest'
import { part, refusalOf, TestDoor } from '../../test/door.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\nThe exercise ended.\n'

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

describe('what goes wrong', () => {
  it('inside is logged here and told to nobody', async () => {
    const secret = 'password is hunter2'
    const door = await TestDoor.open({
      reading: {
        reader: 'broken 1',
        read: () => Promise.reject(new Error(secret)),
        relate: () => Promise.resolve({ happenings: [], grades: [], copies: [] }),
        keepRelated: () => Promise.resolve({ state: 1, changes: [] }),
        paragraphs: () => Promise.resolve([]),
        feed: () => Promise.reject(new TypeError('no feeds here')),
        terms: () => Promise.resolve([]),
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

  it('on the way of a body is the sender’s, and no fault of this node', async () => {
    const door = await TestDoor.open()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('aborted'))
      },
    })
    const headers = { 'Content-Type': 'application/json', 'Entente-Seat': 'alfa' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    expect(refusalOf(await door.request('/api/questions', init))).toBe('400 E_USAGE')
    expect(door.logged).toEqual([])
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
