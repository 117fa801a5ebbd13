import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Answer } from '../records/judgement.ts'
import { Column } from './column.ts'
import type { ColumnMethod, Method } from './method.ts'
import { nowhere, type Elsewhere } from './methods/elsewhere.ts'
import { byColumn, poolStanding } from './methods/pooling.ts'
import type { Spread } from './spread.ts'
import { byTime, exclusion, inOrder, replaces, type JudgementInput, type QuestionInput } from './standing.ts'
import { commonLevels, numbersOf, valueOf, type EstimateValue, type Levels } from './value.ts'

/** The joint estimate after one change. */
export interface HistoryStep {
  readonly at: Instant
  /** The judgement that made the change. */
  readonly id: RecordId
  /** Null where the members' quantiles share no level. */
  readonly value: EstimateValue | null
  /** How many judgements stand. */
  readonly count: number
  /** One for each number of the value. */
  readonly spread: readonly Spread[]
}

/** Columns that are kept for their spread alone. */
const spreadOnly: ColumnMethod = { name: 'median', version: 1, parameters: {} }

/** What a seat has said last. */
interface Seat {
  readonly number: number
  judgement: JudgementInput
  numbers: readonly number[]
}

/** A question's estimate, kept up to date judgement by judgement in microseconds. It gives the bits of `jointEstimate`. */
export class RunningEstimate {
  readonly #question: QuestionInput
  readonly #method: Method
  /** Null where the method sees more than columns: every step then pools anew. */
  readonly #columnMethod: ColumnMethod | null
  readonly #elsewhere: (at: Instant) => Elsewhere
  readonly #seats = new Map<MemberName, Seat>()
  #levels: Levels = null
  #columns: Column[] = []
  #newest: JudgementInput | null = null

  /** `elsewhere`: what members did on other questions up to an instant, for methods that weigh them by it. */
  constructor(
    question: QuestionInput,
    method: Method,
    elsewhere: (at: Instant) => Elsewhere = () => nowhere,
  ) {
    this.#question = question
    this.#method = method
    this.#columnMethod = byColumn(method, question.form)
    this.#elsewhere = elsewhere
  }

  /** Takes the next judgement; returns the new estimate, or null where the judgement changes nothing (it cannot stand, or belongs to an
   *  earlier round than its author's last). Throws `RangeError` where it is not later than those taken before: build anew then. */
  add(judgement: JudgementInput): HistoryStep | null {
    if (exclusion(this.#question, judgement) !== null) return null
    if (this.#newest !== null && byTime(this.#newest, judgement) >= 0) {
      throw new RangeError('judgements must be taken in the order of time')
    }
    this.#newest = judgement
    const seat = this.#seats.get(judgement.author)
    if (seat !== undefined && !replaces(judgement, seat.judgement)) return null
    if (seat === undefined) this.#sit(judgement)
    else this.#answerAgain(seat, judgement)
    return this.#step(judgement)
  }

  #sit(judgement: JudgementInput): void {
    const seat: Seat = { number: this.#seats.size, judgement, numbers: [] }
    this.#seats.set(judgement.author, seat)
    if (this.#keepsLevels(judgement.answer)) this.#put(seat, judgement, undefined)
    else this.#rebuild()
  }

  #answerAgain(seat: Seat, judgement: JudgementInput): void {
    if (this.#keepsLevels(judgement.answer)) {
      this.#put(seat, judgement, seat.numbers)
    } else {
      seat.judgement = judgement
      this.#rebuild()
    }
  }

  #put(seat: Seat, judgement: JudgementInput, previous: readonly number[] | undefined): void {
    const numbers = numbersOf(judgement.answer, this.#levels)
    for (const [k, column] of this.#columns.entries()) {
      column.put(seat.number, numbers[k] ?? NaN, previous?.[k])
    }
    seat.judgement = judgement
    seat.numbers = numbers
  }

  /** Whether the columns can take `answer` as they are. An answer that states exactly the pooled levels spans what all span, and every
   *  level stated there is among them already, so they stay. */
  #keepsLevels(answer: Answer): boolean {
    if (this.#columns.length === 0) return false
    return this.#levels === null || statesExactly(answer, this.#levels)
  }

  /** Starts the columns anew after a change of the pooled levels. */
  #rebuild(): void {
    const seats = [...this.#seats.values()].sort((a, b) => byTime(a.judgement, b.judgement))
    const answers = seats.map((seat) => seat.judgement.answer)
    const levels = commonLevels(answers)
    this.#levels = levels
    const width = seats[0] === undefined ? 0 : numbersOf(seats[0].judgement.answer, levels).length
    this.#columns = Array.from({ length: width }, () => new Column(this.#columnMethod ?? spreadOnly))
    for (const seat of seats) this.#put(seat, seat.judgement, undefined)
  }

  #pooled(at: Instant): number[] {
    if (this.#columnMethod !== null || this.#columns.length === 0) {
      return this.#columns.map((column) => column.pooled())
    }
    const stand = [...this.#seats.values()].map((seat) => seat.judgement).sort(byTime)
    return poolStanding(this.#method, this.#question.form, stand, this.#levels, this.#elsewhere(at))
  }

  #step(judgement: JudgementInput): HistoryStep {
    const numbers = this.#pooled(judgement.at)
    return {
      at: judgement.at,
      id: judgement.id,
      value: numbers.length === 0 ? null : valueOf(this.#question.form, this.#levels, numbers),
      count: this.#seats.size,
      spread: this.#columns.map((column) => column.spread()),
    }
  }
}

function statesExactly(answer: Answer, levels: readonly number[]): boolean {
  if (answer.kind === 'binary' || answer.kind === 'options') return false
  return (
    answer.quantiles.length === levels.length && answer.quantiles.every(({ level }, i) => level === levels[i])
  )
}

/** The whole history of a question's estimate, one step for each judgement that changes who stands or what they say, never thinned.
 *  Judgements of one instant make a step each, by (author, index); the last of them is the estimate at that instant. The order of
 *  `judgements` does not matter. */
export function history(
  question: QuestionInput,
  judgements: readonly JudgementInput[],
  method: Method,
  elsewhere?: (at: Instant) => Elsewhere,
): HistoryStep[] {
  const running = new RunningEstimate(question, method, elsewhere)
  return inOrder(question, judgements).flatMap((judgement) => running.add(judgement) ?? [])
}
