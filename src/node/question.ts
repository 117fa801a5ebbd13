import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRunning } from '../estimate/rounds/blindRound.ts'
import { jointScores, memberScores, type TimedScores } from '../estimate/score.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Question } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import type { Tlp } from '../records/common.ts'
import { gradedByRules } from './citations.ts'
import { calledHere, compartmentOf, sharedHosts } from './coalition.ts'
import type { Desk } from './desk.ts'
import { discussionOf, type Said } from './discussion.ts'
import { questionInput } from './estimates.ts'
import { openView, stepsBehind, type OpenView } from './openView.ts'
import type { Reader } from './ports/store.ts'
import { questionFold, type QuestionFold } from './questionFold.ts'
import { questionOf, resolutionOf } from './questions.ts'
import { reaskOf, type CitingJudgement, type Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { answersTo, expectedOf } from './rounds/answers.ts'
import { roundShown, spokenIn, type RoundShown } from './rounds/shown.ts'
import { isBlind, lookedAt, noteLook } from './sight.ts'
import { scorable } from './timed.ts'
import type { Row } from './views.ts'
import { isWitnessed } from './witness/heads.ts'

/** Where a question is in its life. */
export type QuestionState = 'upcoming' | 'open' | 'closed' | 'carried' | 'resolved'

/** What members said, withheld from a seat that has not answered yet. */
export interface BlindView {
  readonly blind: true
  /** Who has answered: never what. */
  readonly members: readonly MemberName[]
}

/** The seat's own newest judgement that can stand. */
export interface OwnAnswer extends Omit<Judgement, 'dissent'> {
  readonly id: RecordId
  readonly at: Instant
  readonly dissent: string | null
  /** How many of the seat's judgements came before it. */
  readonly earlier: number
}

/** A question by its id, and where it stands. */
export interface QuestionPlace {
  readonly id: RecordId
  readonly compartment: string
}

/** A question with all that the seat may see of what members have said of it. */
export interface QuestionInFull {
  readonly id: RecordId
  readonly author: MemberName
  readonly compartment: string
  readonly tlp: Tlp
  readonly asked: Instant
  readonly question: Question
  readonly state: QuestionState
  /** The question that it goes on as under another membership, and the one that it was before, where the seat may read that. */
  readonly goesOn: QuestionPlace | null
  readonly cameFrom: QuestionPlace | null
  /** The instant as of which all of it stands. */
  readonly asOf: Instant
  readonly joint: BlindView | OpenView
  /** Members who can read it and have neither a judgement that stands nor one that is sealed. */
  readonly missing: readonly MemberName[]
  /** Its blind round; null where it has none. */
  readonly round: RoundShown | null
  readonly own: OwnAnswer | null
  /** When this person looked at others' answers before the seat had given one. */
  readonly looked: Instant | null
  readonly reask: Reask
  readonly discussion: readonly Said[]
  readonly resolution: {
    readonly id: RecordId
    readonly outcome: Outcome
    readonly at: Instant
    readonly author: MemberName
  } | null
  readonly scores: {
    readonly members: readonly ({ readonly author: MemberName } & TimedScores)[]
    readonly joint: TimedScores
  } | null
  /** Whose word the times are, and who could have seen others' answers. */
  readonly time: 'stated' | 'witnessed'
  /** Judgements and the resolution of which members have yet to witness when they were made: counted for now, ranked last, in no score. */
  readonly notYetWitnessed: readonly RecordId[]
  readonly notBlind: readonly { readonly host: string; readonly members: readonly MemberName[] }[]
}

/** What to compute beside the charter's own choice. */
export interface EstimateWish {
  /** The joint estimate as it stood then; now where left out. */
  readonly at?: Instant
  /** Another method, for comparison: the manifest names it. */
  readonly method?: string
  /** Show others' answers although the seat has given none: that is noted. */
  readonly look?: boolean
}

/** A question with the joint estimate by the charter's method, its exact history, its evidence and discussion and, once resolved, its scores.
 *  While the seat is blind (see `isBlind`) what others said is left out. Throws `E_NOT_FOUND`, `E_USAGE` for an unknown method. */
export async function questionInFull(
  desk: Desk,
  id: RecordId,
  wish: EstimateWish = {},
): Promise<QuestionInFull> {
  requireAct(desk, 'read')
  const found = (): Promise<QuestionInFull> =>
    desk.ports.store.read((reader) => inFull(desk, reader, id, wish))
  let full = await found()
  // In a blind round there is nothing to look at before it is over.
  if (full.joint.blind && wish.look === true && full.round?.running !== true) {
    await noteLook(desk, id)
    full = await found()
  }
  if (full.joint.blind) return full
  return { ...full, joint: { ...full.joint, evidence: await gradedByRules(desk, full.joint.evidence) } }
}

async function inFull(desk: Desk, reader: Reader, id: RecordId, wish: EstimateWish): Promise<QuestionInFull> {
  const { data, author, compartment, tlp, stated } = await questionOf(desk, reader, id)
  const place = compartmentOf(desk.coalition, compartment)
  const { readers } = place
  const { rows, judgements, round } = await answersTo(desk, reader, { id, compartment, data })
  const resolved = (await resolutionOf(desk, reader, id)) ?? null
  const input = questionInput(id, data)
  const now = desk.ports.clock.now()
  const stand = standing(input, judgements, now) as CitingJudgement[]
  const answered = stand.map((each) => each.author).sort()
  const spoken = spokenIn(round, answered, now)
  const fold = await questionFold(desk, reader)
  const placeAt = async (other: RecordId | undefined): Promise<QuestionPlace | null> => {
    if (other === undefined) return null
    const at = compartmentOf(desk.coalition, (await questionOf(desk, reader, other)).compartment)
    return { id: other, compartment: calledHere(desk.coalition, at) }
  }
  const looked = await lookedAt(desk, reader, id)
  const sealing = round !== null && isRunning(round, now)
  const blind = isBlind(
    { closes: input.closes, readers, resolved: resolved !== null, answered, looked, sealing },
    desk.seat,
    now,
  )
  const asOf = wish.at ?? now
  const view = blind
    ? { blind, members: spoken }
    : await openView({ desk, reader, input, compartment, rows, judgements, asOf, method: wish.method })
  return {
    id,
    author,
    compartment: calledHere(desk.coalition, place),
    tlp,
    asked: stated,
    question: data,
    state: stateOf(input, { resolved: resolved !== null, goesOn: fold.goesOn.get(id) ?? null }, now),
    goesOn: await placeAt(fold.goesOn.get(id)),
    cameFrom: await placeAt(wasOf(fold, id)),
    asOf,
    joint: view,
    missing: missingOf(desk, readers, spoken),
    round: round && (await roundShown(desk, reader, id, round, now)),
    own: ownAnswer(desk.seat, stand, rows),
    looked,
    reask:
      resolved === null && !fold.goesOn.has(id)
        ? reaskOf(input, judgements, desk.seat, now, { round, signs: fold.signs.get(id) ?? [] })
        : { due: false, at: null, why: [] },
    discussion: await discussionOf(desk, reader, id, blind),
    resolution: resolved && {
      id: resolved.id,
      outcome: resolved.outcome,
      at: resolved.at,
      author: resolved.author,
    },
    scores:
      resolved?.provisional === false
        ? {
            members: memberScores(input, scorable(judgements, resolved.at), resolved),
            joint: jointScores(
              input,
              await stepsBehind(
                desk,
                reader,
                { input, compartment, method: wish.method },
                scorable(judgements, resolved.at),
              ),
              resolved,
            ),
          }
        : null,
    time: isWitnessed(desk.coalition, compartment) ? 'witnessed' : 'stated',
    notYetWitnessed: [
      ...(blind ? [] : judgements.filter((each) => each.provisional === true).map((each) => each.id)),
      ...(resolved?.provisional === true ? [resolved.id] : []),
    ].sort(),
    notBlind: sharedHosts(desk.coalition),
  }
}

function wasOf({ goesOn }: QuestionFold, id: RecordId): RecordId | undefined {
  for (const [was, now] of goesOn) if (now === id) return was as RecordId
  return undefined
}

/** Members that may answer where `readers` read, and have not. */
export function missingOf(
  { coalition }: Pick<Desk, 'coalition'>,
  readers: readonly MemberName[],
  answered: readonly MemberName[],
): MemberName[] {
  return expectedOf(coalition, readers).filter((name) => !answered.includes(name))
}

/** Where a question is in its life at `now`: `carried` where it goes on as another one under another membership. */
export function stateOf(
  question: QuestionInput,
  { resolved, goesOn }: { readonly resolved: boolean; readonly goesOn: RecordId | null },
  now: Instant,
): QuestionState {
  if (resolved) return 'resolved'
  if (goesOn !== null) return 'carried'
  if (now < question.opens) return 'upcoming'
  return now < question.closes ? 'open' : 'closed'
}

function ownAnswer(
  seat: MemberName,
  stand: readonly CitingJudgement[],
  rows: readonly Row<'judgements'>[],
): OwnAnswer | null {
  const own = stand.find(({ author }) => author === seat)
  const row = rows.find(({ id }) => id === own?.id)
  if (own === undefined || row === undefined) return null
  const earlier = rows.filter(({ author, index }) => author === seat && index < row.index).length
  const { answer, round, confidence, rationale, evidence, dissent, expected } = row.value
  return {
    ...{ id: own.id, at: own.at, answer, round, confidence, rationale, evidence, dissent, earlier },
    ...(expected === undefined ? {} : { expected }),
  }
}
