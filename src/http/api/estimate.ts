import { z } from 'zod'
import { charterHash, memberName, recordId, tlp } from '../../records/common.ts'
import { document } from '../../records/document.ts'
import { event } from '../../records/event.ts'
import { grade } from '../../records/grade.ts'
import { answer, citation, judgement } from '../../records/judgement.ts'
import { question } from '../../records/question.ts'
import { outcome } from '../../records/resolution.ts'
import { recordTypes } from '../../records/registry.ts'
import { compartmentName, hostedTogether, milliseconds, named } from '../schemas.ts'
import { saidAnswer } from './discussion.ts'

const pooled = z.array(z.strictObject({ level: z.number(), value: z.number() }))
/** A pooled answer. */
export const estimateValue = named(
  'EstimateValue',
  'A pooled answer at full precision. Quantiles of dates are milliseconds since 1970.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('binary'), probability: z.number() }),
    z.strictObject({ kind: z.literal('options'), probabilities: z.array(z.number()) }),
    z.strictObject({ kind: z.literal('quantiles'), quantiles: pooled }),
    z.strictObject({ kind: z.literal('dateQuantiles'), quantiles: pooled }),
  ]),
)

const spread = z.array(
  z.strictObject({
    least: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    greatest: z.number(),
  }),
)

const manifest = named(
  'Manifest',
  'What an estimate was made of: whoever holds the same records can make it again and compare fingerprints.',
  z.strictObject({
    question: recordId,
    records: z.array(recordId),
    elsewhere: z.array(recordId).optional().meta({
      description: 'Records of other questions, where the method weighs members by them.',
    }),
    method: z.strictObject({
      name: z.string(),
      version: z.int(),
      parameters: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
    charter: charterHash,
    fingerprint: z.string(),
  }),
)

const estimate = named(
  'Estimate',
  'What the members together say at one instant.',
  z.strictObject({
    at: milliseconds,
    value: estimateValue,
    members: z.array(
      z.strictObject({
        author: memberName,
        id: recordId,
        at: milliseconds,
        round: z.int(),
        answer,
        confidence: judgement.shape.confidence,
        without: estimateValue.nullable(),
        influence: z.array(z.number()).nullable(),
      }),
    ),
    spread,
    dissents: z.array(
      z.strictObject({
        author: memberName,
        id: recordId,
        answer,
        without: estimateValue.nullable(),
        reasons: z.string(),
      }),
    ),
    excluded: z.array(
      z.strictObject({
        id: recordId,
        author: memberName,
        why: z.enum(['early', 'late', 'unfit', 'unsealed', 'double', 'unmatched']),
      }),
    ),
    manifest,
  }),
)

/** An estimate in one number. */
export const headline = named(
  'Headline',
  'An estimate in one number: the probability of yes or of the likeliest option (`option` is its place), or the median of a quantity or date.',
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('probability'),
      number: z.number(),
      option: z.int().min(0).nullable(),
    }),
    ...(['quantity', 'date'] as const).map((kind) =>
      z.strictObject({
        kind: z.literal(kind),
        number: z.number().meta({ description: 'At `level`: ½, or the pooled level nearest to it.' }),
        level: z.number(),
        low: pooled.element,
        high: pooled.element,
      }),
    ),
  ]),
)

const timedScore = z.strictObject({ mean: z.number(), coverage: z.number() }).nullable()
const scores = { brier: timedScore, log: timedScore, crps: timedScore }

const band = z.strictObject({ low: z.number(), high: z.number() }).nullable()

/** What is withheld from a seat that has not answered yet. */
export const blindView = z.strictObject({
  blind: z.literal(true),
  members: z.array(memberName).meta({ description: 'Who has answered: never what.' }),
})

/** Why a seat should answer. */
const reason = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('unanswered'), since: milliseconds }),
  z.strictObject({ rule: z.literal('opened'), since: milliseconds }),
  z.strictObject({ rule: z.literal('age'), since: milliseconds, days: z.int() }),
  z.strictObject({ rule: z.literal('round'), since: milliseconds, round: z.int() }),
  z.strictObject({
    rule: z.literal('sign'),
    since: milliseconds,
    id: recordId,
    member: memberName,
    sign: z.string(),
    on: z.string(),
  }),
  z.strictObject({ rule: z.literal('evidence'), since: milliseconds, ids: z.array(recordId) }),
  z.strictObject({ rule: z.literal('moved'), since: milliseconds, member: memberName, points: z.number() }),
])

/** When a seat is asked next, and why. */
export const reask = named(
  'Reask',
  'Whether the seat should answer (again): since when, or when next, and by which rules.',
  z.strictObject({ due: z.boolean(), at: milliseconds.nullable(), why: z.array(reason) }),
)

/** Where a question is in its life. */
export const questionState = z
  .enum(['upcoming', 'open', 'closed', 'carried', 'resolved'])
  .meta({ description: '`carried`: it goes on as another question, under a newer membership.' })

const questionPlace = z.strictObject({ id: recordId, compartment: compartmentName }).nullable()

