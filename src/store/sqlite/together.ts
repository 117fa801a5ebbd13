import type { SQLInputValue } from 'node:sqlite'

/** Rows that go with one statement, which costs as much as putting two or three of them. */
const together = 16

/** The statements that put rows into one table. */
export interface Putting {
  /** Columns of a row. */
  readonly width: number
  readonly one: string
  readonly many: string
}

/** How rows of these columns are put into a table. */
export function putting(table: string, columns: readonly string[]): Putting {
  const row = `(${columns.map(() => '?').join(', ')})`
  const one = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${row}`
  return { width: columns.length, one, many: one + `, ${row}`.repeat(together - 1) }
}

/** Rows on their way into one table, many with one statement. What is added stands there once `flush` was called. */
export class Together {
  private readonly run: (sql: string, ...values: SQLInputValue[]) => unknown
  private readonly putting: Putting
  private values: SQLInputValue[] = []

  constructor(run: (sql: string, ...values: SQLInputValue[]) => unknown, how: Putting) {
    this.run = run
    this.putting = how
  }

  /** Adds a row, with a value for each column. */
  add(...row: readonly SQLInputValue[]): void {
    const { width, many } = this.putting
    this.values.push(...row)
    if (this.values.length < together * width) return
    this.run(many, ...this.values)
    this.values = []
  }

  /** Puts what has not been put yet. */
  flush(): void {
    const { width, one } = this.putting
    for (let at = 0; at < this.values.length; at += width) this.run(one, ...this.values.slice(at, at + width))
    this.values = []
  }
}
