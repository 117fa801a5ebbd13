import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries, someLog, withBitTurned } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { base64, concat, sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { formatCheckpoint, formatOrigin } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { formatNote, signNote } from './note.ts'
import { proveInclusion } from './proof.ts'
import { signerOf } from './signer.ts'
import { formatTlogProof, parseTlogProof, verifyTlogProof, type TlogProof } from './tlogProof.ts'

const entries = someEntries(13)
const read = readerOf(entries)
const alfa = signerOf('log', 'alfa', new Uint8Array(32).fill(1))
const bravo = signerOf('cosignature', 'bravo/held', new Uint8Array(32).fill(2))
const text = formatCheckpoint({
  origin: formatOrigin(someLog()),
  size: entries.length,
  root: recursiveRoot(entries),
  extensions: [],
})
const checkpoint = formatNote({ text, lines: [signNote(alfa, text), cosign(bravo, text, instant(60_000))] })

function proofOf(index: number, extra?: Uint8Array): TlogProof {
  const proof = proveInclusion(index, entries.length, read)
  return extra === undefined ? { index, proof, checkpoint } : { extra, index, proof, checkpoint }
}

describe('a tlog-proof', () => {
  it('has the form of the specification', () => {
    const { proof } = proofOf(11)
    expect(utf8Text(formatTlogProof(proofOf(11, utf8('salt and body'))))).toBe(
      `c2sp.org/tlog-proof@v1\nextra ${base64(utf8('salt and body'))}\nindex 11\n${proof
        .map((hash) => `${base64(hash)}\n`)
        .join('')}\n${utf8Text(checkpoint)}`,
    )
  })

  it('comes back as it went and verifies, for every entry', () => {
    for (const [index, entry] of entries.entries()) {
      for (const extra of [undefined, entry]) {
        const parsed = parseTlogProof(formatTlogProof(proofOf(index, extra)))
        expect(parsed).toEqual(proofOf(index, extra))
        const head = verifyTlogProof(parsed, entry, alfa.key, [bravo.key])
        expect(head.checkpoint.size).toBe(entries.length)
        expect(head.cosignatures).toEqual([{ key: bravo.key, time: instant(60_000) }])
        expect(refusal(() => verifyTlogProof(parsed, utf8('another'), alfa.key, []))).toBe('E_PROOF_INVALID')
        expect(refusal(() => verifyTlogProof(parsed, entry, { ...alfa.key, name: 'bravo' }, []))).toBe(
          'E_NOTE_SIGNATURE',
        )
      }
    }
  })

  it('of a log with one entry has no hashes', () => {
    const only = formatCheckpoint({
      origin: formatOrigin(someLog()),
      size: 1,
      root: recursiveRoot(entries.slice(0, 1)),
      extensions: [],
    })
    const note = formatNote({ text: only, lines: [signNote(alfa, only)] })
    const parsed = parseTlogProof(formatTlogProof({ index: 0, proof: [], checkpoint: note }))
    expect(verifyTlogProof(parsed, entries[0]!, alfa.key, []).checkpoint.size).toBe(1)
  })

  it('is refused with any bit turned, or says the same of the entry', () => {
    const index = 6
    const extra = utf8('extra')
    const bytes = formatTlogProof(proofOf(index, extra))
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const code = refusal(() => {
        const parsed = parseTlogProof(withBitTurned(bytes, bit))
        const head = verifyTlogProof(parsed, entries[index]!, alfa.key, [bravo.key])
        // What may differ is the extra, which nothing signs, and a cosignature line that is now by an unknown key.
        expect(parsed.index).toBe(index)
        expect(head.text).toBe(text)
        expect(sameBytes(parsed.extra ?? utf8(''), extra) && head.cosignatures.length === 1).toBe(false)
      })
      expect([undefined, 'E_PROOF_INVALID', 'E_NOTE_MALFORMED', 'E_NOTE_SIGNATURE']).toContain(code)
    }
  })

  it.each([
    ['another version', (whole: string) => whole.replace('@v1', '@v2')],
    ['no index', (whole: string) => whole.replace(/index .*\n/, '')],
    ['an index with a leading zero', (whole: string) => whole.replace('index 6', 'index 06')],
    ['an index past 2^53', (whole: string) => whole.replace('index 6', 'index 9007199254740993')],
    ['a negative index', (whole: string) => whole.replace('index 6', 'index -6')],
    ['extra after the index', (whole: string) => whole.replace(/(extra .*\n)(index .*\n)/, '$2$1')],
    ['extra twice', (whole: string) => whole.replace(/(extra .*\n)/, '$1$1')],
    ['extra without data', (whole: string) => whole.replace(/extra .*\n/, 'extra \n')],
    ['extra that is not base64', (whole: string) => whole.replace(/extra .*\n/, 'extra ab\n')],
    [
      'a hash that is short',
      (whole: string) => whole.replace('index 6\n', `index 6\n${base64(utf8('x'))}\n`),
    ],
    ['a carriage return', (whole: string) => whole.replace('index 6', 'index 6\r')],
    ['no blank line', (whole: string) => whole.replaceAll('\n\n', '\n')],
    ['nothing', () => ''],
  ])('with %s is refused', (_, spoil) => {
    const whole = utf8Text(formatTlogProof(proofOf(6, utf8('extra'))))
    expect(spoil(whole)).not.toBe(whole)
    expect(refusal(() => parseTlogProof(utf8(spoil(whole))))).toBe('E_PROOF_INVALID')
  })

  it('is bounded', () => {
    expect(refusal(() => parseTlogProof(new Uint8Array(limits.tlogProofBytes + 1)))).toBe('E_PROOF_INVALID')
    const many = Array.from({ length: limits.proofHashes + 1 }, () => new Uint8Array(32))
    expect(refusal(() => formatTlogProof({ index: 0, proof: many, checkpoint }))).toBe('E_PROOF_INVALID')
  })

  it('never fails but with a code, whatever the bytes', () => {
    const start = utf8('c2sp.org/tlog-proof@v1\nindex 0\n')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (rest, begun) => {
        const code = refusal(() => parseTlogProof(begun ? concat(start, rest) : rest))
        expect([undefined, 'E_PROOF_INVALID']).toContain(code)
      }),
    )
  })
})
