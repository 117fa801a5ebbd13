import { z } from 'zod'
import { dayOf } from '../../kernel/instant.ts'
import { charterActor, termId, triggerKind } from '../../records/charterTerms.ts'
import { day, probability } from '../../records/common.ts'
import {
  charterInFull,
  charterNamed,
  compareCharters,
  dutiesUnder,
  listCharters,
} from '../../node/charters.ts'
import { endpoint, type Call } from '../endpoint.ts'
import { given, listOf, moment } from '../input.ts'
import * as examples from './charters.examples.ts'
import * as compared from './comparison.examples.ts'
import { charterAnswer, chartersAnswer, comparisonAnswer, dutiesAnswer } from './charters.schemas.ts'

const date = day.optional().meta({
  description: 'As it stood on this day; today, by the coalition’s clock, where left out.',
  examples: ['2020-10-27'],
})

function dayWanted({
  door,
  query,
}: Pick<Call<{ date?: string | undefined }, unknown>, 'door' | 'query'>): string {
  return query.date ?? dayOf(door.ports.clock.now())
}

const charterList = endpoint({
  method: 'get',
  path: '/api/charters',
  tag: 'Charters',
  summary: 'Lists charters of the world, and templates to found on',
  query: z.strictObject({ date }),
  answer: chartersAnswer,
  examples: { answer: examples.charters },
  async run(call) {
    const wanted = dayWanted(call)
    return { day: wanted, charters: await listCharters(call.door.charterFiles, wanted) }
  },
})

const comparison = endpoint({
  method: 'get',
  path: '/api/charters/compare',
  tag: 'Charters',
  summary: 'Puts two charters side by side: by what happens, and what is then owed',
  query: z.strictObject({
    left: z
      .string()
      .max(60)
      .meta({ examples: ['north-atlantic-treaty'] }),
    right: z
      .string()
      .max(60)
      .meta({ examples: ['sco'] }),
    date,
  }),
  answer: comparisonAnswer,
  examples: { answer: compared.comparison },
  async run(call) {
    const { left, right } = call.query
    return compareCharters(call.door.charterFiles, left, right, dayWanted(call))
  },
})

const oneCharter = endpoint({
  method: 'get',
  path: '/api/charters/:id',
  tag: 'Charters',
  summary: 'Gives a charter as it stood on a day',
  parameter: 'The charter’s id, as the list gives it.',
  query: z.strictObject({ date }),
  answer: charterAnswer,
  examples: { answer: examples.charterInFull },
  async run(call) {
    return charterInFull(await charterNamed(call.door.charterFiles, call.named), dayWanted(call))
  },
})

/** When clocks of a situation started, by the name the query has for each. */
const moments = {
  at: 'occurrence',
  requested: 'request',
  noticed: 'notice',
  measures: 'measures',
  found: 'decision',
  circulated: 'circulation',
} as const

const chartersDuties = endpoint({
  method: 'get',
  path: '/api/charters/:id/duties',
  tag: 'Charters',
  summary: 'Says who owes what to whom by when in a situation',
  parameter: 'The charter’s id, as the list gives it.',
  query: z.strictObject({
    situation: triggerKind.meta({ description: 'What happened.', examples: ['armedAttack'] }),
    trigger: termId
      .optional()
      .meta({ description: 'One trigger of the charter, where several have this kind.' }),
    victim: charterActor.optional().meta({ description: 'Whom it hit, or who asks.', examples: ['POL'] }),
    offender: charterActor.optional(),
    asked: charterActor.optional().meta({ description: 'Who was asked for an answer.' }),
    disputants: listOf(charterActor)
      .optional()
      .meta({ description: 'Parties to the dispute, with commas between.' }),
    inside: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional()
      .meta({ description: 'Whether it lies in the charter’s area.' }),
    estimate: z.coerce
      .number()
      .pipe(probability)
      .optional()
      .meta({ description: 'The joint estimate, where a line is to be passed.', examples: ['0.21'] }),
    at: moment.optional(),
    requested: moment.optional(),
    noticed: moment.optional(),
    measures: moment.optional(),
    found: moment.optional(),
    circulated: moment.optional(),
    date,
  }),
  answer: dutiesAnswer,
  examples: { answer: compared.duties },
  async run(call) {
    const { situation, trigger, victim, offender, asked, disputants, inside, estimate } = call.query
    const points = Object.fromEntries(
      Object.entries(moments).flatMap(([name, point]) => {
        const at = call.query[name as keyof typeof moments]
        return at === undefined ? [] : [[point, at]]
      }),
    )
    const text = await charterNamed(call.door.charterFiles, call.named)
    return dutiesUnder(
      text,
      {
        kind: situation,
        points,
        ...given({ trigger, victim, offender, asked, disputants, inScope: inside, estimate }),
      },
      dayWanted(call),
    )
  },
})

/** Routes about charters. */
export const charterEndpoints = [charterList, comparison, oneCharter, chartersDuties]
