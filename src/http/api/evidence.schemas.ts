import { z } from 'zod'
import { instantText, memberName, recordId, span, tlp } from '../../records/common.ts'
import { document } from '../../records/document.ts'
import { event, speaker } from '../../records/event.ts'
import { grade } from '../../records/grade.ts'
import { compartmentName, named } from '../schemas.ts'

const { flags, length, original, text, ...facts } = document.shape

/** Flags of a document. */
export const flagsAnswer = flags

/** What answers say of a document before its text. */
export const headShape = {
  id: recordId,
  member: memberName,
  compartment: compartmentName,
  tlp,
  ...facts,
  length,
  blobs: z.strictObject({ original, text }).meta({ description: 'What /api/blobs takes.' }),
  supersedes: recordId.nullable(),
}

/** An event with its ids. */
export const eventAnswer = named(
  'Event',
  'One event that a document asserts, with the span of its stored text (UTF-16 offsets) that says it.',
  event.extend({
    id: recordId,
    document: recordId,
    member: memberName,
    tlp,
    supersedes: recordId.nullable().meta({ description: 'What it corrects, where it is a correction.' }),
    byHand: z.boolean().meta({ description: 'Whether a person made or corrected it, and not the rules.' }),
  }),
)

/** A grade by rules and one by a person, which stands over it. */
export const gradedAnswer = named(
  'Graded',
  'The rules’ grade, and the newest that a person gave, which stands over it.',
  z.strictObject({
    proposed: grade.nullable(),
    given: z
      .strictObject({ id: recordId, author: memberName, stated: instantText, grade })
      .nullable()
      .meta({ description: 'Taking its record back brings the rules’ grade again.' }),
  }),
)

/** Who says something, in which words, and what it is worth. */
export const quotedAnswer = z.strictObject({
  event: recordId,
  document: recordId,
  title: z.string().meta({ description: 'Of the document; where it has none, where it came from.' }),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  span,
  speaker: speaker.nullable(),
  grade: grade.nullable(),
})

/** Whether what documents tell together takes in all that came in. */
export const upToDateFlag = z.boolean().meta({
  description:
    'Whether all that came in is joined: of very many documents the last ones are joined a while later, and `/api/changes` tells when.',
})

/** Whether something is not worked out yet. */
export const pendingFlag = z.boolean().meta({
  description:
    'Whether it is not joined with the others yet: what the rules make of it, and what it has in common with others, shows a while later.',
})
