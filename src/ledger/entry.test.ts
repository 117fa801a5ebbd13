import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { concat, hex, utf8 } from '../kernel/bytes.ts'
import { sha256Of } from '../kernel/hash.ts'
import { commitmentOf, decodeEntry, encodeEntry, type Entry } from './entry.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ class: fc.constantFrom('retractable', 'permanent'), commitment: hash }),
  fc.record({ class: fc.constant('register'), label: hash, commitment: hash }),
)

describe('entries', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(entry, (given) => {
        expect(decodeEntry(encodeEntry(given))).toEqual(given)
      }),
    )
  })

  it('are read in one way only: what decodes encodes to the same bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 70 }),
      fc
        .tuple(fc.nat({ max: 5 }), fc.uint8Array({ minLength: 31, maxLength: 65 }))
        .map(([first, rest]) => concat(Uint8Array.of(first), rest)),
    )
    fc.assert(
      fc.property(bytes, (given) => {
        const code = refusal(() => {
          expect(hex(encodeEntry(decodeEntry(given)))).toBe(hex(given))
        })
        const rightLength = { 1: 33, 2: 33, 3: 65 }[given[0] ?? 0]
        if (rightLength === undefined) expect(code).toBe('E_ENTRY_CLASS')
        else expect(code).toBe(given.length === rightLength ? undefined : 'E_ENTRY_MALFORMED')
      }),
    )
  })

  it('have the class bytes of the format', () => {
    const [label, commitment] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(9)]
    expect(hex(encodeEntry({ class: 'retractable', commitment }))).toBe(`01${'09'.repeat(32)}`)
    expect(hex(encodeEntry({ class: 'permanent', commitment }))).toBe(`02${'09'.repeat(32)}`)
    expect(hex(encodeEntry({ class: 'register', label, commitment }))).toBe(
      `03${'07'.repeat(32)}${'09'.repeat(32)}`,
    )
    expect(refusal(() => encodeEntry({ class: 'permanent', commitment: label.slice(1) }))).toBe(
      'E_ENTRY_MALFORMED',
    )
  })
})

describe('commitments', () => {
  it('bind the salt and the body', () => {
    const salt = new Uint8Array(16).fill(3)
    const body = utf8('{}')
    expect(hex(commitmentOf(salt, body))).toBe(hex(sha256Of(utf8('entente/body/v1\n'), salt, body)))
    // A byte may not move between the two: the salt's length is fixed.
    expect(refusal(() => commitmentOf(salt.slice(1), body))).toBe('E_ENTRY_MALFORMED')
    expect(refusal(() => commitmentOf(concat(salt, body.slice(0, 1)), body.slice(1)))).toBe(
      'E_ENTRY_MALFORMED',
    )
  })
})
