import { describe, expect, it } from 'vitest'
import { compareOutcomes } from '../../src/decisions/compare.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { checkMotion } from '../../src/decisions/validity.ts'
import type { MemberName } from '../../src/kernel/id.ts'
import {
  council,
  deadSlot,
  decided,
  expectResult,
  hashOf,
  ids,
  positions,
  rule,
  timed,
  waitsFor,
  words,
} from './council.ts'

// The other cases of the table: deadlines, slots, and which charter and members count.

describe('the cases of the table, with deadlines, slots and charters', () => {
  it('13: a deadline decided on two of three closings', () => {
    const of = timed(3, 'S S –', [
      ['1', '1 2'],
      ['2', '1 2'],
    ])
    expectResult(verifyOutcome(of.file('adopted'), of.world.trusted), 'adopted')
  })

  it('14: a deadline that waits for one more closing', () => {
    const of = timed(3, 'S O O', [
      ['1', '1 3'],
      ['2', '1 2'],
    ])
    const verdict = verifyOutcome(of.file('pending'), of.world.trusted)
    expectResult(verdict, 'pending')
    expect(waitsFor(verdict)).toEqual(['3'])
  })

  it('15: a ballot after the outcome changes no file that stands', () => {
    const of = timed(3, 'S S –', [
      ['1', '1 2'],
      ['2', '1 2'],
    ])
    const before = of.file('adopted')
    of.close('3', '1 2')
    of.vote('– – O')
    expectResult(verifyOutcome(of.file('adopted'), of.world.trusted), 'adopted')
    expectResult(verifyOutcome(before, of.world.trusted), 'adopted')
    expect(compareOutcomes(before, of.file('adopted'), of.world.trusted).result).toBe('agree')
  })

  it('16: two closings of one member, and one that leaves out what its log had received', () => {
    const of = timed(3, 'S O –', [['1', '1 2']])
    const one = of.world.certificate('rejected', of.motion, {
      ...of.parts(),
      statements: [...of.closings, of.closing('2', '1 2')],
    })
    const two = of.world.certificate('rejected', of.motion, {
      ...of.parts(),
      statements: [...of.closings, of.closing('2', '2')],
    })
    expect(compareOutcomes(one, two, of.world.trusted)).toMatchObject({ result: 'conflict', members: ['2'] })
    const honest = timed(3, 'S O –', [['1', '1 2']])
    const [ballot] = honest.ballots
    const receipt = honest.world.receipt('2', ballot!)
    const leaving = honest.closing('2', '2')
    const verdict = verifyOutcome(
      honest.world.certificate('pending', honest.motion, {
        ...honest.parts(),
        statements: [...honest.closings, receipt, leaving],
      }),
      honest.world.trusted,
    )
    expectResult(verdict, 'fault')
    expect(verdict.result === 'fault' && verdict.faults.map(({ member }) => member)).toEqual(['2'])
  })

  it('17: two motions of a slot that need everybody leave it dead, and the next attempt opens', () => {
    const of = council(3)
    const { motion, dead } = deadSlot(of)
    expectResult(verifyOutcome(dead, of.trusted), 'dead')
    const next = of.rosterMotion(
      '2',
      'amend',
      of.successor({ recordVersion: 2 }, 1),
      {},
      { dead: hashOf(dead), slot: { epoch: of.epoch.id, attempt: 1 } },
    )
    expect(checkMotion(of.ground, next).id).toBeNull()
    const slot = { epoch: of.epoch.id, attempt: 1 }
    const statements = ids(3).map((name) =>
      of.say(name, 'position', { slot, motion: next.id, by: 'person', reasons: '' }),
    )
    expectResult(
      verifyOutcome(of.certificate('adopted', next, { statements, attempt: [dead] }), of.trusted),
      'adopted',
    )
    expectResult(verifyOutcome(of.certificate('adopted', next, { statements }), of.trusted), 'invalid')
    expect(motion.says.roster?.slot.attempt).toBe(0)
  })

  it('18: four of five expel the fifth, whose late position nobody holds', () => {
    const of = council(5)
    const open = of.motion('1', 'majority')
    const members = of.epoch.roster.members.filter(({ name }) => name !== '5')
    const expel = of.rosterMotion('1', 'expel', of.successor({ members }), {
      excluded: [{ member: '5' as MemberName, article: '9' }],
    })
    const slot = { epoch: of.epoch.id, attempt: 0 }
    const statements = ids(4).map((name) =>
      of.say(name, 'position', { slot, motion: expel.id, by: 'person', reasons: '' }),
    )
    expectResult(verifyOutcome(of.certificate('adopted', expel, { statements }), of.trusted), 'adopted')
    const late = of.say('5', 'position', { motion: open.id, served: null, ...words['S']!, reasons: '' })
    const verdict = verifyOutcome(
      of.certificate('pending', open, {
        statements: [...positions(of, open, 'S S – – –'), of.proof(late, 1)],
      }),
      of.trusted,
    )
    expectResult(verdict, 'pending')
    expect(verdict.result === 'pending' && verdict.matter.counted).toHaveLength(2)
  })

  it('19: another charter, and one observer and one named member beside three who decide', () => {
    const three = council(3)
    const other = council(3, [rule('more', { method: 'unanimity', organ: 'Other' })])
    const motion = three.motion('1', 'majority', {
      rule: {
        ...three.motionData('1', three.rule('majority'), {}).rule,
        charter: other.epoch.roster.charter,
      },
    })
    expect(verifyOutcome(three.certificate('pending', motion), three.trusted)).toMatchObject({
      result: 'invalid',
      code: 'E_CERTIFICATE_CHARTER',
    })
    const five = council(5, [], ['1', '2', '3', { name: '4', status: 'observer' }, '5'])
    const excluded = [{ member: '5' as MemberName, article: '7' }]
    const verdict = decided(five, 'minus', 'S S S', 'adopted', { excluded })
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.counts).toMatchObject({
      electors: 3,
      members: 5,
      needed: 4,
    })
  })
})
