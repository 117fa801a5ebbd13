import type { EntenteError } from '../kernel/error.ts'
import type { DocumentReading, ReadingSource } from '../evidence/reading.ts'

/** What the reading process is asked. */
export interface ReadingRequest {
  readonly id: number
  readonly source: ReadingSource
}

/** What it answers: a reading, an operating error, or the trace of a fault in the rules. */
export type ReadingAnswer =
  | { readonly id: number; readonly reading: DocumentReading }
  | { readonly id: number; readonly failure: ReturnType<EntenteError['toJSON']> }
  | { readonly id: number; readonly fault: string }
