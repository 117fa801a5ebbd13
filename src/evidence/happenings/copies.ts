import type { RecordId } from '../../kernel/id.ts'
import { CopyIndex, type CopyPair } from './copying.ts'
import { byText, distinctById, type SourcedDocument } from './model.ts'

/** Which documents of a corpus draw on each other's wording. */
export interface Copies {
  /** In rising order of ids. */
  readonly pairs: readonly CopyPair[]
  /** The least id among the documents that share wording with this one, directly or through others; its own where none does. */
  readonly groupOf: (id: RecordId) => RecordId
  /** Whether so many documents hold this run of words that sharing it says nothing of where a text comes from. */
  readonly isCommon: (shingle: number) => boolean
}

/** Finds documents that share wording. Pure; the order of documents does not matter. */
export function findCopies(documents: readonly Pick<SourcedDocument, 'id' | 'text'>[]): Copies {
  const known = distinctById(documents)
  const index = new CopyIndex()
  for (const { id, text } of known) index.add(id, text)
  index.settle()
  return copiesIn(
    index,
    known.map(({ id }) => id),
  )
}

/** What an index that is settled says of these documents, which are in rising order. */
export function copiesIn(index: CopyIndex, ids: readonly RecordId[]): Copies {
  const least = new Map<number, RecordId>()
  return {
    pairs: ids.flatMap((id) => index.pairsOf(id).filter(({ documents }) => documents[0] === id)),
    groupOf(id) {
      const group = index.groupOf(id)
      if (group === undefined) return id
      const known = least.get(group) ?? index.groupWith(id).sort(byText)[0] ?? id
      least.set(group, known)
      return known
    },
    isCommon: (shingle) => index.isCommon(shingle),
  }
}
