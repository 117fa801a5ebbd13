import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '../src/kernel/hash.ts'
import { asMemberName, type BlobHash, type RecordId } from '../src/kernel/id.ts'
import { asDay, instantText, instant } from '../src/kernel/instant.ts'
import { utf8 } from '../src/kernel/bytes.ts'
import { compartmentNamed, loadCoalition } from '../src/node/coalition.ts'
import { deskFor, writeRecords, type Desk } from '../src/node/desk.ts'
import { listDocuments } from '../src/node/documents.ts'
import { foundStudy } from '../src/node/found.ts'
import { listHappenings } from '../src/node/happenings.ts'
import { questionPage } from '../src/node/questionList.ts'
import { operator } from '../src/node/roles.ts'
import { serve } from '../src/node/served.ts'
import { timeline } from '../src/node/timeline.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { ReadingProcess } from '../src/platform/reading.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import type { Figure } from './figure.ts'

// Pages of lists, beside the same pages of the same lists a hundred times shorter, turn by turn in one run: as a node has them that serves, from
// its first answer on, and right after a line came in.

const few = 1_000
const many = 100_000
const rows = 100
const rounds = 15
/** Each asks once before the line that was added is joined, and once after. */
const roundsAdded = 5

const me = asMemberName('me')

function cannot(): never {
  throw new Error('nothing is fetched here')
}

interface Place {
  readonly desk: Desk
  /** Ends the node, and starts it anew on the same folder. */
  again(): Promise<Place>
  close(): Promise<void>
}

/** A node that serves a folder. */
async function open(folder: string): Promise<Place> {
  const store = SqliteStore.open(folder)
  const stateFolder = join(folder, 'state')
  const reading = new ReadingProcess()
  const ports = {
    store,
    clock: systemClock,
    random: systemRandom,
    keyring: new FileKeyring({ dataFolder: folder, stateFolder, passphrase: undefined }),
    marker: new FileMarker(stateFolder),
    reading,
    fetch: { fetch: cannot },
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
  const isFounded = (await store.read((reader) => reader.epochs())).length > 0
  const coalition = isFounded
    ? await store.read(loadCoalition)
    : await foundStudy(ports, { seats: [me], host: 'local' })
  serve(store)
  const end = async (): Promise<void> => {
    await reading.close()
    await store.close()
  }
  return {
    desk: deskFor(ports, coalition, 'me', operator),
    async again() {
      await end()
      return open(folder)
    },
    async close() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A study whose lists have `size` lines each. */
async function place(size: number): Promise<Place> {
  const made = await open(mkdtempSync(join(tmpdir(), 'entente-lists-')))
  for (let done = 0; done < size; done += 10_000) await fill(made.desk, done, Math.min(size, done + 10_000))
  return made
}

/** Asks until all is joined. Gives how long it took, and how long the slowest answer did. */
async function joined(desk: Desk): Promise<{ readonly all: number; readonly slowest: number }> {
  const start = performance.now()
  let slowest = 0
  for (;;) {
    const asked = performance.now()
    const { upToDate } = await listDocuments(desk, {}, { sort: 'latest', limit: rows })
    slowest = Math.max(slowest, performance.now() - asked)
    if (upToDate) return { all: performance.now() - start, slowest }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Adds documents, each with an event, and questions, each with a judgement, numbered `from` up to `to`. */
async function fill(desk: Desk, from: number, to: number): Promise<void> {
  const compartment = compartmentNamed(desk.coalition, me, 'home').id
  const now = desk.ports.clock.now()
  const day = 86_400_000
  await writeRecords(desk, async (batch) => {
    for (let i = from; i < to; i++) {
      const says = sentence(i)
      const text = batch.blob(utf8(says))
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
          length: says.length,
          title: `Report ${i}`,
          published: when,
          crawled: null,
          language: 'en',
          flags: [],
          reader: 'none',
        },
      })
      const span = { start: 0, end: says.length, text: says }
      const on = asDay(when)
      batch.add({
        compartment,
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
          date: { from: on, to: on, precision: 'day' },
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

function sentence(i: number): string {
  return `The fleets ${i % 997} and ${(i * 31) % 991} held exercise ${i} with ${1 + (i % 40)} ships.`
}

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
  'three pages of documents, the newest first': (desk) =>
    walk<RecordId>((after) =>
      listDocuments(desk, {}, { sort: 'newest', limit: rows, ...(after && { after }) }),
    ),
  'three pages of documents of one publisher': (desk) =>
    walk<RecordId>((after) =>
      listDocuments(desk, { publisher: 'Paper 7' }, { sort: 'latest', limit: rows, ...(after && { after }) }),
    ),
  'three pages of happenings, the newest first': (desk) =>
    walk<RecordId>((after) =>
      listHappenings(desk, {}, { sort: 'newest', limit: rows, ...(after && { after }) }),
    ),
  'timeline of happenings': (desk) => timeline(desk, {}, { by: 'type', marks: 60 }),
  'three pages of questions, the next to be asked again first': (desk) =>
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

/** Measures the first answer of a node that was just started, three pages of each list, and the same once a line was added. */
export async function run(): Promise<Figure[]> {
  let [short, long] = [await place(few), await place(many)]
  try {
    ;[short, long] = [await short.again(), await long.again()]
    const first = { short: [] as number[], long: [] as number[] }
    const firstPage = (desk: Desk) => listDocuments(desk, {}, { sort: 'latest', limit: rows })
    first.short.push(await timed(() => firstPage(short.desk)))
    first.long.push(await timed(() => firstPage(long.desk)))
    const until = { short: await joined(short.desk), long: await joined(long.desk) }
    const figures = [
      figure('the first page of documents of a node just started', first),
      figure('the same until all is joined', { short: [until.short.all], long: [until.long.all] }),
      figure('the slowest first page meanwhile', {
        short: [until.short.slowest],
        long: [until.long.slowest],
      }),
    ]
    let added = many
    for (const [name, ask] of Object.entries(lists)) {
      const times = { short: [] as number[], long: [] as number[] }
      for (const { desk } of [short, long]) await ask(desk)
      for (let round = 0; round < rounds; round++) {
        times.short.push(await timed(() => ask(short.desk)))
        times.long.push(await timed(() => ask(long.desk)))
      }
      figures.push(figure(name, times))
      const after = { short: [] as number[], long: [] as number[] }
      for (let round = 0; round < roundsAdded; round++) {
        for (const [side, { desk }] of [
          ['short', short],
          ['long', long],
        ] as const) {
          await fill(desk, added, ++added)
          after[side].push(await timed(() => ask(desk)))
          await joined(desk)
          after[side].push(await timed(() => ask(desk)))
        }
      }
      figures.push(figure(`the same once a line was added`, after))
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
