import type { MemberName, RecordId } from '../kernel/id.ts'
import { whyNot, type Case } from './admissible.ts'
import { deadlineOf, timelinessOf, timelyEffects, type Ballot, type Closing } from './closings.ts'
import { quorumUnder } from './counts.ts'
import { effectsOf, open, type Elector, type Open, type Position, type Value } from './effect.ts'
import { doublesIn, omissionsIn, type Fault } from './faults.ts'
import { forced, type Forced } from './forced.ts'
import { listedIn } from './listed.ts'
import { slotOutcome, type RosterMotion } from './slot.ts'
import { is, membersOf, votersOf, type Statement } from './statement.ts'
import { supportersNeeded } from './succession.ts'
import { waitingFor } from './waiting.ts'

/** A statement with how many signers its head has, the author among them. */
export interface Heard {
  readonly statement: Statement
  readonly signers: number
}

/** A member that is waited for, and what could come of each thing it may still say. */
export interface Waiting {
  readonly member: MemberName
  readonly could: readonly { readonly says: Could; readonly then: Forced }[]
}
/** What a member may still say, as far as it makes a difference: of a closer, whether it lists every ballot that is known, or none. */
export type Could = Extract<Value, string> | 'closes-with-all' | 'closes-with-none'

/** What statements come to. */
export type Outcome =
  | { readonly kind: 'adopted' | 'rejected' }
  /** No motion of the slot can be adopted any more. */
  | { readonly kind: 'dead' }
  /** Another motion of the slot was adopted. */
  | { readonly kind: 'superseded'; readonly by: RecordId }
  | {
      readonly kind: 'pending'
      readonly waitsFor: readonly Waiting[]
      /** Ballots that closings list, and motions that positions support, which are not among the statements. */
      readonly lacks: readonly RecordId[]
    }
  | { readonly kind: 'fault'; readonly faults: readonly Fault[] }

/** What a motion's statements come to, and which of them were not counted, with the reason. */
export interface Counted {
  readonly outcome: Outcome
  readonly counted: readonly Statement[]
  readonly dropped: readonly { readonly statement: Statement; readonly why: string }[]
}

/** The outcome that statements certify: the one that comes however the missing may still speak. Positions and closings count where their head has
 *  q signers; other motions of a slot, if given, must have been found valid. The order of `heard` does not matter. */
export function outcomeOf(of: Case, heard: readonly Heard[]): Counted {
  const { needed } = quorumUnder(of.ground, of.rule.faults)
  const counted: Statement[] = []
  const dropped: { statement: Statement; why: string }[] = []
  for (const { statement, signers } of eachOnce(heard)) {
    const few =
      (statement.type === 'position' || statement.type === 'closing') && signers < needed
        ? `its head has ${signers} signers, and ${needed} are needed`
        : undefined
    const why = whyNot(of, statement) ?? few
    if (why === undefined) counted.push(statement)
    else dropped.push({ statement, why })
  }
  const faults = [...doublesIn(counted), ...omissionsIn(counted)]
  const outcome: Outcome = faults.length > 0 ? { kind: 'fault', faults } : weigh(of, counted, heard)
  return { outcome, counted, dropped }
}

/** Each record once, under the head that most signed. */
function eachOnce(heard: readonly Heard[]): Heard[] {
  const best = new Map<RecordId, Heard>()
  for (const each of heard) {
    const known = best.get(each.statement.id)
    if (known === undefined || known.signers < each.signers) best.set(each.statement.id, each)
  }
  return [...best.values()]
}

function weigh(of: Case, counted: readonly Statement[], heard: readonly Heard[]): Outcome {
  if (of.motion.says.roster) return ofSlot(of, counted)
  const electors = electorsOf(of)
  if (of.motion.says.deadline) return underDeadline(of, electors, counted, heard)
  return whenAllSpoke(of, electors, counted)
}

/** Who is counted: electors, and the members named, who count as if they had recused themselves. */
function electorsOf({ ground, motion }: Case): Elector[] {
  const weights = new Map(membersOf(ground).map(({ name, weight }) => [name, weight]))
  const names = [...motion.says.electors, ...motion.says.excluded.map(({ member }) => member)]
  return names.map((name) => ({ name, weight: weights.get(name) ?? 0 }))
}

function whenAllSpoke(
  { motion }: Case,
  electors: readonly Elector[],
  counted: readonly Statement[],
): Outcome {
  const { method } = motion.says.rule
  const positions = new Map<MemberName, Position>()
  for (const { member } of motion.says.excluded)
    positions.set(member, { member, value: 'excluded', by: 'person' })
  for (const { author, says } of counted.filter(is('position')))
    if ('value' in says) positions.set(author, { member: author, value: says.value, by: says.by })
  const stands = effectsOf(electors, positions)
  const then = forced(method, electors, stands)
  if (then !== 'pending') return { kind: then }
  return { kind: 'pending', waitsFor: waitingFor(method, electors, positions, stands), lacks: [] }
}

