import { stretches, yardsticks, type Stretch, type Yardstick } from '../estimate/words.ts'

/** A yardstick with the line of its words. */
export interface ReadYardstick extends Yardstick {
  readonly id: string
  readonly stretches: readonly Stretch[]
}

/** The vocabularies of likelihood that a member can read in; the first is read where none was chosen. */
export function everyYardstick(): ReadYardstick[] {
  return Object.entries<Yardstick>(yardsticks).map(([id, yardstick]) => ({
    id,
    ...yardstick,
    stretches: stretches(yardstick),
  }))
}
