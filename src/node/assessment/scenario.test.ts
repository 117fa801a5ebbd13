import { describe, expect, it } from 'vitest'
import { shipped } from '../../../test/library.ts'
import { outcomeOf, Study } from '../../../test/study.ts'
import { asMemberName } from '../../kernel/id.ts'
import { addMitigation, addRisk } from '../risks/write.ts'
import { scenarioOf, type ScenarioSide } from './scenario.ts'

const attack = { kind: 'armedAttack', inScope: true } as const
const [alfa, bravo, charlie] = ['alfa', 'bravo', 'charlie'].map((name) => asMemberName(name))

async function registered(): Promise<Study> {
  const study = await Study.found()
  const desk = study.desk('alfa')
  const { id } = await addRisk(desk, {
    ...{
      in: 'plenary',
      title: 'Ships are boarded',
      area: 'sea',
      likelihood: { kind: 'stated', probability: 0.5 },
    },
    ...{ periodDays: 365, impact: { kind: 'point', value: 100 }, unit: 'US$ m', note: '' },
    bearers: [{ member: alfa!, share: 0.5 }],
  })
  await addMitigation(desk, {
    ...{ in: 'plenary', title: 'Escorts', note: '' },
    effects: [{ risk: id, needs: [bravo!, charlie!], odds: 1, amount: 0.4, note: '' }],
  })
  return study
}

async function sidesOf(study: Study, ...charters: string[]): Promise<readonly ScenarioSide[]> {
  const situation = { ...attack, victim: 'alfa' }
  return (await scenarioOf(study.desk('alfa'), shipped, { charters, situation })).sides
}

describe('a scenario', () => {
  it('changes the risks that activities of those who take part would change, and says for whom', async () => {
    const study = await registered()
    const [template, nato] = await sidesOf(study, 'template-security-coalition', 'north-atlantic-treaty')
    // Under the template the others owe help, each by its own choice: in the worst case none of it comes.
    expect(template!.outcome.takers).toMatchObject({ bound: [], choosing: ['bravo', 'charlie'] })
    expect(template!.risks).toMatchObject([
      { risk: { risk: { title: 'Ships are boarded' } }, now: 50, least: 50, most: 20 },
    ])
    expect(template!.borne).toEqual([
      { member: 'alfa', now: 25, least: 25, most: 10 },
      { member: null, now: 25, least: 25, most: 10 },
    ])
    // No activity of the register needs any member of that treaty.
    expect(nato).toMatchObject({ name: 'North Atlantic Treaty', risks: [], borne: [] })
  })

  it('runs under the charter in force, whose members are those of the roster', async () => {
    const [own] = await sidesOf(await registered(), 'own')
    expect(own).toMatchObject({ members: ['alfa', 'bravo', 'charlie'], standing: 'inForce' })
    // The charter of a study binds nobody to anything.
    expect(own!.outcome).toMatchObject({
      takers: { free: ['bravo', 'charlie'] },
      best: null,
      worst: { because: 'noWay' },
    })
    expect(await outcomeOf(sidesOf(await registered(), 'none'))).toBe('E_NOT_FOUND')
  })
})
