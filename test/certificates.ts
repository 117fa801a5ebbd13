import { Decided, type CertificateWish } from '../simulation/decided.ts'
import type { Founding, MemberWish } from '../simulation/proving.ts'
import { epochBytes, pinnedBytes } from '../src/decisions/certificate.ts'
import { leanLink } from '../src/decisions/lean.ts'
import type { Statement } from '../src/decisions/statement.ts'
import { verifyOutcome } from '../src/decisions/verifyOutcome.ts'
import { base64, fromBase64, utf8, utf8Text } from '../src/kernel/bytes.ts'
import { sha256Hex } from '../src/kernel/hash.ts'
import type { BlobHash, MemberName } from '../src/kernel/id.ts'
import { damaged, Draw } from './damage.ts'
import { headsOf, joining, rotating, suspending } from './rosterMotions.ts'

/** A certificate as a test of two verifiers needs it: its bytes, whom to trust, and what it is meant to show. */
export interface Generated {
  readonly what: string
  readonly trusted: string
  readonly bytes: Uint8Array
}

const rule = { organ: null, subject: 'substantive', says: 'So it is decided.', article: '1' }
const named = { method: 'consensusMinusNamed', excluded: 'memberConcerned' }
const timed = { method: 'majority', byDeadline: true, period: { value: 3, unit: 'hours' } }
/** Rules of every kind. Only what runs is looked at here, so that they contradict each other as a charter is no matter. */
const decisionRules = [
  { ...rule, id: 'consensus', method: 'consensus' },
  { ...rule, id: 'silence', method: 'silence', period: { value: 1, unit: 'weeks' }, sponsors: 1 },
  { ...rule, id: 'unanimity', method: 'unanimity' },
  { ...rule, id: 'unanimityPasses', method: 'unanimity', abstention: 'passes', proxy: true },
  { ...rule, id: 'named', ...named },
  { ...rule, id: 'majority', method: 'majority', proxy: true },
  {
    ...rule,
    id: 'namedMajority',
    method: 'majority',
    excluded: 'interestedParties',
    exclusionShrinksBase: false,
  },
  {
    ...rule,
    id: 'twoThirds',
    method: 'qualified',
    fraction: { p: 2, d: 3 },
    grace: { value: 5, unit: 'hours' },
  },
  {
    ...rule,
    id: 'moreThanTwoThirds',
    method: 'qualified',
    fraction: { p: 2, d: 3 },
    moreThan: true,
    base: 'ratified',
  },
  {
    ...rule,
    id: 'veto',
    method: 'fixedNumber',
    fixedNumber: 2,
    vetoes: ['FRA', 'm2', 'zz'],
    vetoAbstains: 'blocks',
  },
  {
    ...rule,
    id: 'vetoPasses',
    method: 'qualified',
    fraction: { p: 1, d: 2 },
    moreThan: true,
    vetoes: ['fra'],
  },
  { ...rule, id: 'weighted', method: 'majority', weighted: true },
  { ...rule, id: 'voting', method: 'majority', base: 'voting', quorum: { count: 2 } },
  {
    ...rule,
    id: 'votingShare',
    method: 'qualified',
    fraction: { p: 3, d: 5 },
    base: 'voting',
    quorum: { fraction: { p: 1, d: 2 } },
  },
  { ...rule, id: 'timed', ...timed, base: 'voting', t: 0 },
  { ...rule, id: 'timedOne', ...timed, base: 'present', settle: { value: 1, unit: 'hours' } },
  { ...rule, id: 'seats', method: 'majority', seats: 2 },
  { ...rule, id: 'fallback', method: 'majority', after: 'consensus', f: 1 },
  { ...rule, id: 'ended', method: 'majority', inForce: { from: null, to: '2026-11' } },
]

type MotionStatement = Extract<Statement, { type: 'motion' }>
type ServedStatement = Extract<Statement, { type: 'served' }>
const values = ['support', 'support', 'support', 'oppose', 'abstain', 'no-objection', 'excluded'] as const

function coalition(draw: Draw, seed: number): Decided {
  const count = 2 + draw.below(4)
  const oneHost = draw.chance(15)
  const members = Array.from({ length: count }, (_, i): MemberWish => ({
    name: i === 0 ? 'fra' : `m${i + 1}`,
    weight: 1 + draw.below(3),
    ratified: !draw.chance(20),
    status: i > 0 && draw.chance(10) ? 'observer' : 'member',
    ...(oneHost ? { host: 'one.example' } : {}),
  }))
  const roster = draw.chance(30) ? { roster: { join: 'twoThirds', expel: 'named' } } : {}
  return new Decided({
    members,
    charter: { decisionRules, ...roster } as NonNullable<Founding['charter']>,
    seed,
  })
}

