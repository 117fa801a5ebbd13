import { describe, expect, it } from 'vitest'
import { asked, idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'

const judge = (door: TestDoor, seat: string, question: string, probability: number, more: object = {}) =>
  door.post(seat, `/api/questions/${question}/judgements`, {
    answer: { kind: 'binary', probability },
    ...more,
  })

const say = (door: TestDoor, seat: string, about: string, text: string, more: object = {}) =>
  door.post(seat, `/api/records/${about}/comments`, { text, ...more })

const today = async (door: TestDoor, seat: string) => (await door.get(seat, '/api/today')).json
const counts = async (door: TestDoor, seat: string) => (await door.get(seat, '/api/counts')).json

describe('Today', () => {
  it('lists what a seat has not answered, and what it should answer again, with the reason', async () => {
    const door = await TestDoor.open()
    const question = await asked(door, { text: 'Will it be held at all?' })
    expect(await today(door, 'alfa')).toMatchObject({
      unanswered: { total: 1, items: [{ id: question, answered: [], headline: null, own: null }] },
      reask: { total: 0 },
    })
    expect(await counts(door, 'alfa')).toEqual({ questions: 1, mentions: 0, releases: 0, motions: null })
    await judge(door, 'alfa', question, 0.2)
    expect(await today(door, 'alfa')).toMatchObject({ unanswered: { total: 0 }, reask: { total: 0 } })
    expect(await counts(door, 'alfa')).toEqual({ questions: 0, mentions: 0, releases: 0, motions: null })
    await judge(door, 'bravo', question, 0.2)
    await judge(door, 'bravo', question, 0.3, { evidence: [{ id: question, direction: 'for', weight: 1 }] })
    expect(await today(door, 'alfa')).toMatchObject({
      reask: {
        total: 1,
        items: [
          { id: question, own: 0.2, reask: { due: true, why: [{ rule: 'evidence', ids: [question] }] } },
        ],
      },
    })
    door.node.clock.set('2021-06-20')
    expect(await today(door, 'alfa')).toMatchObject({
      closing: { total: 1, items: [{ id: question }] },
      reask: { items: [{ reask: { why: [{ rule: 'evidence' }, { rule: 'age' }] } }] },
    })
    door.node.clock.set('2021-07-01')
    expect(await today(door, 'alfa')).toMatchObject({
      closing: { total: 0 },
      reask: { total: 0 },
      unanswered: { total: 0 },
    })
  })

  it('brings a call by name once, until the person has seen what was said there', async () => {
    const door = await TestDoor.open()
    const question = await asked(door)
    const other = await asked(door, { text: 'Will another be held?' })
    await say(door, 'bravo', question, 'Which ministry, @charlie? Not 2.')
    const second = idOf(await say(door, 'bravo', other, 'And here?', { mentions: ['charlie'] }))
    await say(door, 'charlie', other, 'I call myself @charlie')
    expect(await today(door, 'charlie')).toMatchObject({
      mentions: {
        total: 2,
        items: [
          { id: second, about: other, author: 'bravo', title: 'Will another be held?' },
          { about: question, text: 'Which ministry, @charlie? Not ….', masked: true },
        ],
      },
    })
    expect(await counts(door, 'charlie')).toMatchObject({ mentions: 2 })
    expect(await counts(door, 'alfa')).toMatchObject({ mentions: 0 })
    expect((await door.post('charlie', '/api/seen', { place: question })).status).toBe(201)
    expect(await today(door, 'charlie')).toMatchObject({ mentions: { total: 1, items: [{ id: second }] } })
    await say(door, 'bravo', question, '@charlie, again')
    expect(await counts(door, 'charlie')).toMatchObject({ mentions: 2 })
  })

  it('forgets a call that was taken back', async () => {
    const door = await TestDoor.open()
    const question = await asked(door)
    const id = idOf(await say(door, 'bravo', question, '@alfa?'))
    expect(await counts(door, 'alfa')).toMatchObject({ mentions: 1 })
    await door.post('bravo', '/api/retractions', { id, reason: 'error' })
    expect(await counts(door, 'alfa')).toMatchObject({ mentions: 0 })
    expect(await today(door, 'alfa')).toMatchObject({ mentions: { total: 0 } })
  })

  it('says since when, and marks nothing the person may not read', async () => {
    const door = await TestDoor.open()
    expect(await today(door, 'alfa')).toMatchObject({ since: null })
    const marked = await door.post('alfa', '/api/seen', { place: 'today' })
    expect(await today(door, 'alfa')).toMatchObject({ since: part(marked, 'at') })
    expect(await today(door, 'bravo')).toMatchObject({ since: null })
    const hidden = await asked(door, { in: 'home' })
    expect(refusalOf(await door.post('bravo', '/api/seen', { place: hidden }))).toBe('404 E_NOT_FOUND')
    expect(refusalOf(await door.post('bravo', '/api/seen', { place: 'tomorrow' }))).toBe(
      '400 E_RECORD_INVALID',
    )
  })

  it('shows how far each member’s logs reach, as far as the seat may read them', async () => {
    const door = await TestDoor.open()
    await asked(door)
    await asked(door, { in: 'home' })
    const entries = (await today(door, 'bravo')) as {
      ledger: { logs: { member: string; entries: number; unsigned: number }[] }
    }
    expect(entries.ledger).toMatchObject({ mute: null, quarantined: 0 })
    expect(
      entries.ledger.logs.map(({ member, entries: count, unsigned }) => [member, count, unsigned]),
    ).toEqual([['alfa', 1, 0]])
  })
})

describe('a discussion', () => {
  it('knows what answers what, and takes no answer to what is said elsewhere', async () => {
    const door = await TestDoor.open()
    const question = await asked(door)
    const other = await asked(door, { text: 'Will another be held?' })
    const first = idOf(await say(door, 'bravo', question, 'Which ministry?'))
    const reply = await say(door, 'alfa', question, 'The first.', { replies: first })
    expect(part(await door.get('charlie', `/api/records/${question}/comments`), 'comments')).toMatchObject([
      { id: first, replies: null, mentions: [] },
      { id: idOf(reply), replies: first },
    ])
    expect(refusalOf(await say(door, 'alfa', other, 'The first.', { replies: first }))).toBe(
      '404 E_NOT_FOUND',
    )
  })

  it.each([
    ['Ask @bravo, and @charlie.', ['bravo', 'charlie']],
    ['@bravo @bravo', ['bravo']],
    ['mail us at envoy@bravo.example or bravo@charlie', []],
    ['@bravo-two or @delta', []],
    ['(@charlie)', ['charlie']],
  ])('hears who is called in “%s”', async (text, mentions) => {
    const door = await TestDoor.open()
    const question = await asked(door)
    await say(door, 'alfa', question, text)
    expect(part(await door.get('alfa', `/api/records/${question}/comments`), 'comments')).toMatchObject([
      { mentions },
    ])
  })

  it('refuses a call that could not arrive', async () => {
    const door = await TestDoor.open()
    const id = await asked(door, { in: 'home' })
    expect(refusalOf(await say(door, 'alfa', id, 'What do you say, @bravo?'))).toBe('400 E_SEAT_UNKNOWN')
  })
})
