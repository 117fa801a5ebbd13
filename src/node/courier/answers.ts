import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, RecordId } from '../../kernel/id.ts'
import { saltBytes } from '../../ledger/entry.ts'
import type { BodyAnswer } from '../ports/exchange.ts'
import { malformedCourier, type Frame } from './frames.ts'
import { idsOfBundle } from './bundles.ts'
import type { PartReader } from './parts.ts'

/** A document names the bytes that were read and their text; nothing else names any. */
const attachmentsOfOne = 2

/** The bodies of a part, read once from its beginning to its end, however often it is asked. */
export class PartAnswers {
  private readonly open: () => Promise<PartReader>
  private reader: PartReader | undefined
  /** The log that the reading has come to; -1 before the first. */
  private log = -1
  private ids: RecordId[] = []
  private blobs = new Map<BlobHash, Uint8Array>()

  constructor(open: () => Promise<PartReader>) {
    this.open = open
  }

  /** Answers for `ids`, which are in the order of the part's log of this number. What the part has not, or has passed, is absent. */
  async *answers(log: number, ids: readonly RecordId[]): AsyncGenerator<readonly BodyAnswer[]> {
    const wanted = new Set(ids)
    let at = 0
    while (at < ids.length) {
      const found = await this.next(log, wanted)
      if (found === undefined) break
      while (at < ids.length && ids[at] !== found.id) {
        at += 1
        yield [{ kind: 'absent' }]
      }
      if (at < ids.length) {
        at += 1
        yield [found.answer]
      }
    }
    for (; at < ids.length; at++) yield [{ kind: 'absent' }]
  }

  /** An attachment that stands before the body that was answered last. */
  blob(hash: BlobHash): Uint8Array | undefined {
    return this.blobs.get(hash)
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.reader?.close()
  }

  private async next(
    log: number,
    wanted: ReadonlySet<RecordId>,
  ): Promise<{ readonly id: RecordId; readonly answer: BodyAnswer } | undefined> {
    this.reader ??= await this.open()
    this.blobs = new Map()
    for (;;) {
      const frame = await this.reader.peek()
      if (frame === undefined || (frame.kind === 'log' && this.log === log)) return undefined
      await this.reader.next()
      if (frame.kind === 'log') this.log += 1
      if (this.log !== log) continue
      if (frame.kind === 'entries') this.ids = idsOfBundle(frame.payload)
      if (frame.kind === 'blob') {
        const bytes = frame.payload
        this.blobs.set(sha256Hex(bytes) as BlobHash, bytes)
        if (this.blobs.size > attachmentsOfOne)
          throw malformedCourier('has more attachments before a body than a body names')
      }
      const answer = answerOf(frame)
      if (answer === undefined) continue
      const id = this.ids.shift()
      if (id === undefined) throw malformedCourier('has a body that belongs to no entry')
      if (wanted.has(id)) return { id, answer }
      this.blobs = new Map()
    }
  }
}

function answerOf({ kind, payload }: Frame): BodyAnswer | undefined {
  if (kind === 'dropped' || kind === 'absent') return { kind }
  if (kind !== 'body') return undefined
  if (payload.length <= saltBytes) throw malformedCourier('has a body that is none')
  return { kind: 'body', salt: payload.subarray(0, saltBytes), body: payload.subarray(saltBytes) }
}
