import { describe, expect, it } from 'vitest'
import { changesOf, holding, linesOf, type Change } from './lines.ts'

const said = (at: number, author: string, probability: number, joint: number | null): Change => ({
  at,
  author,
  answer: { kind: 'binary', probability },
  value: joint === null ? null : { kind: 'binary', probability: joint },
  band: null,
})

describe('the lines of a history', () => {
  const lines = linesOf([said(1, 'a', 0.2, 0.2), said(2, 'b', 0.4, 0.3), said(5, 'a', 0.6, 0.5)], {
    kind: 'yes',
  })
  it('are one for each member and the joint one, whole', () => {
    expect(lines.members.map(({ author, steps }) => [author, steps.map(({ number }) => number)])).toEqual([
      ['a', [0.2, 0.6]],
      ['b', [0.4]],
    ])
    expect(lines.joint.map(({ number }) => number)).toEqual([0.2, 0.3, 0.5])
  })
  it('hold until the next change', () => {
    const a = lines.members[0]?.steps ?? []
    expect([0, 1, 4, 5, 9].map((at) => holding(a, at)?.number)).toEqual([undefined, 0.2, 0.2, 0.6, 0.6])
  })
  it('change at every instant once', () => {
    expect(changesOf(lines)).toEqual([1, 2, 5])
  })
})

it('leaves out what says nothing on the scale picked', () => {
  const lines = linesOf([said(1, 'a', 0.2, null)], { kind: 'option', option: 0 })
  expect(lines).toEqual({ members: [], joint: [] })
})
