import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { utf8Text } from '../src/kernel/bytes.ts'
import { recover } from '../src/node/acts.ts'
import { audit } from '../src/node/audit.ts'
import { loadCoalition } from '../src/node/coalition.ts'
import { deskFor } from '../src/node/desk.ts'
import type { Ports } from '../src/node/ports.ts'
import { documentsInFull, type ReadDocument } from '../src/node/read.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { guardedFetch } from '../src/platform/fetch.ts'
import { systemClock, systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { storeFileName, SqliteStore } from '../src/store/sqlite/store.ts'
import { CommandLine } from './command.ts'
import { rulesReading } from './node.ts'
import { root } from './repository.ts'
import { seededNumbers, temporaryFolder } from './study.ts'
import { operator } from '../src/node/roles.ts'

const kills = 100
const lanes = 2
const documentCount = 120

/** Small texts that tell of one to four events each. */
function writeDocuments(folder: string): void {
  const below = seededNumbers('documents')
  const pick = (...words: string[]): string => words[below(words.length)]!
  mkdirSync(folder)
  for (let number = 0; number < documentCount; number++) {
    const sentences = Array.from({ length: 1 + below(4) }, () => {
      const [who, other] = [pick('Norway', 'Chile', 'Kenya'), pick('Portugal', 'Peru', 'Jordan')]
      const when = `${pick('March', 'May', 'October')} ${2001 + below(19)}`
      return `${who} and ${other} ${pick('held a joint rescue exercise', 'signed an agreement')} in ${when}.`
    })
    const name = `${String(number).padStart(3, '0')}.txt`
    writeFileSync(join(folder, name), `Bulletin ${number}\n\n${sentences.join('\n')}\n`)
  }
}

/** What a document and its events say, without the ids that each node gives them. */
function told({ document, text, events }: Pick<ReadDocument, 'document' | 'text' | 'events'>): unknown {
  return { document, text, events: events.map(({ event }) => event) }
}

/** What a folder of data and state holds once a start has recovered it. */
interface Found {
  readonly documents: ReadonlyMap<string, unknown>
  /** Signed heads: origin and size to the exact text. */
  readonly heads: ReadonlyMap<string, string>
  readonly complaints: readonly string[]
}

/** Opens a data folder as a start does, recovers, audits. What is not even founded holds nothing. */
async function found(folder: string): Promise<Found> {
  const nothing: Found = { documents: new Map(), heads: new Map(), complaints: [] }
  const data = join(folder, 'data')
  if (!existsSync(join(data, storeFileName))) return nothing
  const store = SqliteStore.open(data)
  try {
    const [node, epochs] = await store.read(async (reader) => [
      await reader.setting('node'),
      await reader.epochs(),
    ])
    if (node === undefined || epochs.length === 0) return nothing
    const stateFolder = join(folder, 'state', utf8Text(node))
    const ports: Ports = {
      store,
      clock: systemClock,
      random: systemRandom,
      keyring: new FileKeyring({ dataFolder: data, stateFolder, passphrase: undefined }),
      marker: new FileMarker(stateFolder),
      reading: rulesReading,
      fetch: guardedFetch,
      files: userFiles,
      timer: systemTimer,
      watching: systemWatching,
    }
    const coalition = await store.read(loadCoalition)
    const mute = await recover(ports, coalition)
    return await store.read(async (reader) => {
      const report = await audit(reader)
      const complaints = report.problems.map(({ where, message }) => `${where}: ${message}`)
      if (mute !== undefined) complaints.push(mute)
      const heads = new Map<string, string>()
      for (const log of await reader.logs()) {
        const signed = await reader.signedHeads(log)
        if ((signed.at(-1)?.size ?? 0) !== log.size) complaints.push(`signed less than ${log.size} entries`)
        for (const { text, size } of signed) heads.set(`${log.compartment} ${size}`, utf8Text(text))
      }
      const documents = await documentsInFull(deskFor(ports, coalition, undefined, operator), reader)
      if (new Set(documents.map(({ document }) => document.source)).size < documents.length)
        complaints.push('a document stands twice')
      return {
        documents: new Map(documents.map((each) => [each.document.source, told(each)])),
        heads,
        complaints,
      }
    })
  } finally {
    await store.close()
  }
}

/** A command under way, in a process group of its own. */
class Import {
  readonly child: ChildProcess
  err = ''
  private readonly gone: Promise<unknown>

  constructor(line: CommandLine, documents: string) {
    this.child = spawn(process.execPath, [join(root, 'src/main.ts'), 'read', documents, '--progress'], {
      cwd: line.folder,
      env: line.environment,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()))
    this.gone = new Promise((resolve) => this.child.once('close', resolve))
  }

  /** Documents that the command has said are kept. */
  get acknowledged(): string[] {
    return [...this.err.matchAll(/^\d+ of \d+: (.+)\n/gm)].map((match) => match[1]!)
  }

  /** Waits until so many documents are acknowledged, or the process has ended. */
  async reaches(count: number): Promise<void> {
    while (this.acknowledged.length < count && this.child.exitCode === null) {
      const more = new Promise((resolve) => this.child.stderr?.once('data', resolve))
      await Promise.race([more, this.gone])
    }
  }

  /** Kills it, alone or with the process that reads for it. Gives whether that ended it. */
  async kill(whole: boolean): Promise<boolean> {
    const { pid } = this.child
    if (pid !== undefined && this.child.exitCode === null) process.kill(whole ? -pid : pid, 'SIGKILL')
    await this.gone
    return this.child.signalCode === 'SIGKILL'
  }

  /** Whether any process of its group still runs. What has ended and waits to be reaped does not. */
  get leftBehind(): boolean {
    return readdirSync('/proc').some((name) => {
      if (!/^\d+$/.test(name)) return false
      try {
        const [state, , group] = readFileSync(`/proc/${name}/stat`, 'latin1')
          .replace(/^.*\) /, '')
          .split(' ')
        return group === String(this.child.pid) && state !== 'Z'
      } catch {
        return false
      }
    })
  }
}

