import { utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure } from '../../kernel/error.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { labInput } from '../../interop/csv/lab.ts'
import { readCsv } from '../../interop/csv/read.ts'
import type { Calculator, LabOptions } from '../../node/lab/calculator.ts'
import { calculators } from '../../node/lab/calculators.ts'
import { exit, option, wordsOf, type Call, type Command } from '../command.ts'

const names = calculators.map(({ name }) => name)
const optionNames = [...new Set(calculators.flatMap(({ options }) => Object.keys(options)))]

/** `entente lab`: see its help. */
export const labCommand: Command = {
  name: 'lab',
  summary: 'calculates with a file alone, no node needed: expert weights, pooling, scores and more',
  usage: `${names.join('|')} FILE.json|FILE.csv`,
  options: Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }])),
  optionHelp: Object.fromEntries(
    calculators.flatMap(({ name, options }) =>
      Object.entries(options).map(([key, help]) => [`${key} ${key.toUpperCase()}`, `${name}: ${help}`]),
    ),
  ),
  examples: [
    ...calculators.map(({ name, summary, example }) => {
      const given = Object.entries(example.options ?? {}).map(([key, value]) => ` --${key} ${value}`)
      return `entente lab ${name} FILE.json${given.join('')}    # ${summary}`
    }),
    'entente lab score forecasts.csv --json',
  ],
  async run(call) {
    const [name = '', path = ''] = wordsOf(call, 'the calculator', 'the file')
    const calculator = calculators.find((each) => each.name === name)
    if (!calculator) {
      throw failure('E_USAGE', `"${name}" is no calculator; there are ${names.join(', ')}`, { paths: [name] })
    }
    const { text, json } = await calculated(call, calculator, path)
    return { text, json, code: exit.fine }
  },
}

async function calculated(
  call: Call,
  calculator: Calculator,
  path: string,
): Promise<ReturnType<Calculator['calculate']>> {
  const text = utf8Text(await call.machine.readFile(path), path)
  const options = optionsOf(call)
  if (!/\.csv$/i.test(path)) return calculator.calculate(parseStrictJson(text, path), options)
  const { input, placeOf } = labInput(calculator.name, readCsv(text))
  try {
    return calculator.calculate(input, options)
  } catch (error) {
    if (!isFailure(error)) throw error
    throw failure(error.code, error.message, { paths: error.paths.map(placeOf), cause: error })
  }
}

function optionsOf({ values }: Call): LabOptions {
  return Object.fromEntries(
    optionNames.flatMap((name) => {
      const value = option(values, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
