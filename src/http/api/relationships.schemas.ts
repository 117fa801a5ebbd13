import { z } from 'zod'
import { systemKinds } from '../../node/assessment/relationship.ts'
import { probability, recordId } from '../../records/common.ts'
import { charterActor } from '../../records/charterTerms.ts'
import { charterText } from '../../records/charterText.ts'
import { dimensions } from '../../records/dimension.ts'
import { named } from '../schemas.ts'
import { behindAnswer, standingAnswer } from './charters.schemas.ts'
import { questionState } from './estimate.ts'
import { upToDateFlag } from './evidence.schemas.ts'
import { happeningAnswer } from './happenings.ts'

const count = z.int().min(0)
const step = z.int().min(0).max(5)
const value = z.number().min(0).max(1)
const dimension = z.enum(dimensions)
const kind = z.enum(systemKinds)

const lacks = z.array(
  z.strictObject({
    dimension,
    from: step.nullable().meta({ description: 'Where it stands; null where nothing says.' }),
    to: step,
  }),
)
const nearest = z
  .array(z.strictObject({ kind, lacks }))
  .meta({ description: 'Kinds that it is not, the nearest first, with what each lacks.' })

/** One dimension of a relationship. */
const dimensionAnswer = z.strictObject({
  dimension,
  steps: z.array(z.string()).meta({ description: 'The steps of its scale, lowest first.' }),
  step: step
    .nullable()
    .meta({ description: 'Where it stands: the higher of what is owed and what is done.' }),
  practice: z
    .array(
      z.strictObject({
        day: z.string(),
        value: value.nullable(),
        step: step.nullable().meta({ description: 'The highest step that is likelier than not reached.' }),
        by: z.array(recordId).meta({ description: 'Happenings that moved it.' }),
      }),
    )
    .meta({ description: 'What the members do, from each day on: 0 to 1 along the scale.' }),
  owed: z
    .array(
      z.strictObject({
        day: z.string(),
        charter: z.string().nullable().meta({ description: 'Null where none binds them all.' }),
        step: step.nullable(),
        value: value.nullable(),
        behind: behindAnswer,
      }),
    )
    .meta({
      description:
        'What the charter of the fewest parties that binds them all makes them owe, from each day on.',
    }),
  deeds: z
    .array(recordId)
    .meta({ description: 'The newest of the happenings that count here, the earliest first.' }),
  deedCount: count,
  unjudged: z.array(recordId).meta({ description: 'Happenings that would count and cannot be judged.' }),
  unjudgedCount: count,
  ahead: z.array(recordId).meta({ description: 'What is announced and would count once done.' }),
  aheadCount: count,
  beside: z
    .array(
      z.strictObject({
        charter: z.string(),
        step: step.nullable(),
        value: value.nullable(),
        behind: behindAnswer,
      }),
    )
    .meta({ description: 'Where the charters asked for stand on the day.' }),
})

const { id, name, instrument } = charterText.shape

/** A relationship's profile. */
export const relationshipAnswer = named(
  'Relationship',
  'The profile of a relationship over time: what its members do, by graded evidence, and what they owe, by the charters that bind them all.',
  z.strictObject({
    members: z.array(charterActor).meta({ description: 'Nobody where nothing is told of any two.' }),
    known: z
      .array(charterActor)
      .meta({ description: 'States of which something is told together with others.' }),
    day: z.string(),
    upToDate: upToDateFlag,
    kinds: z.array(kind).meta({ description: 'Which kind of system it is, by what is owed.' }),
    nearest,
    bonds: z.array(
      z.strictObject({
        ...{ id, name, binding: instrument.shape.binding },
        since: z.string(),
        parties: count.nullable(),
        kinds: z.array(kind),
        nearest,
      }),
    ),
    alike: z
      .array(z.strictObject({ id, name, same: z.array(dimension) }))
      .meta({ description: 'Charters in force that stand on the same step on most dimensions.' }),
    beside: z.array(z.strictObject({ id, name, standing: standingAnswer })),
    dimensions: z.array(dimensionAnswer),
    happenings: z.array(
      z.strictObject({
        happening: happeningAnswer,
        weight: z
          .number()
          .nullable()
          .meta({ description: 'What its grade counts; null where it cannot be judged.' }),
      }),
    ),
    forecasts: z
      .array(
        z.strictObject({
          question: recordId,
          text: z.string(),
          dimension,
          step,
          state: questionState,
          closes: z.string(),
          blind: z.boolean(),
          probability: probability
            .nullable()
            .meta({ description: 'The joint estimate; null where there is none, or the seat is blind.' }),
          outcome: z.boolean().nullable().meta({ description: 'How it came out, where it has.' }),
        }),
      )
      .meta({ description: 'Questions whose coming true would take it to a step.' }),
  }),
)
