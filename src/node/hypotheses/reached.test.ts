import { describe, expect, it } from 'vitest'
import { Study } from '../../../test/study.ts'
import type { RecordId } from '../../kernel/id.ts'
import { asDay } from '../../kernel/instant.ts'
import type { Indicator } from '../../records/indicator.ts'
import { questionInFull } from '../question.ts'
import { questionPage } from '../questionList.ts'
import { judge } from '../questions.ts'
import { retract } from '../retract.ts'
import { signsOf } from './signs.ts'
import { addAssumption, addHypotheses, addIndicator } from './write.ts'

const ships: Indicator = {
  sign: 'Ships leave without notice',
  line: { reached: 'atLeast', value: 3, unit: 'ships' },
  seen: null,
  points: 'for',
  codes: null,
  note: '',
}
const seen = (value: number): Indicator => ({ ...ships, seen: { value, on: asDay('2020-10-26') } })

/** A study whose three seats have answered a question, and a set of hypotheses about it. */
async function answered() {
  const study = await Study.found()
  const question = await study.ask('alfa', 'plenary')
  const say = (seat: string) =>
    judge(study.desk(seat), { question, answer: { kind: 'binary', probability: 0.4 } })
  for (const seat of ['alfa', 'bravo', 'charlie']) await say(seat)
  const hypotheses = [
    { text: 'Habit', note: '' },
    { text: 'Warning', note: '' },
  ]
  const text = 'Why would it be held?'
  const { id: set } = await addHypotheses(study.desk('bravo'), { in: 'plenary', text, hypotheses, question })
  const waits = async (seat: string) => {
    const desk = study.desk(seat)
    const { reask } = await questionInFull(desk, question)
    const list = await study.store.read((reader) => questionPage(desk, reader))
    expect(list.questions[0]?.reask).toEqual(reask)
    return reask.why.map((why) => (why.rule === 'sign' ? `${why.member} ${why.sign} ${why.on}` : why.rule))
  }
  return { study, question, set, say, waits }
}

const told = 'bravo Ships leave without notice 2020-10-26'

describe('a sign agreed on beforehand', () => {
  it('asks everybody again once it is seen to reach its line, until each has answered', async () => {
    const { study, question, say, waits } = await answered()
    const bravo = study.desk('bravo')
    const { id } = await addIndicator(bravo, { ...ships, about: [question] })
    const below = await addIndicator(bravo, { ...seen(2), about: [question], supersedes: id })
    expect(await waits('alfa')).toEqual([])
    const reached = await addIndicator(bravo, { ...seen(3), about: [question], supersedes: below.id })
    for (const seat of ['alfa', 'bravo']) expect(await waits(seat)).toEqual([told])
    await say('alfa')
    expect(await waits('alfa')).toEqual([])
    expect(await waits('bravo')).toEqual([told])
    await retract(bravo, { id: reached.id, reason: 'error' })
    expect(await waits('bravo')).toEqual([])
  })

  it('does so too where it is about hypotheses of the question, whichever version of them', async () => {
    const { study, set, question, waits } = await answered()
    const bravo = study.desk('bravo')
    await addIndicator(bravo, { ...seen(4), codes: ['I', 'C'], about: [set] })
    expect(await waits('charlie')).toEqual([told])
    await addAssumption(bravo, {
      ...{ text: 'All ships report.', ground: 'caveated', note: '', bears: [], about: [question] },
    })
    const { assumptions, indicators } = await signsOf(study.desk('alfa'), question)
    expect(assumptions.map(({ assumption }) => assumption.text)).toEqual(['All ships report.'])
    expect(indicators).toMatchObject([{ head: { author: 'bravo' }, reached: true }])
    const other: RecordId = await study.ask('alfa', 'plenary')
    expect(await signsOf(study.desk('alfa'), other)).toEqual({ assumptions: [], indicators: [] })
  })
})
