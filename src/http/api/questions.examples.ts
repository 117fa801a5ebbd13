import * as story from './examples.ts'

// The story of examples.ts, as the pages about questions tell it.

const at = 1_603_789_200_000
const value = { kind: 'binary', probability: 0.7 }
const spread = [{ least: 0.7, lowerQuartile: 0.7, median: 0.7, upperQuartile: 0.7, greatest: 0.7 }]
const headline = { kind: 'probability', number: 0.7, option: null }
const id = story.ids.judgement
const author = 'treaty'
const place = { compartment: 'plenary', tlp: 'GREEN', asked: at, state: 'open', missing: ['energy'] }
const reask = { due: false, at: at + 90 * 86_400_000, why: [] }

const { text, form, opens, closes, resolves } = story.question

/** `GET /api/questions` */
export const questions = {
  questions: [
    {
      id: story.ids.question,
      author,
      ...place,
      question: { text, form, opens, closes, resolves },
      joint: {
        blind: false,
        value,
        headline,
        steps: [{ at, number: 0.7 }],
        stepCount: 1,
        standing: [{ author, number: 0.7 }],
        dissents: 0,
      },
      reask,
      resolution: null,
      score: null,
    },
  ],
  next: null,
  count: 1,
  totals: { open: 1, resolved: 0, waiting: 0, blind: 0 },
}

const { answer, rationale, evidence, confidence } = story.judging
const [citation] = evidence

/** `GET /api/questions/:id` */
export const questionInFull = {
  id: story.ids.question,
  author,
  ...place,
  question: story.question,
  goesOn: null,
  cameFrom: null,
  asOf: at,
  joint: {
    blind: false,
    estimate: {
      at,
      value,
      members: [{ author, id, at, round: 1, answer, confidence, without: null, influence: null }],
      spread,
      dissents: [],
      excluded: [],
      manifest: {
        question: story.ids.question,
        records: [id],
        method: { name: 'geometricMeanOfOdds', version: 1, parameters: { clip: 0.01 } },
        charter: story.node.charter.hash,
        fingerprint: 'f'.repeat(64),
      },
    },
    problem: null,
    headline,
    distribution: null,
    band: null,
    history: [{ at, id, author, answer, value, count: 1, band: null }],
    histogram: [{ low: 0.7, high: 0.75, members: [author] }],
    rationales: [{ id, author, rationale, evidence }],
    evidence: [
      {
        id: citation?.id,
        direction: 'for',
        by: [{ author, weight: 2 }],
        record: {
          type: 'event',
          shows: story.eventExample.span.text,
          event: {
            type: story.eventExample.type,
            modality: story.eventExample.modality,
            date: story.eventExample.date,
            actors: story.eventExample.actors,
            speaker: null,
          },
          document: {
            id: story.ids.document,
            title: 'Communiqué',
            publisher: 'A newspaper',
            published: '2020-10-23',
            language: 'en',
            source: 'report.txt',
          },
          grade: { reliability: 'B', credibility: 2, by: 'person', author },
        },
      },
    ],
  },
  round: null,
  own: { id, at, answer, round: 1, confidence, rationale, evidence, dissent: null, earlier: 0 },
  looked: null,
  reask,
  discussion: [
    {
      id: story.ids.written,
      author,
      at,
      ...story.commenting,
      replies: null,
      masked: false,
      unread: false,
    },
  ],
  resolution: null,
  scores: null,
  time: 'stated',
  notYetWitnessed: [],
  notBlind: story.node.hostedTogether,
}

/** `GET /api/questions/:id/manifest` */
export const manifest = {
  format: 'entente/manifest@1',
  coalition: story.ids.question,
  compartment: story.ids.question,
  question: story.ids.question,
  member: author,
  at: '2020-10-27T09:00:00.000Z',
  charter: story.node.charter.hash,
  method: { name: 'geometricMeanOfOdds', version: 1, parameters: { clip: 0.01 } },
  fingerprint: 'f'.repeat(64),
  records: [id],
  elsewhere: [],
  answers: [
    { id, author, generation: 0, index: 7, at: '2020-10-27T08:00:00.000Z', provisional: false, why: null },
  ],
  logs: [{ author, generation: 0, size: 9 }],
  lacking: [],
}

/** `POST /api/questions/:id/comparison` */
export const comparison = {
  same: false,
  method: null,
  charter: null,
  records: [{ id, author, counts: 'theirs', why: { kind: 'logEnds', size: 7, index: 7 } }],
  elsewhere: [],
  times: [],
  unexplained: false,
  ours: {
    ...manifest,
    member: 'energy',
    fingerprint: null,
    records: [],
    answers: [],
    logs: [{ author, generation: 0, size: 7 }],
  },
}