/** Imports the documents into one folder after another, killing the command as often as told. Gives what did not hold. */
async function killing(
  lane: number,
  times: number,
  documents: string,
  whole: ReadonlyMap<string, unknown>,
): Promise<{ complaints: string[]; midway: number; kills: number }> {
  const below = seededNumbers(`kills of lane ${lane}`)
  const complaints: string[] = []
  let line = new CommandLine()
  let before: Found = { documents: new Map(), heads: new Map(), complaints: [] }
  let midway = 0
  for (let killed = 0; killed < times;) {
    const running = new Import(line, documents)
    // Mostly while documents come in; now and then at any moment from the first on, founding and recovery among them.
    if (below(5) < 2) await delay(below(900))
    else {
      await running.reaches(before.documents.size + below(4))
      await delay(below(25))
    }
    const together = below(2) === 0
    const died = await running.kill(together)
    if (died) killed += 1
    for (let wait = 0; running.leftBehind; wait++) {
      await delay(50)
      if (wait === 100) {
        complaints.push(`the reading process outlived its command after kill ${killed}`)
        process.kill(-running.child.pid!, 'SIGKILL')
      }
    }

    // What is checked is a copy, so that the command's own next start finds the folder as the kill left it.
    const copy = join(line.folder, 'copy')
    mkdirSync(copy)
    for (const part of ['data', 'state'])
      if (existsSync(join(line.folder, part)))
        cpSync(join(line.folder, part), join(copy, part), { recursive: true })
    const now = await found(copy)
    rmSync(copy, { recursive: true })
    const say = (what: string): number => complaints.push(`lane ${lane}, kill ${killed}: ${what}`)
    now.complaints.forEach(say)
    for (const name of [...running.acknowledged, ...before.documents.keys()])
      if (!now.documents.has(name)) say(`${name} was acknowledged and is gone`)
    for (const [name, held] of now.documents)
      if (!isSame(held, whole.get(name))) say(`${name} is not what reading it gives`)
    for (const [head, text] of before.heads)
      if (now.heads.get(head) !== text) say(`the head ${head} was signed otherwise`)
    if (died && now.documents.size > before.documents.size) midway += 1
    before = now
    if (!died) {
      if (now.documents.size !== documentCount)
        say(`ended with ${now.documents.size} documents: ${running.err}`)
      line = new CommandLine()
      before = { documents: new Map(), heads: new Map(), complaints: [] }
    }
  }
  // And what was broken off so often goes on to its end.
  const { code, err } = await line.run('read', documents)
  const last = await found(line.folder)
  complaints.push(...last.complaints)
  if (code !== 0 || last.documents.size !== documentCount) complaints.push(`did not end: ${err}`)
  return { complaints, midway, kills: times }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

it(
  `keeps what it acknowledged, whole, through ${kills} kills of an import`,
  { timeout: 300_000 },
  async ({ skip }) => {
    if (process.platform !== 'linux' && process.env['CI'] !== 'true')
      skip('processes left behind are looked for in /proc, which this system has not')
    const documents = join(temporaryFolder('documents'), 'bulletins')
    writeDocuments(documents)
    const reference = new CommandLine()
    expect((await reference.run('read', documents)).code).toBe(0)
    const whole = await found(reference.folder)
    expect([whole.complaints, whole.documents.size]).toEqual([[], documentCount])
    expect(
      [...whole.documents.values()].filter((each) => (each as { events: unknown[] }).events.length > 1)
        .length,
    ).toBeGreaterThan(20)

    const ended = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => killing(lane, kills / lanes, documents, whole.documents)),
    )
    expect(ended.flatMap(({ complaints }) => complaints)).toEqual([])
    // The premise: most kills hit an import that had got further.
    expect(ended.reduce((sum, { midway }) => sum + midway, 0)).toBeGreaterThan(kills / 3)
  },
)
