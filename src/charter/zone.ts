import { instant, type Instant } from '../kernel/instant.ts'

/** A moment as a clock on the wall shows it, in milliseconds since 1970-01-01T00:00 of that wall. */
export type WallTime = number

const fixed = /^([+-])(\d{2}):(\d{2})$/
const minuteMs = 60_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Whether a zone can be counted in: UTC, an offset of less than a day, or a name that the runtime's table of zones has. */
export function isZone(zone: string): boolean {
  const offset = fixed.exec(zone)
  if (zone === 'UTC' || offset) return !offset || (Number(offset[2]) < 24 && Number(offset[3]) < 60)
  try {
    clockOf(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. Named zones follow the table of zones that comes with the runtime,
 *  which is pinned; an offset follows nothing. Throws `RangeError` for a zone that is none. */
export function offsetAt(zone: string, at: Instant): number {
  if (zone === 'UTC') return 0
  const offset = fixed.exec(zone)
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * minuteMs
  const parts = clockOf(zone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((each) => each.type === type)?.value ?? 0)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(at / 1000) * 1000
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const before = clocks.get(zone)
  if (before) return before
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}

/** What the wall's clock shows at a moment. */
export function wallTime(zone: string, at: Instant): WallTime {
  return at + offsetAt(zone, at)
}

/** The moment at which the wall's clock shows `wall`: the first, where it shows it twice; where it never does, because clocks went forward
 *  over it, the moment at which they did so plus what was passed over. */
export function momentOf(zone: string, wall: WallTime): Instant {
  const dayMs = 86_400_000
  const before = offsetAt(zone, instant(wall - dayMs))
  const after = offsetAt(zone, instant(wall + dayMs))
  const early = instant(wall - Math.max(before, after))
  const late = instant(wall - Math.min(before, after))
  if (early + offsetAt(zone, early) === wall) return early
  if (late + offsetAt(zone, late) === wall) return late
  return instant(wall - before)
}
