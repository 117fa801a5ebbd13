import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { bands, type Band } from '../estimate/band.ts'
import { histogram, type Bin } from '../estimate/bins.ts'
import { cumulative, endsOf } from '../estimate/cumulative.ts'
import { headlineOf, numberBeside, type Headline } from '../estimate/headline.ts'
import { history, type HistoryStep } from '../estimate/history.ts'
import type { JointEstimate } from '../estimate/joint.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import type { EstimateValue, PooledQuantile } from '../estimate/value.ts'
import type { Answer, Judgement } from '../records/judgement.ts'
import type { QuestionForm } from '../records/question.ts'
import { citedBy, type Cited } from './citations.ts'
import type { Desk } from './desk.ts'
import { elsewhereOf, type LooksElsewhere } from './elsewhere.ts'
import { methodOf, pooled, type Pooled } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import { questionFold } from './questionFold.ts'
import type { CitingJudgement } from './reask.ts'
import type { Row } from './views.ts'

/** A change of the joint estimate: what was answered, and what all answers then made. */
export interface Step extends Omit<HistoryStep, 'spread'> {
  readonly author: MemberName
  readonly answer: Answer
  /** Null where nobody says how far it would go. */
  readonly band: Band | null
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

/** What an open view is made from. */
export interface Viewed {
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
export async function stepsBehind(
  desk: Desk,
  reader: Reader,
  { input, compartment, method: wanted }: Pick<Viewed, 'input' | 'compartment' | 'method'>,
  judgements: readonly CitingJudgement[],
): Promise<HistoryStep[]> {
  const method = methodOf(desk, wanted)
  const place = { id: input.id, compartment }
  return history(input, judgements, method, elsewhereOf(await questionFold(desk, reader), place, method))
}

/** What members said, in full. Throws `E_USAGE` for an unknown method. */
export async function openView(viewed: Viewed): Promise<OpenView> {
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
