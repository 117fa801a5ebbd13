import { describe, expect, it } from 'vitest'
import { someLog, withBitTurned } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { base64, sameBytes, utf8 } from '../kernel/bytes.ts'
import { signEd25519 } from '../kernel/ed25519.ts'
import { instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { formatCheckpoint, formatOrigin } from './checkpoint.ts'
import { cosign, cosignatureMessage, encodeCosignature } from './cosignature.ts'
import { formatNote, openNote, parseNote, signNote, withSignatures } from './note.ts'
import { openCheckpoint } from './signedCheckpoint.ts'
import { formatSignatureLine, parseSignatureLines, signatureLine, signatureOf } from './signatureLine.ts'
import { signerOf } from './signer.ts'
import { verifierKey } from './verifierKey.ts'

const seed = (fill: number) => new Uint8Array(32).fill(fill)
const alfa = signerOf('log', 'alfa', seed(1))
const bravo = signerOf('cosignature', 'bravo/held', seed(2))
const charlie = signerOf('cosignature', 'charlie/held', seed(3))
const text = formatCheckpoint({
  origin: formatOrigin(someLog()),
  size: 5,
  root: new Uint8Array(32).fill(9),
  extensions: [],
})
const time = instant(Date.UTC(2024, 1, 29, 12, 0, 0, 999))
const note = formatNote({
  text,
  lines: [signNote(alfa, text), cosign(bravo, text, time), cosign(charlie, text, time)],
})

describe('a signed head', () => {
  it('opens for a reader who knows its keys', () => {
    const head = openCheckpoint(note, alfa.key, [bravo.key, charlie.key])
    expect(head.text).toBe(text)
    expect(head.cosignatures.map(({ key, time: when }) => [key.name, when])).toEqual([
      ['bravo/held', instant(Date.UTC(2024, 1, 29, 12, 0, 0))],
      ['charlie/held', instant(Date.UTC(2024, 1, 29, 12, 0, 0))],
    ])
  })

  it('opens without the cosigners its reader does not know, but never without the log', () => {
    expect(openCheckpoint(note, alfa.key, []).cosignatures).toEqual([])
    const other = signerOf('log', 'alfa', seed(4)).key
    expect(refusal(() => openCheckpoint(note, other, [bravo.key]))).toBe('E_NOTE_SIGNATURE')
    // The same public key under another name or type is another key.
    const renamed = verifierKey('alfa2', alfa.key.type, alfa.key.publicKey)
    expect(refusal(() => openCheckpoint(note, renamed, [bravo.key]))).toBe('E_NOTE_SIGNATURE')
    expect(() => openCheckpoint(note, bravo.key, [])).toThrow(TypeError)
    expect(() => openCheckpoint(note, alfa.key, [alfa.key])).toThrow(TypeError)
  })

  it('is refused with any bit turned, or says the same', () => {
    let same = 0
    for (let bit = 0; bit < note.length * 8; bit++) {
      const turned = withBitTurned(note, bit)
      const code = refusal(() => {
        const head = openCheckpoint(turned, alfa.key, [bravo.key, charlie.key])
        // A line whose name or key id changed is by an unknown key: less is said then, nothing else.
        expect(head.text).toBe(text)
        expect(head.cosignatures.length).toBeLessThan(2)
        same += 1
      })
      expect([undefined, 'E_NOTE_MALFORMED', 'E_NOTE_SIGNATURE']).toContain(code)
    }
    expect(same).toBeGreaterThan(0)
  })

  it('is refused when cut anywhere', () => {
    // Only where whole lines are gone does it still open, and then with the same text.
    const keys = [alfa.key, bravo.key, charlie.key]
    const texts = Array.from({ length: note.length }, (_, length) => {
      let opened: string | undefined
      refusal(() => (opened = openNote(note.subarray(0, length), keys).text))
      return opened
    })
    expect(texts.filter((opened) => opened !== undefined)).toEqual([text, text])
  })
})

describe('a known key', () => {
  it('whose signature fails refuses the whole note, though others hold', () => {
    const { lines } = parseNote(note)
    const false1 = signatureLine(bravo.key, encodeCosignature(1, new Uint8Array(64)))
    const bad = formatNote(withSignatures({ text, lines }, [false1]))
    expect(refusal(() => openNote(bad, [alfa.key, bravo.key]))).toBe('E_NOTE_SIGNATURE')
    expect(openNote(bad, [alfa.key, charlie.key]).signatures).toHaveLength(2)
  })

  it('counts once, by its first line', () => {
    const first = cosign(bravo, text, instant(1_000))
    const second = cosign(bravo, text, instant(2_000))
    const { signatures } = openNote(formatNote({ text, lines: [first, second] }), [bravo.key])
    expect(signatures.map(({ time: when }) => when)).toEqual([instant(1_000)])
  })

  it('given twice is refused where the note bears it, and only there', () => {
    expect(refusal(() => openNote(note, [alfa.key, alfa.key]))).toBe('E_KEY_MALFORMED')
    const unused = signerOf('log', 'delta', seed(5)).key
    expect(openNote(note, [alfa.key, unused, unused]).signatures).toHaveLength(1)
  })

  it('does not verify a signature of the other type', () => {
    const asLog = signerOf('log', 'bravo/held', seed(2))
    const line = cosign(bravo, text, time)
    const moved = signatureLine(asLog.key, signatureOf(line)!)
    expect(refusal(() => openNote(formatNote({ text, lines: [moved] }), [asLog.key]))).toBe(
      'E_NOTE_SIGNATURE',
    )
  })

  it('does not verify a cosignature moved to another time', () => {
    const signature = signatureOf(cosign(bravo, text, time))!
    for (const seconds of [0, 1, 2 ** 40]) {
      const moved = signatureLine(bravo.key, encodeCosignature(seconds, signature.subarray(8)))
      expect(refusal(() => openNote(formatNote({ text, lines: [moved] }), [bravo.key]))).toBe(
        'E_NOTE_SIGNATURE',
      )
    }
  })

  it('does not verify a cosignature of a time that no instant can hold, though its holder signed it', () => {
    const seconds = 2 ** 45
    const signature = signEd25519(bravo.seed, cosignatureMessage(text, seconds))
    const line = signatureLine(bravo.key, encodeCosignature(seconds, signature))
    expect(refusal(() => openNote(formatNote({ text, lines: [line] }), [bravo.key]))).toBe('E_NOTE_SIGNATURE')
  })

  it('does not verify under an encoding with stray bits, which another reader might take for a second note', () => {
    const line = signNote(alfa, text)
    const next = (end: string) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`
    const stray = { ...line, encoded: line.encoded.replace(/.=$/, next) }
    expect(stray.encoded).not.toBe(line.encoded)
    expect(sameBytes(utf8(atob(stray.encoded)), utf8(atob(line.encoded)))).toBe(true)
    expect(refusal(() => openNote(formatNote({ text, lines: [stray] }), [alfa.key]))).toBe('E_NOTE_SIGNATURE')
    const beside = formatNote({ text, lines: [stray, cosign(bravo, text, time)] })
    expect(openNote(beside, [bravo.key]).unknown).toEqual([stray])
  })
})

describe('the form of a note', () => {
  const [line] = parseNote(note).lines
  const shown = formatSignatureLine(line!)

  it.each([
    ['nothing', ''],
    ['no signatures', text],
    ['no signature line after the blank one', `${text}\n`],
    ['no blank line', `${text}${shown}`],
    ['a carriage return', `${text.replace('\n', '\r\n')}\n${shown}`],
    ['a tab', `a\tb\n\n${shown}`],
    ['a NUL', `a\u0000b\n\n${shown}`],
    ['a byte-order mark before the dash', `${text}\n\ufeff${shown}`],
    ['a hyphen for the dash', `${text}\n${shown.replace('—', '-')}`],
    ['two spaces', `${text}\n${shown.replace(' alfa ', '  alfa ')}`],
    ['a space at the end', `${text}\n${shown.replace('\n', ' \n')}`],
    ['a no-break space in the name', `${text}\n${shown.replace('alfa', 'al\u00a0fa')}`],
    ['a plus in the name', `${text}\n${shown.replace('alfa', 'al+fa')}`],
    ['no key name', `${text}\n${shown.replace('alfa ', '')}`],
    ['a key id alone', `${text}\n— alfa ${base64(new Uint8Array(4))}\n`],
    ['base64 without padding', `${text}\n${shown.replace('=\n', '\n')}`],
    ['base64 for URLs', `${text}\n— alfa ${'_'.repeat(92)}\n`],
    ['a line of text after the signatures', `${text}\n${shown}more\n`],
  ])('refuses %s', (_, whole) => {
    expect(refusal(() => parseNote(utf8(whole)))).toBe('E_NOTE_MALFORMED')
  })

  it('splits at the last blank line, so that a text may hold others', () => {
    expect(parseNote(utf8(`one\n\ntwo\n\n${shown}`)).text).toBe('one\n\ntwo\n')
    expect(parseNote(utf8(`\n\n${shown}`)).text).toBe('\n')
  })

  it('has room for a hundred signatures and no more, and is bounded in bytes', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => `— key${i} ${base64(new Uint8Array(68))}\n`).join('')
    expect(parseNote(utf8(`${text}\n${lines(limits.noteSignatures)}`)).lines).toHaveLength(100)
    expect(refusal(() => parseNote(utf8(`${text}\n${lines(limits.noteSignatures + 1)}`)))).toBe(
      'E_NOTE_MALFORMED',
    )
    expect(refusal(() => parseNote(new Uint8Array(limits.noteBytes + 1).fill(0x61)))).toBe('E_NOTE_MALFORMED')
  })

  it('is never written from parts that would read back as others', () => {
    const lines = [line!]
    expect(refusal(() => formatNote({ text: 'no newline', lines }))).toBe('E_NOTE_MALFORMED')
    expect(refusal(() => formatNote({ text, lines: [] }))).toBe('E_NOTE_MALFORMED')
    expect(refusal(() => formatNote({ text, lines: [{ ...line!, name: 'a b' }] }))).toBe('E_NOTE_MALFORMED')
    const two = { ...line!, encoded: `${line!.encoded}\n${shown.slice(0, -1)}` }
    expect(refusal(() => formatNote({ text, lines: [two] }))).toBe('E_NOTE_MALFORMED')
  })

  it('gives its lines to those who pass on signatures alone', () => {
    expect(parseSignatureLines(shown + shown).map(formatSignatureLine)).toEqual([shown, shown])
    expect(refusal(() => parseSignatureLines(''))).toBe('E_NOTE_MALFORMED')
    expect(refusal(() => parseSignatureLines('\n'))).toBe('E_NOTE_MALFORMED')
  })
})
