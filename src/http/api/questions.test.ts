import { describe, expect, it } from 'vitest'
import { asked, pathsOf, refusalOf, TestDoor } from '../../../test/door.ts'

const closes = '2021-06-30'

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
      joint: {
        blind: false,
        estimate: {
          members: [{ author: 'alfa' }, { author: 'bravo' }, { author: 'charlie' }],
          spread: [{ least: 0.2, median: 0.4, greatest: 0.9 }],
          dissents: [{ author: 'charlie', reasons: 'They do not count the talks.' }],
          manifest: { question: id, method: { name: 'geometricMeanOfOdds' } },
        },
        history: [{ count: 1 }, { count: 2 }, { count: 3 }],
      },
      missing: [],
      scores: null,
    })
    const median = await door.get('bravo', `/api/questions/${id}?method=median`)
    expect(median.json).toMatchObject({
      joint: { estimate: { value: { kind: 'binary', probability: 0.4 } } },
    })
    const before = await door.get('bravo', `/api/questions/${id}?at=2020-10-26`)
    expect(before.json).toMatchObject({ joint: { estimate: null, problem: 'noJudgements' } })
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
      questions: [{ id, state: 'resolved', joint: { stepCount: 3 }, compartment: 'plenary' }],
    })
    expect(refusalOf(await judge('alfa', 0.5))).toBe('409 E_QUESTION_RESOLVED')
    expect(refusalOf(await door.post('alfa', `/api/questions/${id}/resolution`, { outcome }))).toBe(
      '409 E_QUESTION_RESOLVED',
    )
  })

  it('give their history as a table to be saved', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    const answer = { kind: 'binary', probability: 0.25, lowest: 0.125 }
    await door.post('alfa', `/api/questions/${id}/judgements`, { answer })
    const saved = await door.get('alfa', `/api/questions/${id}/history.csv`)
    expect(saved.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="question-${id.slice(0, 16)}.csv"`,
    )
    const [head, line, ...more] = saved.text.split('\r\n')
    expect(head).toBe(
      'at,member,judgement,answer probability,lowest,highest,joint probability,joint lowest,joint highest,members',
    )
    expect(line).toMatch(/^2020-10-27T09:00:\d\d\.000Z,alfa,[0-9a-f]{64},0\.25,0\.125,,0\.25,0\.125,0\.25,1$/)
    expect(more).toEqual([''])
    expect(refusalOf(await door.get('bravo', `/api/questions/${id}/history.csv`))).toBe('409 E_BLIND')
  })

  it('give their manifest as a file, and say why another’s differs', async () => {
    const door = await TestDoor.open()
    const id = await asked(door)
    const say = (seat: string, probability: number) =>
      door.post(seat, `/api/questions/${id}/judgements`, { answer: { kind: 'binary', probability } })
    await say('alfa', 0.2)
    expect(refusalOf(await door.get('bravo', `/api/questions/${id}/manifest`))).toBe('409 E_BLIND')
    await say('bravo', 0.4)
    const earlier = (await door.get('alfa', `/api/questions/${id}/manifest`)).json as { records: string[] }
    expect(earlier).toMatchObject({ format: 'entente/manifest@1', member: 'alfa', lacking: [] })
    expect(JSON.stringify(earlier)).not.toMatch(/0\.2|0\.4/)
    const compare = (file: unknown) => door.post('bravo', `/api/questions/${id}/comparison`, file)
    expect((await compare(earlier)).json).toMatchObject({ same: true, unexplained: false })
    const [first = ''] = earlier.records
    const short = { ...earlier, records: earlier.records.slice(1), fingerprint: '0'.repeat(64) }
    expect((await compare(short)).json).toMatchObject({
      ...{ same: false, unexplained: false, ours: { member: 'bravo' } },
      records: [{ id: first, counts: 'ours' }],
    })
    expect(refusalOf(await compare({ ...earlier, coalition: 'a'.repeat(64) }))).toBe('400 E_USAGE')
    expect(refusalOf(await compare({ ...earlier, format: 'entente/manifest@2' }))).toBe(
      '400 E_RECORD_INVALID',
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
    expect((await door.get('bravo', `/api/questions/${id}`)).json).toMatchObject({
      joint: { estimate: { value: { kind: 'options' }, members: [{ answer: { probabilities } }] } },
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
    expect(pathsOf(refused)).toEqual([expect.stringMatching(/^answer\.probability: /)])
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
    const places = pathsOf(refused).map((path) => path.split(':')[0])
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
    expect(pathsOf(both).map((path) => path.split(':')[0])).toEqual([
      'answer.probabilities.0',
      'answer.probabilities.1',
      'answer.probabilities',
    ])
  })
})
