import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { day } from '../../src/records/common.ts'
import { documentFlags } from '../../src/records/document.ts'
import { actorId, eventDate, eventTypeNames, modalities } from '../../src/records/event.ts'

const offsets = { start: z.int().min(0), end: z.int().min(1) }
/** One event as a person coded it. */
export const codedEvent = z.strictObject({
  type: z.enum(eventTypeNames),
  modality: z.enum(modalities),
  actors: z.array(actorId).min(1),
  date: eventDate.nullable(),
  speaker: z.string().min(1).nullable(),
  quoted: z.boolean(),
  ...offsets,
})
const finding = z.strictObject({ code: z.enum(documentFlags), ...offsets, note: z.string().min(1) })
const codedDocument = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day the coder resolved dates against. */
  published: day.nullable(),
  publishedBasis: z.string().min(1),
  events: z.array(codedEvent).min(1),
  findings: z.array(finding),
})
export type CodedEvent = z.infer<typeof codedEvent>
export type CodedDocument = z.infer<typeof codedDocument>

/** The five source documents as a person coded them, offsets only. Where a date is null the text says none; a statement has the day it was made.
 *  `quoted`: the words that say it stand within quotation marks. */
export function codings(): CodedDocument[] {
  const text = readFileSync(resolve(import.meta.dirname, 'seeds.json'), 'utf8')
  return z.strictObject({ documents: z.array(codedDocument) }).parse(JSON.parse(text)).documents
}