function underDeadline(
  of: Case,
  electors: readonly Elector[],
  counted: readonly Statement[],
  heard: readonly Heard[],
): Outcome {
  const { motion, ground, rule } = of
  if (motion.says.deadline === null) throw new Error('only a motion under rule B has a deadline')
  const deadline = deadlineOf(quorumUnder(ground, rule.faults), motion.says.deadline.t)
  const ballots = counted.filter(is('ballot')).map(({ id, author, says }) => ({
    id,
    member: author,
    value: says.value,
    by: says.by,
  }))
  const closings = counted
    .filter(is('closing'))
    .map(({ author, says }) => ({ member: author, seen: listedIn(says).ids }))
  const known = new Set(heard.map(({ statement }) => statement.id))
  const unknown = new Set<RecordId>()
  for (const { seen } of closings) for (const id of seen) if (!known.has(id)) unknown.add(id)
  const unread = [...unknown].sort()
  const given = { electors, ballots, closings, unread, deadline, motion }
  const then = forcedBy(given)
  if (then.outcome !== 'pending') return { kind: then.outcome }
  const closed = new Set(closings.map(({ member }) => member))
  const all = new Set([...ballots.map(({ id }) => id), ...unread])
  const missing = motion.says.deadline.closers.filter((member) => !closed.has(member))
  const [any] = missing
  // Closings count by how many they are, so that every missing one could do the same.
  const after = (seen: ReadonlySet<RecordId>): Forced =>
    any === undefined
      ? 'pending'
      : forcedBy({ ...given, closings: [...closings, { member: any, seen }] }).outcome
  const could = [
    { says: 'closes-with-all' as const, then: after(all) },
    { says: 'closes-with-none' as const, then: after(new Set()) },
  ]
  return { kind: 'pending', waitsFor: missing.map((member) => ({ member, could })), lacks: then.lacks }
}

/** What a deadline's ballots and closings force. A ballot that closings list and that is not here may be anybody's and say anything, as long as it
 *  may have come in time. */
function forcedBy(given: {
  readonly electors: readonly Elector[]
  readonly ballots: readonly Ballot[]
  readonly closings: readonly Closing[]
  readonly unread: readonly RecordId[]
  readonly deadline: ReturnType<typeof deadlineOf>
  readonly motion: Statement<'motion'>
}): { readonly outcome: Forced; readonly lacks: readonly RecordId[] } {
  const { electors, ballots, closings, unread, deadline, motion } = given
  const { method } = motion.says.rule
  const named = new Set<MemberName>(motion.says.excluded.map(({ member }) => member))
  const lacks = unread.filter((id) => timelinessOf({ id, ...unknownBallot }, closings, deadline) !== 'late')
  const certain = (stand: Open): Open => (lacks.length === 0 ? stand : open.all)
  const stands = timelyEffects(electors, ballots, closings, deadline).map((stand, i) =>
    named.has(electors[i]?.name ?? ('' as MemberName)) ? open.recused : certain(stand),
  )
  return { outcome: forced(method, electors, stands), lacks }
}

/** Of a ballot that nobody here has read, nothing but whether it came in time is asked. */
const unknownBallot: Omit<Ballot, 'id'> = { member: '' as MemberName, value: 'abstain', by: 'node' }

function ofSlot(of: Case, counted: readonly Statement[]): Outcome {
  const { ground, motion } = of
  const others = counted.filter(is('motion')).filter(({ id }) => id !== motion.id)
  const motions = [motion, ...others].flatMap(raced)
  const positions = new Map<MemberName, RecordId | null>()
  for (const { author, says } of counted.filter(is('position')))
    if ('slot' in says) positions.set(author, says.motion)
  // Every motion for a roster needs q supporters at least, and a rotation of keys no more than that: q as the charter gives it, since another
  // motion's rule may bear fewer faults than this one's.
  const leastNeeded = quorumUnder(ground, 0).needed
  const members = votersOf(ground).map(({ name }) => name)
  const outcome = slotOutcome(members, motions, leastNeeded, positions)
  switch (outcome.kind) {
    case 'adopted':
      return outcome.motion === motion.id ? { kind: 'adopted' } : { kind: 'superseded', by: outcome.motion }
    case 'dead':
      return { kind: 'dead' }
    case 'pending': {
      const here = new Set(motions.map(({ id }) => id))
      const lacks = [...new Set(positions.values())].filter((id) => id !== null && !here.has(id))
      const waitsFor = outcome.missing.map((member) => ({
        member,
        could: slotCould(member, motion.id, (said) =>
          slotOutcome(members, motions, leastNeeded, new Map(positions).set(member, said)),
        ),
      }))
      return { kind: 'pending', waitsFor, lacks: lacks.filter((id) => id !== null) }
    }
  }
}

function raced({ id, says }: Statement<'motion'>): RosterMotion[] {
  const needed = supportersNeeded(says.rule, says.electors.length)
  return needed === undefined ? [] : [{ id, electors: says.electors, needed }]
}

function slotCould(
  member: MemberName,
  motion: RecordId,
  after: (said: RecordId | null) => ReturnType<typeof slotOutcome>,
): Waiting['could'] {
  const then = (said: RecordId | null): Forced => {
    const outcome = after(said)
    if (outcome.kind === 'adopted') return outcome.motion === motion ? 'adopted' : 'rejected'
    return outcome.kind === 'dead' ? 'rejected' : 'pending'
  }
  return [
    { says: 'support', then: then(motion) },
    { says: 'oppose', then: then(null) },
  ]
}
