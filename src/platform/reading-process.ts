import { EntenteError } from '../kernel/error.ts'
import type { SourcedDocument, SourcedEvent } from '../evidence/happenings/model.ts'
import { relate, type GradeOf } from '../evidence/happenings/relate.ts'
import { readFeed } from '../evidence/intake/feed.ts'
import { readParagraphs } from '../evidence/paragraphs.ts'
import { searchTerms } from '../evidence/language/search.ts'
import { readDocument } from '../evidence/reading.ts'
import { watchMemory } from './memory-watch.ts'
import type { ReadingAnswer, ReadingRequest, ReadingTasks } from './reading-messages.ts'

/** The child side of the reading process: one task after another, as the parent asks. It ends when the parent's channel closes, and when it
 *  holds more memory than the parent said, in MiB. */
watchMemory(Number(process.argv[2]))
process.on('message', (request: ReadingRequest) => {
  void answer(request)
})
process.on('disconnect', () => process.exit(0))

/** What is to be related, as far as it has come. */
interface Held {
  events: SourcedEvent[]
  documents: SourcedDocument[]
  grades: GradeOf[]
}

const nothing = (): Held => ({ events: [], documents: [], grades: [] })

let held = nothing()

async function answer(request: ReadingRequest): Promise<void> {
  process.send?.(await outcome(request))
}

async function outcome(request: ReadingRequest): Promise<ReadingAnswer> {
  const { id } = request
  try {
    return { id, found: await find(request) }
  } catch (error) {
    if (error instanceof EntenteError) return { id, failure: error.toJSON() }
    // A fault of the rules: the trace is for whoever mends them, the document's name is added by the parent.
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function find(request: ReadingRequest): Promise<ReadingTasks[keyof ReadingTasks]['found']> {
  switch (request.task) {
    case 'read':
      return readDocument(request.given)
    case 'feed':
      return readFeed(request.given)
    case 'terms':
      return request.given.map((text) => searchTerms(text).join(' '))
    case 'hold': {
      const { fresh, events, documents, grades } = request.given
      if (fresh) held = nothing()
      held.events.push(...events)
      held.documents.push(...documents)
      held.grades.push(...grades)
      return null
    }
    case 'relate': {
      const all = held
      held = nothing()
      return relate(all)
    }
    case 'paragraphs':
      return readParagraphs(request.given)
  }
}
