import { createHash } from 'node:crypto'

/** SHA-256 of a text. */
export function hashOf(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** All that happened in one run, as one hash: two runs of a seed must give the same. The last lines are kept for whoever looks at a failure. */
export class Trace {
  private readonly hash = createHash('sha256')
  private readonly kept: string[] = []
  private readonly keep: number
  private count = 0

  /** `keep`: lines that are kept. */
  constructor(keep = 200) {
    this.keep = keep
  }

  say(at: number, who: string, what: string): void {
    const line = `${at} ${who} ${what}`
    this.hash.update(line).update('\n')
    this.count += 1
    this.kept.push(line)
    if (this.kept.length > 2 * this.keep) this.kept.splice(0, this.keep)
  }

  /** Lines said so far. */
  get lines(): number {
    return this.count
  }

  /** The newest lines. */
  tail(): readonly string[] {
    return this.kept.slice(-this.keep)
  }

  digest(): string {
    return this.hash.copy().digest('hex')
  }
}
