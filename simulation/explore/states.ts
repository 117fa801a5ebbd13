const empty = 0xffffffff

/** Every state met so far, in the order in which it was first met: its number, the state it came from, and what could be proven in it. */
export class States {
  size = 0
  private numbers = new Float64Array(1 << 12)
  private from = new Uint32Array(1 << 12)
  private proven = new Uint32Array(1 << 12)
  /** An open hash table of places in the arrays above, at most half full. */
  private table = new Uint32Array(1 << 13).fill(empty)

  /** The place of the state `number` (0 to 2^53 − 1), which gets the next one if it is new. */
  add(number: number, from: number): number {
    const mask = this.table.length - 1
    let slot = hash(number) & mask
    for (;;) {
      const place = this.table[slot] ?? empty
      if (place === empty) break
      if (this.numbers[place] === number) return place
      slot = (slot + 1) & mask
    }
    if (this.size === this.numbers.length) {
      this.grow()
      return this.add(number, from)
    }
    const place = this.size
    this.size += 1
    this.table[slot] = place
    this.numbers[place] = number
    this.from[place] = from
    return place
  }

  numberOf(place: number): number {
    return this.numbers[place] ?? 0
  }

  /** Where the state at `place` was first reached from; the first state is its own origin. */
  originOf(place: number): number {
    return this.from[place] ?? 0
  }

  provenIn(place: number): number {
    return this.proven[place] ?? 0
  }

  prove(place: number, outcomes: number): void {
    this.proven[place] = outcomes
  }

  private grow(): void {
    const length = this.numbers.length * 2
    const numbers = new Float64Array(length)
    const from = new Uint32Array(length)
    const proven = new Uint32Array(length)
    numbers.set(this.numbers)
    from.set(this.from)
    proven.set(this.proven)
    this.numbers = numbers
    this.from = from
    this.proven = proven
    this.table = new Uint32Array(length * 2).fill(empty)
    const mask = this.table.length - 1
    for (let place = 0; place < this.size; place++) {
      let slot = hash(this.numberOf(place)) & mask
      while (this.table[slot] !== empty) slot = (slot + 1) & mask
      this.table[slot] = place
    }
  }
}

/** Mixes both halves of a whole number below 2^53: states differ in few digits. Finisher of MurmurHash3, by A. Appleby. */
function hash(number: number): number {
  let mixed = (number >>> 0) ^ Math.imul((number / 0x100000000) >>> 0, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
