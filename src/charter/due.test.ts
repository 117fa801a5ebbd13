import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, parseInstantLoosely, instantText, type Instant } from '../kernel/instant.ts'
import type { Calendar } from '../records/charterTerms.ts'
import { after, dueOf, plainCalendar } from './due.ts'
import { isZone, momentOf, wallTime } from './zone.ts'

const at = (text: string): Instant => parseInstantLoosely(text)
const text = (moment: Instant): string => instantText(moment).replace('.000Z', 'Z')

const working: Calendar = {
  zone: 'UTC',
  weekend: [6, 7],
  holidays: ['2020-12-25', '2021-01-01'],
  countingRule: { firstDay: 'excluded', ends: 'endOfDay', rollsForward: true },
}

describe('what is due', () => {
  it('starts no clock where the text sets no hours', () => {
    expect(dueOf(null, { occurrence: at('2020-10-27') })).toEqual({ kind: 'noTime' })
    const since = at('2020-10-27T09:00:00Z')
    expect(dueOf({ kind: 'atOnce', from: 'occurrence' }, { occurrence: since })).toEqual({
      kind: 'atOnce',
      from: 'occurrence',
      since,
    })
    expect(dueOf({ kind: 'atOnce', from: 'request' }, { occurrence: since })).toMatchObject({ since: null })
  })

  it('waits for the moment it runs from', () => {
    const deadline = { kind: 'within', value: 48, unit: 'hours', from: 'request' } as const
    expect(dueOf(deadline, { occurrence: at('2020-10-27') })).toEqual({
      kind: 'notStarted',
      from: 'request',
      says: 'within 48 hours',
    })
  })

  it('gives a window both its ends', () => {
    const due = dueOf(
      { kind: 'window', earliest: 48, latest: 72, unit: 'hours', from: 'notice' },
      { notice: at('2020-10-27T09:00:00Z') },
    )
    expect(due).toMatchObject({
      kind: 'by',
      notBefore: at('2020-10-29T09:00:00Z'),
      at: at('2020-10-30T09:00:00Z'),
    })
  })
})

