import { describe, expect, it } from 'vitest'
import type { Decided } from '../../simulation/decided.ts'
import { pinnedBytes } from '../../src/decisions/certificate.ts'
import { compareOutcomes } from '../../src/decisions/compare.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { fromBase64, utf8, utf8Text } from '../../src/kernel/bytes.ts'
import type { OutcomeFile } from '../../src/records/outcomeFile.ts'
import { amend, council, expectResult, hashOf, type MotionStatement } from './council.ts'

// One attempt after another of an epoch, and how what proves them dead stands in the certificate of the next.

type Support = 'nobody' | 'everybody'

/** A motion of an attempt, and the certificate of what became of it. `pinned`: what proves those before dead, the last one last. */
function tried(
  of: Decided,
  attempt: number,
  support: Support,
  pinned: readonly Uint8Array[],
): { readonly motion: MotionStatement; readonly file: Uint8Array } {
  const last = pinned.at(-1)
  const charter = hashOf(utf8('another charter')) as string as typeof of.epoch.roster.charter
  const successor = of.successor({ charter }, attempt)
  const motion = of.rosterMotion('1', 'amend', successor, {}, { dead: last ? hashOf(last) : null })
  const slot = { epoch: of.epoch.id, attempt }
  const supported = support === 'everybody' ? motion.id : null
  const statements = of.epoch.roster.members.map(({ name }) =>
    of.say(name, 'position', { slot, motion: supported, by: 'person', reasons: '' }),
  )
  const outcome = support === 'everybody' ? 'adopted' : 'dead'
  return { motion, file: of.certificate(outcome, motion, { statements, attempt: pinned }) }
}

/** So many dead attempts, as the next one pins them. */
function dead(of: Decided, count: number): Uint8Array[] {
  const pinned: Uint8Array[] = []
  for (let attempt = 0; attempt < count; attempt++)
    pinned.push(pinnedBytes(tried(of, attempt, 'nobody', pinned).file))
  return pinned
}

const fileIn = (bytes: Uint8Array): OutcomeFile => JSON.parse(utf8Text(bytes)) as OutcomeFile

describe('attempts of one epoch', () => {
  it('stand one beside the other: each makes the certificate of the next longer by as much', () => {
    const of = council(3)
    const many = 40
    const pinned = dead(of, many)
    const lengths = [1, 2, many - 1, many].map(
      (count) => tried(of, count, 'everybody', pinned.slice(0, count)).file.length,
    )
    const [first = 0, second = 0, before = 0, last = 0] = lengths
    // A little more, since an audit path grows with its log.
    expect((last - before) / (second - first)).toBeLessThan(1.3)
    const verdict = verifyOutcome(tried(of, many, 'everybody', pinned).file, of.trusted)
    expectResult(verdict, 'adopted')
    expect(verdict.result === 'adopted' && verdict.matter.attempts).toHaveLength(many)
  })

  it('are all there, each behind the one that it pins', () => {
    const of = council(3)
    const pinned = dead(of, 3)
    const { motion, file } = tried(of, 3, 'everybody', pinned)
    const { statements } = fileIn(file)
    const withAttempts = (attempt: readonly Uint8Array[]): ReturnType<typeof verifyOutcome> =>
      verifyOutcome(
        utf8(JSON.stringify({ ...fileIn(of.certificate('adopted', motion, { attempt })), statements })),
        of.trusted,
      )
    expectResult(withAttempts(pinned), 'adopted')
    expectResult(withAttempts([...pinned, ...pinned]), 'adopted')
    expectResult(withAttempts(pinned.slice(1)), 'invalid')
    expectResult(withAttempts(pinned.slice(0, 2)), 'invalid')
    expectResult(withAttempts(pinned.toReversed()), 'invalid')
  })

  it('stand on the epochs of the file around them, and on nothing of their own', () => {
    const of = council(3)
    amend(of)
    const [first] = dead(of, 1)
    expectResult(verifyOutcome(tried(of, 1, 'everybody', [first!]).file, of.trusted), 'adopted')
    const own = utf8(JSON.stringify({ ...fileIn(first!), attempt: ['e30='] }))
    const verdict = verifyOutcome(tried(of, 1, 'everybody', [own]).file, of.trusted)
    expect(verdict.result === 'invalid' && verdict.code).toBe('E_CERTIFICATE_TRUST')
    // A file of before holds the whole certificate, which stands alone.
    const alone = tried(of, 0, 'nobody', []).file
    const again = tried(of, 1, 'nobody', [alone]).file
    expectResult(verifyOutcome(tried(of, 2, 'everybody', [again]).file, of.trusted), 'adopted')
  })

  it('name who made two successors possible, in whichever attempts', () => {
    const of = council(3)
    const first = tried(of, 0, 'everybody', [])
    const pinned = dead(of, 2)
    const later = tried(of, 2, 'everybody', pinned)
    const compared = compareOutcomes(first.file, later.file, of.trusted)
    expect(compared.result === 'conflict' && [...compared.members].sort()).toEqual(['1', '2', '3'])
    const back = compareOutcomes(later.file, first.file, of.trusted)
    expect(back.result).toBe('conflict')
    const one = tried(of, 1, 'nobody', pinned.slice(0, 1))
    expect(compareOutcomes(one.file, tried(of, 2, 'everybody', pinned).file, of.trusted).result).toBe(
      'conflict',
    )
  })

  it('hide no fault that one of them shows by itself', () => {
    const of = council(3)
    const pinned = dead(of, 2)
    const { motion, file } = tried(of, 2, 'everybody', pinned)
    const slot = { epoch: of.epoch.id, attempt: 2 }
    const again = of.say('1', 'position', { slot, motion: null, by: 'person', reasons: '' })
    const statements = [...fileIn(file).statements.map((proof) => fromBase64(proof)), again]
    const faulty = of.certificate('adopted', motion, { statements, attempt: pinned })
    expectResult(verifyOutcome(faulty, of.trusted), 'fault')
    const first = of.certificate('pending', tried(of, 0, 'nobody', []).motion)
    expect(compareOutcomes(faulty, first, of.trusted)).toMatchObject({ result: 'conflict', members: ['1'] })
  })

  it('agree where nobody said two things', () => {
    const of = council(3)
    const alone = tried(of, 0, 'nobody', [])
    const pinned = [pinnedBytes(alone.file)]
    const later = tried(of, 1, 'everybody', pinned)
    expect(compareOutcomes(alone.file, later.file, of.trusted).result).toBe('agree')
    expect(compareOutcomes(later.file, alone.file, of.trusted).result).toBe('agree')
  })
})
