import { sameBytes } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError, type ErrorCode } from '../../kernel/error.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { decodeEntry, type Entry } from '../../ledger/entry.ts'
import { endOf } from '../../ledger/founding.ts'
import type { BodyContext } from '../../ledger/verify.ts'
import { actingSeats, compartmentOf, type Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { ExchangeLog } from '../ports/exchange.ts'
import type { LogKey, LogState, Reader } from '../ports/store.ts'
import { scrubIfOwed } from '../scrub.ts'
import { edgeHeld } from '../subtrees.ts'
import { completedTiles } from '../tiles.ts'
import { isWithin } from '../witness/ends.ts'
import { keepHead, openHead, type OpenedHead } from '../witness/heads.ts'
import { Allowance } from './allowance.ts'
import { Answers, Arrivals, type Arriving, bare, bytesOf, idOfEntry, newest } from './arriving.ts'
import { explainOlder, explainUnproven } from './contradiction.ts'
import type { ExchangeHooks } from './hooks.ts'
import { Keeping } from './keeping.ts'
import type { LogSource } from './source.ts'
import { Steps, type Step } from './steps.ts'
import { Stretch } from './stretch.ts'
import { onePerLog } from './turns.ts'

/** What receiving touches. */
export type ReceivePorts = Pick<Ports, 'store' | 'clock' | 'timer'>

/** Who is told what while logs come in. */
export interface Receiver {
  readonly hooks: ExchangeHooks
  readonly log: ExchangeLog
}

/** What came of receiving a log. */
export interface Received {
  readonly log: LogKey
  /** Entries held now. */
  readonly size: number
  readonly appended: number
  readonly bodies: number
}

/** Takes in a log as far as its signed head reaches: the one way in for what other members wrote, whatever brings it. Every entry is proven to
 *  stand under the head before it is kept, every body before it is shown; what was kept before stays, so that any break can be gone on from.
 *  Throws what a bad head throws, `E_LOG_CONTRADICTED`, `E_PEER_ANSWER`, and what the source throws. */
export async function receive(
  ports: ReceivePorts,
  coalition: Coalition,
  source: LogSource,
  receiver: Receiver,
): Promise<Received> {
  const head = openHead(coalition, source.head)
  return onePerLog(ports, head.log, async (kept) => {
    const receiving = new Receiving(ports, coalition, source, receiver, head, kept)
    try {
      return await receiving.run()
    } finally {
      await scrubIfOwed(ports.store).catch((error: unknown) => {
        // A reader holds the old pages: it stays owed.
        if (!isFailure(error, 'E_DATA_FOLDER_LOCKED')) throw error
      })
    }
  })
}

/** A log before anything of it is held. */
export function emptyLog(log: LogKey): LogState {
  const { compartment, member, generation } = log
  const nothing = { size: 0, edge: new Uint8Array(), lastStated: null, quotaDay: null, quotaBytes: 0 }
  return { compartment, member, generation, ...nothing }
}

class Receiving {
  private readonly ports: ReceivePorts
  private readonly coalition: Coalition
  private readonly source: LogSource
  private readonly receiver: Receiver
  private readonly head: OpenedHead
  private readonly kept: () => void
  private readonly context: BodyContext
  private appended = 0
  private bodies = 0

  constructor(
    ports: ReceivePorts,
    coalition: Coalition,
    source: LogSource,
    receiver: Receiver,
    head: OpenedHead,
    kept: () => void,
  ) {
    this.ports = ports
    this.coalition = coalition
    this.source = source
    this.receiver = receiver
    this.head = head
    this.kept = kept
    const { log } = head
    const { id, epochs } = coalition
    const compartment = compartmentOf(coalition, log.compartment)
    this.context = { coalition: id, epochs, compartment, author: log.member, generation: log.generation }
  }

  async run(): Promise<Received> {
    this.checkEnd()
    const { log, checkpoint } = this.head
    let state = await this.held()
    if (checkpoint.size <= state.size) await this.checkOlder(state)
    const steps = new Steps(this.source, state.size, checkpoint.size)
    while (state.size < checkpoint.size) state = await this.step(state, steps)
    return { log, size: state.size, appended: this.appended, bodies: this.bodies }
  }

  private read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.ports.store.read(work)
  }

  private async held(): Promise<LogState> {
    return (await this.read((reader) => reader.log(this.head.log))) ?? emptyLog(this.head.log)
  }

  /** An epoch that ended the log said how far it counts; where it did not know of it, a quorum of its readers says so. */
  private checkEnd(): void {
    const { log, checkpoint } = this.head
    const end = endOf(this.coalition.epochs.values(), log)
    if (end === null || isWithin(this.coalition, this.head, end)) return
    const where = end.kind === 'named' ? `at ${end.size} entries` : 'and too few stand behind this head of it'
    throw failure(
      'E_EPOCH_ENDED',
      `epoch ${end.epoch} ended this log of ${log.member} ${where}, not at ${checkpoint.size}`,
    )
  }

  /** A head no further than what is held: it must be one that the log had, and brings at most more cosignatures. */
  private async checkOlder(state: LogState): Promise<void> {
    const { checkpoint, log } = this.head
    const { store, clock } = this.ports
    const edge = await this.read((reader) => edgeHeld(reader, log, state, checkpoint.size))
    if (!sameBytes(edge.root(), checkpoint.root))
      throw await this.contradicted(() => explainOlder(this.ports.store, log, this.head))
    if (checkpoint.size === 0) return
    const held = await this.read((reader) => reader.headAt(log, checkpoint.size))
    if (held && sameBytes(held.note, this.head.note)) return
    await store.write((transaction) => keepHead(transaction, this.coalition, this.head, clock.now()))
  }

  private async contradicted(
    explain: () => Promise<Parameters<ExchangeHooks['contradicted']>[0] | undefined>,
  ): Promise<EntenteError> {
    const { log } = this.head
    const contradiction = await explain()
    if (contradiction === undefined) {
      return failure(
        'E_PEER_ANSWER',
        `what ${this.source.from} serves of the log of ${log.member} is not what stands under its head`,
      )
    }
    await this.receiver.hooks.contradicted(contradiction)
    return failure(
      'E_LOG_CONTRADICTED',
      `two signed heads of one log of ${log.member} contradict each other`,
      {
        paths: [log.member],
      },
    )
  }

  /** Takes in the entries of some bundles, up to the end of the log at most. */
  private async step(state: LogState, steps: Steps): Promise<LogState> {
    const step = steps.at(state.size)
    const bytes = await step.entries
    const due = step.to - step.from
    if (bytes.length !== due)
      throw failure('E_PEER_ANSWER', `${this.source.from} gave ${bytes.length} entries of ${due}`)
    const stretch = new Stretch(state, bytes.map(decodeEntry))
    await this.prove(stretch, step)
    return this.take(state, stretch, steps)
  }

  /** Checks that entries follow what is held under the head: with the hashes of what comes after them they give its root. */
  private async prove(stretch: Stretch, { after, hashes }: Step): Promise<void> {
    const { checkpoint, log } = this.head
    const edge = stretch.edgeAt(stretch.end)
    const read = await hashes
    if (read) for (const { level, index } of after) edge.appendSubtree(level, read(level, index))
    if (sameBytes(edge.root(), checkpoint.root)) return
    throw await this.contradicted(() => explainUnproven(this.ports.store, log, this.head, this.source))
  }

  /** Asks for the bodies of proven entries and keeps both, piece by piece. Where the other node breaks off, the rest of the entries is kept without bodies:
   *  a log that ends below every head held of it could be served to nobody, not even to an author that lost it. */
  private async take(before: LogState, stretch: Stretch, steps: Steps): Promise<LogState> {
    const { entries } = stretch
    const now = this.ports.clock.now()
    const allowance = await Allowance.of(this.ports.store, this.coalition, before, now)
    const arrivals = new Arrivals(
      this.context,
      this.source,
      (work) => this.read(work),
      now,
      this.receiver.log,
    )
    const wanted = entries.filter(({ class: entryClass }) => entryClass !== 'register').map(idOfEntry)
    const asking = wanted.length > 0 && !allowance.isSpent()
    const answers = asking ? new Answers(this.source.bodies(wanted)) : undefined
    let state = before
    let piece: Arriving[] = []
    let bytes = 0
    let broken: EntenteError | undefined
    const flush = async (): Promise<void> => {
      state = await this.keep(state, { piece, stretch, allowance, now })
      this.kept()
      piece = []
      bytes = 0
    }
    try {
      for (const [i, entry] of entries.entries()) {
        const index = before.size + i
        let arriving: Arriving
        try {
          if (broken !== undefined) arriving = withoutBody(index, entry, broken.code, now)
          else {
            const coming = this.arriving(index, entry, { arrivals, answers, allowance, now })
            arriving = coming instanceof Promise ? await coming : coming
          }
        } catch (error) {
          if (!isPeerFailure(error)) throw error
          broken = error
          arriving = withoutBody(index, entry, error.code, now)
        }
        // Half of it came, and the other node is ahead: it has time to give what the next step is proven with.
        if (i === entries.length >> 1 && broken === undefined) steps.ahead(stretch.end)
        allowance.count(arriving.entry.body?.length ?? 0)
        bytes += bytesOf(arriving)
        piece.push(arriving)
        if (bytes >= limits.exchangeStepBytes) await flush()
      }
    } catch (error) {
      if (piece.length > 0) await flush()
      throw error
    } finally {
      await answers?.close()
    }
    if (piece.length > 0) await flush()
    if (broken !== undefined) throw broken
    return state
  }

  private arriving(
    index: number,
    entry: Entry,
    { arrivals, answers, allowance, now }: Taking,
  ): Arriving | Promise<Arriving> {
    if (entry.class === 'register') return bare(index, entry, 'none', null, now)
    if (answers === undefined || allowance.isSpent()) return bare(index, entry, 'overQuota', 'E_QUOTA', now)
    const answer = answers.atHand()
    if (answer) return arrivals.of(index, entry, answer)
    return answers.next().then((next) => {
      if (next) return arrivals.of(index, entry, next)
      throw failure('E_PEER_ANSWER', `${this.source.from} gave fewer bodies than were asked for`)
    })
  }

  /** Keeps a piece in one step: entries, tiles, bodies, rows, the head they stand under, and what retractions among them take back. */
  private async keep(state: LogState, { piece, stretch, allowance, now }: Piece): Promise<LogState> {
    const { log } = this.head
    const { compartment } = this.context
    const seats = actingSeats(this.coalition).filter((seat) => compartment.readers.includes(seat))
    return this.ports.store.write(async (transaction) => {
      const standing = await transaction.log(log)
      if ((standing?.size ?? 0) !== state.size)
        throw failure('E_BUSY', `another process takes in the log of ${log.member} too`)
      const keeping = new Keeping(transaction, log, seats, now)
      const { entries, bodies } = await keeping.settle(piece)
      const size = state.size + piece.length
      const after = {
        ...state,
        size,
        edge: stretch.edgeAt(size).bytes(),
        ...allowance.after(state),
        lastStated: newest(state, piece),
      }
      if (standing === undefined) await transaction.addLog(log)
      const tiles = await completedTiles(transaction, state, stretch.leaves(state.size, size))
      await transaction.append(after, entries, tiles)
      await keepHead(transaction, this.coalition, this.head, now)
      await keeping.follow(piece)
      this.appended += entries.length
      this.bodies += bodies
      return after
    })
  }
}

/** Whether the other node is to blame, or the way to it. */
function isPeerFailure(error: unknown): error is EntenteError {
  return isFailure(error) && error.code.startsWith('E_PEER_')
}

/** A proven entry whose body did not come. */
function withoutBody(index: number, entry: Entry, lacks: ErrorCode, now: Instant): Arriving {
  return entry.class === 'register'
    ? bare(index, entry, 'none', null, now)
    : bare(index, entry, 'missing', lacks, now)
}

interface Taking {
  readonly arrivals: Arrivals
  readonly answers: Answers | undefined
  readonly allowance: Allowance
  readonly now: Instant
}

/** What is kept in one step. */
interface Piece {
  readonly piece: readonly Arriving[]
  /** The proven entries that it is of. */
  readonly stretch: Stretch
  readonly allowance: Allowance
  readonly now: Instant
}
