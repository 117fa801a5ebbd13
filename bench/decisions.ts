import type { Case } from '../src/decisions/admissible.ts'
import { outcomeOf, type Heard } from '../src/decisions/outcome.ts'
import { checkMotion } from '../src/decisions/validity.ts'
import { verifyOutcome } from '../src/decisions/verifyOutcome.ts'
import { signEd25519, verifyEd25519 } from '../src/kernel/ed25519.ts'
import { utf8 } from '../src/kernel/bytes.ts'
import type { MemberName } from '../src/kernel/id.ts'
import { Decided } from '../simulation/decided.ts'
import type { Founding } from '../simulation/proving.ts'
import type { Figure } from './figure.ts'

const charter = {
  decisionRules: [
    {
      ...{ organ: null, subject: 'substantive', says: 'All agree.', article: '1' },
      id: 'all',
      method: 'consensus',
    },
  ],
} as NonNullable<Founding['charter']>

function coalition(count: number, seed: number): Decided {
  const members = Array.from({ length: count }, (_, i) => `m${String(i).padStart(3, '0')}`)
  return new Decided({ members, charter, seed })
}

/** Time of this process alone, whatever else the machine does: the two that are compared run one after the other. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A motion of 200 electors asked for its outcome: when all have spoken, and when half have, so that it has to be said what each other could still do. */
function ofTwoHundred(spoke: number): number {
  const of = coalition(200, 0)
  const motion = of.motion('m000', 'all')
  const context: Case = { ground: of.ground, motion, rule: checkMotion(of.ground, motion), served: null }
  const heard: Heard[] = motion.says.electors.slice(0, spoke).map((author) => ({
    statement: of.say(author, 'position', {
      ...{ motion: motion.id, served: null, value: 'support', by: 'person', reasons: '' },
    }),
    signers: of.needed,
  }))
  const expected = spoke === 200 ? 'adopted' : 'pending'
  const decide = (): void => {
    if (outcomeOf(context, heard).outcome.kind !== expected) throw new Error('all who spoke support it')
  }
  return (
    milliseconds(() => {
      for (let i = 0; i < 100; i++) decide()
    }) / 100
  )
}

/** Verifications a second of signatures that were never seen before. */
function verificationsPerSecond(run: number, count: number): number {
  const signer = new Decided({ members: ['m'] }).signer('log', 'm', 'log')
  const signed = Array.from({ length: count }, (_, i) => {
    const message = utf8(`${run} ${i} ${'x'.repeat(250)}`)
    return { message, signature: signEd25519(signer.seed, message) }
  })
  const time = milliseconds(() => {
    for (const { message, signature } of signed)
      if (!verifyEd25519(signer.key.publicKey, message, signature)) throw new Error('it was signed')
  })
  return (count / time) * 1000
}

/** A certificate of 50 members, served and with a position of each under a head with q signers. */
function ofFifty(seed: number): { readonly time: number; readonly signatures: number } {
  const of = coalition(50, seed)
  const motion = of.motion('m000', 'all')
  const served = of.serve(motion)
  const statements = motion.says.electors.map((author) =>
    of.say(author, 'position', {
      ...{ motion: motion.id, served: served.id, value: 'support', by: 'person', reasons: '' },
    }),
  )
  const bytes = of.certificate('adopted', motion, { served, statements })
  const time = milliseconds(() => {
    if (verifyOutcome(bytes, of.trusted).result !== 'adopted') throw new Error('all support it')
  })
  const electors: readonly MemberName[] = motion.says.electors
  // The motion, its serving, a receipt of each elector, and q signers under each position.
  return { time, signatures: 2 + electors.length + statements.length * of.needed }
}

/** Outcomes of large motions, and verifying a certificate beside verifying as many signatures and nothing else. */
export function run(): Promise<Figure[]> {
  const outcome = Math.max(ofTwoHundred(200), ofTwoHundred(100))
  // Once before, so that compiling is not measured.
  verificationsPerSecond(0, 500)
  ofFifty(100)
  const runs = [1, 2, 3, 4, 5].map((seed) => {
    const rate = verificationsPerSecond(seed, 1500)
    const { time, signatures } = ofFifty(seed)
    return { time, bare: (signatures / rate) * 1000 }
  })
  const middle = runs.sort((a, b) => a.time / a.bare - b.time / b.bare)[2]
  if (middle === undefined) throw new Error('five runs have a middle one')
  return Promise.resolve([
    {
      name: 'outcome of a motion with 200 electors',
      value: outcome,
      unit: 'ms',
      against: 'one millisecond',
      ratio: 1 / outcome,
    },
    {
      name: 'certificate of 50 members verified',
      value: middle.time,
      unit: 'ms',
      against: 'verifying its signatures alone',
      ratio: middle.bare / middle.time,
    },
  ])
}
