import { describe, expect, it } from 'vitest'
import { isFailure } from '../../kernel/error.ts'
import { labInput } from './lab.ts'
import { readCsv } from './read.ts'

const refused = (act: () => unknown): [string, ...string[]] | undefined => {
  try {
    act()
  } catch (error) {
    if (isFailure(error)) return [error.code, ...error.paths]
    throw error
  }
  return undefined
}

describe('readCsv', () => {
  it('reads quotes, breaks inside them and a byte order mark, and knows the lines', () => {
    const table = readCsv('\ufeffa,b\r\n"x, ""y""\nz", 1 \r\n\r\n2,3\r\n')
    expect(table.columns).toEqual(['a', 'b'])
    expect(table.rows).toEqual([
      { line: 2, cells: { a: 'x, "y"\nz', b: '1' } },
      { line: 5, cells: { a: '2', b: '3' } },
    ])
  })
  it.each([
    ['a line that is too long', 'a,b\n1,2\n1,2,3\n', 'line 3'],
    ['an open quote', 'a,b\n1,"2\n', 'line 2'],
    ['nothing', '', 'line 1'],
    ['names alone', 'a,b\n', 'line 1'],
    ['a name twice', 'a,a\n1,2\n', 'line 1, column "a"'],
    ['no name', 'a,\n1,2\n', 'line 1, column ""'],
  ])('refuses %s, and says where', (_, text, place) => {
    expect(refused(() => readCsv(text))).toEqual(['E_CSV_SYNTAX', place])
  })
})

describe('tables for calculators', () => {
  const study = `expert,item,scale,realisation,5%,q0.5,q95%
a,length,,7,5,8,12
a,cost,log,,10,30,100
b,length,,7,6,7,9
b,cost,log,,,,
`
  it('make a study', () => {
    expect(labInput('cooke', readCsv(study)).input).toEqual({
      quantiles: [0.05, 0.5, 0.95],
      items: [
        { id: 'length', scale: 'uni', realisation: 7 },
        { id: 'cost', scale: 'log', realisation: null },
      ],
      experts: [
        { id: 'a', answers: { length: [5, 8, 12], cost: [10, 30, 100] } },
        { id: 'b', answers: { length: [6, 7, 9], cost: null } },
      ],
    })
    const { placeOf } = labInput('cooke', readCsv(study))
    expect(placeOf('experts.b.answers.length: quantiles rise')).toBe(
      'line 4 (experts.b.answers.length): quantiles rise',
    )
  })
  it('make ratings and forecasts, and lead back to line and column', () => {
    const ratings = labInput('pool', readCsv('participant,claim,best,upper\na,7,30,\nb,7,40,50\n'))
    expect(ratings.input).toEqual([
      { participant: 'a', claim: '7', best: 30 },
      { participant: 'b', claim: '7', best: 40, upper: 50 },
    ])
    expect(ratings.placeOf('1.upper: too small')).toBe('line 3, column upper: too small')
    expect(labInput('score', readCsv('member,probability,outcome\na,0.2,1\n')).input).toEqual({
      probabilities: [{ group: 'a', probability: 0.2, outcome: 1 }],
    })
  })
  it.each([
    ['cooke', study.replace('b,length,,7', 'b,length,,8'), 'line 4, column realisation'],
    ['cooke', study.replace('10,30,100', '10,x,100'), 'line 3, column q0.5'],
    ['cooke', `${study}b,cost,log,,1,2,3\n`, 'line 6, column item'],
    ['cooke', 'expert,item\na,b\n', 'line 1'],
    ['pool', 'participant,claim\na,b\n', 'line 1, column best'],
    ['pool', 'participant,claim,best\na,b,\n', 'line 2, column best'],
    ['pool', 'participant,claim,best\na,b,NaN\n', 'line 2, column best'],
    ['score', 'observed,q0.5\n1,Infinity\n', 'line 2, column q0.5'],
  ])('refuse what is wrong and say where: %s', (calculator, text, place) => {
    expect(refused(() => labInput(calculator, readCsv(text)))).toEqual(['E_CSV_SYNTAX', place])
  })
  it('are not for every calculator', () => {
    expect(refused(() => labInput('toString', readCsv(study)))).toEqual(['E_USAGE', 'file'])
  })
})
