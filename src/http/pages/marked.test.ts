import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentInFull, PlacedEvent, ShownEvent } from '../documents.ts'
import { flagKey, inTextOrder, markedText } from './marked.ts'

const texts = fc.string({
  unit: fc.constantFrom('a', 'b ', '<', '&', '\n', '\r\n', '中', '😀'),
  maxLength: 60,
})
const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 })

function spanOf(text: string, [a, b]: [number, number]): PlacedEvent['span'] {
  const start = Math.min(a, b, text.length)
  const end = Math.min(Math.max(a, b), text.length)
  return { start, end, text: text.slice(start, end) }
}

function document(text: string, events: [number, number][], flags: [number, number][]): DocumentInFull {
  const event = (pair: [number, number], i: number) =>
    ({
      id: String(i).padStart(16, '0').padEnd(64, 'f'),
      type: 'consult',
      speaker: null,
      span: spanOf(text, pair),
    }) as unknown as ShownEvent
  return {
    text,
    events: events.map(event),
    flags: flags.map((pair) => ({ code: 'originUnknown', why: 'none', span: spanOf(text, pair) })),
  } as unknown as DocumentInFull
}

function rendered(document: DocumentInFull, units = Infinity): string[] {
  return markedText(document, units).map(String)
}

/** The text of a paragraph, without the keys of its marks. */
function plain(html: string): string {
  return html
    .replace(/<p class="who">.*?<\/p>\s*/s, '')
    .replaceAll(/<sup.*?<\/sup>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

describe('a text with its marks', () => {
  it('is the text, whatever spans overlap, nest or cross paragraphs', () => {
    fc.assert(
      fc.property(texts, spans, spans, (text, events, flags) => {
        const paragraphs = rendered(document(text, events, flags)).map(plain)
        expect(paragraphs).toEqual(text.split(/\r\n|\r|\n/).filter((line) => /\S/.test(line)))
      }),
    )
  })

  it('anchors each event that touches a paragraph exactly once', () => {
    fc.assert(
      fc.property(texts, spans, (text, pairs) => {
        const whole = document(text, pairs, [])
        const html = rendered(whole).join('')
        const anchors = [...html.matchAll(/<a id="s-(\d{16})">/g)].map((match) => match[1])
        const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => /\S/.test(line))
        const touching = whole.events.filter(({ span }) =>
          lines.some(
            ({ index, 0: line }) => Math.min(span.end, index + line.length) > Math.max(span.start, index),
          ),
        )
        expect(anchors.sort()).toEqual(touching.map(({ id }) => id.slice(0, 16)).sort())
      }),
    )
  })

  it('marks an event, outlines a flag, and gives each its key where it ends', () => {
    const [html] = rendered(document('one two three', [[0, 7]], [[4, 13]]))
    expect(html?.replaceAll(/\s+/g, ' ')).toContain(
      '<mark class="ev-word">one </mark><mark class="ev-word flag">two</mark><sup class="n ev-word"><a href="#k-1">1</a></sup><span class="flag"> three</span><sup class="n doubt"><a href="#k-a">a</a></sup>',
    )
  })

  it('stops where it is told to', () => {
    expect(rendered(document('one\ntwo\nthree', [], []), 5).map(plain)).toEqual(['one', 't'])
  })
})

describe('keys', () => {
  it('number events in the order of the text', () => {
    const { events } = document(
      'one two three',
      [
        [4, 7],
        [0, 3],
        [0, 13],
      ],
      [],
    )
    expect(inTextOrder(events).map(({ span }) => span.text)).toEqual(['one', 'one two three', 'two'])
  })

  it('letter flags without repeating', () => {
    const keys = Array.from({ length: 800 }, (_, i) => flagKey(i))
    expect(new Set(keys).size).toBe(800)
    expect([keys[0], keys[25], keys[26], keys[27], keys[701], keys[702]]).toEqual([
      'a',
      'z',
      'aa',
      'ab',
      'zz',
      'aaa',
    ])
  })
})
