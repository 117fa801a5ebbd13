import type { EpochId, RecordId } from '../kernel/id.ts'
import type { BlindRound } from '../estimate/rounds/blindRound.ts'
import { carriedAmong } from './carries.ts'
import type { Desk } from './desk.ts'
import { judgementInput } from './estimates.ts'
import { signsReached } from './hypotheses/reached.ts'
import type { SignReached } from './hypotheses/signReached.ts'
import { Layered } from './layered.ts'
import type { Reader, Store, Topic } from './ports/store.ts'
import { newestResolution, type Resolved } from './questions.ts'
import type { CitingJudgement } from './reask.ts'
import { answersFrom } from './rounds/answers.ts'
import { judgementInputs, timesFor } from './timed.ts'
import { Trail } from './trail.ts'
import { rowsOf, tookBack, type Row } from './views.ts'
import type { Times } from './witness/times.ts'
import { limits } from '../kernel/limits.ts'

/** All questions that a scope reads, with what was said of each, and who was called. A list of judgements is replaced, never changed, when one is added. */
export interface QuestionFold {
  /** The place in the order of arrival up to which it reaches. */
  last: number
  /** In the order of arrival. */
  readonly questions: readonly Row<'questions'>[]
  readonly judgements: Layered<Topic, readonly CitingJudgement[]>
  /** Of questions that have a blind round. */
  readonly rounds: Layered<Topic, BlindRound>
  /** Signs that have reached their line, by what they are about. */
  readonly signs: Layered<Topic, readonly SignReached[]>
  readonly resolutions: Layered<Topic, Resolved>
  /** Questions that go on under another membership, and as which. */
  readonly goesOn: ReadonlyMap<Topic, RecordId>
  /** Comments that call somebody by name, on whatever record, in the order of arrival. */
  readonly calls: readonly Row<'comments'>[]
  /** Which questions changed from one fold to the next, and which of them this is. */
  readonly trail: Trail<Topic>
  readonly version: number
}

/** What a fold is made of, with the rows that the newest resolution is taken from. */
interface Folding extends QuestionFold {
  readonly found: Layered<Topic, readonly Row<'resolutions'>[]>
  readonly carries: readonly Row<'carries'>[]
  /** What these name, on either side. */
  readonly ends: ReadonlySet<RecordId>
  /** How far witnessed times had come, and how often one had changed. */
  times: Pick<Times, 'version' | 'moved'>
  /** Questions of which something is not yet witnessed. */
  readonly provisional: ReadonlySet<Topic>
  /** Questions with a blind round. */
  readonly blind: ReadonlySet<Topic>
  /** The epoch whose members were expected to answer. */
  epoch: EpochId | null
}

