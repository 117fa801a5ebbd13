import type { MemberName } from '../../kernel/id.ts'
import type { Sealing } from '../ports/sealing.ts'
import { FrameReader, type Frame } from './frames.ts'

/** Gives the file's bytes from its beginning, each time it is asked. */
export type CourierBytes = () => AsyncIterable<Uint8Array>

/** The frames of one part. */
export interface PartReader {
  peek(): Promise<Frame | undefined>
  /** Undefined behind the part's last frame. */
  next(): Promise<Frame | undefined>
  close(): Promise<void>
}

/** A courier file as one seat can open it. Each reading begins anew, so that nothing of it has to be held. */
export class CourierFile {
  private readonly sealing: Sealing
  private readonly seat: MemberName
  private readonly bytes: CourierBytes

  constructor(sealing: Sealing, seat: MemberName, bytes: CourierBytes) {
    this.sealing = sealing
    this.seat = seat
    this.bytes = bytes
  }

  /** Part 0 is for everybody named; the others follow. Undefined where the file has no such part, which is known at its end alone.
   *  What it gives throws `E_COURIER_KEY` where the part is not for this seat, `E_COURIER_MALFORMED` where the file does not hold. */
  async part(number: number): Promise<PartReader | undefined> {
    const outer = new FrameReader(this.sealing.unseal(this.seat, this.bytes()))
    if (number === 0) return new OpenPart(outer)
    try {
      for (let passed = 0; ;) {
        const frame = await outer.peek()
        if (frame === undefined) {
          await outer.close()
          return undefined
        }
        if (frame.kind === 'sealed' && passed === number - 1) {
          return new FrameReader(this.sealing.unseal(this.seat, sealedPieces(outer)))
        }
        if (frame.kind === 'sealedEnd') passed += 1
        await outer.next()
      }
    } catch (error) {
      await outer.close()
      throw error
    }
  }
}

async function* sealedPieces(outer: FrameReader): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const frame = await outer.next()
      if (frame?.kind !== 'sealed') return
      yield frame.payload
    }
  } finally {
    await outer.close()
  }
}

/** The part before the sealed ones. */
class OpenPart implements PartReader {
  private readonly outer: FrameReader

  constructor(outer: FrameReader) {
    this.outer = outer
  }

  async peek(): Promise<Frame | undefined> {
    const frame = await this.outer.peek()
    return frame?.kind === 'sealed' || frame?.kind === 'sealedEnd' ? undefined : frame
  }

  async next(): Promise<Frame | undefined> {
    return (await this.peek()) && this.outer.next()
  }

  close(): Promise<void> {
    return this.outer.close()
  }
}
