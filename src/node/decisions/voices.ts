import type { MemberName, RecordId } from '../../kernel/id.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import { quorumUnder } from '../../decisions/counts.ts'
import type { Counted } from '../../decisions/outcome.ts'
import type { Motion } from '../../records/motion.ts'
import type { PositionValue } from '../../records/position.ts'
import type { Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import type { Times } from '../witness/times.ts'
import { isValid, spokenBy, type MotionFile } from './motionFile.ts'
import { openedBy } from './opened.ts'
import type { Heads } from './proofs.ts'
import type { Placed } from './statements.ts'

/** A position or ballot, with its place in its author's log and who stands behind it. */
export interface Spoken {
  readonly id: RecordId
  readonly value: PositionValue
  readonly by: 'person' | 'node'
  readonly reasons: string
  readonly at: Instant
  readonly generation: number
  readonly index: number
  /** How many members say that they hold it, its author among them. */
  readonly holders: number
  /** Whether so many hold it that it counts; a ballot counts through the closings that list it. */
  readonly counted: boolean
}

/** What comes of a member that says nothing. `speaks`: its node says `value` for its people; `absent`: it counts as not there; `waits`: its node has not
 *  received the motion, or speaks for nobody, so nothing comes of it and the motion waits; `spoke`: it has spoken; `nothing`: it has no say. */
export type Silence =
  | { readonly kind: 'speaks'; readonly value: 'no-objection' | 'abstain'; readonly own: boolean }
  | { readonly kind: 'absent' | 'waits' | 'spoke' | 'nothing' }

/** One member of the compartment, as far as a motion is concerned. */
export interface Voice {
  readonly member: MemberName
  /** `named`: the motion names it, so that its own voice does not count; `closer`: it says what it has seen by the deadline, and nothing more. */
  readonly part: 'elector' | 'named' | 'closer' | 'reader'
  /** When its node said that it holds the motion; null where it has not. */
  readonly received: Instant | null
  /** When somebody of it opened the motion, which a node knows of its own seats alone; null where nobody has, or it cannot be known. */
  readonly opened: Instant | null
  readonly openedKnown: boolean
  readonly spoke: Spoken | null
  /** What it has said that it had seen by the deadline. */
  readonly closed: { readonly id: RecordId; readonly at: Instant; readonly seen: number } | null
  readonly silence: Silence
}

/** What voices are told from. */
export interface Telling {
  readonly coalition: Coalition
  readonly reader: Reader
  readonly times: Times
  readonly heads: Heads
}

/** When a statement was made, as far as members together can say it. */
export function timeOfStatement(times: Times, { stated, ...place }: Placed): Instant {
  return times.of({ ...place, stated: parseInstant(stated) }).at
}

/** What every member of its compartment has to do with a motion, in the order of names. */
export async function voicesOn(
  telling: Telling,
  file: MotionFile,
  counted: Counted | undefined,
): Promise<Voice[]> {
  const voices: Voice[] = []
  for (const member of file.ground.compartment.readers)
    voices.push(await voiceOf(telling, file, counted, member))
  return voices
}

async function voiceOf(
  telling: Telling,
  file: MotionFile,
  counted: Counted | undefined,
  member: MemberName,
): Promise<Voice> {
  const { coalition, reader, times } = telling
  const { motion, said } = file
  const isOwn = coalition.seats.includes(member)
  const receipt = said.find(({ type, author }) => type === 'receipt' && author === member)
  const spoke = await spokenOf(telling, file, counted, member)
  const part = partOf(motion.says, member)
  return {
    member,
    part,
    received: receipt ? timeOfStatement(times, receipt) : null,
    opened: isOwn ? await openedBy(reader, member, motion.id) : null,
    openedKnown: isOwn,
    spoke,
    closed: closedBy(times, file, member),
    silence: silenceOf(motion.says, part, { spoke: spoke !== null, received: receipt !== undefined, isOwn }),
  }
}

function partOf({ electors, excluded, deadline }: Motion, member: MemberName): Voice['part'] {
  if (electors.includes(member)) return 'elector'
  if (excluded.some((each) => each.member === member)) return 'named'
  return deadline?.closers.includes(member) ? 'closer' : 'reader'
}

async function spokenOf(
  { times, heads }: Telling,
  file: MotionFile,
  counted: Counted | undefined,
  member: MemberName,
): Promise<Spoken | null> {
  const said = spokenBy(file, member)
  if (said === undefined) return null
  const { id, generation, index, says } = said
  // In a slot whoever supports another motion, or none, does not support this one.
  const value = 'slot' in says ? (says.motion === file.motion.id ? 'support' : 'oppose') : says.value
  const needed = isValid(file) ? quorumUnder(file.ground, file.rule.faults).needed : 1
  const holders = await heads.holders(said, needed)
  return {
    ...{ id, generation, index, value, by: says.by, reasons: says.reasons },
    at: timeOfStatement(times, said),
    holders,
    counted: holders >= needed && counted?.counted.some((each) => each.id === id) === true,
  }
}

function closedBy(times: Times, { said, motion }: MotionFile, member: MemberName): Voice['closed'] {
  for (const each of said)
    if (each.type === 'closing' && each.author === member && each.epoch === motion.epoch)
      return { id: each.id, at: timeOfStatement(times, each), seen: each.says.seen.length }
  return null
}

function silenceOf(
  { rule: { method }, deadline, roster }: Motion,
  part: Voice['part'],
  {
    spoke,
    received,
    isOwn,
  }: { readonly spoke: boolean; readonly received: boolean; readonly isOwn: boolean },
): Silence {
  if (part !== 'elector') return { kind: 'nothing' }
  if (spoke) return { kind: 'spoke' }
  if (deadline) return { kind: 'absent' }
  // In a slot no node speaks for silent people: it only carries out what keys or a notice have said already.
  if (!received || roster) return { kind: 'waits' }
  const isSilence = method.count.kind === 'consensus' && method.count.silence
  return { kind: 'speaks', value: isSilence ? 'no-objection' : 'abstain', own: isOwn }
}
