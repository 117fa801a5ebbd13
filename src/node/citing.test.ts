import { expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { parseInstantLoosely as at } from '../kernel/instant.ts'
import { questionInFull } from './question.ts'
import { ask, judge } from './questions.ts'
import { release } from './release.ts'
import { retract } from './retract.ts'

it('cites what was released by its copy where the question stands, and nothing that was not', async () => {
  const study = await Study.found()
  const desk = study.desk('alfa')
  const document = await study.readText('alfa', 'The ministers met.\n', 'report.txt')
  const { id: question } = await ask(desk, {
    text: 'Will they meet again?',
    form: { kind: 'binary' },
    closes: at('2030-01-01'),
    in: 'plenary',
  })
  const answer = { kind: 'binary', probability: 0.4 } as const
  const evidence = [{ id: document.id, direction: 'for', weight: 2 }] as const
  expect(await outcomeOf(judge(desk, { question, answer, evidence }))).toBe('E_REFERENCE_UNREADABLE')

  const { pairs } = await release(desk, { ids: [document.id], in: 'plenary' })
  const released = pairs[0]!.released
  await judge(desk, { question, answer, evidence })
  const { joint } = await questionInFull(desk, question)
  expect(joint.blind ? [] : joint.evidence.map(({ id }) => id)).toEqual([released])

  await retract(desk, { id: released, reason: 'error' })
  expect(await outcomeOf(judge(desk, { question, answer, evidence }))).toBe('E_REFERENCE_UNREADABLE')
  expect((await study.audit()).problems).toEqual([])
})