/** Statements of a motion as they may come, some of them of no use. */
function spoken(
  draw: Draw,
  of: Decided,
  motion: MotionStatement,
  served: ServedStatement | null,
): CertificateLists {
  const names = of.epoch.roster.members.map(({ name }) => name)
  const isTimed = motion.says.deadline !== null
  const said = names.flatMap((author): Statement[] => {
    if (draw.chance(25)) return []
    const follows = motion.says.rule.method.proxy && draw.chance(20)
    const value = follows ? { follow: draw.of(names) } : draw.of(values)
    const by = draw.chance(20) ? ('node' as const) : ('person' as const)
    const says = {
      motion: motion.id,
      served: draw.chance(10) ? null : (served?.id ?? null),
      value,
      by,
      reasons: '',
    }
    const as = draw.chance(3) ? { epoch: of.coalition } : {}
    const once = () =>
      isTimed === !draw.chance(3) ? of.say(author, 'ballot', says, as) : of.say(author, 'position', says, as)
    return draw.chance(3) ? [once(), once()] : [once()]
  })
  const ballots = said.filter(({ type }) => type === 'ballot')
  const positions = said.filter(({ type }) => type === 'position')
  const closings =
    isTimed && served ? names.flatMap((name) => closingsOf(draw, of, served, name, ballots)) : []
  const kept = ballots.filter(() => !draw.chance(8))
  const prove = (each: Statement): Uint8Array => (draw.chance(6) ? of.proof(each, 0) : of.proof(each))
  return {
    statements: [...positions, ...closings].map(prove),
    ballots: kept.map((each) => of.proof(each, 0)),
  }
}

interface CertificateLists {
  readonly statements: readonly Uint8Array[]
  readonly ballots: readonly Uint8Array[]
}

function closingsOf(
  draw: Draw,
  of: Decided,
  served: ServedStatement,
  name: string,
  ballots: readonly Statement[],
): Statement[] {
  if (draw.chance(25)) return []
  const root = base64(new Uint8Array(32))
  const logs = of.epoch.roster.members.map(({ name: member, generation }) => ({
    ...{ member, generation, root },
    size: draw.chance(3) ? 1 : 99,
  }))
  const receipts = ballots.filter(() => draw.chance(8)).map((ballot) => of.receipt(name, ballot))
  const seen = ballots
    .filter(() => !draw.chance(20))
    .map(({ author, id, index }) => ({ author, id, index }))
    .sort((a, b) => (`${a.author} ${a.id}` < `${b.author} ${b.id}` ? -1 : 1))
  const says = { motion: served.says.motion, served: served.id, seen, logs }
  const closing = of.say(name, 'closing', says)
  return [...receipts, closing]
}

/** The file with the claim that holds, if one does; else one that claims it is open. */
function claimed(of: Decided, motion: MotionStatement, wish: CertificateWish): Uint8Array {
  const open = of.certificate('pending', motion, wish)
  const text = utf8Text(open)
  for (const outcome of ['pending', 'adopted', 'rejected', 'dead'] as const) {
    const file = utf8(text.replace('"outcome":"pending"', `"outcome":"${outcome}"`))
    if (verifyOutcome(file, of.trusted).result !== 'invalid') return file
  }
  return open
}

/** A certificate of one motion under some rule; and, half of the time, a second one of the same. */
function ofMotion(draw: Draw, of: Decided): Uint8Array[] {
  const { id } = draw.of(decisionRules)
  const voters = of.epoch.roster.members.filter(({ status }) => status === 'member').map(({ name }) => name)
  // What some decide apart is wrong in many ways here, as what is said may come from those who are not there.
  if (draw.chance(15))
    of.meetApart(of.epoch.roster.members.slice(0, 2 + draw.below(3)).map(({ name }) => name))
  const { line, attempt } = id === 'fallback' ? afterRejection(draw, of) : noLine
  const excluded =
    id === 'named' || (id === 'namedMajority' && draw.chance(60))
      ? [{ member: draw.of(voters), article: '4' }]
      : []
  const electors = id === 'seats' ? { electors: voters.slice(0, 2) } : {}
  const wrong = draw.chance(6)
    ? draw.of([
        { period: 1 },
        { electors: voters.slice(1) },
        { excluded: [{ member: 'fra' as MemberName, article: '1' }] },
      ])
    : {}
  const taken = id === 'ended' ? { ...of.rule('majority'), id } : of.rule(id)
  const motion = of.motion(draw.chance(95) ? (voters[0] ?? 'fra') : 'm2', taken, {
    excluded,
    ...{ ...electors, ...wrong, line },
  })
  const served = draw.chance(80) || motion.says.deadline ? of.serve(motion) : null
  return Array.from({ length: 1 + draw.below(2) }, () => {
    const lists = spoken(draw, of, motion, served)
    return claimed(of, motion, { ...(served ? { served } : {}), ...lists, attempt })
  })
}

/** What comes before a motion in its line, and the certificates that it pins. */
interface Before {
  readonly line: MotionStatement['says']['line']
  readonly attempt: readonly Uint8Array[]
}
const noLine: Before = { line: null, attempt: [] }

/** A motion by consensus before, mostly rejected, that another rule may come after. */
function afterRejection(draw: Draw, of: Decided): Before {
  const first = of.motion('fra', 'consensus')
  const value = draw.chance(80) ? 'oppose' : 'support'
  const said = of.say('fra', 'position', { motion: first.id, served: null, value, by: 'person', reasons: '' })
  const file = claimed(of, first, { statements: [said] })
  const line = { relation: 'after' as const, motion: first.id, certificate: sha256Hex(file) as BlobHash }
  return { line, attempt: draw.chance(85) ? [file] : [] }
}

