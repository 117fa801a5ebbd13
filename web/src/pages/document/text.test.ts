import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterOf, rowsOf, weave, type Mark, type Piece } from './text.ts'

/** Every character of the pieces with the marks that hold it. */
function covered(pieces: readonly Piece[], held: readonly string[] = []): Map<number, string> {
  const found = new Map<number, string>()
  for (const piece of pieces) {
    if ('mark' in piece)
      for (const [at, keys] of covered(piece.inside, [...held, piece.mark.key])) found.set(at, keys)
    else for (let at = piece.start; at < piece.end; at++) found.set(at, [...held].sort().join())
  }
  return found
}

const marksOf = (spans: readonly (readonly [number, number])[]): Mark[] =>
  spans.map(([start, length], i) => ({ key: `e${i}`, start, end: start + length }))

describe('weaving marks into a text', () => {
  it('holds every character once, in exactly the marks that span it', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
    fc.assert(
      fc.property(spans, (some) => {
        const marks = marksOf(some)
        const found = covered(weave(5, 45, marks))
        for (let at = 5; at < 45; at++) {
          const keys = marks.filter(({ start, end }) => start <= at && at < end).map(({ key }) => key)
          expect(found.get(at)).toBe(keys.sort().join())
        }
        expect(found.size).toBe(40)
      }),
    )
  })

  it('ends each mark once, where it ends', () => {
    const pieces = weave(0, 30, marksOf([[0, 10] as const, [5, 10] as const]))
    const ends: string[] = []
    const visit = (some: readonly Piece[]): void => {
      for (const piece of some) {
        if (!('mark' in piece)) continue
        if (piece.ends) ends.push(`${piece.mark.key} at ${piece.end}`)
        visit(piece.inside)
      }
    }
    visit(pieces)
    expect(ends).toEqual(['e0 at 10', 'e1 at 15'])
  })
})

describe('rows of one voice', () => {
  const minister = { name: 'Minister', quoted: true }

  it('begins a row where another speaks, and leaves no character out', () => {
    const paragraph = {
      start: 0,
      end: 100,
      kind: 'paragraph' as const,
      speakers: [null, minister],
      sentences: [
        { start: 0, end: 30, speaker: null },
        { start: 31, end: 60, speaker: minister },
        { start: 61, end: 80, speaker: { ...minister } },
        { start: 81, end: 100, speaker: { ...minister, quoted: false } },
      ],
    }
    const rows = rowsOf([paragraph, { ...paragraph, start: 102, end: 110, sentences: [] }])
    expect(rows.map(({ start, end, voice, opens }) => [start, end, voice?.quoted ?? null, opens])).toEqual([
      [0, 31, null, true],
      [31, 81, true, false],
      [81, 100, false, false],
      [102, 110, null, true],
    ])
  })
})

it('gives every flag a letter of its own', () => {
  const letters = Array.from({ length: 500 }, (_, place) => letterOf(place))
  expect(letters.slice(24, 29)).toEqual(['y', 'z', 'aa', 'ab', 'ac'])
  expect(new Set(letters).size).toBe(500)
})
