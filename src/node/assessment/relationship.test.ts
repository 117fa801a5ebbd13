import { describe, expect, it } from 'vitest'
import { shipped } from '../../../test/library.ts'
import { outcomeOf, Study } from '../../../test/study.ts'
import { rulesReading } from '../../../test/node.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { compartmentNamed } from '../coalition.ts'
import { writeRecord, type Desk } from '../desk.ts'
import { ask, judge } from '../questions.ts'
import { readBytes } from '../read.ts'
import { retract } from '../retract.ts'
import { relationshipOf, type RelationshipShown } from './relationship.ts'

const text = `Navies exercise off the coast
Published 28 August 2015

The navies of Norway and Sweden held a joint exercise from 20 to 28 August 2015. Finland sent observers.`

async function read(
  desk: Desk,
  words = text,
): Promise<{ id: RecordId; events: readonly { id: RecordId }[] }> {
  return readBytes(desk, { name: `${words.length}.txt`, bytes: utf8(words), published: '2015-08-28' })
}

async function grade(desk: Desk, about: RecordId): Promise<void> {
  await writeRecord(desk, {
    compartment: compartmentNamed(desk.coalition, desk.seat, 'home').id,
    type: 'grade',
    data: { reliability: 'B', credibility: 2, reasons: ['Both ministries say so.'], by: 'person' },
    refs: [{ relation: 'about', id: about }],
  })
}

const practice = ({ profile }: RelationshipShown) => profile.dimensions.interoperability

describe('a relationship', () => {
  it('is that of the two of whom most is told, moves once what is told can be judged, and falls back when it is taken back', async () => {
    const study = await Study.found({ reading: rulesReading })
    const desk = study.desk('alfa')
    expect(await relationshipOf(desk, shipped, {})).toMatchObject({ members: [], happenings: [], known: [] })
    const { id } = await read(desk)
    const before = await relationshipOf(desk, shipped, {})
    expect(before.members).toEqual(['NOR', 'SWE'])
    expect(practice(before)).toMatchObject({ practice: [], deeds: [], unjudged: [before.happenings[0]!.id] })
    await grade(desk, before.happenings[0]!.best.newest.id)
    const after = await relationshipOf(desk, shipped, { references: ['sco'] })
    expect(practice(after).practice).toMatchObject([
      { day: '2015-08-28', step: 0, by: [before.happenings[0]!.id] },
    ])
    expect(practice(after).practice[0]!.value).toBeCloseTo(0.49 * 0.75, 12)
    expect(after.references.map(({ charter, standing }) => [charter.id, standing])).toEqual([
      ['sco', 'inForce'],
    ])
    // Earlier it had not been; and what another desk keeps at home is not in its own answer.
    expect(practice(await relationshipOf(desk, shipped, { day: '2015-08-01' })).practice).toEqual([])
    expect((await relationshipOf(study.desk('bravo'), shipped, {})).members).toEqual([])
    expect(await outcomeOf(relationshipOf(desk, shipped, { references: ['none'] }))).toBe('E_NOT_FOUND')
    await retract(desk, { id, reason: 'error' })
    expect((await relationshipOf(desk, shipped, {})).members).toEqual([])
  })

  it('shows the questions that forecast it, and no estimate to who has not answered', async () => {
    const study = await Study.found()
    const asked = await ask(study.desk('alfa'), {
      ...{ text: 'Will they owe each other help?', in: 'plenary', form: { kind: 'binary' } },
      closes: parseInstantLoosely('2030-01-01'),
      relationship: { between: ['SWE', 'NOR'], dimension: 'obligation', step: 3 },
    })
    await judge(study.desk('alfa'), { question: asked.id, answer: { kind: 'binary', probability: 0.3 } })
    const wish = { members: ['NOR', 'SWE'] }
    const [told] = (await relationshipOf(study.desk('alfa'), shipped, wish)).forecasts
    expect(told).toMatchObject({
      step: { step: 3 },
      question: { id: asked.id, joint: { headline: { number: 0.3 } } },
    })
    const [blind] = (await relationshipOf(study.desk('bravo'), shipped, wish)).forecasts
    expect(blind!.question.joint).toMatchObject({ blind: true, members: ['alfa'] })
    expect(
      (await relationshipOf(study.desk('alfa'), shipped, { members: ['NOR', 'FIN'] })).forecasts,
    ).toEqual([])
    const number = {
      ...{ text: 'How many will come?', in: 'plenary', closes: parseInstantLoosely('2030-01-01') },
      form: { kind: 'multipleChoice' as const, options: ['few', 'many'] },
      relationship: { between: ['SWE', 'NOR'], dimension: 'obligation' as const, step: 3 },
    }
    expect(await outcomeOf(ask(study.desk('alfa'), number))).toBe('E_RECORD_INVALID')
  })
})
