import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Relation } from '../../records/common.ts'
import type { LogKey, NewEntry, StoredEntry, Transaction } from '../ports/store.ts'
import { quarantineRow } from '../projections.ts'
import { oweScrub } from '../scrub.ts'
import type { Arriving } from './arriving.ts'
import { awaitBody, noLongerAwaited } from './awaited.ts'
import { oweReceipt } from './receipts.ts'

/** Ids that an author took back before their entry came: a local row each, until it comes. */
const takenBackKind = 'takenBack'
/** How a record says what it is made out of. */
const drawing: Relation = 'derivedFrom'

function takenBackKey(log: Pick<LogKey, 'compartment' | 'member'>, id: RecordId): string {
  return `${log.compartment}/${log.member}/${id}`
}

/** What came of keeping entries. */
export interface Kept {
  readonly entries: readonly NewEntry[]
  readonly bodies: number
}

/** Settles what arrives against what stands, within one step: what was taken back is not kept, what draws on it is withdrawn, a commitment
 *  counts once. The result is the same in whatever order logs arrive. */
export class Keeping {
  private readonly transaction: Transaction
  private readonly log: LogKey
  private readonly seats: readonly MemberName[]
  private readonly now: Instant
  private readonly goneHere = new Set<RecordId>()
  private readonly here = new Set<RecordId>()

  constructor(transaction: Transaction, log: LogKey, seats: readonly MemberName[], now: Instant) {
    this.transaction = transaction
    this.log = log
    this.seats = seats
    this.now = now
  }

  /** What is kept of a body that comes after its entry. */
  async settleLater(held: StoredEntry, { entry, blobs }: Arriving): Promise<NewEntry> {
    const settled = (await this.isRepeated(entry, held.id))
      ? asRepeated(entry, this.now)
      : await this.settled(entry, held.id)
    await noLongerAwaited(this.transaction, this.log, held.index)
    for (const hash of settled.blobs) await this.keepBlob(hash, blobs.get(hash))
    return settled
  }

  /** What is kept of entries about to be appended. */
  async settle(arriving: readonly Arriving[]): Promise<Kept> {
    const retracted = takenBackAmong(arriving)
    const pending = (await this.transaction.localRows(takenBackKind, { limit: 1 })).length > 0
    const entries: NewEntry[] = []
    const standing = await this.transaction.held(arriving.map(({ id }) => id))
    for (const each of arriving) {
      const { id } = each
      let entry = each.entry
      if (
        entry.class === 'retractable' &&
        (retracted.has(id) || (pending && (await this.wasTakenBack(id))))
      ) {
        entry = { ...without(entry), state: 'dropped' }
        this.goneHere.add(id)
      } else if (entry.class !== 'register') {
        const isRepeated = this.here.has(id) || (standing.has(id) && (await this.isRepeated(entry, id)))
        if (isRepeated) entry = asRepeated(entry, this.now)
        else if (entry.references.some(({ relation }) => relation === drawing))
          entry = await this.settled(entry, id)
      }
      if (entry.body) for (const hash of entry.blobs) await this.keepBlob(hash, each.blobs.get(hash))
      this.here.add(id)
      if (each.lacks !== null && entry.state !== 'dropped')
        await awaitBody(this.transaction, this.log, entry, each.lacks)
      entries.push(entry)
    }
    return { entries, bodies: entries.filter(({ body }) => body !== null).length }
  }

  private async keepBlob(hash: NewEntry['blobs'][number], bytes: Uint8Array | undefined): Promise<void> {
    if (bytes) await this.transaction.putBlob(hash, bytes)
  }

  /** Whether the author took back what is only coming now. */
  private async wasTakenBack(id: RecordId): Promise<boolean> {
    const key = takenBackKey(this.log, id)
    if ((await this.transaction.localRow(takenBackKind, key)) === undefined) return false
    await this.transaction.removeLocal(takenBackKind, key)
    return true
  }

  private async settled(entry: NewEntry, id: RecordId): Promise<NewEntry> {
    if (!(await this.drawsOnGone(entry))) return entry
    // What draws on this one and came before it goes too.
    this.goneHere.add(id)
    return { ...entry, state: 'withdrawn', rows: [] }
  }

