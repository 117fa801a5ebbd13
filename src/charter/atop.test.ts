import { expect, it } from 'vitest'
import { library } from '../../test/library.ts'
import { atopCodes } from './atop.ts'

it('counts as consultation what concerns a crisis and aims at common policy, and nothing less', async () => {
  const text = (await library()).get('anzus')!
  const consul = (crisis: boolean, commonPolicy: boolean): number =>
    atopCodes({
      ...text,
      obligations: text.obligations.map((duty) =>
        duty.consultation ? { ...duty, consultation: { crisis, commonPolicy } } : duty,
      ),
    }).consul.value
  expect([consul(true, true), consul(true, false), consul(false, true), consul(false, false)]).toEqual([
    1, 0, 0, 0,
  ])
})
