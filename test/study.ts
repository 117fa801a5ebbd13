import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { utf8, utf8Text } from '../src/kernel/bytes.ts'
import { isFailure, type ErrorCode } from '../src/kernel/error.ts'
import { sha256Of } from '../src/kernel/hash.ts'
import { asMemberName, type RecordId } from '../src/kernel/id.ts'
import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { parseStrictJson } from '../src/kernel/json.ts'
import { parseBody } from '../src/ledger/verify.ts'
import { recover } from '../src/node/acts.ts'
import { audit, type AuditReport } from '../src/node/audit.ts'
import { loadCoalition, type Coalition } from '../src/node/coalition.ts'
import { deskFor, type Desk } from '../src/node/desk.ts'
import { foundStudy, newNodeName } from '../src/node/found.ts'
import type { Ports } from '../src/node/ports.ts'
import type { Random } from '../src/node/ports/random.ts'
import type { Reading } from '../src/node/ports/reading.ts'
import { ask } from '../src/node/questions.ts'
import { readBytes, type ReadDocument } from '../src/node/read.ts'
import { indexNew } from '../src/node/search.ts'
import type { Charter } from '../src/records/charter.ts'
import type { Body } from '../src/records/envelope.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { SqliteStore } from '../src/store/sqlite/store.ts'
import { HandClock, lineReading } from './node.ts'
import { operator } from '../src/node/roles.ts'

/** Bytes that look random and are the same for the same seed: SHA-256 of the seed and a counter. */
export function seededRandom(seed: string): Random {
  let block = 0
  let left = new Uint8Array()
  return {
    bytes(count) {
      while (left.length < count) {
        const more = sha256Of(utf8(`${seed} ${block++}`))
        left = Uint8Array.from([...left, ...more])
      }
      const taken = left.slice(0, count)
      left = left.slice(count)
      return taken
    },
  }
}

/** Whole numbers from 0 to just under `below`, the same for the same seed. */
export function seededNumbers(seed: string): (below: number) => number {
  const random = seededRandom(seed)
  return (below) => new DataView(random.bytes(4).slice().buffer).getUint32(0) % below
}

