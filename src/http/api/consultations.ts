import { z } from 'zod'
import { charter } from '../../records/charter.ts'
import {
  charterActor,
  line,
  obligationKind,
  points,
  strengths,
  termId,
  triggerKind,
} from '../../records/charterTerms.ts'
import { charterHash, memberName, recordId, tlp } from '../../records/common.ts'
import { consultation } from '../../records/consultation.ts'
import { hearing } from '../../records/hearing.ts'
import { charterInForce } from '../../node/charterInForce.ts'
import { consultationClocks } from '../../node/consultations/clocks.ts'
import { hear, openConsultation } from '../../node/consultations/open.ts'
import { proposedConsultations } from '../../node/consultations/proposals.ts'
import { endpoint, namedRecord } from '../endpoint.ts'
import { given, moment } from '../input.ts'
import { compartmentName, milliseconds, named } from '../schemas.ts'
import { awaited, ruleAnswer } from './charters.schemas.ts'
import * as examples from './consultations.examples.ts'
import { written } from './examples.ts'
import { writtenAnswer } from './written.ts'

const word = z.strictObject({ member: memberName, at: milliseconds, says: z.string() })

const dutyClock = z.strictObject({
  obligation: termId,
  kind: obligationKind,
  strength: z.enum(strengths),
  says: z.string(),
  article: z.string(),
  state: z.enum(['met', 'running', 'overdue', 'waits', 'untimed']).meta({
    description:
      'Overdue: it stays open and names who is missing; nothing is decided by that. Untimed: the charter sets no hours.',
  }),
  since: milliseconds.nullable(),
  due: milliseconds.nullable(),
  reminders: z
    .array(milliseconds)
    .meta({ description: 'When half and three quarters of the time are gone.' }),
  awaits: z.array(awaited),
  who: z.array(memberName),
  heard: z.array(word.extend({ id: recordId })),
  missing: z.array(memberName),
  outside: z
    .array(memberName)
    .meta({ description: 'Members that owe it and cannot read it where it stands.' }),
})

/** Consultations with their clocks. */
export const consultationsAnswer = named(
  'Consultations',
  'Consultations with their clocks, by when the first of them is due; and events that a trigger may be met by, for a person to confirm.',
  z.strictObject({
    asOf: milliseconds,
    consultations: z.array(
      z.strictObject({
        id: recordId.meta({
          description: 'Of the consultation, or of the question whose estimate set it off.',
        }),
        opened: z.enum(['member', 'evidence', 'estimate']),
        title: z.string(),
        compartment: compartmentName,
        trigger: z.strictObject({ id: termId, kind: triggerKind, says: z.string(), article: z.string() }),
        charter: charterHash,
        by: memberName.nullable(),
        at: milliseconds,
        evidence: z.array(recordId),
        line: line.extend({ backSince: milliseconds.nullable() }).nullable(),
        note: z.string(),
        duties: z.array(dutyClock),
        held: word.nullable(),
        closed: word.nullable(),
      }),
    ),
    proposals: z.array(
      z.strictObject({
        event: recordId,
        document: recordId.nullable(),
        says: z.string(),
        compartment: compartmentName,
        trigger: termId,
        kind: triggerKind,
        article: z.string(),
        victim: z.string().nullable(),
        offender: z.string().nullable(),
      }),
    ),
  }),
)

const listConsultations = endpoint({
  method: 'get',
  path: '/api/consultations',
  tag: 'Charters',
  summary: 'Lists consultations with their clocks, and what evidence may set off',
  query: z.strictObject({}),
  answer: consultationsAnswer,
  examples: { answer: examples.consultations },
  async run({ desk }) {
    return {
      asOf: desk.ports.clock.now(),
      consultations: await consultationClocks(desk),
      proposals: await proposedConsultations(desk),
    }
  },
})

const { title, note } = consultation.shape

const open = endpoint({
  method: 'post',
  path: '/api/consultations',
  acts: ['judge'],
  tag: 'Charters',
  summary: 'Opens a consultation: a person holds that a trigger of the charter is met',
  body: named(
    'Opening',
    'What is held to be met, and since when. With evidence it is opened on that.',
    z.strictObject({
      trigger: termId,
      title,
      in: z
        .string()
        .max(80)
        .default('plenary')
        .meta({ description: 'Where it stands: `plenary` where left out.' }),
      victim: charterActor.optional(),
      offender: charterActor.optional(),
      inScope: z.boolean().optional(),
      points: z
        .partialRecord(z.enum(points), moment)
        .optional()
        .meta({ description: 'Moments that clocks run from. `occurrence` is now where left out.' }),
      evidence: z.array(recordId).max(200).optional(),
      note: note.optional(),
      supersedes: recordId
        .optional()
        .meta({ description: 'The seat’s own consultation that this brings up to date.' }),
      tlp: tlp.optional(),
    }),
  ),
  answer: writtenAnswer,
  examples: { body: examples.opening, answer: written },
  async run({ desk, body }) {
    return openConsultation(desk, given({ ...body, points: body.points && given(body.points) }))
  },
})

const hearOne = endpoint({
  method: 'post',
  path: '/api/consultations/:id/hearings',
  acts: ['judge'],
  tag: 'Charters',
  summary: 'Says the member’s view in a consultation, what came of a meeting, or that it is over',
  parameter:
    'The id of the consultation, or of the question whose estimate set it off; or its first digits, at least 8.',
  body: named('Hearing', 'What is said. Nobody is taken to have spoken because time went by.', hearing),
  answer: writtenAnswer,
  examples: { body: examples.hearing, answer: written },
  async run(call) {
    return hear(call.desk, await namedRecord(call), call.body)
  },
})

const ownCharter = endpoint({
  method: 'get',
  path: '/api/charter',
  tag: 'Charters',
  summary: 'Gives the charter that binds this coalition, with its rules as they run',
  query: z.strictObject({}),
  answer: named(
    'CharterThatBinds',
    'The charter in force by its hash, and its rules of decision as they run.',
    z.strictObject({ hash: charterHash, charter, decisions: z.array(ruleAnswer) }),
  ),
  examples: { answer: examples.inForce },
  async run({ desk }) {
    return charterInForce(desk)
  },
})

/** Routes about consultations, and the charter they run under. */
export const consultationEndpoints = [ownCharter, listConsultations, open, hearOne]
