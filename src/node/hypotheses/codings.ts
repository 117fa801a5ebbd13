import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { ConsistencyCode } from '../../records/consistency.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { timeOf, timesFor } from '../timed.ts'
import { bodiesOf } from '../views.ts'

/** One member's coding of one piece of evidence. */
export interface CodingHeld {
  readonly id: RecordId
  readonly member: MemberName
  /** As the record cites it. */
  readonly evidence: RecordId
  readonly codes: readonly (ConsistencyCode | null)[]
  readonly note: string
  readonly at: Instant
}

/** The codings of a set of `count` hypotheses up to `at`, in the order of time, all of them: `newestCodings` leaves what stands. Codings of another number of hypotheses are left
 *  out: they cannot be of this set. */
export async function codingsOf(
  desk: Desk,
  reader: Reader,
  set: RecordId,
  count: number,
  at: Instant,
): Promise<CodingHeld[]> {
  const times = await timesFor(desk, reader)
  const rows = await bodiesOf(desk, reader, 'consistencies', [set])
  return rows
    .map((row) => ({ row, at: timeOf(row, times).at }))
    .filter((each) => each.at <= at)
    .sort(
      (a, b) =>
        a.at - b.at ||
        (a.row.author < b.row.author ? -1 : a.row.author > b.row.author ? 1 : a.row.index - b.row.index),
    )
    .flatMap(({ row, at: made }): CodingHeld[] => {
      const { id, author, body } = row
      const evidence = body.refs.find(({ relation }) => relation === 'cites')?.id
      if (body.type !== 'consistency' || evidence === undefined || body.data.codes.length !== count) return []
      return [{ id, member: author, evidence, codes: body.data.codes, note: body.data.note, at: made }]
    })
}

/** Of each member and piece of evidence the newest coding. `metAs` says which piece an id is met by. */
export function newestCodings(
  codings: readonly CodingHeld[],
  metAs: (id: RecordId) => RecordId,
): CodingHeld[] {
  const newest = new Map<string, CodingHeld>()
  for (const coding of codings) {
    const evidence = metAs(coding.evidence)
    newest.set(`${coding.member} ${evidence}`, { ...coding, evidence })
  }
  return [...newest.values()]
}
