import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillWithEverything } from '../../test/everything.ts'
import { seededNumbers, Study } from '../../test/study.ts'
import type { AuditReport } from './audit.ts'

// What an audit cannot find, each with the reason why it need not. Nothing else may change unseen.
const exempt: Readonly<Record<string, string>> = {
  'act.at': 'when a head was signed is told to nobody and signed by nobody',
  'act.kind':
    'an act of another kind is no head any more, and entries under no signed head are counted in the report',
  'act.log':
    'heads older than the newest are history, and entries under no signed head are counted in the report',
  'blob_use.seq':
    'which of a compartment’s records names an attachment counts only when one of them is dropped',
  'entry.prefix': 'read once, when the entry is added, into the tables of ids, which are checked',
  'log.quota_day': 'the author’s own brake: never signed, never shown',
  'log.quota_bytes': 'the author’s own brake: never signed, never shown',
  'setting.value':
    'the node’s name, where keys and marker are looked for, and how far the index reaches: neither is any record’s',
  'setting.name': 'as its value',
}
// Numbers that only order rows or join them: a change either leaves the order and the joins, or is found by what they join. The newest
// act's is compared with the marker before every signature.
const onlyOrder = ['act.number', 'epoch.number', 'compartment.number', 'view_row.number', 'blob.number']

interface Column {
  readonly table: string
  readonly column: string
}

type Value = SQLOutputValue

/** A value with one thing changed: a bit of bytes, a number by one, a character of a text. */
function changed(value: Value, random: (below: number) => number): Value {
  if (value instanceof Uint8Array) {
    if (value.length === 0) return Uint8Array.of(1)
    const copy = Uint8Array.from(value)
    copy[random(copy.length)]! ^= 1 << random(8)
    return copy
  }
  if (typeof value === 'bigint') return random(2) === 0 ? value + 1n : value - 1n
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') {
    const at = random(value.length)
    const other = value[at] === 'a' ? 'b' : 'a'
    return value.slice(0, at) + other + value.slice(at + 1)
  }
  return null
}

class Vandal {
  readonly db: DatabaseSync
  private readonly random: (below: number) => number

  constructor(folder: string, seed: string) {
    this.db = new DatabaseSync(join(folder, 'store.sqlite'), { readBigInts: true })
    this.db.exec('PRAGMA synchronous = OFF')
    this.random = seededNumbers(seed)
  }

  columns(): Column[] {
    const tables = this.db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map(({ name }) => String(name))
    return tables.flatMap((table) =>
      this.db
        .prepare(`PRAGMA table_info(${table})`)
        .all()
        .map(({ name }) => ({ table, column: String(name) })),
    )
  }

  /** Changes one value, looks, and puts it back. Undefined where the engine itself refuses the change or there is nothing to change. */
  async change<T>({ table, column }: Column, look: () => Promise<T>): Promise<T | undefined> {
    const rows = this.db.prepare(`SELECT * FROM ${table} WHERE ${column} IS NOT NULL`).all()
    if (rows.length === 0) return undefined
    const row = rows[this.random(rows.length)]!
    const keys = Object.keys(row).filter((key) => row[key] !== null)
    const where = (names: readonly string[]) => names.map((name) => `${name} = ?`).join(' AND ')
    const given = (names: readonly string[], values: Record<string, Value>) =>
      names.map((name) => values[name]!)
    const after = { ...row, [column]: changed(row[column]!, this.random) }
    const update = (from: Record<string, Value>, to: Record<string, Value>) =>
      this.db
        .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where(keys)}`)
        .run(to[column]!, ...given(keys, from))
    try {
      if (update(row, after).changes !== 1n) throw new Error(`several rows of ${table} are alike`)
    } catch (error) {
      if (error instanceof Error && /constraint|datatype/.test(error.message)) return undefined
      throw error
    }
    try {
      return await look()
    } finally {
      update(after, row)
    }
  }
}

describe('an audit', () => {
  it('holds for some of everything, and for the same after a start', async () => {
    const study = await Study.found()
    await fillWithEverything(study)
    const report = await study.audit()
    expect(report.problems).toEqual([])
    expect(report.logs.some(({ missingBodies }) => missingBodies > 0)).toBe(true)
    await study.reopen()
    expect(await study.audit()).toEqual(report)
  })

  it('finds a change of any value of any table, but for what is exempt with a reason', async () => {
    const study = await Study.found()
    await fillWithEverything(study)
    const vandal = new Vandal(study.data, 'a change of any value')
    const found = new Map<string, number>()
    const unfound = new Map<string, number>()
    const tried = {
      'entry.body': 24,
      'entry.salt': 12,
      'entry.commitment': 12,
      'act.signature': 12,
      'act.text': 12,
      'act.log': 20,
    }
    for (const column of vandal.columns()) {
      const name = `${column.table}.${column.column}`
      const times = (tried as Record<string, number>)[name] ?? 4
      for (let i = 0; i < times; i++) {
        await vandal.change(column, async () => {
          const report = await study.audit().catch((error: unknown) => error)
          const seen = report instanceof Error || !(report as AuditReport).holds
          if (report instanceof Error) found.set(`${name} threw ${report.message}`, 1)
          const counts = seen ? found : unfound
          counts.set(name, (counts.get(name) ?? 0) + 1)
        })
      }
    }
    vandal.db.close()
    const allowed = new Set([...Object.keys(exempt), ...onlyOrder])
    expect([...unfound.keys()].filter((name) => !allowed.has(name))).toEqual([])
    expect([...found.keys()].filter((name) => name.includes('threw'))).toEqual([])
    // No exemption without need.
    expect(Object.keys(exempt).filter((name) => !unfound.has(name))).toEqual([])
    expect([...found.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(180)
    expect((await study.audit()).problems).toEqual([])
  })
})
