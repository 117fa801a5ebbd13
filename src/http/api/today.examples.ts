import { ids } from './examples.ts'

const at = 1_603_789_200_000

const question = {
  id: ids.question,
  text: 'Will the joint exercise be held by the end of June 2021?',
  form: { kind: 'binary' },
  compartment: 'plenary',
  closes: 1_625_097_600_000,
  reask: { due: true, at, why: [{ rule: 'unanswered', since: at }] },
  answered: ['treaty'],
  headline: null,
  own: null,
}

/** `GET /api/today` */
export const today = {
  asOf: at,
  since: null,
  reask: { items: [], total: 0 },
  unanswered: { items: [question], total: 1 },
  closing: { items: [], total: 0 },
  mentions: {
    items: [
      {
        id: ids.written,
        about: ids.question,
        author: 'treaty',
        at,
        text: 'Which ministry is meant?',
        masked: false,
        title: question.text,
        type: 'question',
      },
    ],
    total: 1,
  },
  releases: { items: [], total: 0 },
  readings: [],
  ledger: {
    logs: [
      { member: 'energy', entries: 3, unsigned: 0, newest: at },
      { member: 'treaty', entries: 12, unsigned: 0, newest: at },
    ],
    mute: null,
    quarantined: 0,
  },
}

/** `GET /api/counts` */
export const counts = { questions: 1, mentions: 1, releases: 0, motions: 1 }

/** `GET /api/today/evidence` */
export const evidence = { contradictions: { items: [], total: 0 }, promises: { items: [], total: 0 } }
