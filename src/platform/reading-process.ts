import type { SourcedDocument, SourcedEvent } from '../evidence/happenings/model.ts'
import { relate, type GradeOf } from '../evidence/happenings/relate.ts'
import { readFeed } from '../evidence/intake/feed.ts'
import { readParagraphs } from '../evidence/paragraphs.ts'
import { searchTerms } from '../evidence/language/search.ts'
import { readDocument } from '../evidence/reading.ts'
import { answering } from './answering.ts'
import type { ReadingTasks } from './reading-messages.ts'
import type { TaskRequest } from './child-tasks.ts'

/** What is to be related, as far as it has come. */
interface Held {
  events: SourcedEvent[]
  documents: SourcedDocument[]
  grades: GradeOf[]
}

const nothing = (): Held => ({ events: [], documents: [], grades: [] })

let held = nothing()

/** The child side of the reading process: one task after another, as the parent asks. */
answering<ReadingTasks>(find)

async function find(request: TaskRequest<ReadingTasks>): Promise<ReadingTasks[keyof ReadingTasks]['found']> {
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
