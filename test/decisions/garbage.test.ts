import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decided } from '../../simulation/decided.ts'
import type { Founding } from '../../simulation/proving.ts'
import { certificateBytes } from '../../src/decisions/certificate.ts'
import type { Statement } from '../../src/decisions/statement.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { base64, utf8 } from '../../src/kernel/bytes.ts'
import { sha256Hex } from '../../src/kernel/hash.ts'
import type { MemberName } from '../../src/kernel/id.ts'
import { council, positions, rule } from './council.ts'

// Whatever members sign, and whatever stands in a genesis or a charter: verifying comes to an answer and never breaks off.

/** Values that somebody may put in the place of any other. */
const anything = fc.oneof(
  fc.constantFrom(
    null,
    '',
    [],
    {},
    -1,
    0,
    1.5,
    2 ** 53 - 1,
    true,
    '1970-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ),
  fc.constantFrom(
    '0000-00-00T00:00:00.000Z',
    'constructor',
    '__proto__',
    'a'.repeat(5000),
    'AAAA',
    'ab'.repeat(32),
    'B',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** The value with one of its places, however deep, filled with another, doubled or taken away. */
function disturbed(value: unknown, steps: readonly number[], put: unknown, how: number): unknown {
  if (typeof value !== 'object' || value === null || steps.length === 0) return put
  const [step = 0, ...rest] = steps
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return put
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    if (how === 1) return [...items, ...items]
    return items.map((item, i) => (String(i) === key ? disturbed(item, rest, put, how) : item))
  }
  const entries = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(
    entries.flatMap(([name, part]) => {
      if (name !== key) return [[name, part]]
      if (how === 2 && rest.length === 0) return []
      return [[name, disturbed(part, rest, put, how)]]
    }),
  )
}

const disturbance = fc.record({
  steps: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 }),
  put: anything,
  how: fc.nat({ max: 2 }),
})
const more = [
  rule('timed', { method: 'majority', base: 'present', byDeadline: true, t: 1, organ: 'House' }),
  rule('minusOne', { method: 'consensusMinusNamed', excluded: 'memberConcerned', organ: 'Board' }),
]
const answers = ['adopted', 'rejected', 'dead', 'pending', 'fault', 'invalid']

function worlds(
  of: Decided,
): { readonly motion: Extract<Statement, { type: 'motion' }>; readonly kind: string }[] {
  const { members } = of.epoch.roster
  const excluded = [{ member: '4' as MemberName, article: '9' }]
  return [
    { kind: 'majority', motion: of.motion('1', 'majority') },
    { kind: 'timed', motion: of.motion('1', 'timed') },
    { kind: 'named', motion: of.motion('1', 'minusOne', { excluded }) },
    {
      kind: 'roster',
      motion: of.rosterMotion('1', 'expel', of.successor({ members: members.slice(0, 3) }), { excluded }),
    },
  ]
}

/** A coalition on a charter, with a motion of its own; undefined where the charter is none, or has no such rule. */
function foundedOn(
  charter: NonNullable<Founding['charter']>,
): readonly [Decided, ReturnType<Decided['motion']>] | undefined {
  try {
    const of = new Decided({ members: ['1', '2', '3'], charter })
    return [of, of.motion('1', 'majority')]
  } catch {
    return undefined
  }
}

describe('signed garbage', () => {
  it('in a motion comes to an answer', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), disturbance, (which, { steps, put, how }) => {
        const of = council(4, more)
        const { motion } = worlds(of)[which]!
        const says = disturbed(motion.says, steps, put, how)
        const changed = { ...of.say('1', 'motion', says as never), says: motion.says }
        const verdict = verifyOutcome(of.certificate('pending', changed), of.trusted)
        expect(answers).toContain(verdict.result)
      }),
      { numRuns: 250 },
    )
  })

  it('in what is said of one comes to an answer', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat({ max: 3 }), disturbance, (which, type, { steps, put, how }) => {
        const of = council(4, more)
        const { motion, kind } = worlds(of)[which]!
        const served = of.serve(motion)
        const good = positions(of, motion, 'S S O –', served, kind === 'timed' ? 'ballot' : 'position')
        const root = base64(new Uint8Array(32))
        const seen = good.map(({ author, id, index }) => ({ author, id, index }))
        const logs = [{ member: '1' as MemberName, generation: 0, size: 9, root }]
        const whole = [
          ['position', good[0]?.says],
          ['closing', { motion: motion.id, served: served.id, seen, logs }],
          ['served', served.says],
          ['receipt', of.receipt('2', motion).says],
        ] as const
        const [name, says] = whole[type]!
        const changed = of.say('1', name, disturbed(says, steps, put, how) as never)
        const asServed = name === 'served' ? { served: changed as typeof served } : { served }
        const file = of.certificate('pending', motion, { ...asServed, statements: [...good, changed] })
        expect(answers).toContain(verifyOutcome(file, of.trusted).result)
      }),
      { numRuns: 250 },
    )
  })

  it('in a genesis or a charter comes to an answer, even where it is trusted', () => {
    fc.assert(
      fc.property(fc.boolean(), disturbance, (inGenesis, { steps, put, how }) => {
        const of = council(3, more)
        const motion = of.motion('1', 'majority')
        const change = (bytes: Uint8Array): Uint8Array =>
          utf8(JSON.stringify(disturbed(JSON.parse(Buffer.from(bytes).toString()), steps, put, how)))
        const genesis = inGenesis ? change(of.genesis) : of.genesis
        const charter = inGenesis ? of.charterBytes : change(of.charterBytes)
        const file = certificateBytes({
          ...{ outcome: 'pending', rule: 'A', genesis, epochs: [], compartment: null, charter },
          ...{ motion: of.proof(motion, 0), served: null, statements: [], ballots: [], attempt: [] },
        })
        expect(answers).toContain(verifyOutcome(file, new Set([sha256Hex(genesis), of.coalition])).result)
      }),
      { numRuns: 150 },
    )
  })

  it('of a charter that the genesis names comes to an answer', () => {
    fc.assert(
      fc.property(disturbance, ({ steps, put, how }) => {
        const plain = council(3, more)
        // Where the schema still takes it the coalition is founded on it; the rest the test before has.
        const changed = disturbed(plain.charter, steps, put, how)
        const founded = foundedOn(changed as NonNullable<Founding['charter']>)
        if (founded === undefined) return
        const [of, motion] = founded
        expect(answers).toContain(verifyOutcome(of.certificate('pending', motion), of.trusted).result)
      }),
      { numRuns: 150 },
    )
  })
})
