import { isFailure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { parseBody, type LedgerRecord, type Verified } from '../ledger/verify.ts'
import { digestOf, foldViews, shownText, type ViewDigest } from './fold.ts'
import { viewNames, type Reader } from './ports/store.ts'
import type { Problems } from './problem.ts'

/** Rebuilds every view from the records and compares it with what is stored. What is kept of entries that cannot be used is no record's, and is not compared. */
export async function checkViews(
  reader: Reader,
  records: readonly Verified<LedgerRecord>[],
  dropped: ReadonlySet<RecordId>,
  problems: Problems,
): Promise<ViewDigest[]> {
  const rebuilt = foldViews(records, dropped)
  const statedAt = new Map(records.map(({ id, stated }) => [id, stated]))
  const digests: ViewDigest[] = []
  for (const view of viewNames) {
    const fresh = digestOf(view, rebuilt.get(view) ?? [])
    digests.push(fresh)
    if (view === 'quarantine') continue
    const rows = await reader.dump(view)
    const stored = digestOf(
      view,
      rows.map(({ id, value }) => [id, storedText(id, value)] as const),
    )
    if (stored.digest !== fresh.digest)
      problems.add(
        'E_VERIFY_FAILED',
        `view ${view}`,
        `${stored.rows} rows stored, ${fresh.rows} rebuilt from the records: they differ`,
      )
    const wrong = rows.find(({ id, stated }) => statedAt.has(id) && statedAt.get(id) !== stated)
    if (wrong)
      problems.add(
        'E_VERIFY_FAILED',
        `view ${view}`,
        `${wrong.id} stands there with another time than it states`,
      )
  }
  return digests
}

/** What a stored row shows. A body that cannot be read shows as it stands, and so differs from every rebuilt row. */
function storedText(id: RecordId, value: string): string {
  try {
    return shownText(parseBody(parseStrictJson(value, id)))
  } catch (error) {
    if (!isFailure(error)) throw error
    return value
  }
}
