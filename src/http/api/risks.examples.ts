import { ids } from './examples.ts'

/** What a write answers. */
export const written = { id: ids.written, compartment: 'plenary', readers: ['energy', 'treaty'] }

const risk = {
  title: 'Ships collide in a drill',
  area: 'exercises',
  likelihood: { kind: 'question' },
  periodDays: 365,
  impact: { kind: 'lognormal', low: { level: 0.1, value: 28 }, high: { level: 0.9, value: 290 } },
  unit: 'US$ m',
  bearers: [{ member: 'treaty', share: 0.5 }],
  note: '',
}

/** `POST /api/risks` */
export const adding = { ...risk, in: 'plenary', question: ids.question }

const effect = { risk: ids.event, needs: ['energy', 'treaty'], odds: 0.6, amount: 1, note: '' }

/** `POST /api/mitigations` */
export const mitigating = { title: 'Notices before drills', in: 'plenary', effects: [effect] }

const total = {
  expected: 6.7,
  anyLoss: 0.05,
  worst: { share: 0.02, loss: 115, mean: 272 },
  reached: [{ share: 0.02, loss: 115 }],
  curve: [
    { loss: 28, probability: 0.045 },
    { loss: 290, probability: 0.005 },
  ],
  within: { loss: 0.3, probability: 0.00000101 },
  fingerprint: 'f'.repeat(64),
}

const head = {
  id: ids.event,
  author: 'treaty',
  compartment: 'plenary',
  tlp: 'GREEN',
  stated: '2020-10-27T09:00:00.000Z',
}

/** `GET /api/risks` */
export const register = {
  asOf: 1_603_789_200_000,
  unit: 'US$ m',
  periodDays: 365,
  groups: [{ unit: 'US$ m', periodDays: 365, count: 1 }],
  areas: ['exercises'],
  entries: [
    {
      ...head,
      risk,
      likelihood: {
        probability: 0.05,
        problem: null,
        question: { id: ids.question, text: 'Will ships collide?' },
      },
      typical: { low: 28, median: 90, high: 290 },
      expected: 6.7,
      worst: { mean: 272, share: 1 },
    },
  ],
  worstShare: 0.02,
  total,
  tooMany: false,
  bearers: [
    { member: null, expected: 3.35 },
    { member: 'treaty', expected: 3.35 },
  ],
  changes: [
    {
      ...head,
      id: ids.otherEvent,
      title: 'Notices before drills',
      note: '',
      activity: null,
      effects: [effect],
      elsewhere: 0,
      total: { ...total, expected: 4.1 },
      risks: [
        {
          risk: ids.event,
          before: { probability: 0.05, expected: 6.7 },
          after: { probability: 0.031, expected: 4.1 },
        },
      ],
      better: 1,
      worse: 0,
      gain: {
        gain: 2.6,
        shares: [
          { member: 'energy', gain: 1.3, error: null },
          { member: 'treaty', gain: 1.3, error: null },
        ],
      },
    },
  ],
}
