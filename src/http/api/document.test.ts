import { describe, expect, it } from 'vitest'
import { asked, idOf, letOut, part, TestDoor } from '../../../test/door.ts'
import { rulesReading } from '../../../test/node.ts'

const text = [
  'Joint patrol over the sea',
  '',
  'China and Russia held a joint air patrol over the Sea of Japan on 23 July 2019. Defence Minister Sergei Shoigu said: "We will do it again in 2021."',
  '',
  'China and Russia signed an agreement on military cooperation in Moscow on 24 July 2019.',
].join('\n')

interface Shown {
  readonly text: string
  readonly paragraphs: {
    readonly start: number
    readonly end: number
    readonly kind: string
    readonly speakers: ({ readonly name: string } | null)[]
    readonly sentences: { readonly start: number; readonly end: number; readonly speaker: unknown }[]
  }[]
  readonly events: {
    readonly id: string
    readonly number: number
    readonly family: string
    readonly span: { readonly start: number; readonly text: string }
    readonly grade: {
      readonly proposed: { readonly by: string; readonly reasons: string[] } | null
      readonly given: unknown
    }
    readonly happening: { readonly id: string } | null
    readonly history: { readonly id: string; readonly byHand: boolean; readonly changed: string[] }[]
  }[]
  readonly elsewhere: { readonly id: string; readonly compartment: string; readonly readers: string[] }[]
  readonly copies: { readonly id: string; readonly containment: number }[]
  readonly citedBy: { readonly id: string; readonly by: { readonly author: string }[] }[]
  readonly described: unknown
  readonly readers: string[]
}

const open = () => TestDoor.open({ reading: rulesReading })
const shown = async (door: TestDoor, seat: string, id: string) =>
  (await door.get(seat, `/api/documents/${id}`)).json as Shown

describe('a document in depth', () => {
  it('has paragraphs that cover its sentences, each with who speaks', async () => {
    const door = await open()
    const id = idOf(await door.upload('alfa', text, 'a.txt', '&published=2019-07-25'))
    const document = await shown(door, 'alfa', id)
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
    for (const { start, end, sentences } of document.paragraphs)
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(start)
        expect(sentence.end).toBeLessThanOrEqual(end)
      }
    const names = document.paragraphs.flatMap(({ speakers }) => speakers.map((speaker) => speaker?.name))
    expect(names.some((name) => name?.includes('Shoigu'))).toBe(true)
    expect(names).toContain(undefined)
  })

  it('numbers its events, and gives each its family, grade, happening and history', async () => {
    const door = await open()
    const id = idOf(await door.upload('alfa', text, 'a.txt', '&published=2019-07-25'))
    const { events, described, readers } = await shown(door, 'alfa', id)
    expect(events.length).toBeGreaterThan(1)
    expect(events.map(({ number }) => number)).toEqual(events.map((_, at) => at + 1))
    expect(events.map(({ span }) => span.start)).toEqual(
      events.map(({ span }) => span.start).sort((a, b) => a - b),
    )
    for (const { id: own, span, grade, happening, history } of events) {
      expect(text.slice(span.start, span.start + span.text.length)).toBe(span.text)
      expect(grade.proposed?.by).toBe('rules')
      expect(grade.proposed?.reasons.length).toBeGreaterThan(0)
      expect(grade.given).toBeNull()
      expect(history).toMatchObject([{ id: own, byHand: false, changed: [] }])
      const told = await door.get('alfa', `/api/happenings/${happening?.id ?? ''}`)
      expect(part(told, 'events')).toContain(own)
    }
    expect(described).toMatchObject({ from: '2019-07-23' })
    expect(readers).toEqual(['alfa'])
  })

  it('says where else it stands and which others share its wording', async () => {
    const door = await open()
    const long = `${text}\n\n${Array.from({ length: 30 }, (_, n) => `On day ${n} the patrol flew over place ${n * 7} and came back to base ${n * 3} again.`).join(' ')}`
    const id = idOf(await door.upload('alfa', long, 'a.txt', '&published=2019-07-25'))
    const other = idOf(
      await door.upload('alfa', `Another paper writes. ${long}`, 'b.txt', '&published=2019-07-26'),
    )
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const document = await shown(door, 'alfa', id)
    expect(document.elsewhere).toMatchObject([
      { compartment: 'plenary', readers: ['alfa', 'bravo', 'charlie'] },
    ])
    expect(document.copies.map((copy) => copy.id)).toEqual([other])
    const there = await shown(door, 'bravo', document.elsewhere[0]?.id ?? '')
    expect(there).toMatchObject({ elsewhere: [], copies: [], text: long })
    expect(there.events).toHaveLength(document.events.length)
  })

  it('names the questions that cite it, but no answer that is withheld', async () => {
    const door = await open()
    const id = idOf(await door.upload('alfa', text, 'a.txt', '&published=2019-07-25'))
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const { elsewhere } = await shown(door, 'alfa', id)
    const released = elsewhere[0]?.id ?? ''
    const [event] = (await shown(door, 'bravo', released)).events
    const question = await asked(door)
    const judge = (seat: string, evidence: object[]) =>
      door.post(seat, `/api/questions/${question}/judgements`, {
        answer: { kind: 'binary', probability: 0.4 },
        evidence,
      })
    await judge('alfa', [{ id: event?.id, direction: 'for', weight: 2 }])
    expect((await shown(door, 'alfa', id)).citedBy).toMatchObject([
      { id: question, text: 'Will it be held?', by: [{ author: 'alfa', direction: 'for', weight: 2 }] },
    ])
    expect((await shown(door, 'bravo', released)).citedBy).toEqual([])
    await judge('bravo', [])
    expect((await shown(door, 'bravo', released)).citedBy).toMatchObject([{ by: [{ author: 'alfa' }] }])
    // Who cites it no more is not counted.
    await judge('alfa', [])
    expect((await shown(door, 'bravo', released)).citedBy).toEqual([])
  })
})
