import { RelatedDocuments, type RelatedChange } from '../evidence/happenings/related.ts'
import type { RelatingChange } from '../node/ports/reading.ts'

/** Scopes whose documents are kept related at once: seats of one node that are looked at together. */
const scopesKept = 4
/** Things told in one portion, so that nobody who takes it is held up. */
const portion = 2_000

interface Kept {
  state: number
  readonly documents: RelatedDocuments
  steps: Generator<undefined, RelatedChange> | null
  untold: RelatedChange | null
}

/** Keeps documents related, scope by scope, between one change and the next. */
export class RelatedKeeper {
  private readonly kept = new Map<string, Kept>()
  private state = 0

  /** Begins a change: `since` is the state that it goes on from, null for none. Whether that state is here; where not, begin anew. */
  begin(scope: string, since: number | null): boolean {
    const known = this.kept.get(scope)
    if (since !== null && known?.state !== since) return false
    this.kept.delete(scope)
    const documents = since === null || !known ? new RelatedDocuments() : known.documents
    // Until it is told, nobody can go on from here.
    this.kept.set(scope, { state: 0, documents, steps: null, untold: null })
    const [oldest] = this.kept.keys()
    if (this.kept.size > scopesKept && oldest !== undefined) this.kept.delete(oldest)
    return true
  }

  /** Adds a part of the change. */
  hold(scope: string, { documents, events, grades, gone }: RelatingChange): void {
    const kept = this.of(scope)
    for (const id of gone) kept.documents.remove(id)
    const saidIn = Map.groupBy(events, ({ documentId }) => documentId)
    for (const document of documents) kept.documents.put(document, saidIn.get(document.id) ?? [])
    for (const { about, grade } of grades) kept.documents.grade(about, grade)
  }

  /** Works on for so many milliseconds by `now`. Whether it is done. */
  settle(scope: string, forMs: number, now: () => number): boolean {
    const kept = this.of(scope)
    kept.steps ??= kept.documents.settle()
    const end = now() + forMs
    for (;;) {
      const step = kept.steps.next()
      if (step.done === true) {
        kept.steps = null
        kept.untold = step.value
        return true
      }
      if (now() >= end) return false
    }
  }

  /** The next portion of what is known otherwise; once there is none, the number of the state that is told. */
  take(scope: string): RelatedChange | number {
    const kept = this.of(scope)
    const { untold } = kept
    if (!untold) throw new RangeError('what is not settled cannot be told')
    const { gone, come, standings, sources, copies } = untold
    if (gone.length + come.length + standings.length + sources.length + copies.length === 0) {
      kept.untold = null
      kept.state = ++this.state
      return kept.state
    }
    kept.untold = {
      gone: gone.slice(portion),
      come: come.slice(portion),
      standings: standings.slice(portion),
      sources: sources.slice(portion),
      copies: copies.slice(portion),
    }
    return {
      gone: gone.slice(0, portion),
      come: come.slice(0, portion),
      standings: standings.slice(0, portion),
      sources: sources.slice(0, portion),
      copies: copies.slice(0, portion),
    }
  }

  private of(scope: string): Kept {
    const kept = this.kept.get(scope)
    if (kept) return kept
    throw new RangeError('a change begins before it goes on')
  }
}
