import { describe, expect, it } from 'vitest'
import { idOf, letOut, part, refusalOf, TestDoor } from '../../../test/door.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

interface Shown {
  readonly events: {
    readonly id: string
    readonly root: string
    readonly type: string
    readonly modality: string
    readonly plover: string | null
    readonly byHand: boolean
    readonly grade: {
      readonly given: { readonly id: string; readonly grade: { readonly credibility: number } } | null
    }
    readonly history: {
      readonly id: string
      readonly author: string
      readonly byHand: boolean
      readonly changed: string[]
    }[]
  }[]
  readonly grade: { readonly given: { readonly grade: object } | null; readonly proposed: object }
  readonly elsewhere: { readonly id: string }[]
}

async function withDocument(): Promise<{
  door: TestDoor
  id: string
  shown: (seat?: string, of?: string) => Promise<Shown>
}> {
  const door = await TestDoor.open()
  const id = idOf(await door.upload('alfa', text, 'a.txt'))
  const shown = async (seat = 'alfa', of = id) => (await door.get(seat, `/api/documents/${of}`)).json as Shown
  return { door, id, shown }
}

describe('a correction by hand', () => {
  it('stands in place of what rules read, with its history, wherever events are shown', async () => {
    const { door, id, shown } = await withDocument()
    const [met] = (await shown()).events
    const changed = { type: 'jointExercise', modality: 'planned' }
    const corrected = await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, changed)
    expect(corrected.json).toMatchObject({
      event: { ...changed, plover: 'COOPERATE', span: { text: 'The ministers met.' } },
    })
    const [event, other] = (await shown()).events
    expect(event).toMatchObject({
      ...{ id: idOf(corrected), root: met?.id, ...changed, byHand: true },
      history: [
        { id: met?.id, byHand: false, changed: [] },
        { id: idOf(corrected), author: 'alfa', byHand: true, changed: ['type', 'modality', 'plover'] },
      ],
    })
    const { events } = (await door.get('alfa', '/api/events')).json as { events: { id: string }[] }
    expect(events.map((each) => each.id).sort()).toEqual([event?.id, other?.id].sort())
    const { happenings } = (await door.get('alfa', '/api/happenings?modality=planned')).json as {
      happenings: { id: string }[]
    }
    // The address of what it was stays good.
    expect(happenings.map((each) => each.id)).toEqual([met?.id])
    expect(part(await door.upload('alfa', text, 'a.txt'), 'events')).toHaveLength(2)
    expect(part(await door.get('alfa', '/api/documents'), 'documents')).toMatchObject([{ id, eventCount: 2 }])
  })

  it('is corrected again, and undone by taking it back, one at a time', async () => {
    const { door, shown } = await withDocument()
    const [met] = (await shown()).events
    const first = idOf(
      await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'planned' }),
    )
    const second = idOf(await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { place: 'Nairobi' }))
    expect((await shown()).events[0]).toMatchObject({
      id: second,
      modality: 'planned',
      place: 'Nairobi',
      history: [{}, {}, {}],
    })
    await door.post('alfa', '/api/retractions', { id: second, reason: 'error' })
    expect((await shown()).events[0]).toMatchObject({ id: first, modality: 'planned', place: null })
    await door.post('alfa', '/api/retractions', { id: first, reason: 'error' })
    expect((await shown()).events[0]).toMatchObject({ id: met?.id, modality: 'occurred', history: [{}] })
    expect(
      refusalOf(await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'occurred' })),
    ).toBe('400 E_USAGE')
    expect(
      refusalOf(await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'maybe' })),
    ).toBe('400 E_RECORD_INVALID')
  })

  it('stays in home until it is released, and then stands for the others too, once for the seat itself', async () => {
    const { door, id, shown } = await withDocument()
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const there = (await shown()).elsewhere[0]?.id ?? ''
    const [met] = (await shown()).events
    const corrected = idOf(
      await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'planned' }),
    )
    expect((await shown('bravo', there)).events[0]).toMatchObject({ modality: 'occurred' })
    expect((await shown()).events[0]).toMatchObject({ id: corrected, modality: 'planned' })
    await letOut(door, 'alfa', { ids: [corrected], in: 'plenary' })
    const { events } = await shown('bravo', there)
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({
      modality: 'planned',
      byHand: true,
      history: [{ byHand: false }, { byHand: true }],
    })
    expect((await shown()).events).toHaveLength(2)
    // What stays in home of a document is only its newest version when it goes out for the first time.
    const plan = await door.post('alfa', '/api/releases/preview', {
      ids: [id],
      in: 'plenary',
      withEvents: true,
    })
    expect(part(plan, 'entries')).toBe(0)
  })

  it('of what another said is made at home, and corrects for this seat alone', async () => {
    const { door, id, shown } = await withDocument()
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const there = (await shown()).elsewhere[0]?.id ?? ''
    const [met] = (await shown('bravo', there)).events
    await door.post('bravo', `/api/events/${met?.id ?? ''}/correct`, { modality: 'claimed' })
    expect((await shown('bravo', there)).events[0]).toMatchObject({ modality: 'claimed', member: 'bravo' })
    expect((await shown('charlie', there)).events[0]).toMatchObject({ modality: 'occurred', member: 'alfa' })
    // Its author takes the document back: what was made of it goes along.
    await door.post('alfa', '/api/retractions', { id, reason: 'error' })
    for (const seat of ['bravo', 'charlie'])
      expect(part(await door.get(seat, '/api/events'), 'events')).toEqual([])
  })
})

