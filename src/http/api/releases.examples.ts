import { headExample, ids, saidExample } from './examples.ts'

const stated = '2020-10-27T09:00:00.000Z'
const fingerprint = 'f'.repeat(64)

/** `POST /api/releases/preview` */
export const previewing = { ids: [ids.document], in: 'plenary', withEvents: true }

/** `POST /api/releases` */
export const proposing = { ...previewing, note: 'Both ministries have it on their pages.' }

/** What a preview answers. */
export const preview = {
  compartment: 'plenary',
  recipients: [{ name: 'energy', host: 'local' }],
  records: [
    { home: ids.document, type: 'document', shows: headExample.title, tlp: 'GREEN', words: 11, refersTo: [] },
    {
      home: ids.event,
      type: 'event',
      shows: `jointExercise, planned: ${saidExample.span.text}`,
      tlp: 'GREEN',
      words: 0,
      refersTo: [{ relation: 'derivedFrom', home: ids.document }],
    },
  ],
  from: 'home',
  alreadyThere: [],
  learns: [
    {
      recipients: ['energy'],
      names: [{ kind: 'publisher', name: headExample.publisher }],
      counts: [{ what: 'documents', question: null, before: 12, after: 13 }],
      search: { words: ['exercise', 'ministries'], more: 0 },
    },
  ],
  keptBack: { references: [], earlier: 0, grades: 1, comments: 0, paths: 0 },
  entries: 2,
  refusal: null,
  fingerprint,
}

/** A proposal that waits. */
export const proposal = {
  id: '0123456789abcdef0123456789abcdef',
  ids: [ids.document],
  compartment: 'plenary',
  tlp: null,
  withEvents: true,
  withGrades: false,
  dropReferences: false,
  note: proposing.note,
  by: 'operator',
  at: stated,
  state: 'waiting',
  decided: null,
}

/** `GET /api/releases/:id` */
export const previewed = { proposal, preview, broken: null }

/** `POST /api/releases/:id/refuse` */
export const refusing = { reason: 'The publisher asks for two more days.' }

/** What a refusal answers. */
export const refused = {
  ...proposal,
  state: 'refused',
  decided: { by: 'operator', at: stated, reason: refusing.reason },
}

/** `POST /api/releases/:id/approve` */
export const approving = { fingerprint }

/** What an approval answers. */
export const released = {
  compartment: 'plenary',
  recipients: ['energy'],
  records: preview.records.map(({ home, type, shows }) => ({ home, type, shows })),
  droppedReferences: [],
  pairs: [
    { home: ids.document, released: '1'.repeat(64) },
    { home: ids.event, released: '2'.repeat(64) },
  ],
}

/** `GET /api/releases` */
export const queue = {
  persons: 1,
  waiting: [previewed],
  decided: [refused],
  released: [
    {
      id: ids.otherEvent,
      at: stated,
      compartment: 'plenary',
      recipients: ['energy'],
      count: 1,
      records: [
        {
          home: ids.document,
          released: '1'.repeat(64),
          type: 'document',
          shows: headExample.title,
          stands: true,
        },
      ],
    },
  ],
  retracted: [
    { id: '1'.repeat(64), at: stated, compartment: 'plenary', reason: 'sharedByMistake', count: 3 },
  ],
  unreleased: [{ id: ids.question, type: 'question', shows: 'Will it be held?', at: stated }],
}
