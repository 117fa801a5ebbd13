import { describe, expect, test } from 'vitest'
import { asDay } from '../kernel/instant.ts'
import { findDates } from './dates.ts'
import type { Tense } from './dates/expression.ts'
import { tokenise } from './tokens.ts'

/** The first date of `text`, read on Wednesday 2019-05-15. */
function date(text: string, tense: Tense = 'past', anchor: string | null = '2019-05-15'): string | null {
  const found = findDates(tokenise(text))[0]
  const resolved = found?.resolve(anchor === null ? null : asDay(anchor), tense, null)
  return resolved ? `${resolved.from}/${resolved.to} ${resolved.precision}` : null
}

describe('dates', () => {
  test.each([
    ['on 3 March 2014', '2014-03-03/2014-03-03 day'],
    ['on March 3, 2014', '2014-03-03/2014-03-03 day'],
    ['on the 3rd of March 2014', '2014-03-03/2014-03-03 day'],
    ['on 2014-03-03', '2014-03-03/2014-03-03 day'],
    ['in March 2014', '2014-03-01/2014-03-31 month'],
    ['in the spring of 2014', '2014-03-01/2014-05-31 season'],
    ['in winter 2014', '2013-12-01/2014-02-28 season'],
    ['in 2014', '2014-01-01/2014-12-31 year'],
    ['in the first half of 2014', '2014-01-01/2014-06-30 interval'],
    ['in the third quarter of 2014', '2014-07-01/2014-09-30 interval'],
    ['since 1989', '1989-01-01/2019-05-15 interval'],
    ['from 3 to 7 May 2014', '2014-05-03/2014-05-07 interval'],
    ['May 3-7, 2014', '2014-05-03/2014-05-07 interval'],
    ['between 2012 and 2015', '2012-01-01/2015-12-31 interval'],
    ['on Tuesday', '2019-05-14/2019-05-14 day'],
    ['yesterday', '2019-05-14/2019-05-14 day'],
    ['last week', '2019-05-06/2019-05-12 interval'],
    ['last month', '2019-04-01/2019-04-30 month'],
    ['last year', '2018-01-01/2018-12-31 year'],
    ['two days ago', '2019-05-13/2019-05-13 day'],
    ['in November', '2018-11-01/2018-11-30 month'],
    ['in May', '2019-05-01/2019-05-31 month'],
    ['last summer', '2018-06-01/2018-08-31 season'],
    ['over the past two years', '2017-05-15/2019-05-15 interval'],
  ])('of the past: %s', (text, expected) => {
    expect(date(text)).toBe(expected)
  })

  test.each([
    ['on Friday', '2019-05-17/2019-05-17 day'],
    ['in March', '2020-03-01/2020-03-31 month'],
    ['next spring', '2020-03-01/2020-05-31 season'],
    ['next year', '2020-01-01/2020-12-31 year'],
    ['this autumn', '2019-09-01/2019-11-30 season'],
    ['on 3 March', '2020-03-03/2020-03-03 day'],
    ['by 2025', '2019-05-15/2025-12-31 interval'],
    ['by the end of the year', '2019-05-15/2019-12-31 interval'],
  ])('to come: %s', (text, expected) => {
    expect(date(text, 'future')).toBe(expected)
  })

  test.each([
    'the 17th annual meeting',
    'a $2014 million deal',
    'S-400 batteries',
    'they may agree',
    'a march',
    'in fact',
    '2,014 tanks',
  ])('none: %s', (text) => {
    expect(date(text)).toBeNull()
  })

  test('relative ones need a day to count from', () => {
    expect(date('last week', 'past', null)).toBeNull()
    expect(date('on Tuesday', 'past', null)).toBeNull()
    expect(date('in 2014', 'past', null)).toBe('2014-01-01/2014-12-31 year')
  })

  test('a day that does not exist is none', () => {
    expect(date('on 31 February 2014')).toBeNull()
  })
})
