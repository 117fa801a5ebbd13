import { beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../test/library.ts'
import type { CharterText } from '../records/charterText.ts'
import { rule, rules, type RuleReading } from './rule.ts'
import { termsOf } from './terms.ts'
import { majorityOf, shareOf } from './votes.ts'

let charters: Map<string, CharterText>
beforeAll(async () => {
  charters = await library()
})

function under(id: string, subject: Parameters<typeof rule>[1], day: string): RuleReading[] {
  return rule(termsOf(charters.get(id)!), subject, day)
}

describe('votes', () => {
  // The worked table of the rules of decision: n, majority, two thirds, three quarters.
  it.each([
    [2, 2, 2, 2],
    [3, 2, 2, 3],
    [5, 3, 4, 4],
    [6, 4, 4, 5],
    [32, 17, 22, 24],
  ])('of %d', (n, majority, twoThirds, threeQuarters) => {
    expect([majorityOf(n), shareOf(n, { p: 2, d: 3 }), shareOf(n, { p: 3, d: 4 })]).toEqual([
      majority,
      twoThirds,
      threeQuarters,
    ])
    expect(shareOf(n, { p: 1, d: 2 }, true)).toBe(majority)
  })
})

describe('rules as they run', () => {
  it('counts nine of fifteen with five vetoes since 31 August 1965, and seven of eleven before', () => {
    const [now] = under('un-charter', 'substantive', '2020-10-27')
    expect(now).toMatchObject({
      runs: true,
      method: {
        rule: 'A',
        count: {
          kind: 'threshold',
          needs: { fixed: 9 },
          vetoes: ['chn', 'fra', 'rus', 'gbr', 'usa'],
          vetoAbstains: 'passes',
          recusalShrinksBase: false,
        },
      },
      asks: ['electors', 'excluded'],
    })
    const [then] = under('un-charter', 'substantive', '1965-08-30')
    expect(then).toMatchObject({
      rule: { id: 'scSubstantive1945' },
      method: { count: { needs: { fixed: 7 }, vetoes: ['chn', 'fra', 'sun', 'gbr', 'usa'] } },
    })
    expect(under('un-charter', 'substantive', '1965-08-31')[0]!.rule.id).toBe('scSubstantive')
  })

  it('tries consensus before the vote that comes after it', () => {
    expect(
      under('au-psc', 'substantive', '2020-10-27').map((each) => [each.rule.id, each.runs && each.after]),
    ).toEqual([
      ['consensus', null],
      ['other', 'consensus'],
    ])
  })

  it('makes a vote of those present one by a deadline, and says what that gives up', () => {
    expect(under('ecowas-mechanism', 'force', '2020-10-27')[0]).toMatchObject({
      method: {
        rule: 'B',
        count: {
          kind: 'voting',
          of: 'present',
          needs: { p: 2, d: 3, moreThan: false },
          quorum: { p: 2, d: 3, moreThan: false },
        },
      },
      asks: ['period', 'closersAway'],
      gaveUp: ['theRoom'],
    })
  })

  it('waits without a deadline between two members', () => {
    const text = charters.get('first')!
    const two = {
      ...termsOf(text),
      membership: [
        {
          actors: ['FRA', 'DEU'],
          from: null,
          to: null,
          status: 'member' as const,
          article: '1',
          unverified: false,
        },
      ],
    }
    const committee = rules(two, '2020-10-27').find((each) => each.rule.id === 'committee')
    expect(committee).toMatchObject({ method: { rule: 'A' }, asks: [] })
  })

  it('says why there is none, and what would have to be given up', () => {
    expect(under('iasc-scale-up', 'convocation', '2020-10-27')[0]).toMatchObject({
      runs: false,
      why: 'oneOffice',
      wanting: 'theOneWhoDecides',
    })
    expect(under('north-atlantic-treaty', 'expulsion', '2020-10-27')[0]).toMatchObject({
      runs: false,
      why: 'noRule',
    })
    expect(
      under('tf-csirt', 'convocation', '2020-10-27').find((each) => !each.runs && each.why === 'notRead'),
    ).toBeDefined()
  })

  it('asks for the length of a silence that a text leaves to the case', () => {
    const silence = under('north-atlantic-treaty', 'substantive', '2003-02-06').find(
      (each) => each.rule.id === 'silence',
    )
    expect(silence).toMatchObject({
      method: { count: { kind: 'consensus', silence: true } },
      asks: ['period'],
    })
  })

  it('counts the twelve of Berlin, and gives up the hours', () => {
    expect(under('osce', 'convocation', '2020-10-27')[0]).toMatchObject({
      method: { rule: 'A', count: { kind: 'threshold', needs: { fixed: 12 } } },
      gaveUp: ['theHours'],
    })
    expect(under('osce', 'convocation', '1991-06-19')).toEqual([])
  })

  it('maps every rule of the library to a method or to a reason', () => {
    for (const [id, text] of charters) {
      const days = text.decisionRules.map(
        ({ inForce }) => inForce?.from ?? text.instrument.inForce ?? '2010-01-01',
      )
      const read = new Set(
        days.flatMap((day) => rules(termsOf(text), `${day}-01-01`.slice(0, 10)).map((each) => each.rule.id)),
      )
      expect([id, text.decisionRules.map((each) => each.id).filter((each) => !read.has(each))]).toEqual([
        id,
        [],
      ])
    }
  })
})