/** A piece of evidence as it is cited. */
export const cited = named(
  'Cited',
  'A piece of evidence as the judgements that stand cite it; `record` is null where it is not here any more.',
  z.strictObject({
    id: recordId,
    direction: citation.shape.direction,
    by: z.array(z.strictObject({ author: memberName, weight: z.int() })),
    record: z
      .strictObject({
        type: z.enum(recordTypes),
        shows: z.string(),
        event: event.pick({ type: true, modality: true, date: true, actors: true, speaker: true }).nullable(),
        document: document
          .pick({ title: true, publisher: true, published: true, language: true, source: true })
          .extend({ id: recordId })
          .nullable(),
        grade: grade
          .pick({ reliability: true, credibility: true, by: true })
          .extend({ author: memberName.nullable() })
          .nullable()
          .meta({ description: 'A person’s over the rules’, which have no author.' }),
      })
      .nullable(),
  }),
)

const openView = z.strictObject({
  blind: z.literal(false),
  estimate: estimate.nullable(),
  problem: z
    .enum(['noJudgements', 'noCommonLevel'])
    .nullable()
    .meta({ description: 'Why there is no estimate.' }),
  headline: headline.nullable(),
  distribution: z.array(pooled.element).nullable().meta({
    description:
      'Of quantiles: corners of the joint cumulative function from level 0 to 1, straight lines between them.',
  }),
  band: band.meta({
    description:
      'The members’ lowest and highest, pooled as their answers are; null where nobody states one.',
  }),
  history: z
    .array(
      z.strictObject({
        at: milliseconds,
        id: recordId,
        author: memberName,
        answer,
        value: estimateValue.nullable(),
        count: z.int(),
        band,
      }),
    )
    .meta({ description: 'Every change: who answered what, and the joint estimate after it.' }),
  histogram: z.array(z.strictObject({ low: z.number(), high: z.number(), members: z.array(memberName) })),
  rationales: z
    .array(
      z.strictObject({
        id: recordId,
        author: memberName,
        rationale: z.string(),
        evidence: z.array(citation),
      }),
    )
    .meta({ description: 'Of the judgements that stand.' }),
  evidence: z.array(cited).meta({ description: 'The heaviest first.' }),
})

const roundAnswer = named(
  'BlindRound',
  'A blind first round: who has committed to an answer. What each said is opened together, once every member has committed or the round has closed.',
  z.strictObject({
    until: milliseconds.meta({ description: 'When it closes at the latest.' }),
    running: z.boolean().meta({ description: 'Whether answers are still to be sealed.' }),
    awaited: z.boolean().meta({ description: 'Whether what is sealed may still open as it should.' }),
    members: z.array(
      z.strictObject({
        author: memberName,
        place: z.enum(['none', 'sealed', 'opened', 'late', 'double']),
        commits: z
          .array(z.strictObject({ id: recordId, at: milliseconds, provisional: z.boolean() }))
          .meta({ description: 'More than one is a fault, and none counts.' }),
      }),
    ),
    own: judgement
      .nullable()
      .meta({ description: 'What the seat has sealed itself: nobody else is shown it.' }),
  }),
)

/** A question with all that members have said of it. */
export const questionAnswer = named(
  'Question',
  'A question with its joint estimate by the charter’s method, its exact history, its evidence and discussion, and its scores once it is resolved. While the seat has not answered an open question that others read too, what they said is withheld.',
  z.strictObject({
    id: recordId,
    author: memberName,
    compartment: compartmentName,
    tlp,
    asked: milliseconds,
    question,
    state: questionState,
    goesOn: questionPlace.meta({ description: 'What it goes on as, under a newer membership.' }),
    cameFrom: questionPlace.meta({
      description: 'What it was before, where this seat may read that.',
    }),
    asOf: milliseconds,
    joint: z.discriminatedUnion('blind', [blindView, openView]),
    missing: z
      .array(memberName)
      .meta({ description: 'Who may answer and has not, nor has sealed an answer.' }),
    round: roundAnswer.nullable(),
    own: judgement
      .extend({ id: recordId, at: milliseconds, earlier: z.int().min(0) })
      .nullable()
      .meta({ description: 'The seat’s own answer that stands, and how many it gave before.' }),
    looked: milliseconds
      .nullable()
      .meta({ description: 'When this person looked without an answer of the seat.' }),
    reask,
    discussion: z.array(saidAnswer).meta({ description: 'Oldest first.' }),
    resolution: z.strictObject({ id: recordId, outcome, at: milliseconds, author: memberName }).nullable(),
    scores: z
      .strictObject({
        members: z.array(z.strictObject({ author: memberName, ...scores })),
        joint: z.strictObject(scores),
      })
      .nullable(),
    time: z.enum(['stated', 'witnessed']),
    notYetWitnessed: z.array(recordId).meta({
      description:
        'Answers and the resolution that count for now, last and in no score, until members have witnessed when they were made.',
    }),
    notBlind: hostedTogether,
  }),
)