  /** Whether an earlier entry of the same author and compartment has the same commitment. A later one, of a higher generation that came
   *  first, gives way. */
  private async isRepeated(entry: NewEntry, id: RecordId): Promise<boolean> {
    const twins = (await this.transaction.entriesWith(id)).filter((twin) => this.isOwn(twin))
    const earlier = twins.some(
      ({ generation, index }) =>
        generation < this.log.generation || (generation === this.log.generation && index < entry.index),
    )
    if (earlier) return true
    for (const { seq, body, generation } of twins) {
      const { state, rows } = repeated(this.now)
      if (body !== null && generation > this.log.generation)
        await this.transaction.setRows(seq, state, this.now, rows)
    }
    return false
  }

  private isOwn(entry: StoredEntry): boolean {
    return entry.compartment === this.log.compartment && entry.member === this.log.member
  }

  /** Whether a record is made out of something that was taken back. */
  private async drawsOnGone({ references }: NewEntry): Promise<boolean> {
    for (const { relation, id } of references) {
      if (relation !== drawing) continue
      if (this.goneHere.has(id)) return true
      const source = await this.transaction.entry(id)
      if (source?.state === 'dropped' || source?.state === 'withdrawn') return true
    }
    return false
  }

  /** After they stand: does what the retractions among them say, and withdraws what draws on what is gone. */
  async follow(arriving: readonly Arriving[]): Promise<void> {
    const gone = new Set(this.goneHere)
    for (const { id: retraction, retracts } of arriving) {
      if (retracts === null) continue
      for (const id of retracts) if (await this.takeBack(id)) gone.add(id)
      for (const seat of this.seats)
        if (seat !== this.log.member)
          await oweReceipt(this.transaction, seat, this.log.compartment, retraction, this.now)
    }
    await withdrawDerived(this.transaction, gone, this.now)
  }

  /** Drops the author's own retractable entries with this id; where there is none yet, remembers. */
  private async takeBack(id: RecordId): Promise<boolean> {
    const own = (await this.transaction.entriesWith(id)).filter((entry) => this.isOwn(entry))
    if (own.length === 0) {
      const key = takenBackKey(this.log, id)
      await this.transaction.putLocal({ kind: takenBackKind, key, at: this.now, value: 'null' })
    }
    let dropped = false
    for (const { seq, state, body, index, generation, class: entryClass } of own) {
      if (entryClass !== 'retractable' || state === 'dropped') continue
      await this.transaction.drop(seq)
      if (body === null) await noLongerAwaited(this.transaction, { ...this.log, generation }, index)
      if (body !== null) await oweScrub(this.transaction)
      dropped = true
    }
    return dropped
  }
}

/** Ids that retractions among these take back. */
function takenBackAmong(arriving: readonly Arriving[]): ReadonlySet<RecordId> {
  return new Set(arriving.flatMap(({ retracts }) => retracts ?? []))
}

function without(entry: NewEntry): NewEntry {
  return { ...entry, salt: null, body: null, references: [], blobs: [], rows: [] }
}

function asRepeated(entry: NewEntry, at: Instant): NewEntry {
  return { ...entry, ...repeated(at), blobs: [], references: [] }
}

function repeated(at: Instant): Pick<NewEntry, 'state' | 'stated' | 'rows'> {
  const message = 'an earlier entry of this author has the same commitment'
  return { state: 'invalid', stated: at, rows: [quarantineRow('invalid', 'E_COMMITMENT_REPEATED', message)] }
}

/** Takes out of the views what is made out of any of `gone`, over any number of steps, whoever wrote it. */
async function withdrawDerived(
  transaction: Transaction,
  gone: ReadonlySet<RecordId>,
  now: Instant,
): Promise<void> {
  const seen = new Set(gone)
  let fresh = [...gone]
  while (fresh.length > 0) {
    const made = await transaction.referring(fresh, [drawing])
    fresh = []
    for (const { seq, id, state } of made) {
      if (seen.has(id) || state === 'dropped') continue
      seen.add(id)
      fresh.push(id)
      if (state === 'usable') await transaction.setRows(seq, 'withdrawn', now, [])
    }
  }
}
