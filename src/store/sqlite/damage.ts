import type { DatabaseSync } from 'node:sqlite'
import { sameBytes } from '../../kernel/bytes.ts'
import { isFailure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { storageFailure } from './failures.ts'
import { localRowOf, localSum } from './rows.ts'

/** How closely to look: at every page, or also at whether every index leads where it should. */
export type Look = 'quick' | 'whole'

const pragmas: Readonly<Record<Look, string>> = { quick: 'quick_check', whole: 'integrity_check' }

/** What SQLite itself finds wrong in the database, its full-text indexes among it, a sentence each. Reads every page.
 *  Throws `E_STORAGE_…` and `E_DATA_FOLDER_LOCKED` where it cannot look. */
export function damageIn(db: DatabaseSync, folder: string, look: Look): readonly string[] {
  try {
    const trees = new Map(
      db
        .prepare('SELECT rootpage, name FROM sqlite_schema WHERE rootpage > 0')
        .all()
        .map(({ rootpage, name }) => [Number(rootpage), String(name)]),
    )
    const rows = db.prepare(`PRAGMA ${pragmas[look]}(${limits.damageFindings})`).all()
    const said = rows
      .flatMap((row) => Object.values(row).flatMap((said) => String(said).split('\n')))
      .filter((line) => line !== 'ok' && !line.startsWith('*** in database'))
      .map((line) => line.replace(/^Tree (\d+)\b/, (tree, root) => trees.get(Number(root)) ?? tree))
    return [...said, ...(look === 'whole' ? changedLocal(db) : [])].slice(0, limits.damageFindings)
  } catch (error) {
    // Where the damage stops SQLite from looking, that is the finding.
    const failed = storageFailure(error, folder)
    if (isFailure(failed, 'E_DATA_FOLDER_DAMAGED')) return [failed.message]
    throw failed
  }
}

/** Local rows that are not as they were written: no record speaks for them. */
function changedLocal(db: DatabaseSync): readonly string[] {
  const changed: string[] = []
  for (const row of db.prepare('SELECT * FROM local WHERE sum IS NOT NULL').iterate()) {
    const { kind, key } = row
    if (!sameBytes(localSum(localRowOf(row)), row['sum'] as Uint8Array))
      changed.push(`the local row ${String(kind)}/${String(key)} is not as it was written`)
    if (changed.length >= limits.damageFindings) break
  }
  return changed
}
