import { z } from 'zod'
import { charterActor, cited, period, termId } from './charterTerms.ts'

/** What a decision may be about. */
export const decisionSubjects = ['substantive', 'procedural', 'force', 'expulsion', 'convocation'] as const
/** A subject of decision. */
export const decisionSubject = z.enum(decisionSubjects)
export type DecisionSubject = z.infer<typeof decisionSubject>

/** Ways of deciding. `none` stands where a text leaves it open, or says something else about deciding. */
export const decisionMethods = [
  'consensus',
  'consensusMinusNamed',
  'unanimity',
  'majority',
  'qualified',
  'fixedNumber',
  'silence',
  'none',
] as const

/** Why a rule names no method. */
export const noMethodReasons = [
  /** The text does not say. */
  'noRule',
  /** It says who decides or how many have to be there, and not how. */
  'describesElectors',
  /** One office decides alone. */
  'oneOffice',
  /** It follows by itself, without anybody deciding. */
  'automatic',
  /** Each decides for itself. */
  'optIn',
  /** There is a number, and nobody has read it. */
  'notRead',
] as const

/** A fraction in whole numbers: exact, unlike a decimal. */
export const fraction = z
  .strictObject({ p: z.int().min(1).max(1000), d: z.int().min(1).max(1000) })
  .refine(({ p, d }) => p <= d, { path: ['p'], message: 'must not be more than d' })
export type Fraction = z.infer<typeof fraction>

/** A stretch of time. Weeks and months are calendar units. */
export const stretch = z.strictObject({
  value: z.int().min(1).max(10_000),
  unit: z.enum(['hours', 'days', 'weeks']),
})
export type Stretch = z.infer<typeof stretch>

/** How a subject is decided, as a charter says it. What runs of it under the rules of decision without a centre is worked out, never stored. */
export const decisionRule = z
  .strictObject({
    id: termId,
    /** Who decides; null where all members do, without an organ. */
    organ: z.string().min(1).max(200).nullable(),
    subject: decisionSubject,
    says: z.string().min(1).max(2000),
    method: z.enum(decisionMethods),
    /** Of a qualified majority. */
    fraction: fraction.optional(),
    /** Of a fixed number of supporters. */
    fixedNumber: z.int().min(1).max(10_000).optional(),
    /** Seats of the organ, where they are fewer than the members. */
    seats: z.int().min(1).max(10_000).optional(),
    /** `true`: more than the fraction; otherwise at least. */
    moreThan: z.boolean().default(false),
    /** Of whom the fraction is. */
    base: z.enum(['members', 'present', 'voting', 'ratified', 'disputants']).default('members'),
    /** Votes by a set time, after which they come late. */
    byDeadline: z.boolean().default(false),
    vetoes: z.array(charterActor).max(500).default([]),
    vetoAbstains: z.enum(['passes', 'blocks']).default('passes'),
    /** Whose own voice does not count. */
    excluded: z
      .enum(['memberConcerned', 'partiesToTheDispute', 'interestedParties', 'notTakingPart'])
      .optional(),
    /** Whether the fraction is then of those that remain; a fixed number never shrinks. */
    exclusionShrinksBase: z.boolean().default(true),
    /** Members that have to be there, or to speak. */
    quorum: z
      .union([
        z.strictObject({ fraction }),
        z.strictObject({ count: z.int().min(1) }),
        z.literal('votesNeeded'),
      ])
      .optional(),
    /** Members that have to put it forward together. */
    sponsors: z.int().min(1).max(100).optional(),
    /** How long a silence runs, or how long support is gathered; `setEachTime` where the motion says. */
    period: z.union([stretch, z.literal('setEachTime')]).optional(),
    abstention: z.enum(['blocks', 'passes']).optional(),
    bindsDissenters: z.boolean().nullable().default(null),
    /** The rule that is tried first; this one runs when that failed. */
    after: termId.optional(),
    /** The rule beside which this one stands, to be chosen case by case. */
    alternativeTo: termId.optional(),
    /** Why there is no method. */
    because: z.enum(noMethodReasons).optional(),
    /** For running it: votes by weight of the roster, proxies, faults borne, closers that may stay away, time given to a member that was away,
     *  time that settles a deadline, and whether a reopened outcome rests. */
    weighted: z.boolean().default(false),
    proxy: z.boolean().default(false),
    f: z.int().min(0).max(166).optional(),
    t: z.int().min(0).max(250).optional(),
    grace: stretch.optional(),
    settle: stretch.optional(),
    suspendOnReopening: z.boolean().default(false),
    inForce: period.optional(),
    ...cited,
  })
  .refine((rule) => (rule.method === 'qualified') === (rule.fraction !== undefined), {
    path: ['fraction'],
    message: 'must stand with a qualified majority, and with nothing else',
  })
  .refine((rule) => (rule.method === 'fixedNumber') === (rule.fixedNumber !== undefined), {
    path: ['fixedNumber'],
    message: 'must stand with the method of that name, and with no other',
  })
  .refine((rule) => (rule.method === 'none') === (rule.because !== undefined), {
    path: ['because'],
    message: 'must say why there is no method, and stand nowhere else',
  })
  .refine((rule) => rule.method !== 'silence' || rule.period !== undefined, {
    path: ['period'],
    message: 'must say how long the silence runs, or setEachTime',
  })
  .refine((rule) => rule.method !== 'consensusMinusNamed' || rule.excluded !== undefined, {
    path: ['excluded'],
    message: 'must say who is named',
  })
export type DecisionRule = z.infer<typeof decisionRule>

/** Changes of the roster that a charter may bind to a rule of its own. */
export const rosterChanges = ['join', 'suspend', 'expel', 'rotate', 'recover', 'amend'] as const
/** Which rule decides a change of the roster, by the rule's name. */
export const rosterRules = z.partialRecord(z.enum(rosterChanges), termId)
