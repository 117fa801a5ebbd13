import fc from 'fast-check'
import type { CharterHash, MemberName, RecordId } from '../src/kernel/id.ts'
import { instant } from '../src/kernel/instant.ts'
import type { Answer } from '../src/records/judgement.ts'
import type { QuestionForm } from '../src/records/question.ts'
import { asMethod, columnMethodNames, type Method } from '../src/estimate/method.ts'
import { methodNames } from '../src/records/estimateMethod.ts'
import type { JudgementInput, QuestionInput } from '../src/estimate/standing.ts'

/** Some charter. */
export const charter = 'c'.repeat(64) as CharterHash

/** The methods that are kept up to date number by number. */
export const methods: readonly Method[] = columnMethodNames.map((name) => asMethod(name))

/** Every method, as a charter would name it. */
export const everyMethod: readonly Method[] = methodNames.map((name) => asMethod(name))

/** Three options to choose from. */
const options = ['first', 'second', 'third']

/** One form of each kind. */
export const forms: readonly QuestionForm[] = [
  { kind: 'binary' },
  { kind: 'multipleChoice', options },
  { kind: 'ordered', options },
  { kind: 'numeric', unit: 'ships', range: { low: 0, high: 100, openLow: false, openHigh: true } },
  { kind: 'date', range: { low: '2020-01-01T00:00:00.000Z', high: '2030-01-01T00:00:00.000Z' } },
]

/** A question that is open from 0 to 1,000. */
export function questionOf(form: QuestionForm): QuestionInput {
  return { id: 'f'.repeat(64) as RecordId, form, opens: instant(0), closes: instant(1000) }
}

/** A judgement with what matters to a test; the rest is filled in. */
export function judgementOf(
  given: Partial<Omit<JudgementInput, 'at' | 'author'>> & { author: string; at: number; answer: Answer },
): JudgementInput {
  const index = given.index ?? given.at
  return {
    id: `${given.author}${index}`.padStart(64, '0') as RecordId,
    round: 1,
    dissent: null,
    confidence: null,
    ...given,
    index,
    at: instant(given.at),
    author: given.author as MemberName,
  }
}

/** Judgement of a binary question. */
export function binary(author: string, at: number, probability: number, more: Partial<JudgementInput> = {}) {
  return judgementOf({ ...more, author, at, answer: { kind: 'binary', probability } })
}

/** Probabilities of every size, also those next to 0 and 1. */
export const probabilities = fc.oneof(
  fc.double({ min: Number.MIN_VALUE, max: 1 - 2 ** -53, noNaN: true }),
  fc.constantFrom(1e-300, Number.MIN_VALUE, 0.5, 1 - 2 ** -53),
  fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
)

/** Answers that fit a form. */
export function answersTo(form: QuestionForm): fc.Arbitrary<Answer> {
  switch (form.kind) {
    case 'binary':
      return probabilities.map((probability) => ({ kind: 'binary', probability }))
    case 'multipleChoice':
    case 'ordered':
      return fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }).map((parts) => ({
        kind: 'options',
        probabilities: parts.map((part) => part / parts.reduce((sum, each) => sum + each)),
      }))
    case 'numeric':
      return quantilesOf(fc.double({ noNaN: true, noDefaultInfinity: true })).map((quantiles) => ({
        kind: 'quantiles',
        quantiles,
      }))
    case 'date':
      return quantilesOf(fc.integer({ min: 0, max: 2_000_000_000_000 })).map((quantiles) => ({
        kind: 'dateQuantiles',
        quantiles: quantiles.map(({ level, value }) => ({ level, value: new Date(value).toISOString() })),
      }))
  }
}

/** Mostly the usual three levels; now and then others, which all hold the median between them. */
function quantilesOf(values: fc.Arbitrary<number>): fc.Arbitrary<{ level: number; value: number }[]> {
  const levels = fc.oneof(
    { weight: 4, arbitrary: fc.constant([0.1, 0.5, 0.9]) },
    { weight: 1, arbitrary: fc.constantFrom([0.05, 0.25, 0.5, 0.75, 0.95], [0.4, 0.6], [0.5]) },
  )
  return levels.chain((each) =>
    fc.array(values, { minLength: each.length, maxLength: each.length }).map((drawn) => {
      const rising = Float64Array.from(drawn).sort()
      return each.map((level, i) => ({ level, value: rising[i] ?? NaN }))
    }),
  )
}

/** Judgements by up to five members, some at one instant, some outside the question's time, in up to three rounds, in any order. */
export function judgementsOn(form: QuestionForm): fc.Arbitrary<JudgementInput[]> {
  const one = fc.record({
    author: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    at: fc.integer({ min: -50, max: 1050 }),
    round: fc.constantFrom(1, 1, 1, 2, 3),
    answer: answersTo(form),
  })
  return fc
    .array(one, { maxLength: 30 })
    .map((drawn) => drawn.map((each, index) => judgementOf({ ...each, index })))
}