/** A new folder that goes when the test has finished. */
export function temporaryFolder(name = 'study'): string {
  const folder = mkdtempSync(join(tmpdir(), `entente-${name}-`))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** What a study of a test differs in. */
export interface StudyOptions {
  readonly seats?: readonly string[]
  readonly reading?: Reading
  /** That it is founded under; the study's own where left out. */
  readonly charter?: Charter
  /** Where its data and state lie; a temporary folder of its own where left out. */
  readonly folder?: string
}

/** A study on disk, as main.ts would open it: embedded store, keys and marker in folders of their own, but with a clock to set,
 *  randomness from a seed, and a reading of one event a line. */
export class Study {
  readonly folder: string
  readonly data: string
  readonly state: string
  readonly clock = new HandClock(parseInstantLoosely('2020-10-27T09:00:00Z'))
  private readonly random: Random
  private readonly reading: Reading
  private opened: SqliteStore | undefined
  private loaded: Coalition | undefined

  private constructor(options: StudyOptions) {
    this.folder = options.folder ?? temporaryFolder()
    this.data = join(this.folder, 'data')
    this.state = join(this.folder, 'state')
    this.reading = options.reading ?? lineReading
    this.random = seededRandom(this.folder)
  }

  /** Founds a study with the seats given: alfa, bravo, charlie where left out. */
  static async found(options: StudyOptions = {}): Promise<Study> {
    const study = new Study(options)
    mkdirSync(study.data, { recursive: true })
    study.opened = SqliteStore.open(study.data)
    onTestFinished(() => study.close())
    const seats = (options.seats ?? ['alfa', 'bravo', 'charlie']).map((name) => asMemberName(name))
    await study.store.write((transaction) =>
      transaction.setSetting('node', utf8(newNodeName({ random: study.random }))),
    )
    study.loaded = await foundStudy(study.ports, {
      ...{ seats, host: 'local' },
      ...(options.charter === undefined ? {} : { charter: options.charter }),
    })
    return study
  }

  /** Opens a study that stands in a folder. */
  static async open(folder: string, options: StudyOptions = {}): Promise<Study> {
    const study = new Study({ ...options, folder })
    onTestFinished(() => study.close())
    await study.reopen()
    return study
  }

  get store(): SqliteStore {
    if (!this.opened) throw new Error('this study is closed')
    return this.opened
  }

  get coalition(): Coalition {
    if (!this.loaded) throw new Error('this study is not founded')
    return this.loaded
  }

  get ports(): Ports {
    return {
      store: this.store,
      clock: this.clock,
      random: this.random,
      keyring: new FileKeyring({
        dataFolder: this.data,
        stateFolder: this.state,
        passphrase: undefined,
      }),
      marker: new FileMarker(this.state),
      reading: this.reading,
      fetch: {
        async fetch(url) {
          throw new Error(`a test went to ${url}`)
        },
      },
      files: userFiles,
      timer: systemTimer,
      watching: systemWatching,
    }
  }

  desk(seat: string): Desk {
    return deskFor(this.ports, this.coalition, seat, operator)
  }

  /** Ends this run of the node. What it has not committed is gone. */
  async close(): Promise<void> {
    await this.opened?.close()
    this.opened = undefined
  }

  /** Ends this run of the node and begins another, as a start does. Gives what a mute node says. */
  async reopen(): Promise<string | undefined> {
    await this.close()
    this.opened = SqliteStore.open(this.data)
    this.loaded = await this.store.read(loadCoalition)
    return recover(this.ports, this.coalition)
  }

  /** Reads a text into a seat's home: one event a line. */
  readText(seat: string, text: string, name = `${text.slice(0, 20)}.txt`): Promise<ReadDocument> {
    return readBytes(this.desk(seat), { name, bytes: utf8(text) })
  }

  /** Asks a yes-or-no question that stays open for a long while. Gives its id. */
  async ask(seat: string, where: string, text = 'Will the exercise be held?'): Promise<RecordId> {
    const closes = parseInstantLoosely('2030-01-01')
    return (await ask(this.desk(seat), { text, in: where, form: { kind: 'binary' }, closes })).id
  }

  audit(): Promise<AuditReport> {
    return this.store.read(audit)
  }

  index(): Promise<number> {
    return indexNew(this.ports)
  }

  /** The body of a record, whoever may read it. */
  async body(id: RecordId): Promise<Body> {
    return parseBody(parseStrictJson(await this.bodyText(id)))
  }

  /** The exact text of a record's body, whoever may read it. */
  async bodyText(id: RecordId): Promise<string> {
    const entry = await this.store.read((reader) => reader.entry(id))
    if (!entry?.body) throw new Error(`no body of ${id} is held`)
    return utf8Text(entry.body)
  }

  /** Entries in all logs, in the order of arrival. */
  async entryCount(): Promise<number> {
    const logs = await this.store.read((reader) => reader.logs())
    return logs.reduce((sum, { size }) => sum + size, 0)
  }
}

/** Every file under a folder, with its bytes. */
export function filesUnder(folder: string): { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** Names of the files under a folder in which the text stands, as UTF-8, as UTF-16 or in base64 at any offset. */
export function filesHolding(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...base64Forms(text)]
  return filesUnder(folder)
    .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
    .map(({ name }) => name)
}

/** What is sure to stand in base64 of anything that holds the text, for each of the three places where it may begin. */
function base64Forms(text: string): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${'.'.repeat(offset)}${text}`).toString('base64')
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, 4 * Math.floor((offset + text.length) / 3)))
  })
}

/** What the promise is refused with: `E_…`, or `done` where it is not refused. What is no coded refusal is thrown on. */
export async function outcomeOf(work: Promise<unknown>): Promise<ErrorCode | 'done'> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (isFailure(error)) return error.code
    throw error
  }
}
