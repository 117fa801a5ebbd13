import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '../src/kernel/hash.ts'
import { asMemberName, type BlobHash, type RecordId } from '../src/kernel/id.ts'
import { instantText, instant } from '../src/kernel/instant.ts'
import { utf8 } from '../src/kernel/bytes.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { deskFor, writeRecords, type Desk } from '../src/node/desk.ts'
import { listDocuments } from '../src/node/documents.ts'
import { foundStudy } from '../src/node/found.ts'
import { listHappenings } from '../src/node/happenings.ts'
import type { Reading, Relating } from '../src/node/ports/reading.ts'
import { questionPage } from '../src/node/questionList.ts'
import { operator } from '../src/node/roles.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import type { Figure } from './figure.ts'

// Pages of lists, beside the same pages of the same lists a hundred times shorter, turn by turn in one run. Relating texts is another's
// measurement: here each event is a happening of its own.

const few = 1_000
const many = 100_000
const rows = 100
const rounds = 15

const me = asMemberName('me')

function cannot(): never {
  throw new Error('nothing is read here')
}

/** Makes a happening of each event. */
const alone: Reading = {
  reader: 'none',
  read: cannot,
  feed: cannot,
  paragraphs: cannot,
  terms: cannot,
  close: async () => undefined,
  async relate(parts: AsyncIterable<Relating>) {
    const happenings = []
    for await (const { events } of parts)
      for (const { id, event } of events)
        happenings.push({ id, type: event.type, events: [id], independentSources: 1, contradictions: [] })
    return { happenings, grades: [], copies: [] }
  },
}

interface Place {
  readonly desk: Desk
  readonly folder: string
  close(): Promise<void>
}

/** A study whose lists have `size` lines each. */
async function place(size: number): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-lists-'))
  const store = SqliteStore.open(folder)
  const stateFolder = join(folder, 'state')
  const ports = {
    store,
    clock: systemClock,
    random: systemRandom,
    keyring: new FileKeyring({ dataFolder: folder, stateFolder, passphrase: undefined }),
    marker: new FileMarker(stateFolder),
    reading: alone,
    fetch: { fetch: cannot },
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
  const coalition = await foundStudy(ports, { seats: [me], host: 'local' })
  const desk = deskFor(ports, coalition, 'me', operator)
  for (let done = 0; done < size; done += 10_000) await fill(desk, done, Math.min(size, done + 10_000))
  return {
    desk,
    folder,
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Adds documents, each with an event, and questions, each with a judgement, numbered `from` up to `to`. */
async function fill(desk: Desk, from: number, to: number): Promise<void> {
  const compartment = compartmentNamed(desk.coalition, me, 'home').id
  const now = desk.ports.clock.now()
  const day = 86_400_000
  await writeRecords(desk, async (batch) => {
    const text = batch.blob(utf8('The two navies exercised.'))
    for (let i = from; i < to; i++) {
      const original = sha256Hex(utf8(`${i}`)) as BlobHash
      const common = {
        source: `${i}.txt`,
        mediaType: 'text/plain',
        publisher: `Paper ${i % 50}`,
        author: null,
      }
      const when = instantText(instant(now - (i % 3000) * day)).slice(0, 10)
      const document = batch.add({
        compartment,
        type: 'document',
        data: {
          ...common,
          original,
          text,
          length: 25,
          title: `Report ${i}`,
          published: when,
          crawled: null,
          language: 'en',
          flags: [],
          reader: 'none',
        },
      })
      const span = { start: 0, end: 25, text: 'The two navies exercised.' }
      batch.add({
        compartment,
        type: 'event',
        refs: [{ relation: 'derivedFrom', id: document }],
        data: {
          type: 'jointExercise',
          modality: 'occurred',
          actors: [],
          date: null,
          place: null,
          figures: [],
          speaker: null,
          span,
          plover: null,
        },
      })
      const question = batch.add({
        compartment,
        type: 'question',
        data: {
          text: `Will the exercise of number ${i} be held?`,
          form: { kind: 'binary' },
          criteria: '',
          sourceOfTruth: '',
          opens: instantText(instant(now - day)),
          closes: instantText(instant(now + (1 + (i % 900)) * day)),
          resolves: instantText(instant(now + 1000 * day)),
          reask: [],
        },
      })
      batch.add({
        compartment,
        type: 'judgement',
        refs: [{ relation: 'answers', id: question }],
        data: {
          answer: { kind: 'binary', probability: 0.3 },
          round: 1,
          confidence: null,
          rationale: '',
          evidence: [],
          dissent: null,
        },
      })
    }
  })
}

/** Where the page in the middle of a list begins. */
interface Lists {
  readonly [name: string]: (desk: Desk) => Promise<unknown>
}

/** A walk of some pages into a list, and the page after them. */
async function walk<Cursor>(
  ask: (after: Cursor | undefined) => Promise<{ readonly next: Cursor | null }>,
): Promise<void> {
  let after: Cursor | undefined
  for (let page = 0; page < 3; page++) after = (await ask(after)).next ?? undefined
}

const lists: Lists = {
  'documents, the newest first': (desk) =>
    walk<RecordId>((after) =>
      listDocuments(desk, {}, { sort: 'newest', limit: rows, ...(after && { after }) }),
    ),
  'documents of one publisher': (desk) =>
    walk<RecordId>((after) =>
      listDocuments(desk, { publisher: 'Paper 7' }, { sort: 'latest', limit: rows, ...(after && { after }) }),
    ),
  'happenings, the newest first': (desk) =>
    walk<RecordId>((after) =>
      listHappenings(desk, {}, { sort: 'newest', limit: rows, ...(after && { after }) }),
    ),
  'questions, the next to be asked again first': (desk) =>
    desk.ports.store.read((reader) =>
      walk<string>((after) =>
        questionPage(desk, reader, { state: 'open', limit: rows, ...(after && { after }) }),
      ),
    ),
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

async function timed(work: Promise<unknown> | (() => Promise<unknown>)): Promise<number> {
  const start = performance.now()
  await (typeof work === 'function' ? work() : work)
  return performance.now() - start
}

/** Measures three pages of each list, and the first after a line was added. */
export async function run(): Promise<Figure[]> {
  const short = await place(few)
  const long = await place(many)
  try {
    const figures: Figure[] = []
    for (const [name, ask] of Object.entries(lists)) {
      const times = { short: [] as number[], long: [] as number[] }
      for (const { desk } of [short, long]) await ask(desk)
      for (let round = 0; round < rounds; round++) {
        times.short.push(await timed(() => ask(short.desk)))
        times.long.push(await timed(() => ask(long.desk)))
      }
      figures.push(figure(`three pages of ${name}`, times))
      const added = { short: [] as number[], long: [] as number[] }
      for (let round = 0; round < 3; round++) {
        for (const [side, { desk }] of [
          ['short', short],
          ['long', long],
        ] as const) {
          await fill(desk, many + round, many + round + 1)
          added[side].push(await timed(() => ask(desk)))
        }
      }
      figures.push(figure(`the same once a line was added`, added))
    }
    return figures
  } finally {
    await short.close()
    await long.close()
  }
}

function figure(
  name: string,
  { short, long }: { readonly short: number[]; readonly long: number[] },
): Figure {
  const value = median(long)
  return { name, value, unit: 'ms', against: `of ${few} lines`, ratio: median(short) / value }
}
