import { concat } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { saltBytes } from '../../ledger/entry.ts'
import type { BodyAnswer } from '../../node/ports/exchange.ts'

// A stream of frames: a byte for the kind, four for the length of what follows, big-endian, then that. The last frame states how many
// came before it, so that a stream cut short is told from one that ended.

const headBytes = 5
/** Pieces of a stream held before they are joined. */
const mostPieces = 1024
const kinds = { end: 0x00, body: 0x01, dropped: 0x02, absent: 0x03, note: 0x04 } as const
const longest: ReadonlyMap<number, number> = new Map<number, number>([
  [kinds.end, 4],
  [kinds.body, saltBytes + limits.bodyBytes],
  [kinds.dropped, 0],
  [kinds.absent, 0],
  [kinds.note, limits.noteBytes],
])

function frame(kind: number, ...parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const head = new Uint8Array(headBytes)
  head[0] = kind
  new DataView(head.buffer).setUint32(
    1,
    parts.reduce((sum, part) => sum + part.length, 0),
  )
  return [head, ...parts]
}

/** The frame of one answer for a body, in parts that are laid end to end where many are. */
export function bodyFrame(answer: BodyAnswer): readonly Uint8Array[] {
  return answer.kind === 'body' ? frame(kinds.body, answer.salt, answer.body) : frame(kinds[answer.kind])
}

/** The frame of one note, in parts. */
export function noteFrame(note: Uint8Array): readonly Uint8Array[] {
  return frame(kinds.note, note)
}

/** The frame that ends a stream of `count` others. */
export function endFrame(count: number): Uint8Array {
  const payload = new Uint8Array(4)
  new DataView(payload.buffer).setUint32(0, count)
  return concat(...frame(kinds.end, payload))
}

function malformed(why: string): EntenteError {
  return failure('E_PEER_ANSWER', `the stream of another node ${why}`)
}

/** What a frame says. Throws `E_PEER_ANSWER` for one that has no place in its stream. */
type ReadFrame<T> = (kind: number, payload: Uint8Array) => T

/** Cuts a stream, piece by piece, into what its frames say. Holds no more than one frame and one piece. */
class Cutter<T> {
  private readonly most: number
  private readonly read: ReadFrame<T>
  private held: Uint8Array[] = []
  private size = 0
  /** Bytes without which there is nothing to cut. */
  private need = headBytes
  private count = 0
  private ended = false

  constructor(most: number, read: ReadFrame<T>) {
    this.most = most
    this.read = read
  }

  /** What is whole with this piece, and what is wrong with that which follows. */
  cut(piece: Uint8Array): { readonly said: readonly T[]; readonly fault?: EntenteError } {
    const said: T[] = []
    this.held.push(piece)
    this.size += piece.length
    // A stream in crumbs must not cost an object for each byte.
    if (this.held.length > mostPieces) this.held = [concat(...this.held)]
    if (this.size < this.need && !this.ended) return { said }
    const all = this.held.length === 1 ? piece : concat(...this.held)
    try {
      const rest = this.frames(all, said)
      this.held = [rest]
      this.size = rest.length
      return { said }
    } catch (fault) {
      if (!isFailure(fault)) throw fault
      return { said, fault }
    }
  }

  /** Throws for a stream that is over before its last frame. */
  finish(): void {
    if (!this.ended) throw failure('E_PEER_UNREACHABLE', 'the stream of another node broke off')
  }

  private frames(all: Uint8Array, said: T[]): Uint8Array {
    const view = new DataView(all.buffer, all.byteOffset, all.length)
    let at = 0
    while (!this.ended && all.length - at >= headBytes) {
      const kind = view.getUint8(at)
      const length = view.getUint32(at + 1)
      const bound = longest.get(kind)
      if (bound === undefined || length > bound)
        throw malformed(`has a frame of kind ${kind} and ${length} bytes`)
      this.need = headBytes + length
      if (all.length - at < this.need) return all.subarray(at)
      const payload = all.subarray(at + headBytes, at + this.need)
      at += this.need
      this.need = headBytes
      if (kind === kinds.end) this.end(payload)
      else said.push(this.one(kind, payload))
    }
    if (this.ended && at < all.length) throw malformed('goes on behind its end')
    return all.subarray(at)
  }

  private one(kind: number, payload: Uint8Array): T {
    this.count += 1
    if (this.count > this.most) throw malformed(`has more than ${this.most} frames`)
    return this.read(kind, payload)
  }

  private end(payload: Uint8Array): void {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
    if (payload.length !== 4 || view.getUint32(0) !== this.count)
      throw malformed('states another count than came')
    this.ended = true
  }
}

/** What the frames of a stream say, at most `most` without the last: together what comes together, since a promise for each would cost as much as
 *  reading it. Throws `E_PEER_ANSWER` for a frame of no kind or too long, for a stream cut short, and for bytes behind its end. */
async function* saidIn<T>(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  read: ReadFrame<T>,
): AsyncGenerator<readonly T[]> {
  const cutter = new Cutter(most, read)
  for await (const piece of stream) {
    const { said, fault } = cutter.cut(piece)
    if (said.length > 0) yield said
    if (fault !== undefined) throw fault
  }
  cutter.finish()
}

function answerIn(kind: number, payload: Uint8Array): BodyAnswer {
  if (kind === kinds.dropped) return { kind: 'dropped' }
  if (kind === kinds.absent) return { kind: 'absent' }
  if (kind === kinds.body && payload.length > saltBytes)
    return { kind: 'body', salt: payload.subarray(0, saltBytes), body: payload.subarray(saltBytes) }
  throw malformed('holds what is no body')
}

/** Answers for `count` bodies out of a stream. Throws what a bad stream throws, and for one with more or fewer answers. */
export async function* bodyAnswers(
  stream: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<readonly BodyAnswer[]> {
  let answered = 0
  for await (const answers of saidIn(stream, count, answerIn)) {
    answered += answers.length
    yield answers
  }
  if (answered !== count) throw malformed(`answers for ${answered} of ${count} bodies`)
}

/** The notes in a stream, at most `most` of at most `bytes` together. */
export async function notesOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  bytes: number,
): Promise<readonly Uint8Array[]> {
  let left = bytes
  const notes = saidIn(stream, most, (kind, payload) => {
    if (kind !== kinds.note) throw malformed('holds what is no note')
    left -= payload.length
    if (left < 0) throw malformed(`holds more than ${bytes} bytes of heads`)
    return payload.slice()
  })
  return (await Array.fromAsync(notes)).flat()
}
