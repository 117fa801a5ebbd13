import { failure } from '../kernel/error.ts'
import type { CharterHash, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Answer } from '../records/judgement.ts'
import { manifestOf, type Manifest } from './manifest.ts'
import type { Method } from './method.ts'
import { looksElsewhere, nowhere, type Elsewhere } from './methods/elsewhere.ts'
import { poolStanding } from './methods/pooling.ts'
import { spreadOf, type Spread } from './spread.ts'
import { exclusion, standing, type Exclusion, type JudgementInput, type QuestionInput } from './standing.ts'
import { commonLevels, numbersOf, numbersOfValue, valueOf, type EstimateValue } from './value.ts'

/** How a charter wants judgements pooled. */
export interface CharterMethod {
  readonly method: Method
  /** The charter that says so. */
  readonly charter: CharterHash
  /** What members did on other questions, for methods that weigh them by it. */
  readonly elsewhere?: Elsewhere
}

/** One member's part in a joint estimate. */
export interface Contribution {
  readonly author: MemberName
  readonly id: RecordId
  readonly at: Instant
  readonly round: number
  readonly answer: Answer
  readonly confidence: JudgementInput['confidence']
  /** The joint estimate had this member not spoken, at the same levels; null where no one else has. */
  readonly without: EstimateValue | null
  /** The joint value less the value without this member, one for each number of the value; null where no one else has spoken. */
  readonly influence: readonly number[] | null
}

/** A named dissent with its reasons. It is counted in the estimate like any judgement, and shown beside it. */
export interface Dissent extends Pick<Contribution, 'author' | 'id' | 'answer' | 'without'> {
  readonly reasons: string
}

/** What the members together say at one instant. */
export interface JointEstimate {
  /** The instant as of which it stands. */
  readonly at: Instant
  readonly value: EstimateValue
  /** By author. */
  readonly members: readonly Contribution[]
  /** One for each number of the value: the probability, each option, or each pooled level. */
  readonly spread: readonly Spread[]
  /** By author. */
  readonly dissents: readonly Dissent[]
  /** Judgements up to `at` that cannot stand, and why, by id. */
  readonly excluded: readonly {
    readonly id: RecordId
    readonly author: MemberName
    readonly why: Exclusion
  }[]
  readonly manifest: Manifest
}

/** The joint estimate of `judgements` (all of the question, in any order) as it stands at `at`. Pure: the same records and charter give
 *  the same bytes. Throws `E_NO_JUDGEMENTS` where none stands, `E_QUANTILES` where members' quantiles share no level. */
export function jointEstimate(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  { method, charter, elsewhere = nowhere }: CharterMethod,
  at: Instant,
): JointEstimate {
  const stand = standing(question, judgements, at)
  if (stand.length === 0) throw failure('E_NO_JUDGEMENTS', 'no judgement stands on this question yet')
  const levels = commonLevels(stand.map((judgement) => judgement.answer))
  if (levels?.length === 0) {
    throw failure('E_QUANTILES', 'the members’ quantiles share no level at which they could be pooled', {
      paths: stand.map((judgement) => judgement.id),
    })
  }
  const rows = stand.map((judgement) => numbersOf(judgement.answer, levels))
  const pooled = (from: readonly JudgementInput[]) =>
    valueOf(question.form, levels, poolStanding(method, question.form, from, levels, elsewhere))
  const value = pooled(stand)
  const numbers = numbersOfValue(value)
  const members = stand
    .map((judgement, i): Contribution => {
      const { author, id, at, round, answer, confidence } = judgement
      const without = stand.length === 1 ? null : pooled(stand.toSpliced(i, 1))
      const others = without === null ? null : numbersOfValue(without)
      const influence = others === null ? null : numbers.map((number, k) => number - (others[k] ?? NaN))
      return { author, id, at, round, answer, confidence, without, influence }
    })
    .sort((a, b) => compare(a.author, b.author))
  const reasons = new Map(stand.map((judgement) => [judgement.id, judgement.dissent]))
  return {
    at,
    value,
    members,
    spread: numbers.map((_, k) => {
      const column = Float64Array.from(rows, (row) => row[k] ?? NaN).sort()
      return spreadOf(column, column.length)
    }),
    dissents: members.flatMap(({ author, id, answer, without }) => {
      const said = reasons.get(id) ?? null
      return said === null ? [] : [{ author, id, answer, without, reasons: said }]
    }),
    excluded: excludedUpTo(question, judgements, at),
    manifest: manifestOf(
      question.id,
      stand,
      { method, charter },
      value,
      looksElsewhere(method) ? elsewhere.records : undefined,
    ),
  }
}

function excludedUpTo(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  at: Instant,
): JointEstimate['excluded'] {
  return judgements
    .flatMap((judgement) => {
      const why = judgement.at <= at ? exclusion(question, judgement) : null
      return why === null ? [] : [{ id: judgement.id, author: judgement.author, why }]
    })
    .sort((a, b) => compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
