import { findHappenings } from '../evidence/happenings/happenings.ts'
import { reader } from '../evidence/reader.ts'
import { readDocument } from '../evidence/reading.ts'
import type { Reading } from '../node/ports/reading.ts'

/** Reads in this very process, without bounds: for tests and measurements. A file of its own, since the rules take memory that a serving
 *  process has better uses for. */
export function readingHere(): Reading {
  return {
    reader,
    read: readDocument,
    relate: ({ events, documents }) => Promise.resolve(findHappenings(events, documents)),
    close: () => Promise.resolve(),
  }
}