describe('an event that the rules missed', () => {
  it('is added on a part of the text, in its place among the others', async () => {
    const { door, id, shown } = await withDocument()
    const start = text.indexOf('exercise')
    const added = await door.post('alfa', `/api/documents/${id}/events`, {
      ...{ type: 'forcePosture', modality: 'occurred', start, end: start + 8 },
      actors: [{ id: 'NLD', name: 'the ministry', role: 'initiator' }],
    })
    expect(added.json).toMatchObject({
      event: { span: { start, end: start + 8, text: 'exercise' }, plover: 'MOBILIZE' },
    })
    const { events } = await shown()
    expect(events.map(({ type }) => type)).toEqual(['consult', 'jointExercise', 'forcePosture'])
    expect(events[2]).toMatchObject({ id: idOf(added), byHand: true, number: 3 })
    for (const [from, to] of [
      [5, 5],
      [0, text.length + 1],
    ])
      expect(
        refusalOf(
          await door.post('alfa', `/api/documents/${id}/events`, {
            type: 'consult',
            modality: 'occurred',
            start: from,
            end: to,
          }),
        ),
      ).toBe('400 E_USAGE')
  })

  it('stays when the document is read anew', async () => {
    const { door, id } = await withDocument()
    await door.post('alfa', `/api/documents/${id}/events`, {
      type: 'forcePosture',
      modality: 'occurred',
      start: 0,
      end: 3,
    })
    const [met] = ((await door.get('alfa', `/api/documents/${id}`)).json as Shown).events
    await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'claimed' })
    const anew = idOf(await door.upload('alfa', text, 'a.txt', '&published=2020-10-23'))
    const { events } = (await door.get('alfa', `/api/documents/${anew}`)).json as Shown
    expect(events.map(({ type, byHand }) => [type, byHand]).sort()).toEqual([
      ['consult', true],
      ['forcePosture', true],
      ['jointExercise', false],
    ])
    // The old address still leads to the document as it is known now.
    expect(((await door.get('alfa', `/api/documents/${id}`)).json as Shown).events).toHaveLength(3)
  })
})

describe('an event marked as wrongly read', () => {
  it('goes with all its versions, and comes back when it is added again', async () => {
    const { door, id, shown } = await withDocument()
    const [met] = (await shown()).events
    await door.post('alfa', `/api/events/${met?.id ?? ''}/correct`, { modality: 'planned' })
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const marked = await door.post('alfa', `/api/events/${met?.id ?? ''}/wrong`, { reason: 'They did not.' })
    expect(marked.json).toMatchObject({ graded: null, document: id, event: { modality: 'planned' } })
    expect((await shown()).events.map(({ type }) => type)).toEqual(['jointExercise'])
    expect(part(await door.get('bravo', '/api/events'), 'events')).toHaveLength(1)
    const { type, modality, span } = (
      marked.json as { event: { type: string; modality: string; span: { start: number; end: number } } }
    ).event
    await door.post('alfa', `/api/documents/${id}/events`, {
      type,
      modality,
      start: span.start,
      end: span.end,
    })
    expect((await shown()).events.map((event) => event.modality)).toEqual(['planned', 'occurred'])
  })

  it('stays where another asserts it, and is graded F5 here', async () => {
    const { door, id, shown } = await withDocument()
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const there = (await shown()).elsewhere[0]?.id ?? ''
    const [met] = (await shown('bravo', there)).events
    const marked = await door.post('bravo', `/api/events/${met?.id ?? ''}/wrong`, { reason: 'They did not.' })
    expect(marked.json).toMatchObject({ retracted: null })
    expect((await shown('bravo', there)).events[0]?.grade.given?.grade).toEqual({
      ...{ reliability: 'F', credibility: 5, reasons: ['They did not.'], by: 'person' },
    })
    expect((await shown('charlie', there)).events[0]?.grade.given).toBeNull()
  })
})

describe('a grade by hand', () => {
  it('stands over the rules’, until it is taken back', async () => {
    const { door, id, shown } = await withDocument()
    const grade = { reliability: 'B', credibility: 2, reasons: ['A paper of record.'] }
    await door.post('alfa', `/api/records/${id}/grade`, { ...grade, credibility: 3 })
    const newer = idOf(await door.post('alfa', `/api/records/${id}/grade`, grade))
    expect((await shown()).grade).toMatchObject({
      given: { id: newer, grade: { ...grade, by: 'person' } },
      proposed: { by: 'rules' },
    })
    const [event] = (await shown()).events
    const own = idOf(
      await door.post('alfa', `/api/records/${event?.id ?? ''}/grade`, { ...grade, credibility: 1 }),
    )
    const { happenings } = (await door.get('alfa', '/api/happenings')).json as {
      happenings: { grade: object }[]
    }
    expect(happenings.map((each) => each.grade)).toContainEqual({ ...grade, credibility: 1, by: 'person' })
    await door.post('alfa', '/api/retractions', { id: own, reason: 'error' })
    await door.post('alfa', '/api/retractions', { id: newer, reason: 'error' })
    expect((await shown()).grade.given?.grade).toMatchObject({ credibility: 3 })
    expect((await shown()).events[0]?.grade.given).toBeNull()
    const question = idOf(
      await door.post('alfa', '/api/questions', { text: 'Will it?', closes: '2021-06-30' }),
    )
    expect(refusalOf(await door.post('alfa', `/api/records/${question}/grade`, grade))).toBe('400 E_USAGE')
    expect(refusalOf(await door.post('alfa', `/api/records/${id}/grade`, { ...grade, reasons: [] }))).toBe(
      '400 E_RECORD_INVALID',
    )
  })
})
