import { describe, expect, it } from 'vitest'
import { compareOutcomes } from '../../src/decisions/compare.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import type { MemberName } from '../../src/kernel/id.ts'
import type { CertificateParts } from '../../src/decisions/certificate.ts'
import {
  amend,
  council,
  decided,
  expectResult,
  ids,
  positions,
  refusedPaths,
  rule,
  waitsFor,
  words,
} from './council.ts'

// The table of cases of DECISIONS, section 4, each with real keys, logs and heads, verified from its bytes.

describe('the cases of the table', () => {
  it('1: consensus of two waits for the second', () => {
    const verdict = decided(council(2), 'consensus', 'S –', 'pending')
    expectResult(verdict, 'pending')
    expect(waitsFor(verdict)).toEqual(['2'])
    expect(verdict.result === 'pending' && verdict.waitsFor[0]?.could).toContainEqual({
      says: 'oppose',
      then: 'rejected',
    })
  })

  it('2: silence, an objection, and consensus without a named member', () => {
    expectResult(decided(council(3), 'silence', 'N N N', 'adopted'), 'adopted')
    expectResult(decided(council(3), 'silence', 'N O –', 'rejected'), 'rejected')
    const excluded = [{ member: '3' as MemberName, article: '7' }]
    const verdict = decided(council(3), 'minus', 'S S O', 'adopted', { excluded })
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.dropped.map(({ where }) => where)).toEqual([
      'statements.2',
    ])
  })

  it('3: an abstention passes under consensus and blocks under unanimity', () => {
    expectResult(decided(council(3), 'consensus', 'S A A', 'adopted'), 'adopted')
    expectResult(decided(council(3), 'unanimity', 'S A A', 'rejected'), 'rejected')
  })

  it('4: a majority of five', () => {
    expectResult(decided(council(5), 'majority', 'S S A A O', 'rejected'), 'rejected')
    expectResult(decided(council(5), 'majority', 'S S S – –', 'adopted'), 'adopted')
  })

  it('5: two thirds of six wait for the sixth', () => {
    const thirds = rule('thirds', { method: 'qualified', fraction: { p: 2, d: 3 }, organ: 'Assembly' })
    const verdict = decided(council(6, [thirds]), 'thirds', 'S S S O O –', 'pending')
    expect(waitsFor(verdict)).toEqual(['6'])
  })

  it('6: who holds a veto is waited for, and stops', () => {
    const veto = rule('veto', { method: 'fixedNumber', fixedNumber: 3, vetoes: ['v1', 'v2'], organ: 'Board' })
    const members = ['v1', 'v2', 'w3', 'w4', 'w5']
    const of = (said: string, expected: CertificateParts['outcome']): Verdict => {
      const board = council(5, [veto], members)
      const motion = board.motion('v1', 'veto')
      const statements = said.split(' ').flatMap((word, i) => {
        const spoken = words[word]
        const author = members[i]
        return spoken && author
          ? [board.say(author, 'position', { motion: motion.id, served: null, ...spoken, reasons: '' })]
          : []
      })
      return verifyOutcome(board.certificate(expected, motion, { statements }), board.trusted)
    }
    expect(waitsFor(of('S – S S A', 'pending'))).toEqual(['v2'])
    expectResult(of('S O S S S', 'rejected'), 'rejected')
    expectResult(of('S A S S –', 'adopted'), 'adopted')
  })

  it('7: of those voting, with a quorum of three', () => {
    const voting = rule('voting', {
      method: 'majority',
      base: 'voting',
      quorum: { count: 3 },
      organ: 'House',
    })
    expectResult(decided(council(5, [voting]), 'voting', 'S S O Z Z', 'adopted'), 'adopted')
    expectResult(decided(council(5, [voting]), 'voting', 'S S Z Z Z', 'rejected'), 'rejected')
  })

  it('8: following another, and recusing oneself', () => {
    expectResult(decided(council(3), 'majority', 'S – P1', 'adopted'), 'adopted')
    expect(waitsFor(decided(council(3), 'majority', '– – P1', 'pending'))).toEqual(['1', '2'])
    expectResult(decided(council(4), 'majority', 'X S S –', 'adopted'), 'adopted')
  })

  it('9: weights', () => {
    const weighted = rule('weighted', { method: 'majority', weighted: true, organ: 'Fund' })
    const members = [{ name: '1', weight: 3 }, '2', '3']
    expectResult(decided(council(3, [weighted], members), 'weighted', 'S – –', 'adopted'), 'adopted')
    expect(waitsFor(decided(council(3, [weighted], members), 'weighted', '– S S', 'pending'))).toEqual(['1'])
  })

  it('10: two files that each verify name who signed twice', () => {
    const of = council(3)
    const motion = of.motion('1', 'majority')
    const served = of.serve(motion)
    const forIt = of.certificate('adopted', motion, {
      served,
      statements: positions(of, motion, 'S S –', served),
    })
    const against = of.certificate('rejected', motion, {
      served,
      statements: positions(of, motion, '– O O', served),
    })
    expectResult(verifyOutcome(forIt, of.trusted), 'adopted')
    expectResult(verifyOutcome(against, of.trusted), 'rejected')
    const compared = compareOutcomes(forIt, against, of.trusted)
    expect(compared).toMatchObject({ result: 'conflict', members: ['2'] })
    expect(
      compared.result === 'conflict' && compared.faults[0]?.proofs.every((proof) => proof.length > 0),
    ).toBe(true)
  })

  it('11: what too few hold, or what pins another epoch, is not counted and no fault', () => {
    const of = council(3)
    const motion = of.motion('1', 'majority')
    const [first, second] = positions(of, motion, 'S S –')
    const few = of.certificate('pending', motion, {
      statements: [of.proof(first!), of.proof(second!, of.needed - 2)],
    })
    const verdict = verifyOutcome(few, of.trusted)
    expectResult(verdict, 'pending')
    expect(waitsFor(verdict)).toEqual(['2', '3'])
    const earlier = of.epoch.id
    amend(of)
    const later = of.motion('1', 'majority')
    const now = positions(of, later, 'S – –')
    const said = { motion: later.id, served: null, ...words['S']!, reasons: '' }
    const pinned = of.say('2', 'position', said, { epoch: earlier })
    const old = verifyOutcome(of.certificate('pending', later, { statements: [...now, pinned] }), of.trusted)
    expectResult(old, 'pending')
    expect(waitsFor(old)).toEqual(['2', '3'])
  })

  it('12: electors twice, expelling with two, two of four, and t beyond its bounds', () => {
    const three = council(3)
    const twice = three.motion('1', 'majority', { electors: ['1', '2', '2'] as MemberName[] })
    expectResult(verifyOutcome(three.certificate('pending', twice), three.trusted), 'invalid')
    for (const [n, gone] of [
      [2, ['2']],
      [4, ['3', '4']],
    ] as const) {
      const of = council(n)
      const members = of.epoch.roster.members.filter(({ name }) => !gone.some((each) => each === name))
      const motion = of.rosterMotion('1', 'expel', of.successor({ members }), {
        excluded: gone.map((member) => ({ member: member as MemberName, article: '9' })),
      })
      expect(refusedPaths(of, motion)).toContain('data.electors')
      expectResult(verifyOutcome(of.certificate('pending', motion), of.trusted), 'invalid')
    }
    const four = council(4, [
      rule('timed', { method: 'majority', base: 'present', byDeadline: true, organ: 'House' }),
    ])
    const closers = ids(4) as MemberName[]
    const motion = four.motion('1', 'timed', { deadline: { closers, t: 2 } })
    expect(refusedPaths(four, motion)).toContain('data.deadline.t')
    expectResult(verifyOutcome(four.certificate('pending', motion), four.trusted), 'invalid')
  })
})