const nothing = (): Folding => ({
  last: -1,
  questions: [],
  judgements: new Layered(new Map<Topic, readonly CitingJudgement[]>()),
  rounds: new Layered(new Map<Topic, BlindRound>()),
  signs: new Layered(new Map<Topic, readonly SignReached[]>()),
  resolutions: new Layered(new Map<Topic, Resolved>()),
  goesOn: new Map<Topic, RecordId>(),
  calls: [],
  carries: [],
  ends: new Set<RecordId>(),
  trail: new Trail(),
  version: 0,
  found: new Layered(new Map<Topic, readonly Row<'resolutions'>[]>()),
  times: { version: 0, moved: 0 },
  provisional: new Set(),
  blind: new Set(),
  epoch: null,
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
  const { id: epoch } = desk.coalition.newest
  if (before?.last === last && before.epoch === epoch) return before
  const times = await timesFor(desk, reader)
  // A reader of an older state than the fold's has to be given that state. A time that changed may stand anywhere.
  const goesOn =
    before !== undefined &&
    before.last < last &&
    before.epoch === epoch &&
    before.times.moved === (times?.moved ?? 0) &&
    !(await tookBack(desk, reader, before.last))
  const fold = await extended(desk, reader, goesOn ? before : nothing(), last, times)
  if (before === undefined || before.last < last || before.epoch !== epoch) known.set(scope, fold)
  return fold
}

async function extended(
  desk: Desk,
  reader: Reader,
  before: Folding,
  last: number,
  times: Times | null,
): Promise<Folding> {
  const page = { limit: limits.everyRow, ...(before.last < 0 ? {} : { after: before.last }) }
  const questions = await rowsOf(desk, reader, 'questions', page)
  const judgements = await rowsOf(desk, reader, 'judgements', page)
  const commits = await rowsOf(desk, reader, 'commits', page)
  const resolutions = await rowsOf(desk, reader, 'resolutions', page)
  const indicators = await rowsOf(desk, reader, 'indicators', page)
  const sets = await rowsOf(desk, reader, 'hypotheses', page)
  const comments = await rowsOf(desk, reader, 'comments', page)
  const carries = await rowsOf(desk, reader, 'carries', page)
  const calls = comments.filter(({ value }) => value.mentions.length > 0)
  const reach = { version: times?.version ?? 0, moved: times?.moved ?? 0 }
  const timed = reach.version === before.times.version ? [] : [...before.provisional]
  const anew =
    indicators.length + sets.length > 0 || (reach.version !== before.times.version && mayMove(before.signs))
  const signs = anew ? await signsAnew(desk, reader, before.signs, times) : new Map<Topic, undefined>()
  const came = [questions, judgements, commits, resolutions, calls, carries, timed, [...signs.keys()]]
  if (came.every(({ length }) => length === 0)) {
    before.last = last
    before.times = reach
    before.epoch = desk.coalition.newest.id
    return before
  }
  const found = added(before.found, resolutions, (row) => row)
  const resolved = new Map<Topic, Resolved>()
  for (const topic of topicsOf(resolutions, timed)) {
    const one = newestResolution(found.get(topic) ?? [], times)
    if (one) resolved.set(topic, one)
  }
  const newest = before.resolutions.with(resolved)
  const all = questions.length === 0 ? before.questions : [...before.questions, ...questions]
  const allCarries = carries.length === 0 ? before.carries : [...before.carries, ...carries]
  const ends =
    carries.length === 0
      ? before.ends
      : before.ends.union(
          new Set(carries.flatMap(({ value }) => value.pairs.flatMap(({ was, now }) => [was, now]))),
        )
  // Either end may come in first.
  const goesOn =
    carries.length > 0 || questions.some(({ id }) => ends.has(id))
      ? carriedAmong(
          desk.coalition,
          allCarries,
          new Map(all.filter(({ id }) => ends.has(id)).map((row) => [row.id, row])),
        )
      : before.goesOn
  const blind = withBlind(before.blind, questions)
  // A question may come after its answers, and says when these are late.
  const said = topicsOf([...judgements, ...commits], [...timed, ...questions.map(({ id }) => id)])
  const { answers, rounds } = await readAnew(desk, reader, {
    before: {
      answers:
        times === null
          ? added(
              before.judgements,
              judgements.filter(({ topic }) => topic === null || !blind.has(topic)),
              judgementInput,
            )
          : before.judgements,
      rounds: before.rounds,
    },
    // By the authors' word an answer stands where it came; only under seal it depends on others.
    topics: times === null ? said.intersection(blind) : said,
    questions: all,
    times,
  })
  return {
    last,
    questions: all,
    judgements: answers,
    rounds,
    signs: before.signs.with(signs),
    resolutions: newest,
    goesOn,
    carries: allCarries,
    ends,
    calls: calls.length === 0 ? before.calls : [...before.calls, ...calls],
    trail: before.trail,
    version: before.trail.add(
      topicsOf(resolutions, [...said, ...signs.keys(), ...(goesOn === before.goesOn ? [] : goesOn.keys())]),
    ),
    found,
    times: reach,
    provisional: times === null ? before.provisional : provisionalAmong(answers, rounds, newest),
    blind,
    epoch: desk.coalition.newest.id,
  }
}

function topicsOf(rows: readonly { readonly topic: Topic | null }[], more: readonly Topic[]): Set<Topic> {
  return new Set([...more, ...rows.flatMap(({ topic }) => (topic === null ? [] : [topic]))])
}

function withBlind(before: ReadonlySet<Topic>, questions: readonly Row<'questions'>[]): ReadonlySet<Topic> {
  const more = questions.filter(({ value }) => value.blindUntil !== undefined)
  return more.length === 0 ? before : new Set<Topic>([...before, ...more.map(({ id }) => id)])
}

function mayMove(signs: ReadonlyMap<Topic, readonly SignReached[]>): boolean {
  return [...signs.values()].some((list) => list.some(({ provisional }) => provisional))
}

/** Of what the signs that reached their line are others now: signs are few, so all are looked at. */
async function signsAnew(
  desk: Desk,
  reader: Reader,
  before: ReadonlyMap<Topic, readonly SignReached[]>,
  times: Times | null,
): Promise<ReadonlyMap<Topic, readonly SignReached[] | undefined>> {
  const now = await signsReached(desk, reader, times)
  const edits = new Map<Topic, readonly SignReached[] | undefined>()
  for (const topic of new Set([...before.keys(), ...now.keys()])) {
    const signs = now.get(topic)
    if (JSON.stringify(signs) !== JSON.stringify(before.get(topic))) edits.set(topic, signs)
  }
  return edits
}

/** Answers and blind rounds, by question. */
interface Known {
  readonly answers: Layered<Topic, readonly CitingJudgement[]>
  readonly rounds: Layered<Topic, BlindRound>
}

/** The answers of `topics` read anew, since the time of one may rank it among the others. */
async function readAnew(
  desk: Desk,
  reader: Reader,
  {
    before,
    topics,
    questions,
    times,
  }: {
    readonly before: Known
    readonly topics: ReadonlySet<Topic>
    readonly questions: readonly Row<'questions'>[]
    readonly times: Times | null
  },
): Promise<Known> {
  if (topics.size === 0) return before
  const query = { topics: [...topics], limit: limits.everyRow }
  const judgements = Map.groupBy(await rowsOf(desk, reader, 'judgements', query), (row) => row.topic)
  const commits = Map.groupBy(await rowsOf(desk, reader, 'commits', query), (row) => row.topic)
  const asked = new Map<Topic, Row<'questions'>>(questions.map((row) => [row.id, row]))
  const answers = new Map<Topic, readonly CitingJudgement[]>()
  const rounds = new Map<Topic, BlindRound>()
  for (const topic of topics) {
    const rows = judgements.get(topic) ?? []
    const question = asked.get(topic)
    if (question === undefined) {
      if (rows.length > 0) answers.set(topic, judgementInputs(rows, null, times))
      continue
    }
    const { id, compartment, value: data } = question
    const said = { judgements: rows, commits: commits.get(topic) ?? [] }
    const found = answersFrom(desk.coalition, { id, compartment, data }, said, times)
    if (rows.length > 0) answers.set(topic, found.judgements)
    if (found.round !== null) rounds.set(topic, found.round)
  }
  return { answers: before.answers.with(answers), rounds: before.rounds.with(rounds) }
}

function provisionalAmong(
  answers: ReadonlyMap<Topic, readonly CitingJudgement[]>,
  rounds: ReadonlyMap<Topic, BlindRound>,
  resolutions: ReadonlyMap<Topic, Resolved>,
): Set<Topic> {
  const open = new Set<Topic>()
  for (const [topic, judgements] of answers)
    if (judgements.some(({ provisional, shown }) => provisional === true || shown?.provisional === true))
      open.add(topic)
  for (const [topic, { members }] of rounds)
    if (members.some(({ commits }) => commits.some(({ provisional }) => provisional))) open.add(topic)
  for (const [topic, { provisional }] of resolutions) if (provisional) open.add(topic)
  return open
}

function added<From extends { readonly topic: Topic | null }, Item>(
  before: Layered<Topic, readonly Item[]>,
  rows: readonly From[],
  itemOf: (row: From) => Item,
): Layered<Topic, readonly Item[]> {
  const edits = new Map<Topic, readonly Item[]>()
  for (const [topic, more] of Map.groupBy(rows, (row) => row.topic)) {
    if (topic !== null) edits.set(topic, [...(before.get(topic) ?? []), ...more.map(itemOf)])
  }
  return before.with(edits)
}
