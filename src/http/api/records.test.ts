import { describe, expect, it } from 'vitest'
import { asked, idOf, letOut, part, refusalOf, TestDoor } from '../../../test/door.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\nThe exercise ended.\n'

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
          at: expect.any(Number) as number,
          text: 'Which one?',
          mentions: ['alfa'],
          replies: null,
          masked: false,
          unread: true,
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
    const plan = await door.post('alfa', '/api/releases/preview', wish)
    expect(plan.json).toMatchObject({
      recipients: [{ name: 'bravo' }, { name: 'charlie' }],
      records: [{ type: 'document' }, {}, {}, {}],
    })
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({ documents: [], next: null })
    const released = await letOut(door, 'alfa', wish)
    expect(released.status).toBe(201)
    expect((await door.get('bravo', '/api/documents')).json).toMatchObject({
      documents: [{ member: 'alfa', compartment: 'plenary', source: 'a.txt', eventCount: 3 }],
    })
    const [event] = part(document, 'events') as { id: string }[]
    const loose = await letOut(door, 'alfa', { ids: [event?.id], in: 'plenary' })
    expect(loose.status).toBe(201)
    const retracted = await door.post('alfa', '/api/retractions', {
      id: idOf(document),
      reason: 'personalData',
    })
    expect(retracted.status).toBe(201)
    for (const seat of ['alfa', 'bravo']) {
      expect((await door.get(seat, '/api/documents')).json).toMatchObject({ documents: [], next: null })
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
    expect((await door.post('alfa', '/api/releases/preview', wish)).json).toMatchObject({
      refusal: { code: 'E_REFERENCE_UNRELEASED', references: [{ to: idOf(document), ways: ['include'] }] },
    })
    expect(refusalOf(await letOut(door, 'alfa', wish))).toBe('409 E_REFERENCE_UNRELEASED')
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
