import { ids, saidExample } from './examples.ts'

/** What a write answers. */
export const written = { id: ids.written, compartment: 'plenary', readers: ['energy', 'treaty'] }

const set = {
  text: 'Why is the exercise held?',
  hypotheses: [
    { text: 'Habit', note: '' },
    { text: 'Warning', note: '' },
  ],
}

/** `POST /api/hypotheses` */
export const adding = { ...set, in: 'plenary', question: ids.question }

/** `POST /api/hypotheses/:id/codings` */
export const coding = { evidence: ids.event, codes: ['C', 'I'] }

const assumption = { text: 'What is published is what was agreed.', ground: 'caveated', note: '', bears: [1] }

/** `POST /api/assumptions` */
export const assuming = { ...assumption, about: [ids.written] }

const indicator = {
  sign: 'Ships leave without notice',
  line: { reached: 'atLeast', value: 3, unit: 'times' },
  seen: null,
  points: 'for',
  codes: ['I', 'C'],
  note: '',
}

/** `POST /api/indicators` */
export const indicating = { ...indicator, about: [ids.written] }

const head = {
  id: ids.written,
  author: 'treaty',
  compartment: 'plenary',
  tlp: 'GREEN',
  stated: '2020-10-27T09:00:00.000Z',
}
const setHead = {
  ...head,
  set,
  question: { id: ids.question, text: 'Will the exercise be held?' },
  blind: false,
  coders: ['treaty'],
}
const lead = { leads: [0], margin: 0.49 }

/** `GET /api/questions/:id/signs` */
export const signs = {
  assumptions: [{ ...head, about: [ids.written], evidence: [], assumption }],
  indicators: [
    { ...head, about: [ids.written], evidence: [], indicator, reached: false, diagnosticity: 0.375 },
  ],
}

/** `GET /api/hypotheses` */
export const list = { sets: [{ ...setHead, ...lead, evidence: 1, against: [0, 0.49] }] }

/** `GET /api/hypotheses/:id` */
export const inFull = {
  ...setHead,
  asOf: 1_603_789_200_000,
  merged: {
    ...lead,
    items: [
      {
        evidence: {
          id: ids.event,
          record: {
            type: 'event',
            shows: saidExample.span.text,
            event: {
              type: saidExample.type,
              modality: saidExample.modality,
              date: saidExample.date,
              actors: saidExample.actors,
              speaker: null,
            },
            document: null,
            grade: { reliability: 'B', credibility: 2, by: 'rules', author: null },
          },
          weight: 0.49,
          happening: ids.event,
        },
        weight: 0.49,
        cells: [
          { code: 'C', otherwise: [], coders: 1 },
          { code: 'I', otherwise: [], coders: 1 },
        ],
        diagnosticity: 0.5,
        tells: 0.245,
        otherwise: { leads: [0, 1], margin: null, against: [0, 0] },
        carries: true,
      },
    ],
    counted: 1,
    missing: 0,
    against: [0, 0.49],
    unweighted: [0, 1],
    ranges: [
      { least: 0, greatest: 0 },
      { least: 0, greatest: 0.49 },
    ],
    carriers: [ids.event],
    likelihoods: { prior: [0.5, 0.5], logRatios: [0.723, -0.408], probabilities: [0.756, 0.244] },
  },
  members: [
    {
      ...lead,
      member: 'treaty',
      against: [0, 0.49],
      order: [0, 1],
      counted: 1,
      missing: 0,
      probabilities: [0.756, 0.244],
    },
  ],
  own: [
    {
      id: ids.otherEvent,
      member: 'treaty',
      evidence: ids.event,
      codes: ['C', 'I'],
      note: '',
      at: '2020-10-27T09:00:00.000Z',
    },
  ],
  ...signs,
}
