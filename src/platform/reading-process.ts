import { EntenteError } from '../kernel/error.ts'
import { readDocument } from '../evidence/reading.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

/** The child side of the reading process: one document after another, as the parent asks. It ends when the parent's channel closes. */
process.on('message', (request: ReadingRequest) => {
  void answer(request)
})
process.on('disconnect', () => process.exit(0))

async function answer({ id, source }: ReadingRequest): Promise<void> {
  process.send?.(await read(id, source))
}

async function read(id: number, source: ReadingRequest['source']): Promise<ReadingAnswer> {
  try {
    return { id, reading: await readDocument(source) }
  } catch (error) {
    if (error instanceof EntenteError) return { id, failure: error.toJSON() }
    // A fault of the rules: the trace is for whoever mends them, the document's name is added by the parent.
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
