import { describe, expect, it } from 'vitest'
import { explore } from '../simulation/explore/explore.ts'
import { law, lawWords } from '../simulation/explore/laws.ts'
import { models } from '../simulation/explore/models.ts'
import { search, type Model } from '../simulation/explore/search.ts'
import { undone } from '../simulation/explore/timedJudge.ts'
import { deadlineOf } from '../src/decisions/closings.ts'
import { quorumOf } from '../src/ledger/quorum.ts'

describe('exploring', () => {
  it('has models of different names, and each law is broken by one of them or is the search’s own', () => {
    expect(new Set(models.map(({ name }) => name)).size).toBe(models.length)
    const everBroken = new Set(models.flatMap(({ breaks }) => breaks))
    expect(Object.keys(law).filter((name) => !everBroken.has(name as keyof typeof law))).toEqual([
      'named',
      'kept',
    ])
    expect(Object.keys(lawWords)).toEqual(Object.keys(law))
  })

  it.each(models.filter(({ large }) => !large))('$name', (named) => {
    const { states, broken, unexpected, missing } = explore(named)
    const wrong = broken.filter((each) => unexpected.includes(each.law))
    expect({ wrong, missing }).toEqual({ wrong: [], missing: [] })
    expect(states).toBeGreaterThan(1)
    for (const { trace } of broken) expect(trace.every((words) => /^\d+ [a-z]/.test(words))).toBe(true)
  })

  it('finds no ballot or closing more that undoes an outcome by a deadline', () => {
    expect(undone(2, deadlineOf(quorumOf(2, 0), 0)).undone).toBe(0)
    const { files, undone: bad } = undone(3, deadlineOf(quorumOf(3, 0), 1))
    expect(files).toBeGreaterThan(5000)
    expect(bad).toBe(0)
    // Were one of the closers left out of the count, its closing could undo what was certain.
    expect(undone(3, { closers: 2, timely: 2, late: 2 }).undone).toBeGreaterThan(0)
  })
})

describe('the search', () => {
  /** Counts up to 5 by ones and twos, and may be set back from 4 to 0 once. */
  const counting: Model = {
    radices: [6, 2],
    steps: (at, to, step) => {
      const count = at[0] ?? 0
      for (const more of [1, 2]) {
        if (count + more > 5) continue
        to[0] = count + more
        step(0, 'adds', undefined, String(more))
      }
      if (count !== 4 || at[1] !== 0) return
      to[0] = 0
      to[1] = 1
      step(1, 'sets back')
    },
    outcomes: (at) => (at[0] === 4 ? 1 : 0),
    broken: (at) => (at[0] === 3 && at[1] === 1 ? law.honest : 0),
    brokenAtEnd: () => law.decides,
  }
  it('visits every state once, and gives the shortest way to the first that breaks a law', () => {
    const { states, broken } = search(counting)
    expect(states).toBe(12)
    expect(broken.find((each) => each.law === 'honest')).toEqual({
      law: 'honest',
      times: 1,
      trace: ['1 adds: 2', '1 adds: 2', '2 sets back', '1 adds: 1', '1 adds: 2'],
    })
  })
  it('notices an outcome that vanishes, and a state in which nothing more can happen', () => {
    const { broken } = search(counting)
    expect(broken.map((each) => [each.law, each.times])).toEqual([
      ['kept', 3],
      ['decides', 2],
      ['honest', 1],
    ])
  })
  it('stops when enough is broken', () => {
    expect(search(counting, law.kept).states).toBeLessThan(12)
  })
  it('refuses states that do not fit into a number', () => {
    expect(() => search({ ...counting, radices: Array.from({ length: 60 }, () => 2) })).toThrow(RangeError)
  })
})
