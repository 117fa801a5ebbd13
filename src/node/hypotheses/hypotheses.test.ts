import { describe, expect, it } from 'vitest'
import { Study } from '../../../test/study.ts'
import type { RecordId } from '../../kernel/id.ts'
import { asDay } from '../../kernel/instant.ts'
import type { ConsistencyCode } from '../../records/consistency.ts'
import { gradeByHand } from '../corrections.ts'
import { judge } from '../questions.ts'
import { release } from '../release.ts'
import { hypothesesInFull, listHypotheses } from './full.ts'
import { assumptionsAbout, indicatorsAbout } from './signs.ts'
import { addAssumption, addHypotheses, addIndicator, codeEvidence } from './write.ts'

const two = [
  { text: 'Habit', note: '' },
  { text: 'Warning', note: '' },
]

/** A study with a set of two hypotheses about a question, and two documents in the plenary, one graded B2. */
async function asked() {
  const study = await Study.found()
  const alfa = study.desk('alfa')
  const ids: RecordId[] = []
  for (const text of ['The exercise began.', 'The ministers met.']) {
    const { id } = await study.readText('alfa', text, `${text.length}.txt`)
    const { pairs } = await release(alfa, { ids: [id], in: 'plenary' })
    ids.push(pairs[0]!.released)
  }
  const question = await study.ask('alfa', 'plenary')
  const { id } = await addHypotheses(alfa, {
    in: 'plenary',
    text: 'Why was it held?',
    hypotheses: two,
    question,
  })
  for (const seat of ['alfa', 'bravo', 'charlie'])
    await judge(study.desk(seat), { question, answer: { kind: 'binary', probability: 0.4 } })
  const grade = await gradeByHand(alfa, ids[0]!, { reliability: 'B', credibility: 2, reasons: ['Seen.'] })
  await release(alfa, { ids: [grade], in: 'plenary' })
  const code = (seat: string, evidence: RecordId, ...codes: (ConsistencyCode | null)[]) =>
    codeEvidence(study.desk(seat), { hypotheses: id, evidence, codes, note: '' })
  return { study, set: id, question, graded: ids[0]!, other: ids[1]!, code }
}

describe('competing hypotheses', () => {
  it('are weighed for each member and all together, with dissent named', async () => {
    const { study, set, graded, other, code } = await asked()
    await code('alfa', graded, 'C', 'I')
    await code('bravo', graded, 'C', 'II')
    await code('charlie', graded, 'I', 'I')
    await code('alfa', other, 'II', 'C')
    const { merged, members, coders, blind } = await hypothesesInFull(study.desk('bravo'), set)
    expect({ coders, blind }).toEqual({ coders: ['alfa', 'bravo', 'charlie'], blind: false })
    const line = merged.items.find(({ evidence }) => evidence.id === graded)!
    expect(line.weight).toBeCloseTo(0.49, 12)
    expect(line.evidence.record!.grade).toMatchObject({ reliability: 'B', credibility: 2, by: 'person' })
    expect(line.cells).toEqual([
      { code: 'C', otherwise: [{ member: 'charlie', code: 'I' }], coders: 3 },
      { code: 'I', otherwise: [{ member: 'bravo', code: 'II' }], coders: 3 },
    ])
    expect(merged.against[1]).toBeCloseTo(0.49, 12)
    expect(members.map(({ member, leads }) => [member, leads])).toEqual([
      ['alfa', expect.anything()],
      ['bravo', [0]],
      ['charlie', [0, 1]],
    ])
    const [summary] = await listHypotheses(study.desk('charlie'))
    expect(summary).toMatchObject({ head: { id: set }, evidence: 2, leads: merged.leads })
  })
  it('take a member’s newest coding, and keep what cannot be told apart from neutral', async () => {
    const { study, set, graded, code } = await asked()
    await code('alfa', graded, 'II', 'II')
    await code('alfa', graded, 'I', null)
    const { merged, own } = await hypothesesInFull(study.desk('alfa'), set)
    expect(own.map(({ codes }) => codes)).toEqual([['I', null]])
    expect(merged.items[0]!.cells[1]).toEqual({ code: null, otherwise: [], coders: 0 })
  })
  it('withhold others’ codings from a seat that has not answered the question', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', 'The exercise began.', 'a.txt')
    const { pairs } = await release(desk, { ids: [id], in: 'plenary' })
    const set = await addHypotheses(desk, { in: 'plenary', text: 'Why?', hypotheses: two, question })
    const evidence = pairs[0]!.released
    await codeEvidence(desk, { hypotheses: set.id, evidence, codes: ['I', 'C'], note: '' })
    const told = await hypothesesInFull(study.desk('bravo'), set.id)
    expect(told).toMatchObject({ blind: true, coders: ['alfa'], members: [], merged: { items: [] } })
  })
  it('have assumptions and signs, which say when to look again', async () => {
    const { study, set, question } = await asked()
    const desk = study.desk('alfa')
    const sign = {
      about: [set, question],
      sign: 'A text names armed help',
      line: { reached: 'atLeast', value: 1, unit: 'times' },
      points: 'for',
      codes: ['II', 'C'],
      note: '',
    } as const
    const first = await addIndicator(desk, { ...sign, codes: [...sign.codes], seen: null })
    await addAssumption(desk, {
      about: [set],
      text: 'What is published was agreed.',
      ground: 'caveated',
      note: '',
      bears: [1],
    })
    const now = await hypothesesInFull(desk, set)
    expect(now.indicators).toMatchObject([{ reached: false, diagnosticity: 0.75 }])
    expect(now.assumptions).toMatchObject([{ assumption: { ground: 'caveated' } }])
    const seen = { value: 1, on: asDay('2020-10-27') }
    const second = await addIndicator(desk, { ...sign, codes: [...sign.codes], seen, supersedes: first.id })
    const at = study.clock.now()
    const signs = await study.store.read((reader) => indicatorsAbout(desk, reader, question, at))
    expect(signs).toMatchObject([{ head: { id: second.id }, reached: true }])
    expect(await study.store.read((reader) => assumptionsAbout(desk, reader, question, at))).toEqual([])
  })
  it('refuse what does not fit', async () => {
    const { study, set, question, graded, code } = await asked()
    const desk = study.desk('alfa')
    const coded = (...paths: string[]) =>
      expect.objectContaining({ code: 'E_RECORD_INVALID', paths }) as unknown
    await expect(code('alfa', graded, 'I')).rejects.toThrow(coded('codes'))
    await expect(code('alfa', question, 'I', 'I')).rejects.toThrow(coded('evidence'))
    await expect(
      addAssumption(desk, { about: [set], text: 'So it is.', ground: 'solid', note: '', bears: [2] }),
    ).rejects.toThrow(coded('bears'))
    await expect(
      addAssumption(desk, { about: [graded], text: 'So it is.', ground: 'solid', note: '', bears: [] }),
    ).rejects.toThrow(coded('about'))
    await expect(hypothesesInFull(desk, question)).rejects.toThrow(coded(question))
  })
})
