import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  confidenceOf,
  confidenceScales,
  confidenceTerm,
  type ConfidenceScale,
  type ConfidenceTerm,
} from '../../src/interop/stix/confidence.ts'
import { tlpLabels, tlpRank, type Tlp } from '../../src/records/common.ts'
import { credibilities, reliabilities } from '../../src/records/grade.ts'
import { refusal } from '../refusal.ts'
import { describeShared } from '../shared.ts'

interface Scale {
  readonly id: string
  readonly kind: string
  readonly rows: readonly Record<string, unknown>[]
}

// The yardsticks of likelihood are compared in src/estimate/words.test.ts.
describeShared('scales', (folder) => {
  const { scales } = JSON.parse(readFileSync(join(folder, 'vectors/scales/scales.json'), 'utf8')) as {
    scales: Scale[]
  }
  const rowsOf = (id: string) => scales.find((each) => each.id === id)!.rows

  it('of STIX confidence are all here', () => {
    const ids = scales.filter(({ kind }) => kind === 'confidence-map').map(({ id }) => id)
    expect(Object.keys(confidenceScales).sort()).toEqual(ids.sort())
  })

  it.each(Object.keys(confidenceScales) as ConfidenceScale[])('%s: the same integers both ways', (scale) => {
    const rows = rowsOf(scale) as unknown as readonly ConfidenceTerm[]
    expect(rows.map(({ term }) => confidenceOf(term, scale))).toEqual(rows.map(({ value }) => value))
    const inRange = (confidence: number) =>
      rows.find(({ back }) => back !== null && back[0] <= confidence && confidence <= back[1])?.term
    for (let confidence = 0; confidence <= 100; confidence++)
      expect(confidenceTerm(confidence, scale)).toBe(inRange(confidence))
    for (const confidence of [-1, 101, 50.5, NaN, Infinity])
      expect(
        refusal(() => confidenceTerm(confidence, scale)),
        `${confidence}`,
      ).toBe('E_USAGE')
    expect(refusal(() => confidenceOf('Perhaps', scale))).toBe('E_USAGE')
  })

  it('of grades have the codes that records hold, and what cannot be judged is no number', () => {
    expect(rowsOf('admiralty-reliability').map(({ code }) => code)).toEqual([...reliabilities])
    expect(rowsOf('admiralty-credibility').map(({ code }) => Number(code))).toEqual([...credibilities])
    expect(confidenceOf('6 - Truth cannot be judged', 'stix-admiralty')).toBeNull()
  })

  it('of sharing have the labels and their order', () => {
    const ranks = rowsOf('tlp2').map(({ label, rank }) => [String(label).replace('TLP:', ''), rank])
    expect(ranks.sort((a, b) => Number(a[1]) - Number(b[1])).map(([label]) => label)).toEqual([...tlpLabels])
    for (const [label, rank] of ranks) expect(tlpRank(label as Tlp)).toBe(rank)
  })
})
