import { failure } from '../../kernel/error.ts'
import type { ReadTable, TableRow } from './read.ts'

/** A calculator's input made of a table. */
export interface FromTable {
  readonly input: unknown
  /** Where a place of the input stands in the table, for what is refused later; the place itself where it stands nowhere. */
  readonly placeOf: (path: string) => string
}

/** Tables as calculators take them, by the calculator's name. */
export const labTables: Readonly<Record<string, (table: ReadTable) => FromTable>> = {
  cooke: studyOf,
  pool: ratingsOf,
  score: forecastsOf,
}

/** A calculator's input from a table. Throws `E_CSV_SYNTAX` naming line and column, `E_USAGE` for a calculator that takes no table. */
export function labInput(calculator: string, table: ReadTable): FromTable {
  const read = Object.hasOwn(labTables, calculator) ? labTables[calculator] : undefined
  if (read) return read(table)
  throw failure('E_USAGE', `"lab ${calculator}" takes no table: give it JSON`, { paths: ['file'] })
}

/** Names of quantile columns: q0.05, q5% or 5%. */
const quantileColumn = /^q?(0?\.\d+|\d+(?:\.\d+)?%)$/

/** Columns `expert`, `item` and one for each quantile (`q0.05`, `q5%` or `5%`), with `scale` (uni or log) and `realisation` where they are
 *  known; a line for each answer. What is said of an item must be the same in all its lines. */
function studyOf(table: ReadTable): FromTable {
  needColumns(table, ['expert', 'item'])
  const { columns, levels } = quantilesOf(table)
  const byItem = Map.groupBy(table.rows, ({ cells }) => cells['item'] ?? '')
  const items = [...byItem].map(([id, rows]) => ({
    id,
    scale: agreed(rows, 'scale') || 'uni',
    realisation: numberOrNull(rows[0], 'realisation', agreed(rows, 'realisation')),
  }))
  const experts = [...Map.groupBy(table.rows, ({ cells }) => cells['expert'] ?? '')].map(([id, rows]) => {
    const twice = [...Map.groupBy(rows, ({ cells }) => cells['item'])].flatMap(([, same]) => same.slice(1))
    if (twice.length > 0) throw wrong('an expert answers an item once', twice, 'item')
    return {
      id,
      answers: Object.fromEntries(rows.map((row) => [row.cells['item'] ?? '', answerOf(row, columns)])),
    }
  })
  const lineOf = new Map(
    table.rows.map(({ cells, line }) => [
      `experts.${cells['expert'] ?? ''}.answers.${cells['item'] ?? ''}`,
      line,
    ]),
  )
  return {
    input: { quantiles: levels, items, experts },
    placeOf: (path) => {
      const [place = '', ...more] = path.split(': ')
      const line = lineOf.get(place)
      return line === undefined ? path : [`line ${line} (${place})`, ...more].join(': ')
    },
  }
}

/** An answer; null where all its cells are empty: the item was left out. */
function answerOf(row: TableRow, columns: readonly string[]): number[] | null {
  if (columns.every((column) => row.cells[column] === '')) return null
  return columns.map((column) => numberIn(row, column))
}

/** What all lines say in a column, or nothing where it is not there. */
function agreed(rows: readonly TableRow[], column: string): string {
  const [first = ''] = rows.map(({ cells }) => cells[column] ?? '')
  const others = rows.filter(({ cells }) => (cells[column] ?? '') !== first)
  if (others.length === 0) return first
  throw wrong(`lines of one item differ in ${column}`, others, column)
}

/** Columns participant, claim and best, with round, lower, upper, at and expected where they are known: in per cent. */
function ratingsOf(table: ReadTable): FromTable {
  needColumns(table, ['participant', 'claim', 'best'])
  const numeric = ['round', 'lower', 'best', 'upper', 'expected']
  const input = table.rows.map((row) => ({
    participant: row.cells['participant'] ?? '',
    claim: row.cells['claim'] ?? '',
    ...Object.fromEntries(
      numeric.flatMap((column) =>
        (row.cells[column] ?? '') === '' && column !== 'best' ? [] : [[column, numberIn(row, column)]],
      ),
    ),
    ...((row.cells['at'] ?? '') === '' ? {} : { at: row.cells['at'] }),
  }))
  return { input, placeOf: rowPlaces(table.rows, /^(\d+)\.(\w+)/) }
}

/** Columns `observed` and quantiles, or `probability` and `outcome` (1 or 0). The columns before them, but for those that number the
 *  forecasts of one series, name the group: `target` and `model`, or `group`, or `member`. */
function forecastsOf(table: ReadTable): FromTable {
  const groups = ['group', 'target', 'model', 'member'].filter((column) => table.columns.includes(column))
  const groupOf = ({ cells }: TableRow) => groups.map((column) => cells[column]).join(' / ')
  if (table.columns.includes('probability')) {
    needColumns(table, ['probability', 'outcome'])
    const rows = table.rows.map((row) => ({
      group: groupOf(row),
      probability: numberIn(row, 'probability'),
      outcome: numberIn(row, 'outcome'),
    }))
    return { input: { probabilities: rows }, placeOf: rowPlaces(table.rows, /^probabilities\.(\d+)\.(\w+)/) }
  }
  needColumns(table, ['observed'])
  const { columns, levels } = quantilesOf(table)
  const rows = table.rows.map((row) => ({
    group: groupOf(row),
    observed: numberIn(row, 'observed'),
    values: columns.map((column) => numberIn(row, column)),
  }))
  return {
    input: { quantiles: { levels, rows } },
    placeOf: rowPlaces(table.rows, /^quantiles\.rows\.(\d+)(?:\.(\w+))?/),
  }
}

/** Turns the number of a row at the beginning of a path into its line and column. */
function rowPlaces(rows: readonly TableRow[], form: RegExp): FromTable['placeOf'] {
  return (path) => {
    const [whole, number, column] = form.exec(path) ?? []
    const row = number === undefined ? undefined : rows[Number(number)]
    if (row === undefined || whole === undefined) return path
    return `line ${row.line}${column === undefined ? '' : `, column ${column}`}${path.slice(whole.length)}`
  }
}

function quantilesOf({ columns }: ReadTable): { columns: readonly string[]; levels: readonly number[] } {
  const found = columns.filter((column) => quantileColumn.test(column))
  if (found.length === 0) {
    throw failure('E_CSV_SYNTAX', 'there is no column of quantiles, like q0.05 or 5%', { paths: ['line 1'] })
  }
  const levels = found.map((column) => {
    const text = column.replace(/^q/, '')
    return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  })
  return { columns: found, levels }
}

function needColumns(table: ReadTable, names: readonly string[]): void {
  const missing = names.filter((name) => !table.columns.includes(name))
  if (missing.length === 0) return
  throw failure(
    'E_CSV_SYNTAX',
    `the table lacks ${missing.map((name) => `the column "${name}"`).join(', ')}`,
    {
      paths: missing.map((name) => `line 1, column ${name}`),
    },
  )
}

function numberIn(row: TableRow, column: string): number {
  const text = row.cells[column] ?? ''
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN
  if (Number.isFinite(value)) return value
  throw wrong(text === '' ? 'a number is missing' : `"${text.slice(0, 40)}" is not a number`, [row], column)
}

function numberOrNull(row: TableRow | undefined, column: string, text: string): number | null {
  return row === undefined || text === '' ? null : numberIn(row, column)
}

function wrong(message: string, rows: readonly TableRow[], column: string): Error {
  return failure('E_CSV_SYNTAX', message, { paths: rows.map(({ line }) => `line ${line}, column ${column}`) })
}
