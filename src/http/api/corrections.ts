import { z } from 'zod'
import { compartmentId, memberName, recordId } from '../../records/common.ts'
import { event } from '../../records/event.ts'
import { grade } from '../../records/grade.ts'
import { addEvent, correct, gradeByHand, markWrong } from '../../node/corrections.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { given } from '../input.ts'
import { named } from '../schemas.ts'
import * as examples from './corrections.examples.ts'

const { type, modality, actors, date, place, figures, speaker } = event.shape

const changes = {
  type: type.optional(),
  modality: modality.optional(),
  actors: actors.optional(),
  date: date.optional(),
  place: place.optional(),
  figures: figures.optional(),
  speaker: speaker.optional(),
}

const correctedAnswer = named(
  'Corrected',
  'The event as it stands now, in home: nobody else reads it until it is released. Taking its record back undoes it.',
  z.strictObject({ id: recordId, event }),
)

const anyEvent = 'The id of any version of the event, or its first digits, at least 8.'

const correction = endpoint({
  method: 'post',
  path: '/api/events/:id/correct',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Corrects an event by hand',
  parameter: anyEvent,
  body: named(
    'Correcting',
    'What is otherwise than it stands; what is left out stays.',
    z.strictObject(changes),
  ),
  answer: correctedAnswer,
  examples: { body: examples.correcting, answer: examples.corrected },
  async run(call) {
    return correct(call.desk, await namedRecord(call), given(call.body))
  },
})

const wrong = endpoint({
  method: 'post',
  path: '/api/events/:id/wrong',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Marks an event as wrongly read: the text does not say it',
  description:
    'The seat’s own versions are taken back, released ones too. What another member asserts stays, graded F5 with the reason.',
  parameter: anyEvent,
  body: named('MarkingWrong', 'Why.', z.strictObject({ reason: z.string().min(1).max(2_000) })),
  answer: named(
    'MarkedWrong',
    'What was taken back, the grade given to what others assert, and the event as it stood: adding that to its document again undoes it.',
    z.strictObject({
      retracted: z
        .strictObject({
          retractions: z.array(
            z.strictObject({ id: recordId, compartment: compartmentId, dropped: z.array(recordId) }),
          ),
          withdrawn: z.array(z.strictObject({ id: recordId, author: memberName })),
        })
        .nullable(),
      graded: recordId.nullable(),
      event,
      document: recordId,
    }),
  ),
  examples: { body: examples.markingWrong, answer: examples.markedWrong },
  async run(call) {
    return markWrong(call.desk, await namedRecord(call), call.body.reason)
  },
})

const offset = z
  .int()
  .min(0)
  .max(2 ** 31)

const addition = endpoint({
  method: 'post',
  path: '/api/documents/:id/events',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Adds an event that the rules missed, on a part of the document’s text',
  parameter: 'The document’s id, or its first digits, at least 8.',
  body: named(
    'AddingEvent',
    'The event, and where the stored text says it (UTF-16 offsets, end exclusive).',
    z.strictObject({ ...changes, type, modality, start: offset, end: offset }),
  ),
  answer: correctedAnswer,
  examples: { body: examples.adding, answer: examples.corrected },
  async run(call) {
    const { type: of, modality: as, start, end, ...rest } = call.body
    return addEvent(call.desk, await namedRecord(call), {
      type: of,
      modality: as,
      start,
      end,
      ...given(rest),
    })
  },
})

const grading = endpoint({
  method: 'post',
  path: '/api/records/:id/grade',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Grades a document or an event by hand, over the rules’ grade',
  parameter: 'The id of the document or event, or its first digits, at least 8.',
  body: named('Grading', 'The grade and why.', grade.omit({ by: true })),
  answer: named(
    'GradeGiven',
    'The grade’s record, in home. Taking it back brings the rules’ grade again.',
    z.strictObject({ id: recordId }),
  ),
  examples: { body: examples.grading, answer: examples.graded },
  async run(call) {
    return { id: await gradeByHand(call.desk, await namedRecord(call), call.body) }
  },
})

/** Routes by which persons correct what rules read. */
export const correctionEndpoints = [correction, wrong, addition, grading]
