import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../test/library.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { strengths, triggerKinds } from '../records/charterTerms.ts'
import type { CharterText } from '../records/charterText.ts'
import { duties, type Duties, type Duty } from './duties.ts'
import { isPast, type Situation } from './situation.ts'
import { standingOn, termsOf } from './terms.ts'

let charters: Map<string, CharterText>
beforeAll(async () => {
  charters = await library()
})

const at = parseInstantLoosely
const noon = at('2020-10-27T12:00:00Z')

function under(id: string, situation: Partial<Situation> & Pick<Situation, 'kind'>, day: string): Duties {
  return duties(termsOf(charters.get(id)!), { points: {}, ...situation }, day)
}

const ids = (found: readonly Duty[]): string[] => found.map(({ obligation }) => obligation.id)

describe('an attack on a member', () => {
  it('under the North Atlantic Treaty: each helps as it deems necessary, all report, all consult', () => {
    const found = under(
      'north-atlantic-treaty',
      { kind: 'armedAttack', victim: 'POL', inScope: true, points: { occurrence: noon } },
      '2020-10-27',
    )
    expect(ids(found.owed)).toEqual(['consult', 'report', 'assist'])
    const [consult, report, assist] = found.owed as [Duty, Duty, Duty]
    expect(consult).toMatchObject({ due: { kind: 'noTime' }, met: { through: 'threatToSecurity' } })
    expect(consult.who.actors).toHaveLength(30)
    expect(report.due).toEqual({ kind: 'atOnce', from: 'measures', since: null })
    expect(assist).toMatchObject({
      obligation: { strength: 'eachDetermines', article: '5' },
      toward: { actors: ['POL'] },
      due: { kind: 'atOnce', since: noon },
      awaits: [],
      unverified: false,
    })
    expect(assist.who.actors).toHaveLength(29)
    expect(assist.who.actors).not.toContain('POL')
  })

  it('waits to hear whether it lies in the area, and falls away where it does not', () => {
    const unknown = under('north-atlantic-treaty', { kind: 'armedAttack', victim: 'GBR' }, '1982-04-02')
    expect(unknown.owed.find(({ obligation }) => obligation.id === 'assist')!.awaits[0]!.kind).toBe('inside')
    const outside = under(
      'north-atlantic-treaty',
      { kind: 'armedAttack', victim: 'GBR', inScope: false },
      '1982-04-02',
    )
    // Article 6 limits Article 5, not Article 4.
    expect(ids(outside.owed)).toEqual(['consult'])
  })

  it('owes nothing to who is no member, though members may hold themselves threatened', () => {
    const found = under(
      'north-atlantic-treaty',
      { kind: 'armedAttack', victim: 'UKR', inScope: true },
      '2022-02-24',
    )
    expect(ids(found.owed)).toEqual([])
    expect(ids(found.open)).toEqual(['consult'])
    // Finland joined on 4 April 2023.
    const before = under(
      'north-atlantic-treaty',
      { kind: 'armedAttack', victim: 'FIN', inScope: true },
      '2023-04-03',
    )
    const after = under(
      'north-atlantic-treaty',
      { kind: 'armedAttack', victim: 'FIN', inScope: true },
      '2023-04-04',
    )
    expect([before.owed.length, after.owed.length]).toEqual([0, 3])
  })

  it('under the Collective Security Treaty: by the text of its day', () => {
    const first = under(
      'csto',
      { kind: 'armedAttack', victim: 'ARM', points: { occurrence: noon } },
      '2012-12-18',
    )
    expect(first.owed.find(({ obligation }) => obligation.id === 'assist')).toMatchObject({
      awaits: [],
      due: { kind: 'noTime' },
    })
    const amended = under(
      'csto',
      { kind: 'armedAttack', victim: 'ARM', points: { occurrence: noon } },
      '2012-12-19',
    )
    expect(amended.owed.find(({ obligation }) => obligation.id === 'assist2010')).toMatchObject({
      awaits: [{ kind: 'request' }],
      due: { kind: 'atOnce', from: 'request', since: null },
      unverified: true,
    })
    expect(amended.owed.some(({ obligation }) => obligation.id === 'assist')).toBe(false)
    // Who says that it is frozen is still a party, and is said to be in doubt.
    const frozen = under('csto', { kind: 'aggression', victim: 'TJK' }, '2024-06-01')
    expect(frozen.inDoubt).toEqual([{ actor: 'ARM', status: 'frozen' }])
  })

  it('under the Sino-Soviet treaty: by Japan or who is joined with it', () => {
    const attack = (offender?: string): Duty | undefined =>
      under(
        'sino-soviet-1950',
        { kind: 'armedAttack', victim: 'CHN', ...(offender === undefined ? {} : { offender }) },
        '1960-01-01',
      ).owed.at(0)
    expect(attack('JPN')!.awaits).toEqual([])
    expect(attack('USA')!.awaits).toEqual([{ kind: 'offender', actors: ['JPN'], allies: true }])
    expect(attack()!.who.actors).toEqual(['SUN'])
    expect(under('sino-soviet-1950', { kind: 'armedAttack', victim: 'CHN' }, '1980-04-11').standing).toBe(
      'ended',
    )
  })

  it('under the five powers’ arrangements: on two of them alone', () => {
    expect(
      ids(under('fpda', { kind: 'armedAttack', victim: 'SGP', inScope: true }, '2020-10-27').owed),
    ).toEqual(['consult'])
    expect(under('fpda', { kind: 'armedAttack', victim: 'AUS', inScope: true }, '2020-10-27')).toMatchObject({
      owed: [],
      absent: [{ kind: 'assistMilitary' }],
    })
  })

  it('an attack among members asks no help of who attacks', () => {
    const attack = {
      kind: 'armedAttack',
      victim: 'ARG',
      offender: 'CHL',
      inScope: true,
      points: { request: noon },
    } as const
    const help = under('rio-treaty', attack, '1978-12-22').owed.find(
      ({ obligation }) => obligation.id === 'assist',
    )
    expect(help).toMatchObject({ awaits: [], toward: { actors: ['ARG'] } })
    expect(help!.who.actors).toContain('BRA')
    expect(help!.who.actors!.filter((actor) => actor === 'ARG' || actor === 'CHL')).toEqual([])
  })

  it('lets off by name whom a carve-out names', () => {
    const act = under('seato', { kind: 'armedAttack', victim: 'THA', inScope: true }, '1960-01-01').owed.find(
      ({ obligation }) => obligation.id === 'act',
    )
    expect(act!.letOff).toEqual(['USA'])
  })
})

