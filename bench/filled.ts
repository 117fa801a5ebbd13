import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { asMemberName, type RecordId } from '../src/kernel/id.ts'
import { asDay, instant, instantText, parseInstantLoosely, type Instant } from '../src/kernel/instant.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { deskFor, writeRecords, type Desk } from '../src/node/desk.ts'
import { foundStudy } from '../src/node/found.ts'
import { ask, judge } from '../src/node/questions.ts'
import { operator } from '../src/node/roles.ts'
import { guardedFetch } from '../src/platform/fetch.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { readingHere } from '../src/platform/reading-here.ts'
import { systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import { newNodeName, nodeSetting } from '../src/node/found.ts'
import { utf8 } from '../src/kernel/bytes.ts'

// Data folders to measure pages on: filled through the use cases, then closed.

/** A folder being filled, by a clock that is set. */
interface Filling {
  readonly desk: (seat: string) => Desk
  readonly set: (at: Instant) => void
  close(): Promise<void>
}

async function fill(folder: string, seats: readonly string[]): Promise<Filling> {
  mkdirSync(join(folder, 'data'), { recursive: true })
  const store = SqliteStore.open(join(folder, 'data'))
  const name = newNodeName({ random: systemRandom })
  await store.write((transaction) => transaction.setSetting(nodeSetting, utf8(name)))
  const stateFolder = join(folder, 'state', name)
  let now = parseInstantLoosely('2021-11-25T00:00:00Z')
  const ports = {
    store,
    clock: { now: () => now },
    random: systemRandom,
    keyring: new FileKeyring({ dataFolder: join(folder, 'data'), stateFolder, passphrase: undefined }),
    marker: new FileMarker(stateFolder),
    reading: readingHere(),
    fetch: guardedFetch,
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
  const coalition = await foundStudy(ports, { seats: seats.map((seat) => asMemberName(seat)), host: 'local' })
  return {
    desk: (seat) => deskFor(ports, coalition, seat, operator),
    set: (at) => {
      now = at
    },
    close: () => store.close(),
  }
}

const monthMs = 2_629_746_000

/** A question that `members` seats answered every month for `years` years. Gives its id and the seat to look with. */
export async function questionOfYears(
  folder: string,
  members: number,
  years: number,
): Promise<{ readonly id: RecordId; readonly seat: string; readonly judgements: number }> {
  const seats = Array.from({ length: members }, (_, i) => `member-${String(i + 1).padStart(2, '0')}`)
  const filling = await fill(folder, seats)
  const start = parseInstantLoosely('2021-11-25T00:00:00Z')
  const [first = 'member-01'] = seats
  const { id } = await ask(filling.desk(first), {
    text: 'Will a standing body be founded?',
    in: 'plenary',
    form: { kind: 'binary' },
    closes: parseInstantLoosely('2031-01-01T00:00:00Z'),
  })
  const months = years * 12
  for (let month = 0; month < months; month++) {
    for (const [i, seat] of seats.entries()) {
      filling.set(instant(start + month * monthMs + i * 60_000 + 1))
      // Spread over the scale, and moving: no two steps of the history are alike.
      const probability = 0.02 + (0.96 * ((i * 37 + month * 11) % 101)) / 101
      await judge(filling.desk(seat), { question: id, answer: { kind: 'binary', probability } })
    }
  }
  await filling.close()
  return { id, seat: first, judgements: months * members }
}

/** A node of one seat whose home holds so many documents of a line each, all in nearly the same words, every one with an event of its own, and as
 *  many questions. */
export async function manyDocuments(folder: string, count: number): Promise<void> {
  const filling = await fill(folder, ['me'])
  const desk = filling.desk('me')
  const home = compartmentNamed(desk.coalition, desk.seat, 'home').id
  const step = 2_000
  for (let done = 0; done < count; done += step) {
    await writeRecords(desk, async (batch) => {
      for (let i = done; i < Math.min(done + step, count); i++) {
        const text = `China and Russia held exercise ${i} in May 2016.`
        const blob = batch.blob(utf8(text))
        const document = batch.add({
          compartment: home,
          type: 'document',
          data: {
            source: `report-${i}.txt`,
            original: blob,
            mediaType: 'text/plain',
            text: blob,
            length: text.length,
            title: `Report ${i}`,
            publisher: `Agency ${i % 97}`,
            author: null,
            published: '2016-06-01',
            crawled: null,
            language: 'en',
            flags: [],
            reader: 'made 1',
          },
        })
        batch.add({
          compartment: home,
          type: 'event',
          refs: [{ relation: 'derivedFrom', id: document }],
          data: {
            type: 'jointExercise',
            modality: 'occurred',
            actors: [i % 997, (i * 31) % 991].map((n) => ({
              id: `org-${n}`,
              name: `Fleet ${n}`,
              role: 'participant',
            })),
            date: { from: asDay('2016-05-01'), to: asDay('2016-05-31'), precision: 'month' },
            place: null,
            figures: [
              {
                value: i,
                unit: 'exercise',
                span: { start: 30, end: 30 + String(i).length, text: String(i) },
              },
            ],
            speaker: null,
            span: { start: 0, end: text.length, text },
            plover: null,
          },
        })
        batch.add({
          compartment: home,
          type: 'question',
          data: {
            text: `Will exercise ${i} be held again?`,
            form: { kind: 'binary' },
            criteria: '',
            sourceOfTruth: '',
            opens: '2021-11-25T00:00:00.000Z',
            closes: instantText(instant(parseInstantLoosely('2031-01-01T00:00:00Z') + i * 60_000)),
            resolves: '2040-01-01T00:00:00.000Z',
            reask: [],
          },
        })
      }
    })
  }
  await filling.close()
}
