import { expect } from 'vitest'

/** Below this a measurement says nothing: start-up, collection and clock swallow it. In milliseconds of processor time. */
const noiseMs = 150
/** Four times as much takes four times as long where cost is linear, and sixteen times where it is squared. */
const mostGrowth = 10
/** What does not depend on how many there are takes as long, but for what no longer fits the processor's caches; what is in proportion takes sixteen times as
 *  long. */
const mostConstantGrowth = 4

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Expects that `work` on `size` things costs in proportion to a quarter as many: a ratio within one run, whatever the machine does besides.
 *  The least of two measurements counts. */
export function expectLinear(work: (size: number) => unknown, size: number): void {
  const least = (count: number) =>
    Math.min(
      processorMs(() => work(count)),
      processorMs(() => work(count)),
    )
  const quarter = least(Math.floor(size / 4))
  const whole = least(size)
  if (whole > noiseMs) expect(whole / Math.max(quarter, noiseMs / 4)).toBeLessThan(mostGrowth)
}

/** Expects that `work` costs as much on `many`, sixteen times as large, as on `few`. It is done as often as it takes to be measured at all, and the least of
 *  five measurements counts. */
export function expectConstant<Thing>(work: (thing: Thing) => unknown, few: Thing, many: Thing): void {
  const times = (thing: Thing, count: number) =>
    processorMs(() => {
      for (let i = 0; i < count; i++) work(thing)
    })
  let count = 1
  while (times(few, count) < noiseMs) count *= 2
  const least = (thing: Thing) => Math.min(...Array.from({ length: 5 }, () => times(thing, count)))
  expect(least(many) / least(few)).toBeLessThan(mostConstantGrowth)
}
