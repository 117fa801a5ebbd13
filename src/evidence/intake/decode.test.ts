import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, utf8 } from '../../kernel/bytes.ts'
import { EntenteError } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { decodeDocument } from './decode.ts'

const tables = new Map<string, Map<string, number[]>>()

/** Characters of an old encoding, read off its decoder. */
function table(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const made = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (bytes: number[]) => {
    const character = decoder.decode(new Uint8Array(bytes))
    if (Array.from(character).length === 1 && character !== '\ufffd' && !made.has(character))
      made.set(character, bytes)
  }
  for (let a = 0; a < 256; a++) add([a])
  if (!/^(windows|koi8)/.test(encoding))
    for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add([a, b])
  tables.set(encoding, made)
  return made
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
    return encoding === 'utf-16le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16())
  }
  const characters = table(encoding)
  return new Uint8Array(Array.from(text).flatMap((character) => characters.get(character) ?? [0x3f]))
}

function thrown(act: () => unknown): EntenteError {
  try {
    act()
  } catch (error) {
    if (error instanceof EntenteError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const samples = {
  'windows-1252':
    'Le ministère de la Défense a déclaré que les deux marines s’entraîneraient près des côtes — « à l’été prochain ».',
  'windows-1251': 'Министерство обороны сообщило, что корабли двух стран провели учения в Японском море.',
  'koi8-r': 'Министерство обороны сообщило, что корабли двух стран провели учения в Японском море.',
  gb18030: '两国国防部长在会谈后宣布，双方海军将于明年春季在地中海举行联合演习。',
  big5: '兩國國防部長在會談後宣布，雙方海軍將於明年春季在地中海舉行聯合演習。',
  shift_jis: '両国の国防相は会談の後、来年の春に地中海で共同演習を行うと発表した。',
}

describe('decodeDocument', () => {
  it.each(Object.entries(samples))('tells %s undeclared', (encoding, text) => {
    expect(decodeDocument(encode(text, encoding), 'a.txt')).toEqual({ text, encoding })
  })

  it.each(Object.entries(samples))('takes %s as declared', (encoding, text) => {
    expect(decodeDocument(encode(text, encoding), 'a.txt', encoding).text).toBe(text)
  })

  it('tells Western text by its quotation marks alone', () => {
    const text = 'The envoy called it “a first step”. Talks resume on Monday – if at all.'
    expect(decodeDocument(encode(text, 'windows-1252'), 'a.txt').text).toBe(text)
  })

  it('drops the byte-order mark and keeps line ends', () => {
    const text = 'One.\r\nTwo.\rThree.\n'
    expect(decodeDocument(concat(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(text)), 'a.txt').text).toBe(text)
    expect(decodeDocument(encode(`\ufeff${text}`, 'utf-16le'), 'a.txt').text).toBe(text)
    expect(decodeDocument(encode(`\ufeff${text}`, 'utf-16be'), 'a.txt').text).toBe(text)
    expect(decodeDocument(encode(text, 'utf-16be'), 'a.txt').text).toBe(text)
  })

  it('prefers UTF-8 over a single-byte charset that is declared by habit', () => {
    expect(decodeDocument(utf8('Müller said “no”.'), 'a.txt', 'iso-8859-1').text).toBe('Müller said “no”.')
    expect(decodeDocument(utf8('plain'), 'a.txt', 'utf-16').text).toBe('plain')
    expect(decodeDocument(utf8('plain'), 'a.txt', 'no-such-charset').text).toBe('plain')
  })

  it('gives any UTF-8 text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(/[a-z]/.test(text) && !text.startsWith('\ufeff') && !text.includes('\0'))
        fc.pre(Buffer.from(text).toString() === text)
        expect(decodeDocument(utf8(`text ${text}`), 'a.txt').text).toBe(`text ${text}`)
      }),
    )
  })

  it('answers any bytes with a text or a coded error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(undefined, 'gbk', 'utf-8'),
        (bytes, charset) => {
          try {
            expect(decodeDocument(bytes, 'a.txt', charset).text.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(EntenteError)
          }
        },
      ),
    )
  })
})

