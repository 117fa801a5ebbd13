import type { MemberName } from '../../kernel/id.ts'
import { exp } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import type { Answer } from '../../records/judgement.ts'
import { classicalModel } from '../cooke/classicalModel.ts'
import type { Study } from '../cooke/study.ts'
import type { Earned } from '../methods/elsewhere.ts'
import type { Method } from '../method.ts'
import { memberScores } from '../score.ts'
import { commonLevels, numbersOf } from '../value.ts'
import { numberThatCame, scaleWidth, stoodByMember, type ResolvedQuestion, type Stood } from './stands.ts'

type Quantiles = Extract<Stood['answer'], { readonly kind: 'quantiles' | 'dateQuantiles' }>
type Parameters = Method<'performanceWeighted'>['parameters']

/** How fast weight follows scores where the charter does not say: 1 makes the logarithmic score Bayes' rule; 2 is as fast as the Brier score of
 *  two classes allows without losing its guarantee (V. Vovk and F. Zhdanov, "Prediction with expert advice for the Brier game", J. Machine
 *  Learning Research 10, 2009). */
const rates = { log: 1, brier: 2 } as const

/** What members' records on resolved questions earn them by `performanceWeighted`: only members who answered enough of the questions that count. The
 *  order of questions and judgements does not matter.
 *  - `brier`, `log`: e^(−rate·Σ loss), each loss counted from the mean of all who answered that question, so that a question left out neither
 *    helps nor harms (Y. Freund et al., "Using and combining predictors that specialize", STOC 1997, for experts who abstain).
 *  - `classicalGlobal`, `classicalItem`: Cooke's model over the questions for numbers; see `cooke/classicalModel.ts`. */
export function earnedBy(
  parameters: Parameters,
  resolved: readonly ResolvedQuestion[],
): Map<MemberName, Earned> {
  const counted = resolved.filter(({ resolution }) => resolution.outcome.kind !== 'annulled')
  const { by } = parameters
  return by === 'brier' || by === 'log'
    ? byScores(by, parameters, counted)
    : byClassicalModel(parameters, counted)
}

function byScores(
  by: 'brier' | 'log',
  { rate = rates[by], seeds }: Parameters,
  resolved: readonly ResolvedQuestion[],
): Map<MemberName, Earned> {
  const losses = new Map<MemberName, number[]>()
  for (const { question, judgements, resolution } of resolved) {
    const scored = memberScores(question, judgements, resolution).flatMap(({ author, [by]: own }) =>
      own === null ? [] : [{ author, loss: by === 'log' ? -own.mean : own.mean }],
    )
    const mean = exactSum(scored.map(({ loss }) => loss)) / scored.length
    for (const { author, loss } of scored) losses.set(author, [...(losses.get(author) ?? []), loss - mean])
  }
  const enough = [...losses].filter(([, own]) => own.length >= seeds)
  const totals = enough.map(([author, own]) => ({ author, total: exactSum(own) }))
  // Counted from the best, or long records would leave the range of doubles.
  const least = Math.min(...totals.map(({ total }) => total))
  return new Map(totals.map(({ author, total }) => [author, { weight: exp(-rate * (total - least)) }]))
}

function byClassicalModel(
  { by, cutOff, seeds }: Parameters,
  resolved: readonly ResolvedQuestion[],
): Map<MemberName, Earned> {
  const study = studyOf(resolved, seeds)
  if (study === null) return new Map()
  const { experts, decisionMakers } = classicalModel(study)
  const isItem = by === 'classicalItem'
  const least = cutOff ?? decisionMakers[isItem ? 'item' : 'globalOptimised'].cutOff
  return new Map(
    experts.map(({ id, calibration, weight }): [MemberName, Earned] => {
      const kept = isItem ? calibration : weight
      return [id as MemberName, { weight: calibration >= least ? kept : 0 }]
    }),
  )
}

/** The widest quantile of a scale that a margin of 10 % can be told from: narrower answers state no density. */
const leastShare = 1e-9

/** A study of resolved questions for numbers: each member's last answer, read at the levels that all span. Answers whose quantiles do not rise are
 *  left out, and so are members with fewer than `seeds` answers. Null where nothing is left. */
function studyOf(resolved: readonly ResolvedQuestion[], seeds: number): Study | null {
  const items = resolved.flatMap((each) => {
    const { form, id } = each.question
    const came = numberThatCame(each.resolution.outcome)
    const width = scaleWidth(form)
    if (came === null || width === null || !(width > 0)) return []
    const answers = [...stoodByMember(each)].flatMap(([member, stood]) => {
      const answer = stood.at(-1)?.answer
      return answer?.kind === 'quantiles' || answer?.kind === 'dateQuantiles' ? [{ member, answer }] : []
    })
    const unit = form.kind === 'date' ? width * 86_400_000 : width
    return [{ id, came: came / unit, unit, answers }]
  })
  const given = items.flatMap(({ answers }) => answers)
  const levels = commonLevels(given.map(({ answer }) => asAnswer(answer)))
  if (levels === null || levels.length === 0) return null
  const rows = items.flatMap(({ id, unit, answers }) =>
    answers.flatMap(({ member, answer }) => {
      const numbers = numbersOf(asAnswer(answer), levels).map((number) => number / unit)
      const rises = numbers.every((number, i) => i === 0 || number - (numbers[i - 1] ?? NaN) > leastShare)
      return rises ? [{ id, member, numbers }] : []
    }),
  )
  const byMember = [...Map.groupBy(rows, ({ member }) => member)].filter(([, own]) => own.length >= seeds)
  if (byMember.length === 0) return null
  return {
    quantiles: levels,
    items: items
      .map(({ id, came }) => ({ id, scale: 'uni' as const, realisation: came }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    experts: byMember
      .map(([id, own]) => ({
        id,
        answers: Object.fromEntries(own.map(({ id: item, numbers }) => [item, numbers])),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** A pooled or a given answer as a given one: numbers of both are read alike. */
function asAnswer(answer: Quantiles): Answer {
  return {
    kind: 'quantiles',
    quantiles: answer.quantiles.map(({ level, value }) => ({
      level,
      value: typeof value === 'number' ? value : Date.parse(value),
    })),
  }
}
