import type { MemberName, RecordId } from '../kernel/id.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { awaitedUntil, blindRoundNumber, type BlindRound } from '../estimate/rounds/blindRound.ts'
import { standing, type JudgementInput, type QuestionInput } from '../estimate/standing.ts'
import type { SignReached } from './hypotheses/signReached.ts'
import type { RecordTime } from './witness/times.ts'

/** Why a seat should answer a question, or answer it again. */
export type ReaskReason =
  /** It has not answered. */
  | { readonly rule: 'unanswered'; readonly since: Instant }
  /** Its answer is older than `reaskAfterDays`. */
  | { readonly rule: 'age'; readonly since: Instant; readonly days: number }
  /** Its answer is of the blind round, which is open now. */
  | { readonly rule: 'opened'; readonly since: Instant }
  /** Another member answered in a later round. */
  | { readonly rule: 'round'; readonly since: Instant; readonly round: number }
  /** A sign agreed on beforehand has been seen to reach its line since. */
  | {
      readonly rule: 'sign'
      readonly since: Instant
      readonly id: RecordId
      readonly member: MemberName
      readonly sign: string
      readonly on: string
    }
  /** Another member cites evidence that it did not have when it answered. */
  | { readonly rule: 'evidence'; readonly since: Instant; readonly ids: readonly RecordId[] }
  /** Another member moved by `movedPoints` or more since. */
  | { readonly rule: 'moved'; readonly since: Instant; readonly member: MemberName; readonly points: number }

/** When a seat is asked next. */
export interface Reask {
  readonly due: boolean
  /** Since when it is due, or when it will be; null where it will not be asked again. */
  readonly at: Instant | null
  /** Empty while it is not due; the earliest first. */
  readonly why: readonly ReaskReason[]
}

const dayMs = 86_400_000
/** An answer that nobody has looked at for a quarter of a year is asked for again. */
export const reaskAfterDays = 90
/** A move that a reader would call one: a band of most yardsticks is wider than a tenth. */
const movedPoints = 0.1
/** Differences of typed decimals miss a tenth by less than this. */
const rounding = 1e-9

/** A judgement with what it cites, whether members have yet to witness when it was made, and, where it was sealed and not opened with its round, when it
 *  was. */
export type CitingJudgement = JudgementInput & {
  readonly cites: readonly RecordId[]
  readonly provisional?: boolean
  readonly shown?: RecordTime
}

const never: Reask = { due: false, at: null, why: [] }

/** What else there is about a question beside its answers. */
export interface Beside {
  readonly round?: BlindRound | null
  /** Signs about it that have reached their line. */
  readonly signs?: readonly SignReached[]
}

/** Whether and why `seat` should answer now. An open question is due where the seat has not answered, where its answer has aged, where a later
 *  round has begun or the blind one has opened, where a sign was seen to reach its line or others cite evidence newer than its answer, and where another moved far since. Under seal it has answered. Pure. */
export function reaskOf(
  question: QuestionInput,
  judgements: readonly CitingJudgement[],
  seat: MemberName,
  now: Instant,
  { round = null, signs = [] }: Beside = {},
): Reask {
  if (now >= question.closes) return never
  if (now < question.opens) return { due: false, at: question.opens, why: [] }
  const stand = standing(question, judgements, now) as CitingJudgement[]
  const own = stand.find(({ author }) => author === seat)
  if (own === undefined) {
    const asked: ReaskReason = { rule: 'unanswered', since: question.opens }
    if (!isSealed(round, seat, now)) return dueFor([asked])
    // It is to look again once all are open, and is missing where its own did not open.
    return { due: false, at: now < round.until ? round.until : awaitedUntil(round), why: [] }
  }
  const why = [
    ...aged(own, now),
    ...opened(own, round, stand),
    ...signsSince(own, signs),
    ...others(own, stand),
    ...moved(question, own, stand, judgements),
  ]
  const next = instant(own.at + reaskAfterDays * dayMs)
  return why.length > 0 ? dueFor(why) : { due: false, at: next < question.closes ? next : null, why }
}

function dueFor(why: readonly ReaskReason[]): Reask {
  const sorted = why.toSorted((a, b) => a.since - b.since)
  return { due: true, at: sorted[0]?.since ?? null, why: sorted }
}

function isSealed(round: BlindRound | null, seat: MemberName, now: Instant): round is BlindRound {
  if (round === null || now >= awaitedUntil(round)) return false
  return round.members.find(({ author }) => author === seat)?.place === 'sealed'
}

/** After the blind round its numbers are there to be discussed, and members estimate again (IDEA: Hemming et al., "A practical guide to structured expert elicitation using the IDEA
 *  protocol", Methods in Ecology and Evolution 9, 2018). */
function opened(
  own: CitingJudgement,
  round: BlindRound | null,
  stand: readonly CitingJudgement[],
): ReaskReason[] {
  if (round === null || own.round > blindRoundNumber || stand.length < 2) return []
  return [{ rule: 'opened', since: round.over }]
}

function signsSince(own: CitingJudgement, signs: readonly SignReached[]): ReaskReason[] {
  return signs.flatMap(({ id, author, sign, since, on }) =>
    since > own.at ? [{ rule: 'sign', since, id, member: author, sign, on } as const] : [],
  )
}

function aged(own: JudgementInput, now: Instant): ReaskReason[] {
  const since = instant(own.at + reaskAfterDays * dayMs)
  return now < since ? [] : [{ rule: 'age', since, days: Math.floor((now - own.at) / dayMs) }]
}

function others(own: CitingJudgement, stand: readonly CitingJudgement[]): ReaskReason[] {
  const later = stand.filter(({ author, at }) => author !== own.author && at > own.at)
  const [round] = later.filter((each) => each.round > own.round)
  const news = later.filter(({ cites }) => cites.some((id) => !own.cites.includes(id)))
  const ids = [...new Set(news.flatMap(({ cites }) => cites))].filter((id) => !own.cites.includes(id)).sort()
  return [
    ...(round ? [{ rule: 'round', since: round.at, round: round.round } as const] : []),
    ...(news[0] ? [{ rule: 'evidence', since: news[0].at, ids } as const] : []),
  ]
}

function moved(
  question: QuestionInput,
  own: JudgementInput,
  stand: readonly JudgementInput[],
  judgements: readonly JudgementInput[],
): ReaskReason[] {
  const later = stand.filter(({ author, at }) => author !== own.author && at > own.at)
  if (later.length === 0) return []
  const before = new Map(standing(question, judgements, own.at).map((each) => [each.author, each]))
  return later.flatMap((now): ReaskReason[] => {
    const then = before.get(now.author)
    const points = then === undefined ? 0 : distance(then, now)
    if (points < movedPoints - rounding) return []
    return [{ rule: 'moved', since: now.at, member: now.author, points }]
  })
}

/** The greatest change of a probability between two answers; 0 for quantiles, which have no points. */
function distance(before: JudgementInput, after: JudgementInput): number {
  const [a, b] = [before.answer, after.answer]
  if (a.kind === 'binary' && b.kind === 'binary') return Math.abs(a.probability - b.probability)
  if (a.kind !== 'options' || b.kind !== 'options') return 0
  return Math.max(...a.probabilities.map((p, i) => Math.abs(p - (b.probabilities[i] ?? p))))
}
