import { z } from 'zod'
import { charter } from './charter.ts'
import {
  calendar,
  charterActor,
  cited,
  knownDate,
  obligation,
  obligationKind,
  termId,
  trigger,
  triggerKind,
} from './charterTerms.ts'
import { decisionRule, rosterRules } from './decisionRule.ts'

/** Format line of a charter written for people: YAML in `charters/`, or a file of one's own. */
export const charterTextFormat = 'entente/charter-text@1'

const sentence = z.string().min(1).max(2000)
const cite = z.strictObject(cited)

/** How a statement came to be known. */
export const bases = ['text', 'textQuoted', 'official', 'academic', 'press', 'secondary', 'general'] as const

/** Members over one stretch of time. A null `from` is not known. */
export const membership = z.strictObject({
  actors: z.array(charterActor).min(1).max(500),
  from: knownDate.nullable(),
  to: knownDate.nullable().default(null),
  status: z.enum(['member', 'observer', 'partner', 'suspended', 'frozen']),
  /** How many parties one of these actors stands for, where it is a group. */
  count: z.int().min(1).max(1000).optional(),
  says: z.string().max(400).optional(),
  ...cited,
})
export type Membership = z.infer<typeof membership>

/** Something there is, is not, is foreseen, or is left to other agreements. */
const arrangement = z.strictObject({
  value: z.enum(['present', 'absent', 'foreseen', 'elsewhere']),
  says: z.string().max(400).optional(),
  ...cited,
})

/** What the ATOP reading needs beyond duties (Leeds, Ritter, Mitchell and Long 2002): each with its article; left out where there is none. */
export const structure = z.strictObject({
  /** Help in an attack of one's own. */
  offense: cite.optional(),
  militaryContact: z.strictObject({ value: z.enum(['wartime', 'peacetime']), ...cited }).optional(),
  commonDefencePolicy: cite.optional(),
  militaryAid: z.strictObject({ value: z.enum(['general', 'training', 'technology']), ...cited }).optional(),
  integratedCommand: cite.optional(),
  subordination: cite.optional(),
  contributions: cite.optional(),
  bases: cite.optional(),
  /** Meetings, a named body that meets, or one with a staff of its own; `military` where it is for defence, `both` beside other things. */
  organisations: z
    .array(
      z.strictObject({
        form: z.enum(['meetings', 'named', 'standing']),
        purpose: z.enum(['military', 'both', 'other']),
        ...cited,
      }),
    )
    .max(2),
  /** How it was made, and who may read it. */
  establishedBy: z.enum(['treaty', 'other']),
  publicity: z.enum(['public', 'partlySecret', 'secret']),
})
export type Structure = z.infer<typeof structure>

/** Codes of treaties that the engine derives, named as in ATOP and in Leeds and Anac (2005). */
export const codeNames = ['defense', 'offense', 'neutral', 'nonagg', 'consul', 'milinst', 'formal'] as const
export type CodeName = (typeof codeNames)[number]

/** How ATOP codes the treaty, and why that differs from what is derived here, wherever it does. */
export const coding = z.strictObject({
  /** Number of the treaty in ATOP 4.01. */
  id: z.int().min(1),
  codes: z.record(z.enum(codeNames), z.int().min(0).max(2)),
  differences: z
    .array(z.strictObject({ code: z.enum(codeNames), says: sentence, article: z.string().min(1).max(200) }))
    .max(7),
})

/** A notice threshold. `leadDays` 0 is at its start; `dueBy` is a month and day of every year. */
export const transparencyRule = z.strictObject({
  id: termId,
  metric: z.string().min(1).max(200),
  threshold: z.number().nullable(),
  unit: z.string().max(60),
  action: z.enum([
    'notify',
    'includeInNotice',
    'inviteObservers',
    'sendCalendar',
    'constrain',
    'notifyAtStart',
  ]),
  leadDays: z.int().min(0).max(3660).nullable(),
  dueBy: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'a month and day like 11-15 is expected')
    .optional(),
  says: z.string().max(400).optional(),
  ...cited,
})
export type TransparencyRule = z.infer<typeof transparencyRule>

