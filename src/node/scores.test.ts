import { describe, expect, it } from 'vitest'
import { openedView } from '../../test/opened.ts'
import { refusal } from '../../test/refusal.ts'
import { outcomeOf, Study } from '../../test/study.ts'
import { asMemberName, type RecordId } from '../kernel/id.ts'
import { parseInstantLoosely as at } from '../kernel/instant.ts'
import type { EstimateMethod } from '../records/estimateMethod.ts'
import type { Desk } from './desk.ts'
import { questionList } from './questionList.ts'
import { ask, judge, resolve } from './questions.ts'
import { periodOf, trackRecord } from './scores.ts'

const yesNo = { kind: 'binary' } as const

/** Asks, lets alfa and bravo answer with these, and says whether it came true. */
async function settled(
  study: Study,
  [alfa, bravo]: readonly [number, number],
  outcome: boolean | null,
  compartment = 'plenary',
): Promise<RecordId> {
  const { id } = await ask(study.desk('alfa'), {
    text: 'Will it rain?',
    in: compartment,
    form: yesNo,
    closes: at('2030-01-01'),
  })
  await judge(study.desk('alfa'), { question: id, answer: { kind: 'binary', probability: alfa } })
  if (compartment === 'plenary')
    await judge(study.desk('bravo'), { question: id, answer: { kind: 'binary', probability: bravo } })
  if (outcome !== null)
    await resolve(study.desk('alfa'), { question: id, outcome: { kind: 'binary', value: outcome } })
  return id
}

/** A desk whose coalition pools by another method. */
function under(desk: Desk, estimateMethod: EstimateMethod): Desk {
  return { ...desk, coalition: { ...desk.coalition, charter: { ...desk.coalition.charter, estimateMethod } } }
}

describe('the track record', () => {
  it('is of what came out, in the period and the set named, and of what the seat may read', async () => {
    const study = await Study.found()
    const first = await settled(study, [0.8, 0.4], true)
    await settled(study, [0.5, 0.5], null)
    study.clock.set('2021-02-01')
    const second = await settled(study, [0.8, 0.4], false)
    const home = await settled(study, [0.9, 0], true, 'home')
    const track = await trackRecord(study.desk('alfa'))
    expect(track.questions.map(({ id }) => id)).toEqual([home, second, first])
    expect(track.members.map(({ member, questions }) => [member, questions])).toEqual([
      ['alfa', 3],
      ['bravo', 2],
    ])
    expect(track.joint.questions).toBe(3)
    const seen = async (wish: Parameters<typeof trackRecord>[1], seat = 'alfa') =>
      (await trackRecord(study.desk(seat), wish)).questions.map(({ id }) => id)
    expect(await seen({ period: '2020' })).toEqual([first])
    expect(await seen({ period: '2021-02..' })).toEqual([home, second])
    expect(await seen({ set: ['plenary', 'binary'] })).toEqual([second, first])
    expect(await seen({ set: ['numeric'] })).toEqual([])
    expect(await seen({ set: [home] })).toEqual([home])
    expect(await seen({ set: [home] }, 'bravo')).toEqual([])
    const one = await trackRecord(study.desk('bravo'), { member: asMemberName('bravo'), set: [first] })
    expect(one.members).toHaveLength(1)
    expect(one.members[0]!.scores.brier!.mean).toBeCloseTo(0.36, 12)
    expect(one.joint.scores.brier!.mean).toBeLessThan(0.36)
    expect(await outcomeOf(trackRecord(study.desk('alfa'), { set: ['weather'] }))).toBe('E_USAGE')
  })
  it('reads periods as people write them', () => {
    expect(periodOf('2020')).toEqual({ from: at('2020-01-01'), until: at('2021-01-01') })
    expect(periodOf('2020-12..2021-01')).toEqual({ from: at('2020-12-01'), until: at('2021-02-01') })
    expect(periodOf('..2020-02-29')).toEqual({ from: null, until: at('2020-03-01') })
    for (const wrong of ['..', '2020-13', '2021..2020', '2020..2021..2022', 'soon', '2021-02-29'])
      expect(
        refusal(() => periodOf(wrong)),
        wrong,
      ).toBe('E_USAGE')
  })
})

describe('performance weights in a joint estimate', () => {
  it('come from the compartment’s resolved questions, and the manifest names their records', async () => {
    const study = await Study.found()
    await settled(study, [0.8, 0.4], true)
    await settled(study, [0.9, 0.9], true, 'home')
    const open = await settled(study, [0.2, 0.6], null)
    study.clock.set('2021-01-01')
    const method: EstimateMethod = { name: 'performanceWeighted', version: 1, by: 'log', seeds: 1 }
    const desk = under(study.desk('alfa'), method)
    const { estimate, history } = await openedView(desk, open)
    // Both weights follow from 0.8 and 0.4 alone: two to one, but for the moment in which only alfa had answered.
    const value = estimate!.value as { probability: number }
    expect(value.probability).toBeCloseTo((2 * 0.2 + 0.6) / 3, 3)
    expect(history.at(-1)!.value).toEqual(estimate!.value)
    expect(estimate!.manifest.elsewhere).toHaveLength(3)
    const listed = await study.store.read((reader) => questionList(desk, reader))
    expect(listed.find(({ id }) => id === open)!.joint).toMatchObject({ value: estimate!.value })
  })
})
