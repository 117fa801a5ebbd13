import { expect } from 'vitest'
import type { CommandLine, Ended } from './command.ts'

/** A command line that is wrong, and the exit code and error code it must end with. */
export type Row = readonly [expected: string, ...words: string[]]

interface ErrorJson {
  readonly error: { readonly code: string; readonly message: string; readonly paths: readonly string[] }
}

/** The exit code and the error code of a refusal under `--json`, after checking that both streams tell it alike, in whole sentences. */
function refusal({ code, out, err }: Ended): string {
  if (!/^[^\n]+\n$/.test(out)) return `${code} without JSON: ${out.slice(0, 200)}${err.slice(0, 400)}`
  const { error } = JSON.parse(out) as Partial<ErrorJson>
  if (!error) return `${code} without an error: ${out.slice(0, 200)}`
  const said = [`${error.code}: ${error.message}`, ...error.paths.map((path) => `  ${path}`)]
  if (err !== `${said.join('\n')}\n`) return `${code} ${error.code}, and on standard error ${err}`
  return `${code} ${error.code}`
}

/** Runs every row under `--json` and compares all of them at once. */
export async function expectRefusals(line: CommandLine, rows: readonly Row[]): Promise<void> {
  const ends = await line.runEach(rows.map(([, ...words]) => ['--json', ...words]))
  const shown = (row: Row, result: string) => `${row.slice(1).join(' ').slice(0, 160)} → ${result}`
  expect(rows.map((row, i) => shown(row, refusal(ends[i]!)))).toEqual(rows.map((row) => shown(row, row[0])))
}

/** That nothing of what was refused stayed: everything holds, and the doctor finds nothing wrong. */
export async function expectSound(line: CommandLine): Promise<void> {
  expect(await line.json('verify')).toMatchObject({ holds: true, problems: [] })
  expect(await line.json('doctor')).toMatchObject({ healthy: true })
}
