import { z } from 'zod'
import {
  charterActor,
  line,
  obligation,
  obligationKinds,
  points,
  strengths,
  trigger,
  triggerKind,
} from '../../records/charterTerms.ts'
import { charterText, codeNames, membership } from '../../records/charterText.ts'
import { decisionMethod } from '../../records/decisionMethod.ts'
import { dimensions } from '../../records/dimension.ts'
import { decisionRule, decisionSubjects, noMethodReasons } from '../../records/decisionRule.ts'
import { milliseconds, named } from '../schemas.ts'

/** How an instrument stands on a day. */
export const standingAnswer = z.enum(['notYet', 'earlier', 'signed', 'inForce', 'ended'])

/** The articles behind a statement. */
export const behindAnswer = z.array(z.strictObject({ article: z.string(), unverified: z.boolean() }))

/** What a duty still waits for. */
export const awaited = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request') }),
  z.strictObject({ kind: z.literal('finding'), of: z.string() }),
  z.strictObject({ kind: z.literal('inside'), area: z.string() }),
  z.strictObject({ kind: z.literal('offender'), actors: z.array(charterActor), allies: z.boolean() }),
  z.strictObject({ kind: z.literal('victim'), actors: z.array(charterActor) }),
  z.strictObject({ kind: z.literal('line'), line }),
])

const met = z.strictObject({
  trigger,
  through: triggerKind
    .nullable()
    .meta({ description: 'The kind by which it is met, where that is not the one asked about.' }),
  awaits: z.array(awaited),
})

const parties = z.strictObject({
  role: z.enum([
    'members',
    'others',
    'victim',
    'acting',
    'disputants',
    'asked',
    'requester',
    'named',
    'office',
    'body',
  ]),
  actors: z
    .array(z.string())
    .nullable()
    .meta({ description: 'Null where they are not known by name, or no members.' }),
  says: z.string().nullable().meta({ description: 'The office or body.' }),
})

const point = z.enum(points)

/** When something is due. */
export const dueAnswer = named(
  'Due',
  'When it is due. A text that sets no hours starts no clock: then there is no time to show.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('noTime') }),
    z.strictObject({ kind: z.literal('atOnce'), from: point, since: milliseconds.nullable() }),
    z.strictObject({ kind: z.literal('notStarted'), from: point, says: z.string() }),
    z.strictObject({
      kind: z.literal('by'),
      at: milliseconds,
      notBefore: milliseconds.nullable(),
      from: point,
      since: milliseconds,
    }),
  ]),
)

/** One duty. */
export const dutyAnswer = named(
  'Duty',
  'Who owes what to whom by when, and under which article; or what somebody may do.',
  z.strictObject({
    obligation,
    met: met.nullable().meta({ description: 'What set it off; null for a duty that stands at all times.' }),
    who: parties,
    toward: parties.nullable(),
    due: dueAnswer,
    letOff: z.array(z.string()),
    awaits: z.array(awaited).meta({ description: 'What it still waits for; empty where it is owed now.' }),
    unverified: z.boolean(),
  }),
)

const duties = z.array(dutyAnswer)

/** What follows from a situation. */
export const dutiesAnswer = named(
  'Duties',
  'What follows from a situation under a charter on a day, the strongest first.',
  z.strictObject({
    standing: standingAnswer,
    owed: duties,
    allowed: duties,
    always: duties.meta({ description: 'What holds at all times.' }),
    open: duties.meta({ description: 'What a member would set off by holding its security threatened.' }),
    absent: charterText.shape.absences.meta({
      description: 'What was looked for in the text and not found.',
    }),
    decisions: z.array(z.strictObject({ met, rule: z.string() })),
    inDoubt: z.array(z.strictObject({ actor: z.string(), status: z.string() })),
  }),
)

