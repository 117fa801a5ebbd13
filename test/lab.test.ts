import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calculators } from '../src/node/lab/calculators.ts'
import { methodNames } from '../src/records/estimateMethod.ts'
import { CommandLine, refusalOf } from './command.ts'
import { read } from './repository.ts'

describe('the lab on the command line', () => {
  it('does what its document shows', () => {
    const [, example = ''] = /```json\n([^`]*)```/.exec(read('docs/lab.md')) ?? []
    const cooke = calculators.find(({ name }) => name === 'cooke')!
    expect(Object.keys(cooke.calculate(JSON.parse(example), {}).json)).toEqual([
      'experts',
      'decisionMakers',
      'cutOffs',
      'weights',
      'quantiles',
    ])
    for (const name of methodNames) expect(read('docs/lab.md')).toContain(`\`${name}\``)
  })

  it(
    'needs no data folder, takes JSON and tables, and says where a table is wrong',
    { timeout: 120_000 },
    async () => {
      const line = new CommandLine()
      const file = (name: string, text: string): string => {
        const path = join(line.folder, name)
        writeFileSync(path, text)
        return path
      }
      const json = calculators.map(({ name, example }) => [
        'lab',
        name,
        file(`${name}.json`, JSON.stringify(example.input)),
        ...Object.entries(example.options ?? {}).flatMap(([key, value]) => [`--${key}`, value]),
        '--json',
      ])
      const head = 'participant,claim,lower,best,upper\n'
      const good = file('good.csv', `${head}a,1,10,20,30\nb,1,30,40,50\n`)
      const crossed = file('crossed.csv', `${head}a,1,10,20,30\nb,1,50,40,50\n`)
      const broken = file('broken.csv', `${head}a,1,10,20\n`)
      const ended = await line.runEach([
        ...json,
        ['lab', 'pool', good, '--method', 'ArMean', '--json'],
        ['lab', 'pool', crossed, '--method', 'ArMean'],
        ['lab', 'pool', broken, '--method', 'ArMean'],
        ['lab', 'astrology', good],
        ['lab', 'pool', join(line.folder, 'none.json'), '--method', 'ArMean'],
        ['lab', 'cooke', file('broken.json', '{')],
        ['list', 'questions'],
      ])
      const results = ended.slice(0, calculators.length)
      expect(results.map(({ code, err }) => [code, err])).toEqual(results.map(() => [0, '']))
      for (const [i, calculator] of calculators.entries()) {
        const { name, example } = calculator
        const wanted = calculator.calculate(example.input, example.options ?? {}).json
        expect(JSON.parse(results[i]!.out), name).toEqual(wanted)
      }
      const [pooled, ...refused] = ended.slice(calculators.length)
      expect(JSON.parse(pooled!.out)).toMatchObject({ estimates: { 1: expect.closeTo(0.3, 15) as number } })
      expect(refused.map(refusalOf)).toEqual([
        '2 E_PROBABILITY',
        '2 E_CSV_SYNTAX',
        '2 E_USAGE',
        '1 E_PATH_UNREADABLE',
        '2 E_JSON_SYNTAX',
        '1 E_DATA_FOLDER_MISSING',
      ])
      expect(refused[0]!.err).toContain('line 3, column best')
      expect(refused[1]!.err).toContain('line 2')
    },
  )
})
