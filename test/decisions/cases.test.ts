import { describe, expect, it } from 'vitest'
import { Decided, type CertificateWish, type Founding } from '../../simulation/decided.ts'
import { compareOutcomes } from '../../src/decisions/compare.ts'
import type { Statement } from '../../src/decisions/statement.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { checkMotion } from '../../src/decisions/validity.ts'
import type { Value } from '../../src/decisions/effect.ts'
import { base64 } from '../../src/kernel/bytes.ts'
import { isFailure } from '../../src/kernel/error.ts'
import { sha256Hex } from '../../src/kernel/hash.ts'
import type { BlobHash, MemberName } from '../../src/kernel/id.ts'
import type { CertificateParts } from '../../src/decisions/certificate.ts'

// The table of cases of DECISIONS, section 4, each with real keys, logs and heads, verified from its bytes.

type MotionStatement = Extract<Statement, { type: 'motion' }>
const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i + 1))
const rule = (id: string, more: object) => ({
  id,
  organ: null,
  subject: 'substantive',
  says: 'So it is decided.',
  article: '1',
  ...more,
})

/** A coalition of n members with one rule of each kind that the table asks for. */
function council(n: number, more: object[] = [], members: Founding['members'] = ids(n)): Decided {
  const decisionRules = [
    rule('consensus', { method: 'consensus' }),
    rule('silence', { method: 'silence', period: { value: 1, unit: 'days' }, subject: 'procedural' }),
    rule('minus', { method: 'consensusMinusNamed', excluded: 'memberConcerned', subject: 'force' }),
    rule('unanimity', { method: 'unanimity', subject: 'expulsion' }),
    rule('majority', { method: 'majority', subject: 'convocation', proxy: true }),
    ...more,
  ]
  return new Decided({ members, charter: { decisionRules } as NonNullable<Founding['charter']> })
}

const words: Readonly<Record<string, { value: Value; by: 'person' | 'node' }>> = {
  S: { value: 'support', by: 'person' },
  O: { value: 'oppose', by: 'person' },
  A: { value: 'abstain', by: 'person' },
  Z: { value: 'abstain', by: 'node' },
  N: { value: 'no-objection', by: 'node' },
  X: { value: 'excluded', by: 'person' },
  P1: { value: { follow: '1' as MemberName }, by: 'person' },
}

/** Positions on a motion in member order, as the table writes them. */
function positions(
  of: Decided,
  motion: MotionStatement,
  text: string,
  served: Statement | null = null,
  type: 'position' | 'ballot' = 'position',
): Statement[] {
  return text.split(' ').flatMap((word, i) => {
    const said = words[word]
    if (said === undefined) return []
    const says = { motion: motion.id, served: served?.id ?? null, ...said, reasons: '' }
    return [
      type === 'position' ? of.say(String(i + 1), 'position', says) : of.say(String(i + 1), 'ballot', says),
    ]
  })
}

/** What a motion under a rule comes to, as the table writes what was said. The claim in the file is what the table expects. */
function decided(
  of: Decided,
  ruleId: string,
  said: string,
  expected: CertificateParts['outcome'],
  otherwise: Parameters<Decided['motion']>[2] = {},
): Verdict {
  const motion = of.motion('1', ruleId, otherwise)
  const served = of.serve(motion)
  const statements = positions(of, motion, said, served)
  return verifyOutcome(of.certificate(expected, motion, { served, statements }), of.trusted)
}

function waitsFor(verdict: Verdict): string[] {
  return verdict.result === 'pending' ? verdict.waitsFor.map(({ member }) => member) : []
}

function expectResult(verdict: Verdict, result: Verdict['result']): void {
  expect(verdict.result, JSON.stringify(verdict.result === 'invalid' ? verdict : '')).toBe(result)
}

/** The bad places for which a motion is refused before it is signed. */
function refusedPaths(of: Decided, motion: MotionStatement): string[] {
  try {
    checkMotion(of.ground, motion)
  } catch (error) {
    if (isFailure(error, 'E_MOTION_INVALID')) return error.paths.map((path) => path.split(':')[0] ?? '')
    throw error
  }
  return []
}

/** Another epoch, adopted by everybody: members understand more. */
function amend(of: Decided): void {
  const successor = of.successor({ recordVersion: of.epoch.roster.recordVersion + 1 })
  const motion = of.rosterMotion('1', 'amend', successor)
  const slot = { epoch: of.epoch.id, attempt: 0 }
  const statements = of.epoch.roster.members.map(({ name }) =>
    of.say(name, 'position', { slot, motion: motion.id, by: 'person', reasons: '' }),
  )
  of.enter(successor, of.certificate('adopted', motion, { statements }))
}

/** A slot in which two members each support a motion that needs all three. */
function deadSlot(of: Decided): { motion: MotionStatement; dead: Uint8Array } {
  const one = of.rosterMotion('1', 'amend', of.successor({ recordVersion: 2 }))
  const two = of.rosterMotion('2', 'amend', of.successor({ recordVersion: 2 }), { title: 'Another' })
  const slot = { epoch: of.epoch.id, attempt: 0 }
  const said = [one, two].map((motion, i) =>
    of.say(String(i + 1), 'position', { slot, motion: motion.id, by: 'person', reasons: '' }),
  )
  return { motion: one, dead: of.certificate('dead', one, { statements: [...said, two] }) }
}

const hashOf = (bytes: Uint8Array): BlobHash => sha256Hex(bytes) as BlobHash

/** A motion under a deadline among n, t = 1: who cast which ballot, and which ballots (by caster) each closer lists. */
function timed(n: number, votes: string, closed: readonly (readonly [string, string])[]) {
  const world = council(n, [
    rule('timed', { method: 'majority', base: 'voting', byDeadline: true, t: 1, organ: 'House' }),
  ])
  const motion = world.motion('1', 'timed')
  const served = world.serve(motion)
  const ballots: Statement[] = []
  const closings: Statement[] = []
  const vote = (text: string): void => {
    ballots.push(...positions(world, motion, text, served, 'ballot'))
  }
  const closing = (by: string, listed: string): Statement => {
    const seen = ballots
      .filter(({ author }) => listed.split(' ').includes(author))
      .map(({ author, id, index }) => ({ author, id, index }))
    const root = base64(new Uint8Array(32))
    const logs = world.epoch.roster.members.map(({ name: member }) => ({
      member,
      generation: 0,
      size: 99,
      root,
    }))
    return world.say(by, 'closing', { motion: motion.id, served: served.id, seen, logs })
  }
  const close = (by: string, listed: string): void => {
    closings.push(closing(by, listed))
  }
  vote(votes)
  for (const [by, listed] of closed) close(by, listed)
  const parts = (): CertificateWish => ({ served, ballots: [...ballots], statements: [...closings] })
  const file = (outcome: CertificateParts['outcome']): Uint8Array =>
    world.certificate(outcome, motion, parts())
  return { world, motion, served, ballots, closings, vote, closing, close, parts, file }
}

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
