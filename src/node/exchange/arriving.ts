import { hex, sameBytes } from '../../kernel/bytes.ts'
import type { ErrorCode } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { commitmentOf, type Entry } from '../../ledger/entry.ts'
import { verifyBody, type BodyContext, type LedgerRecord, type Verified } from '../../ledger/verify.ts'
import type { BodyAnswer, ExchangeLog } from '../ports/exchange.ts'
import type { FilledBody, LogState, NewEntry, Reader } from '../ports/store.ts'
import { blobsOf, project, quarantineRow } from '../projections.ts'
import type { BodySource } from './source.ts'

/** An entry of another member's log with what came of asking for its body; nothing of it is kept yet. */
export interface Arriving {
  readonly id: RecordId
  readonly entry: NewEntry
  /** What it takes back, where it is a retraction that can be used. Nothing else is kept of the record that was read: thousands of them wait for their step. */
  readonly retracts: readonly RecordId[] | null
  /** Why the body is not here; null where it is, or where there is none. */
  readonly lacks: ErrorCode | null
  /** Attachments that came with it. */
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>
}

const nothing = { references: [], blobs: [], rows: [] } as const
const noBlobs: ReadonlyMap<BlobHash, Uint8Array> = new Map()

/** An entry whose body is not here, and why. */
export function bare(
  index: number,
  entry: Entry,
  state: 'missing' | 'overQuota' | 'none',
  lacks: ErrorCode | null,
  at: Instant,
): Arriving {
  const { class: entryClass, commitment } = entry
  const label = entry.class === 'register' ? { label: entry.label } : {}
  const kept = { index, class: entryClass, commitment, ...label, salt: null, body: null, state, stated: at }
  return { id: idOfEntry(entry), entry: { ...kept, ...nothing }, retracts: null, lacks, blobs: noBlobs }
}

/** Makes of answers what is kept of them. */
export class Arrivals {
  private readonly context: BodyContext
  private readonly source: BodySource
  private readonly reader: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>
  private readonly now: Instant
  private readonly log: ExchangeLog

  constructor(
    context: BodyContext,
    source: BodySource,
    reader: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>,
    now: Instant,
    log: ExchangeLog,
  ) {
    this.context = context
    this.source = source
    this.reader = reader
    this.now = now
    this.log = log
  }

  /** What is kept of an entry whose body was asked for. A body that its entry does not commit to is refused and stays missing; one that
   *  names attachments which are not to be had does too, so that what is usable is whole. Given at once where there are no attachments: a promise
   *  for each of thousands of records would cost as much as reading them. */
  of(
    index: number,
    entry: Entry & { class: 'retractable' | 'permanent' },
    answer: BodyAnswer,
  ): Arriving | Promise<Arriving> {
    if (answer.kind !== 'body') return this.without(index, entry, 'E_NOT_FOUND')
    const { salt, body } = answer
    const found = verifyBody(this.context, {
      index,
      class: entry.class,
      commitment: entry.commitment,
      salt,
      body,
    })
    const { class: entryClass, commitment } = entry
    if (found.state !== 'usable') {
      const { state, error } = found
      // Bytes that nobody signed are not kept: not even to be shown as bad.
      const isSigned =
        error.code !== 'E_RECORD_TOO_LARGE' || sameBytes(commitmentOf(salt, body), entry.commitment)
      if (error.code === 'E_COMMITMENT_MISMATCH' || !isSigned) {
        this.refuse('E_COMMITMENT_MISMATCH', 'a body came that its entry does not commit to', index)
        return this.without(index, entry, 'E_COMMITMENT_MISMATCH')
      }
      this.refuse(error.code, error.message, index)
      const rows = [quarantineRow(state, error.code, error.message)]
      const filled: FilledBody = { ...nothing, salt, body, state, stated: this.now, rows }
      const kept = { index, class: entryClass, commitment, ...filled }
      return { id: idOfEntry(entry), entry: kept, retracts: null, lacks: null, blobs: noBlobs }
    }
    const { record } = found
    const kept: NewEntry = { index, class: entryClass, commitment, salt, body, ...usable(record) }
    const arriving: Arriving = {
      id: record.id,
      entry: kept,
      retracts: retractedBy(record),
      lacks: null,
      blobs: noBlobs,
    }
    if (kept.blobs.length === 0) return arriving
    return this.attachments(record, kept.blobs).then((blobs) =>
      blobs ? { ...arriving, blobs } : this.without(index, entry, 'E_BLOB_MISSING'),
    )
  }

