import { describe, expect, it } from 'vitest'
import { nodesTogether } from '../../../test/nodes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { ask } from '../questions.ts'

describe('streams between nodes', () => {
  it('counts a stream as under way until it has been read, and not beyond', async () => {
    const together = await nodesTogether(['north', 'south'])
    const { signal } = new AbortController()
    const heads = () => together.node('south').peer('north').heads([], signal)
    await ask(together.node('north').desk(), {
      text: 'Will it be held?',
      in: 'plenary',
      form: { kind: 'binary' },
      closes: parseInstantLoosely('2030-01-01'),
    })
    // Streams that nobody reads take all the places that one address has; each that is let go gives one back.
    const held: Response[] = []
    together.network.tamper = (_, response) => {
      held.push(response)
      return new Response('', { status: 503 })
    }
    for (let i = 0; i < limits.exchangePerCaller; i++) await heads().catch(() => undefined)
    together.network.tamper = undefined
    await expect(heads()).rejects.toThrow()
    await held[0]?.body?.cancel()
    expect(await heads()).toHaveLength(1)
    expect(await heads()).toHaveLength(1)
  })
})
