import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { utf8Text } from '../src/kernel/bytes.ts'
import { failure } from '../src/kernel/error.ts'
import { asMemberName } from '../src/kernel/id.ts'
import { instant, parseInstantLoosely, type Instant } from '../src/kernel/instant.ts'
import type { Charter } from '../src/records/charter.ts'
import type { Event } from '../src/records/event.ts'
import type { AppPages } from '../src/http/pages/app.ts'
import type { Coalition } from '../src/node/coalition.ts'
import { foundStudy } from '../src/node/found.ts'
import type { Ports } from '../src/node/ports.ts'
import type { Reading } from '../src/node/ports/reading.ts'
import { FileKeyring } from '../src/platform/keyring.ts'
import { FileMarker } from '../src/platform/marker.ts'
import { readingHere } from '../src/platform/reading-here.ts'
import { systemRandom } from '../src/platform/system.ts'
import { systemTimer } from '../src/platform/timer.ts'
import { systemWatching } from '../src/platform/watching.ts'
import { userFiles } from '../src/platform/userFiles.ts'
import { MemoryStore } from '../src/store/memory/store.ts'

/** A clock that goes on by a second each time it is asked, and otherwise as it is set. */
export class HandClock {
  private at: number

  constructor(at: Instant) {
    this.at = at
  }

  now(): Instant {
    this.at += 1000
    return instant(this.at)
  }

  set(text: string): void {
    this.at = parseInstantLoosely(text)
  }
}

/** A node founded in memory, for the length of a test. */
export interface TestNode {
  readonly ports: Ports
  readonly coalition: Coalition
  readonly clock: HandClock
}

/** What a node of a test differs in. */
export interface TestNodeOptions {
  readonly seats?: readonly string[]
  readonly reading?: Reading
  readonly fetch?: Ports['fetch']
  readonly timer?: Ports['timer']
  readonly charter?: Charter
  /** The built pages, where a browser will look at them. */
  readonly pageFile?: AppPages['pageFile']
}

/** Founds a study in memory; its keys lie in a temporary folder that goes with the test. */
export async function foundNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-node-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const clock = new HandClock(parseInstantLoosely('2020-10-27T09:00:00Z'))
  const ports: Ports = {
    store: new MemoryStore(),
    clock,
    random: systemRandom,
    keyring: new FileKeyring({
      dataFolder: folder,
      stateFolder: join(folder, 'state'),
      passphrase: undefined,
    }),
    marker: new FileMarker(join(folder, 'state')),
    reading: options.reading ?? lineReading,
    fetch: options.fetch ?? noNetwork,
    files: userFiles,
    timer: options.timer ?? systemTimer,
    watching: systemWatching,
  }
  const seats = (options.seats ?? ['alfa', 'bravo', 'charlie']).map((name) => asMemberName(name))
  return {
    ports,
    clock,
    coalition: await foundStudy(ports, {
      seats,
      host: 'local',
      ...(options.charter && { charter: options.charter }),
    }),
  }
}

/** The rules themselves, in this process. */
export const rulesReading: Reading = readingHere()

/** Reads a text of which every line is an event that occurred, said by whoever stands before its colon. */
export const lineReading: Reading = {
  reader: 'lines 1',
  async read({ name, bytes, published }) {
    if (bytes.length === 0) throw failure('E_DOCUMENT_EMPTY', `${name} is empty`, { paths: [name] })
    const text = utf8Text(bytes)
    return {
      document: {
        source: name,
        mediaType: 'text/plain',
        length: text.length,
        title: /^[^\r\n]*/.exec(text)?.[0] ?? null,
        publisher: null,
        author: null,
        published: published ?? null,
        crawled: null,
        language: 'en',
        flags: [
          {
            code: 'originUnknown',
            why: 'nobody is named',
            span: { start: 0, end: 1, text: text.slice(0, 1) },
          },
        ],
        reader: 'lines 1',
      },
      text,
      events: [...text.matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => eventOf(line, index)),
      locator: null,
      sentences: [],
      names: [],
    }
  },
  feed: (source) => readingHere().feed(source),
  relate: (parts) => rulesReading.relate(parts),
  keepRelated: (scope, since, parts) => rulesReading.keepRelated(scope, since, parts),
  paragraphs: (document) => readingHere().paragraphs(document),
  terms: (texts) => readingHere().terms(texts),
  async close() {
    // Nothing runs behind it.
  },
}

function eventOf(line: string, start: number): Event {
  const speaker = /^([^:]+): /.exec(line)?.[1]
  return {
    type: line.includes('exercise') ? 'jointExercise' : 'consult',
    modality: 'occurred',
    actors: [{ id: line.includes('exercise') ? 'NLD' : 'BEL', name: 'the ministry', role: 'participant' }],
    date: null,
    place: null,
    figures: [],
    speaker: speaker === undefined ? null : { name: speaker, quoted: false },
    span: { start, end: start + line.length, text: line },
    plover: null,
  }
}

const noNetwork: Ports['fetch'] = {
  async fetch(url) {
    throw failure('E_URL_UNREACHABLE', `${url} cannot be reached from a test`, { paths: [url] })
  },
}
