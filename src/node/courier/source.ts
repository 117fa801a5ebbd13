import { failure } from '../../kernel/error.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import { tileWidth } from '../../ledger/tile.ts'
import { hashBytes, leafHash, RightEdge, type HashReader, type Subtree } from '../../ledger/tree.ts'
import type { LogSource } from '../exchange/source.ts'
import type { BodyAnswer } from '../ports/exchange.ts'
import type { PartAnswers } from './answers.ts'
import { entriesOfBundle } from './bundles.ts'
import { malformedCourier } from './frames.ts'
import type { PartReader } from './parts.ts'

/** Levels of the tree below one of a file's roots. */
const bundleLevel = 8

/** A log as a courier file begins it. */
export interface CourierLog {
  /** Its number within the part. */
  readonly number: number
  /** Place of its first entry in the file. */
  readonly from: number
  readonly size: number
  readonly head: Uint8Array
}

/** A log as a courier file carries it: entries come off the part that is being read, bodies off a second reading of it, a little behind. */
export class CourierSource implements LogSource {
  readonly from: string
  readonly head: Uint8Array
  private readonly log: CourierLog
  private readonly part: PartReader
  private readonly answers: PartAnswers
  private roots: Uint8Array | undefined
  /** Place after the last entry read. */
  private reached: number
  /** Entries read last, by the place of the first. */
  private window: { readonly at: number; readonly entries: Uint8Array[] }
  private running: Promise<unknown> = Promise.resolve()

  constructor(from: string, log: CourierLog, part: PartReader, answers: PartAnswers) {
    this.from = from
    this.head = log.head
    this.log = log
    this.part = part
    this.answers = answers
    this.reached = log.from
    this.window = { at: log.from, entries: [] }
  }

  /** Asked in the order of the log. Throws `E_COURIER_GAP` for what stands before the file's first entry. */
  entries(from: number, to: number): Promise<readonly Uint8Array[]> {
    const read = this.running.then(() => this.readEntries(from, to))
    this.running = read.catch(() => undefined)
    return read
  }

  /** Resolves when nothing reads the part any more. */
  async settled(): Promise<void> {
    await this.running
  }

  private async readEntries(from: number, to: number): Promise<readonly Uint8Array[]> {
    if (from < this.log.from)
      throw failure(
        'E_COURIER_GAP',
        `the file begins at entry ${this.log.from} of this log and ${from} are held: what is between is missing`,
        { paths: [`#${from}`] },
      )
    const first = Math.floor(from / tileWidth) * tileWidth
    this.keepFrom(first)
    while (this.reached < to) {
      const frame = await this.part.peek()
      if (frame === undefined || frame.kind === 'log' || frame.kind === 'note' || frame.kind === 'fork') break
      await this.part.next()
      if (frame.kind === 'roots') this.roots = frame.payload
      if (frame.kind !== 'entries') continue
      const entries = entriesOfBundle(frame.payload)
      this.reached += entries.length
      if (this.reached > this.log.size)
        throw malformedCourier(`holds more entries of a log than its head of ${this.log.size}`)
      this.window.entries.push(...entries)
      this.keepFrom(first)
    }
    return this.window.entries.slice(from - this.window.at, to - this.window.at)
  }

  /** Forgets entries before this place. */
  private keepFrom(place: number): void {
    const passed = Math.min(Math.max(0, place - this.window.at), this.window.entries.length)
    if (passed > 0) this.window = { at: this.window.at + passed, entries: this.window.entries.slice(passed) }
  }

  async hashes(subtrees: readonly Subtree[]): Promise<HashReader> {
    await this.running
    const { size } = this.log
    const full = Math.floor(size / tileWidth)
    const count = full + (size % tileWidth)
    if (this.roots?.length !== count * hashBytes)
      throw malformedCourier(`has not the hashes that a tree of ${size} entries has`)
    const roots = this.roots
    const root = (place: number): Uint8Array => roots.subarray(place * hashBytes, (place + 1) * hashBytes)
    const known = new Map<string, Uint8Array>()
    for (const { level, index } of subtrees) {
      const width = 2 ** level
      const begin = index * width
      let parts: Uint8Array[] | undefined
      if (level >= bundleLevel && begin + width <= full * tileWidth)
        parts = range(begin / tileWidth, width / tileWidth).map(root)
      else if (begin >= full * tileWidth && begin + width <= size)
        parts = range(full + begin - full * tileWidth, width).map(root)
      else parts = this.windowHashes(begin, width)
      if (parts) known.set(`${level}/${index}`, joined(parts))
    }
    return (level, index) => {
      const hash = known.get(`${level}/${index}`)
      if (hash) return hash
      throw failure(
        'E_PEER_ANSWER',
        'the courier file does not hold the entries that would show where two heads part',
      )
    }
  }

  private windowHashes(begin: number, width: number): Uint8Array[] | undefined {
    const { at, entries } = this.window
    if (begin < at || begin + width > at + entries.length) return undefined
    return entries.slice(begin - at, begin - at + width).map(leafHash)
  }

  bodies(ids: readonly RecordId[]): AsyncIterable<readonly BodyAnswer[]> {
    return this.answers.answers(this.log.number, ids)
  }

  async blob(hash: BlobHash): Promise<Uint8Array | undefined> {
    return this.answers.blob(hash)
  }
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i)
}

/** Root over hashes of full subtrees of one size, a power of two of them. */
function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const edge = new RightEdge()
  for (const hash of hashes) edge.append(hash)
  return edge.root()
}
