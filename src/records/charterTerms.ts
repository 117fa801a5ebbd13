import { z } from 'zod'
import { isDay } from '../kernel/instant.ts'
import { probability } from './common.ts'

/** A name inside one charter: of a trigger, a duty, a rule, a source. */
export const termId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,59}$/, 'a name like armedAttack or text-2 is expected')

/** Who a charter speaks of: an ISO 3166-1 alpha-3 code, a code of a former state, or an organisation's id. */
export const charterActor = z
  .string()
  .regex(
    /^([A-Z]{3}|[a-z0-9-]{2,40})$/,
    'an ISO 3166 code like FRA, or an organisation like african-union, is expected',
  )

/** A date as finely as it is known: a day, a month or a year. It stands for its first day. */
export const knownDate = z
  .string('a date like 1949-08-24 or 2018-11, or a year in quotes, is expected')
  .refine(
    (text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDay(`${text}-01-01`.slice(0, 10)),
    'a date like 1949-08-24, 2018-11 or 1984 is expected',
  )

const sentence = z.string().min(1).max(2000)

/** What stands behind a statement: the article, where it was read, and whether it was read in a text at all. */
export const cited = {
  article: z.string().min(1).max(200),
  /** A name in the charter's `sources`. */
  source: termId.optional(),
  /** Not read in the text, in a quotation of it, or on an official or scholarly page. Shown wherever the statement is. */
  unverified: z.boolean().default(false),
}

/** When a statement holds: from its first day, to the day before `to`; null is without end on that side. */
export const period = z.strictObject({ from: knownDate.nullable(), to: knownDate.nullable() })
export type Period = z.infer<typeof period>

/** What may set a duty off. */
export const triggerKinds = [
  'armedAttack',
  'aggression',
  'threatToSecurity',
  'breachOfPeace',
  'internalCrisis',
  'unusualActivity',
  'terrorism',
  'piracy',
  'cyberIncident',
  'unconstitutionalChange',
  'disaster',
  'request',
  'estimateThreshold',
] as const
/** A kind of situation. */
export const triggerKind = z.enum(triggerKinds)
export type TriggerKind = z.infer<typeof triggerKind>

/** Who says that a trigger is met: any member for itself, the one concerned by asking, or an organ by finding it. */
export const determiners = ['selfJudged', 'victimRequest', 'organ'] as const

/** The line a joint estimate has to pass: strictly beyond it, or at it. */
export const line = z.strictObject({
  /** `above` counts from this probability upwards, `below` from it downwards; at the line is past it. */
  passes: z.enum(['above', 'below']),
  probability,
})
export type Line = z.infer<typeof line>

/** What sets duties off. */
export const trigger = z
  .strictObject({
    id: termId,
    kind: triggerKind,
    /** Kinds it covers besides, where the text says so. */
    alsoKinds: z.array(triggerKind).max(5).default([]),
    says: sentence,
    determiner: z.enum(determiners),
    /** The organ that finds it, or whoever else judges. */
    of: z.string().max(200).optional(),
    /** Only inside the charter's `scope.area`. */
    inScope: z.boolean().default(false),
    /** Only where one of these is hit. */
    victims: z.array(charterActor).max(500).optional(),
    /** Whether it may hit somebody who is no member. */
    anyVictim: z.boolean().default(false),
    /** Only where one of these did it; `allies` widens that to whoever is joined with them. */
    by: z.strictObject({ actors: z.array(charterActor).min(1).max(500), allies: z.boolean() }).optional(),
    /** The line of an estimate threshold. */
    line: line.optional(),
    /** The decision it leads to, where it owes nothing by itself. */
    leadsTo: termId.optional(),
    period: period.optional(),
    ...cited,
  })
  .refine((value) => (value.kind === 'estimateThreshold') === (value.line !== undefined), {
    path: ['line'],
    message: 'must stand with an estimateThreshold, and with nothing else',
  })
export type Trigger = z.infer<typeof trigger>

/** What may be owed, the heaviest first. */
export const obligationKinds = [
  'assistAllMeans',
  'assistMilitary',
  'assistAny',
  'acceptDecision',
  'nonmilitaryMeasures',
  'consult',
  'notify',
  'inform',
  'exerciseTransparency',
  'neutrality',
  'nonaggression',
  'noHostileAlliance',
] as const
/** A kind of duty. */
export const obligationKind = z.enum(obligationKinds)
export type ObligationKind = z.infer<typeof obligationKind>

/** How strongly: it has to; it has to, and chooses how; it may. */
export const strengths = ['shall', 'eachDetermines', 'may'] as const
export type Strength = (typeof strengths)[number]

/** Moments from which a deadline may run. */
export const points = ['occurrence', 'request', 'notice', 'measures', 'decision', 'circulation'] as const
export type Point = (typeof points)[number]

/** Units of deadlines. An hour is an hour; days, weeks and months are counted by the charter's calendar. */
export const deadlineUnits = ['hours', 'days', 'workingDays', 'weeks', 'months'] as const

/** By when, as the text has it: at once without a number, within a number of units, or in a window. */
export const deadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atOnce'), from: z.enum(points) }),
  z.strictObject({
    kind: z.literal('within'),
    value: z.int().min(1).max(10_000),
    unit: z.enum(deadlineUnits),
    from: z.enum(points),
  }),
  z
    .strictObject({
      kind: z.literal('window'),
      earliest: z.int().min(0).max(10_000),
      latest: z.int().min(1).max(10_000),
      unit: z.enum(deadlineUnits),
      from: z.enum(points),
    })
    .refine((window) => window.earliest <= window.latest, {
      path: ['latest'],
      message: 'must not be before earliest',
    }),
])
export type Deadline = z.infer<typeof deadline>

