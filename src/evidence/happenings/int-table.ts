/** Slots at first; a power of two, as always. */
const firstSlots = 1024
/** No more of the slots are used. */
const fullest = 0.6

/** A table from whole numbers of 32 bits to whole numbers from 0 to 2³¹ − 2: far smaller and quicker than a `Map` of millions. */
export class IntTable {
  private keys = new Int32Array(firstSlots)
  /** One more than the value; 0: never used, −1: emptied. */
  private values = new Int32Array(firstSlots)
  private used = 0

  /** The value of a key, or −1 where it has none. */
  get(key: number): number {
    const { keys, values } = this
    const mask = keys.length - 1
    for (let slot = placeOf(key) & mask; ; slot = (slot + 1) & mask) {
      const value = values[slot] ?? 0
      if (value === 0) return -1
      if (keys[slot] === key && value > 0) return value - 1
    }
  }

  /** Sets the value of a key; −1 takes it out. */
  set(key: number, value: number): void {
    const { keys, values } = this
    const mask = keys.length - 1
    for (let slot = placeOf(key) & mask; ; slot = (slot + 1) & mask) {
      const known = values[slot] ?? 0
      if (known > 0 && keys[slot] === key) {
        values[slot] = value < 0 ? -1 : value + 1
        return
      }
      if (known !== 0) continue
      if (value < 0) return
      keys[slot] = key
      values[slot] = value + 1
      this.used++
      if (this.used > fullest * keys.length) this.rebuild()
      return
    }
  }

  private rebuild(): void {
    const { keys, values } = this
    let live = 0
    for (const value of values) if (value > 0) live++
    let slots = firstSlots
    while (slots * fullest < 2 * live) slots *= 2
    this.keys = new Int32Array(slots)
    this.values = new Int32Array(slots)
    this.used = 0
    for (let slot = 0; slot < keys.length; slot++) {
      const value = values[slot] ?? 0
      if (value > 0) this.set(keys[slot] ?? 0, value - 1)
    }
  }
}

/** Spreads keys that differ little: those given here may be anything. */
function placeOf(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
