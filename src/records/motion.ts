import { z } from 'zod'
import { limits } from '../kernel/limits.ts'
import { termId } from './charterTerms.ts'
import { blobHash, charterHash, memberName, recordId } from './common.ts'
import { decisionMethod } from './decisionMethod.ts'
import { endedLogs, rosterSlot } from './roster.ts'

/** Ten years, in milliseconds: nothing here runs longer. */
const longest = 10 * 366 * 86_400_000
/** A stretch of time in whole milliseconds. */
const milliseconds = z.int().min(0).max(longest)

/** The rule a motion is taken under, copied from the charter so that nobody has to ask what it meant at the time. */
export const motionRule = z.strictObject({
  charter: charterHash,
  /** The rule's name in that charter; null where the charter leaves a change of the roster to what every coalition starts with. */
  id: termId.nullable(),
  article: z.string().min(1).max(200),
  method: decisionMethod,
  /** What a member whose node was away is given at least, once it is back. */
  grace: milliseconds,
  /** After a deadline, before closers say what they saw: time for ballots that are on their way. */
  settle: milliseconds,
})
export type MotionRule = z.infer<typeof motionRule>

/** What a motion for the next roster would change. */
export const rosterMotionKinds = ['amend', 'join', 'leave', 'suspend', 'expel', 'rotate', 'recover'] as const
/** What a motion for the next roster would change, as a schema. */
export const rosterMotionKind = z.enum(rosterMotionKinds)
/** A kind of change of the roster. */
export type RosterMotionKind = z.infer<typeof rosterMotionKind>

/** What a motion for the next roster is called where it is shown: one that gives a suspended member its say back is of the kind that suspends. */
export const rosterChangeName = z.enum([...rosterMotionKinds, 'reinstate'])
/** What a change of the roster is called. */
export type RosterChangeName = z.infer<typeof rosterChangeName>

/** A motion for the next roster. */
const rosterChange = z.strictObject({
  kind: rosterMotionKind,
  slot: rosterSlot,
  /** The certificate that the attempt before is dead, by the hash of its bytes as they stand in the certificate of this one; null in the first attempt. */
  dead: blobHash.nullable(),
  /** The successor's roster body, its exact bytes in base64. */
  body: z.base64().max(limits.bodyBytes),
  /** Where the logs of members that the successor no longer has end: they have no place in its body. Sorted by member. */
  ended: z.array(endedLogs).max(500),
  /** Signed notes over key texts: of each newcomer by its own log key, of each rotation by the old log key and by the new one. */
  consents: z.array(z.string().min(1).max(4000)).max(500),
})
/** A motion for the next roster, as far as it is about the roster. */
export type RosterChange = z.infer<typeof rosterChange>

/** What came before a motion: one that it takes up again, an outcome that a late statement reopened, or a rejection after which a charter lets
 *  another rule decide. Certificates by the hash of their file. */
const lineage = z.discriminatedUnion('relation', [
  z.strictObject({ relation: z.literal('replaces'), motion: recordId }),
  z.strictObject({ relation: z.literal('reopens'), motion: recordId, certificate: blobHash }),
  z.strictObject({ relation: z.literal('after'), motion: recordId, certificate: blobHash }),
])

/** Something put to the members for decision. Permanent; whoever may move is an elector. */
export const motion = z
  .strictObject({
    title: z.string().min(1).max(400),
    /** What is to be decided, in words or as an attachment: one of the two. */
    text: z.string().min(1).max(100_000).nullable(),
    attachment: blobHash.nullable(),
    rule: motionRule,
    /** Who has a say, sorted, each once. */
    electors: z.array(memberName).min(1).max(500),
    /** Members named by the motion whose own voice does not count, sorted, with the article that says so. */
    excluded: z.array(z.strictObject({ member: memberName, article: z.string().min(1).max(200) })).max(500),
    /** Who puts it forward together, sorted, the mover among them: as many as the rule asks for, and the mover alone where it asks for none. */
    sponsors: z.array(memberName).min(1).max(100),
    /** How long members have, from when the last of them received it. */
    period: milliseconds,
    /** Of rule B: who closes, sorted, and how many of them may stay away; null under rule A. */
    deadline: z
      .strictObject({ closers: z.array(memberName).min(1).max(500), t: z.int().min(0).max(250) })
      .nullable(),
    roster: rosterChange.nullable(),
    line: lineage.nullable(),
  })
  .refine(({ text, attachment }) => (text === null) !== (attachment === null), {
    path: ['text'],
    message: 'must stand, or an attachment in its place',
  })
  .refine(({ rule, deadline }) => (rule.method.rule === 'B') === (deadline !== null), {
    path: ['deadline'],
    message: 'must stand under rule B, and under no other',
  })
export type Motion = z.infer<typeof motion>
