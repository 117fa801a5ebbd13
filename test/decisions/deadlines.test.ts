import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decided } from '../../simulation/decided.ts'
import type { Founding } from '../../simulation/proving.ts'
import type { Case } from '../../src/decisions/admissible.ts'
import { doublesIn } from '../../src/decisions/faults.ts'
import { outcomeOf, type Outcome } from '../../src/decisions/outcome.ts'
import type { Statement } from '../../src/decisions/statement.ts'
import { checkMotion } from '../../src/decisions/validity.ts'
import { base64 } from '../../src/kernel/bytes.ts'
import type { MemberName, RecordId } from '../../src/kernel/id.ts'

// What two halves of the world make of one motion under a deadline, when some members tell each half something else and either half has only some of what
// was said. Signatures play no part in it, so many worlds can be looked at.

const names = (n: number): MemberName[] => Array.from({ length: n }, (_, i) => `m${i + 1}` as MemberName)
const root = base64(new Uint8Array(32))

function timedMotion(n: number, t: number): Case & { readonly served: Statement<'served'> } {
  const rule = { organ: null, subject: 'substantive', says: 'In time.', method: 'majority', article: '1' }
  const charter = { decisionRules: [{ ...rule, id: 'timed', base: 'voting', byDeadline: true, t }] }
  const of = new Decided({ members: names(n), charter: charter as NonNullable<Founding['charter']> })
  const motion = of.motion('m1', 'timed')
  const says = { motion: motion.id, receipts: [''], deadline: motion.stated }
  const served = of.say('m1', 'served', says)
  return { ground: of.ground, motion, rule: checkMotion(of.ground, motion), served }
}

const place = ({ ground, motion }: Case) => ({ generation: 0, epoch: ground.epoch.id, stated: motion.stated })

function ballot(of: Case, i: number, half: number, value: 'support' | 'oppose' | 'abstain'): Statement {
  const says = {
    motion: of.motion.id,
    served: of.served?.id ?? null,
    value,
    by: 'person' as const,
    reasons: '',
  }
  const id = `${i}${half}`.padEnd(64, 'b') as RecordId
  return { id, author: names(9)[i]!, index: 5 + half, ...place(of), type: 'ballot', says }
}

function closing(
  of: Case & { readonly served: Statement<'served'> },
  i: number,
  half: number,
  listed: Statement[],
): Statement {
  const seen = listed
    .map(({ author, id, index }) => ({ author, id, index }))
    .sort((a, b) => (`${a.author} ${a.id}` < `${b.author} ${b.id}` ? -1 : 1))
  const logs = names(5).map((member) => ({ member, generation: 0, size: 99, root }))
  const id = `${i}${half}`.padEnd(64, 'c') as RecordId
  const says = { motion: of.motion.id, served: of.served.id, seen, logs }
  return { id, author: names(9)[i]!, index: 20 + half, ...place(of), type: 'closing', says }
}

const value = fc.constantFrom('support' as const, 'oppose' as const, 'abstain' as const)
const mostly = fc.nat({ max: 3 }).map((draw) => draw > 0)
const half = (n: number) =>
  fc.record({
    value,
    sees: fc.array(mostly, { minLength: n, maxLength: n }),
    ballot: mostly,
    closing: mostly,
  })
const world = (n: number) =>
  fc.array(fc.record({ lies: fc.boolean(), halves: fc.tuple(half(n), half(n)) }), {
    minLength: n,
    maxLength: n,
  })

describe('two halves of the world under one deadline', () => {
  it.each([
    [3, 0],
    [3, 1],
    [4, 1],
  ])('n = %i, t = %i: decide otherwise only where a member said two things', (n, t) => {
    const of = timedMotion(n, t)
    let conflicts = 0
    fc.assert(
      fc.property(world(n), (members) => {
        const told = (kind: 0 | 1) => members.map(({ lies }) => (lies ? kind : 0))
        const ballots = ([0, 1] as const).map((side) =>
          members.map(({ halves }, i) => ballot(of, i, told(side)[i]!, halves[told(side)[i]!].value)),
        )
        const files = ([0, 1] as const).map((side) =>
          members.flatMap(({ halves, lies }, i): Statement[] => {
            const version = lies ? side : 0
            const own = halves[version]
            // What is with this half of the world, not what was signed: an honest member signs one thing.
            const here = halves[side]
            const listed = ballots[version]!.filter((_, j) => own.sees[j])
            return [
              ...(here.ballot ? [ballots[side]![i]!] : []),
              ...(here.closing ? [closing(of, i, version, listed)] : []),
            ]
          }),
        )
        const outcomes = files.map(
          (statements): Outcome['kind'] =>
            outcomeOf(
              of,
              statements.map((statement) => ({ statement, signers: n })),
            ).outcome.kind,
        )
        const doubles = doublesIn(files.flat())
        for (const { member } of doubles) expect(members[Number(member.slice(1)) - 1]?.lies).toBe(true)
        if (outcomes.includes('pending') || outcomes[0] === outcomes[1]) return
        conflicts += 1
        expect(doubles.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
    expect(conflicts).toBeGreaterThan(0)
  })
})
