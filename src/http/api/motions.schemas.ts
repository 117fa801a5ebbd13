import { z } from 'zod'
import { phases } from '../../node/decisions/phases.ts'
import { blobHash, epochId, memberName, recordId, tlp } from '../../records/common.ts'
import { decisionMethod } from '../../records/decisionMethod.ts'
import { motion, rosterChangeName } from '../../records/motion.ts'
import { positionValue, speaker } from '../../records/position.ts'
import { compartmentName, milliseconds, named, nextPage } from '../schemas.ts'

const count = z.int().min(0)
const phase = z.enum(phases).meta({
  description:
    'How far it is. `sent`: not everybody has received it; `served`: members have the word; `past`: past the deadline by this node’s clock and undecided; `conflict`: a member said two things.',
})

const row = z.strictObject({
  id: recordId,
  title: z.string(),
  mover: memberName,
  compartment: compartmentName,
  tlp,
  moved: milliseconds,
  article: z.string(),
  method: decisionMethod,
  phase,
  deadline: milliseconds.nullable(),
  electors: count,
  received: count,
  spoken: count,
  objecting: z.array(memberName),
  waitsOn: z.array(memberName),
  waitsOnUs: z.boolean(),
  certified: milliseconds.nullable(),
})

/** The list of motions. */
export const motionsAnswer = named(
  'Motions',
  'Motions that the seat may read: those that wait on it first, then open ones by their deadline, then what is over, the newest first.',
  z.strictObject({ motions: z.array(row), next: nextPage, total: count, waitingOnUs: count }),
)

const spoken = z.strictObject({
  id: recordId,
  value: positionValue,
  by: speaker,
  reasons: z.string(),
  at: milliseconds,
  generation: count,
  index: count.meta({ description: 'Its place in its author’s log.' }),
  holders: count.meta({ description: 'How many members say that they hold it, its author among them.' }),
  counted: z.boolean(),
})

const silence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('speaks'),
    value: z.enum(['no-objection', 'abstain']),
    own: z.boolean().meta({ description: 'Whether it is a node of ours that speaks.' }),
  }),
  z.strictObject({ kind: z.enum(['absent', 'waits', 'spoke', 'nothing']) }),
])

const voice = z.strictObject({
  member: memberName,
  part: z.enum(['elector', 'named', 'closer', 'reader']),
  received: milliseconds.nullable().meta({ description: 'When its node said that it holds the motion.' }),
  opened: milliseconds.nullable().meta({
    description: 'When somebody of a seat of this node opened it. No proof exists that a person has read.',
  }),
  openedKnown: z.boolean(),
  spoke: spoken.nullable(),
  closed: z.strictObject({ id: recordId, at: milliseconds, seen: count }).nullable(),
  silence,
})

const forced = z.enum(['adopted', 'rejected', 'pending'])

const waiting = z.strictObject({
  member: memberName,
  could: z.array(
    z.strictObject({
      says: z.enum([
        'support',
        'oppose',
        'abstain',
        'no-objection',
        'excluded',
        'closes-with-all',
        'closes-with-none',
      ]),
      then: forced,
    }),
  ),
})

const proven = z.enum(['adopted', 'rejected', 'dead'])
const members = z.array(memberName)

const sentence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('held'), held: count, of: count, needed: count }),
  z.strictObject({ kind: z.literal('objected'), member: memberName, counted: z.boolean() }),
  z.strictObject({ kind: z.literal('onTime'), held: count, evenLying: z.boolean() }),
  z.strictObject({ kind: z.enum(['mute', 'waitsForUs', 'pastDeadline']) }),
  z.strictObject({ kind: z.literal('waitsFor'), members }),
  z.strictObject({ kind: z.literal('proven'), outcome: proven, epoch: count }),
  z.strictObject({ kind: z.literal('reopened'), by: members }),
  z.strictObject({ kind: z.literal('conflict'), members }),
])

const related = z.strictObject({
  id: recordId,
  title: z.string().nullable(),
  relation: z.enum(['replaces', 'reopens', 'after']),
})

const { title, text, attachment, rule, electors, excluded, sponsors, period } = motion.shape

const counts = z.strictObject({
  electors: count,
  members: count,
  faults: count,
  needed: count,
  adopts: count.nullable(),
  rejects: count.nullable(),
  deadline: z.strictObject({ away: count, timely: count, late: count }).nullable(),
})

const refused = z.strictObject({ message: z.string(), paths: z.array(z.string()) }).nullable()

/** One motion in full. */
export const motionAnswer = named(
  'MotionInFull',
  'A motion in full: who received it, who spoke, what it comes to, whom it waits for and what each could still change.',
  z.strictObject({
    id: recordId,
    mover: memberName,
    compartment: compartmentName,
    tlp,
    moved: milliseconds,
    motion: z.strictObject({ title, text, attachment, rule, electors, excluded, sponsors, period }),
    roster: rosterChangeName.nullable(),
    epoch: z.strictObject({ id: epochId, number: count }),
    phase,
    refused: refused.meta({
      description: 'Why it may not be decided, where roster and charter do not give what it says.',
    }),
    counts: counts
      .nullable()
      .meta({ description: 'n, N, f, q, a, r, and t, w, c of a deadline: derived from roster and charter.' }),
    deadline: milliseconds.nullable(),
    ourWord: milliseconds
      .nullable()
      .meta({ description: 'Until when our own people have the word, by our own clock.' }),
    voices: z.array(voice),
    waitsFor: z.array(waiting),
    waitsOnUs: z.boolean(),
    silenced: z
      .enum(['noSay', 'invalid', 'overtaken', 'withdrawn', 'unserved', 'spoken', 'closed'])
      .nullable()
      .meta({ description: 'Why our seat may not speak now; null where it may.' }),
    values: z.array(z.string()),
    sentences: z.array(sentence),
    line: z.strictObject({
      before: related.nullable(),
      after: z.array(related),
      reopened: z.array(z.strictObject({ by: memberName, reasons: z.string(), id: recordId })),
    }),
    faults: z.array(
      z.strictObject({
        member: memberName,
        key: z.string(),
        evidence: z.array(
          z.strictObject({
            id: recordId,
            generation: count,
            index: count,
            proof: z
              .string()
              .nullable()
              .meta({ description: 'Its tlog-proof in base64; null where no head held reaches it.' }),
          }),
        ),
      }),
    ),
    dropped: z.array(z.strictObject({ id: recordId, author: memberName, type: z.string(), why: z.string() })),
    certificate: z
      .strictObject({ outcome: proven, file: blobHash, bytes: count, at: milliseconds })
      .nullable(),
  }),
)

/** What a motion would stand on. */
export const motionPreviewAnswer = named(
  'MotionPreview',
  'What would be derived if a motion were opened now, or why it may not be moved so.',
  z.strictObject({
    motion: z.strictObject({ rule, electors, excluded, sponsors, period }).nullable(),
    counts: counts.nullable(),
    refused,
  }),
)
