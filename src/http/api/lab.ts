import { z } from 'zod'
import { limits } from '../../kernel/limits.ts'
import type { Calculator } from '../../node/lab/calculator.ts'
import { calculators } from '../../node/lab/calculators.ts'
import { endpoint, type Endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { named } from '../schemas.ts'

const figures = named(
  'LabFigures',
  'What a calculator found, by name; docs/lab.md says what each gives.',
  z.record(z.string(), z.unknown()),
)

const work = named(
  'LabWork',
  'A calculator’s input as docs/lab.md describes it, and its options as text.',
  z.strictObject({ input: z.unknown(), options: z.record(z.string(), z.string().max(2000)).optional() }),
)

function labEndpoint(calculator: Calculator): Endpoint {
  const { name, summary, example } = calculator
  return endpoint({
    method: 'post',
    path: `/api/lab/${name}`,
    tag: 'Lab',
    acts: ['read'],
    summary: `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}`,
    description: 'Calculates with what is sent alone: nothing is read from the node, and nothing is kept.',
    body: work,
    answer: figures,
    examples: {
      body: example,
      answer: calculator.calculate(example.input, example.options ?? {}).json,
    },
    run({ body }) {
      const { input, options = {} } = given(body)
      return Promise.resolve(calculator.calculate(input, options, limits.labWork).json)
    },
  })
}

/** `POST /api/lab/<calculator>` */
export const labEndpoints = calculators.map(labEndpoint)
