import { numberOf, rangeOf, type Answer, type Pick, type Range, type Value } from './numbers.ts'

/** A change of an estimate's history: who answered what, and what all answers then made. */
export interface Change {
  readonly at: number
  readonly author: string
  readonly answer: Answer
  readonly value: Value | null
  readonly band: Range | null
}

/** A value that holds from an instant on, with the range around it where one is stated. */
export interface Step {
  readonly at: number
  readonly number: number
  readonly range?: Range
}

/** A member's answers over time. */
export interface MemberLine {
  readonly author: string
  readonly steps: readonly Step[]
}

/** A history as lines: each member's and the joint one, whole. */
export interface Lines {
  readonly members: readonly MemberLine[]
  readonly joint: readonly Step[]
}

/** The lines of a history, oldest first, by the number picked of every answer. */
export function linesOf(history: readonly Change[], pick: Pick): Lines {
  // One way through thousands of changes, before anything is on the screen: nothing is made that is not kept.
  const members = new Map<string, Step[]>()
  const joint: Step[] = []
  for (const { at, author, answer, value, band } of history) {
    const number = numberOf(answer, pick)
    if (number !== undefined) {
      const steps = members.get(author)
      const own = step(at, number, rangeIn(answer, pick))
      if (steps === undefined) members.set(author, [own])
      else steps.push(own)
    }
    const together = value === null ? undefined : numberOf(value, pick)
    if (value !== null && together !== undefined) joint.push(step(at, together, band ?? rangeIn(value, pick)))
  }
  return { members: Array.from(members, ([author, steps]) => ({ author, steps })), joint }
}

/** The range of an answer on the scale that is picked: one option's probability has none. */
function rangeIn(answer: Answer | Value, pick: Pick): Range | undefined {
  return pick.kind === 'option' ? undefined : rangeOf(answer)
}

function step(at: number, number: number, range: Range | undefined): Step {
  return range === undefined ? { at, number } : { at, number, range }
}

/** Every instant at which something changes, once, oldest first. */
export function changesOf({ members, joint }: Lines): number[] {
  const instants = [...members.flatMap(({ steps }) => steps), ...joint].map(({ at }) => at)
  return [...new Set(instants)].sort((a, b) => a - b)
}

/** What holds at an instant: the last step up to it. */
export function holding(steps: readonly Step[], at: number): Step | undefined {
  return steps.findLast((each) => each.at <= at)
}
