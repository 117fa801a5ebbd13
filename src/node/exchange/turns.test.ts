import { expect, it } from 'vitest'
import { nodesTogether } from '../../../test/nodes.ts'
import { held } from '../../../test/receiving.ts'
import { HandTimer, settled } from '../../../test/timer.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { ask } from '../questions.ts'

const closes = parseInstantLoosely('2030-01-01')

it('a node that gives another member’s log byte by byte keeps it from nobody', async () => {
  const timer = new HandTimer()
  const all = await nodesTogether(['north', 'south', 'east'], { timer })
  const [north, south, east] = [all.node('north'), all.node('south'), all.node('east')]
  const question = { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes } as const
  const { id } = await ask(north.desk(), question)
  await south.pull('north')
  let drip: ReadableStreamDefaultController<Uint8Array> | undefined
  all.network.tamper = (request, response) => {
    const { hostname, pathname } = new URL(request.url)
    if (hostname !== 'south.example' || pathname !== '/exchange/bodies') return response
    const slowly = new ReadableStream<Uint8Array>({
      start(controller) {
        drip = controller
      },
    })
    return new Response(slowly, { status: 200, headers: response.headers })
  }
  let slow: string | undefined
  const ofSouth = east.pull('south').then(({ refused }) => {
    slow = refused.map(({ code }) => code).join(' ')
  })
  while (drip === undefined) await settled()
  // The first byte of a frame with a body of some hundred bytes, and one more each time; nobody who sends is silent.
  drip.enqueue(new Uint8Array([1, 0, 0, 2, 0]))
  const ofNorth = east.pull('north').then(() => 'came')
  for (let i = 0; i < 5; i++) {
    await timer.pass(limits.exchangeQuietMs / 4)
    drip.enqueue(new Uint8Array(1))
  }
  const late = new Promise((resolve) => setTimeout(resolve, 5000))
  expect([await Promise.race([ofNorth, late]), slow]).toEqual(['came', undefined])
  expect((await held(east, id))?.state).toBe('usable')
  // Who was overtaken keeps nothing twice, and says so.
  drip.close()
  await ofSouth
  expect(slow).toBe('E_BUSY')
  expect((await east.pull('south')).refused.length + (await east.pull('north')).refused.length).toBe(0)
})
