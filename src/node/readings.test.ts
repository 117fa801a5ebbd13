import { describe, expect, it } from 'vitest'
import { asMemberName } from '../kernel/id.ts'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { foundNode, lineReading, type TestNode } from '../../test/node.ts'
import { settled, until } from '../../test/timer.ts'
import { utf8 } from '../kernel/bytes.ts'
import { deskFor, type Desk } from './desk.ts'
import { Readings, type ReadingJob } from './readings.ts'
import { operator } from './roles.ts'
import type { Source } from './source.ts'
import type { Reading } from './ports/reading.ts'
import { liveDocuments } from './views.ts'

/** A reading in which each document waits until it is let through. */
class Gate {
  readonly waiting: (() => void)[] = []
  readonly reading: Reading = {
    ...lineReading,
    read: async (source, signal) => {
      await new Promise<void>((resolve, reject) => {
        if (signal?.aborted === true) reject(failure('E_READING_STOPPED', 'stopped'))
        this.waiting.push(resolve)
        signal?.addEventListener('abort', () => {
          this.waiting.splice(this.waiting.indexOf(resolve), 1)
          reject(failure('E_READING_STOPPED', 'stopped'))
        })
      })
      return lineReading.read(source, signal)
    },
  }

  async letOne(): Promise<void> {
    await until(() => {
      expect(this.waiting.length).toBeGreaterThan(0)
    })
    this.waiting.shift()?.()
  }
}

const source = (name: string, text = `${name} met.`): Source => ({
  name,
  load: async () => ({ name, bytes: utf8(text) }),
})

async function begun(reading?: Reading): Promise<{
  node: TestNode
  readings: Readings
  desk: (seat?: string) => Desk
  reported: unknown[]
}> {
  const node = await foundNode(reading === undefined ? {} : { reading })
  const reported: unknown[] = []
  const readings = new Readings({ random: node.ports.random, report: (error) => reported.push(error) })
  return {
    node,
    readings,
    reported,
    desk: (seat = 'alfa') => deskFor(node.ports, node.coalition, seat, operator),
  }
}

/** Expects that the seat's readings come to stand so. */
async function come(readings: Readings, ...expected: string[]): Promise<void> {
  await until(() => {
    expect(states(readings.list(alfa))).toEqual(expected)
  })
}

const alfa = asMemberName('alfa')
const states = (jobs: readonly ReadingJob[]) => jobs.map(({ name, state }) => `${name} ${state}`)

