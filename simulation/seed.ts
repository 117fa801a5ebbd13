import { hashOf } from './trace.ts'

/** All that is drawn in one run: whole numbers from a seed, the same wherever it runs. Sfc32 by C. Doty-Humphrey, of PractRand. */
export class Seed {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(text: string) {
    const view = new DataView(hashOf(text).buffer)
    this.a = view.getInt32(0)
    this.b = view.getInt32(4)
    this.c = view.getInt32(8)
  }

  /** 0 to 2^32 − 1. */
  next(): number {
    const drawn = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + drawn) | 0
    return drawn >>> 0
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + (this.next() % (most - least + 1))
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32
  }

  /** One of these. */
  pick<T>(among: readonly T[]): T {
    const one = among[this.next() % among.length]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count)
    for (let i = 0; i < count; i++) bytes[i] = this.next() >>> 24
    return bytes
  }
}
