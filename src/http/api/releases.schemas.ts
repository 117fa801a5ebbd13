import { z } from 'zod'
import { errorCodes } from '../../kernel/error.ts'
import { instantText, memberName, recordId, relations, tlp } from '../../records/common.ts'
import { recordTypes } from '../../records/registry.ts'
import { retraction } from '../../records/retraction.ts'
import { nameKinds, shownViews } from '../../node/learnt.ts'
import { proposalStates } from '../../node/proposals.ts'
import { compartmentName, named } from '../schemas.ts'

/** What to let out of home, and to whom. */
export const wishShape = {
  ids: z.array(recordId).min(1).max(5_000),
  in: z.string().max(80).meta({ description: '`plenary`, or the id of a compartment.' }),
  tlp: tlp.optional(),
  withEvents: z.boolean().optional().meta({ description: 'With each document, its events as they stand.' }),
  withGrades: z
    .boolean()
    .optional()
    .meta({ description: 'With each document, the grades that the seat gave it and them.' }),
  dropReferences: z.boolean().optional().meta({
    description: 'Leave out references to what has no copy there, instead of refusing.',
  }),
}

const withheld = z
  .int()
  .min(0)
  .nullable()
  .meta({ description: 'Null: withheld until this seat has answered the question.' })

/** What a release would bring. */
export const previewAnswer = named(
  'Preview',
  'Who would receive what, what they would learn by it, and what is kept back. What recipients see in homes and compartments that are not the seat’s is not known to it, and not counted.',
  z.strictObject({
    compartment: compartmentName,
    recipients: z.array(z.strictObject({ name: memberName, host: z.string() })),
    records: z.array(
      z.strictObject({
        home: recordId,
        type: z.enum(recordTypes),
        shows: z.string(),
        tlp,
        words: z.int().min(0),
        refersTo: z.array(z.strictObject({ relation: z.enum(relations), home: recordId })),
      }),
    ),
    from: z.string(),
    alreadyThere: z.array(z.strictObject({ home: recordId, released: recordId, shows: z.string() })),
    learns: z
      .array(
        z.strictObject({
          recipients: z.array(memberName),
          names: z.array(z.strictObject({ kind: z.enum(nameKinds), name: z.string() })),
          counts: z.array(
            z.strictObject({
              what: z.enum([...shownViews, 'evidence']),
              question: z.strictObject({ id: recordId, text: z.string() }).nullable(),
              before: withheld,
              after: withheld,
            }),
          ),
          search: z.strictObject({ words: z.array(z.string()), more: z.int().min(0) }).meta({
            description: 'Words for which their search starts to find something.',
          }),
        }),
      )
      .meta({ description: 'One for each group of recipients who see the same before.' }),
    keptBack: z.strictObject({
      references: z.array(z.strictObject({ from: recordId, to: recordId, shows: z.string() })),
      earlier: z
        .int()
        .min(0)
        .meta({ description: 'Earlier versions and readings: their number stays here too.' }),
      grades: z.int().min(0),
      comments: z.int().min(0),
      paths: z
        .int()
        .min(0)
        .meta({ description: 'Paths of this machine, of which only the last part goes out.' }),
    }),
    entries: z
      .int()
      .min(0)
      .meta({ description: 'Entries by which the seat’s log there grows, at the moment of release.' }),
    refusal: z
      .strictObject({
        code: z.enum(errorCodes),
        message: z.string(),
        references: z.array(
          z.strictObject({
            from: recordId,
            to: recordId,
            relation: z.enum(relations),
            type: z.enum(recordTypes),
            shows: z.string(),
            ways: z.array(z.enum(['include', 'drop'])).meta({ description: 'Lawful ways on.' }),
          }),
        ),
      })
      .nullable(),
    fingerprint: z
      .string()
      .meta({ description: 'What an approval names, so that it approves what was read.' }),
  }),
)

/** A proposal. */
export const proposalAnswer = named(
  'Proposal',
  'A wish to release, as the seat’s queue keeps it.',
  z.strictObject({
    id: z.string(),
    ids: z.array(recordId),
    compartment: compartmentName,
    tlp: tlp.nullable(),
    withEvents: z.boolean(),
    withGrades: z.boolean(),
    dropReferences: z.boolean(),
    note: z.string(),
    by: z.string().meta({ description: 'Pseudonym of who proposed it.' }),
    at: instantText,
    state: z.enum(proposalStates),
    decided: z.strictObject({ by: z.string(), at: instantText, reason: z.string() }).nullable(),
  }),
)

const brokenAnswer = z
  .strictObject({ code: z.enum(errorCodes), message: z.string() })
  .nullable()
  .meta({ description: 'Why it cannot be shown: what it names is not here any more.' })

/** A proposal with what it would bring. */
export const previewed = { proposal: proposalAnswer, preview: previewAnswer.nullable(), broken: brokenAnswer }

/** The queue. */
export const queueAnswer = named(
  'ReleaseQueue',
  'What waits, what was decided and released lately, newest first, and what people wrote that stands in home alone.',
  z.strictObject({
    persons: z.union([z.literal(1), z.literal(2)]).meta({ description: 'How many persons a release takes.' }),
    waiting: z.array(z.strictObject(previewed)),
    decided: z.array(proposalAnswer),
    released: z.array(
      z.strictObject({
        id: recordId.meta({ description: 'Its record: taking that back takes back all that it let out.' }),
        at: instantText,
        compartment: compartmentName,
        recipients: z.array(memberName),
        count: z.int().min(1),
        records: z.array(
          z.strictObject({
            home: recordId,
            released: recordId,
            type: z.enum(recordTypes).nullable(),
            shows: z.string().nullable(),
            stands: z.boolean(),
          }),
        ),
      }),
    ),
    retracted: z.array(
      z.strictObject({
        id: recordId,
        at: instantText,
        compartment: compartmentName,
        reason: retraction.shape.reason,
        count: z.int().min(1),
      }),
    ),
    unreleased: z.array(
      z.strictObject({ id: recordId, type: z.enum(recordTypes), shows: z.string(), at: instantText }),
    ),
  }),
)
