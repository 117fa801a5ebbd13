import { dayOf, type Day, type Instant } from '../../kernel/instant.ts'
import type { Coalition } from '../coalition.ts'
import type { LogState, Store } from '../ports/store.ts'

const dayMs = 86_400_000

/** What one member may still add here today by the charter. Days on which nothing came of it count: who was away catches up at once. */
export class Allowance {
  private left: number
  private counted = 0
  private readonly day: Day
  private readonly credit: number

  private constructor(left: number, credit: number, day: Day) {
    this.left = left
    this.credit = credit
    this.day = day
  }

  /** The allowance of the author of `log`, over all its logs that others read; a log that one seat alone reads has none to keep to. */
  static async of(store: Store, coalition: Coalition, log: LogState, now: Instant): Promise<Allowance> {
    const day = dayOf(now)
    const readersOf = (each: LogState): number =>
      coalition.compartments.get(each.compartment)?.readers.length ?? 0
    if (readersOf(log) < 2) return new Allowance(Infinity, 0, day)
    const all = await store.read((reader) => reader.logs())
    const own = all.filter((each) => each.member === log.member && readersOf(each) > 1)
    const { dailyBytes } = coalition.charter.quotas
    const used = own.reduce((sum, each) => sum + (each.quotaDay === day ? each.quotaBytes : 0), 0)
    const days = own.map(({ quotaDay }) => (quotaDay === null ? -Infinity : Date.parse(quotaDay)))
    const last = Math.max(-Infinity, ...days)
    const away = Number.isFinite(last) ? Math.max(0, (Date.parse(day) - last) / dayMs - 1) : 0
    const credit = away * dailyBytes
    return new Allowance(dailyBytes + credit - used, credit, day)
  }

  /** Whether nothing more of the member is fetched today. */
  isSpent(): boolean {
    return this.left <= 0
  }

  /** Counts a body's bytes. */
  count(bytes: number): void {
    this.left -= bytes
    this.counted += bytes
  }

  /** What the log is kept with then: what was saved up on days away is set against what is counted. */
  after(log: LogState): Pick<LogState, 'quotaDay' | 'quotaBytes'> {
    const before = log.quotaDay === this.day ? log.quotaBytes : -this.credit
    const counted = this.counted
    this.counted = 0
    return { quotaDay: this.day, quotaBytes: before + counted }
  }
}