describe('counting', () => {
  it.each([
    // Friday noon: two working days end with Tuesday.
    ['2020-12-18T12:00:00Z', 2, 'workingDays', '2020-12-23T00:00:00Z'],
    // Over Christmas: Thursday, then Monday.
    ['2020-12-23T12:00:00Z', 2, 'workingDays', '2020-12-29T00:00:00Z'],
    // Seven days end on a holiday and a weekend, and roll to Monday.
    ['2020-12-18T12:00:00Z', 7, 'days', '2020-12-29T00:00:00Z'],
    ['2020-12-18T12:00:00Z', 1, 'weeks', '2020-12-29T00:00:00Z'],
    // A month from 31 January is the last of February: a Sunday in 2021, so Monday.
    ['2021-01-31T12:00:00Z', 1, 'months', '2021-03-02T00:00:00Z'],
    ['2020-12-24T22:00:00Z', 48, 'hours', '2020-12-26T22:00:00Z'],
  ] as const)('from %s, %d %s, to %s', (since, value, unit, end) => {
    expect(text(after(at(since), value, unit, working))).toBe(end)
  })

  it('counts the first day where the charter does', () => {
    const included: Calendar = { ...working, countingRule: { ...working.countingRule, firstDay: 'included' } }
    expect(text(after(at('2020-12-14T12:00:00Z'), 2, 'workingDays', included))).toBe('2020-12-16T00:00:00Z')
    // A Saturday does not work, so it does not count either.
    expect(text(after(at('2020-12-12T12:00:00Z'), 2, 'workingDays', included))).toBe('2020-12-16T00:00:00Z')
    expect(text(after(at('2020-12-14T12:00:00Z'), 2, 'days', included))).toBe('2020-12-16T00:00:00Z')
  })

  it('lets working days end with their day even where other periods end at the hour they began', () => {
    const hourly: Calendar = {
      ...working,
      countingRule: { firstDay: 'excluded', ends: 'sameHour', rollsForward: false },
    }
    expect(text(after(at('2020-12-14T12:00:00Z'), 1, 'workingDays', hourly))).toBe('2020-12-16T00:00:00Z')
    expect(text(after(at('2020-12-14T12:00:00Z'), 1, 'days', hourly))).toBe('2020-12-15T12:00:00Z')
  })

  it('keeps the hour of the wall over a change of clocks, and hours over everything', () => {
    // Vienna put its clocks back on 25 October 2020: that day had 25 hours.
    const vienna: Calendar = { ...plainCalendar, zone: 'Europe/Vienna' }
    const since = at('2020-10-24T10:00:00+02:00')
    expect(text(after(since, 2, 'days', vienna))).toBe('2020-10-26T09:00:00Z')
    expect(text(after(since, 48, 'hours', vienna))).toBe('2020-10-26T08:00:00Z')
  })

  it('lets the day of the zone begin where it does', () => {
    // 23:00 UTC is the next day in Shanghai.
    const shanghai: Calendar = { ...working, zone: '+08:00', holidays: [] }
    expect(text(after(at('2020-12-17T23:00:00Z'), 1, 'workingDays', shanghai))).toBe('2020-12-21T16:00:00Z')
  })

  it('never ends earlier for a later start, nor before it began', () => {
    const units = fc.constantFrom('hours', 'days', 'workingDays', 'weeks', 'months')
    const calendars = fc.record({
      zone: fc.constantFrom('UTC', '+05:30', '-03:00', 'Europe/Vienna', 'America/New_York'),
      weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      holidays: fc.constant<string[]>(['2020-12-25']),
      countingRule: fc.record({
        firstDay: fc.constantFrom('excluded', 'included'),
        ends: fc.constantFrom('sameHour', 'endOfDay'),
        moves: fc.boolean(),
      }),
    })
    const moments = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2022, 0) })
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 9e8 }),
        fc.integer({ min: 1, max: 40 }),
        units,
        calendars,
        (from, gap, value, unit, rule) => {
          const { ends, moves, firstDay } = rule.countingRule
          const calendar: Calendar = {
            ...rule,
            countingRule: { firstDay, ends: moves ? 'endOfDay' : ends, rollsForward: moves },
          }
          const [one, two] = [instant(from), instant(from + gap)]
          const [first, second] = [after(one, value, unit, calendar), after(two, value, unit, calendar)]
          // An included first day may end at the hour it began.
          expect(first).toBeGreaterThanOrEqual(one)
          // Clocks put back show an hour twice, and a period of days that begins in it ends an hour apart at most.
          expect(second).toBeGreaterThanOrEqual(first - 3_600_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('zones', () => {
  it('knows which there are', () => {
    expect(['UTC', '+03:00', '-11:30', 'Europe/Vienna'].every(isZone)).toBe(true)
    expect(['+24:00', 'Europe/Nowhere', 'Mars/Olympus', '+05:99'].some(isZone)).toBe(false)
  })

  it('finds the moment that the wall shows, before, in and after a gap', () => {
    const zone = 'Europe/Vienna'
    for (const [wall, moment] of [
      ['2021-03-28T01:30:00Z', '2021-03-28T00:30:00Z'],
      // 02:30 was never shown: clocks went from 02:00 to 03:00.
      ['2021-03-28T02:30:00Z', '2021-03-28T01:30:00Z'],
      ['2021-03-28T03:30:00Z', '2021-03-28T01:30:00Z'],
      // 02:30 was shown twice: the first is taken.
      ['2020-10-25T02:30:00Z', '2020-10-25T00:30:00Z'],
    ] as const)
      expect(text(momentOf(zone, at(wall)))).toBe(moment)
    const noon = at('2020-07-01T12:00:00Z')
    expect(momentOf(zone, wallTime(zone, noon))).toBe(noon)
  })
})
