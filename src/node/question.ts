import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { bands, type Band } from '../estimate/band.ts'
import { histogram, type Bin } from '../estimate/bins.ts'
import { cumulative, endsOf } from '../estimate/cumulative.ts'
import { headlineOf, numberBeside, type Headline } from '../estimate/headline.ts'
import { history, type HistoryStep } from '../estimate/history.ts'
import type { JointEstimate } from '../estimate/joint.ts'
import { jointScores, memberScores, type TimedScores } from '../estimate/score.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import type { EstimateValue, PooledQuantile } from '../estimate/value.ts'
import type { Answer, Judgement } from '../records/judgement.ts'
import type { Question, QuestionForm } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import type { Tlp } from '../records/common.ts'
import { citedBy, gradedByRules, type Cited } from './citations.ts'
import { compartmentOf, sharedHosts } from './coalition.ts'
import type { Desk } from './desk.ts'
import { elsewhereOf, type LooksElsewhere } from './elsewhere.ts'
import { discussionOf, type Said } from './discussion.ts'
import { methodOf, pooled, questionInput, type Pooled } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import { questionFold } from './questionFold.ts'
import { questionOf, resolutionOf } from './questions.ts'
import { reaskOf, type CitingJudgement, type Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { isBlind, lookedAt, noteLook } from './sight.ts'
import { judgementInputs, scorable, timesFor } from './timed.ts'
import { everyRow, type Row } from './views.ts'
import { isWitnessed } from './witness/heads.ts'

/** Where a question is in its life. */
export type QuestionState = 'upcoming' | 'open' | 'closed' | 'resolved'

/** A change of the joint estimate: what was answered, and what all answers then made. */
export interface Step extends Omit<HistoryStep, 'spread'> {
  readonly author: MemberName
  readonly answer: Answer
  /** Null where nobody says how far it would go. */
  readonly band: Band | null
}

/** What members said, withheld from a seat that has not answered yet. */
export interface BlindView {
  readonly blind: true
  /** Who has answered: never what. */
  readonly members: readonly MemberName[]
}

/** What members said, in full. */
export type OpenView = {
  readonly blind: false
  /** The estimate in one number. */
  readonly headline: Headline | null
  /** Of pooled quantiles: the corners of their cumulative function. */
  readonly distribution: readonly PooledQuantile[] | null
  /** The members' own ranges pooled as their answers are. */
  readonly band: Band | null
  readonly history: readonly Step[]
  /** Who stands where on the headline's scale; empty where there is no headline. */
  readonly histogram: readonly Bin[]
  /** Why, of each judgement that stands. */
  readonly rationales: readonly ({ readonly id: RecordId; readonly author: MemberName } & Pick<
    Judgement,
    'rationale' | 'evidence'
  >)[]
  readonly evidence: readonly Cited[]
} & Pooled

/** The seat's own newest judgement that can stand. */
export interface OwnAnswer extends Omit<Judgement, 'dissent'> {
  readonly id: RecordId
  readonly at: Instant
  readonly dissent: string | null
  /** How many of the seat's judgements came before it. */
  readonly earlier: number
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
  /** The instant as of which all of it stands. */
  readonly asOf: Instant
  readonly joint: BlindView | OpenView
  /** Members who can read it and have no judgement that stands. */
  readonly missing: readonly MemberName[]
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
  if (full.joint.blind && wish.look === true) {
    await noteLook(desk, id)
    full = await found()
  }
  if (full.joint.blind) return full
  return { ...full, joint: { ...full.joint, evidence: await gradedByRules(desk, full.joint.evidence) } }
}

async function inFull(desk: Desk, reader: Reader, id: RecordId, wish: EstimateWish): Promise<QuestionInFull> {
  const { data, author, compartment, tlp, stated } = await questionOf(desk, reader, id)
  const { name, readers } = compartmentOf(desk.coalition, compartment)
  const rows = await everyRow(desk, reader, 'judgements', [id])
  const resolved = (await resolutionOf(desk, reader, id)) ?? null
  const input = questionInput(id, data)
  const judgements = judgementInputs(rows, input.closes, await timesFor(desk, reader))
  const now = desk.ports.clock.now()
  const stand = standing(input, judgements, now) as CitingJudgement[]
  const answered = stand.map((each) => each.author).sort()
  const looked = await lookedAt(desk, reader, id)
  const blind = isBlind(
    { closes: input.closes, readers, resolved: resolved !== null, answered, looked },
    desk.seat,
    now,
  )
  const asOf = wish.at ?? now
  const view = blind
    ? { blind, members: answered }
    : await openView({ desk, reader, input, compartment, rows, judgements, asOf, method: wish.method })
  return {
    id,
    author,
    compartment: name ?? compartment,
    tlp,
    asked: stated,
    question: data,
    state: stateOf(input, resolved !== null, now),
    asOf,
    joint: view,
    missing: missingOf(desk, readers, answered),
    own: ownAnswer(desk.seat, stand, rows),
    looked,
    reask: resolved === null ? reaskOf(input, judgements, desk.seat, now) : { due: false, at: null, why: [] },
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
            members: memberScores(input, scorable(judgements), resolved),
            joint: jointScores(
              input,
              await stepsBehind(
                desk,
                reader,
                { input, compartment, method: wish.method },
                scorable(judgements),
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

/** Members that may answer where `readers` read, and have not. */
export function missingOf(
  { coalition }: Pick<Desk, 'coalition'>,
  readers: readonly MemberName[],
  answered: readonly MemberName[],
): MemberName[] {
  return coalition.newest.roster.members
    .filter(({ name, status }) => status === 'member' && readers.includes(name) && !answered.includes(name))
    .map(({ name }) => name)
}

/** Where a question is in its life at `now`. */
export function stateOf(question: QuestionInput, resolved: boolean, now: Instant): QuestionState {
  if (resolved) return 'resolved'
  if (now < question.opens) return 'upcoming'
  return now < question.closes ? 'open' : 'closed'
}

interface Viewed {
  readonly desk: Desk
  readonly reader: Reader
  readonly input: QuestionInput
  readonly compartment: CompartmentId
  readonly rows: readonly Row<'judgements'>[]
  readonly judgements: readonly CitingJudgement[]
  readonly asOf: Instant
  readonly method: string | undefined
}

/** The history by which the joint estimate is scored. */
async function stepsBehind(
  desk: Desk,
  reader: Reader,
  { input, compartment, method: wanted }: Pick<Viewed, 'input' | 'compartment' | 'method'>,
  judgements: readonly CitingJudgement[],
): Promise<HistoryStep[]> {
  const method = methodOf(desk, wanted)
  const place = { id: input.id, compartment }
  return history(input, judgements, method, elsewhereOf(await questionFold(desk, reader), place, method))
}

async function openView(viewed: Viewed): Promise<OpenView> {
  const { desk, reader, input, rows, judgements, asOf, method } = viewed
  const way = methodOf(desk, method)
  const elsewhere = elsewhereOf(
    await questionFold(desk, reader),
    { id: input.id, compartment: viewed.compartment },
    way,
  )
  const result = pooled(desk, input, judgements, way, asOf, elsewhere(asOf))
  const headline = result.estimate === null ? null : headlineOf(result.estimate.value)
  const steps = stepsOf(input, judgements, way, elsewhere)
  const stands = new Set(standing(input, judgements, asOf).map((judgement) => judgement.id))
  const why = rows.filter((row) => stands.has(row.id))
  return {
    blind: false,
    ...result,
    headline,
    distribution: distributionOf(input.form, result.estimate?.value),
    band: steps.findLast(({ at }) => at <= asOf)?.band ?? null,
    history: steps,
    histogram: headline && result.estimate ? binsOf(input.form, headline, result.estimate) : [],
    rationales: why.map((row) => ({
      id: row.id,
      author: row.author,
      rationale: row.value.rationale,
      evidence: row.value.evidence,
    })),
    evidence: await citedBy(
      desk,
      reader,
      why.map((row) => ({ author: row.author, evidence: row.value.evidence })),
    ),
  }
}

function distributionOf(
  form: QuestionForm,
  value: EstimateValue | undefined,
): readonly PooledQuantile[] | null {
  if (value === undefined || value.kind === 'binary' || value.kind === 'options') return null
  return cumulative(value.quantiles, endsOf(form))
}

function stepsOf(
  input: QuestionInput,
  judgements: readonly CitingJudgement[],
  method: ReturnType<typeof methodOf>,
  elsewhere: LooksElsewhere,
): Step[] {
  const made = new Map(judgements.map((judgement) => [judgement.id, judgement]))
  const steps = history(input, judgements, method, elsewhere)
  const ranges = bands(input, judgements, method, steps, elsewhere)
  return steps.flatMap(({ at, id, value, count }, i): Step[] => {
    const by = made.get(id)
    if (by === undefined) return []
    return [{ at, id, author: by.author, answer: by.answer, value, count, band: ranges[i] ?? null }]
  })
}

function binsOf(form: QuestionForm, headline: Headline, estimate: JointEstimate): Bin[] {
  const numbers = estimate.members.flatMap(({ author, answer }) => {
    const number = numberBeside(headline, answer)
    return number === null ? [] : [{ author, number }]
  })
  return histogram(numbers, scaleOf(form))
}

/** The scale on which a question is answered, from end to end. */
function scaleOf(form: QuestionForm): Band {
  if (form.kind === 'numeric') return { low: form.range.low, high: form.range.high }
  if (form.kind === 'date') return { low: Date.parse(form.range.low), high: Date.parse(form.range.high) }
  return { low: 0, high: 1 }
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
  return { id: own.id, at: own.at, ...row.value, earlier }
}
