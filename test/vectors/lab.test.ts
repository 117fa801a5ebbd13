import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { labInput } from '../../src/interop/csv/lab.ts'
import { readCsv } from '../../src/interop/csv/read.ts'
import { parseStrictJson } from '../../src/kernel/json.ts'
import type { LabOptions } from '../../src/node/lab/calculator.ts'
import { calculators } from '../../src/node/lab/calculators.ts'
import { describeShared } from '../shared.ts'

describeShared('the lab', (folder) => {
  const text = (name: string) => readFileSync(join(folder, 'vectors', name), 'utf8')
  /** The figures of a file, given as it is published. */
  const lab = (calculator: string, name: string, options: LabOptions = {}): Record<string, unknown> => {
    const input = name.endsWith('.csv')
      ? labInput(calculator, readCsv(text(name))).input
      : parseStrictJson(text(name))
    return calculators.find((each) => each.name === calculator)!.calculate(input, options).json
  }
  /** The same numbers to 1e-8, in the same shape. */
  const alike = (found: unknown, wanted: unknown): boolean => {
    if (typeof wanted === 'number') return Math.abs((found as number) - wanted) <= 1e-8
    if (typeof wanted !== 'object' || wanted === null) return found === wanted
    return Object.entries(wanted).every(([key, each]) => alike((found as Record<string, unknown>)[key], each))
  }

  it('takes every study, and gives each expert and decision maker its three figures', () => {
    for (const name of readdirSync(join(folder, 'vectors/cooke')).filter((each) => each.endsWith('.json'))) {
      const { expected } = JSON.parse(text(`cooke/${name}`)) as { expected: Record<string, object> }
      const found = lab('cooke', `cooke/${name}`) as Record<string, Record<string, object>>
      for (const part of ['experts', 'decisionMakers']) {
        expect(Object.keys(found[part]!).sort(), name).toEqual(Object.keys(expected[part]!).sort())
        for (const scores of Object.values(found[part]!))
          expect(Object.keys(scores)).toEqual(['calibration', 'informationSeed', 'informationTotal'])
      }
    }
  })

  it('pools the ratings as they were entered, from a table and from rows', () => {
    const rows = readCsv(text('aggrecat/expected.csv')).rows
    for (const method of ['ArMean', 'IntWAgg', 'GranWAggExact']) {
      const { estimates } = lab('pool', 'aggrecat/ratings.csv', { method })
      const wanted: Record<string, number> = Object.fromEntries(
        rows.map(({ cells }) => [cells['claim']!, Number(cells[method])]),
      )
      expect(alike(estimates, wanted), method).toBe(true)
    }
  })

  it.each(['metaculus', 'crps', 'wis'])('scores the cases of %s in the shape they expect', (name) => {
    const cases = JSON.parse(text(`scores/${name}.json`)) as Record<string, unknown>
    const found = lab('score', `scores/${name}.json`)
    const kinds = Object.entries(cases).filter(
      ([kind, all]) => Array.isArray(all) && kind !== 'properties',
    ) as [string, { expected: unknown }[]][]
    expect(kinds.length).toBeGreaterThan(1)
    for (const [kind, all] of kinds) {
      expect(
        alike(
          found[kind],
          all.map(({ expected }) => expected),
        ),
        kind,
      ).toBe(true)
    }
  })

  it('gives the table of interval scores from the table of forecasts', () => {
    const { quantiles } = lab('score', 'scores/example_quantile.csv') as {
      quantiles: Record<string, { forecasts: number; wis: number }>
    }
    expect(Object.keys(quantiles)).toHaveLength(7)
    expect(quantiles['Deaths / UMass-MechBayes']).toMatchObject({ forecasts: 128 })
    expect(quantiles['Deaths / UMass-MechBayes']!.wis.toPrecision(6)).toBe('52.6519')
  })
})
