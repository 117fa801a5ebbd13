import { describe, expect, it } from 'vitest'
import { colleagueOf, ownerOf } from '../browsing.ts'
import { idOf, letOut, part, pathsOf, refusalOf, TestDoor } from '../door.ts'

/** What other systems got wrong in releasing, each as it would come here. */

const alfa = { 'Entente-Seat': 'alfa' }
const text = 'The ministers met.\nSpokesman: the exercise began.\n'

/** A document of alfa's home. */
async function documentOf(door: TestDoor, lines = text, name = 'a.txt'): Promise<string> {
  return idOf(await door.upload('alfa', lines, name))
}

/** Labels under which a seat is shown anything of what was released. */
async function labelsSeen(door: TestDoor, seat: string): Promise<Set<string>> {
  const { documents } = (await door.get(seat, '/api/documents')).json as { documents: { id: string }[] }
  const { events } = (await door.get(seat, '/api/events')).json as { events: { id: string }[] }
  const labels = new Set<string>()
  for (const { id } of [...documents, ...events]) {
    const { body } = (await door.get(seat, `/api/records/${id}`)).json as { body: { tlp: string } }
    labels.add(body.tlp)
  }
  return labels
}

describe('a label that is changed later', () => {
  it('leaves no copy under another: what is read out of a document goes under its document’s', async () => {
    const door = await TestDoor.open()
    const id = await documentOf(door)
    const wish = { ids: [id], in: 'plenary' }
    expect((await letOut(door, 'alfa', { ...wish, tlp: 'AMBER' })).status).toBe(201)
    // Neither its document nor its events come out under a wider label afterwards.
    for (const later of [wish, { ...wish, withEvents: true }])
      expect(refusalOf(await letOut(door, 'alfa', { ...later, tlp: 'GREEN' }))).toBe('400 E_USAGE')
    const { events } = (await door.get('alfa', `/api/documents/${id}`)).json as { events: { id: string }[] }
    const alone = { ids: [events[0]?.id], in: 'plenary' }
    const refused = await letOut(door, 'alfa', { ...alone, tlp: 'GREEN' })
    expect([refusalOf(refused), pathsOf(refused)]).toEqual(['400 E_USAGE', [events[0]?.id]])
    // Where nothing is said of the label, they take their document's, and the preview says so.
    const proposed = idOf(await door.post('alfa', '/api/releases', { ...wish, withEvents: true }))
    const { preview } = (await door.get('alfa', `/api/releases/${proposed}`)).json as {
      preview: { fingerprint: string; records: { tlp: string }[] }
    }
    expect(preview.records.map(({ tlp }) => tlp)).toEqual(['AMBER', 'AMBER'])
    const { fingerprint } = preview
    expect((await door.post('alfa', `/api/releases/${proposed}/approve`, { fingerprint })).status).toBe(201)
    expect(await labelsSeen(door, 'charlie')).toEqual(new Set(['AMBER']))
    // A stricter one is no wider circle.
    const strict = await documentOf(door, 'The envoys met.\n', 'b.txt')
    await letOut(door, 'alfa', { ids: [strict], in: 'plenary' })
    const lines = (await door.get('alfa', `/api/documents/${strict}`)).json as { events: { id: string }[] }
    const stricter = { ids: [lines.events[0]?.id], in: 'plenary', tlp: 'RED' }
    expect((await letOut(door, 'alfa', stricter)).status).toBe(201)
  })
})