/** Roles in a situation that a duty may name instead of members. */
export const roles = ['members', 'others', 'victim', 'acting', 'disputants', 'asked', 'requester'] as const

/** Who owes, or to whom: a role in the situation, named members, an office of the charter, or a body outside it.
 *  `others`: members but the victim and the offender. `acting`: whoever takes measures, the victim among them. */
export const party = z.union([
  z.enum(roles),
  z.strictObject({ named: z.array(charterActor).min(1).max(500) }),
  z.strictObject({ office: z.string().min(1).max(200) }),
  z.strictObject({ body: z.string().min(1).max(200) }),
])
export type Party = z.infer<typeof party>

/** What is owed, or allowed. */
export const obligation = z
  .strictObject({
    id: termId,
    /** Triggers that set it off; none where it stands at all times. */
    on: z.array(termId).max(50),
    kind: obligationKind,
    strength: z.enum(strengths),
    says: sentence,
    /** Where left out, the kind says who: helpers are the others, everything else is everybody's. */
    who: party.optional(),
    toward: party.optional(),
    deadline: deadline.nullable().default(null),
    /** Who or what is let off; `members` where it is for some alone. */
    carveOuts: z
      .array(z.strictObject({ says: sentence, members: z.array(charterActor).max(500).optional() }))
      .max(20)
      .default([]),
    reportTo: z.string().max(200).nullable().default(null),
    /** Of consultations alone: about a crisis, and to agree on common policy. A general promise to talk is neither. */
    consultation: z.strictObject({ crisis: z.boolean(), commonPolicy: z.boolean() }).optional(),
    period: period.optional(),
    ...cited,
  })
  .refine((value) => (value.kind === 'consult') === (value.consultation !== undefined), {
    path: ['consultation'],
    message: 'must stand with a duty to consult, and with no other',
  })
export type Obligation = z.infer<typeof obligation>

/** How days are counted. `zone`: UTC, an offset like +03:00, or an IANA name. */
export const calendar = z.strictObject({
  zone: z
    .string()
    .regex(
      /^(UTC|[+-]\d{2}:\d{2}|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/,
      'a zone like UTC, +03:00 or Europe/Vienna is expected',
    ),
  /** Days of the week that do not work: 1 Monday to 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  holidays: z.array(z.iso.date()).max(2000),
  countingRule: z
    .strictObject({
      /** Whether the day on which it starts counts as the first. */
      firstDay: z.enum(['excluded', 'included']),
      /** Whether a period of days ends at the hour it began, or with its last day. Working days always end with their day. */
      ends: z.enum(['sameHour', 'endOfDay']),
      /** Whether an end on a day that does not work moves to the next that does. */
      rollsForward: z.boolean(),
    })
    // At the hour it began, what came in later could be due earlier: on a day that works, while the earlier one was moved past that hour.
    .refine((rule) => !rule.rollsForward || rule.ends === 'endOfDay', {
      path: ['ends'],
      message: 'must be endOfDay where ends move to a day that works',
    }),
})
export type Calendar = z.infer<typeof calendar>
