import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decided, type CertificateWish } from '../../simulation/decided.ts'
import type { Founding } from '../../simulation/proving.ts'
import { compareOutcomes } from '../../src/decisions/compare.ts'
import type { Statement } from '../../src/decisions/statement.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { base64, fromBase64, utf8, utf8Text } from '../../src/kernel/bytes.ts'
import type { MemberName } from '../../src/kernel/id.ts'
import { limits } from '../../src/kernel/limits.ts'
import type { OutcomeFile } from '../../src/records/outcomeFile.ts'
import { withBitTurned } from '../ledger.ts'

// Files that somebody damaged or made up: verifying never crashes, and no damage makes another outcome.

type MotionStatement = Extract<Statement, { type: 'motion' }>
const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `m${i + 1}`)
const rule = { organ: null, subject: 'substantive', says: 'So it is decided.', method: 'majority' }
const charter = {
  decisionRules: [
    { ...rule, id: 'majority', article: '1' },
    { ...rule, id: 'timed', organ: 'House', base: 'voting', byDeadline: true, t: 1, article: '2' },
  ],
} as NonNullable<Founding['charter']>

const say = (of: Decided, author: string, motion: MotionStatement, value: 'support' | 'oppose' | 'abstain') =>
  of.say(author, 'position', { motion: motion.id, served: null, value, by: 'person', reasons: '' })

function adopted(): { readonly of: Decided; readonly motion: MotionStatement; readonly file: Uint8Array } {
  const of = new Decided({ members: names(3), charter })
  const motion = of.motion('m1', 'majority')
  const served = of.serve(motion)
  const statements = ['m1', 'm2'].map((author) => say(of, author, motion, 'support'))
  return { of, motion, file: of.certificate('adopted', motion, { served, statements }) }
}

const changed = (file: Uint8Array, change: (value: OutcomeFile) => object): Uint8Array =>
  utf8(JSON.stringify(change(JSON.parse(utf8Text(file)) as OutcomeFile)))

const good = adopted()
const verdictOf = (file: Uint8Array): Verdict => verifyOutcome(file, good.of.trusted)
const codeOf = (verdict: Verdict): string => (verdict.result === 'invalid' ? verdict.code : verdict.result)

describe('a damaged certificate', () => {
  it('is told, or comes to what it came to before, whichever bit is turned', () => {
    expect(codeOf(verdictOf(good.file))).toBe('adopted')
    fc.assert(
      fc.property(fc.nat({ max: good.file.length * 8 - 1 }), (bit) => {
        expect(['adopted', 'invalid']).toContain(verdictOf(withBitTurned(good.file, bit)).result)
      }),
      { numRuns: 150 },
    )
  })

  it('is told, whichever bit inside a proof or body is turned', () => {
    const fields = ['genesis', 'charter', 'motion', 'served', 'statements'] as const
    const where = fc.tuple(fc.constantFrom(...fields), fc.nat({ max: 1 }), fc.nat())
    fc.assert(
      fc.property(where, ([field, which, at]) => {
        const file = changed(good.file, (value) => {
          const turned = (text: string): string => {
            const bytes = fromBase64(text)
            return base64(withBitTurned(bytes, at % (bytes.length * 8)))
          }
          if (field === 'statements') {
            const statements = value.statements.map((text, i) => (i === which ? turned(text) : text))
            return { ...value, statements }
          }
          return { ...value, [field]: turned(value[field] ?? '') }
        })
        // Names of keys that nobody here has, and what no signature covers, may change without harm.
        expect(['adopted', 'invalid']).toContain(verdictOf(file).result)
      }),
      { numRuns: 200 },
    )
  })

  it('is malformed when it is cut off, anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.file.length - 1 }), (length) => {
        expect(codeOf(verdictOf(good.file.slice(0, length)))).toBe('E_CERTIFICATE_MALFORMED')
      }),
      { numRuns: 60 },
    )
  })

  it('is malformed with a field unknown, a name twice, another format, or too many bytes', () => {
    const text = utf8Text(good.file)
    const files = [
      changed(good.file, (value) => ({ ...value, note: '' })),
      utf8(text.replace('"rule":"A"', '"rule":"A","rule":"A"')),
      changed(good.file, (value) => ({ ...value, format: 'entente/outcome@2' })),
      new Uint8Array(limits.certificateBytes + 1),
      new Uint8Array(50_000_000).fill(0x20),
    ]
    for (const file of files) expect(codeOf(verdictOf(file))).toBe('E_CERTIFICATE_MALFORMED')
  })

  it('counts nothing that stands at another place than its proof says', () => {
    const file = changed(good.file, (value) => {
      const proof = utf8Text(fromBase64(value.statements[0] ?? ''))
      const moved = proof.replace(/^index (\d+)$/m, (_, index: string) => `index ${Number(index) - 1}`)
      return { ...value, outcome: 'pending', statements: [base64(utf8(moved)), ...value.statements.slice(1)] }
    })
    const verdict = verdictOf(file)
    expect(verdict.result).toBe('pending')
    expect(verdict.result === 'pending' && verdict.matter.dropped).toMatchObject([
      { where: 'statements.0', code: 'E_PROOF_INVALID' },
    ])
  })

  it('does not hold where another outcome is claimed, or another coalition trusted', () => {
    for (const outcome of ['rejected', 'dead', 'pending'] as const)
      expect(codeOf(verdictOf(changed(good.file, (value) => ({ ...value, outcome }))))).toBe(
        'E_CERTIFICATE_OUTCOME',
      )
    const other = new Decided({ members: names(3), charter, seed: 1 })
    expect(codeOf(verifyOutcome(good.file, other.trusted))).toBe('E_CERTIFICATE_TRUST')
  })
})

