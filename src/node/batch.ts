import { failure } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { BlobHash, CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { dayOf, instantText, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { entryHash, saltBytes } from '../ledger/entry.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import { RightEdge } from '../ledger/tree.ts'
import { commitBody, type BodyContext, type LedgerRecord, type Verified } from '../ledger/verify.ts'
import type { By, Reference, Tlp } from '../records/common.ts'
import { recordFormat, type RecordData } from '../records/envelope.ts'
import { registry, versionNamingRole, type RecordType } from '../records/registry.ts'
import type { MovedLog } from './acts.ts'
import { compartmentOf, currentLog, type Coalition } from './coalition.ts'
import type { LogState, NewEntry, Transaction } from './ports/store.ts'
import type { Random } from './ports/random.ts'
import { blobsOf, project } from './projections.ts'
import { actOfWriting, operator, requireAct, roleFor, type Act, type Person } from './roles.ts'
import { completedTiles } from './tiles.ts'

/** A record to be written: its author is the batch's seat, its time the batch's. */
export interface Draft<Type extends RecordType = RecordType> {
  readonly compartment: CompartmentId
  readonly type: Type
  readonly data: RecordData[Type]
  readonly refs?: readonly Reference[]
  readonly tlp?: Tlp
  /** What writing it is an act of, where that is not told by its type and place. */
  readonly act?: Act
}

/** One log of a batch as it grows. */
interface Growing {
  readonly before: LogState
  readonly context: BodyContext
  readonly edge: RightEdge
  readonly entries: NewEntry[]
  /** Leaf hashes of the entries. */
  readonly leaves: Uint8Array[]
  readonly stated: Instant
  readonly statedText: string
  bodyBytes: number
}

/** What is still written where a reader has left: what takes back, opens, dates or proves what stands there. */
const endings: ReadonlySet<RecordType> = new Set<RecordType>([
  'retraction',
  'dropReceipt',
  'reveal',
  'timing',
  'fork',
])

/** Records that one seat writes together: all of them are appended, or none. */
export class Batch {
  private readonly coalition: Coalition
  private readonly seat: MemberName
  readonly person: Person
  private readonly random: Random
  private readonly now: Instant
  private readonly logs: readonly LogState[]
  private readonly growing = new Map<CompartmentId, Growing>()
  private readonly blobs = new Map<BlobHash, Uint8Array>()
  private count = 0

  private constructor(
    coalition: Coalition,
    seat: MemberName,
    random: Random,
    now: Instant,
    person: Person,
    logs: readonly LogState[],
  ) {
    this.coalition = coalition
    this.seat = seat
    this.person = person
    this.random = random
    this.now = now
    this.logs = logs
  }

  static async open(
    transaction: Transaction,
    coalition: Coalition,
    seat: MemberName,
    random: Random,
    now: Instant,
    person: Person,
  ): Promise<Batch> {
    return new Batch(coalition, seat, random, now, person, await transaction.logs())
  }

  /** Adds a record and gives its id, by which later records of the batch may refer to it.
   *  Throws `E_RECORD_INVALID` and the like: what a node's own parser refuses is never signed. */
  add<Type extends RecordType>(draft: Draft<Type>): RecordId {
    return this.record(draft).id
  }

  /** As `add`, giving the whole record. */
  record<Type extends RecordType>(draft: Draft<Type>): Verified<LedgerRecord> {
    this.count += 1
    if (this.count > limits.batchRecords)
      throw failure('E_USAGE', `at most ${limits.batchRecords} records are written together`)
    const log = this.open(draft.compartment)
    this.checkReaders(draft, log)
    const by = this.mark(draft, log)
    const entryClass = registry[draft.type].class
    const index = log.edge.size
    const salt = this.random.bytes(saltBytes)
    const { body, commitment, record } = commitBody(log.context, {
      index,
      salt,
      value: {
        format: recordFormat,
        type: draft.type,
        version: by === undefined ? 1 : versionNamingRole,
        coalition: this.coalition.id,
        compartment: draft.compartment,
        author: this.seat,
        epoch: this.coalition.newest.id,
        stated: log.statedText,
        tlp: draft.tlp ?? labelIn(log.context.compartment),
        refs: draft.refs ?? [],
        data: draft.data,
        ...(by === undefined ? {} : { by }),
      },
    })
    const leaf = entryHash({ class: entryClass, commitment })
    log.edge.append(leaf)
    log.leaves.push(leaf)
    log.bodyBytes += body.length
    log.entries.push({
      index,
      class: entryClass,
      commitment,
      salt,
      body,
      state: 'usable',
      stated: log.stated,
      references: record.body.refs,
      blobs: blobsOf(record),
      rows: project(record),
    })
    return record
  }

  /** Where a reader is no member any more, what is written would still reach it: there things are ended and nothing is begun. Throws `E_EPOCH_ENDED`. */
  private checkReaders(draft: Draft, { context: { compartment } }: Growing): void {
    const { number, roster } = this.coalition.newest
    const members = new Set(roster.members.map(({ name }) => name))
    const gone = compartment.readers.filter((name) => !members.has(name))
    if (gone.length > 0 && !endings.has(draft.type))
      throw failure(
        'E_EPOCH_ENDED',
        `${gone.join(', ')} left before epoch ${number} and would read what is written there: write in the plenary that began then, or open a compartment without it`,
        { paths: ['in'] },
      )
  }

  /** Who writes it, if the record says so: in a coalition whose members all know records that do, of whoever has an account here.
   *  Throws `E_ROLE_REFUSED`. */
  private mark(draft: Draft, { context }: Growing): By | undefined {
    const act = draft.act ?? actOfWriting(draft.type, context.compartment.readers.length === 1)
    requireAct(this, act)
    const role = roleFor(this.person.roles, act)
    const understood = this.coalition.newest.roster.recordVersion >= versionNamingRole
    return role === undefined || this.person.id === operator.id || !understood
      ? undefined
      : { role, person: this.person.id }
  }

  /** Adds an attachment, to be named by a record of the batch. */
  blob(bytes: Uint8Array): BlobHash {
    const hash = sha256Hex(bytes) as BlobHash
    this.blobs.set(hash, bytes)
    return hash
  }

  private open(compartment: CompartmentId): Growing {
    const known = this.growing.get(compartment)
    if (known) return known
    const target = compartmentOf(this.coalition, compartment)
    if (!target.readers.includes(this.seat)) {
      throw failure('E_COMPARTMENT_UNKNOWN', `no compartment ${compartment.slice(0, 8)}`, { paths: ['in'] })
    }
    const key = currentLog(this.coalition, compartment, this.seat)
    const before: LogState = this.logs.find(
      (log) =>
        log.compartment === compartment && log.member === key.member && log.generation === key.generation,
    ) ?? {
      ...key,
      size: 0,
      edge: new Uint8Array(),
      lastStated: null,
      quotaDay: null,
      quotaBytes: 0,
    }
    // Stated time never goes back within a log, even where the clock did.
    const stated = before.lastStated !== null && before.lastStated > this.now ? before.lastStated : this.now
    const log: Growing = {
      before,
      context: {
        coalition: this.coalition.id,
        epochs: this.coalition.epochs,
        compartment: target,
        author: this.seat,
        generation: key.generation,
      },
      edge: RightEdge.from(before.size, before.edge),
      entries: [],
      leaves: [],
      stated,
      statedText: instantText(stated),
      bodyBytes: 0,
    }
    this.growing.set(compartment, log)
    return log
  }

  /** Writes everything into `transaction`. Throws `E_QUOTA`. */
  async flush(transaction: Transaction): Promise<MovedLog[]> {
    for (const [hash, bytes] of this.blobs) await transaction.putBlob(hash, bytes)
    const moved: MovedLog[] = []
    for (const log of this.growing.values()) {
      if (log.entries.length === 0) continue
      const after = this.stateAfter(log)
      if (!this.logs.includes(log.before)) await transaction.addLog(log.before)
      await transaction.append(after, log.entries, await completedTiles(transaction, log.before, log.leaves))
      moved.push({ before: log.before, after })
    }
    this.checkQuota(moved)
    return moved
  }

  private stateAfter(log: Growing): LogState {
    const day = dayOf(this.now)
    return {
      ...log.before,
      size: log.edge.size,
      edge: log.edge.bytes(),
      lastStated: log.stated,
      quotaDay: day,
      quotaBytes: log.bodyBytes + (log.before.quotaDay === day ? log.before.quotaBytes : 0),
    }
  }

  /** The charter bounds what one member adds in a day by the clock, over all its logs that others read, of whatever generation. */
  private checkQuota(moved: readonly MovedLog[]): void {
    const { dailyBytes } = this.coalition.charter.quotas
    const day = dayOf(this.now)
    const isMoved = (log: LogState): boolean =>
      moved.some(({ after }) => after.compartment === log.compartment && after.generation === log.generation)
    const own = this.logs.filter((log) => log.member === this.seat && !isMoved(log))
    const counted = [...own, ...moved.map(({ after }) => after)].filter(
      (log) => log.quotaDay === day && compartmentOf(this.coalition, log.compartment).readers.length > 1,
    )
    const bytes = counted.reduce((sum, log) => sum + log.quotaBytes, 0)
    const othersRead = moved.some(
      ({ after }) => compartmentOf(this.coalition, after.compartment).readers.length > 1,
    )
    if (!othersRead || bytes <= dailyBytes) return
    throw failure(
      'E_QUOTA',
      `${this.seat} may add ${dailyBytes} bytes a day here by the charter; this would make ${bytes}`,
    )
  }
}

/** What a record is labelled where its author says nothing: nobody else's business at home, within the coalition elsewhere. */
export function labelIn({ readers, tlp }: Pick<LiveCompartment, 'readers' | 'tlp'>): Tlp {
  if (readers.length === 1) return 'RED'
  return tlp === 'CLEAR' ? 'GREEN' : tlp
}
