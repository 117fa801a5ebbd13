import { describe, expect, it } from 'vitest'
import { foundNode, lineReading } from '../../test/node.ts'
import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { BlobHash, RecordId } from '../kernel/id.ts'
import { dayOf, instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { correct } from './corrections.ts'
import { deskFor, homeOf, writeRecords, type Desk } from './desk.ts'
import type { Reading } from './ports/reading.ts'
import { readBytes } from './read.ts'
import { retract } from './retract.ts'
import { operator } from './roles.ts'
import { serve } from './served.ts'
import { tellingOf } from './tellings.ts'

/** A desk whose documents are told together only when the test lets it; `asked` counts how often. */
async function patientDesk() {
  const waiting: (() => void)[] = []
  const held = { asked: 0, holds: false }
  const reading: Reading = {
    ...lineReading,
    async keepRelated(scope, since, parts) {
      held.asked += 1
      const related = await lineReading.keepRelated(scope, since, parts)
      if (held.holds) await new Promise<void>((resolve) => waiting.push(resolve))
      return related
    },
  }
  const node = await foundNode({ seats: ['alfa'], reading })
  const desk = deskFor(node.ports, node.coalition, 'alfa', operator)
  const letGo = async () => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
    waiting.shift()?.()
    // What waited goes on before the test does.
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return { desk, held, letGo }
}

const lines = (n: number) => `Report ${n}\nThe ministers of place ${n} met.`

/** Keeps so many documents with an event each. */
async function fill(desk: Desk, count: number): Promise<RecordId[]> {
  const compartment = homeOf(desk)
  return writeRecords(desk, async (batch) =>
    Array.from({ length: count }, (_, n) => {
      const text = batch.blob(utf8(lines(n)))
      const original = sha256Hex(utf8(lines(n))) as BlobHash
      const data = {
        ...{
          source: `${n}.txt`,
          original,
          text,
          mediaType: 'text/plain',
          length: lines(n).length,
          title: null,
        },
        ...{
          publisher: null,
          author: null,
          published: null,
          crawled: null,
          language: 'en',
          flags: [],
          reader: 'lines 1',
        },
      }
      const id = batch.add({ compartment, type: 'document', data })
      const span = { start: 0, end: 6, text: 'Report' }
      // A day of its own keeps each apart from the others.
      const on = dayOf(instant(Date.UTC(1990, 0, 1 + 2 * n)))
      const event = {
        ...{
          type: 'consult' as const,
          modality: 'occurred' as const,
          actors: [],
          date: { from: on, to: on, precision: 'day' as const },
          place: null,
        },
        ...{ figures: [], speaker: null, span, plover: null },
      }
      batch.add({ compartment, type: 'event', data: event, refs: [{ relation: 'derivedFrom', id }] })
      return id
    }),
  )
}

describe('what documents tell together', () => {
  it('is told anew only after something that it is made of came in, and always whole where they are few', async () => {
    const { desk, held } = await patientDesk()
    await fill(desk, 3)
    const first = await tellingOf(desk)
    expect(first).toMatchObject({ upToDate: true })
    expect(await tellingOf(desk)).toBe(first)
    await readBytes(desk, { name: 'new.txt', bytes: utf8('The exercise began.') })
    const both = await Promise.all([tellingOf(desk), tellingOf(desk)])
    expect(both[0]).toBe(both[1])
    expect(both[0].happenings.length).toBe(first.happenings.length + 1)
    expect(held.asked).toBe(2)
  })

  it('of very many is answered from what is known, with corrections and without what was taken back, and joined later', async () => {
    const { desk, held, letGo } = await patientDesk()
    const ids = await fill(desk, limits.toldAtOnce + 1)
    const before = await tellingOf(desk)
    expect(before).toMatchObject({ upToDate: true })
    serve(desk.ports.store)
    held.holds = true
    const added = await readBytes(desk, { name: 'new.txt', bytes: utf8('The exercise began.') })
    const [corrected] = before.corpus.documents.get(ids[0]!)!.events
    await correct(desk, corrected!.root, { modality: 'claimed' })
    await retract(desk, { id: ids[1]!, reason: 'error' })
    const meanwhile = await tellingOf(desk)
    expect(meanwhile.upToDate).toBe(false)
    expect(meanwhile.happenings).toHaveLength(before.happenings.length - 1)
    expect(meanwhile.byEvent.get(corrected!.root)).toMatchObject({ modality: 'claimed' })
    expect(meanwhile.happenings.some(({ documents }) => documents.includes(ids[1]!))).toBe(false)
    expect(meanwhile.corpus.documents.has(added.id)).toBe(true)
    expect(meanwhile.byEvent.get(added.events[0]!.id)).toBeUndefined()
    await letGo()
    const after = await tellingOf(desk)
    expect(after.upToDate).toBe(true)
    expect(after.byEvent.get(added.events[0]!.id)).toBeDefined()
    expect(after.happenings).toHaveLength(before.happenings.length)
    expect(held.asked).toBe(2)
  })

  it('catches up with what came in while it was being joined', async () => {
    const { desk, held, letGo } = await patientDesk()
    await fill(desk, limits.toldAtOnce + 1)
    const before = await tellingOf(desk)
    serve(desk.ports.store)
    held.holds = true
    for (const name of ['a', 'b']) {
      await readBytes(desk, {
        name,
        bytes: utf8(name === 'a' ? 'The exercise began.' : 'Delegates toured a shipyard.'),
      })
      expect(await tellingOf(desk)).toMatchObject({ upToDate: false })
    }
    await letGo()
    expect((await tellingOf(desk)).happenings).toHaveLength(before.happenings.length + 1)
    await letGo()
    const after = await tellingOf(desk)
    expect(after).toMatchObject({ upToDate: true })
    expect(after.happenings).toHaveLength(before.happenings.length + 2)
  })
})
