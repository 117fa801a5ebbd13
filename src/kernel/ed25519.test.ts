import { describe, expect, it } from 'vitest'
import { concat, fromHex, hex, utf8 } from './bytes.ts'
import { ed25519PublicKey, signEd25519, verifyEd25519 } from './ed25519.ts'
import { limits } from './limits.ts'

// RFC 8032 §7.1, tests 1 to 3.
const examples = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
].map(({ seed, publicKey, message, signature }) => ({
  seed: fromHex(seed),
  publicKey: fromHex(publicKey),
  message: fromHex(message),
  signature: fromHex(signature),
}))

describe('Ed25519', () => {
  it.each(examples)('signs and verifies as RFC 8032 shows', ({ seed, publicKey, message, signature }) => {
    expect(hex(ed25519PublicKey(seed))).toBe(hex(publicKey))
    expect(hex(signEd25519(seed, message))).toBe(hex(signature))
    expect(verifyEd25519(publicKey, message, signature)).toBe(true)
  })

  it('refuses another message, key or signature, and wrong lengths', () => {
    const [first, second] = [examples[0]!, examples[1]!]
    const { publicKey, message, signature } = second
    expect(verifyEd25519(publicKey, utf8('other'), signature)).toBe(false)
    expect(verifyEd25519(first.publicKey, message, signature)).toBe(false)
    expect(verifyEd25519(publicKey, message, first.signature)).toBe(false)
    expect(verifyEd25519(publicKey, message, signature.slice(1))).toBe(false)
    expect(verifyEd25519(publicKey.slice(1), message, signature)).toBe(false)
    expect(() => signEd25519(new Uint8Array(31), message)).toThrow(RangeError)
  })

  it('refuses a signature whose scalar is not reduced, which would make a second signature of the same', () => {
    const { publicKey, message, signature } = examples[0]!
    let order = 2n ** 252n + 27742317777372353535851937790883648493n
    const raised = Uint8Array.from(signature)
    let carry = 0
    for (let i = 32; i < 64; i++) {
      const sum = raised[i]! + Number(order & 0xffn) + carry
      raised[i] = sum & 0xff
      carry = sum >> 8
      order >>= 8n
    }
    expect(verifyEd25519(publicKey, message, raised)).toBe(false)
  })

  it('verifies nothing under keys of small order, for which anyone could sign anything', () => {
    const keys = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ].map(fromHex)
    const identity = Uint8Array.of(1, ...new Uint8Array(31))
    const forged = concat(identity, new Uint8Array(32))
    // Of 64 messages a point of order 8 or less would hold for at least one.
    for (const key of keys) {
      for (let i = 0; i < 64; i++) expect(verifyEd25519(key, utf8(`message ${i}`), forged)).toBe(false)
    }
  })

  it('verifies the same when more keys pass than are kept', () => {
    const { publicKey, message, signature } = examples[0]!
    for (let i = 0; i < limits.parsedKeys + 10; i++) {
      const other = Uint8Array.from(publicKey)
      new DataView(other.buffer).setUint32(0, i)
      verifyEd25519(other, message, signature)
    }
    expect(verifyEd25519(publicKey, message, signature)).toBe(true)
    expect(verifyEd25519(new Uint8Array(32).fill(0xff), message, signature)).toBe(false)
  })
})
