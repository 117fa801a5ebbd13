import { parseArgs, type ParseArgsConfig } from 'node:util'
import { failure, type EntenteError } from '../kernel/error.ts'
import { loadCoalition } from '../node/coalition.ts'
import { deskFor, type Desk } from '../node/desk.ts'
import type { Machine, OpenFolder } from '../node/machine.ts'
import { recover } from '../node/acts.ts'
import { reexamine } from '../node/exchange/reexamine.ts'
import { scrubLeftOver } from '../node/scrub.ts'
import { indexNew } from '../node/search.ts'
import { operator } from '../node/roles.ts'

/** Where a command prints. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether a person is likely to watch. */
  readonly interactive: boolean
}

/** Exit codes: fine, the answer is no, used wrongly. */
export const exit = { fine: 0, no: 1, misused: 2 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** What a command gave: for a person, or as JSON. */
export interface Outcome {
  readonly text: string
  readonly json: unknown
  readonly code: ExitCode
}

type OptionSpecs = NonNullable<ParseArgsConfig['options']>
/** Values of a command's options by name. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** One command of the line. */
export interface Command {
  readonly name: string
  /** Half a sentence for the list of commands. */
  readonly summary: string
  /** What stands behind the name. */
  readonly usage: string
  readonly options: OptionSpecs
  /** One line an option. */
  readonly optionHelp: Readonly<Record<string, string>>
  readonly examples: readonly string[]
  run(call: Call): Promise<Outcome>
}

/** A command's arguments, checked against its options, and the machine it runs on. */
export interface Call {
  readonly machine: Machine
  readonly terminal: Terminal
  readonly values: Values
  readonly words: readonly string[]
}

/** Options that every command takes. */
export const commonOptions = {
  data: { type: 'string' },
  'passphrase-file': { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionSpecs

/** No argument from a shell can begin like this. */
const shielding = '\0'

/** A negative number is a word, never an option: what is wrong with it is for the command to say. */
function shield(argument: string): string {
  return /^-\.?\d/.test(argument) ? shielding + argument : argument
}

function unshield(argument: string): string {
  return argument.startsWith(shielding) ? argument.slice(shielding.length) : argument
}

/** Arguments of `command`, or `E_USAGE`. */
export function parseCall(command: Command, argv: readonly string[]): { values: Values; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: argv.map(shield),
      options: { ...commonOptions, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? unshield(value) : value,
        ]),
      ),
      words: positionals.map(unshield),
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw failure('E_USAGE', `${error.message.split('\n')[0] ?? ''} (see "entente ${command.name} --help")`, {
      cause: error,
    })
  }
}

/** An option that takes text. */
export function option(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that takes text and must be there. Throws `E_USAGE`. */
export function neededOption(values: Values, name: string): string {
  const value = option(values, name)
  if (value !== undefined) return value
  throw failure('E_USAGE', `--${name} is needed`, { paths: [name] })
}

/** An option that may stand several times. */
export function optionList(values: Values, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** A switch. */
export function flag(values: Values, name: string): boolean {
  return values[name] === true
}

/** The passphrase given to this command. Throws `E_PASSPHRASE`. */
export function neededPassphrase(call: Call): string {
  const { passphrase } = call.machine
  if (passphrase !== undefined && passphrase !== '') return passphrase
  throw failure(
    'E_PASSPHRASE',
    'a passphrase is needed: set ENTENTE_PASSPHRASE or give --passphrase-file FILE',
  )
}

/** A refusal as standard error shows it: code and sentence, then each bad place on a line of its own. */
export function errorText({ code, message, paths }: EntenteError): string {
  return `${[`${code}: ${message}`, ...paths.map((path) => `  ${path}`)].join('\n')}\n`
}

/** The words behind a command, exactly `count` of them. Throws `E_USAGE`. */
export function wordsOf(call: Call, ...names: readonly string[]): string[] {
  if (call.words.length === names.length) return [...call.words]
  throw failure(
    'E_USAGE',
    `expected ${names.join(' and ') || 'nothing'} behind the command, not ${call.words.length} words`,
  )
}

/** Opens the data folder, runs `work` at the acting seat's desk, and closes it again, the full-text index brought along. */
export async function atDesk(call: Call, work: (desk: Desk) => Promise<Outcome>): Promise<Outcome> {
  return withFolder(call, async (folder) => {
    const coalition = await folder.ports.store.read(loadCoalition)
    const desk = deskFor(folder.ports, coalition, option(call.values, 'as'), operator)
    const mute = await recover(folder.ports, coalition)
    if (mute !== undefined) call.terminal.err(`${mute}\n`)
    await scrubLeftOver(folder.ports.store)
    await reexamine(folder.ports, coalition)
    const outcome = await work(desk)
    await indexNew(folder.ports)
    return outcome
  })
}

/** Opens the data folder for `work` and closes it whatever happens. */
export async function withFolder<T>(
  call: Call,
  work: (folder: OpenFolder) => Promise<T>,
  create = false,
): Promise<T> {
  const folder = await call.machine.open({ create })
  try {
    return await work(folder)
  } finally {
    await folder.close()
  }
}
