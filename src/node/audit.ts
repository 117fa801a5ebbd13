import { base64, fromHex, sameBytes, utf8Text } from '../kernel/bytes.ts'
import { verifyEd25519 } from '../kernel/ed25519.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { MemberName } from '../kernel/id.ts'
import { parseCheckpoint, formatOrigin } from '../ledger/checkpoint.ts'
import { entryHash } from '../ledger/entry.ts'
import { endOf } from '../ledger/founding.ts'
import { keysOfLog } from '../ledger/timing.ts'
import { RightEdge } from '../ledger/tree.ts'
import { verifyBody, type BodyContext, type LedgerRecord, type Verified } from '../ledger/verify.ts'
import { checkOtherActs } from './auditActs.ts'
import { checkEndedLogs, checkReach, checkRetractions, placeOf, takenBackBeyond } from './auditAcross.ts'
import type { AuditedEntry, AuditedRecord } from './audited.ts'
import { checkIds, checkIndexes } from './auditIndexes.ts'
import { checkViews } from './auditViews.ts'
import { compartmentOf, everyScope, loadCoalition, type Coalition } from './coalition.ts'
import { goneWith, type ViewDigest } from './fold.ts'
import { awaitedStates, type Act, type LogState, type Reader, type StoredEntry } from './ports/store.ts'
import { checkKeptHead, checkKeptHeads } from './auditHeads.ts'
import { leafOf } from './leaves.ts'
import { Problems, type Problem } from './problem.ts'
import { blobsOf } from './projections.ts'
import { endProblem } from './verify/ended.ts'
import { completedTiles } from './tiles.ts'

/** What an audit looked at and found. */
export interface AuditReport {
  readonly holds: boolean
  readonly problems: readonly Problem[]
  readonly coalition: string | null
  readonly logs: readonly {
    readonly origin: string
    readonly size: number
    readonly signedSize: number
    readonly missingBodies: number
  }[]
  readonly records: number
  /** Records of a type or version newer than this software, whose bytes are those their logs commit to. */
  readonly notYetUnderstood: number
  readonly views: readonly ViewDigest[]
}

/** Entries read at a time. */
const auditStep = 2048

/** Who looks on while an audit runs. What it throws ends the audit. */
export interface AuditWatch {
  /** So many entries of a log were checked since it was called last. */
  checked(log: LogState, entries: number): Promise<void>
  /** Entries are checked; what they make together is next. */
  pause(): Promise<void>
}

/** Recomputes and checks everything a store holds, trusting nothing of it: founding bodies, signatures, every leaf and root, every body,
 *  every attachment, every view. Reads no clock and no network, and never throws for what it finds. */
export async function audit(reader: Reader, watch?: AuditWatch): Promise<AuditReport> {
  const audited = new Audit(reader, watch)
  return audited.run()
}

class Audit {
  private readonly reader: Reader
  private readonly watch: AuditWatch | undefined
  private readonly problems = new Problems()
  private readonly audited: AuditedRecord[] = []
  private notYetUnderstood = 0
  private seats: readonly MemberName[] = []
  private readonly logs: AuditReport['logs'][number][] = []
  /** Every entry met, by its place: a second one with the commitment of an earlier one is invalid. */
  private readonly entries = new Map<string, AuditedEntry>()
  /** Places of what was taken back beyond where an epoch ended a log. */
  private readonly beyond = new Set<string>()

  constructor(reader: Reader, watch: AuditWatch | undefined) {
    this.reader = reader
    this.watch = watch
  }

  async run(): Promise<AuditReport> {
    let coalition: Coalition
    try {
      coalition = await loadCoalition(this.reader)
    } catch (error) {
      this.problems.caught('founding', error)
      return this.report(null, [])
    }
    this.seats = coalition.seats
    const logs = await this.reader.logs()
    for (const log of logs) {
      try {
        await this.log(coalition, log)
      } catch (error) {
        this.problems.caught(formatOrigin({ coalition: coalition.id, ...log }), error)
      }
    }
    await checkOtherActs(this.reader, coalition, this.problems)
    checkEndedLogs(coalition, logs, this.problems)
    const dropped = checkRetractions(coalition.seats, this.audited, this.entries, this.beyond, this.problems)
    checkReach(coalition, this.audited, this.entries.values(), this.problems)
    await this.watch?.pause()
    await this.checkBlobs()
    await this.watch?.pause()
    const gone = goneWith(this.records, dropped)
    await checkIds(this.reader, this.entries.values(), this.problems)
    await checkIndexes(this.reader, everyScope(coalition), this.audited, gone, this.problems)
    return this.report(coalition.id, await checkViews(this.reader, this.records, dropped, this.problems))
  }

