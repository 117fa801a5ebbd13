import { describe, expect, it } from 'vitest'
import { Study } from '../../../test/study.ts'
import { asMemberName } from '../../kernel/id.ts'
import { judge } from '../questions.ts'
import { release } from '../release.ts'
import { retract } from '../retract.ts'
import { riskRegister } from './register.ts'
import { addMitigation, addRisk, type AddingRisk } from './write.ts'

const [alfa, bravo] = ['alfa', 'bravo'].map((name) => asMemberName(name))

const entered = (more: Partial<AddingRisk> = {}): AddingRisk => ({
  in: 'plenary',
  title: 'Ships collide in a drill',
  area: 'exercises',
  likelihood: { kind: 'stated', probability: 0.2 },
  periodDays: 365,
  impact: { kind: 'point', value: 100 },
  unit: 'US$ m',
  bearers: [{ member: alfa!, share: 0.25 }],
  note: '',
  ...more,
})

describe('the register', () => {
  it('adds up what has one unit and period, and says who bears it', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const first = await addRisk(desk, entered())
    const second = await addRisk(
      study.desk('bravo'),
      entered({
        title: 'Gas stops',
        area: 'energy',
        likelihood: { kind: 'stated', probability: 0.5 },
        bearers: [],
      }),
    )
    await addRisk(desk, entered({ unit: 'lives' }))
    const register = await riskRegister(desk)
    expect(register).toMatchObject({
      unit: 'US$ m',
      periodDays: 365,
      groups: [
        { unit: 'US$ m', periodDays: 365, count: 2 },
        { unit: 'lives', periodDays: 365, count: 1 },
      ],
      areas: ['energy', 'exercises'],
      bearers: [
        { member: null, expected: 65 },
        { member: 'alfa', expected: 5 },
      ],
    })
    expect(register.entries.map(({ head, expected }) => [head.id, expected])).toEqual([
      [second.id, 50],
      [first.id, 20],
    ])
    expect(register.total!.expected).toBe(70)
    // Both in a tenth of periods: the worst twentieth are all of them.
    expect((await riskRegister(desk, { worst: 0.05 })).total!.worst.mean).toBeCloseTo(200, 6)
    const parts = register.entries.map(({ worst }) => worst!.share)
    expect(parts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    // Everybody derives the same.
    const theirs = await riskRegister(study.desk('charlie'))
    expect(theirs.total!.fingerprint).toBe(register.total!.fingerprint)
    expect((await riskRegister(desk, { area: 'energy' })).entries).toHaveLength(1)
    expect((await riskRegister(desk, { unit: 'lives' })).total!.expected).toBe(20)
    expect((await riskRegister(desk, { unit: 'tonnes' })).total).toBeNull()
  })
  it('takes the chance of a question from its joint estimate, and withholds it from who has not answered', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    const desk = study.desk('alfa')
    await addRisk(desk, entered({ likelihood: { kind: 'question' }, question }))
    const empty = await riskRegister(study.desk('bravo'))
    expect(empty.entries[0]).toMatchObject({
      expected: null,
      likelihood: { problem: 'blind', probability: null },
    })
    expect(empty.total).toBeNull()
    await judge(desk, { question, answer: { kind: 'binary', probability: 0.3 } })
    const told = await riskRegister(desk)
    expect(told.entries[0]!.likelihood.probability).toBeCloseTo(0.3, 12)
    expect(told.total!.expected).toBeCloseTo(30, 9)
    expect((await riskRegister(study.desk('bravo'))).entries[0]!.likelihood.problem).toBe('blind')
  })
  it('meets what was let out by its copy, and what was said anew by its newest version', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await addRisk(desk, entered({ in: 'home' }))
    await addMitigation(desk, {
      in: 'home',
      title: 'Watch',
      effects: [{ risk: id, needs: [alfa!], odds: 0.5, amount: 1, note: '' }],
      note: '',
    })
    await release(desk, { ids: [id], in: 'plenary' })
    const register = await riskRegister(desk)
    expect(register.entries.map(({ head }) => head.compartment)).toEqual(['plenary'])
    expect(register.changes).toHaveLength(1)
    const supersedes = register.entries[0]!.head.id
    const again = await addRisk(desk, entered({ impact: { kind: 'point', value: 40 }, supersedes }))
    const after = await riskRegister(desk)
    expect(after.entries.map(({ head }) => head.id)).toEqual([again.id])
    expect(after.changes[0]!.risks).toMatchObject([{ risk: again.id, before: { probability: 0.2 } }])
    await retract(desk, { id: again.id, reason: 'error' })
    expect((await riskRegister(desk)).entries.map(({ head }) => head.id)).toEqual([supersedes])
  })
  it('tells what an activity would change, and who brings it', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const one = await addRisk(desk, entered())
    const two = await addRisk(
      desk,
      entered({ title: 'Intrusion', likelihood: { kind: 'stated', probability: 0.5 } }),
    )
    await addMitigation(desk, {
      in: 'plenary',
      title: 'Shared watch',
      effects: [
        { risk: one.id, needs: [alfa!, bravo!], odds: 0.25, amount: 1, note: '' },
        {
          risk: two.id,
          needs: [alfa!],
          odds: 1,
          amount: 1.1,
          note: 'To share warnings is to share a way in.',
        },
      ],
      note: '',
    })
    const [change] = (await riskRegister(study.desk('charlie'))).changes
    // Odds of 1:4 become 1:16, that is 1/17 of 100; the other 50 become 55.
    expect(change).toMatchObject({ better: 1, worse: 1, elsewhere: 0 })
    expect(change!.total.expected).toBeCloseTo(100 / 17 + 55, 9)
    expect(change!.gain.gain).toBeCloseTo(70 - 100 / 17 - 55, 9)
    const half = (20 - 100 / 17) / 2
    expect(change!.gain.shares.map(({ member }) => member)).toEqual(['alfa', 'bravo'])
    expect(change!.gain.shares[0]!.gain).toBeCloseTo(half - 5, 9)
    expect(change!.gain.shares[1]!.gain).toBeCloseTo(half, 9)
  })
  it('refuses what does not fit', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const coded = (code: string, ...paths: string[]) => expect.objectContaining({ code, paths }) as unknown
    await expect(addRisk(desk, entered({ likelihood: { kind: 'question' } }))).rejects.toThrow(
      coded('E_RECORD_INVALID', 'question'),
    )
    await expect(
      addRisk(desk, entered({ bearers: [{ member: asMemberName('nobody'), share: 1 }] })),
    ).rejects.toThrow(coded('E_SEAT_UNKNOWN', 'bearers'))
    const { id } = await addRisk(study.desk('bravo'), entered())
    await expect(addRisk(desk, entered({ supersedes: id }))).rejects.toThrow(
      coded('E_RECORD_INVALID', 'supersedes'),
    )
    const effect = { risk: await study.ask('alfa', 'plenary'), needs: [alfa!], odds: 1, amount: 1, note: '' }
    await expect(
      addMitigation(desk, { in: 'plenary', title: 'x', effects: [effect], note: '' }),
    ).rejects.toThrow(coded('E_RECORD_INVALID', effect.risk))
  })
})
