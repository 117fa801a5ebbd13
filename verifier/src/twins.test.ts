import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, fromHex, utf8 } from '../../src/kernel/bytes.ts'
import * as platformKeys from '../../src/kernel/ed25519.ts'
import * as platformHash from '../../src/kernel/hash.ts'
import * as keys from './ed25519.ts'
import * as hash from './hash.ts'

// What stands in for the platform's cryptography answers as it does, for whatever bytes anybody makes.

const bytes = fc.uint8Array({ maxLength: 300 })
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })

it('hashes alike', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(hash.sha256(a)).toEqual(platformHash.sha256(a))
      expect(hash.sha256Hex(a)).toBe(platformHash.sha256Hex(a))
      expect(hash.sha256Of(a, b)).toEqual(platformHash.sha256Of(a, b))
      expect(hash.hmacSha256(a, b, a)).toEqual(platformHash.hmacSha256(a, b, a))
    }),
    { numRuns: 50 },
  )
})

describe('signatures', () => {
  const { Point } = ed25519
  type Point = InstanceType<typeof Point>
  const order = Point.Fn.ORDER
  /** A point of order eight: added to another it changes what the cofactor forgives and nothing else. */
  const eighth = Point.fromBytes(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'))
  const number = (of: Uint8Array): bigint => of.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const littleEndian = (n: bigint): Uint8Array =>
    Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n))
  /** The answer of both, which must be one. */
  const both = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
    const found = keys.verifyEd25519(key, message, signature)
    expect(found).toBe(platformKeys.verifyEd25519(key, message, signature))
    return found
  }
  /** Signs by the textbook, with points of order eight added to key and nonce. */
  const crafted = (secret: bigint, inKey: bigint, inNonce: bigint, message: Uint8Array) => {
    const add = (point: Point, times: bigint): Point => point.add(eighth.multiplyUnsafe(times))
    const key = add(Point.BASE.multiply(secret), inKey).toBytes()
    const r = add(Point.BASE.multiply(secret + 1n), inNonce).toBytes()
    const k = number(sha512(concat(r, key, message))) % order
    const s = (secret + 1n + k * secret) % order
    return { key, signature: concat(r, littleEndian(s)), beyond: concat(r, littleEndian(s + order)) }
  }

  it('are made and verified alike, and no bit may be turned', () => {
    fc.assert(
      fc.property(seed, bytes, fc.nat({ max: 511 }), (secret, message, bit) => {
        const key = keys.ed25519PublicKey(secret)
        expect(key).toEqual(platformKeys.ed25519PublicKey(secret))
        const signature = keys.signEd25519(secret, message)
        expect(signature).toEqual(platformKeys.signEd25519(secret, message))
        expect(both(key, message, signature)).toBe(true)
        const turned = Uint8Array.from(signature, (byte, i) =>
          i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
        )
        expect(both(key, message, turned)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  it('that a signer made to divide verifiers divide nobody', () => {
    const seen = { plain: 0, nonce: 0, key: 0 }
    for (let i = 0; i < 24; i++) {
      const message = utf8(`message ${i}`)
      const plain = crafted(12_345n, 0n, 0n, message)
      seen.plain += Number(both(plain.key, message, plain.signature))
      expect(both(plain.key, message, plain.beyond)).toBe(false)
      const nonce = crafted(12_345n, 0n, 1n + BigInt(i % 7), message)
      seen.nonce += Number(both(nonce.key, message, nonce.signature))
      // noble by itself lets these pass, in its stricter way too.
      expect(ed25519.verify(nonce.signature, message, nonce.key, { zip215: false })).toBe(true)
      const key = crafted(12_345n, 1n, 0n, message)
      seen.key += Number(both(key.key, message, key.signature))
    }
    expect(seen).toMatchObject({ plain: 24, nonce: 0 })
    // Where the hash happens to be a multiple of eight.
    expect(seen.key).toBeGreaterThan(0)
    expect(seen.key).toBeLessThan(24)
  })

  it('of keys of small order or beside the field verify nothing', () => {
    const field = Point.Fp.ORDER
    const small = Array.from({ length: 8 }, (_, i) => eighth.multiplyUnsafe(BigInt(i)).toBytes())
    const sign = 1n << 255n
    const strange = [field, field + 1n, 1n | sign, (field - 1n) | sign, 2n, sign - 1n].map(littleEndian)
    const r = Point.BASE.multiply(777n).toBytes()
    for (const key of [...small, ...strange])
      for (let i = 0; i < 8; i++)
        expect(both(key, utf8(`message ${i}`), concat(r, littleEndian(777n)))).toBe(false)
    expect(both(new Uint8Array(31), utf8(''), new Uint8Array(64))).toBe(false)
    expect(both(new Uint8Array(32), utf8(''), new Uint8Array(63))).toBe(false)
  })
})
