import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64, fromBase64 } from './bytes.ts'

describe('base64', () => {
  it('is what the platform writes, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = base64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(text)).toEqual(bytes)
      }),
    )
  })
})
