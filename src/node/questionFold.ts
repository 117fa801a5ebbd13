import { judgementInput } from './estimates.ts'
import type { Desk } from './desk.ts'
import type { Reader, Store, Topic } from './ports/store.ts'
import { newestResolution, type Resolved } from './questions.ts'
import type { CitingJudgement } from './reask.ts'
import { rowsOf, tookBack, type Row } from './views.ts'
import { limits } from '../kernel/limits.ts'

/** All questions that a scope reads, with what was said of each, and who was called. A list of judgements is replaced, never changed, when one is added. */
export interface QuestionFold {
  /** The place in the order of arrival up to which it reaches. */
  last: number
  /** In the order of arrival. */
  readonly questions: readonly Row<'questions'>[]
  readonly judgements: ReadonlyMap<Topic, readonly CitingJudgement[]>
  readonly resolutions: ReadonlyMap<Topic, Resolved>
  /** Comments that call somebody by name, on whatever record, in the order of arrival. */
  readonly calls: readonly Row<'comments'>[]
}

/** What a fold is made of, with the rows that the newest resolution is taken from. */
interface Folding extends QuestionFold {
  readonly found: ReadonlyMap<Topic, readonly Row<'resolutions'>[]>
}

const nothing = (): Folding => ({
  last: -1,
  questions: [],
  judgements: new Map(),
  resolutions: new Map(),
  calls: [],
  found: new Map(),
})

/** The newest fold for each scope. */
const folds = new WeakMap<Store, Map<string, Folding>>()

/** Everything that the desk may read of questions. Only what came in since the last time is read, unless something was taken back. The same
 *  object while nothing came in. */
export async function questionFold(desk: Desk, reader: Reader): Promise<QuestionFold> {
  const known = folds.get(desk.ports.store) ?? new Map<string, Folding>()
  folds.set(desk.ports.store, known)
  const scope = desk.scope.join()
  const before = known.get(scope)
  const { last } = await reader.searchReach()
  if (before?.last === last) return before
  // A reader of an older state than the fold's has to be given that state.
  const goesOn = before !== undefined && before.last < last && !(await tookBack(desk, reader, before.last))
  const fold = await extended(desk, reader, goesOn ? before : nothing(), last)
  if (before === undefined || before.last < last) known.set(scope, fold)
  return fold
}

async function extended(desk: Desk, reader: Reader, before: Folding, last: number): Promise<Folding> {
  const page = { limit: limits.everyRow, ...(before.last < 0 ? {} : { after: before.last }) }
  const questions = await rowsOf(desk, reader, 'questions', page)
  const judgements = await rowsOf(desk, reader, 'judgements', page)
  const resolutions = await rowsOf(desk, reader, 'resolutions', page)
  const comments = await rowsOf(desk, reader, 'comments', page)
  const calls = comments.filter(({ value }) => value.mentions.length > 0)
  if (questions.length + judgements.length + resolutions.length + calls.length === 0) {
    before.last = last
    return before
  }
  const found = added(before.found, resolutions, (row) => row)
  const newest = new Map(before.resolutions)
  for (const { topic } of resolutions) {
    const resolved = topic === null ? undefined : newestResolution(found.get(topic) ?? [])
    if (topic !== null && resolved) newest.set(topic, resolved)
  }
  return {
    last,
    questions: questions.length === 0 ? before.questions : [...before.questions, ...questions],
    judgements: added(before.judgements, judgements, judgementInput),
    resolutions: newest,
    calls: calls.length === 0 ? before.calls : [...before.calls, ...calls],
    found,
  }
}

function added<From extends { readonly topic: Topic | null }, Item>(
  before: ReadonlyMap<Topic, readonly Item[]>,
  rows: readonly From[],
  itemOf: (row: From) => Item,
): ReadonlyMap<Topic, readonly Item[]> {
  if (rows.length === 0) return before
  const all = new Map(before)
  for (const [topic, more] of Map.groupBy(rows, (row) => row.topic)) {
    if (topic !== null) all.set(topic, [...(all.get(topic) ?? []), ...more.map(itemOf)])
  }
  return all
}
