import { describe, expect, it } from 'vitest'
import { readerOf, recursiveRoot, someEntries, someLog, withBitTurned } from '../../test/ledger.ts'
import { refusal } from '../../test/refusal.ts'
import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import { formatCheckpoint, formatOrigin, type LogName } from './checkpoint.ts'
import { formatForkProof, makeForkProof, parseForkProof, verifyForkProof, type ForkProof } from './fork.ts'
import { formatNote, signNote } from './note.ts'
import { signerOf } from './signer.ts'
import type { HashReader } from './tree.ts'

const alfa = signerOf('log', 'alfa', new Uint8Array(32).fill(1))
const keyOf = (log: LogName) => (log.member === 'alfa' && log.generation === 1 ? alfa.key : undefined)

const history = someEntries(40)
/** The same history with the entry at `changed` replaced. */
const otherHistory = (changed: number) => history.with(changed, utf8('rewritten'))

function headOf(entries: readonly Uint8Array[], log: LogName = someLog(), signer = alfa): Uint8Array {
  const text = formatCheckpoint({
    origin: formatOrigin(log),
    size: entries.length,
    root: recursiveRoot(entries),
    extensions: [],
  })
  return formatNote({ text, lines: [signNote(signer, text)] })
}

const unread: HashReader = () => {
  throw new Error('equal sizes need no hashes')
}

describe('a fork proof', () => {
  it('shows two roots of one size', () => {
    for (const size of [1, 2, 7, 40]) {
      const [one, two] = [headOf(history.slice(0, size)), headOf(otherHistory(0).slice(0, size))]
      const proof = makeForkProof(one, two, alfa.key, unread)
      expect(parseForkProof(formatForkProof(proof))).toEqual(proof)
      expect(formatForkProof(makeForkProof(two, one, alfa.key, unread))).toEqual(formatForkProof(proof))
      const fork = verifyForkProof(proof, keyOf)
      expect(fork.log).toEqual(someLog())
      expect(fork.heads.map((head) => head.size)).toEqual([size, size])
    }
  })

  it('shows that a larger tree does not begin with the smaller, for all sizes', () => {
    for (let large = 2; large <= history.length; large++) {
      const entries = history.slice(0, large)
      const read = readerOf(entries)
      const head = headOf(entries)
      for (let small = 1; small < large; small += 1 + (large % 3)) {
        const other = headOf(otherHistory(large % small).slice(0, small))
        const proof = makeForkProof(head, other, alfa.key, read)
        expect(parseForkProof(formatForkProof(proof))).toEqual(proof)
        expect(verifyForkProof(proof, keyOf).heads.map(({ size }) => size)).toEqual([small, large])
      }
    }
  })

  it('cannot be made of an honest log', () => {
    for (const [small, large] of [
      [1, 2],
      [3, 7],
      [8, 40],
      [39, 40],
      [0, 5],
      [5, 5],
      [0, 0],
    ] as const) {
      const [one, two] = [headOf(history.slice(0, small)), headOf(history.slice(0, large))]
      const read = readerOf(history.slice(0, large))
      expect(refusal(() => makeForkProof(one, two, alfa.key, read))).toBe('E_PROOF_INVALID')
    }
  })

  it('cannot be made of an honest log with hashes of another tree', () => {
    const [one, two] = [headOf(history.slice(0, 5)), headOf(history)]
    expect(refusal(() => makeForkProof(one, two, alfa.key, readerOf(otherHistory(3))))).toBe(
      'E_PROOF_INVALID',
    )
  })

  it('needs two heads of one log, each signed by the key of the roster', () => {
    const proofWith = (heads: ForkProof['heads']): ForkProof => ({ heads, before: [], after: [] })
    const one = headOf(history)
    const two = headOf(otherHistory(3))
    expect(refusal(() => verifyForkProof(proofWith([one, two]), keyOf))).toBeUndefined()
    const elsewhere = { ...someLog(), compartment: someLog().coalition as unknown as LogName['compartment'] }
    const nextGeneration = { ...someLog(), generation: 2 }
    for (const log of [elsewhere, nextGeneration]) {
      const head = headOf(otherHistory(3), log)
      expect(refusal(() => verifyForkProof(proofWith([one, head]), keyOf))).toBe('E_PROOF_INVALID')
    }
    const thief = signerOf('log', 'alfa', new Uint8Array(32).fill(2))
    const forged = headOf(otherHistory(3), someLog(), thief)
    expect(refusal(() => verifyForkProof(proofWith([one, forged]), keyOf))).toBe('E_NOTE_SIGNATURE')
    expect(refusal(() => verifyForkProof(proofWith([forged, one]), keyOf))).toBe('E_NOTE_SIGNATURE')
    expect(refusal(() => verifyForkProof(proofWith([one, two]), () => undefined))).toBe('E_PROOF_INVALID')
    expect(refusal(() => verifyForkProof(proofWith([one, one]), keyOf))).toBe('E_PROOF_INVALID')
  })

  it('holds exactly the hashes it needs', () => {
    const entries = history.slice(0, 21)
    const proof = makeForkProof(
      headOf(otherHistory(2).slice(0, 6)),
      headOf(entries),
      alfa.key,
      readerOf(entries),
    )
    const wrong: ForkProof[] = [
      { ...proof, heads: [proof.heads[1], proof.heads[0]] },
      { ...proof, before: proof.before.slice(1) },
      { ...proof, before: [...proof.before].reverse() },
      { ...proof, before: [proof.before[0]!.slice(1), new Uint8Array([0, ...proof.before[1]!])] },
      { ...proof, after: proof.after.slice(1) },
      { ...proof, after: [...proof.after].reverse() },
      { ...proof, after: [...proof.after, new Uint8Array(32)] },
      { ...proof, before: [...proof.before, ...proof.after], after: [] },
      { ...proof, before: [], after: [] },
    ]
    for (const each of wrong) expect(refusal(() => verifyForkProof(each, keyOf))).toBe('E_PROOF_INVALID')
    const equal = makeForkProof(headOf(history), headOf(otherHistory(1)), alfa.key, unread)
    expect(refusal(() => verifyForkProof({ ...equal, after: proof.after }, keyOf))).toBe('E_PROOF_INVALID')
  })

  it('is refused with any bit turned, or names the same log and heads', () => {
    const entries = history.slice(0, 5)
    const proof = makeForkProof(
      headOf(otherHistory(0).slice(0, 3)),
      headOf(entries),
      alfa.key,
      readerOf(entries),
    )
    const fork = verifyForkProof(proof, keyOf)
    const bytes = formatForkProof(proof)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const code = refusal(() => {
        expect(verifyForkProof(parseForkProof(withBitTurned(bytes, bit)), keyOf)).toEqual(fork)
      })
      expect(code).toBeDefined()
    }
  })

  it.each([
    '',
    'entente/fork/v1',
    'entente/fork/v2\n\n\n\n\n',
    'entente/fork/v1\n\n\n\n',
    'entente/fork/v1\n\n\n\n\n\n',
    'entente/fork/v1\n!\n\n\n\n',
    'entente/fork/v1\n\n\nAAAA\n\n',
    'entente/fork/v1\n\n\n\n\nx',
  ])('is not %j', (text) => {
    expect(refusal(() => parseForkProof(utf8(text)))).toBe('E_PROOF_INVALID')
  })

  it('is bounded, and in UTF-8', () => {
    expect(refusal(() => parseForkProof(new Uint8Array(limits.forkProofBytes + 1)))).toBe('E_PROOF_INVALID')
    expect(refusal(() => parseForkProof(Uint8Array.of(0xff)))).toBe('E_PROOF_INVALID')
  })
})
