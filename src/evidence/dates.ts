import { absoluteAt, isoAt } from './dates/absolute.ts'
import {
  lower,
  monthNumbers,
  seasons,
  smallNumbers,
  weekdays,
  type DateExpression,
} from './dates/expression.ts'
import { intervalAt } from './dates/intervals.ts'
import { followingDay, relativeAt } from './dates/relative.ts'
import type { Token } from './tokens.ts'

/** Finds the dates of one sentence, left to right. */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const found: DateExpression[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || (token.kind === 'word' ? !startsDate.has(token.lower) : token.kind !== 'number')) continue
    const expression = dateAt(tokens, index)
    if (!expression) continue
    found.push(expression)
    index = expression.end - 1
  }
  return found
}

/** Words that a date may begin with: the others are passed over at once. */
const startsDate: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...weekdays.keys(),
  ...seasons.keys(),
  ...smallNumbers.keys(),
  ...'since from between by until before end till recent past last next this coming current following same the early mid late first second third fourth today tonight yesterday tomorrow every each'.split(
    ' ',
  ),
])
function dateAt(tokens: readonly Token[], index: number): DateExpression | undefined {
  const word = lower(tokens, index)
  return (
    isoAt(tokens, index) ??
    intervalAt(tokens, index) ??
    absoluteAt(tokens, index) ??
    relativeAt(tokens, index) ??
    (word === 'following' || word === 'same' || word === 'next' ? followingDay(tokens, index) : undefined)
  )
}
