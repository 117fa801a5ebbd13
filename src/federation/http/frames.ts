import { concat } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
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

/** One frame as it came. */
interface Frame {
  readonly kind: number
  readonly payload: Uint8Array
}

function frame(kind: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(headBytes)
  head[0] = kind
  new DataView(head.buffer).setUint32(
    1,
    parts.reduce((sum, part) => sum + part.length, 0),
  )
  return concat(head, ...parts)
}

/** The frame of one answer for a body. */
export function bodyFrame(answer: BodyAnswer): Uint8Array {
  return answer.kind === 'body' ? frame(kinds.body, answer.salt, answer.body) : frame(kinds[answer.kind])
}

/** The frame of one note. */
export function noteFrame(note: Uint8Array): Uint8Array {
  return frame(kinds.note, note)
}

/** The frame that ends a stream of `count` others. */
export function endFrame(count: number): Uint8Array {
  const payload = new Uint8Array(4)
  new DataView(payload.buffer).setUint32(0, count)
  return frame(kinds.end, payload)
}

function malformed(why: string): EntenteError {
  return failure('E_PEER_ANSWER', `the stream of another node ${why}`)
}

/** Frames of a stream, at most `most`, without the last. Holds no more than one frame and one piece of the stream.
 *  Throws `E_PEER_ANSWER` for a frame of no kind or too long, for a stream cut short, and for bytes behind its end. */
async function* framesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Frame> {
  let held: Uint8Array[] = []
  let size = 0
  let need = headBytes
  let kind: number | undefined
  let count = 0
  let ended = false
  for await (const piece of stream) {
    held.push(piece)
    size += piece.length
    // A stream in crumbs must not cost an object for each byte.
    if (held.length > mostPieces) held = [concat(...held)]
    while (size >= need && !ended) {
      const all = held.length === 1 && held[0] !== undefined ? held[0] : concat(...held)
      const payload = all.subarray(0, need)
      held = [all.subarray(need)]
      size -= need
      if (kind === undefined) {
        kind = payload[0] ?? 0
        const length = new DataView(payload.buffer, payload.byteOffset).getUint32(1)
        const bound = longest.get(kind)
        if (bound === undefined || length > bound)
          throw malformed(`has a frame of kind ${kind} and ${length} bytes`)
        need = length
        if (length > 0) continue
      }
      if (kind === kinds.end) {
        const view = new DataView(payload.buffer, payload.byteOffset, payload.length)
        if (payload.length !== 4 || view.getUint32(0) !== count)
          throw malformed('states another count than came')
        ended = true
        break
      }
      count += 1
      if (count > most) throw malformed(`has more than ${most} frames`)
      yield { kind, payload: need === 0 ? new Uint8Array() : payload }
      kind = undefined
      need = headBytes
    }
    if (ended && size > 0) throw malformed('goes on behind its end')
  }
  if (!ended) throw failure('E_PEER_UNREACHABLE', 'the stream of another node broke off')
}

/** Answers for `count` bodies out of a stream. Throws what a bad stream throws, and for one with more or fewer answers. */
export async function* bodyAnswers(
  stream: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<BodyAnswer> {
  let answered = 0
  for await (const { kind, payload } of framesOf(stream, count)) {
    answered += 1
    if (kind === kinds.dropped) yield { kind: 'dropped' }
    else if (kind === kinds.absent) yield { kind: 'absent' }
    else if (kind === kinds.body && payload.length > saltBytes)
      yield { kind: 'body', salt: payload.subarray(0, saltBytes), body: payload.subarray(saltBytes) }
    else throw malformed('holds what is no body')
  }
  if (answered !== count) throw malformed(`answers for ${answered} of ${count} bodies`)
}

/** The notes in a stream, at most `most` of at most `bytes` together. */
export async function* notesOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  let left = bytes
  for await (const { kind, payload } of framesOf(stream, most)) {
    if (kind !== kinds.note) throw malformed('holds what is no note')
    left -= payload.length
    if (left < 0) throw malformed(`holds more than ${bytes} bytes of heads`)
    yield payload.slice()
  }
}
