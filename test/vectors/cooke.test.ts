import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { classicalModel, weighings, type Weighing } from '../../src/estimate/cooke/classicalModel.ts'
import type { Scores } from '../../src/estimate/cooke/calibration.ts'
import type { Study } from '../../src/estimate/cooke/study.ts'
import { describeShared } from '../shared.ts'

interface Vector extends Study {
  readonly study: string
  readonly expected: {
    readonly experts: Record<string, Scores>
    readonly decisionMakers: Record<Weighing, Scores>
  }
}

/** Printed figures of informationTotal that other implementations do not find either, by file. */
const exceptions: Record<string, readonly string[]> = {
  'arkansas.json': ['AR07'],
  'illinois.json': ['IL03', 'IL05', ...weighings],
}

describeShared('studies with the classical model', (folder) => {
  const place = join(folder, 'vectors/cooke')
  const files = readdirSync(place).filter((name) => name.endsWith('.json'))

  it('are all there', () => {
    expect(files).toHaveLength(17)
  })

  it.each(files)('agree to 6e-4 with the printed scores: %s', (file) => {
    const vector = JSON.parse(readFileSync(join(place, file), 'utf8')) as Vector
    const { experts, decisionMakers } = classicalModel(vector)
    const pairs: [string, Scores, Scores][] = [
      ...experts.map((each): [string, Scores, Scores] => [each.id, each, vector.expected.experts[each.id]!]),
      ...weighings.map((name): [string, Scores, Scores] => [
        name,
        decisionMakers[name],
        vector.expected.decisionMakers[name],
      ]),
    ]
    expect(pairs).toHaveLength(Object.keys(vector.expected.experts).length + 4)
    const off = pairs.flatMap(([name, found, wanted]) =>
      (['calibration', 'informationSeed', 'informationTotal'] as const).flatMap((score) => {
        if (score === 'informationTotal' && exceptions[file]?.includes(name)) return []
        const error = Math.abs(found[score] / wanted[score] - 1)
        return error <= 6e-4 ? [] : [`${name} ${score}: ${found[score]}, not ${wanted[score]}`]
      }),
    )
    expect(off).toEqual([])
  })
})