describe('readings', () => {
  it('are taken at once and done one after another, in the order they came', async () => {
    const gate = new Gate()
    const { readings, desk } = await begun(gate.reading)
    const first = readings.add(desk(), 'a', [source('a', 'A met.\nA met again.')])
    expect(first).toMatchObject({ name: 'a', found: 1, done: 0, document: null })
    readings.add(desk(), 'b', [source('b')])
    readings.add(desk(), 'c', [source('c', '')])
    await gate.letOne()
    await come(readings, 'a done', 'b reading', 'c waiting')
    await gate.letOne()
    await gate.letOne()
    await come(readings, 'a done', 'b done', 'c failed')
    const [a, b, c] = readings.list(alfa)
    expect(a).toMatchObject({ state: 'done', done: 1, events: 2, documents: [a?.document], failures: [] })
    expect(b).toMatchObject({ state: 'done', events: 1 })
    expect(c).toMatchObject({ state: 'failed', document: null, error: { code: 'E_DOCUMENT_EMPTY' } })
  })

  it('stop where they are told to: what is finished stays, the rest is not read', async () => {
    const gate = new Gate()
    const { readings, desk, node } = await begun(gate.reading)
    const { id } = readings.add(desk(), 'three', [source('a'), source('b'), source('c')])
    const waiting = readings.add(desk(), 'late', [source('d')])
    await gate.letOne()
    await until(() => {
      expect(readings.list(alfa)[0]?.done).toBe(1)
    })
    expect(readings.stop(alfa, waiting.id)).toMatchObject({ state: 'stopped', done: 0 })
    expect(readings.stop(alfa, id)).toMatchObject({ state: 'stopped', done: 1, found: 3 })
    await come(readings, 'three stopped', 'late stopped')
    const live = await node.ports.store.read((reader) => liveDocuments(desk(), reader))
    expect(live.map((row) => row.value.source)).toEqual(['a'])
    expect(readings.list(alfa)[0]?.documents).toEqual(live.map((row) => row.id))
    // The queue goes on with what comes after.
    readings.add(desk(), 'next', [source('e')])
    await gate.letOne()
    await come(readings, 'three stopped', 'late stopped', 'next done')
  })

  it('are done where some documents were read, and say which were not', async () => {
    const { readings, desk } = await begun()
    readings.add(desk(), 'two', [source('a', ''), source('b')])
    await come(readings, 'two done')
    expect(readings.list(alfa)).toMatchObject([
      { state: 'done', done: 2, error: null, failures: [{ name: 'a', code: 'E_DOCUMENT_EMPTY' }] },
    ])
  })

  it('are seen, stopped and followed by their own seat alone', async () => {
    const gate = new Gate()
    const { readings, desk } = await begun(gate.reading)
    const heard: string[] = []
    const stop = new AbortController()
    const following = (async () => {
      for await (const job of readings.watch(asMemberName('bravo'), stop.signal)) heard.push(job.name)
    })()
    const { id } = readings.add(desk('alfa'), 'secret', [source('a')])
    expect(readings.list(asMemberName('bravo'))).toEqual([])
    expect(() => readings.stop(asMemberName('bravo'), id)).toThrow(
      expect.objectContaining({ code: 'E_NOT_FOUND' }),
    )
    await gate.letOne()
    await come(readings, 'secret done')
    stop.abort()
    await following
    expect(heard).toEqual([])
  })

  it('are told to whoever follows: as they stand, then as they change, to the last state', async () => {
    const { readings, desk } = await begun()
    readings.add(desk(), 'a', [source('a')])
    await come(readings, 'a done')
    const stop = new AbortController()
    const heard: string[] = []
    const following = (async () => {
      for await (const job of readings.watch(alfa, stop.signal))
        heard.push(`${job.name} ${job.state} ${job.done}`)
    })()
    await settled()
    readings.add(desk(), 'b', [source('b')])
    await come(readings, 'a done', 'b done')
    await settled()
    stop.abort()
    await following
    expect(heard[0]).toBe('a done 1')
    expect(heard.at(-1)).toBe('b done 1')
    expect(heard).toContain('b reading 0')
  })

  it('refuse what would fill the memory, and take it when there is room again', async () => {
    const gate = new Gate()
    const { readings, desk } = await begun(gate.reading)
    readings.add(desk(), 'large', [source('a')], limits.readingBytesWaiting)
    expect(() => readings.add(desk(), 'more', [source('b')], 1)).toThrow(
      expect.objectContaining({ code: 'E_BUSY' }),
    )
    await gate.letOne()
    await come(readings, 'large done')
    expect(readings.add(desk(), 'more', [source('b')], 1).name).toBe('more')
    const { readings: many } = await begun(gate.reading)
    for (let i = 0; i < limits.readingsWaiting; i++) many.add(desk(), `${i}`, [source('x')])
    expect(() => many.add(desk(), 'one more', [source('y')])).toThrow(
      expect.objectContaining({ code: 'E_BUSY' }),
    )
    await many.close()
    await readings.close()
  })

  it('refuse a listener too many, and forget those that ended long ago', async () => {
    const { readings, desk } = await begun()
    const stop = new AbortController()
    for (let i = 0; i < limits.listeners; i++) readings.watch(alfa, stop.signal)
    expect(() => readings.watch(alfa, stop.signal)).toThrow(expect.objectContaining({ code: 'E_BUSY' }))
    stop.abort()
    readings.watch(alfa, AbortSignal.abort())
    for (let i = 0; i < limits.readingsKept + 3; i++) {
      readings.stop(alfa, readings.add(desk(), `${i}`, [source('x')]).id)
    }
    expect(readings.list(alfa).length).toBeLessThanOrEqual(limits.readingsKept + 1)
    expect(readings.list(alfa).at(-1)?.name).toBe(`${limits.readingsKept + 2}`)
    await readings.close()
  })

  it('report what is wrong with the program, and read on', async () => {
    const broken = new TypeError('a slip')
    const { readings, desk, reported } = await begun()
    readings.add(desk(), 'a', [{ name: 'a', load: () => Promise.reject(broken) }])
    readings.add(desk(), 'b', [source('b')])
    await come(readings, 'a failed', 'b done')
    expect(reported).toEqual([broken])
    expect(readings.list(alfa)).toMatchObject([
      { state: 'failed', error: { code: 'E_READING_FAILED' } },
      { state: 'done' },
    ])
    expect(JSON.stringify(readings.list(alfa))).not.toContain('a slip')
  })
})