describe('other situations', () => {
  it('a coup: an organ has to find it first', () => {
    const found = under('ecowas-mechanism', { kind: 'unconstitutionalChange', victim: 'NER' }, '2023-07-26')
    expect(found.owed.every(({ awaits }) => awaits[0]!.kind === 'finding')).toBe(true)
    expect(ids(found.allowed)).toEqual(['sanctions'])
    const now = under(
      'ecowas-mechanism',
      { kind: 'unconstitutionalChange', victim: 'NER', points: { decision: noon } },
      '2023-07-26',
    )
    expect(now.owed.map(({ awaits }) => awaits)).toEqual([[], [], []])
    // Niger left on 29 January 2025.
    expect(
      under('ecowas-mechanism', { kind: 'unconstitutionalChange', victim: 'NER' }, '2025-01-29').owed,
    ).toEqual([])
  })

  it('a neighbour’s concern: an answer in 48 hours of the request, a meeting 48 to 72 hours after notice', () => {
    const found = under(
      'osce',
      {
        kind: 'breachOfPeace',
        asked: 'RUS',
        victim: 'UKR',
        trigger: 'emergency',
        points: { request: noon, notice: noon },
      },
      '2020-10-27',
    )
    expect(found.owed.map(({ obligation, who, due }) => [obligation.id, who.actors, due])).toEqual([
      [
        'meet',
        ['osce-states'],
        {
          kind: 'by',
          at: at('2020-10-30T12:00:00Z'),
          notBefore: at('2020-10-29T12:00:00Z'),
          from: 'notice',
          since: noon,
        },
      ],
      [
        'clarify',
        ['RUS'],
        { kind: 'by', at: at('2020-10-29T12:00:00Z'), notBefore: null, from: 'request', since: noon },
      ],
    ])
  })

  it('an estimate past its line starts the clock that the charter sets', () => {
    const past = (estimate?: number): Duty =>
      under(
        'template-security-coalition',
        {
          kind: 'estimateThreshold',
          ...(estimate === undefined ? {} : { estimate }),
          points: { occurrence: at('2020-10-26T14:00:00Z') },
        },
        '2020-10-26',
      ).owed[0]!
    expect(past(0.21)).toMatchObject({ awaits: [], due: { kind: 'by', at: at('2020-10-29T14:00:00Z') } })
    expect(past(0.19).awaits).toEqual([{ kind: 'line', line: { passes: 'above', probability: 0.2 } }])
    expect(past().awaits).toHaveLength(1)
  })

  it('takes an estimate at its line as past it, whatever the last bit', () => {
    const line = { passes: 'above', probability: 0.3 } as const
    expect([
      isPast(line, 0.1 + 0.2),
      isPast(line, 0.3 - 1e-9),
      isPast(line, 0.2999),
      isPast(line, undefined),
    ]).toEqual([true, true, false, false])
    expect([isPast({ ...line, passes: 'below' }, 0.3), isPast({ ...line, passes: 'below' }, 0.31)]).toEqual([
      true,
      false,
    ])
  })
})

