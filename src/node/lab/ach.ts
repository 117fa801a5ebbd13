import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { matrixOf, type Matrix } from '../../estimate/hypotheses/matrix.ts'
import { merge, type Merged } from '../../estimate/hypotheses/merge.ts'
import { weightOf } from '../../estimate/hypotheses/weights.ts'
import { memberName } from '../../records/common.ts'
import { consistencyCode } from '../../records/consistency.ts'
import { credibilities, reliabilities, type Grade } from '../../records/grade.ts'
import { mostHypotheses } from '../../records/hypotheses.ts'
import { aligned, calculator, shown } from './calculator.ts'

const codes = z.array(consistencyCode.nullable()).min(2).max(mostHypotheses)

/** A grade as people write it: B2. */
const grade = z
  .string()
  .regex(/^[A-F][1-6]$/, 'a grade such as B2 is expected')
  .transform((text): Pick<Grade, 'reliability' | 'credibility'> => ({
    // The pattern leaves no others.
    reliability: reliabilities.find((each) => each === text[0]) ?? 'F',
    credibility: credibilities.find((each) => String(each) === text[1]) ?? 6,
  }))

const study = z.object({
  hypotheses: z.array(z.string().min(1).max(400)).min(2).max(mostHypotheses),
  evidence: z
    .array(
      z.object({
        id: z.string().min(1).max(200),
        /** Null where it is not graded. */
        grade: grade.nullable(),
        /** Each member's codes, or one list where there is one analyst. */
        codes: z.union([codes, z.record(memberName, codes)]),
      }),
    )
    .max(limits.references),
  prior: z.array(z.number()).optional(),
})

/** `lab ach`: evidence against competing hypotheses. */
export const achCalculator = calculator({
  name: 'ach',
  summary: 'weighs graded evidence against competing hypotheses',
  input: study,
  options: {},
  example: {
    input: {
      hypotheses: ['habit', 'warning'],
      evidence: [
        { id: 'text', grade: 'B2', codes: { alfa: ['C', 'I'], bravo: ['C', 'II'] } },
        { id: 'rumour', grade: 'F6', codes: { alfa: ['II', 'C'] } },
      ],
    },
  },
  run({ hypotheses, evidence, prior }) {
    const count = hypotheses.length
    const wrong = evidence.flatMap(({ codes: given }, i) =>
      codingsOf(given).flatMap(({ member, codes: own }) =>
        own.length === count ? [] : [`evidence.${i}.codes${Array.isArray(given) ? '' : `.${member}`}`],
      ),
    )
    if (wrong.length > 0)
      throw failure('E_USAGE', `one code for each of the ${count} hypotheses is expected`, { paths: wrong })
    const merged = evidence.map(({ id, grade: graded, codes: given }) =>
      merge(id, weightOf(graded), count, codingsOf(given)),
    )
    const matrix = matrixOf(count, merged, prior)
    return { json: jsonOf(hypotheses, matrix, merged), text: textOf(hypotheses, matrix) }
  },
})

type Codes = z.infer<typeof codes>

function codingsOf(given: Codes | Readonly<Record<string, Codes>>): Parameters<typeof merge>[3] {
  const analyst = memberName.parse('analyst')
  if (Array.isArray(given)) return [{ member: analyst, codes: given }]
  return Object.entries(given).map(([name, own]) => ({ member: memberName.parse(name), codes: own }))
}

function jsonOf(
  hypotheses: readonly string[],
  { items, ...matrix }: Matrix,
  merged: readonly Merged[],
): Readonly<Record<string, unknown>> {
  const cells = new Map(merged.map((each) => [each.id, each.cells]))
  return {
    hypotheses,
    ...matrix,
    evidence: items.map((item) => ({ ...item, cells: cells.get(item.id) ?? [] })),
  }
}

function textOf(hypotheses: readonly string[], matrix: Matrix): string {
  const rows = [
    ['', ...hypotheses, 'tells', 'if dropped'],
    ...matrix.items.map(({ id, codes: own, weight, tells, otherwise }) => [
      id,
      ...own.map((code) => code ?? '–'),
      weight === null ? 'missing' : shown(tells),
      weight === null ? '' : otherwise.leads.map((place) => hypotheses[place] ?? '').join(', '),
    ]),
    ['against, weighted', ...matrix.against.map(shown), '', ''],
    ['likelihood', ...matrix.likelihoods.probabilities.map(shown), '', ''],
  ]
  return `${aligned(rows)}Least against it: ${matrix.leads.map((place) => hypotheses[place] ?? '').join(', ')}\n`
}
