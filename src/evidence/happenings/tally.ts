import { magnitude } from './words.ts'

/** Counts who has what: each feature has a number, its holders, and a magnitude (⌊log₂⌋ of how many they are) by which it counts as rare or
 *  common. A magnitude changes only as the number doubles or halves, so that one holder more seldom touches the others. */
export class Tally {
  private readonly numbers = new Map<string, number>()
  private readonly names: string[] = []
  private readonly holders: Set<number>[] = []
  private readonly magnitudes: number[] = []
  private readonly moved = new Set<number>()

  /** The number of a feature, by its name. */
  numberOf(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    const number = this.names.length
    this.names.push(name)
    this.holders.push(new Set())
    this.magnitudes.push(-1)
    this.numbers.set(name, number)
    return number
  }

  /** The name of a feature. */
  nameOf(feature: number): string {
    return this.names[feature] ?? ''
  }

  /** Notes that a member has a feature. */
  add(feature: number, member: number): void {
    this.holders[feature]?.add(member)
    this.moved.add(feature)
  }

  /** Notes that a member has it no longer. */
  remove(feature: number, member: number): void {
    this.holders[feature]?.delete(member)
    this.moved.add(feature)
  }

  /** Takes the counts as they are now for magnitudes, and calls `visit` with the holders of each feature whose magnitude is another. */
  settle(visit: (holders: ReadonlySet<number>) => void): void {
    for (const feature of this.moved) {
      const holders = this.holders[feature]
      if (!holders) continue
      const now = holders.size === 0 ? -1 : magnitude(holders.size)
      if (this.magnitudes[feature] === now) continue
      this.magnitudes[feature] = now
      visit(holders)
    }
    this.moved.clear()
  }

  /** ⌊log₂⌋ of how many had it when counts were settled last; −1 for none. */
  magnitudeOf(feature: number): number {
    return this.magnitudes[feature] ?? -1
  }

  /** Rarest first; of equals by name, so that no order of coming shows. */
  rarestFirst(features: readonly number[]): number[] {
    return features.toSorted((a, b) => {
      const rarer = this.magnitudeOf(a) - this.magnitudeOf(b)
      return rarer === 0 ? (this.nameOf(a) < this.nameOf(b) ? -1 : 1) : rarer
    })
  }
}
