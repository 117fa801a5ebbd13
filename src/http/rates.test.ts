import { describe, expect, it } from 'vitest'
import { Browser, colleagueOf, ownerOf } from '../../test/browsing.ts'
import { refusalOf, TestDoor } from '../../test/door.ts'
import { isFailure } from '../kernel/error.ts'
import { instant, parseInstantLoosely, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { Rates, type RateName } from './rates.ts'

/** Rates by a clock that stands still until it is moved on, each try giving the seconds it is told to wait. */
function place(): { take: (name: RateName, key: string) => number; later: (seconds: number) => void } {
  let now = parseInstantLoosely('2020-10-27T09:00:00Z')
  const rates = new Rates({ now: () => now })
  const later = (seconds: number): void => {
    now = instant(now + seconds * 1000)
  }
  const take = (name: RateName, key: string): number => {
    let after = 0
    try {
      rates.take(name, key, {
        header: (field?: string, value?: string) => {
          if (field === 'Retry-After') after = Number(value)
        },
      })
      return 0
    } catch (error) {
      if (!isFailure(error, 'E_RATE_LIMITED')) throw error
      return after
    }
  }
  return { take, later }
}

describe('a rate', () => {
  it('lets through its number at once, then says how long to wait, and no longer than that', () => {
    const { take, later } = place()
    for (let i = 0; i < limits.signInTriesPerAccount; i += 1) expect(take('signInByAccount', 'anna')).toBe(0)
    const wait = take('signInByAccount', 'anna')
    expect(wait).toBe(Math.ceil(limits.signInWindowMs / limits.signInTriesPerAccount / 1000))
    later(wait - 1)
    expect(take('signInByAccount', 'anna')).toBe(1)
    later(1)
    expect(take('signInByAccount', 'anna')).toBe(0)
    expect(take('signInByAccount', 'anna')).toBe(wait)
  })

  it('is counted for each key and each kind by itself, and never saves up more than its number', () => {
    const { take, later } = place()
    for (let i = 0; i < limits.changesPerMinute; i += 1) take('change', 'anna')
    expect(take('change', 'anna')).toBe(1)
    expect(take('change', 'ben')).toBe(0)
    expect(take('reading', 'anna')).toBe(0)
    later(7 * 86_400)
    const passed = Array.from({ length: 2 * limits.changesPerMinute }, () => take('change', 'anna'))
    expect(passed.filter((wait) => wait === 0)).toHaveLength(limits.changesPerMinute)
  })

  it('holds no more counters than its limit, and forgets the fullest first', () => {
    const { take } = place()
    for (let i = 0; i <= limits.signInTriesPerAccount; i += 1) take('signInByAccount', 'guessed')
    for (let i = 0; i < 3 * limits.rateKeys; i += 1) take('signInByAccount', `name ${i}`)
    expect(take('signInByAccount', 'guessed')).toBeGreaterThan(0)
  })
})

/** A machine's clock that stands still, so that no bucket fills again however long a test takes. */
function still(): { readonly now: () => Instant } {
  const now = instant(Date.now())
  return { now: () => now }
}

describe('at the door', () => {
  it('a name is guessed a few times, and its owner is let in once time has passed', async () => {
    const door = await TestDoor.open({ seats: ['alfa'], machine: still() })
    await ownerOf(door)
    const guesser = new Browser(door)
    for (let i = 0; i < limits.signInTriesPerAccount; i += 1)
      expect(refusalOf(await guesser.signIn('ANNA', `a wrong sentence ${i}`))).toBe('401 E_SIGN_IN_FAILED')
    const refused = await guesser.signIn('anna')
    expect(refusalOf(refused)).toBe('429 E_RATE_LIMITED')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('who signs in rightly is not counted', async () => {
    const door = await TestDoor.open({ seats: ['alfa'], machine: still() })
    const owner = await ownerOf(door)
    for (let i = 0; i <= limits.signInTriesPerAccount; i += 1)
      expect((await owner.signIn('anna')).status).toBe(200)
  })

  it('codes and names are not tried one after another from one address', async () => {
    const door = await TestDoor.open({ seats: ['alfa'], machine: still(), live: true })
    const browser = new Browser(door)
    const statuses: number[] = []
    for (let i = 0; i <= limits.signInTriesPerAddress; i += 1)
      statuses.push((await browser.post('/api/session/invitation', { code: `AAAA-AAAA-${1000 + i}` })).status)
    expect(statuses.at(-2)).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    expect((await browser.signIn('anna')).status).toBe(429)
  })

  it('one person’s changes do not use up another’s', async () => {
    const door = await TestDoor.open({ seats: ['alfa'], machine: still() })
    const owner = await ownerOf(door)
    const { browser } = await colleagueOf(owner, 'ben', ['analyst'])
    const change = (from: Browser) => from.post('/api/retractions', {})
    let last = await change(browser)
    for (let i = 0; i < limits.changesPerMinute + 60 && last.status !== 429; i += 1)
      last = await change(browser)
    expect(refusalOf(last)).toBe('429 E_RATE_LIMITED')
    expect(refusalOf(await change(owner))).toBe('400 E_RECORD_INVALID')
    expect((await browser.get('/api/questions')).status).toBe(200)
  })
})