/** One rule of decision as it runs. */
export const ruleAnswer = named(
  'RuleReading',
  'A rule of decision as it runs where nobody counts for the others, or why it does not.',
  z.discriminatedUnion('runs', [
    z.strictObject({
      rule: decisionRule,
      runs: z.literal(true),
      method: decisionMethod,
      asks: z.array(z.enum(['electors', 'excluded', 'period', 'closersAway', 'sponsors'])),
      gaveUp: z.array(z.enum(['theHours', 'theRoom', 'votesNotCast', 'voicesWithoutSeat'])),
      after: z.string().nullable(),
    }),
    z.strictObject({
      rule: decisionRule,
      runs: z.literal(false),
      why: z.enum(noMethodReasons),
      wanting: z.enum(['aMethod', 'theOneWhoDecides', 'aReading', 'nothing']),
    }),
  ]),
)

const reading = z.strictObject({
  statements: z.int().min(0),
  read: z
    .int()
    .min(0)
    .meta({ description: 'Of these, read in a text, a quotation, or an official or scholarly page.' }),
})

const { id, name, summary, template, instrument } = charterText.shape

/** The library. */
export const chartersAnswer = named(
  'Charters',
  'Charters of the world and templates to found on, as of a day.',
  z.strictObject({
    day: z.string(),
    charters: z.array(
      z.strictObject({
        id,
        name,
        summary,
        template,
        instrument,
        standing: standingAnswer,
        members: z.int().min(0),
        rules: reading,
      }),
    ),
  }),
)

const dimension = z.enum(dimensions)
const code = z.enum(codeNames)

/** One charter in full. */
export const charterAnswer = named(
  'CharterInFull',
  'A charter as it stood on a day: its text, its members then, what follows from each situation it knows, how it decides, where it stands.',
  z.strictObject({
    day: z.string(),
    standing: standingAnswer,
    charter: charterText,
    members: z.array(
      z.strictObject({
        actor: charterActor,
        status: z.enum([...membership.shape.status.options, 'absent']),
        memberships: z.array(membership.omit({ actors: true })),
      }),
    ),
    rules: reading,
    decisions: z.array(ruleAnswer),
    situations: z.array(z.strictObject({ kind: triggerKind, duties: dutiesAnswer })),
    profile: z.record(
      dimension,
      z.strictObject({
        step: z.int().min(0).nullable(),
        value: z.number().min(0).max(1).nullable(),
        says: z.string().nullable(),
        behind: behindAnswer,
      }),
    ),
    scales: z
      .record(dimension, z.array(z.string()))
      .meta({ description: 'The steps of each scale, lowest first.' }),
    codes: z.record(
      code,
      z.strictObject({
        value: z.int().min(0).max(2),
        behind: behindAnswer,
        atop: z.int().min(0).nullable().meta({ description: 'ATOP’s own code, where it codes this treaty.' }),
        why: z.string().nullable().meta({ description: 'Why the two differ.' }),
      }),
    ),
  }),
)

const side = z.strictObject({ id, name, standing: standingAnswer, members: z.int().min(0) })

const cell = z.strictObject({
  key: z.string().meta({ description: 'What is compared: kinds, strengths and times, no words.' }),
  strength: z.enum(strengths).nullable(),
  says: z.string(),
  article: z.string(),
  unverified: z.boolean(),
})

/** Two charters side by side. */
export const comparisonAnswer = named(
  'Comparison',
  'Two charters side by side on a day, by what happens and what is then owed.',
  z.strictObject({
    day: z.string(),
    left: side,
    right: side,
    rows: z.array(
      z.strictObject({
        about: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('situation'), situation: triggerKind }),
          z.strictObject({ kind: z.literal('always'), duty: z.enum(obligationKinds) }),
          z.strictObject({ kind: z.literal('decision'), subject: z.enum(decisionSubjects) }),
          z.strictObject({ kind: z.literal('withdrawal') }),
          z.strictObject({ kind: z.literal('duration') }),
          z.strictObject({ kind: z.literal('orientation') }),
        ]),
        left: z.array(cell),
        right: z.array(cell),
        differs: z.boolean(),
      }),
    ),
    members: z.strictObject({
      both: z.array(charterActor),
      left: z.array(charterActor),
      right: z.array(charterActor),
    }),
    distances: z
      .record(dimension, z.number().nullable())
      .meta({ description: 'Right less left; null where either does not say.' }),
    codes: z.record(code, z.strictObject({ left: z.int(), right: z.int() })),
  }),
)
