import type { MemberName, RecordId } from '../src/kernel/id.ts'
import { instant } from '../src/kernel/instant.ts'
import { history, RunningEstimate } from '../src/estimate/history.ts'
import { asMethod, columnMethodNames, type ColumnMethod } from '../src/estimate/method.ts'
import { poolRows } from '../src/estimate/rows.ts'
import { spreadOf } from '../src/estimate/spread.ts'
import { standing, type JudgementInput, type QuestionInput } from '../src/estimate/standing.ts'
import { measureHistory } from './estimates/history.ts'
import { measureRisks } from './estimates/risks.ts'
import type { Figure } from './figure.ts'

const questions = 1000
const seats = 20
const judgementsEach = 10

/** Numbers that look random and are the same in every run (Park & Miller, Comm. ACM 31, 1988). */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

interface Asked {
  readonly question: QuestionInput
  readonly judgements: readonly JudgementInput[]
}

function ask(count: number): Asked[] {
  const next = sequence(20_251)
  return Array.from({ length: count }, (_, q) => ({
    question: {
      id: `q${q}` as RecordId,
      form: { kind: 'binary' },
      opens: instant(0),
      closes: instant(1_000_000_000),
    },
    judgements: Array.from({ length: seats * judgementsEach }, (_, i) => ({
      id: `q${q}-j${i}` as RecordId,
      author: `seat-${i % seats}` as MemberName,
      index: Math.floor(i / seats),
      at: instant(Math.floor(next() * 1_000_000_000)),
      round: 1,
      answer: { kind: 'binary', probability: 0.01 + 0.98 * next() },
      dissent: null,
      confidence: null,
    })),
  }))
}

/** The history as a textbook would build it: after each judgement, find who stands, sort, pool. */
function naively({ question, judgements }: Asked, method: ColumnMethod): unknown[] {
  return judgements.map(({ at }) => {
    const stand = standing(question, judgements, at)
    const rows = stand.map(({ answer }) => (answer.kind === 'binary' ? [answer.probability] : []))
    const sorted = rows.flat().sort((a, b) => a - b)
    return [poolRows(method, rows), spreadOf(sorted, sorted.length)]
  })
}

/** Milliseconds `work` takes: the least of `runs`, the first of which warms the engine up. */
function time(runs: number, work: () => void): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** One more judgement on a question that two hundred members have answered ten times, beside pooling them all anew. */
function oneJudgement(next: () => number): Figure {
  const method = asMethod('geometricMeanOfOdds') as ColumnMethod
  const members = 200
  const { question } = ask(1)[0] ?? { question: undefined }
  if (question === undefined) throw new Error('one was asked')
  const said = Array.from({ length: 11 * members }, (_, i): JudgementInput => ({
    id: `j${i}` as RecordId,
    author: `seat-${i % members}` as MemberName,
    index: i,
    at: instant(1 + i),
    round: 1,
    answer: { kind: 'binary', probability: 0.01 + 0.98 * next() },
    dissent: null,
    confidence: null,
  }))
  const before = said.slice(0, 10 * members)
  const more = said.slice(10 * members)
  const lasting = Array.from({ length: 5 }, () => {
    const running = new RunningEstimate(question, method)
    for (const judgement of before) running.add(judgement)
    return time(1, () => {
      for (const judgement of more) running.add(judgement)
    })
  })
  const ours = Math.min(...lasting) / more.length
  const anew = time(5, () => {
    const rows = standing(question, said, instant(10 * members)).map(({ answer }) =>
      answer.kind === 'binary' ? [answer.probability] : [],
    )
    poolRows(method, rows)
  })
  return {
    name: `one more judgement of ${members} members, with its spread`,
    value: 1000 * ours,
    unit: 'µs',
    against: 'pooling anew',
    ratio: anew / ours,
  }
}

/** Rebuilding the exact history of 1,000 questions × 20 seats × 10 judgements, by each method, beside recomputing every step. */
export function run(): Promise<Figure[]> {
  const asked = ask(questions)
  // Recomputing is so slow that a twentieth of the questions must do.
  const few = asked.slice(0, questions / 20)
  const figures = columnMethodNames.map((name): Figure => {
    const method = asMethod(name) as ColumnMethod
    const ours = time(3, () => {
      for (const { question, judgements } of asked) history(question, judgements, method)
    })
    const naive = time(2, () => {
      for (const each of few) naively(each, method)
    })
    return {
      name: `estimate history, ${name}, ${questions} questions × ${seats} seats × ${judgementsEach} judgements`,
      value: ours,
      unit: 'ms',
      against: 'recomputing every step',
      ratio: (naive * questions) / few.length / ours,
    }
  })
  const next = sequence(41)
  return Promise.resolve([...figures, oneJudgement(next), ...measureHistory(next), ...measureRisks(next)])
}
