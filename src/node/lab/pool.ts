import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { aggrecatNames, poolRatings, ratingMethod, type Rating } from '../../estimate/methods/ratings.ts'
import { methodNames } from '../../records/estimateMethod.ts'
import { aligned, calculator, shown, type LabOptions } from './calculator.ts'

const percent = z.number().min(0).max(100)
const name = z.union([z.string().min(1), z.number().transform(String)])

const ratings = z
  .array(
    z.object({
      participant: name,
      claim: name,
      round: z.int().min(0).default(1),
      lower: percent.optional(),
      best: percent,
      upper: percent.optional(),
      at: z.string().optional(),
      expected: percent.optional(),
    }),
  )
  .min(1)

/** `lab pool`: ratings of yes-or-no claims, pooled by any method. */
export const poolCalculator = calculator({
  name: 'pool',
  summary: 'pools probabilities, with their ranges, by a method of a charter or of the aggreCAT package',
  input: ratings,
  options: {
    method: `${methodNames.join(', ')}; or ${aggrecatNames.join(', ')}`,
    set: 'parameters of the method: NAME=VALUE, with commas between',
    round: 'the round to pool (the last)',
  },
  example: {
    input: [
      { participant: 'a', claim: 'treaty', round: 2, lower: 20, best: 30, upper: 50 },
      { participant: 'b', claim: 'treaty', round: 2, lower: 60, best: 70, upper: 75 },
    ],
    options: { method: 'IntWAgg' },
  },
  run(input, options) {
    const method = ratingMethod(neededMethod(options), parametersOf(options['set']))
    const round = roundOf(options['round'], input)
    const pooled = poolRatings(method, chosen(input, round))
    const json = {
      method,
      round,
      estimates: Object.fromEntries(pooled.map(({ claim, value }) => [claim, value])),
      participants: Object.fromEntries(pooled.map(({ claim, participants }) => [claim, participants])),
    }
    const rows = pooled.map(({ claim, value, participants }) => [claim, shown(value), String(participants)])
    return {
      json,
      text: `${method.name}, round ${round}\n${aligned([['claim', 'estimate', 'participants'], ...rows])}`,
    }
  },
})

function neededMethod({ method }: LabOptions): string {
  if (method !== undefined) return method
  throw failure('E_USAGE', 'say by which method to pool: --method NAME', { paths: ['method'] })
}

/** `NAME=VALUE,…` as a method takes it: what reads as a number is one. Throws `E_USAGE`. */
function parametersOf(text: string | undefined): Record<string, number | string> {
  if (text === undefined || text === '') return {}
  return Object.fromEntries(
    text.split(',').map((part): [string, number | string] => {
      const [, key, said] = /^\s*([A-Za-z]+)\s*=\s*([\w.+-]+)\s*$/.exec(part) ?? []
      if (key === undefined || said === undefined) {
        throw failure('E_USAGE', `"${part.slice(0, 60)}" is not NAME=VALUE`, { paths: ['set'] })
      }
      return [key, Number.isFinite(Number(said)) ? Number(said) : said]
    }),
  )
}

function roundOf(text: string | undefined, input: z.infer<typeof ratings>): number {
  const rounds = new Set(input.map(({ round }) => round))
  const round = text === undefined ? Math.max(...rounds) : Number(text)
  if (rounds.has(round)) return round
  throw failure('E_USAGE', `there is no round ${text ?? ''} in the ratings`, { paths: ['round'] })
}

/** The ratings of one round as probabilities. A missing end of a range is the best estimate itself. Throws `E_PROBABILITY` naming every range out of order,
 *  `E_USAGE` for a participant who rates a claim twice. */
function chosen(input: z.infer<typeof ratings>, round: number): Rating[] {
  const rows = input.map((row, i) => ({ ...row, i })).filter((row) => row.round === round)
  const wrong = rows.filter(({ lower, best, upper }) => (lower ?? best) > best || (upper ?? best) < best)
  if (wrong.length > 0) {
    throw failure('E_PROBABILITY', 'a range goes from lower over best to upper', {
      paths: wrong.map(
        ({ i, lower, best, upper }) => `${i}.best: ${lower ?? best}, ${best}, ${upper ?? best}`,
      ),
    })
  }
  const seen = new Set<string>()
  const twice = rows.filter(({ participant, claim }) => {
    const key = JSON.stringify([participant, claim])
    return seen.size === seen.add(key).size
  })
  if (twice.length > 0) {
    throw failure('E_USAGE', 'a participant rates a claim once in a round', {
      paths: twice.map(({ i }) => `${i}.participant`),
    })
  }
  return rows.map(({ i, participant, claim, lower, best, upper, at, expected }) => ({
    participant,
    claim,
    lower: (lower ?? best) / 100,
    best: best / 100,
    upper: (upper ?? best) / 100,
    at: at === undefined ? null : parseInstantLoosely(at, `${i}.at`),
    expectedYes: expected === undefined ? null : expected / 100,
  }))
}
