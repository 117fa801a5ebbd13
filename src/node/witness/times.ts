import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { LogTimes, readTiming, witnessedTimeOf } from '../../ledger/timing.ts'
import type { Timing } from '../../records/timing.ts'
import { everyScope, type Coalition } from '../coalition.ts'
import type { LogKey, Reader, Store, ViewRow } from '../ports/store.ts'
import { logName } from './held.ts'
import { isWitnessed, placeOfTiming, quorumIn } from './heads.ts'
import { storedBody } from '../stored.ts'

/** When a record was made, as far as members together can say it. */
export interface RecordTime {
  /** Its witnessed time; its author's word where that is all there is. */
  readonly at: Instant
  /** Whether it is not yet witnessed, where it should be: then it is counted for now, and last. */
  readonly provisional: boolean
}

/** A place in a log. */
export type Placed = Pick<ViewRow, 'compartment' | 'author' | 'generation' | 'index' | 'stated'>

/** Witnessed times of everything held here, from the timing records held here. */
export class Times {
  readonly #coalition: Coalition
  readonly #logs = new Map<string, LogTimes>()
  /** Whether it matters who witnesses, by compartment. */
  readonly #witnessed = new Map<string, boolean>()
  /** Goes up whenever an entry gets a time. */
  version = 0
  /** Goes up whenever an entry that had a time gets another. */
  moved = 0

  constructor(coalition: Coalition) {
    this.#coalition = coalition
  }

  /** Takes a timing record. One with too few signers dates nothing. */
  take({ compartment, note }: { readonly compartment: ViewRow['compartment']; readonly note: string }): void {
    const place = placeOfTiming(this.#coalition, compartment)
    const { log, checkpoint, times } = readTiming(place, note)
    const time = witnessedTimeOf(times.values(), quorumIn(this.#coalition, compartment).needed)
    if (time === undefined) return
    const name = logName(log)
    const known = this.#logs.get(name) ?? new LogTimes()
    this.#logs.set(name, known)
    const changed = known.add(checkpoint.size, time)
    if (changed === undefined) return
    this.version += 1
    if (changed.moved) this.moved += 1
  }

  /** Entries of a log that have a time: those before this place. */
  covered(log: LogKey): number {
    return this.#logs.get(logName(log))?.covered ?? 0
  }

  /** When the record at a place was made. */
  of({ compartment, author, generation, index, stated }: Placed): RecordTime {
    let witnessed = this.#witnessed.get(compartment)
    if (witnessed === undefined) {
      witnessed = isWitnessed(this.#coalition, compartment)
      this.#witnessed.set(compartment, witnessed)
    }
    if (!witnessed) return { at: stated, provisional: false }
    const at = this.#logs.get(logName({ compartment, member: author, generation }))?.at(index)
    return at === undefined ? { at: stated, provisional: true } : { at, provisional: false }
  }
}

/** The newest times of a store, with how far they reach in its order of arrival. */
interface Known {
  readonly coalition: Coalition
  readonly times: Times
  reach: number
}

const known = new WeakMap<Store, Known>()

/** The witnessed times of everything in a store. Only timing records that came in since the last time are read; they are permanent, so none ever goes. */
export async function timesHeld(store: Store, coalition: Coalition, reader: Reader): Promise<Times> {
  const before = known.get(store)
  const found: Known =
    before?.coalition === coalition ? before : { coalition, times: new Times(coalition), reach: 0 }
  known.set(store, found)
  const rows = await reader.rows({
    view: 'timings',
    scope: everyScope(coalition),
    after: found.reach,
    limit: limits.everyRow,
  })
  for (const row of rows) {
    const { seq, compartment } = row
    if (seq <= found.reach) continue
    found.reach = seq
    // The store keeps bodies that verified.
    const data = storedBody(row).data as Timing
    found.times.take({ compartment, note: data.note })
  }
  return found.times
}
