import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Method } from '../method.ts'

/** How a member answers yes-or-no questions: of each other question's standing answer. */
export interface Habits {
  /** Widths of its ranges, of answers that state one. */
  readonly widths: readonly number[]
  /** How many answers it gave, and how many of them are finer than 5 %. */
  readonly answers: number
  readonly fine: number
}

/** What a member's record on resolved questions has earned it. */
export interface Earned {
  /** At least 0. For `classicalItem` the calibration alone, 0 below the cut-off; otherwise the whole weight. */
  readonly weight: number
}

/** What members did on other questions, as of one instant, and the records it was learnt from. A method that looks there gives the same for
 *  everybody who holds the same records of one compartment. */
export interface Elsewhere {
  readonly habits: ReadonlyMap<MemberName, Habits>
  /** Only members with enough resolved questions. */
  readonly earned: ReadonlyMap<MemberName, Earned>
  readonly records: readonly RecordId[]
}

/** Nothing is known of other questions. */
export const nowhere: Elsewhere = { habits: new Map(), earned: new Map(), records: [] }

/** Whether a method weighs members by other questions, so that its estimate depends on their records too. */
export function looksElsewhere({ name }: Method): boolean {
  return (
    name === 'performanceWeighted' ||
    name === 'individualIntervalWeighted' ||
    name === 'intervalVariationWeighted' ||
    name === 'granularityWeighted'
  )
}