/** A certificate of a slot: one motion or two that race, and often another epoch after it. */
function ofSlot(draw: Draw, of: Decided): Uint8Array[] {
  const { members, recordVersion } = of.epoch.roster
  const slot = { epoch: of.epoch.id, attempt: 0 }
  const gone = members.at(-1)
  const motions = [
    of.rosterMotion('fra', 'amend', of.successor({ recordVersion: Math.min(2, recordVersion + 1) })),
    draw.chance(50) && gone
      ? of.rosterMotion(
          'fra',
          draw.of(['expel', 'leave'] as const),
          of.successor({ members: members.slice(0, -1) }),
          {
            excluded: [{ member: gone.name, article: '9' }],
          },
          { ended: [{ member: gone.name, heads: headsOf(draw) }] },
        )
      : draw.chance(60)
        ? draw.of([joining, rotating, suspending])(draw, of)
        : of.rosterMotion('fra', 'amend', of.successor({ recordVersion: Math.min(2, recordVersion + 1) }), {
            title: 'Again',
          }),
  ]
  const favourite = draw.of(motions)
  const positions = members.flatMap(({ name }) => {
    if (draw.chance(15)) return []
    const motion = draw.chance(75) ? favourite.id : draw.chance(50) ? draw.of(motions).id : null
    return [of.say(name, 'position', { slot, motion, by: 'person', reasons: '' })]
  })
  const others = motions.filter(({ id }) => id !== favourite.id && !draw.chance(20))
  const file = claimed(of, favourite, { statements: [...positions, ...others] })
  const verdict = verifyOutcome(file, of.trusted)
  const more: Uint8Array[] = []
  if (verdict.result === 'adopted' && favourite.says.roster) {
    const body = JSON.parse(utf8Text(fromBase64(favourite.says.roster.body))) as Parameters<
      Decided['enter']
    >[0]
    const proven = draw.chance(50) ? leanLink(file, verdict.matter) : file
    of.enter(body, draw.chance(80) ? proven : epochBytes(fromBase64(favourite.says.roster.body), null))
    more.push(...ofMotion(draw, of))
  } else if (verdict.result === 'dead') {
    more.push(...laterAttempts(draw, of, file))
  }
  return [file, ...more]
}

/** Attempts after a dead one, each dead but the last. What they pin stands beside it as it should, mostly, or the first as a file that stands alone. */
function laterAttempts(draw: Draw, of: Decided, first: Uint8Array): Uint8Array[] {
  const { members, recordVersion } = of.epoch.roster
  const files: Uint8Array[] = []
  let attempt = [draw.chance(80) ? pinnedBytes(first) : first]
  for (let number = 1, last = 1 + draw.below(3); number <= last; number++) {
    const successor = of.successor({ recordVersion: Math.min(2, recordVersion + 1) }, number)
    const dead = sha256Hex(attempt.at(-1) ?? first) as BlobHash
    const next = of.rosterMotion('fra', 'amend', successor, {}, { dead })
    const slot = { epoch: of.epoch.id, attempt: number }
    const supported = draw.chance(number === last ? 85 : 5)
    const statements = members.map(({ name }) =>
      of.say(name, 'position', { slot, motion: supported ? next.id : null, by: 'person', reasons: '' }),
    )
    const held = draw.chance(8) ? attempt.slice(1) : draw.chance(4) ? attempt.toReversed() : attempt
    const file = claimed(of, next, { statements, attempt: held })
    files.push(file)
    attempt = [...attempt, draw.chance(96) ? pinnedBytes(file) : file]
  }
  return files
}

/** Certificates of motions, slots and epochs after them, valid and damaged, and pairs of one motion. */
export function generate(
  seed: number,
  count: number,
): { readonly files: readonly Generated[]; readonly pairs: readonly (readonly [Generated, Generated])[] } {
  const draw = new Draw(seed)
  const files: Generated[] = []
  const pairs: [Generated, Generated][] = []
  for (let world = 0; files.length < count; world++) {
    const of = coalition(draw, world)
    const isSlot = draw.chance(30)
    const made = (isSlot ? ofSlot(draw, of) : ofMotion(draw, of)).map((bytes, i) => ({
      what: `${isSlot ? 'slot' : 'motion'} of world ${world}`,
      // Whoever knows a later epoch trusts that.
      trusted: i > 0 && draw.chance(30) ? of.epoch.id : of.coalition,
      bytes,
    }))
    const [first, second] = made
    const last = made.at(-1)
    if (first && second) pairs.push([first, second])
    if (first && last && last !== second) pairs.push([first, last])
    for (const whole of made) {
      files.push(whole)
      for (let i = 0; i < 2; i++) {
        const { what, bytes } = damaged(draw, whole.bytes)
        files.push({ ...whole, what: `${whole.what}: ${what}`, bytes })
      }
    }
  }
  return { files: files.slice(0, count), pairs }
}
