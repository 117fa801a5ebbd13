import { z } from 'zod'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { recordId } from '../records/common.ts'
import type { Desk } from '../node/desk.ts'
import type { Reader } from '../node/ports/store.ts'
import type { ViewValues } from '../node/projections.ts'
import { rowsOf, type Row } from '../node/views.ts'

/** Rows of a page where nobody says how many. */
export const usualRows = 100

/** Where a page of a list begins and how long it is. */
export const pageQuery = {
  after: recordId.optional().meta({
    description: 'Only what came in after this record: `next` of the page before.',
    examples: ['5'.repeat(64)],
  }),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `a number from 1 to ${limits.pageRows} is expected`)
    .transform(Number)
    .refine((limit) => limit <= limits.pageRows, `at most ${limits.pageRows} are answered at once`)
    .optional()
    .meta({
      description: `How many, at most ${limits.pageRows}; ${usualRows} where left out.`,
      examples: ['20'],
    }),
}

/** A page's query as parsed. */
export interface PageQuery {
  readonly after?: z.output<typeof recordId> | undefined
  readonly limit?: number | undefined
}

/** Rows of one page and where the next begins. A cursor is a record's id: its place in the store would count what others wrote. */
export async function pageOf<View extends keyof ViewValues>(
  desk: Desk,
  reader: Reader,
  view: View,
  query: PageQuery,
  wanted: (row: Row<View>) => boolean,
): Promise<{ readonly rows: Row<View>[]; readonly next: string | null }> {
  const limit = query.limit ?? usualRows
  const found: Row<View>[] = []
  let after = query.after === undefined ? undefined : await placeOf(desk, reader, view, query.after)
  while (found.length <= limit) {
    const rows = await rowsOf(desk, reader, view, {
      limit: limits.pageRows,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...rows.filter(wanted))
    const last = rows.at(-1)
    if (last === undefined || rows.length < limits.pageRows) break
    after = last.seq
  }
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

async function placeOf(
  desk: Desk,
  reader: Reader,
  view: keyof ViewValues,
  id: NonNullable<PageQuery['after']>,
): Promise<number> {
  const rows = await reader.rowsOf(id)
  const row = rows.find((each) => each.view === view && desk.scope.includes(each.compartment))
  if (row) return row.seq
  throw failure('E_NOT_FOUND', 'this list holds no such record, so no page begins after it: begin anew', {
    paths: ['after'],
  })
}
