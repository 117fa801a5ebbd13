import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries, someLog, withBitTurned } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { concat, utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import { formatCheckpoint, formatOrigin } from './checkpoint.ts'
import { formatNote, signNote } from './note.ts'
import { proveConsistency } from './proof.ts'
import { signerOf } from './signer.ts'
import { formatAddCheckpoint, judgeAddCheckpoint, parseAddCheckpoint, type WitnessedHead } from './witness.ts'

const alfa = signerOf('log', 'alfa', new Uint8Array(32).fill(1))
const entries = someEntries(40)
const origin = formatOrigin(someLog())

function headOf(leaves: readonly Uint8Array[]): Uint8Array {
  const text = formatCheckpoint({
    origin,
    size: leaves.length,
    root: recursiveRoot(leaves),
    extensions: [],
  })
  return formatNote({ text, lines: [signNote(alfa, text)] })
}

const heldAt = (size: number): WitnessedHead => ({ size, root: recursiveRoot(entries.slice(0, size)) })

function requestFor(oldSize: number, leaves: readonly Uint8Array[]): Uint8Array {
  const proof = oldSize === 0 ? [] : proveConsistency(oldSize, leaves.length, readerOf(leaves))
  return formatAddCheckpoint({ oldSize, proof, note: headOf(leaves) })
}

const judge = (bytes: Uint8Array, held?: WitnessedHead) =>
  judgeAddCheckpoint(
    bytes,
    (asked) => (asked === origin ? [alfa.key] : undefined),
    () => held,
  )

describe('a witness', () => {
  it('cosigns what continues the head it cosigned last, from every size to every size', () => {
    for (let old = 0; old <= 20; old++) {
      for (let size = Math.max(old, 1); size <= 20; size += 3) {
        const verdict = judge(requestFor(old, entries.slice(0, size)), old === 0 ? undefined : heldAt(old))
        expect(verdict).toMatchObject({ status: 200, checkpoint: { size } })
      }
    }
  })

  it('cosigns the same head again', () => {
    expect(judge(requestFor(7, entries.slice(0, 7)), heldAt(7)).status).toBe(200)
  })

  it('cosigns nothing of a history written anew, at whatever size', () => {
    const rewritten = entries.with(3, utf8('rewritten'))
    for (let size = 7; size <= 40; size += 5) {
      const verdict = judge(requestFor(7, rewritten.slice(0, size)), heldAt(7))
      expect(verdict.status).toBe(size === 7 ? 409 : 422)
    }
  })

  it('says where it stands when it is asked from elsewhere', () => {
    expect(judge(requestFor(6, entries.slice(0, 9)), heldAt(7))).toMatchObject({ status: 409, size: 7 })
    expect(judge(requestFor(6, entries.slice(0, 9)))).toMatchObject({ status: 409, size: 0 })
    expect(judge(requestFor(0, entries.slice(0, 9)), heldAt(7))).toMatchObject({ status: 409, size: 7 })
  })

  it('refuses an old size past the head, before it says where it stands', () => {
    const request = formatAddCheckpoint({ oldSize: 10, proof: [], note: headOf(entries.slice(0, 9)) })
    expect(judge(request, heldAt(7)).status).toBe(400)
  })

  it('wants no proof from the empty tree', () => {
    const note = headOf(entries.slice(0, 9))
    expect(judge(formatAddCheckpoint({ oldSize: 0, proof: [new Uint8Array(32)], note })).status).toBe(422)
  })

  it('knows only the logs and keys it knows', () => {
    const bytes = requestFor(0, entries.slice(0, 9))
    const bravo = signerOf('log', 'bravo', new Uint8Array(32).fill(2)).key
    const none = () => undefined
    expect(judgeAddCheckpoint(bytes, none, none).status).toBe(404)
    expect(judgeAddCheckpoint(bytes, () => [bravo], none).status).toBe(403)
    expect(judgeAddCheckpoint(bytes, () => [], none).status).toBe(403)
    expect(judgeAddCheckpoint(bytes, () => [bravo, alfa.key], none).status).toBe(200)
  })

  it('refuses what is no request', () => {
    const good = requestFor(7, entries.slice(0, 9))
    const text = new TextDecoder().decode(good)
    for (const broken of [
      '',
      '\n\n',
      text.replace('old 7', 'old 07'),
      text.replace('old 7', 'old -7'),
      text.replace('old 7', 'old  7'),
      text.replace('old 7', 'old 9007199254740993'),
      text.replace('old 7', 'new 7'),
      text.replace('old 7\n', 'old 7\nAA==\n'),
      text.replace('old 7\n', 'old 7\nnot base64\n'),
      text.replace('old 7\n', `old 7\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
      text.slice(0, text.indexOf('\n\n') + 2),
    ])
      expect(judge(utf8(broken), heldAt(7)).status).toBe(400)
    expect(judge(concat(utf8('old 0\n\n'), new Uint8Array(limits.addCheckpointBytes))).status).toBe(400)
    expect(refusal(() => parseAddCheckpoint(Uint8Array.of(0xff, 0x0a, 0x0a)))).toBe('E_CHECKPOINT_MALFORMED')
  })

  it('answers whatever bit is turned without throwing, and never 200 but for the same request', () => {
    const good = requestFor(7, entries.slice(0, 9))
    const { note } = parseAddCheckpoint(good)
    for (let bit = 0; bit < good.length * 8; bit += 3) {
      const turned = withBitTurned(good, bit)
      const verdict = judge(turned, heldAt(7))
      // A turned bit in the name or key id of a signature line makes it another key's: then nobody signed.
      expect([bit, verdict.status]).not.toEqual([bit, 200])
    }
    expect(note.length).toBeGreaterThan(0)
  })

  it('takes a request apart and puts it together again', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(fc.nat(), fc.array(hash, { maxLength: 63 }), (oldSize, proof) => {
        const request = { oldSize, proof, note: headOf(entries.slice(0, 3)) }
        expect(parseAddCheckpoint(formatAddCheckpoint(request))).toEqual(request)
      }),
    )
  })
})
