import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import { spokenWords } from './spokenWords.ts'
import { wordList } from './wordList.ts'

describe('the list of words', () => {
  it('is that of BIP-39, to the byte', () => {
    // The file english.txt of the proposal has a newline behind each word.
    expect(sha256Hex(utf8(`${wordList.join('\n')}\n`))).toBe(
      '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda',
    )
  })

  it('tells each word by four letters', () => {
    expect(new Set(wordList.map((word) => word.slice(0, 4))).size).toBe(2048)
  })
})

describe('a hash as words', () => {
  // Test vectors of BIP-39 for 16 bytes of entropy; the four bits of its checksum stand behind them in the last two.
  it.each([
    ['00'.repeat(32), 'abandon '.repeat(12).trim()],
    ['ff'.repeat(32), 'zoo '.repeat(12).trim()],
    [
      `${'7f'.repeat(16)}8${'0'.repeat(31)}`,
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    ],
    [
      `9e885d952ad362caeb4efe34a8e91bd21${'0'.repeat(31)}`,
      'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic',
    ],
  ])('reads %s', (hash, words) => {
    expect(spokenWords(hash).join(' ')).toBe(words)
  })

  it('gives the first 132 bits back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const bits = spokenWords(Buffer.from(bytes).toString('hex'))
          .map((word) => wordList.indexOf(word).toString(2).padStart(11, '0'))
          .join('')
        const expected = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        expect(bits).toBe(expected.slice(0, 132))
      }),
    )
  })
})