describe('bytes that are no document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'E_DOCUMENT_EMPTY', /empty/],
    ['white space', utf8(' \t\r\n\u00a0\u3000\u200b\n'), 'E_DOCUMENT_EMPTY', /white space/],
    ['a lone byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'E_DOCUMENT_EMPTY', /white space/],
    ['a PDF', utf8('%PDF-1.7\n%more'), 'E_DOCUMENT_BINARY', /PDF/],
    ['a zip', utf8('PK\x03\x04 and so on'), 'E_DOCUMENT_BINARY', /zip/],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'E_DOCUMENT_BINARY', /PNG/],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'E_DOCUMENT_BINARY', /program/],
    ['a NUL', utf8('one\0two and more'), 'E_DOCUMENT_BINARY', /NUL byte at 3/],
    ['control characters', new Uint8Array(200).fill(1), 'E_DOCUMENT_BINARY', /control/],
    [
      '16-bit text with a NUL',
      encode('\ufeffone\0two', 'utf-16le'),
      'E_DOCUMENT_BINARY',
      /NUL character at 3/,
    ],
    ['a lone surrogate', encode('\ufeffab\ud800cd', 'utf-16le'), 'E_DOCUMENT_ENCODING', /byte 6 /],
    ['too much', new Uint8Array(limits.documentBytes + 1).fill(97), 'E_DOCUMENT_TOO_LARGE', /16777217/],
    ['50 MB', new Uint8Array(50_000_000).fill(97), 'E_DOCUMENT_TOO_LARGE', /50000000/],
  ] as const)('refuses %s', (_, bytes, code, message) => {
    const error = thrown(() => decodeDocument(bytes, 'a.txt'))
    expect(error).toMatchObject({ code })
    expect(error.message).toMatch(message)
    expect(error.message).toContain('a.txt')
  })

  it('names the first byte of a damaged UTF-8 text', () => {
    const good = utf8('Überall gäbe es größere Übungen. ')
    const damaged = concat(good, new Uint8Array([0xe9]), utf8(' and on'))
    expect(thrown(() => decodeDocument(damaged, 'a.txt'))).toMatchObject({
      code: 'E_DOCUMENT_ENCODING',
      paths: [`a.txt:byte ${good.length}`],
    })
    expect(thrown(() => decodeDocument(good.subarray(0, 11), 'a.txt')).code).toBe('E_DOCUMENT_ENCODING')
  })

  it('notices two encodings laid together', () => {
    const old = encode(samples['windows-1251'].repeat(3), 'windows-1251')
    const mixed = concat(old, utf8(' Россия'))
    expect(thrown(() => decodeDocument(mixed, 'a.txt'))).toMatchObject({
      code: 'E_DOCUMENT_ENCODING',
      paths: [`a.txt:byte ${old.length + 1}`],
    })
  })

  it('says where a declared charset breaks', () => {
    const good = encode(samples.gb18030, 'gb18030')
    const bytes = concat(good, new Uint8Array([0xff, 0xff]), utf8('!'))
    expect(thrown(() => decodeDocument(bytes, 'a.txt', 'gb2312'))).toMatchObject({
      code: 'E_DOCUMENT_ENCODING',
      paths: [`a.txt:byte ${good.length}`],
    })
    expect(thrown(() => decodeDocument(encode('Ärger', 'windows-1252'), 'a.txt', 'utf-8')).code).toBe(
      'E_DOCUMENT_ENCODING',
    )
  })

  it('claims nothing for noise', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 7919 + (i >> 3) * 104729) % 128))
    expect(thrown(() => decodeDocument(noise, 'a.txt')).code).toBe('E_DOCUMENT_ENCODING')
  })
})
