import { studyCharter } from '../../records/charter.ts'

const id = '9c41d2aa'.repeat(8)
const charter = '5d0a7f31'.repeat(8)
const at = Date.UTC(2020, 9, 26, 14)
const due = Date.UTC(2020, 9, 29, 14)

/** One consultation that a joint estimate set off, with two desks heard. */
export const consultations = {
  asOf: Date.UTC(2020, 9, 27, 9),
  consultations: [
    {
      id,
      opened: 'estimate',
      title: 'Will shipping through the strait be stopped this year?',
      compartment: 'plenary',
      trigger: {
        id: 'estimate',
        kind: 'estimateThreshold',
        says: 'The joint estimate reaches one in five.',
        article: '5(2)',
      },
      charter,
      by: null,
      at,
      evidence: [],
      line: { passes: 'above', probability: 0.2, backSince: null },
      note: '',
      duties: [
        {
          obligation: 'consultEstimate',
          kind: 'consult',
          strength: 'shall',
          says: 'Consult together within 72 hours.',
          article: '5(2)',
          state: 'running',
          since: at,
          due,
          reminders: [Date.UTC(2020, 9, 28, 2), Date.UTC(2020, 9, 28, 20)],
          awaits: [],
          who: ['maritime', 'treaty'],
          heard: [{ member: 'maritime', at: Date.UTC(2020, 9, 27, 9), says: 'We see it rise.', id }],
          missing: ['treaty'],
          outside: [],
        },
      ],
      held: null,
      closed: null,
    },
  ],
  proposals: [],
}

/** A threat that a member holds to be one. */
export const opening = {
  trigger: 'threat',
  title: 'Warships off the harbour',
  in: 'plenary',
  points: { occurrence: '2020-10-27T06:00:00Z', notice: '2020-10-27T09:00:00Z' },
}

/** A member's view. */
export const hearing = { kind: 'heard', says: 'We hold it for a drill, and ask for notice.' }

/** A study's charter binds to nothing. */
export const inForce = { hash: charter, charter: studyCharter, decisions: [] }
