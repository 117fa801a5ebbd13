import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../test/library.ts'
import { bodyOf } from '../charter/body.ts'
import { termsOf, termsOfBody } from '../charter/terms.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { triggerKinds } from '../records/charterTerms.ts'
import type { CharterText } from '../records/charterText.ts'
import { outcomeOf, type Outcome, type Scenario } from './scenario.ts'

let charters: Map<string, CharterText>
beforeAll(async () => {
  charters = await library()
})

const at = parseInstantLoosely('2020-10-27T09:00:00Z')

function under(id: string, situation: Scenario['situation'], day = '2020-10-27'): Outcome {
  return outcomeOf(termsOf(charters.get(id)!), { situation, at, day })
}

const attack = { kind: 'armedAttack', inScope: true } as const

describe('an attack on a member', () => {
  it('under the North Atlantic Treaty: all help, each by its own choice, and nobody waits for a decision', () => {
    const found = under('north-atlantic-treaty', { ...attack, victim: 'POL', offender: 'RUS' })
    expect(found.takers).toMatchObject({ bound: [], letOff: [], free: [] })
    expect(found.takers!.choosing).toHaveLength(29)
    expect(found).toMatchObject({ best: 0, worst: { kind: 'never', because: 'eachChooses' }, stoppers: 1 })
    expect(found.consulting).toMatchObject({ worst: null, duty: { obligation: { article: '4' } } })
  })

  it('under the Collective Security Treaty: all owe help, at once and without hours; a common decision needs every one', () => {
    const found = under('csto', { ...attack, victim: 'ARM' })
    expect(found.takers).toMatchObject({ choosing: [], free: [] })
    expect(found.takers!.bound).toHaveLength(5)
    expect(found.worst).toEqual({ kind: 'bound', hours: null })
    expect(found.stoppers).toBe(1)
  })

  it('under the Charter of the SCO: nobody owes help, so all may stay out', () => {
    const found = under('sco', { ...attack, victim: 'TJK' })
    expect(found.takers).toMatchObject({ bound: [], choosing: [] })
    expect(found.takers!.free).toHaveLength(7)
    expect(found.worst).toEqual({ kind: 'never', because: 'stopped' })
    // Two thirds that object to a reservation decide on no action.
    expect(found.routes.map(({ reading }) => reading.rule.id)).toEqual(['general'])
    expect(found.stoppers).toBe(1)
  })

  it('under the Charter of the United Nations: one of five can stop it', () => {
    const { routes, takers, worst } = under(
      'un-charter',
      { ...attack, victim: 'KWT', offender: 'IRQ' },
      '1990-08-02',
    )
    const [route] = routes
    // Of its members a note alone tells, so who they are is not made up of those that are named.
    expect(takers).toBeNull()
    expect(worst).toEqual({ kind: 'never', because: 'stopped' })
    expect(route).toMatchObject({ stop: { kind: 'veto' }, bindsDissenters: true })
    expect(route!.stop).toMatchObject({ holders: expect.arrayContaining(['CHN', 'SUN']) as string[] })
  })
})

describe('a template, among members of one’s own', () => {
  const members = ['alfa', 'bravo', 'charlie', 'delta', 'echo']
  const found = (situation: Scenario['situation']): Outcome =>
    outcomeOf(termsOfBody(bodyOf(charters.get('template-security-coalition')!), members, '2020-01-01'), {
      situation,
      at,
      day: '2020-10-27',
    })

  it('has hours for consultation, and where agreement fails two thirds, so that two can stop it', () => {
    const threatened = found({ kind: 'threatToSecurity' })
    expect(threatened.consulting).toMatchObject({ best: 0, worst: 72 })
    expect(threatened.stoppers).toBe(2)
    expect(threatened.takers!.free).toEqual(members)
    const attacked = found({ ...attack, victim: 'alfa', offender: 'echo' })
    expect(attacked.consulting).toMatchObject({ worst: 24 })
    expect(attacked.takers!.choosing).toEqual(['bravo', 'charlie', 'delta'])
    // Force is for all to agree on, and binds nobody.
    expect(
      attacked.routes.map(({ reading, stop, bindsDissenters }) => [reading.rule.id, stop, bindsDissenters]),
    ).toEqual([['force', { kind: 'anyone' }, false]])
  })
})

describe('whatever happens under whatever charter', () => {
  it('every member stands in one place, and no best case comes after a bound worst one', () => {
    const kinds = triggerKinds.filter((kind) => kind !== 'estimateThreshold')
    fc.assert(
      fc.property(
        fc.constantFrom(...charters.keys()),
        fc.constantFrom(...kinds),
        fc.constantFrom('1955-06-01', '1999-12-31', '2020-10-27'),
        fc.boolean(),
        fc.nat(),
        (id, kind, day, inScope, which) => {
          const listed = charters.get(id)!.membership.flatMap(({ actors }) => actors)
          const victim = listed[which % Math.max(1, listed.length)]
          const { takers, best, worst, consulting } = under(
            id,
            { kind, inScope, ...(victim === undefined ? {} : { victim }) },
            day,
          )
          if (takers) {
            const all = Object.values(takers).flat()
            expect(new Set(all).size).toBe(all.length)
            if (victim !== undefined) expect(all).not.toContain(victim)
          }
          if (worst.kind === 'bound' && worst.hours !== null) expect(best).toBeLessThanOrEqual(worst.hours)
          if (consulting?.worst != null) expect(consulting.best).toBeLessThanOrEqual(consulting.worst)
        },
      ),
      { numRuns: 150 },
    )
  })
})
