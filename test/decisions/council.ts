import { expect } from 'vitest'
import { Decided, type CertificateWish } from '../../simulation/decided.ts'
import type { Founding } from '../../simulation/proving.ts'
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

// Coalitions for the table of cases.

/** A motion as it was said. */
export type MotionStatement = Extract<Statement, { type: 'motion' }>
/** Names of n members. */
export const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i + 1))
/** A rule of a charter, with what every rule needs. */
export const rule = (id: string, more: object) => ({
  id,
  organ: null,
  subject: 'substantive',
  says: 'So it is decided.',
  article: '1',
  ...more,
})

/** A coalition of n members with one rule of each kind that the table asks for. */
export function council(n: number, more: object[] = [], members: Founding['members'] = ids(n)): Decided {
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

/** What members say, as the table writes it. */
export const words: Readonly<Record<string, { value: Value; by: 'person' | 'node' }>> = {
  S: { value: 'support', by: 'person' },
  O: { value: 'oppose', by: 'person' },
  A: { value: 'abstain', by: 'person' },
  Z: { value: 'abstain', by: 'node' },
  N: { value: 'no-objection', by: 'node' },
  X: { value: 'excluded', by: 'person' },
  P1: { value: { follow: '1' as MemberName }, by: 'person' },
}

/** Positions on a motion in member order, as the table writes them. */
export function positions(
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
export function decided(
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

/** Whom a verdict waits for. */
export function waitsFor(verdict: Verdict): string[] {
  return verdict.result === 'pending' ? verdict.waitsFor.map(({ member }) => member) : []
}

/** Expects a result, and shows why a file is invalid where it is. */
export function expectResult(verdict: Verdict, result: Verdict['result']): void {
  expect(verdict.result, JSON.stringify(verdict.result === 'invalid' ? verdict : '')).toBe(result)
}

/** The bad places for which a motion is refused before it is signed. */
export function refusedPaths(of: Decided, motion: MotionStatement): string[] {
  try {
    checkMotion(of.ground, motion)
  } catch (error) {
    if (isFailure(error, 'E_MOTION_INVALID')) return error.paths.map((path) => path.split(':')[0] ?? '')
    throw error
  }
  return []
}

/** Another epoch, adopted by everybody: members understand more. */
export function amend(of: Decided): void {
  const successor = of.successor({ recordVersion: of.epoch.roster.recordVersion + 1 })
  const motion = of.rosterMotion('1', 'amend', successor)
  const slot = { epoch: of.epoch.id, attempt: 0 }
  const statements = of.epoch.roster.members.map(({ name }) =>
    of.say(name, 'position', { slot, motion: motion.id, by: 'person', reasons: '' }),
  )
  of.enter(successor, of.certificate('adopted', motion, { statements }))
}

/** A slot in which two members each support a motion that needs all three. */
export function deadSlot(of: Decided): { motion: MotionStatement; dead: Uint8Array } {
  const one = of.rosterMotion('1', 'amend', of.successor({ recordVersion: 2 }))
  const two = of.rosterMotion('2', 'amend', of.successor({ recordVersion: 2 }), { title: 'Another' })
  const slot = { epoch: of.epoch.id, attempt: 0 }
  const said = [one, two].map((motion, i) =>
    of.say(String(i + 1), 'position', { slot, motion: motion.id, by: 'person', reasons: '' }),
  )
  return { motion: one, dead: of.certificate('dead', one, { statements: [...said, two] }) }
}

/** The hash by which a motion pins a file. */
export const hashOf = (bytes: Uint8Array): BlobHash => sha256Hex(bytes) as BlobHash

/** A motion under a deadline among n, t = 1: who cast which ballot, and which ballots (by caster) each closer lists. */
export function timed(n: number, votes: string, closed: readonly (readonly [string, string])[]) {
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
