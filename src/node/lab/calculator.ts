import { z } from 'zod'
import { failure } from '../../kernel/error.ts'

/** A figure that a calculator takes: large enough for anything that is counted, small enough that no sum or difference leaves the range of doubles. */
export const figure = z.number().min(-1e100).max(1e100)

/** What a calculator gave: for a person, and as JSON. */
export interface Calculated {
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
}

/** Options of a calculator as they were typed, those that were given. */
export type LabOptions = Readonly<Record<string, string>>

/** One calculator of the lab. */
export interface Calculator {
  /** Its name on the command line and in the API's path. */
  readonly name: string
  /** Half a sentence for the help. */
  readonly summary: string
  /** What it takes. Fields that it does not know are passed over, so that published files can be given as they are. */
  readonly input: z.ZodType
  /** Options beside the input: half a sentence for each. */
  readonly options: Readonly<Record<string, string>>
  /** An input that is right, and what comes of it, for the API's description. */
  readonly example: { readonly input: unknown; readonly options?: LabOptions }
  /** Throws coded errors that name the places in `input`, and `E_RECORD_TOO_LARGE` where the work is more than `most`. */
  calculate(input: unknown, options: LabOptions, most?: number): Calculated
}

/** Declares a calculator whose function gets its input as the schema reads it. Throws `E_USAGE` naming every place that does not fit, and every
 *  option that is unknown. */
export function calculator<Input>(
  declared: Omit<Calculator, 'calculate' | 'input'> & {
    readonly input: z.ZodType<Input>
    readonly run: (input: Input, options: LabOptions) => Calculated
    /** About how many steps an input costs, of a calculator whose work grows faster than its input. */
    readonly work?: (input: Input, options: LabOptions) => number
  },
): Calculator {
  return {
    ...declared,
    calculate(input, options, most = Infinity) {
      const unknown = Object.keys(options).filter((name) => !Object.hasOwn(declared.options, name))
      if (unknown.length > 0) {
        throw failure('E_USAGE', `"lab ${declared.name}" has no such option`, { paths: unknown })
      }
      const parsed = declared.input.safeParse(input)
      if (parsed.success) {
        if ((declared.work?.(parsed.data, options) ?? 0) <= most) return declared.run(parsed.data, options)
        throw failure(
          'E_RECORD_TOO_LARGE',
          'this is too much for a server that others wait for: use the command line',
          {
            paths: ['input'],
          },
        )
      }
      throw failure('E_USAGE', `this is no input for "lab ${declared.name}"`, {
        paths: parsed.error.issues
          .slice(0, pathsMost)
          .map(({ path, message }) => `${placeOf(path)}: ${message}`),
      })
    },
  }
}

/** Places named at most: a table of the wrong kind is wrong in every line. */
const pathsMost = 50

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(root)' : path.map(String).join('.')
}

/** A number as a person reads it. */
export function shown(number: number): string {
  return String(Number(number.toPrecision(6)))
}

/** Lines of text with aligned columns: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => (row[k] ?? '').length)))
  const lines = rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return lines.map((line) => `${line}\n`).join('')
}
