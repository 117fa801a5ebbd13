import { describe, expect, it } from 'vitest'
import { colleagueOf, ownerOf } from '../../../test/browsing.ts'
import { idOf, letOut, part, refusalOf, TestDoor } from '../../../test/door.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

interface Queue {
  readonly persons: number
  readonly waiting: {
    readonly proposal: { id: string; note: string }
    readonly preview: { fingerprint: string } | null
    readonly broken: unknown
  }[]
  readonly decided: { readonly id: string; readonly state: string; readonly decided: { reason: string } }[]
  readonly released: {
    readonly id: string
    readonly count: number
    readonly records: { shows: string; stands: boolean }[]
  }[]
  readonly retracted: { readonly count: number; readonly reason: string }[]
  readonly unreleased: { readonly type: string; readonly shows: string }[]
}

describe('the release queue', () => {
  it('holds what is proposed, shows what it would bring, and lets nothing out before it is approved', async () => {
    const door = await TestDoor.open()
    const wish = { ids: [idOf(await door.upload('alfa', text, 'a.txt'))], in: 'plenary', withEvents: true }
    const id = idOf(await door.post('alfa', '/api/releases', { ...wish, note: 'Both say so.' }))
    const queue = (await door.get('alfa', '/api/releases')).json as Queue
    expect(queue.waiting).toMatchObject([
      {
        proposal: { id, note: 'Both say so.', state: 'waiting' },
        preview: {
          recipients: [{ name: 'bravo' }, { name: 'charlie' }],
          entries: 3,
          refusal: null,
          learns: [
            {
              recipients: ['bravo', 'charlie'],
              names: [{ kind: 'speaker', name: 'Spokesman' }, { name: 'BEL' }, { name: 'NLD' }],
            },
          ],
        },
      },
    ])
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({ documents: [] })
    expect((await door.get('bravo', '/api/releases')).json).toMatchObject({ waiting: [], released: [] })
    expect(refusalOf(await door.get('bravo', `/api/releases/${id}`))).toBe('404 E_NOT_FOUND')
    expect(refusalOf(await door.post('bravo', `/api/releases/${id}/withdraw`, {}))).toBe('404 E_NOT_FOUND')
    const { fingerprint } = queue.waiting[0]!.preview!
    const approved = await door.post('alfa', `/api/releases/${id}/approve`, { fingerprint })
    expect(part(approved, 'pairs')).toHaveLength(3)
    const after = (await door.get('alfa', '/api/releases')).json as Queue
    expect(after).toMatchObject({
      waiting: [],
      decided: [{ id, state: 'released' }],
      released: [{ count: 3, records: [{ shows: 'The ministers met.', stands: true }, {}, {}] }],
    })
    expect(refusalOf(await door.post('alfa', `/api/releases/${id}/approve`, { fingerprint }))).toBe(
      '404 E_NOT_FOUND',
    )
    // What was released can be taken back as a whole.
    await door.post('alfa', '/api/retractions', { id: after.released[0]?.id, reason: 'sharedByMistake' })
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({ documents: [] })
    expect((await door.get('alfa', '/api/releases')).json).toMatchObject({
      released: [],
      retracted: [{ count: 3, reason: 'sharedByMistake' }],
    })
  })

  it('approves only what was read', async () => {
    const door = await TestDoor.open()
    const document = idOf(await door.upload('alfa', text, 'a.txt'))
    const id = idOf(
      await door.post('alfa', '/api/releases', { ids: [document], in: 'plenary', withEvents: true }),
    )
    const { waiting } = (await door.get('alfa', '/api/releases')).json as Queue
    const { fingerprint } = waiting[0]!.preview!
    const { events } = (await door.get('alfa', `/api/documents/${document}`)).json as {
      events: { id: string }[]
    }
    await door.post('alfa', '/api/retractions', { id: events[0]?.id, reason: 'error' })
    expect(refusalOf(await door.post('alfa', `/api/releases/${id}/approve`, { fingerprint }))).toBe(
      '409 E_PREVIEW_CHANGED',
    )
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({ documents: [] })
    await door.post('alfa', '/api/retractions', { id: document, reason: 'error' })
    expect((await door.get('alfa', '/api/releases')).json).toMatchObject({
      waiting: [{ preview: null, broken: { code: 'E_NOT_FOUND' } }],
    })
    await door.post('alfa', `/api/releases/${id}/withdraw`, {})
    expect((await door.get('alfa', '/api/releases')).json).toMatchObject({
      waiting: [],
      decided: [{ state: 'withdrawn' }],
    })
  })

  it('refuses with a reason, and lists what stands in home alone', async () => {
    const door = await TestDoor.open()
    const question = idOf(
      await door.post('alfa', '/api/questions', { text: 'Will it be held?', closes: '2021-06-30' }),
    )
    const id = idOf(await door.post('alfa', '/api/releases', { ids: [question], in: 'plenary' }))
    expect(refusalOf(await door.post('alfa', `/api/releases/${id}/refuse`, { reason: '' }))).toBe(
      '400 E_RECORD_INVALID',
    )
    await door.post('alfa', `/api/releases/${id}/refuse`, { reason: 'Not yet.' })
    expect((await door.get('alfa', '/api/releases')).json).toMatchObject({
      decided: [{ state: 'refused', decided: { reason: 'Not yet.' } }],
      unreleased: [{ type: 'question', shows: 'Will it be held?' }],
    })
    await letOut(door, 'alfa', { ids: [question], in: 'plenary' })
    expect(part(await door.get('alfa', '/api/releases'), 'unreleased')).toEqual([])
    expect(refusalOf(await door.post('alfa', '/api/releases', { ids: [question], in: 'home' }))).toBe(
      '400 E_USAGE',
    )
  })

  it('takes two persons where the seat says so, and then not the one who proposed it', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const owner = await ownerOf(door)
    const { browser: officer } = await colleagueOf(owner, 'officer', ['release'])
    const { browser: analyst } = await colleagueOf(owner, 'analyst', ['analyst'])
    expect(refusalOf(await officer.post('/api/releases/rule', { persons: 2 }))).toBe('403 E_ROLE_REFUSED')
    expect((await owner.post('/api/releases/rule', { persons: 2 })).json).toEqual({ persons: 2 })
    const closes = '2021-06-30'
    const propose = async (browser: typeof owner): Promise<string> => {
      const question = idOf(await browser.post('/api/questions', { text: 'Will it?', closes }))
      return idOf(await browser.post('/api/releases', { ids: [question], in: 'plenary' }))
    }
    const fingerprintOf = async (id: string): Promise<object> => {
      const { preview } = (await owner.get(`/api/releases/${id}`)).json as {
        preview: { fingerprint: string }
      }
      return { fingerprint: preview.fingerprint }
    }
    const own = await propose(owner)
    expect(refusalOf(await owner.post(`/api/releases/${own}/approve`, await fingerprintOf(own)))).toBe(
      '403 E_SECOND_PERSON_REQUIRED',
    )
    expect((await officer.post(`/api/releases/${own}/approve`, await fingerprintOf(own))).status).toBe(201)
    const theirs = await propose(analyst)
    expect(
      refusalOf(await analyst.post(`/api/releases/${theirs}/approve`, await fingerprintOf(theirs))),
    ).toBe('403 E_ROLE_REFUSED')
    expect((await owner.post(`/api/releases/${theirs}/approve`, await fingerprintOf(theirs))).status).toBe(
      201,
    )
    expect(part(await owner.get('/api/releases'), 'persons')).toBe(2)
  })
})
