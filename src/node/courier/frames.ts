import { concat } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { saltBytes } from '../../ledger/entry.ts'
import { tileWidth } from '../../ledger/tile.ts'

// What a courier file holds is a stream of frames, as between nodes: a byte for the kind, four for the length of what follows, big-endian, then
// that. The last frame states how many came before it.

const headBytes = 5
/** A register line behind its length. */
const longestEntryBytes = 2 + 65
/** Hashes of a hundred million entries, 256 to one. */
const rootsBytes = 16 * 1024 * 1024

/** Kinds of frames: the number of each, and the most bytes it holds. */
const kinds = {
  end: [0x00, 4],
  /** Answers for the entries of the bundle before, one for each that has a body, in their order. */
  body: [0x01, saltBytes + limits.bodyBytes],
  dropped: [0x02, 0],
  absent: [0x03, 0],
  /** A signed head with its cosignatures. */
  note: [0x04, limits.noteBytes],
  header: [0x10, 64 * 1024],
  compartment: [0x11, limits.foundingFileBytes],
  /** Begins a log: place of its first entry here, eight bytes, and the signed head. */
  log: [0x12, 8 + limits.noteBytes],
  /** Hashes of all full bundles of the tree, then of the leaves behind them. */
  roots: [0x13, rootsBytes],
  entries: [0x14, tileWidth * longestEntryBytes],
  /** An attachment that the next body names. */
  blob: [0x15, 4 * limits.documentBytes],
  fork: [0x16, limits.forkProofBytes],
  /** A piece of a part that not everybody named may open. */
  sealed: [0x17, 128 * 1024],
  sealedEnd: [0x18, 0],
  founding: [0x19, limits.welcomeBytes],
} as const satisfies Record<string, readonly [number, number]>

/** What a frame is. */
export type FrameKind = keyof typeof kinds

const byNumber: ReadonlyMap<number, FrameKind> = new Map(
  Object.entries(kinds).map(([name, [number]]) => [number, name as FrameKind]),
)

/** One frame as it came. */
export interface Frame {
  readonly kind: FrameKind
  readonly payload: Uint8Array
}

/** A frame's bytes. */
export function frame(kind: FrameKind, ...parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(headBytes)
  head[0] = kinds[kind][0]
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length > kinds[kind][1]) throw new RangeError(`a frame of ${length} bytes is too long for ${kind}`)
  new DataView(head.buffer).setUint32(1, length)
  return concat(head, ...parts)
}

/** The frame that ends a stream of `count` others. */
export function endFrame(count: number): Uint8Array {
  const payload = new Uint8Array(4)
  new DataView(payload.buffer).setUint32(0, count)
  return frame('end', payload)
}

/** A courier file that is not what one is. */
export function malformedCourier(why: string, cause?: unknown): EntenteError {
  return failure('E_COURIER_MALFORMED', `the courier file ${why}`, { cause })
}

/** Reads frames one by one, holding no more than one and a piece of the stream. */
export class FrameReader {
  private readonly stream: AsyncIterator<Uint8Array>
  private pieces: Uint8Array[] = []
  private size = 0
  private count = 0
  private ended = false
  private held: Frame | undefined

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.stream = stream[Symbol.asyncIterator]()
  }

  /** The next frame without taking it; undefined at the end. Throws as `next`. */
  async peek(): Promise<Frame | undefined> {
    this.held ??= await this.read()
    return this.held
  }

  /** The next frame; undefined behind the last. Throws `E_COURIER_MALFORMED`, and what the stream throws. */
  async next(): Promise<Frame | undefined> {
    const next = await this.peek()
    this.held = undefined
    return next
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.stream.return?.()
  }

  private async read(): Promise<Frame | undefined> {
    if (this.ended) return undefined
    const head = await this.take(headBytes)
    const kind = byNumber.get(head[0] ?? 0)
    const length = new DataView(head.buffer, head.byteOffset).getUint32(1)
    if (kind === undefined || length > kinds[kind][1])
      throw malformedCourier(`has a frame of kind ${head[0] ?? 0} and ${length} bytes`)
    const payload = await this.take(length)
    if (kind !== 'end') {
      this.count += 1
      return { kind, payload }
    }
    const isCounted =
      payload.length === 4 && new DataView(payload.buffer, payload.byteOffset).getUint32(0) === this.count
    if (!isCounted) throw malformedCourier('states another count than it holds')
    if (this.size > 0 || (await this.pull())) throw malformedCourier('goes on behind its end')
    this.ended = true
    return undefined
  }

  /** Gets another piece; false where there is none. */
  private async pull(): Promise<boolean> {
    for (;;) {
      const next = await this.stream.next()
      if (next.done === true) return false
      if (next.value.length === 0) continue
      this.pieces.push(next.value)
      this.size += next.value.length
      return true
    }
  }

  private async take(length: number): Promise<Uint8Array> {
    while (this.size < length) if (!(await this.pull())) throw malformedCourier('breaks off')
    if (length === 0) return new Uint8Array()
    let [first = new Uint8Array()] = this.pieces
    if (first.length < length) {
      first = concat(...this.pieces)
      this.pieces = [first]
    }
    this.size -= length
    if (first.length === length) this.pieces.shift()
    else this.pieces[0] = first.subarray(length)
    return first.subarray(0, length)
  }
}
