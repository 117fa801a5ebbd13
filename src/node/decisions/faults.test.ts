import { describe, expect, it } from 'vitest'
import { decidingCharter, nodesDeciding } from '../../../test/deciding.ts'
import { Study } from '../../../test/study.ts'
import { openProof } from '../../decisions/proven.ts'
import { verifyOutcome } from '../../decisions/verifyOutcome.ts'
import { compartmentNamed } from '../coalition.ts'
import { writeRecord } from '../desk.ts'
import { openNextEpoch } from '../restore.ts'
import { certificateOf } from './certificate.ts'
import { groundHere } from './ground.ts'
import { openMotion } from './open.ts'
import { showMotion } from './shown.ts'
import { speak } from './speak.ts'

const opening = { in: 'plenary', title: 'Meet in May', text: 'We meet in May.' }

describe('a member that says two things', () => {
  it('is named with both proofs, and neither counts: nobody stands behind a log that fills a key twice', async () => {
    const all = await nodesDeciding(['east', 'north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const { id } = await openMotion(north.desk(), { ...opening, rule: 'majority' })
    await all.settle()
    const first = await speak(south.desk(), { motion: id, value: 'support' })
    const served = await servedOf(id)
    const { id: compartment } = compartmentNamed(south.coalition, south.seat, 'plenary')
    const data = { motion: id, served, value: 'oppose', by: 'person', reasons: '' } as const
    const second = await writeRecord(south.desk(), { compartment, type: 'position', data })
    await all.settle()
    const shown = await showMotion(north.desk(), id)
    expect(shown).toMatchObject({ phase: 'served', faults: [{ member: 'south' }] })
    expect(shown.sentences[0]).toEqual({ kind: 'conflict', members: ['south'] })
    expect(shown.voices[2]?.spoke).toMatchObject({ value: 'support', holders: 1, counted: false })
    const [fault] = shown.faults
    expect(fault?.evidence.map((each) => each.id).sort()).toEqual([first.id, second].sort())
    // Each proof stands for itself.
    for (const { id: proven, proof } of fault?.evidence ?? []) {
      const ground = groundHere(north.desk(), 'plenary')
      expect(openProof(ground, north.coalition.epochs, proof ?? '').statement).toMatchObject({
        id: proven,
        author: 'south',
      })
    }

    async function servedOf(motion: typeof id) {
      const records = await south.ports.store.read((reader) =>
        reader.rows({ view: 'statements', scope: south.desk().scope, topics: [motion], limit: 100 }),
      )
      const found = records.find(({ value }) => (JSON.parse(value) as { type: string }).type === 'served')
      return found?.id ?? null
    }
  })
})

describe('an epoch that ended', () => {
  it('leaves what was decided proven, and what was open overtaken', async () => {
    const study = await Study.found({ charter: decidingCharter })
    const move = async (title: string) =>
      (await openMotion(study.desk('alfa'), { ...opening, title, rule: 'majority' })).id
    const [decided, open] = [await move('Meet in May'), await move('Meet in June')]
    for (const seat of ['alfa', 'bravo']) await speak(study.desk(seat), { motion: decided, value: 'support' })
    await openNextEpoch(study.ports)
    await study.reopen()
    const desk = study.desk('charlie')
    expect(await showMotion(desk, open)).toMatchObject({
      phase: 'overtaken',
      silenced: 'overtaken',
      waitsOnUs: false,
    })
    expect((await showMotion(desk, decided)).phase).toBe('adopted')
    const again = await move('Meet in July')
    for (const seat of ['alfa', 'bravo']) await speak(study.desk(seat), { motion: again, value: 'support' })
    const trusted = new Set<string>([study.coalition.id])
    for (const [id, number] of [
      [decided, 0],
      [again, 1],
    ] as const) {
      const { content } = await certificateOf(desk, id)
      expect(verifyOutcome(content, trusted)).toMatchObject({
        result: 'adopted',
        matter: { epoch: { number }, oneOperator: true },
      })
    }
  })
})