const noted = z.strictObject({ says: sentence, ...cited })

/** A charter for people to read and compare: text and practice apart, each statement with its article. */
export const charterText = z.strictObject({
  format: z.literal(charterTextFormat),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'a name like north-atlantic-treaty is expected'),
  name: z.string().min(1).max(200),
  summary: z.string().min(1).max(1000),
  /** Written to be founded on; an instrument of the world is not. */
  template: z.boolean().default(false),
  instrument: z.strictObject({
    kind: z.enum(['treaty', 'charter', 'protocol', 'politicalDocument']),
    binding: z.enum(['legal', 'political']),
    signed: knownDate.nullable(),
    inForce: knownDate.nullable(),
    expiry: knownDate.nullable(),
    /** What was there before it came into force: a first run, a declaration. */
    earlier: z
      .array(z.strictObject({ from: knownDate, to: knownDate, says: sentence }))
      .max(10)
      .default([]),
    amended: z
      .array(z.strictObject({ from: knownDate, says: sentence }))
      .max(50)
      .default([]),
    says: z.string().max(400).optional(),
    ...cited,
  }),
  sources: z.record(termId, z.strictObject({ at: z.string().min(1).max(400), basis: z.enum(bases) })),
  /** Names of actors that only this charter knows. */
  actors: z.record(charterActor, z.string().min(1).max(200)).default({}),
  membership: z.array(membership).max(2000),
  /** Who the members are, where they are not listed one by one. */
  membershipNote: z
    .strictObject({ says: sentence, count: z.int().min(1).max(1000).optional(), ...cited })
    .optional(),
  orientation: z.strictObject({
    value: z.enum(['inward', 'outward', 'both']),
    says: sentence.optional(),
    ...cited,
  }),
  target: z.strictObject({
    value: z.enum(['threat', 'risk', 'namedAdversary']),
    named: z.array(charterActor).max(20).default([]),
    says: sentence.optional(),
    ...cited,
  }),
  triggers: z.array(trigger).max(100),
  obligations: z.array(obligation).max(200),
  /** What was looked for and not found. An absence in what was read is no proof. */
  absences: z
    .array(
      z.strictObject({
        kind: obligationKind,
        on: z.array(triggerKind).min(1).max(13),
        says: sentence,
        ...cited,
      }),
    )
    .max(50)
    .default([]),
  decisionRules: z.array(decisionRule).max(100),
  scope: z.strictObject({
    area: z.string().min(1).max(1000),
    exclusions: z.array(sentence).max(20).default([]),
    says: sentence.optional(),
    ...cited,
  }),
  organs: z.array(noted).max(50),
  forces: z.strictObject({ jointCommand: arrangement, standby: arrangement, bases: arrangement }),
  structure,
  atop: coding.optional(),
  transparency: z.array(transparencyRule).max(100),
  duration: z.strictObject({
    term: z
      .strictObject({
        value: z.int().min(1).max(1000),
        unit: z.enum(['years', 'months']),
        from: z.string().max(100),
      })
      .nullable(),
    says: sentence,
    ...cited,
  }),
  withdrawal: z.strictObject({
    noticeMonths: z.int().min(0).max(240).nullable(),
    earliest: knownDate.nullable().default(null),
    says: sentence,
    ...cited,
  }),
  practice: z.array(noted).max(100),
  disagreements: z.array(noted).max(100),
  calendar: calendar.optional(),
  /** For founding: what a charter in force needs beside the rules. */
  founding: z
    .strictObject({
      estimateMethod: charter.shape.estimateMethod,
      quotas: charter.shape.quotas,
      f: charter.shape.f,
      registerSlots: charter.shape.registerSlots,
      registerCadenceMinutes: charter.shape.registerCadenceMinutes,
      roster: rosterRules.optional(),
    })
    .optional(),
})
export type CharterText = z.infer<typeof charterText>
/** A charter text as it is written: what has a default may be left out. */
export type CharterTextInput = z.input<typeof charterText>
