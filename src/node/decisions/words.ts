import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instant, parseInstant, type Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Store, Reader, Transaction } from '../ports/store.ts'
import type { MotionFile } from './motionFile.ts'
import { storedRow } from '../stored.ts'

/** Since when a seat's people have the word on a motion, by the node's own clock: this node's own knowledge, in no record. */
export interface Word {
  /** When the seat's node got the motion's `served`. */
  readonly received: Instant
  /** Until when its people have the word; later where the node was away meanwhile. */
  readonly due: Instant
}

const wordKind = 'motionWord'
const aliveKind = 'motionsAlive'

/** How often it is written down that this node is alive. */
const aliveMs = 60_000

function keyOf(seat: MemberName, motion: RecordId): string {
  return `${seat} ${motion}`
}

/** The word that a seat's people have on a motion; undefined where its node has not got `served` yet. */
export async function wordOn(reader: Reader, seat: MemberName, motion: RecordId): Promise<Word | undefined> {
  const row = await reader.localRow(wordKind, keyOf(seat, motion))
  // This node wrote it.
  return row && (storedRow(row) as Word)
}

/** Words of every seat of this node. */
export type Words = ReadonlyMap<string, Word>

/** All words that seats of this node have been given. */
export async function everyWord(reader: Reader): Promise<Words> {
  const rows = await reader.localRows(wordKind, { limit: limits.everyRow })
  return new Map(rows.map((row) => [row.key, storedRow(row) as Word]))
}

/** The word that a seat's people have on a motion, among all. */
export function wordIn(words: Words, seat: MemberName, motion: RecordId): Word | undefined {
  return words.get(keyOf(seat, motion))
}

async function keepWord(
  transaction: Transaction,
  seat: MemberName,
  motion: RecordId,
  word: Word,
): Promise<void> {
  const { received: at } = word
  await transaction.putLocal({ kind: wordKind, key: keyOf(seat, motion), at, value: JSON.stringify(word) })
}

/** D, the moment at which a motion's `served` says the word ends. */
export function deadlineIn({ served }: Pick<MotionFile, 'served'>): Instant | undefined {
  return served && parseInstant(served.says.deadline)
}

/** Writes down for each seat which motions were served to it since the last time, and gives people of a node that was away what was left to them, and at least their grace:
 *  a node that sleeps over a deadline takes nobody's word away (DECISIONS, section 2). `open` are motions that are served and undecided. */
export async function keepWords(
  store: Store,
  seats: readonly MemberName[],
  open: readonly MotionFile[],
  now: Instant,
): Promise<void> {
  const { alive, fresh, late } = await store.read((reader) => look(reader, seats, open, now))
  const isAlive = alive !== undefined && now - alive < aliveMs
  if (fresh.length === 0 && late.length === 0 && (isAlive || open.length === 0)) return
  await store.write(async (transaction) => {
    for (const [seat, motion, word] of [...fresh, ...late]) await keepWord(transaction, seat, motion, word)
    await transaction.putLocal({ kind: aliveKind, key: '', at: now, value: '{}' })
  })
}

type Kept = readonly [seat: MemberName, motion: RecordId, word: Word]

async function look(
  reader: Reader,
  seats: readonly MemberName[],
  open: readonly MotionFile[],
  now: Instant,
): Promise<{
  readonly alive: Instant | undefined
  readonly fresh: readonly Kept[]
  readonly late: readonly Kept[]
}> {
  const alive = (await reader.localRow(aliveKind, ''))?.at
  const words = await everyWord(reader)
  const wasAway = alive !== undefined && now - alive >= limits.nodeAwayMs
  const [fresh, late]: [Kept[], Kept[]] = [[], []]
  for (const file of open) {
    const { motion, ground } = file
    const deadline = deadlineIn(file)
    if (deadline === undefined) continue
    const { period, rule } = motion.says
    for (const seat of seats) {
      if (!ground.compartment.readers.includes(seat)) continue
      const word = wordIn(words, seat, motion.id)
      if (word === undefined) {
        const due = instant(Math.max(deadline, now + period))
        fresh.push([seat, motion.id, { received: now, due }])
      } else if (wasAway && word.received <= alive && alive < word.due) {
        const due = instant(now + Math.max(rule.grace, word.due - alive))
        late.push([seat, motion.id, { ...word, due }])
      }
    }
  }
  return { alive, fresh, late }
}
