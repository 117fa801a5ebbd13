import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import { day, recordId } from '../../records/common.ts'
import { documentFlags } from '../../records/document.ts'
import { actorId, eventTypeNames } from '../../records/event.ts'
import type { Desk } from '../../node/desk.ts'
import { documentOrders, listDocuments } from '../../node/documents.ts'
import { read, readBytes } from '../../node/read.ts'
import { corpusNow } from '../../node/corpusNow.ts'
import { listedDocument } from '../document.ts'
import { documentInFull, shownEvents } from '../documents.ts'
import { endpoint } from '../endpoint.ts'
import { checked, given, publication } from '../input.ts'
import { pageOf, pageQuery, usualRows } from '../paging.ts'
import { compartmentName, named, nextPage } from '../schemas.ts'
import { oneDocument } from './document.ts'
import {
  eventAnswer,
  flagsAnswer,
  gradedAnswer,
  headShape,
  pendingFlag,
  upToDateFlag,
} from './evidence.schemas.ts'
import * as examples from './examples.ts'

const documentsAnswer = named(
  'Documents',
  'Documents, each once, newer readings in place of older ones.',
  z.strictObject({
    documents: z.array(
      z.strictObject({
        ...headShape,
        flagCount: z.int().min(0),
        flagCodes: z.array(z.enum(documentFlags)),
        eventCount: z.int().min(0),
        grade: gradedAnswer,
        pending: pendingFlag,
        elsewhere: z
          .array(compartmentName)
          .meta({ description: 'Other compartments in which the same bytes stand.' }),
      }),
    ),
    marked: z.int().min(0).meta({ description: 'How many the filter lets through.' }),
    total: z.int().min(0),
    upToDate: upToDateFlag,
    next: nextPage,
  }),
)

const readAnswer = named(
  'ReadDocument',
  'A document that now stands in the seat’s home.',
  z.strictObject({
    ...headShape,
    text: z.string(),
    flags: flagsAnswer,
    events: z.array(eventAnswer),
    known: z
      .boolean()
      .meta({ description: 'Whether the same bytes had been read before with the same result.' }),
  }),
)

const documentList = endpoint({
  method: 'get',
  path: '/api/documents',
  tag: 'Evidence',
  summary: 'Lists documents',
  query: z.strictObject({
    text: z
      .string()
      .min(1)
      .max(400)
      .optional()
      .meta({ description: 'Words of title or text, in English, 中文 or русский.' }),
    publisher: z
      .string()
      .max(400)
      .optional()
      .meta({ description: 'Part of its name; empty: where none is known.' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional()
      .meta({ examples: ['ru'] }),
    from: day.optional().meta({ description: 'Published on this day or later.', examples: ['2013-01-01'] }),
    to: day.optional().meta({ description: 'Published on this day or earlier.' }),
    flagged: z.literal('true').optional().meta({ description: 'Only what something makes doubtful.' }),
    sort: z
      .enum(documentOrders)
      .optional()
      .meta({ description: 'In the order they came in, where left out.' }),
    ...pageQuery,
  }),
  answer: documentsAnswer,
  examples: { answer: examples.documents },
  async run({ desk, query: { sort, after, limit, flagged, ...filter } }) {
    const page = given({ sort: sort ?? 'added', after, limit: limit ?? usualRows })
    const found = await listDocuments(
      desk,
      given({ ...filter, flagged: flagged === undefined ? undefined : true }),
      page,
    )
    return { ...found, documents: found.documents.map((document) => listedDocument(desk, document)) }
  },
})

/** What is known of a document whose bytes are sent. */
export const readQuery = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(4096)
    .optional()
    .meta({ description: 'The document’s name, where its bytes are sent.', examples: ['report.txt'] }),
  published: publication.optional(),
  mediaType: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({
      description:
        'Media type of the bytes, with their charset where it is known; told from name and bytes where left out.',
      examples: ['text/html; charset=koi8-r'],
    }),
})

