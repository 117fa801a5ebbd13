import type { Day } from '../kernel/instant.ts'
import { dayFrom, weekdayOf } from './calendar.ts'
import type { Block } from './layout.ts'

const dateline =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2})(?!\d)(?:,?\s+((?:19|20)\d{2}))?/
const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The day a document without a publication date speaks from: day and month of its dateline or header, the year from there or, where
 *  the weekday and the years the text names leave only one, from those. Null where more than one year is possible. */
export function anchorOf(text: string, blocks: readonly Block[]): Day | null {
  const head = blocks.slice(0, 30)
  for (const block of head) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 120))
    if (block.kind === 'post' || !/^[^a-z]*[A-Z]{3,}|^\S*\w+ \d{1,2},|^Published/.test(line)) continue
    const match = dateline.exec(line)
    if (!match) continue
    const month = monthNames.indexOf(match[1] ?? '') + 1
    const day = Number(match[2])
    if (match[3]) return dayFrom(Number(match[3]), month, day)
    const year = yearBy(text, block, month, day)
    return year === null ? null : dayFrom(year, month, day)
  }
  return null
}

/** The one year among those the text names in which the weekday of the dateline's own sentence falls on that day. */
function yearBy(text: string, block: Block, month: number, day: number): number | null {
  const weekday = weekdayNames.findIndex((name) => text.slice(block.start, block.end).includes(`on ${name}`))
  if (weekday < 0) return null
  const named = new Set<number>()
  for (const match of text.slice(0, 200_000).matchAll(/\b(?:19|20)\d{2}\b/g)) named.add(Number(match[0]))
  const years = [...named].filter((year) => {
    const on = dayFrom(year, month, day)
    return on !== null && weekdayOf(on) === weekday
  })
  return years.length === 1 ? (years[0] ?? null) : null
}
