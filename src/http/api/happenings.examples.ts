import { headExample, ids, saidExample } from './examples.ts'

const grade = {
  reliability: 'C',
  credibility: 2,
  reasons: ['Two independent sources say it and none otherwise.'],
  by: 'rules',
}

const says = {
  event: ids.event,
  document: ids.document,
  title: headExample.title,
  publisher: headExample.publisher,
  published: headExample.published,
  language: 'en',
  span: saidExample.span,
  speaker: null,
  grade,
}

/** A happening in one line. */
export const happening = {
  id: ids.event,
  type: 'jointExercise',
  family: 'joint',
  modality: 'planned',
  actors: [{ id: 'NLD', name: 'the Netherlands', roles: ['participant'] }],
  date: saidExample.date,
  bounds: null,
  place: null,
  grade,
  independentSources: 2,
  says,
  documentCount: 2,
  events: [ids.event, ids.otherEvent],
  eventCount: 2,
  contradictions: [
    {
      kind: 'date',
      sides: [
        { ...says, value: '2021-05' },
        { ...says, event: ids.otherEvent, value: '2021-06' },
      ],
      sideCount: 2,
    },
  ],
  firstSeen: '2020-10-23',
  lastSeen: '2020-10-24',
}

/** `GET /api/happenings` */
export const happenings = { happenings: [happening], marked: 1, total: 1, upToDate: true, next: null }

/** `GET /api/happenings/:id` */
export const happeningInFull = { ...happening, told: [{ ...saidExample, ...says }] }

/** `GET /api/timeline` */
export const timeline = {
  from: '2021-05-01',
  to: '2021-05-31',
  lanes: [
    {
      lane: 'joint',
      count: 1,
      marks: [
        {
          from: '2021-05-01',
          to: '2021-05-31',
          dated: true,
          standing: 'promised',
          count: 1,
          happenings: [ids.event],
          says: saidExample.span.text,
        },
      ],
    },
  ],
}

/** `GET /api/promises` */
export const promises = {
  promises: [
    {
      id: ids.event,
      state: 'pastDue',
      due: saidExample.date,
      made: '2020-10-23',
      daysLate: 12,
      says,
      happening,
      keptBy: null,
      reasons: ['No later event of this kind by these actors was found.'],
    },
  ],
  counts: { pastDue: 1, due: 0, open: 0, keptLate: 0, kept: 0, dropped: 0 },
  next: null,
}

/** `GET /api/publishers` */
export const publishers = {
  publishers: [
    {
      name: headExample.publisher,
      documents: 2,
      events: 3,
      reliability: 'C',
      reasons: ['Of 6 of its claims that could be judged, 67 % were borne out.'],
      given: { A: 0, B: 1, C: 0, D: 0, E: 0, F: 0 },
      fared: { 1: 0, 2: 2, 3: 1, 4: 0, 5: 0, 6: 0 },
      contradicted: 0,
      languages: ['en'],
      first: '2020-10-23',
      last: '2020-10-24',
    },
  ],
}
