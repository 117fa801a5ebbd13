import { describe, expect, it } from 'vitest'
import { nodesTogether, type JoinedNode } from '../../../test/nodes.ts'
import { concat } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { compartmentNamed } from '../coalition.ts'
import { ask } from '../questions.ts'
import { completeness } from './completeness.ts'

const closes = parseInstantLoosely('2030-01-01')

async function asks(node: JoinedNode, where: string): Promise<RecordId> {
  return (await ask(node.desk(), { text: 'Will it be held?', in: where, form: { kind: 'binary' }, closes }))
    .id
}

describe('answers of another node', () => {
  it('are kept as far as they came before their stream went wrong', async () => {
    const together = await nodesTogether(['north', 'south'])
    for (let i = 0; i < 3; i++) await asks(together.node('north'), 'plenary')
    together.network.tamper = async (request, response) => {
      if (new URL(request.url).pathname !== '/exchange/bodies') return response
      const whole = new Uint8Array(await response.arrayBuffer())
      const lengthAt = (at: number): number => 5 + new DataView(whole.buffer).getUint32(at + 1)
      const first = lengthAt(0)
      const torn = concat(whole.subarray(0, first + lengthAt(first)), new Uint8Array([9, 0, 0, 0, 0]))
      return new Response(Uint8Array.from(torn), { status: 200, headers: response.headers })
    }
    const pulled = await together.node('south').pull('north')
    expect(pulled.refused).toMatchObject([{ code: 'E_PEER_ANSWER' }])
    together.network.tamper = undefined
    const log = (await completeness(together.node('south').desk(), 'plenary')).logs.find(
      ({ member }) => member === 'north',
    )
    expect(log).toMatchObject({ entries: 3, missing: 1 })
  })

  it('are entries of a log as far as its head reaches, and no more at once than a step takes', async () => {
    const together = await nodesTogether(['north', 'south'])
    for (let i = 0; i < 3; i++) await asks(together.node('north'), 'plenary')
    const peer = together.node('south').peer('north')
    const { coalition, seat } = together.node('north').desk()
    const { id: compartment } = compartmentNamed(coalition, seat, 'plenary')
    const log = { compartment, member: seat, generation: 0 }
    const all = await peer.entries(log, 0, 3)
    expect(all).toHaveLength(3)
    expect(await peer.entries(log, 1, 3)).toEqual(all?.slice(1))
    expect(await peer.entries(log, 0, 4)).toBeUndefined()
    await expect(peer.entries(log, 0, limits.exchangeStepEntries + 1)).rejects.toThrow('E_USAGE')
    for (const range of ['3-3', '2-1', '01-2', '0-', '-1-2'])
      expect(await peer.ask('GET', `/exchange/entries/${compartment}/north/0/${range}`)).toMatchObject({
        status: 404,
      })
  })

  it('are let go where they never end', async () => {
    const together = await nodesTogether(['north', 'south'])
    await asks(together.node('north'), 'plenary')
    let sent = 0
    together.network.tamper = (request, response) => {
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536))
        },
      })
      return new URL(request.url).pathname.startsWith('/exchange/entries/')
        ? new Response(endless, { status: 200, headers: response.headers })
        : response
    }
    const { refused } = await together.node('south').pull('north')
    expect(refused).toMatchObject([{ code: 'E_PEER_ANSWER' }])
    expect(sent).toBeLessThan(1024 * 1024)
  })
})
