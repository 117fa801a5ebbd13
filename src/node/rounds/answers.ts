import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import {
  awaitedUntil,
  blindRound,
  blindRoundNumber,
  openedBy,
  openExclusion,
  sealedExclusion,
  type BlindRound,
  type Committed,
} from '../../estimate/rounds/blindRound.ts'
import { commitmentOf } from '../../estimate/rounds/commitment.ts'
import type { Exclusion } from '../../estimate/standing.ts'
import type { Question } from '../../records/question.ts'
import { compartmentOf, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import type { CitingJudgement } from '../reask.ts'
import { judgementInputs, timeOf, timesFor } from '../timed.ts'
import { everyRow, type Row } from '../views.ts'
import type { RecordTime, Times } from '../witness/times.ts'

/** A question with its record's place. */
export interface AskedWhere {
  readonly id: RecordId
  readonly compartment: CompartmentId
  readonly data: Pick<Question, 'closes' | 'blindUntil'>
}

/** What was said of a question, as the records hold it. */
export interface SaidOf {
  readonly judgements: readonly Row<'judgements'>[]
  readonly commits: readonly Row<'commits'>[]
}

/** The answers to a question as the estimate room takes them, with its blind round where it has one. */
export interface Answers {
  readonly judgements: readonly CitingJudgement[]
  readonly round: BlindRound | null
}

/** Members that may answer where `readers` read. */
export function expectedOf(
  { newest }: Pick<Coalition, 'newest'>,
  readers: readonly MemberName[],
): MemberName[] {
  return newest.roster.members
    .filter(({ name, status }) => status === 'member' && readers.includes(name))
    .map(({ name }) => name)
}

/** Reads what was said of a question, and takes it as `answersFrom` does. */
export async function answersTo(
  desk: Desk,
  reader: Reader,
  asked: AskedWhere,
): Promise<Answers & { readonly rows: readonly Row<'judgements'>[] }> {
  const rows = await everyRow(desk, reader, 'judgements', [asked.id])
  const commits =
    asked.data.blindUntil === undefined ? [] : await everyRow(desk, reader, 'commits', [asked.id])
  const times = await timesFor(desk, reader)
  return { rows, ...answersFrom(desk.coalition, asked, { judgements: rows, commits }, times) }
}

/** The answers to a question. One that was sealed is as old as its commit, since from then on nothing could change it. Pure; the order of rows does not matter. */
export function answersFrom(
  coalition: Coalition,
  asked: AskedWhere,
  said: SaidOf,
  times: Times | null,
): Answers {
  const { blindUntil } = asked.data
  const closes = parseInstant(asked.data.closes)
  if (blindUntil === undefined)
    return { judgements: judgementInputs(said.judgements, closes, times), round: null }
  const until = parseInstant(blindUntil)
  const commits = committedIn(said.commits, times)
  const opened = openings(coalition, asked.id, said.judgements, { commits, until, times })
  const dated = said.judgements.map((row) => {
    const place = said.commits.find(({ id }) => id === opened.get(row.id)?.commit?.id)
    return place === undefined ? row : { ...row, ...placeOf(place) }
  })
  const judgements = judgementInputs(dated, closes, times)
  const { readers } = compartmentOf(coalition, asked.compartment)
  const authors = said.judgements.flatMap(({ id, author }) =>
    opened.get(id)?.barred === null ? [author] : [],
  )
  const round = blindRound(until, expectedOf(coalition, readers), commits, new Set(authors))
  return {
    round,
    judgements: judgements.map((judgement) => {
      const opening = opened.get(judgement.id)
      const barred = opening === undefined ? openExclusion(judgement.round) : opening.barred
      return {
        ...judgement,
        ...(barred === null ? {} : { barred }),
        ...(opening === undefined || isInTime(opening.shown, round) ? {} : { shown: opening.shown }),
      }
    }),
  }
}

/** The round that an open answer is for: after a blind one the second, unless a later one is named. Throws `E_RECORD_INVALID` for the blind one. */
export function openRoundOf(named: number | undefined, blind: BlindRound | null): number {
  if (blind === null) return named ?? 1
  if (named === undefined || named > blindRoundNumber) return named ?? blindRoundNumber + 1
  throw failure('E_RECORD_INVALID', `round ${named} was blind and is over: answer in a later one`, {
    paths: ['round'],
  })
}

function placeOf({
  generation,
  index,
  stated,
}: Row<'commits'>): Pick<Row<'commits'>, 'generation' | 'index' | 'stated'> {
  return { generation, index, stated }
}

function committedIn(rows: readonly Row<'commits'>[], times: Times | null): Committed[] {
  return rows.flatMap((row) =>
    row.value.round === blindRoundNumber
      ? [{ id: row.id, author: row.author, ...timeOf(row, times), commitment: row.value.commitment }]
      : [],
  )
}

/** Whether an answer was opened when answers of its round were to be: by then nobody could choose by the outcome. */
function isInTime({ at, provisional }: RecordTime, round: BlindRound): boolean {
  return !provisional && at < awaitedUntil(round)
}

/** Which commit an answer opens, and why it does not count, if so. */
interface Opening {
  readonly commit: Committed | undefined
  readonly barred: Exclusion | null
  readonly shown: RecordTime
}

/** An opening for each answer that was sealed. */
function openings(
  { id: coalition }: Pick<Coalition, 'id'>,
  question: RecordId,
  rows: readonly Row<'judgements'>[],
  {
    commits,
    until,
    times,
  }: { readonly commits: readonly Committed[]; readonly until: Instant; readonly times: Times | null },
): ReadonlyMap<RecordId, Opening> {
  return new Map(
    rows.flatMap((row) => {
      const { id, author, value } = row
      const { opens, round } = value
      if (opens === undefined) return []
      const commitment = commitmentOf({ coalition, question, round, author }, opens)
      const commit = openedBy(commits, author, commitment)
      const barred = sealedExclusion(commits, commit, author, until)
      return [[id, { commit, barred, shown: timeOf(row, times) }] as const]
    }),
  )
}
