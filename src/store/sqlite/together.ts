import type { SQLInputValue } from 'node:sqlite'

/** Rows that go with one statement, which costs as much as putting two or three of them. */
const together = 16

/** Rows on their way into one table, many with one statement. What is added stands there once `flush` was called. */
export class Together {
  private readonly run: (sql: string, ...values: SQLInputValue[]) => unknown
  private readonly width: number
  private readonly one: string
  private readonly many: string
  private values: SQLInputValue[] = []

  constructor(
    run: (sql: string, ...values: SQLInputValue[]) => unknown,
    table: string,
    columns: readonly string[],
  ) {
    this.run = run
    this.width = columns.length
    const row = `(${columns.map(() => '?').join(', ')})`
    this.one = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${row}`
    this.many = this.one + `, ${row}`.repeat(together - 1)
  }

  /** Adds a row, with a value for each column. */
  add(...row: readonly SQLInputValue[]): void {
    this.values.push(...row)
    if (this.values.length < together * this.width) return
    this.run(this.many, ...this.values)
    this.values = []
  }

  /** Puts what has not been put yet. */
  flush(): void {
    for (let at = 0; at < this.values.length; at += this.width)
      this.run(this.one, ...this.values.slice(at, at + this.width))
    this.values = []
  }
}