describe('a motion that was made up', () => {
  const pending = (of: Decided, motion: MotionStatement, rest: CertificateWish = {}): string =>
    codeOf(verifyOutcome(of.certificate('pending', motion, rest), of.trusted))

  it('of two thousand electors is refused', () => {
    const of = new Decided({ members: names(3), charter })
    const electors = Array.from({ length: 2000 }, (_, i) => `e${10_000 + i}` as MemberName)
    expect(pending(of, of.motion('m1', 'majority', { electors }))).toBe('E_RECORD_INVALID')
  })

  it('with a deadline in 1970 is refused where that is before the motion, and one in 9999 is no harm', () => {
    const of = new Decided({ members: names(3), charter })
    const motion = of.motion('m1', 'majority')
    const served = of.serve(motion)
    const at = (deadline: string): string => {
      const again = of.say('m1', 'served', { ...served.says, deadline })
      return pending(of, motion, { served: again })
    }
    expect(at('1970-01-01T00:00:00.000Z')).toBe('E_STATEMENT_INVALID')
    expect(at('9999-12-31T23:59:59.999Z')).toBe('pending')
    const late = of.motion('m1', 'majority', {}, { stated: '9999-12-31T23:59:59.999Z' })
    expect(pending(of, late, { served: { ...served, says: served.says } })).toBe('E_STATEMENT_INVALID')
  })
})

describe('two certificates of one motion with two outcomes', () => {
  /** The file that these statements make, with the one claim that holds. */
  const claimed = (
    make: (outcome: OutcomeFile['outcome']) => Uint8Array,
    of: Decided,
  ): [Uint8Array, Verdict] => {
    for (const outcome of ['adopted', 'rejected', 'dead'] as const) {
      const file = make(outcome)
      const verdict = verifyOutcome(file, of.trusted)
      if (verdict.result === outcome) return [file, verdict]
    }
    const file = make('pending')
    return [file, verifyOutcome(file, of.trusted)]
  }
  const value = fc.constantFrom('support' as const, 'oppose' as const)
  const mostly = fc.nat({ max: 3 }).map((draw) => draw > 0)
  const member = fc.record({
    honest: value,
    lie: value,
    lies: fc.boolean(),
    in: fc.tuple(mostly, mostly),
  })

  it('always name somebody who said two things, and never an honest member', () => {
    const world = fc.array(member, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(world, (members) => {
        const of = new Decided({ members: names(members.length), charter })
        const motion = of.motion('m1', 'majority')
        const said = members.map(({ honest, lie, lies }, i) => {
          const first = say(of, `m${i + 1}`, motion, honest)
          return [first, lies ? say(of, `m${i + 1}`, motion, lie) : first] as const
        })
        const files = ([0, 1] as const).map((which) => {
          const statements = said.flatMap((pair, i) => (members[i]?.in[which] ? [pair[which]] : []))
          return claimed((outcome) => of.certificate(outcome, motion, { statements }), of)
        })
        const [one, two] = [files[0]!, files[1]!]
        const results = [one[1].result, two[1].result]
        const compared = compareOutcomes(one[0], two[0], of.trusted)
        const decided = results.every((result) => result === 'adopted' || result === 'rejected')
        if (decided && results[0] !== results[1]) expect(compared.result).toBe('conflict')
        if (compared.result !== 'conflict') return
        expect(compared.members.length).toBeGreaterThan(0)
        for (const name of compared.members) expect(members[Number(name.slice(1)) - 1]?.lies).toBe(true)
        for (const { proofs } of compared.faults) for (const proof of proofs) expect(proof).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})
