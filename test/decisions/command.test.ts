import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Decided } from '../../simulation/decided.ts'
import type { Founding } from '../../simulation/proving.ts'
import { CommandLine } from '../command.ts'

interface Report {
  readonly holds: boolean
  readonly outcome: { readonly result: string; readonly counts: { readonly needed: number } }
}

describe('entente verify', () => {
  it('tells what a certificate comes to, and who signed both of two that conflict', async () => {
    const rule = { organ: null, subject: 'substantive', says: 'By majority.', article: '1' }
    const decisionRules = [{ ...rule, id: 'majority', method: 'majority' }]
    const charter = { decisionRules } as NonNullable<Founding['charter']>
    const of = new Decided({ members: ['alfa', 'bravo', 'charlie'], charter })
    const motion = of.motion('alfa', 'majority')
    const say = (author: string, value: 'support' | 'oppose') =>
      of.say(author, 'position', { motion: motion.id, served: null, value, by: 'person', reasons: '' })
    const first = [say('alfa', 'support'), say('bravo', 'support')]
    const second = [say('bravo', 'oppose'), say('charlie', 'oppose')]
    const line = new CommandLine()
    const place = (name: string, bytes: Uint8Array): string => {
      const path = join(line.folder, name)
      writeFileSync(path, bytes)
      return path
    }
    const genesis = ['--genesis', place('genesis.json', of.genesis)]
    const adopted = place('a.outcome.json', of.certificate('adopted', motion, { statements: first }))
    const rejected = place('b.outcome.json', of.certificate('rejected', motion, { statements: second }))
    const wrong = place('c.outcome.json', of.certificate('rejected', motion, { statements: first }))
    const [holds, unknown, json, both, json2, not, same] = await line.runEach([
      ['verify', adopted, ...genesis],
      ['verify', adopted],
      ['verify', adopted, ...genesis, '--json'],
      ['verify', 'compare', adopted, rejected, ...genesis],
      ['verify', 'compare', adopted, rejected, ...genesis, '--json'],
      ['verify', wrong, ...genesis],
      ['verify', 'compare', adopted, adopted, ...genesis],
    ])
    expect(holds).toMatchObject({ code: 0 })
    expect(holds?.out).toMatch(/^adopted under epoch 0 · 2 of 3 counted\n/)
    expect(unknown?.code).toBe(1)
    expect(unknown?.out).toMatch(/--genesis/)
    const report = JSON.parse(json?.out ?? '') as Report
    expect(report).toMatchObject({
      holds: true,
      outcome: { result: 'adopted', counts: { needed: 2, adopts: 2 } },
    })
    expect(both).toMatchObject({ code: 1 })
    expect(both?.out).toMatch(/^Two outcomes\.\n {2}bravo signed both/)
    const { faults } = JSON.parse(json2?.out ?? '') as { faults: { member: string; proofs: string[] }[] }
    expect(faults.map(({ member, proofs }) => [member, proofs.length])).toEqual([['bravo', 2]])
    expect(not).toMatchObject({ code: 1 })
    expect(not?.out).toContain('E_CERTIFICATE_OUTCOME')
    expect(same).toMatchObject({ code: 0 })
  })
})