  private without(index: number, entry: Entry, lacks: ErrorCode): Arriving {
    return bare(index, entry, 'missing', lacks, this.now)
  }

  /** Attachments of a record that are not here yet; undefined where one is not to be had. */
  private async attachments(
    record: Verified<LedgerRecord>,
    hashes: readonly BlobHash[],
  ): Promise<Map<BlobHash, Uint8Array> | undefined> {
    const blobs = new Map<BlobHash, Uint8Array>()
    for (const hash of hashes) {
      if (await this.reader(async (reader) => (await reader.blob(hash)) !== undefined)) continue
      const bytes = await this.source.blob(hash, record.id)
      if (bytes === undefined) return undefined
      if (sha256Hex(bytes) !== hash) {
        this.refuse(
          'E_VERIFY_FAILED',
          `the attachment ${hash.slice(0, 16)}… came with other bytes`,
          record.index,
        )
        return undefined
      }
      blobs.set(hash, bytes)
    }
    return blobs
  }

  private refuse(code: string, message: string, index: number): void {
    const { author, compartment } = this.context
    const path = `${compartment.id.slice(0, 8)}/${author}#${index}`
    this.log({ event: 'body not usable', code, message, peer: this.source.from, path })
  }
}

/** Answers one by one out of those that come together. */
export class Answers {
  private readonly coming: AsyncIterator<readonly BodyAnswer[]>
  private here: readonly BodyAnswer[] = []
  private at = 0

  constructor(coming: AsyncIterable<readonly BodyAnswer[]>) {
    this.coming = coming[Symbol.asyncIterator]()
  }

  /** The next one that is here already. */
  atHand(): BodyAnswer | undefined {
    return this.here[this.at] && this.here[this.at++]
  }

  /** The next one; undefined where no more come. */
  async next(): Promise<BodyAnswer | undefined> {
    for (;;) {
      const answer = this.atHand()
      if (answer) return answer
      const next = await this.coming.next()
      if (next.done === true) return undefined
      this.here = next.value
      this.at = 0
    }
  }

  /** Lets go of what still comes. */
  async close(): Promise<void> {
    await this.coming.return?.()
  }
}

/** What follows from a usable record. */
export function usable(record: Verified<LedgerRecord>): Omit<FilledBody, 'salt' | 'body'> {
  return {
    state: 'usable',
    stated: record.stated,
    references: record.body.refs,
    blobs: blobsOf(record),
    rows: project(record),
  }
}

/** What a usable record takes back; null where it is no retraction. */
export function retractedBy({ body }: Verified<LedgerRecord>): readonly RecordId[] | null {
  return body.type === 'retraction' ? body.data.retracts : null
}

/** The id of an entry's record. */
export function idOfEntry({ commitment }: Pick<NewEntry, 'commitment'>): RecordId {
  return hex(commitment) as RecordId
}

/** About how many bytes it takes to keep it. */
export function bytesOf({ entry, blobs }: Arriving): number {
  let bytes = (entry.body?.length ?? 0) + 100
  for (const blob of blobs.values()) bytes += blob.length
  return bytes
}

/** The newest stated time of a log's records. */
export function newest({ lastStated }: LogState, piece: readonly Arriving[]): Instant | null {
  let at = lastStated
  for (const { entry } of piece)
    if (entry.state === 'usable' && (at === null || entry.stated > at)) at = entry.stated
  return at
}
