import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { recordId } from '../../records/common.ts'
import type { Desk } from '../../node/desk.ts'
import { readingStates } from '../../node/readings.ts'
import { seenEntries } from '../../node/seenEntries.ts'
import type { Source } from '../../node/source.ts'
import { bytesSource, isAddress, pageSource } from '../../node/sources.ts'
import { endpoint } from '../endpoint.ts'
import { given, checked, nothing, publication } from '../input.ts'
import { named, nothingSaid, refusalFields } from '../schemas.ts'
import type { ServerEvent } from '../stream.ts'
import { readQuery } from './documents.ts'
import * as examples from './examples.ts'

const readingAnswer = named(
  'Reading',
  'One reading of the queue. Readings are forgotten when the node restarts; what was read stands in the ledger.',
  z.strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'The file or the address, as it was given.' }),
    state: z.enum(readingStates),
    done: z.int().min(0).meta({ description: 'Documents read or refused.' }),
    found: z.int().min(0).meta({ description: 'Documents found to read.' }),
    failed: z.int().min(0).meta({ description: 'Documents refused.' }),
    events: z.int().min(0).meta({ description: 'Events in what was read.' }),
    documents: z.array(recordId).meta({
      description: `Documents that stand in the seat’s home, the first ${limits.readingDetails}; stopping keeps all.`,
    }),
    document: recordId.nullable().meta({ description: 'The first of them.' }),
    error: z.strictObject(refusalFields).nullable().meta({ description: 'Why it failed.' }),
    failures: z.array(z.strictObject({ name: z.string(), ...refusalFields })).meta({
      description: `What could not be read, each with its reason: the first ${limits.readingDetails}.`,
    }),
  }),
)

const addresses = z.array(z.string().min(1).max(4096)).min(1).max(limits.readingsWaiting)

const readingBody = named(
  'ReadingWish',
  'Pages to fetch and read: one, or several one after another.',
  z.strictObject({
    url: z
      .string()
      .min(1)
      .max(4096)
      .optional()
      .meta({ description: 'An http or https address on the public network.' }),
    urls: addresses.optional().meta({ description: 'Several of them.' }),
    published: publication.optional(),
    follow: z.boolean().optional().meta({
      description: 'Of a feed: reads the pages behind its entries where it does not carry them whole.',
    }),
  }),
)

const addReading = endpoint({
  method: 'post',
  path: '/api/readings',
  acts: ['draft'],
  tag: 'Evidence',
  rate: 'reading',
  summary: 'Queues a reading into the seat’s home, and answers at once',
  description:
    'Send the bytes of one file as application/octet-stream with its name in the query, or JSON with addresses. Readings are done one after another in the order they came; several files are several requests.',
  query: readQuery,
  body: readingBody.optional(),
  takesBytes: true,
  answer: readingAnswer,
  examples: {
    body: { url: 'https://example.org/communique.html', published: '2020-10-23' },
    answer: examples.reading,
  },
  async run({ desk, query, body, bytes, door }) {
    const { readings } = door.background
    if (bytes === undefined) {
      checked(nothing, query, 'E_USAGE')
      const sources = pagesOf(desk, checked(readingBody, body, 'E_RECORD_INVALID'))
      return readings.add(desk, nameOf(sources), sources)
    }
    const { name } = query
    if (name === undefined) {
      throw failure('E_USAGE', 'the name of the document whose bytes these are is missing', {
        paths: ['name'],
      })
    }
    const source = bytesSource(desk.ports, { ...query, name, bytes })
    return readings.add(desk, name, [source], bytes.length)
  },
})

function pagesOf(desk: Desk, { url, urls = [], published, follow }: z.output<typeof readingBody>): Source[] {
  const all = url === undefined ? urls : [url, ...urls]
  // What is no address would be taken for a file of this machine.
  const bad = all.filter((each) => !isAddress(each))
  if (all.length === 0 || bad.length > 0) {
    throw failure('E_URL_INVALID', 'an address like https://example.org/page is expected', {
      paths: all.length === 0 ? ['url'] : bad,
    })
  }
  const wish = { ...given({ published, follow }), ...(follow === true ? { seen: seenEntries(desk) } : {}) }
  return all.map((each) => pageSource(desk.ports, each, wish))
}

function nameOf(sources: readonly Source[]): string {
  const [first] = sources
  return sources.length === 1 && first ? first.name : `${first?.name ?? ''} (+${sources.length - 1})`
}

const listReadings = endpoint({
  method: 'get',
  path: '/api/readings',
  tag: 'Evidence',
  summary: 'Lists the seat’s readings: waiting, under way, ended',
  answer: named(
    'Readings',
    'Readings in the order they came.',
    z.strictObject({ readings: z.array(readingAnswer) }),
  ),
  examples: { answer: { readings: [examples.reading] } },
  async run({ desk, door }) {
    return { readings: door.background.readings.list(desk.seat) }
  },
})

const stopReading = endpoint({
  method: 'post',
  path: '/api/readings/:id/stop',
  acts: ['draft'],
  tag: 'Evidence',
  summary: 'Stops a reading',
  description:
    'Documents that are finished stay, as `documents` lists them; the one under way is dropped whole, and none follows. A reading that has ended stays as it is.',
  parameter: 'The reading’s id.',
  body: nothingSaid,
  answer: readingAnswer,
  examples: { body: {}, answer: { ...examples.reading, state: 'stopped' } },
  async run({ desk, named: id, door }) {
    return door.background.readings.stop(desk.seat, id)
  },
})

const followReadings = endpoint({
  method: 'get',
  path: '/api/readings/events',
  tag: 'Evidence',
  summary: 'Follows the seat’s readings as server-sent events',
  description:
    'An event `reading` for each reading as it stands, then again whenever one changes. A browser keeps few connections to one host: listen while readings are shown, and close it after.',
  answer: readingAnswer,
  streams: true,
  examples: { answer: examples.reading },
  async run({ desk, door }) {
    return (signal: AbortSignal) => events('reading', door.background.readings.watch(desk.seat, signal))
  },
})

const followChanges = endpoint({
  method: 'get',
  path: '/api/changes',
  tag: 'Records',
  summary: 'Tells as server-sent events when something the seat may read has changed',
  description:
    'An event `change` at once and after every change, by this node’s pages or by a command, and when more was found out of what documents tell together: how many entries the seat may read there are. What changed is asked for anew.',
  answer: named(
    'Change',
    'A number that grows with every change.',
    z.strictObject({ entries: z.int().min(0) }),
  ),
  streams: true,
  examples: { answer: { entries: 12 } },
  async run({ desk, door }) {
    return (signal: AbortSignal) =>
      events('change', door.background.changes.watch(desk, signal), (entries) => ({ entries }))
  },
})

async function* events<Item>(
  event: string,
  items: AsyncIterable<Item>,
  data: (item: Item) => unknown = (item) => item,
): AsyncGenerator<ServerEvent> {
  for await (const item of items) yield { event, data: data(item) }
}

/** Routes of the queue of readings, and of what changes. */
export const readingEndpoints = [addReading, listReadings, followReadings, stopReading, followChanges]
