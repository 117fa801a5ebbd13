import { describe, expect, it } from 'vitest'
import { answered, saying, signed } from '../../../test/asking.ts'
import { nodesTogether } from '../../../test/nodes.ts'
import { limits } from '../../kernel/limits.ts'

describe('the body of a request between nodes', () => {
  it('refuses a request whose body is larger than any', async () => {
    const together = await nodesTogether(['north', 'south'])
    const body = new Uint8Array(limits.exchangeRequestBytes + 1)
    const request = await signed(together, '/exchange/bodies', {
      from: 'north',
      to: 'south',
      method: 'POST',
      body,
    })
    expect((await answered(together, request)).status).toBe(413)
  })

  it.each([
    ['of a byte, which cost more than they hold', 1, 413, 'E_PEER_ANSWER'],
    ['as small as a network’s', limits.exchangePieceBytes, 400, 'E_USAGE'],
  ])('takes a body in pieces %s', async (_, size, status, code) => {
    const together = await nodesTogether(['north', 'south'])
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= limits.exchangeUnsignedBytes / 2) controller.close()
        else controller.enqueue(new Uint8Array(size))
        sent += size
      },
    })
    const request = new Request('http://south.example/exchange/bodies', {
      ...{ method: 'POST', body, duplex: 'half' },
    })
    expect(await answered(together, request)).toEqual(saying(status, code))
    if (size === 1) expect(sent).toBeLessThan(2 * limits.exchangePieces)
  })

  it('reads no large body of who is no member: of a request that nobody signed, or with a key that nobody has', async () => {
    const together = await nodesTogether(['north', 'south'])
    let sent = 0
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(64 * 1024))
          sent += 64 * 1024
        },
      })
    const url = 'http://south.example/exchange/bodies'
    const nobody = new Request(url, { ...{ method: 'POST', body: endless(), duplex: 'half' } })
    expect(await answered(together, nobody)).toEqual(saying(413, 'E_PEER_ANSWER'))
    expect(sent).toBeLessThan(2 * limits.exchangeUnsignedBytes)
    sent = 0
    const ids = { from: 'north', to: 'south', method: 'POST', body: new Uint8Array(32) } as const
    const { headers } = await signed(together, '/exchange/bodies', ids)
    const input = headers.get('signature-input')?.replace(/keyid="[^"]*"/, 'keyid="nobody"') ?? ''
    headers.set('signature-input', input)
    const stranger = new Request(url, { ...{ method: 'POST', headers, body: endless(), duplex: 'half' } })
    expect(await answered(together, stranger)).toEqual(saying(401, 'E_PEER_SIGNATURE'))
    expect(sent).toBeLessThan(limits.exchangeUnsignedBytes)
  })
})
