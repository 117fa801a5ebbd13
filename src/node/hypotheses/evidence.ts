import type { RecordId } from '../../kernel/id.ts'
import { weightOf } from '../../estimate/hypotheses/weights.ts'
import { citedBy, gradedByRules, toldIfPossible, type CitedRecord } from '../citations.ts'
import type { Desk } from '../desk.ts'
import type { Telling } from '../telling.ts'

/** A piece of evidence in a matrix. */
export interface Evidence {
  readonly id: RecordId
  /** Null where it is not here any more. */
  readonly record: CitedRecord | null
  /** What its grade counts; null where it cannot be judged, or is not graded. */
  readonly weight: number | null
  /** The happening that it tells of: two pieces of one are not independent of each other. */
  readonly happening: RecordId | null
}

/** Pieces of evidence with their grades, a person's over the rules'. What is held as several copies or versions is one piece, by the newest. */
export interface EvidenceHeld {
  readonly of: ReadonlyMap<RecordId, Evidence>
  /** By which piece an id is met. */
  readonly metAs: (id: RecordId) => RecordId
}

/** Looks up evidence by the ids that codings cite. */
export async function evidenceOf(desk: Desk, ids: readonly RecordId[]): Promise<EvidenceHeld> {
  const telling = await toldIfPossible(desk)
  const metAs = (id: RecordId): RecordId => (telling === null ? id : pieceOf(id, telling))
  const pieces = [...new Set(ids.map(metAs))]
  const cited = await desk.ports.store.read((reader) =>
    citedBy(
      desk,
      reader,
      pieces.map((id) => ({ author: desk.seat, evidence: [{ id, direction: 'for', weight: 1 }] })),
    ),
  )
  const graded = await gradedByRules(desk, cited)
  const of = graded.map(({ id, record }): [RecordId, Evidence] => [
    id,
    {
      id,
      record,
      weight: weightOf(record?.grade ?? null),
      happening: telling?.byEvent.get(id)?.id ?? null,
    },
  ])
  return { of: new Map(of), metAs }
}

function pieceOf(id: RecordId, { corpus }: Telling): RecordId {
  return corpus.events.get(id)?.newest.id ?? corpus.metAs.get(id) ?? id
}
