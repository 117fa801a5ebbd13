/** Members of one stretch; twice as many part it. */
const stretch = 128

/** Whole numbers in an order, kept as they come and go: each costs little however many there are. The order has no equals. */
export class Sorted {
  private readonly stretches: number[][] = []
  private readonly compare: (a: number, b: number) => number
  /** How many there are. */
  size = 0

  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare
  }

  /** Adds a member that is not there. */
  add(member: number): void {
    this.size++
    const at = this.stretchOf(member)
    const here = this.stretches[at]
    if (!here) {
      this.stretches.push([member])
      return
    }
    here.splice(this.placeIn(here, member), 0, member)
    if (here.length >= 2 * stretch) this.stretches.splice(at + 1, 0, here.splice(stretch))
  }

  /** Takes a member out. */
  remove(member: number): void {
    const at = this.stretchOf(member)
    const here = this.stretches[at]
    const place = here ? this.placeIn(here, member) : 0
    if (here?.[place] !== member) return
    this.size--
    here.splice(place, 1)
    if (here.length === 0) this.stretches.splice(at, 1)
  }

  /** Calls `visit` with those that stand within `reach` places of where `member` stands, or would stand: not with itself. */
  around(member: number, reach: number, visit: (other: number) => void): void {
    const at = this.stretchOf(member)
    const place = this.placeIn(this.stretches[at] ?? [], member)
    const isHere = this.stretches[at]?.[place] === member
    this.walk(at, place - 1, -1, reach, visit)
    this.walk(at, isHere ? place + 1 : place, 1, reach, visit)
  }

  /** Calls `visit` with all of them in order. */
  forEach(visit: (member: number) => void): void {
    for (const part of this.stretches) for (const member of part) visit(member)
  }

  private walk(at: number, from: number, step: 1 | -1, count: number, visit: (other: number) => void): void {
    let here = this.stretches[at]
    for (let place = from, left = count, part = at; here && left > 0;) {
      const member = here[place]
      if (member === undefined) {
        part += step
        here = this.stretches[part]
        place = step === 1 ? 0 : (here?.length ?? 0) - 1
        continue
      }
      visit(member)
      place += step
      left--
    }
  }

  /** The stretch in which a member stands or belongs. */
  private stretchOf(member: number): number {
    let low = 0
    let high = this.stretches.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const last = this.stretches[middle]?.at(-1)
      if (last !== undefined && this.compare(last, member) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private placeIn(here: readonly number[], member: number): number {
    let low = 0
    let high = here.length
    while (low < high) {
      const middle = (low + high) >> 1
      const found = here[middle]
      if (found !== undefined && this.compare(found, member) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
