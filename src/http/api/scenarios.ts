import { z } from 'zod'
import { scenarioOf, type ScenarioSide } from '../../node/assessment/scenario.ts'
import { charterActor, triggerKind } from '../../records/charterTerms.ts'
import { day } from '../../records/common.ts'
import { endpoint } from '../endpoint.ts'
import { given, listOf } from '../input.ts'
import { scenarioAnswer } from './scenarios.schemas.ts'
import * as examples from './scenarios.examples.ts'

const scenario = endpoint({
  method: 'get',
  path: '/api/scenarios',
  tag: 'Charters',
  summary: 'Thinks a scenario through under one charter, or two side by side',
  query: z.strictObject({
    charters: listOf(z.string().min(1).max(60), {
      description: 'Ids of the library, with commas between; `own` is the charter in force.',
      examples: ['north-atlantic-treaty,sco'],
    }).refine((ids) => ids.length <= 2, 'two charters at most'),
    situation: triggerKind.meta({ description: 'What happens.', examples: ['armedAttack'] }),
    victim: charterActor.optional().meta({ description: 'Whom it hits, or who asks.', examples: ['TUR'] }),
    offender: charterActor.optional().meta({ description: 'Who does it.' }),
    inside: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional()
      .meta({ description: 'Whether it lies in the charter’s area; yes where left out.' }),
    date: day.optional().meta({ description: 'Today, by the coalition’s clock, where left out.' }),
  }),
  answer: scenarioAnswer,
  examples: { answer: examples.scenario },
  async run({ desk, door, query: { charters, situation, victim, offender, inside, date } }) {
    const {
      sides,
      day: shown,
      at,
      unit,
    } = await scenarioOf(
      desk,
      door.charterFiles,
      given({
        charters,
        situation: { kind: situation, inScope: inside ?? true, ...given({ victim, offender }) },
        day: date,
      }),
    )
    return { day: shown, at, unit, sides: sides.map(sideOf) }
  },
})

function sideOf({ risks, ...side }: ScenarioSide) {
  return {
    ...side,
    risks: risks.map(({ risk, now, least, most }) => ({
      ...{ risk: risk.head.id, title: risk.risk.title },
      ...{ now, least, most },
    })),
  }
}

/** Routes about scenarios. */
export const scenarioEndpoints = [scenario]
