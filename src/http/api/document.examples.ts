import { eventExample, headExample, ids, saidExample } from './examples.ts'

const proposed = {
  reliability: 'F',
  credibility: 6,
  reasons: ['The source has no record here by which to judge it.'],
  by: 'rules',
}
const span = saidExample.span
const stated = '2020-10-27T09:00:00.000Z'

/** `GET /api/documents/:id` */
export const document = {
  ...headExample,
  readers: ['treaty'],
  text: span.text,
  flags: [],
  paragraphs: [
    {
      start: 0,
      end: span.end,
      kind: 'paragraph',
      speakers: [null],
      sentences: [{ start: 0, end: span.end, speaker: null }],
    },
  ],
  events: [
    {
      ...eventExample,
      number: 1,
      root: ids.event,
      family: 'joint',
      grade: { proposed, given: null },
      happening: { id: ids.event, independentSources: 1, documentCount: 1, contradictions: 0 },
      history: [{ id: ids.event, author: 'treaty', stated, byHand: false, changed: [], event: saidExample }],
    },
  ],
  grade: {
    proposed,
    given: {
      id: ids.otherEvent,
      author: 'treaty',
      stated,
      grade: { reliability: 'B', credibility: 3, reasons: ['A paper of record.'], by: 'person' },
    },
  },
  described: { from: '2021-05-01', to: '2021-05-31', dated: 1 },
  elsewhere: [
    {
      id: ids.otherEvent,
      compartment: 'plenary',
      compartmentId: ids.plenary,
      readers: ['energy', 'treaty'],
      member: 'treaty',
    },
  ],
  copyCount: 1,
  pending: false,
  copies: [
    {
      id: ids.otherEvent,
      title: 'The same communiqué',
      publisher: 'Another newspaper',
      published: '2020-10-24',
      sharedRuns: 40,
      containment: 0.8,
    },
  ],
  citedBy: [
    { id: ids.question, text: 'Will it be held?', by: [{ author: 'treaty', direction: 'for', weight: 2 }] },
  ],
}
