import { parseArgs } from 'node:util'
import { failure, isFailure, type EntenteError, type ErrorCode } from '../kernel/error.ts'
import type { Machine } from '../node/machine.ts'
import {
  commonOptions,
  errorText,
  exit,
  parseCall,
  type Command,
  type ExitCode,
  type Terminal,
} from './command.ts'
import { commands } from './commands.ts'

export type { Terminal } from './command.ts'

/** Codes that say the command was used wrongly; every other says that the answer is no. */
const misuse: readonly ErrorCode[] = [
  'E_USAGE',
  'E_SEAT_REQUIRED',
  'E_SEAT_UNKNOWN',
  'E_COMPARTMENT_UNKNOWN',
  'E_PROBABILITY',
  'E_QUANTILES',
  'E_INSTANT',
  'E_RECORD_INVALID',
  'E_JSON_SYNTAX',
  'E_JSON_DUPLICATE_KEY',
  'E_JSON_NUMBER',
  'E_JSON_STRING',
  'E_JSON_DEPTH',
  'E_ENCODING',
  'E_CSV_SYNTAX',
]

/** Runs one command line and gives its exit code. `machine` is made only once a command is to run. */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  machine: (argv: readonly string[]) => Promise<Machine>,
): Promise<ExitCode> {
  const { values: common, tokens } = parseArgs({
    args: [...argv],
    options: commonOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const at = tokens.find((token) => token.kind === 'positional')?.index ?? argv.length
  const name = argv[at]
  const command = commands.find((candidate) => candidate.name === name)
  const asJson = common.json === true
  const wantsHelp = common.help === true || name === 'help'
  if (!command) {
    if (name === undefined || name === 'help') {
      terminal.out(overview())
      return wantsHelp || argv.length === 0 ? exit.fine : exit.misused
    }
    const message = `there is no command "${name}"; "entente help" lists them`
    report(failure('E_USAGE', message, { paths: [name] }), terminal, asJson)
    return exit.misused
  }
  if (wantsHelp) {
    terminal.out(helpOf(command))
    return exit.fine
  }
  try {
    const { values, words } = parseCall(command, [...argv.slice(0, at), ...argv.slice(at + 1)])
    const outcome = await command.run({ machine: await machine(argv), terminal, values, words })
    const text = asJson ? `${JSON.stringify(outcome.json)}\n` : outcome.text
    if (text !== '') terminal.out(text)
    return outcome.code
  } catch (error) {
    if (!isFailure(error)) throw error
    report(error, terminal, asJson)
    return misuse.includes(error.code) ? exit.misused : exit.no
  }
}

function report(error: EntenteError, terminal: Terminal, asJson: boolean): void {
  if (asJson) terminal.out(`${JSON.stringify({ error })}\n`)
  terminal.err(errorText(error))
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `entente: the node a member of a coalition runs

${lines.join('\n')}

Every command takes --data DIR (or ENTENTE_DATA; entente-data here otherwise), --as SEAT where several seats are hosted,
--json, and --help with examples. Exit codes: 0 fine, 1 the answer is no, 2 used wrongly.
`
}

function helpOf(command: Command): string {
  const help: Record<string, string> = {
    ...command.optionHelp,
    'as SEAT': 'the acting seat, where several are hosted',
    json: 'answer in JSON',
  }
  const width = Math.max(...Object.keys(help).map((name) => name.length))
  const options = Object.entries(help).map(([name, says]) => `  --${name.padEnd(width)}  ${says}`)
  return `entente ${command.name} ${command.usage}\n  ${command.summary}\n\n${options.join('\n')}\n\nExamples\n${command.examples
    .map((example) => `  ${example}`)
    .join('\n')}\n`
}
