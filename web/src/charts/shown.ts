import type { Measure } from './numbers.ts'
import type { Lines } from './lines.ts'
import type { Event } from './frame.ts'
import type { Named } from './frame.ts'

/** What a history chart shows. */
export interface Shown {
  readonly lines: Lines
  readonly from: number
  readonly to: number
  readonly measure: Measure
  readonly events: readonly Event[]
  readonly members: readonly Named[]
}