describe('a rule of two persons', () => {
  it('cannot be gone around by writing at once where others read', async () => {
    const door = await TestDoor.open()
    const owner = await ownerOf(door)
    const { browser: one } = await colleagueOf(owner, 'one', ['owner'])
    const asking = { text: 'Will it be held?', closes: '2021-06-30' }
    const question = idOf(await one.post('/api/questions', asking, alfa))
    const acts = (where: string): [string, object][] => [
      ['/api/questions', { ...asking, in: where }],
      [
        '/api/hypotheses',
        {
          text: 'Why?',
          in: where,
          hypotheses: ['Habit', 'Warning'].map((each) => ({ text: each, note: '' })),
        },
      ],
      [
        '/api/risks',
        {
          ...{
            title: 'Ships collide',
            area: 'exercises',
            in: where,
            periodDays: 365,
            unit: 'US$ m',
            note: '',
          },
          ...{ likelihood: { kind: 'stated', probability: 0.1 }, bearers: [] },
          impact: { kind: 'triangular', low: 1, mode: 2, high: 9 },
        },
      ],
    ]
    const written = async (where: string) => {
      const answers = []
      for (const [path, body] of acts(where)) answers.push(await one.post(path, body, alfa))
      return answers
    }
    expect((await written('plenary')).map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await owner.post('/api/releases/rule', { persons: 2 }, alfa)).status).toBe(201)
    const logs = async () =>
      JSON.stringify(part(await owner.get('/api/logs', { 'Entente-Seat': 'charlie' }), 'compartments'))
    const before = await logs()
    for (const answer of await written('plenary'))
      expect(refusalOf(answer)).toBe('403 E_SECOND_PERSON_REQUIRED')
    // Into home anybody drafts alone, and two let it out.
    expect((await written('home')).map(({ status }) => status)).toEqual([201, 201, 201])
    const wish = { ids: [question], in: 'plenary' }
    const id = idOf(await one.post('/api/releases', wish, alfa))
    const { preview } = (await owner.get(`/api/releases/${id}`, alfa)).json as {
      preview: { fingerprint: string }
    }
    const approval = { fingerprint: preview.fingerprint }
    expect(refusalOf(await one.post(`/api/releases/${id}/approve`, approval, alfa))).toBe(
      '403 E_SECOND_PERSON_REQUIRED',
    )
    expect(await logs()).toBe(before)
    expect((await owner.post(`/api/releases/${id}/approve`, approval, alfa)).status).toBe(201)
    expect(await logs()).not.toBe(before)
  })
})

describe('an empty group', () => {
  it('is nobody, never everyone: no reader, no recipient, no seat', async () => {
    const door = await TestDoor.open()
    const id = await documentOf(door)
    const before = (await door.get('bravo', '/api/compartments')).text
    const opened = await door.post('alfa', '/api/compartments', { readers: [], tlp: 'AMBER' })
    expect(refusalOf(opened)).toBe('400 E_RECORD_INVALID')
    const own = await door.post('alfa', '/api/compartments', { readers: ['alfa'], tlp: 'AMBER' })
    expect(refusalOf(own)).toBe('400 E_USAGE')
    for (const where of ['', ' ']) {
      const refused = await door.post('alfa', '/api/releases', { ids: [id], in: where })
      expect(refused.status).toBeGreaterThanOrEqual(400)
    }
    expect(refusalOf(await door.post('alfa', '/api/releases', { ids: [], in: 'plenary' }))).toBe(
      '400 E_RECORD_INVALID',
    )
    for (const seat of ['bravo', 'charlie']) {
      expect((await door.get(seat, '/api/documents')).json).toMatchObject({ documents: [], total: 0 })
      expect((await door.get(seat, '/api/search?q=ministers')).json).toMatchObject({ hits: [] })
    }
    expect((await door.get('bravo', '/api/compartments')).text).toBe(before)
  })

  it('of seats lets a person act for none', async () => {
    const door = await TestDoor.open()
    await documentOf(door)
    const owner = await ownerOf(door)
    const { browser } = await colleagueOf(owner, 'nobody', ['owner'], [])
    for (const seat of ['alfa', 'bravo', 'charlie'])
      expect(refusalOf(await browser.get('/api/documents', { 'Entente-Seat': seat }))).toBe(
        '403 E_ROLE_REFUSED',
      )
    expect(part(await browser.get('/api/node'), 'compartments')).toEqual([])
  })
})
