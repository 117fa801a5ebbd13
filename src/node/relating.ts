import type { RecordId } from '../kernel/id.ts'
import type { CorpusDocument } from './corpus.ts'
import { changedBetween, type GrownCorpus } from './corpusFold.ts'
import type { Desk } from './desk.ts'
import type { RelatingChange } from './ports/reading.ts'
import type { Reader } from './ports/store.ts'
import { pause } from './served.ts'
import { textOf } from './views.ts'

/** Documents whose texts are in memory together: of long ones fewer. */
const documentsAtOnce = 200
const unitsAtOnce = 400_000

/** What differs between two states of a corpus, with its texts, a few documents at a time; null: everything of the second. */
export async function* relatingParts(
  desk: Desk,
  before: GrownCorpus | null,
  now: GrownCorpus,
): AsyncGenerator<RelatingChange> {
  const changed = before === null ? now.documents.keys() : changedBetween(before, now)
  let some: CorpusDocument[] = []
  let units = 0
  const gone: RecordId[] = []
  const grades: RelatingChange['grades'][number][] = []
  const noteGrades = (document: CorpusDocument | undefined, old: CorpusDocument | undefined): void => {
    for (const id of new Set([...namesOf(document), ...namesOf(old)])) {
      const grade = now.grades.get(id)?.grade ?? null
      if (grade !== null || (before?.grades.get(id)?.grade ?? null) !== null)
        grades.push({ about: id, grade })
    }
  }
  for (const id of changed) {
    const document = now.documents.get(id)
    noteGrades(document, before?.documents.get(id))
    if (!document) {
      gone.push(id)
      continue
    }
    some.push(document)
    units += document.row.value.length
    if (some.length < documentsAtOnce && units < unitsAtOnce) continue
    yield await partOf(desk, some)
    some = []
    units = 0
    await pause(desk)
  }
  yield { ...(await partOf(desk, some)), gone, grades }
}

function namesOf(document: CorpusDocument | undefined): RecordId[] {
  return document ? [document.row.id, ...document.events.map(({ newest }) => newest.id)] : []
}

/** Documents with their texts and events. What was taken back since the corpus was read is left out; the next change says so. */
async function partOf(desk: Desk, documents: readonly CorpusDocument[]): Promise<RelatingChange> {
  return desk.ports.store.read(async (reader) => {
    const texts = await Promise.all(documents.map((document) => sourced(reader, document)))
    return {
      documents: texts.flatMap((each) => each.documents),
      events: texts.flatMap((each) => each.events),
      gone: [],
      grades: [],
    }
  })
}

async function sourced(
  reader: Reader,
  { row, events }: CorpusDocument,
): Promise<Pick<RelatingChange, 'documents' | 'events'>> {
  if ((await reader.entry(row.id))?.state !== 'usable') return { documents: [], events: [] }
  return {
    documents: [{ id: row.id, text: await textOf(reader, row.value), document: row.value }],
    events: events.map(({ newest, document }) => ({
      id: newest.id,
      documentId: document,
      event: newest.event,
    })),
  }
}