  private get records(): Verified<LedgerRecord>[] {
    return this.audited.map(({ record }) => record)
  }

  private report(coalition: string | null, views: ViewDigest[]): AuditReport {
    const { logs, audited, notYetUnderstood } = this
    const problems = this.problems.all
    const holds = problems.length === 0
    return { holds, problems, coalition, logs, records: audited.length, notYetUnderstood, views }
  }

  private problem(...problem: Parameters<Problems['add']>): void {
    this.problems.add(...problem)
  }

  private async log(coalition: Coalition, log: LogState): Promise<void> {
    const origin = formatOrigin({ coalition: coalition.id, ...log })
    const context: BodyContext = {
      coalition: coalition.id,
      epochs: coalition.epochs,
      compartment: compartmentOf(coalition, log.compartment),
      author: log.member,
      generation: log.generation,
    }
    const heads = await this.checkHeads(coalition, log, origin)
    const kept = await checkKeptHeads(this.reader, coalition, log, origin, this.problems)
    const own = coalition.seats.includes(log.member)
    const end = endOf(coalition.epochs.values(), log)
    const edge = RightEdge.from(0, new Uint8Array())
    let missing = 0
    let lastStated = -Infinity
    while (edge.size < log.size) {
      const from = edge.size
      const entries = await this.reader.entries(log, from, Math.min(log.size, from + auditStep))
      if (entries.length === 0) break
      await this.checkTiles(log, from, edge, entries)
      for (const entry of entries) {
        edge.append(entryHash(leafOf(entry)))
        if (!entry.body && entry.state !== 'none') missing += 1
        lastStated = this.checkEntry(context, entry, `${origin}#${entry.index}`, lastStated)
        if (end?.kind === 'named' && edge.size === end.size && base64(edge.root()) !== end.root)
          this.problem(
            'E_VERIFY_FAILED',
            origin,
            `epoch ${end.epoch} ended this log at ${end.size} entries; others are held`,
          )
        this.checkHead(heads.get(edge.size), edge, origin)
        checkKeptHead(kept.get(edge.size), edge, origin, this.problems)
      }
      await this.watch?.checked(log, entries.length)
    }
    if (edge.size !== log.size || !sameBytes(edge.bytes(), log.edge)) {
      this.problem(
        'E_VERIFY_FAILED',
        origin,
        `the entries held do not give the tree of ${log.size} leaves that the log claims`,
      )
    }
    const wrong = endProblem(coalition, this.seats, log, end)
    if (wrong !== undefined) this.problem('E_VERIFY_FAILED', origin, wrong)
    const stated = log.lastStated ?? -Infinity
    // The newest body may be one that is gone, or beyond the log's end.
    const isWhole = missing === 0 && this.notYetUnderstood === 0
    const goesBeyond = end?.kind === 'named' && log.size > end.size
    if (stated < lastStated || (stated > lastStated && isWhole && !goesBeyond))
      this.problem('E_INSTANT', origin, 'the newest stated time kept of the log is not that of its records')
    const signedSize = Math.max(
      0,
      ...heads.keys(),
      ...[...kept.keys()].filter((size) => !own && size <= log.size),
    )
    if (signedSize > log.size)
      this.problem(
        'E_VERIFY_FAILED',
        origin,
        `a head of ${signedSize} entries is signed but only ${log.size} are held`,
      )
    this.logs.push({ origin, size: log.size, signedSize, missingBodies: missing })
  }

  /** The signed heads of a log by size, their signatures checked. */
  private async checkHeads(coalition: Coalition, log: LogState, origin: string): Promise<Map<number, Act[]>> {
    const heads = new Map<number, Act[]>()
    const place = { epochs: coalition.epochs, compartment: compartmentOf(coalition, log.compartment) }
    const author = keysOfLog(place, log)?.author
    for (const act of await this.reader.signedHeads(log)) {
      if (!act.signature || !author || !verifyEd25519(author.publicKey, act.text, act.signature)) {
        this.problem('E_NOTE_SIGNATURE', origin, `the signature over act ${act.number} does not hold`)
      }
      const { size, origin: named } = parseCheckpoint(utf8Text(act.text))
      if (named !== origin)
        this.problem('E_CHECKPOINT_MALFORMED', origin, `act ${act.number} names the log ${named}`)
      if (
        act.kind !== 'head' ||
        act.size !== size ||
        act.key !== log.member ||
        size <= Math.max(0, ...heads.keys())
      )
        this.problem('E_VERIFY_FAILED', origin, `act ${act.number} stands where its head does not belong`)
      heads.set(size, [...(heads.get(size) ?? []), act])
    }
    return heads
  }

