// Made up, and one story throughout: a communiqué, read, asked about, judged and released. A test holds each to its schema.

/** An id of an example: one digit again and again. */
const id = (digit: string): string => digit.repeat(64)
const [documentId, eventId, otherEvent, questionId, judgementId, writtenId] = [
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
].map(id)
const [coalition, charter, home, plenary, original, textHash] = ['9', 'a', 'b', 'c', 'd', 'e'].map(id)

/** `GET /api/node` */
export const node = {
  version: '0.1.0',
  coalition,
  study: true,
  epoch: { number: 0, id: coalition },
  charter: {
    hash: charter,
    name: 'Study',
    estimateMethod: { name: 'geometricMeanOfOdds', version: 1, clip: 0.01 },
  },
  seats: ['energy', 'treaty'],
  acting: 'treaty',
  compartments: [
    { id: plenary, name: 'plenary', readers: ['energy', 'treaty'], tlp: 'CLEAR', public: false },
    { id: home, name: 'home', readers: ['treaty'], tlp: 'RED', public: false },
  ],
  hostedTogether: [{ host: 'local', members: ['energy', 'treaty'] }],
}

/** `GET /api/audit` */
export const audit = {
  holds: true,
  problems: [],
  coalition,
  logs: [{ origin: `entente/${coalition}/${home}/treaty/0`, size: 12, signedSize: 12, missingBodies: 0 }],
}

/** `GET /api/doctor` */
export const doctor = {
  diagnoses: [
    {
      weight: 'note',
      about: 'keys',
      says: 'The keys are encrypted under a random secret on this machine, not under a passphrase.',
      next: 'entente keys passphrase sets one',
    },
  ],
}

/** Ids of the story that other examples tell on. */
export const ids = {
  document: documentId,
  event: eventId,
  otherEvent,
  question: questionId,
  judgement: judgementId,
  written: writtenId,
  home,
  plenary,
}

const sentence = 'The two ministries will hold a joint exercise in May.'

/** What an event says. */
export const saidExample = {
  type: 'jointExercise',
  modality: 'planned',
  actors: [{ id: 'NLD', name: 'the Netherlands', role: 'participant' }],
  date: { from: '2021-05-01', to: '2021-05-31', precision: 'month' },
  place: null,
  figures: [],
  speaker: null,
  span: { start: 0, end: sentence.length, text: sentence },
  plover: 'COOPERATE',
}

/** An event, as its document's answer holds it. */
export const eventExample = {
  id: eventId,
  document: documentId,
  member: 'treaty',
  tlp: 'RED',
  ...saidExample,
  supersedes: null,
  byHand: false,
}

/** A document before its text. */
export const headExample = {
  id: documentId,
  member: 'treaty',
  compartment: 'home',
  tlp: 'RED',
  source: 'report.txt',
  mediaType: 'text/plain',
  length: sentence.length,
  title: 'Communiqué',
  publisher: 'A newspaper',
  author: null,
  published: '2020-10-23',
  crawled: null,
  language: 'en',
  reader: 'entente-rules 1',
  blobs: { original, text: textHash },
  supersedes: null,
}

/** A grade by rules. */
export const gradeExample = {
  reliability: 'F',
  credibility: 6,
  reasons: ['The source has no record here by which to judge it.'],
  by: 'rules',
}

/** `GET /api/documents` */
export const documents = {
  documents: [
    {
      ...headExample,
      flagCount: 0,
      flagCodes: [],
      eventCount: 1,
      grade: { proposed: gradeExample, given: null },
      pending: false,
      elsewhere: ['plenary'],
    },
  ],
  marked: 1,
  total: 1,
  upToDate: true,
  next: null,
}

/** `POST /api/watches` */
export const watch = {
  id: '3d'.repeat(8),
  path: '/srv/clippings',
  read: 12,
  failed: [],
  error: null,
}

/** `POST /api/feeds` */
export const feed = {
  id: '2e'.repeat(8),
  url: 'https://example.org/news.rss',
  every: 60,
  follow: false,
  next: '2020-10-27T10:00:00.000Z',
  last: { at: '2020-10-27T09:00:00.000Z', read: 3, error: null },
  failures: 0,
  visiting: false,
}

/** `POST /api/readings` */
export const reading = {
  id: '1f'.repeat(16),
  name: 'communique.html',
  state: 'done' as const,
  done: 1,
  found: 1,
  failed: 0,
  events: 1,
  documents: [documentId],
  document: documentId,
  error: null,
  failures: [],
}

/** `GET /api/documents/:id` */
export const document = { ...headExample, text: sentence, flags: [], events: [eventExample] }

/** `GET /api/events` */
export const events = { events: [eventExample], next: eventId }

/** `POST /api/questions` */
export const asking = {
  text: 'Will the joint exercise be held by the end of June 2021?',
  in: 'plenary',
  closes: '2021-06-30',
  criteria: 'A ministry of either side says that it began.',
}

/** The question asked above, as it stands. */
export const question = {
  text: asking.text,
  form: { kind: 'binary' },
  criteria: asking.criteria,
  sourceOfTruth: '',
  opens: '2020-10-27T09:00:00.000Z',
  closes: '2021-07-01T00:00:00.000Z',
  resolves: '2021-07-01T00:00:00.000Z',
  reask: [],
}

/** What every act that writes one record answers. */
export const written = { id: writtenId, compartment: 'plenary', readers: ['energy', 'treaty'] }

/** `POST /api/questions/:id/judgements` */
export const judging = {
  answer: { kind: 'binary', probability: 0.7 },
  rationale: 'It is announced, and the last two were held.',
  confidence: 'moderate',
  evidence: [{ id: eventId, direction: 'for', weight: 2 }],
}

/** `POST /api/questions/:id/resolution` */
export const resolving = {
  outcome: { kind: 'binary', value: true },
  at: '2021-05-17',
  source: 'A ministry’s page of 17 May 2021.',
}

/** `GET /api/records/:id` */
export const record = {
  id: writtenId,
  compartment: plenary,
  readers: written.readers,
  author: 'treaty',
  generation: 0,
  index: 3,
  body: {
    format: 'entente/record@1',
    type: 'comment',
    version: 1,
    coalition,
    compartment: plenary,
    author: 'treaty',
    epoch: coalition,
    stated: '2020-10-27T09:00:00.000Z',
    tlp: 'GREEN',
    refs: [{ relation: 'about', id: questionId }],
    data: { text: 'Which ministry is meant?', mentions: ['energy'] },
  },
}

/** `POST /api/records/:id/comments` */
export const commenting = record.body.data

/** `GET /api/records/:id/comments` */
export const comments = {
  comments: [
    {
      id: writtenId,
      author: 'treaty',
      at: 1_603_789_200_000,
      ...commenting,
      replies: null,
      masked: false,
      unread: false,
    },
  ],
}

/** `POST /api/retractions` */
export const retracting = { id: documentId, reason: 'sourceWithdrawn' }

/** What a retraction answers. */
export const retracted = {
  retractions: [{ id: writtenId, compartment: home, dropped: [documentId, eventId] }],
  withdrawn: [],
}

/** `GET /api/search` */
export const search = {
  hits: [
    {
      id: documentId,
      type: 'document',
      title: headExample.title,
      author: 'treaty',
      language: 'en',
      excerpt: { start: 0, end: sentence.length, text: sentence, marks: [{ start: 30, end: 35 }] },
    },
  ],
  upToDate: true,
}
