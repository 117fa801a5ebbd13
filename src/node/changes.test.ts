import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import { foundNode } from '../../test/node.ts'
import { HandTimer, settled } from '../../test/timer.ts'
import { Changes } from './changes.ts'
import { deskFor } from './desk.ts'
import { ask } from './questions.ts'
import { readBytes } from './read.ts'
import { retract } from './retract.ts'
import { operator } from './roles.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'

async function listening() {
  const timer = new HandTimer()
  const node = await foundNode({ timer })
  const changes = new Changes(node.ports)
  const desk = (seat: string) => deskFor(node.ports, node.coalition, seat, operator)
  const stop = new AbortController()
  const hear = (seat: string): number[] => {
    const heard: number[] = []
    void (async () => {
      for await (const entries of changes.watch(desk(seat), stop.signal)) heard.push(entries)
    })()
    return heard
  }
  return { timer, node, changes, desk, stop, hear }
}

describe('changes', () => {
  it('are told to the seats that may read them, and to no other', async () => {
    const { timer, desk, hear, stop } = await listening()
    const alfa = hear('alfa')
    const bravo = hear('bravo')
    await timer.pass(1000)
    expect([alfa, bravo]).toEqual([[0], [0]])
    // Alfa's home is alfa's alone.
    const { id } = await readBytes(desk('alfa'), { name: 'a.txt', bytes: utf8('A met.') })
    await timer.pass(1000)
    expect([alfa, bravo]).toEqual([[0, 2], [0]])
    await ask(desk('bravo'), {
      in: 'plenary',
      text: 'Will it be held?',
      form: { kind: 'binary' },
      closes: parseInstantLoosely('2021-01-01'),
    })
    await timer.pass(1000)
    expect([alfa, bravo]).toEqual([
      [0, 2, 3],
      [0, 1],
    ])
    await timer.pass(5000)
    await retract(desk('alfa'), { id, reason: 'error' })
    await timer.pass(1000)
    expect(bravo).toEqual([0, 1])
    expect(alfa).toHaveLength(4)
    stop.abort()
    await timer.pass(1000)
  })

  it('cost the store one question a second for all listeners, and none without', async () => {
    const { timer, node, hear, stop } = await listening()
    let asked = 0
    const { store } = node.ports
    const counted = Object.assign(Object.create(store) as typeof store, {
      read: (work: Parameters<typeof store.read>[0]) => {
        asked++
        return store.read(work)
      },
    })
    Object.assign(node.ports, { store: counted })
    for (let i = 0; i < 5; i++) hear('alfa')
    await settled()
    asked = 0
    for (let second = 0; second < 10; second++) await timer.pass(1000)
    expect(asked).toBe(10)
    stop.abort()
    await timer.pass(1000)
    asked = 0
    for (let second = 0; second < 10; second++) await timer.pass(1000)
    expect(asked).toBe(0)
    expect(timer.waits).toBe(0)
  })

  it('refuse a listener too many until one has gone', async () => {
    const { timer, changes, desk, hear, stop } = await listening()
    for (let i = 0; i < limits.listeners; i++) hear('alfa')
    await settled()
    expect(() => changes.watch(desk('alfa'), stop.signal)).toThrow(
      expect.objectContaining({ code: 'E_BUSY' }),
    )
    stop.abort()
    await timer.pass(1000)
    expect(() => changes.watch(desk('alfa'), AbortSignal.abort())).not.toThrow()
  })

  it('end when the node closes, and leave the store alone then', async () => {
    const { timer, changes, desk } = await listening()
    let ended = false
    const following = (async () => {
      for await (const entries of changes.watch(desk('alfa'), new AbortController().signal))
        expect(entries).toBe(0)
      ended = true
    })()
    await timer.pass(1000)
    changes.close()
    await following
    expect(ended).toBe(true)
    expect(timer.waits).toBe(0)
  })
})