  private checkHead(acts: readonly Act[] | undefined, edge: RightEdge, origin: string): void {
    for (const act of acts ?? []) {
      if (!sameBytes(parseCheckpoint(utf8Text(act.text)).root, edge.root())) {
        this.problem(
          'E_VERIFY_FAILED',
          `${origin}@${edge.size}`,
          `the head signed in act ${act.number} has another root than the entries held`,
        )
      }
    }
  }

  private async checkTiles(
    log: LogState,
    from: number,
    edge: RightEdge,
    entries: readonly StoredEntry[],
  ): Promise<void> {
    const before = { ...log, size: from, edge: edge.bytes() }
    const leaves = entries.map((entry) => entryHash(leafOf(entry)))
    for (const tile of await completedTiles(this.reader, before, leaves)) {
      const stored = await this.reader.tile(log, tile.level, tile.index)
      if (!stored || !sameBytes(stored, tile.hashes)) {
        this.problem(
          'E_TILE_MALFORMED',
          `${log.compartment}/${log.member}/${log.generation}`,
          `tile ${tile.level}/${tile.index} is not that of the entries`,
        )
      }
    }
  }

  /** Checks one entry's body; gives the newest stated time of the log. */
  private checkEntry(context: BodyContext, entry: StoredEntry, where: string, lastStated: number): number {
    const { salt, body } = entry
    const { author } = context
    const { id, seq, compartment } = entry
    const place = placeOf({ author, compartment }, id)
    if (this.entries.has(place) && entry.state !== 'invalid')
      this.problem('E_COMMITMENT_REPEATED', where, 'an earlier entry of this author has the same commitment')
    const isHeld = salt !== null && body !== null
    // Of others' logs a body may be on its way; what this node's own seats wrote it always held.
    const isAwaited = isOneOf(awaitedStates, entry.state) && !this.seats.includes(author)
    this.entries.set(place, { id, seq, author, compartment, class: entry.class, isHeld, isAwaited, where })
    if (!isHeld) {
      const isWhole = entry.class === 'register' ? entry.state === 'none' : entry.state === 'dropped'
      if (salt || body || !(isWhole || isAwaited))
        this.problem('E_VERIFY_FAILED', where, 'the entry is neither held whole nor dropped')
      return lastStated
    }
    const found = verifyBody(context, {
      index: entry.index,
      class: entry.class,
      commitment: fromHex(entry.id),
      salt,
      body,
    })
    if (found.state !== 'usable') {
      if (found.state === 'notYetUnderstood') this.notYetUnderstood += 1
      else if (entry.state !== 'invalid' || found.error.code === 'E_COMMITMENT_MISMATCH')
        this.problems.caught(where, found.error)
      else if (found.error.code === 'E_EPOCH_ENDED')
        for (const gone of takenBackBeyond(author, compartment, body)) this.beyond.add(gone)
      return lastStated
    }
    // What another member stated is its own to answer for.
    if (found.record.stated < lastStated && this.seats.includes(author))
      this.problem('E_INSTANT', where, 'stated time goes back within the log')
    // Bodies are held by their records already.
    this.audited.push({ record: found.record, entry: { ...entry, salt: null, body: null }, where })
    return Math.max(lastStated, found.record.stated)
  }

  private async checkBlobs(): Promise<void> {
    const checked = new Set<string>()
    for (const record of this.records) {
      for (const hash of blobsOf(record)) {
        if (checked.has(hash)) continue
        checked.add(hash)
        const bytes = await this.reader.blob(hash)
        if (!bytes)
          this.problem('E_BLOB_MISSING', record.id, `the attachment ${hash.slice(0, 16)}… is not held`)
        else if (sha256Hex(bytes) !== hash)
          this.problem('E_VERIFY_FAILED', record.id, `the attachment ${hash.slice(0, 16)}… has other bytes`)
      }
    }
  }
}

function isOneOf<T extends string>(some: readonly T[], text: string): text is T {
  return some.some((one) => one === text)
}
