import { z } from 'zod'
import { memberName, recordId } from '../../records/common.ts'
import { charterText } from '../../records/charterText.ts'
import { milliseconds, named } from '../schemas.ts'
import { dutiesAnswer, dutyAnswer, ruleAnswer, standingAnswer } from './charters.schemas.ts'

const number = z.number()
const count = z.int().min(0)
const actors = z.array(z.string())

const stop = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anyone') }),
    z.strictObject({ kind: z.literal('veto'), holders: actors }),
    z.strictObject({ kind: z.literal('number'), count: count.nullable() }),
  ])
  .meta({ description: 'Who can stop it: one alone, one of those named, or so many together.' })

const route = z.strictObject({
  reading: ruleAnswer,
  runs: z.boolean(),
  best: number.nullable().meta({
    description: 'Hours it takes at least; null where the motion sets the time, or it does not run.',
  }),
  electors: count.nullable(),
  stop: stop.nullable(),
  bindsDissenters: z.boolean().nullable(),
})

const outcome = z.strictObject({
  duties: dutiesAnswer,
  takers: z.strictObject({ bound: actors, choosing: actors, letOff: actors, free: actors }).nullable().meta({
    description: 'Members but for those hit and those that did it; null where nobody is listed by name.',
  }),
  consulting: z
    .strictObject({ duty: dutyAnswer, best: number, worst: number.nullable() })
    .nullable()
    .meta({ description: 'Hours from the event; `worst` is null where the text sets no time.' }),
  routes: z.array(route).meta({ description: 'Ways in which the members may decide to act together.' }),
  best: number.nullable().meta({ description: 'Hours after which action may be decided in the best case.' }),
  worst: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('bound'), hours: number.nullable() }),
    z.strictObject({ kind: z.literal('never'), because: z.enum(['eachChooses', 'stopped', 'noWay']) }),
  ]),
  stoppers: count.nullable().meta({ description: 'The fewest members that can stop a common decision.' }),
})

const then = { now: number, least: number, most: number }

/** A scenario under one charter or two. */
export const scenarioAnswer = named(
  'Scenario',
  'What charters set going in a scenario: who owes what, who may stay out, how soon action may be decided, who can stop it, and what that changes in the register of risks.',
  z.strictObject({
    day: z.string(),
    at: milliseconds,
    unit: z.string().nullable(),
    sides: z.array(
      z.strictObject({
        id: z.string(),
        name: charterText.shape.name,
        standing: standingAnswer,
        members: actors,
        outcome,
        risks: z.array(z.strictObject({ risk: recordId, title: z.string(), ...then })).meta({
          description:
            'Expected loss now, with those alone that are bound to take part, and with all that may.',
        }),
        borne: z.array(z.strictObject({ member: memberName.nullable(), ...then })),
      }),
    ),
  }),
)
