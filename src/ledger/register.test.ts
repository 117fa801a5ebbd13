import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recursiveRoot, someEntries, someLog } from '../../test/ledger.ts'
import { hex } from '../kernel/bytes.ts'
import type { MemberName } from '../kernel/id.ts'
import { formatCheckpoint, formatOrigin } from './checkpoint.ts'
import { decodeEntry, encodeEntry } from './entry.ts'
import {
  followRegister,
  registerCommitment,
  registerLabel,
  registerLine,
  tickOf,
  type AnchoredHead,
  type RegisterKey,
  type RegisterLine,
  type RegisterReach,
} from './register.ts'

const key: RegisterKey = { secret: new Uint8Array(32).fill(7), author: 'alfa' as MemberName }
const entries = someEntries(12)

const headAt = (size: number, generation = 1): AnchoredHead => {
  const origin = formatOrigin({ ...someLog(), generation })
  const root = recursiveRoot(entries.slice(0, size))
  return { generation, size, text: formatCheckpoint({ origin, size, root, extensions: [] }) }
}
const heads = Array.from({ length: 13 }, (_, size) => headAt(size))
const start: RegisterReach = { next: 0, head: null }
const lineAt = (tick: number, size: number) => registerLine(key, tick, headAt(size).text)

/** Bytes that look random and come out alike each time. */
function bytesFrom(seed: number): (count: number) => Uint8Array {
  let state = seed
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state >>> 24
    })
}

describe('a register line', () => {
  // Worked out with another implementation of HMAC-SHA-256 (Python's hmac).
  it('has the label and the commitment that its form says', () => {
    expect(hex(registerLabel(key, 0))).toBe(
      '1052489119a86c92d95f19e61eb421215ef1a4017f23064dc5774a902db66d6c',
    )
    expect(hex(registerCommitment(key, 10, 'text\n'))).toBe(
      '05a181bdb3a4683493602b7855f1a8d4100141c1c9263013c835437c5fd97b6d',
    )
  })

  it('is an entry of 65 bytes', () => {
    const bytes = encodeEntry(lineAt(3, 5))
    expect(bytes).toHaveLength(65)
    expect(bytes[0]).toBe(3)
    expect(decodeEntry(bytes)).toEqual(lineAt(3, 5))
  })

  it('differs with the secret, the author and the tick', () => {
    const labels = [
      registerLabel(key, 0),
      registerLabel(key, 1),
      registerLabel({ ...key, author: 'bravo' as MemberName }, 0),
      registerLabel({ ...key, secret: new Uint8Array(32) }, 0),
    ].map(hex)
    expect(new Set(labels).size).toBe(labels.length)
  })
})

describe('a tick', () => {
  it('has as many lines as there are slots, whatever stands in them', () => {
    const random = bytesFrom(1)
    for (let count = 0; count <= 4; count++) {
      const lines = Array.from({ length: count }, (_, tick) => lineAt(tick, 0))
      const tick = tickOf(lines, 4, random)
      expect(tick).toHaveLength(4)
      expect(tick.filter((line) => lines.includes(line))).toHaveLength(count)
      expect(new Set(tick.map(({ label }) => hex(label))).size).toBe(4)
    }
    expect(() => tickOf([lineAt(0, 0), lineAt(1, 0)], 1, random)).toThrow(RangeError)
  })

  it('puts a line into every place alike', () => {
    const random = bytesFrom(5)
    const places = [0, 0, 0, 0]
    for (let tick = 0; tick < 400; tick++) {
      const line = lineAt(tick, 0)
      const place = tickOf([line], 4, random).indexOf(line)
      places[place] = (places[place] ?? 0) + 1
    }
    // 100 each are expected with a standard deviation of 8.7.
    for (const count of places) expect(Math.abs(count - 100)).toBeLessThan(45)
  })
})

describe('following a register', () => {
  const follow = (lines: readonly RegisterLine[], reach = start, from: readonly AnchoredHead[] = heads) =>
    followRegister(key, lines, from, reach)

  it('finds every tick among lines of others, however heads grew', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        (growth, slots, seed) => {
          const random = bytesFrom(seed)
          let size = 0
          const sizes = growth.map((more) => (size = Math.min(12, size + more)))
          const lines = sizes.flatMap((at, tick) => tickOf([lineAt(tick, at)], slots, random))
          const whole = follow(lines)
          expect(whole).toMatchObject({ next: sizes.length, finding: null })
          expect(whole.head?.size ?? null).toBe(sizes.at(-1) ?? null)
          // Tick by tick, from where each left off, it comes to the same.
          let reach = start
          for (let tick = 0; tick < sizes.length; tick++) {
            const part = lines.slice(tick * slots, (tick + 1) * slots)
            reach = follow(part, reach, heads.slice(reach.head?.size ?? 0))
          }
          expect({ next: reach.next, head: reach.head }).toEqual({ next: whole.next, head: whole.head })
        },
      ),
    )
  })

  it('goes on over generations without counting anew', () => {
    const lines = [lineAt(0, 2), lineAt(1, 5), registerLine(key, 2, headAt(3, 2).text)]
    const both = [...heads, ...Array.from({ length: 4 }, (_, size) => headAt(size, 2))]
    expect(follow(lines, start, both)).toEqual({
      next: 3,
      head: { generation: 2, size: 3 },
      passed: 3,
      finding: null,
    })
  })

  it('names a label that stands twice, one that is missing, and one out of order', () => {
    const good = [lineAt(0, 1), lineAt(1, 2), lineAt(2, 2), lineAt(3, 4)]
    const finding = (lines: readonly RegisterLine[], reach = start) => follow(lines, reach).finding
    expect(finding([...good, lineAt(1, 2)])).toEqual({ kind: 'repeated', tick: 1 })
    expect(finding([...good, lineAt(1, 2)], follow(good))).toEqual({ kind: 'repeated', tick: 1 })
    expect(finding(good.toSpliced(2, 1))).toEqual({ kind: 'missing', tick: 2 })
    expect(finding([good[0]!, good[2]!, good[1]!, good[3]!])).toEqual({ kind: 'disordered', tick: 2 })
  })

  it('says that a head is not held where the author anchored a larger one, a smaller one than before, or another', () => {
    const ahead = follow([lineAt(0, 2), lineAt(1, 9)], start, heads.slice(0, 5))
    expect(ahead).toEqual({
      next: 1,
      head: { generation: 1, size: 2 },
      passed: 1,
      finding: { kind: 'unheld', tick: 1 },
    })
    // Once it has come, the same lines go on from there.
    expect(follow([lineAt(1, 9)], ahead, heads.slice(2))).toMatchObject({ next: 2, finding: null })
    expect(follow([lineAt(0, 4), lineAt(1, 3)]).finding).toEqual({ kind: 'unheld', tick: 1 })
    const other = registerLine(key, 1, headAt(5, 9).text)
    expect(follow([lineAt(0, 4), other]).finding).toEqual({ kind: 'unheld', tick: 1 })
  })
})
