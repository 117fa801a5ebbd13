import { ids, saidExample } from './examples.ts'

/** `POST /api/events/:id/correct` */
export const correcting = { modality: 'intended' }

/** What a correction answers. */
export const corrected = { id: '1'.repeat(64), event: { ...saidExample, modality: 'intended' } }

/** `POST /api/events/:id/wrong` */
export const markingWrong = { reason: 'The text speaks of another exercise.' }

/** What that answers. */
export const markedWrong = {
  retracted: {
    retractions: [{ id: '1'.repeat(64), compartment: ids.home, dropped: [ids.event] }],
    withdrawn: [],
  },
  graded: null,
  event: saidExample,
  document: ids.document,
}

/** `POST /api/documents/:id/events` */
export const adding = {
  type: 'jointExercise',
  modality: 'planned',
  start: 0,
  end: saidExample.span.end,
  actors: saidExample.actors,
}

/** `POST /api/records/:id/grade` */
export const grading = { reliability: 'B', credibility: 3, reasons: ['A paper of record.'] }

/** What that answers. */
export const graded = { id: '1'.repeat(64) }
