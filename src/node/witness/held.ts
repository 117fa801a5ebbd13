import { utf8Text } from '../../kernel/bytes.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { parseBody } from '../../ledger/verify.ts'
import type { Body } from '../../records/envelope.ts'
import { keyOf } from '../../records/keys.ts'
import type { Ports } from '../ports.ts'
import type { BodyState, LogKey, Reader, StoredEntry, Transaction } from '../ports/store.ts'
import { storedRow } from '../stored.ts'

/** Why a head cannot be said to be held from some entry on. */
export interface Obstacle {
  readonly index: number
  /** `double`: a key that an earlier entry of this author filled; else the state of a permanent entry's body. */
  readonly why: Exclude<BodyState, 'usable' | 'withdrawn' | 'none'> | 'double'
}

/** How far everything of a log is held in the sense of a held-cosignature. */
export interface HeldReach {
  readonly upTo: number
  /** What stands in the way of going on; null where only entries are wanting. */
  readonly obstacle: Obstacle | null
}

const heldKind = 'heldTo'
const keyKind = 'statementKey'

/** Entries looked at in one step. */
const step = 1024

/** The name of a log among the local rows. */
export function logName({ compartment, member, generation }: LogKey): string {
  return `${compartment}/${member}/${generation}`
}

/** How far a log was found held before. */
export async function heldBefore(reader: Reader, log: LogKey): Promise<number> {
  const row = await reader.localRow(heldKind, logName(log))
  return row === undefined ? 0 : (storedRow(row) as { upTo: number }).upTo
}

/** Looks how far a log is held: of the permanent entries up to there every body is here and parsed, and none fills a key twice. Retractable entries never
 *  stand in the way: their body is here, or gone by its retraction, or its author did not show it to us (DECISIONS.md, Statements). Goes on from
 *  where it came to the last time, since nothing permanent is ever taken back. `keyed` names the key that a body fills. */
export async function lookHeld(
  ports: Pick<Ports, 'store' | 'clock'>,
  log: LogKey,
  upTo: number,
  keyed: (body: Body) => string | null = keyOf,
): Promise<HeldReach> {
  for (;;) {
    const reach = await ports.store.write((transaction) =>
      oneStep(transaction, log, upTo, keyed, ports.clock.now()),
    )
    if (reach.obstacle !== null || reach.upTo >= upTo || reach.done) return reach
  }
}

async function oneStep(
  transaction: Transaction,
  log: LogKey,
  upTo: number,
  keyed: (body: Body) => string | null,
  now: ReturnType<Ports['clock']['now']>,
): Promise<HeldReach & { readonly done: boolean }> {
  const before = await heldBefore(transaction, log)
  const entries = await transaction.entries(log, before, Math.min(upTo, before + step))
  let reached = before
  let obstacle: Obstacle | null = null
  for (const entry of entries) {
    obstacle = await obstacleAt(transaction, entry, keyed, now)
    if (obstacle !== null) break
    reached = entry.index + 1
  }
  if (reached > before)
    await transaction.putLocal({
      kind: heldKind,
      key: logName(log),
      at: now,
      value: JSON.stringify({ upTo: reached }),
    })
  return { upTo: reached, obstacle, done: entries.length === 0 }
}

async function obstacleAt(
  transaction: Transaction,
  entry: StoredEntry,
  keyed: (body: Body) => string | null,
  at: ReturnType<Ports['clock']['now']>,
): Promise<Obstacle | null> {
  const { index, state, body } = entry
  if (entry.class !== 'permanent' || state === 'none') return null
  if (state !== 'usable' && state !== 'withdrawn') return { index, why: state }
  if (body === null) return { index, why: 'missing' }
  const key = keyed(parseBody(parseStrictJson(utf8Text(body))))
  if (key === null) return null
  const name = `${entry.compartment} ${entry.member} ${key}`
  const filled = await transaction.localRow(keyKind, name)
  if (filled !== undefined && filled.value !== JSON.stringify(entry.id)) return { index, why: 'double' }
  await transaction.putLocal({ kind: keyKind, key: name, at, value: JSON.stringify(entry.id) })
  return null
}