const fetchBody = named(
  'ReadAddress',
  'A page to fetch and read.',
  z.strictObject({
    url: z.string().min(1).max(4096).meta({ description: 'An http or https address on the public network.' }),
    published: publication.optional(),
  }),
)

const addDocument = endpoint({
  method: 'post',
  path: '/api/documents',
  acts: ['draft'],
  tag: 'Evidence',
  rate: 'reading',
  summary: 'Reads a document into the seat’s home',
  description:
    'Send the document’s bytes as application/octet-stream with its name in the query, or JSON with an address to fetch. Nobody else reads it until it is released.',
  query: readQuery,
  body: fetchBody.optional(),
  takesBytes: true,
  answer: readAnswer,
  examples: {
    body: { url: 'https://example.org/communique.html', published: '2020-10-23' },
    answer: { ...examples.document, known: false },
  },
  async run({ desk, query, body, bytes }) {
    const { id, known } =
      bytes === undefined ? await readAddress(desk, query, body) : await readUpload(desk, query, bytes)
    return { ...(await desk.ports.store.read((reader) => documentInFull(desk, reader, id))), known }
  },
})

interface Kept {
  readonly id: RecordId
  readonly known: boolean
}

async function readUpload(desk: Desk, query: z.output<typeof readQuery>, bytes: Uint8Array): Promise<Kept> {
  const { name, published, mediaType } = query
  if (name === undefined) {
    throw failure('E_USAGE', 'the name of the document whose bytes these are is missing', {
      paths: ['name'],
    })
  }
  return readBytes(desk, { name, bytes, published, mediaType })
}

async function readAddress(
  desk: Desk,
  query: z.output<typeof readQuery>,
  body: z.output<typeof fetchBody> | undefined,
): Promise<Kept> {
  checked(z.strictObject({}), query, 'E_USAGE')
  const { url, published } = checked(fetchBody, body, 'E_RECORD_INVALID')
  // What is no address would be taken for a file of this machine.
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    throw failure('E_URL_INVALID', 'this is no address like https://example.org/page', { paths: ['url'] })
  }
  const { documents, failures } = await read(desk, {
    names: [url],
    ...(published === undefined ? {} : { published }),
  })
  const [kept] = documents
  if (kept) return kept
  throw (
    failures[0]?.error ??
    failure('E_DOCUMENT_EMPTY', 'there is no entry in this feed that is not read already', { paths: ['url'] })
  )
}

const eventsQuery = z.strictObject({
  ...pageQuery,
  type: z.enum(eventTypeNames).optional(),
  actor: actorId.optional().meta({ description: 'Id of an actor that takes part.', examples: ['CHN'] }),
  document: recordId.optional().meta({
    description: 'Only what this document says.',
    examples: ['3'.repeat(64)],
  }),
})

const listEvents = endpoint({
  method: 'get',
  path: '/api/events',
  tag: 'Evidence',
  summary: 'Lists events, by type, actor or document',
  query: eventsQuery,
  answer: named(
    'Events',
    'Events in the order they came in.',
    z.strictObject({ events: z.array(eventAnswer), next: nextPage }),
  ),
  examples: { answer: examples.events },
  async run({ desk, query }) {
    const { type, actor, document: of } = query
    const { events, metAs } = await corpusNow(desk)
    return desk.ports.store.read(async (reader) => {
      const { rows, next } = await pageOf(desk, reader, 'events', query, ({ id: own, value }) => {
        const event = events.get(own)
        // A correction stands in place of what it corrects, and one of two copies for both.
        if (event?.newest.id !== own || (of !== undefined && metAs.get(of) !== event.document)) return false
        if (type !== undefined && value.type !== type) return false
        return actor === undefined || value.actors.some(({ id }) => id === actor)
      })
      return { events: rows.flatMap(shownEvents), next }
    })
  },
})

/** Routes about what was read. */
export const documentEndpoints = [documentList, oneDocument, addDocument, listEvents]
