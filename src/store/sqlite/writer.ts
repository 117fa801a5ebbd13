import type { SQLInputValue, StatementResultingChanges } from 'node:sqlite'
import type { CharterHash, CompartmentId, EpochId } from '../../kernel/id.ts'
import type { Act, FoundingBody, LocalRow, LogKey, StoredHead } from '../../node/ports/store.ts'
import { SqliteReader } from './reader.ts'
import { actKindNumber, localSum } from './rows.ts'

/** Writes of what stands by itself over the writing connection: settings, founding bodies, logs, heads, acts, local rows. */
export class SqliteWriter extends SqliteReader {
  private over = false

  /** Refuses further writes: they would stand outside of any transaction, or in another's. */
  end(): void {
    this.over = true
  }

  protected run(sql: string, ...values: SQLInputValue[]): StatementResultingChanges {
    if (this.over) throw new Error('this transaction is over')
    return this.statements.of(sql).run(...values)
  }

  protected knownLog(key: LogKey): number {
    const number = this.logNumber(key)
    if (number === undefined) throw unknownLog(key)
    return number
  }

  async setSetting(name: string, value: Uint8Array): Promise<void> {
    this.run(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    )
  }

  async addEpoch(epoch: FoundingBody<EpochId>): Promise<void> {
    this.run('INSERT INTO epoch (id, body, note) VALUES (?, ?, ?)', epoch.id, epoch.body, epoch.note)
  }

  async addCharter(hash: CharterHash, body: Uint8Array): Promise<void> {
    this.run('INSERT OR IGNORE INTO charter (hash, body) VALUES (?, ?)', hash, body)
  }

  async addCompartment(compartment: FoundingBody<CompartmentId>): Promise<void> {
    this.run(
      'INSERT INTO compartment (id, body, note) VALUES (?, ?, ?)',
      compartment.id,
      compartment.body,
      compartment.note,
    )
  }

  async addLog(key: LogKey): Promise<void> {
    this.run(
      'INSERT INTO log (compartment, member, generation, size, edge, quota_bytes) VALUES (?, ?, ?, 0, ?, 0)',
      key.compartment,
      key.member,
      key.generation,
      new Uint8Array(0),
    )
  }

  async putHead({ log, size, note, at }: StoredHead): Promise<void> {
    this.run(
      'INSERT OR REPLACE INTO head (log, size, note, at) VALUES (?, ?, ?, ?)',
      this.knownLog(log),
      size,
      note,
      at,
    )
  }

  async addAct(act: Act): Promise<void> {
    const log = act.log === null ? null : this.knownLog(act.log)
    this.run(
      'INSERT INTO act (number, kind, key, log, size, text, at, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      act.number,
      actKindNumber(act.kind),
      act.key,
      log,
      act.size,
      act.text,
      act.at,
      act.signature,
    )
  }

  async setSignature(number: number, signature: Uint8Array): Promise<void> {
    const { changes } = this.run('UPDATE act SET signature = ? WHERE number = ?', signature, number)
    if (changes !== 1) throw new Error(`no act ${number}`)
  }

  async putLocal(row: LocalRow): Promise<void> {
    const { kind, key, at, value } = row
    const sql = 'INSERT OR REPLACE INTO local (kind, key, at, value, sum) VALUES (?, ?, ?, ?, ?)'
    this.run(sql, kind, key, at, value, localSum(row))
  }

  async removeLocal(kind: string, key: string): Promise<void> {
    this.run('DELETE FROM local WHERE kind = ? AND key = ?', kind, key)
  }
}

/** What is thrown for a log that the store does not have. */
export function unknownLog({ compartment, member, generation }: LogKey): Error {
  return new Error(`no log ${compartment}/${member}/${generation}`)
}