describe('the life of an instrument', () => {
  it.each([
    ['1949-04-03', 'notYet'],
    ['1949-04-04', 'signed'],
    ['1949-08-24', 'inForce'],
  ])('on %s the North Atlantic Treaty is %s', (day, standing) => {
    expect(standingOn(charters.get('north-atlantic-treaty')!.instrument, day)).toBe(standing)
  })

  it('knows a first run and a pause', () => {
    const days = ['2007-05-24', '2007-06-01', '2010-01-01', '2017-11-12']
    expect(days.map((day) => standingOn(charters.get('quad')!.instrument, day))).toEqual([
      'notYet',
      'earlier',
      'notYet',
      'inForce',
    ])
  })
})

describe('whatever the situation', () => {
  it('sorts the strongest first, never lets the offender help, and never sets a time without one in the text', () => {
    const situations = fc.record({
      kind: fc.constantFrom(...triggerKinds),
      victim: fc.constantFrom('POL', 'CHN', 'NER', 'UKR', 'SGP', undefined),
      offender: fc.constantFrom('RUS', 'USA', 'JPN', undefined),
      inScope: fc.constantFrom(true, false, undefined),
      hasPoints: fc.boolean(),
    })
    const days = fc.constantFrom(
      '1950-06-01',
      '1968-08-21',
      '1991-06-30',
      '2003-02-10',
      '2020-10-27',
      '2026-01-01',
    )
    fc.assert(
      fc.property(
        situations,
        days,
        fc.constantFrom(...charters.keys()),
        ({ kind, victim, offender, inScope, hasPoints }, day, id) => {
          const situation = {
            kind,
            points: hasPoints ? { occurrence: noon, request: noon, notice: noon, decision: noon } : {},
            ...(victim === undefined ? {} : { victim }),
            ...(offender === undefined ? {} : { offender }),
            ...(inScope === undefined ? {} : { inScope }),
          }
          const found = under(id, situation, day)
          const order = found.owed.map(({ obligation }) => strengths.indexOf(obligation.strength))
          expect(order).toEqual(order.toSorted((a, b) => a - b))
          expect(found.owed.every(({ obligation }) => obligation.strength !== 'may')).toBe(true)
          expect(found.allowed.every(({ obligation }) => obligation.strength === 'may')).toBe(true)
          for (const duty of [...found.owed, ...found.allowed]) {
            if (duty.who.role === 'others') expect(duty.who.actors ?? []).not.toContain(offender)
            if (duty.obligation.deadline === null) expect(duty.due.kind).toBe('noTime')
            if (duty.due.kind === 'by') expect(duty.obligation.deadline!.kind).not.toBe('atOnce')
            expect(duty.obligation.article.length).toBeGreaterThan(0)
          }
          // The order in which a charter lists its statements says nothing.
          const terms = termsOf(charters.get(id)!)
          const turned = {
            ...terms,
            obligations: terms.obligations.toReversed(),
            triggers: terms.triggers.toReversed(),
          }
          expect(ids(duties(turned, situation, day).owed)).toEqual(ids(found.owed))
        },
      ),
      { numRuns: 300 },
    )
  })
})
