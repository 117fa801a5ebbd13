import { describe, expect, it } from 'vitest'
import { MemoryKeyring } from '../../../test/memoryKeyring.ts'
import { fromBase64 } from '../../kernel/bytes.ts'
import { verifyEd25519 } from '../../kernel/ed25519.ts'
import { asMemberName } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { keyIdOf } from './digest.ts'
import { signRequest } from './signatures.ts'
import { transportSigners } from './signer.ts'

describe('signing for a seat', () => {
  it('names the key that it signs with, whatever epoch the folder is in', async () => {
    const seat = asMemberName('north')
    const keyring = new MemoryKeyring()
    const first = (await keyring.create([seat])).get(seat)
    const signer = transportSigners(keyring)
    expect((await signer(seat)).keyId).toBe(keyIdOf(fromBase64(first?.transport ?? '')))
    const next = await keyring.prepare(seat)
    await keyring.adopt(seat, next)
    const transport = fromBase64(next.transport)
    const signed: { text: Uint8Array; signature: Uint8Array }[] = []
    const inUse = await signer(seat)
    expect(inUse.keyId).toBe(keyIdOf(transport))
    const asked = { method: 'GET' as const, url: new URL('http://south.example/exchange/logs') }
    const about = { recipient: '0'.repeat(64), at: instant(0), nonce: new Uint8Array(16) }
    const noting = {
      keyId: inUse.keyId,
      async sign(text: Uint8Array) {
        const signature = await inUse.sign(text)
        signed.push({ text, signature })
        return signature
      },
    }
    await signRequest(asked, new Uint8Array(), noting, about)
    const [one] = signed
    expect(one && verifyEd25519(transport, one.text, one.signature)).toBe(true)
  })
})
