import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Method } from '../estimate/method.ts'
import { looksElsewhere, nowhere, type Elsewhere, type Habits } from '../estimate/methods/elsewhere.ts'
import { isFine } from '../estimate/methods/ranges.ts'
import { earnedBy } from '../estimate/scores/earned.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import { questionInput } from './estimates.ts'
import type { QuestionFold } from './questionFold.ts'
import type { Resolved } from './questions.ts'
import type { CitingJudgement } from './reask.ts'
import { scorable } from './timed.ts'

/** What a method may know of other questions at an instant. */
export type LooksElsewhere = (at: Instant) => Elsewhere

/** What a question is told apart by. */
export interface Place {
  readonly id: RecordId
  readonly compartment: CompartmentId
}

/** What members did on the other questions of a question's compartment, for methods that weigh members by it: whoever reads the compartment holds the same
 *  records and so comes to the same weights. Questions count as resolved from the instant at which they came out. */
export function elsewhereOf(fold: QuestionFold, place: Place, method: Method): LooksElsewhere {
  if (!looksElsewhere(method)) return () => nowhere
  const others = fold.questions.flatMap((row): Other[] =>
    row.compartment !== place.compartment || row.id === place.id
      ? []
      : [
          {
            input: questionInput(row.id, row.value),
            judgements: fold.judgements.get(row.id) ?? [],
            resolved: fold.resolutions.get(row.id) ?? null,
          },
        ],
  )
  return method.name === 'performanceWeighted' ? earnedThere(others, method) : habitsThere(others)
}

/** Another question of the compartment. */
interface Other {
  readonly input: QuestionInput
  readonly judgements: readonly CitingJudgement[]
  readonly resolved: Resolved | null
}

function earnedThere(others: readonly Other[], method: Method<'performanceWeighted'>): LooksElsewhere {
  const seeds = others.flatMap(({ input, judgements, resolved }) =>
    resolved === null || resolved.provisional
      ? []
      : [{ question: input, judgements: scorable(judgements, resolved.at), resolution: resolved }],
  )
  const known = new Map<number, Elsewhere>()
  return (at) => {
    const before = seeds.filter(({ resolution }) => resolution.at <= at)
    // Weights change with each question that comes out, and with nothing between.
    const made = known.get(before.length)
    if (made !== undefined) return made
    const elsewhere: Elsewhere = {
      habits: new Map(),
      earned: earnedBy(method.parameters, before),
      records: before.flatMap(({ judgements, resolution }) => [
        ...judgements.map(({ id }) => id),
        resolution.id,
      ]),
    }
    known.set(before.length, elsewhere)
    return elsewhere
  }
}

function habitsThere(others: readonly Other[]): LooksElsewhere {
  const binary = others.filter(({ input }) => input.form.kind === 'binary')
  return (at) => {
    const standingThen = binary.flatMap(({ input, judgements }) => standing(input, judgements, at))
    const byMember = Map.groupBy(standingThen, ({ author }) => author)
    const habits = new Map(
      [...byMember].map(([author, own]): [MemberName, Habits] => {
        const answers = own.flatMap(({ answer }) => (answer.kind === 'binary' ? [answer] : []))
        const widths = answers.flatMap(({ probability, lowest, highest }) =>
          lowest === undefined && highest === undefined
            ? []
            : [(highest ?? probability) - (lowest ?? probability)],
        )
        return [
          author,
          {
            widths,
            answers: answers.length,
            fine: answers.filter((each) => isFine(each.probability)).length,
          },
        ]
      }),
    )
    return { habits, earned: new Map(), records: standingThen.map(({ id }) => id) }
  }
}
