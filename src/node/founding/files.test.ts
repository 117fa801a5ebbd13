import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { base64, utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { limits } from '../../kernel/limits.ts'
import type { FoundingInvitation } from '../../records/foundingFile.ts'
import { foundingFileBytes, qrParts, readFileOf, readFoundingFile } from './files.ts'

function invitation(charter: Uint8Array, name = 'North'): FoundingInvitation {
  return {
    format: 'entente/founding-invitation@1',
    founding: '0f'.repeat(16),
    name,
    charter: base64(charter),
    from: [{ name: 'north' as FoundingInvitation['from'][0]['name'], host: 'north.example' }],
  }
}

const noise = fc.uint8Array({ minLength: 3, maxLength: 3000 })

describe('a file of a founding', () => {
  it('comes back from its bytes and from its QR codes in any order', () => {
    fc.assert(
      fc.property(noise, fc.nat(), (charter, turn) => {
        const file = invitation(charter)
        expect(readFoundingFile(foundingFileBytes(file))).toEqual(file)
        const parts = qrParts(file) ?? []
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)]
        expect(readFoundingFile(utf8(`\n ${turned.join('\r\n')}\n`))).toEqual(file)
        expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(limits.qrCharacters)
      }),
    )
  })

  it('is in QR codes that a reader of QR codes reads', () => {
    for (const part of qrParts(invitation(new Uint8Array(900).map((_, i) => (i * 7919) % 251))) ?? []) {
      const modules = encodeQR(part, 'raw', { ecc: 'medium', border: 4, scale: 3 })
      const size = modules.length
      const data = Uint8Array.from(modules.flat().flatMap((dark) => Array<number>(3).fill(dark ? 0 : 255)))
      expect(decodeQR({ width: size, height: size, data })).toBe(part)
      // Fits a terminal of 80 columns: a module a column, two of border on each side.
      expect(encodeQR(part, 'raw', { ecc: 'medium', border: 2 }).length).toBeLessThanOrEqual(80)
    }
  })

  it('has no QR codes where nobody would read so many', () => {
    expect(qrParts(invitation(crypto.getRandomValues(new Uint8Array(30_000))))).toBeUndefined()
  })

  it('is refused where anything of it is missing, mixed or changed', () => {
    const file = invitation(crypto.getRandomValues(new Uint8Array(900)))
    const parts = qrParts(file) ?? []
    const others = qrParts(invitation(crypto.getRandomValues(new Uint8Array(900)))) ?? []
    const read = (text: string) => refusal(() => readFoundingFile(utf8(text)))
    expect(parts.length).toBeGreaterThan(2)
    expect(read(parts.slice(1).join('\n'))).toBe('E_FOUNDING_FILE')
    expect(read([others[0], ...parts.slice(1)].join('\n'))).toBe('E_FOUNDING_FILE')
    // In the midst of a code, since the last digit may hold bits that stand for nothing.
    const wrong = parts.join('\n').replace(/(?<=:1\/.*:)[A-Z2-7]/, (digit) => (digit === 'A' ? 'B' : 'A'))
    expect(read(wrong)).toBe('E_FOUNDING_FILE')
    const text = JSON.stringify(file)
    for (const [wrong, code] of [
      ['', 'E_FOUNDING_FILE'],
      ['not JSON', 'E_FOUNDING_FILE'],
      [text.slice(0, -1), 'E_FOUNDING_FILE'],
      ['{"format":"entente/roster@1"}', 'E_FOUNDING_FILE'],
      [text.replace('@1', '@2'), 'E_FOUNDING_FILE'],
      [text.replace('"name"', '"nam"'), 'E_FOUNDING_FILE'],
      [text.replace(/}$/, ',"name":"Other"}'), 'E_JSON_DUPLICATE_KEY'],
      [text.replace('0f0f', '0F0F'), 'E_FOUNDING_FILE'],
      ['x'.repeat(limits.foundingFileBytes + 1), 'E_FOUNDING_FILE'],
    ] as const)
      expect([wrong.slice(0, 60), read(wrong)]).toEqual([wrong.slice(0, 60), code])
    expect(refusal(() => readFoundingFile(Uint8Array.of(0xff, 0xfe)))).toBe('E_FOUNDING_FILE')
    expect(refusal(() => readFileOf(foundingFileBytes(file), 'entente/founding-answer@1'))).toBe(
      'E_FOUNDING_FILE',
    )
  })

  it('is not unpacked past its limit', () => {
    const packed = deflateRawSync(new Uint8Array(limits.foundingFileBytes + 1))
    const bits = [...packed].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const digits = (bits.match(/.{1,5}/g) ?? []).map((five) => parseInt(five.padEnd(5, '0'), 2))
    const text = digits.map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(digit)).join('')
    const part = `ENTENTE:${sha256Hex(packed).slice(0, 8).toUpperCase()}:1/1:${text}`
    expect(() => readFoundingFile(utf8(part))).toThrow(/cannot be unpacked/)
  })
})
