import { describe, expect, it } from 'vitest'
import { asked, idOf, refusalOf, TestDoor } from '../../test/door.ts'
import { endpoints } from './api.ts'

/** What bravo says that charlie, who has not answered, must find nowhere. */
const secrets = ['3217', '32.17', 'because-of-the-envoys', 'stands-apart-alone']

async function answeredByBravo(door: TestDoor): Promise<{ question: string; ids: string[] }> {
  const question = await asked(door)
  const judged = await door.post('bravo', `/api/questions/${question}/judgements`, {
    answer: { kind: 'binary', probability: 0.3217, lowest: 0.03217, highest: 0.73217 },
    rationale: 'because-of-the-envoys',
    dissent: 'stands-apart-alone',
    evidence: [{ id: question, direction: 'for', weight: 3 }],
  })
  const said = await door.post('bravo', `/api/records/${question}/comments`, {
    text: 'We would say 32.17 %, @charlie',
  })
  return { question, ids: [question, idOf(judged), idOf(said)] }
}

/** Every GET route as charlie asks it, with each of the ids. */
async function everythingSeen(door: TestDoor, ids: readonly string[]): Promise<string[]> {
  const texts: string[] = []
  for (const { method, path, streams } of endpoints) {
    if (method !== 'get' || streams === true) continue
    for (const id of path.includes(':') ? ids : ['']) {
      const query = path === '/api/search' ? '?q=say' : ''
      texts.push((await door.get('charlie', path.replace(/:\w+/, id) + query)).text)
    }
  }
  return texts
}

describe('a seat that has not answered', () => {
  it('is shown no other’s answer on any route, but who has answered', async () => {
    const door = await TestDoor.open()
    const { question, ids } = await answeredByBravo(door)
    for (const text of await everythingSeen(door, ids)) {
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
    expect((await door.get('charlie', `/api/questions/${question}`)).json).toMatchObject({
      joint: { blind: true, members: ['bravo'] },
      missing: ['alfa', 'charlie'],
      own: null,
      looked: null,
      discussion: [{ text: 'We would say … %, @charlie', masked: true, unread: true }],
    })
    expect((await door.get('charlie', '/api/questions')).json).toMatchObject({
      questions: [{ joint: { blind: true, members: ['bravo'] }, reask: { due: true } }],
    })
    expect(refusalOf(await door.get('charlie', `/api/records/${ids[1] ?? ''}`))).toBe('409 E_BLIND')
  })

  it.each([
    [
      'it has answered',
      (door: TestDoor, id: string) =>
        door.post('charlie', `/api/questions/${id}/judgements`, {
          answer: { kind: 'binary', probability: 0.5 },
        }),
    ],
    [
      'it asks to look',
      (door: TestDoor, id: string) => door.get('charlie', `/api/questions/${id}?look=true`),
    ],
    [
      'the question has closed',
      async (door: TestDoor) => {
        door.node.clock.set('2021-07-01')
        return Promise.resolve()
      },
    ],
    [
      'the question has resolved',
      (door: TestDoor, id: string) =>
        door.post('alfa', `/api/questions/${id}/resolution`, { outcome: { kind: 'binary', value: true } }),
    ],
  ])('is shown all of them once %s', async (_, unveil) => {
    const door = await TestDoor.open()
    const { question, ids } = await answeredByBravo(door)
    await unveil(door, question)
    const seen = (await everythingSeen(door, ids)).join()
    for (const secret of secrets) expect(seen).toContain(secret)
    expect((await door.get('charlie', `/api/questions/${question}`)).json).toMatchObject({
      joint: { blind: false },
      discussion: [{ masked: false }],
    })
  })

  it('looks for itself alone, and the look is noted', async () => {
    const door = await TestDoor.open()
    const { question } = await answeredByBravo(door)
    await door.get('charlie', `/api/questions/${question}?look=true`)
    expect((await door.get('charlie', `/api/questions/${question}`)).json).toMatchObject({
      joint: { blind: false },
      looked: expect.any(Number) as number,
    })
    expect((await door.get('alfa', `/api/questions/${question}`)).json).toMatchObject({
      joint: { blind: true },
      looked: null,
    })
    const log = (await door.get('alfa', '/api/readlog')).json
    expect(log).toMatchObject({
      entries: [{ seat: 'charlie', record: question, type: 'question', look: true }],
    })
  })

  it('cannot be made to look by a page elsewhere', async () => {
    const door = await TestDoor.open()
    const { question } = await answeredByBravo(door)
    for (const site of ['cross-site', 'same-site', 'none']) {
      const looked = await door.request(`/api/questions/${question}?look=true&as=charlie`, {
        headers: { 'Sec-Fetch-Site': site, 'Entente-Request': 'no' },
      })
      expect(refusalOf(looked)).toBe('403 E_ORIGIN_REFUSED')
    }
    expect((await door.get('charlie', `/api/questions/${question}`)).json).toMatchObject({ looked: null })
  })

  it('is blind to nothing where it reads alone', async () => {
    const door = await TestDoor.open()
    const id = await asked(door, { in: 'home' })
    expect((await door.get('alfa', `/api/questions/${id}`)).json).toMatchObject({
      joint: { blind: false, problem: 'noJudgements' },
    })
  })
})

describe('a judgement written over another', () => {
  it('is refused where the seat has answered meanwhile, and names that answer', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    const judge = (probability: number, basedOn?: string | null) =>
      door.post('alfa', `/api/questions/${id}/judgements`, {
        answer: { kind: 'binary', probability },
        ...(basedOn === undefined ? {} : { basedOn }),
      })
    const first = await judge(0.5, null)
    expect(first.status).toBe(201)
    const refused = await judge(0.6, null)
    expect(refusalOf(refused)).toBe('409 E_CHANGED_MEANWHILE')
    expect(refused.json).toMatchObject({ error: { paths: [idOf(first)] } })
    expect((await judge(0.6, idOf(first))).status).toBe(201)
    expect((await judge(0.7)).status).toBe(201)
    const both = await Promise.all([judge(0.1, idOf(first)), judge(0.2, idOf(first))])
    expect(both.map(refusalOf)).toEqual(['409 E_CHANGED_MEANWHILE', '409 E_CHANGED_MEANWHILE'])
  })
})
