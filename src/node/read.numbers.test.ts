import { describe, expect, it } from 'vitest'
import { rulesReading } from '../../test/node.ts'
import { Study } from '../../test/study.ts'

describe('a document with numbers that no record holds exactly', () => {
  it.each([
    '90,000,000,000,000,000',
    '5000 million million million',
    '9 ' + 'million '.repeat(60).trim(),
    '9007199254740992',
  ])('is read without them: %s', async (number) => {
    const study = await Study.found({ reading: rulesReading })
    const { id, events } = await study.readText(
      'alfa',
      `France and Germany held a joint exercise with ${number} troops and 30 ships on 5 May 2020.`,
    )
    expect(events.map(({ event }) => event.type)).toEqual(['jointExercise'])
    expect(events[0]!.event.figures.map(({ value }) => value)).toContain(30)
    expect((await study.body(id)).type).toBe('document')
    expect((await study.audit()).problems).toEqual([])
  })
})
