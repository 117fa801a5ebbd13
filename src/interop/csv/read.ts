import { CsvError, parse } from 'csv-parse/sync'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'

/** A line of a table: its cells by the names of the header, and which line of the text it begins on, 1 for the first. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A table of comma-separated values. */
export interface ReadTable {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Reads comma-separated values as RFC 4180 has them, with a header; a byte order mark and empty lines are passed over, spaces about cells are
 *  not part of them. Throws `E_CSV_SYNTAX` naming the line for a broken quote, a line of another length than the header, a name that
 *  stands twice or is missing, a text without rows, or more rows than are read at once. */
export function readCsv(text: string): ReadTable {
  const records = parsed(text)
  const [head, ...rows] = records
  if (head === undefined || rows.length === 0) {
    throw failure('E_CSV_SYNTAX', 'the table has a line of names and at least one line of values', {
      paths: ['line 1'],
    })
  }
  const columns = head.record
  const twice = columns.filter((name, i) => name === '' || columns.indexOf(name) !== i)
  if (twice.length > 0) {
    throw failure('E_CSV_SYNTAX', 'every column has a name of its own', {
      paths: twice.map((name) => `line ${head.line}, column "${name}"`),
    })
  }
  return {
    columns,
    rows: rows.map(({ record, line }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])),
    })),
  }
}

/** A record as it stands, and the line it begins on. */
interface Numbered {
  readonly record: string[]
  readonly line: number
}

function parsed(text: string): Numbered[] {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      to: limits.tableRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length > limits.tableRows + 1) {
      throw failure('E_CSV_SYNTAX', `a table has at most ${limits.tableRows} lines`, {
        paths: [`line ${limits.tableRows + 2}`],
      })
    }
    return records.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined
    throw failure('E_CSV_SYNTAX', `this is no table of comma-separated values: ${error.message}`, {
      paths: line === undefined ? [] : [`line ${line}`],
      cause: error,
    })
  }
}

/** Line breaks inside quotes: the parser counts lines up to the end of a record. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
