import type { MemberName } from '../../kernel/id.ts'
import { isFailure } from '../../kernel/error.ts'
import { parseCheckpoint, parseOrigin } from '../../ledger/checkpoint.ts'
import { parseNote } from '../../ledger/note.ts'
import type { Sealing } from '../ports/sealing.ts'
import { logName } from '../witness/held.ts'
import { readHeader, type CourierHeader } from './contents.ts'
import { malformedCourier } from './frames.ts'
import { CourierFile, type CourierBytes } from './parts.ts'

/** A log as a file says that it carries it; nothing verified. */
export interface LookedLog {
  readonly log: string
  readonly from: number
  readonly size: number
}

/** What a courier file says of itself, as far as one seat can open it. */
export interface Looked {
  readonly header: CourierHeader
  readonly logs: readonly LookedLog[]
}

/** Looks a file of this coalition through without taking anything in. Throws `E_COURIER_KEY`, `E_COURIER_MALFORMED`. */
export async function lookInto(sealing: Sealing, seat: MemberName, bytes: CourierBytes): Promise<Looked> {
  const file = new CourierFile(sealing, seat, bytes)
  const logs: LookedLog[] = []
  let first: CourierHeader | undefined
  for (let number = 0; ; number++) {
    const part = await file.part(number)
    if (part === undefined) break
    try {
      for (;;) {
        const frame = await part.next()
        if (frame === undefined) break
        if (frame.kind === 'header') first ??= readHeader(frame.payload)
        if (frame.kind !== 'log') continue
        if (frame.payload.length <= 8) throw malformedCourier('has a log without a head')
        const from = Number(new DataView(frame.payload.buffer, frame.payload.byteOffset).getBigUint64(0))
        const { origin, size } = parseCheckpoint(parseNote(frame.payload.slice(8)).text)
        logs.push({ log: logName(parseOrigin(origin)), from, size })
      }
    } catch (error) {
      // A part for others.
      if (number === 0 || !isFailure(error, 'E_COURIER_KEY')) throw error
    } finally {
      await part.close()
    }
  }
  if (first === undefined) throw malformedCourier('has no part with a header')
  return { header: first, logs }
}

/** How far a file carries each log, for a file that goes on where it ended. */
export function reachOfFile({ logs }: Looked): ReadonlyMap<string, number> {
  return new Map(logs.map(({ log, size }) => [log, size]))
}
