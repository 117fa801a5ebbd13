import { utf8 } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { CoalitionId, CompartmentId, EpochId, MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { parseCheckpoint, parseOrigin, type Checkpoint, type LogName } from './checkpoint.ts'
import { timeOfCosignature } from './cosignature.ts'
import type { Epoch } from './founding.ts'
import { authorKey, cosignerKey } from './memberKeys.ts'
import { parseNote } from './note.ts'
import { isBy, signatureOf } from './signatureLine.ts'
import { openCheckpoint } from './signedCheckpoint.ts'
import type { VerifierKey } from './verifierKey.ts'

/** Where heads are timed: the coalition's history and who reads the compartment. */
export interface TimingPlace {
  readonly coalition: CoalitionId
  readonly epochs: ReadonlyMap<EpochId, Epoch>
  readonly compartment: { readonly id: CompartmentId; readonly readers: readonly MemberName[] }
}

/** A signed head with the times at which readers said that they hold what it stands over. */
export interface TimedHead {
  readonly log: LogName
  readonly checkpoint: Checkpoint
  /** By reader; the log's author gives none. */
  readonly times: ReadonlyMap<MemberName, Instant>
}

/** The keys that speak over a log's heads. */
export interface LogKeys {
  readonly author: VerifierKey
  /** Of every other reader of the compartment: those of each epoch in which the log is written. Whose key changed meanwhile holds by the new one what it held by the
   *  old, and what was said by the old one stays said, in whatever order heads and epochs come. */
  readonly held: ReadonlyMap<MemberName, readonly VerifierKey[]>
}

/** The keys of a log of this generation; undefined where no epoch gives its member one, or it is no reader. */
export function keysOfLog(
  { epochs, compartment }: Pick<TimingPlace, 'epochs' | 'compartment'>,
  { member, generation }: Pick<LogName, 'member' | 'generation'>,
): LogKeys | undefined {
  if (!compartment.readers.includes(member)) return undefined
  let author: VerifierKey | undefined
  const held = new Map<MemberName, Map<string, VerifierKey>>()
  for (const { roster } of epochs.values()) {
    const writer = roster.members.find((each) => each.name === member && each.generation === generation)
    if (writer === undefined) continue
    author = authorKey(writer)
    for (const reader of roster.members) {
      const { name, keys } = reader
      if (name === member || !compartment.readers.includes(name)) continue
      const known = held.get(name) ?? new Map<string, VerifierKey>()
      if (!known.has(keys.held)) known.set(keys.held, cosignerKey(reader, 'held'))
      held.set(name, known)
    }
  }
  return author && { author, held: new Map([...held].map(([name, keys]) => [name, [...keys.values()]])) }
}

function invalid(why: string, cause?: unknown): EntenteError {
  return failure('E_RECORD_INVALID', why, { paths: ['data.note'], cause })
}

/** The head in the note of a timing record, every known signature of it verified. Throws `E_RECORD_INVALID` where it is no head of a log of
 *  this compartment, its author's signature or a reader's does not hold, or nobody beside the author signed. */
export function openTiming(place: TimingPlace, note: string): TimedHead {
  try {
    const { log, keys } = headIn(place, note)
    const { checkpoint, cosignatures } = openCheckpoint(
      utf8(note),
      keys.author,
      [...keys.held.values()].flat(),
    )
    if (cosignatures.length === 0) throw invalid('no other reader of the compartment cosigned this head')
    const by = new Map(cosignatures.map(({ key, time }) => [key, time]))
    return { log, checkpoint, times: timesOf(keys, (key) => by.get(key)) }
  } catch (cause) {
    if (!isFailure(cause) || cause.code === 'E_RECORD_INVALID') throw cause
    throw invalid(`a timing record holds a signed head: ${cause.message}`, cause)
  }
}

/** The same of a note that `openTiming` has passed before: nothing is verified again. */
export function readTiming(place: TimingPlace, note: string): TimedHead {
  const { log, keys, checkpoint, lines } = headIn(place, note)
  return {
    log,
    checkpoint,
    times: timesOf(keys, (key) => {
      const line = lines.find((candidate) => isBy(candidate, key))
      const signature = line && signatureOf(line)
      return signature && timeOfCosignature(signature)
    }),
  }
}

function headIn(place: TimingPlace, note: string) {
  const { text, lines } = parseNote(utf8(note))
  const checkpoint = parseCheckpoint(text)
  const log = parseOrigin(checkpoint.origin)
  if (log.coalition !== place.coalition || log.compartment !== place.compartment.id)
    throw invalid('the head is of a log of another compartment')
  const keys = keysOfLog(place, log)
  if (keys === undefined) throw invalid('no epoch known here gives that log to a reader of the compartment')
  return { log, keys, checkpoint, lines }
}

function timesOf(
  { held }: LogKeys,
  timeOf: (key: VerifierKey) => Instant | undefined,
): Map<MemberName, Instant> {
  const times = new Map<MemberName, Instant>()
  for (const [member, keys] of held) {
    const time = keys.map(timeOf).find((each) => each !== undefined)
    if (time !== undefined) times.set(member, time)
  }
  return times
}

/** When the members together saw a head, given the times that those beside its author state and how many signers, the author one of them, make
 *  it valid: the upper median (place ⌊m/2⌋ + 1 of m, ascending), so that f who lie among q cannot move it before an honest one held it. Undefined
 *  where there are too few. */
export function witnessedTimeOf(times: Iterable<Instant>, needed: number): Instant | undefined {
  const sorted = [...times].sort((a, b) => a - b)
  return 1 + sorted.length < needed ? undefined : sorted[Math.floor(sorted.length / 2)]
}

/** Which entries of a log have another witnessed time than before, end exclusive. */
export interface TimesChanged {
  readonly from: number
  readonly to: number
  /** Whether any of them had one before. */
  readonly moved: boolean
}

/** Witnessed times of one log's entries: for each the least of all heads that hold it. The order in which heads come does not matter. */
export class LogTimes {
  /** Heads by size, ascending, and their times ascend too: a head that is no smaller and no later makes another needless. */
  readonly #heads: { readonly size: number; readonly time: Instant }[] = []

  /** Takes a timed head; undefined where it changes no entry's time. */
  add(size: number, time: Instant): TimesChanged | undefined {
    const at = this.#firstFrom(size)
    const next = this.#heads[at]
    if (size === 0 || (next !== undefined && next.time <= time)) return undefined
    const covered = this.covered
    const removedTo = next?.size === size ? at + 1 : at
    let first = at
    while (first > 0 && (this.#heads[first - 1]?.time ?? time) > time) first -= 1
    const from = this.#heads[first - 1]?.size ?? 0
    // A smaller head of the same time says nothing that this one does not.
    if (this.#heads[first - 1]?.time === time) first -= 1
    this.#heads.splice(first, removedTo - first, { size, time })
    return { from, to: size, moved: covered > from }
  }

  /** Entries that have a time: those before this place. */
  get covered(): number {
    return this.#heads.at(-1)?.size ?? 0
  }

  /** The witnessed time of the entry at `index`; undefined where it has none yet. */
  at(index: number): Instant | undefined {
    return this.#heads[this.#firstFrom(index + 1)]?.time
  }

  /** The place of the first head of at least `size` entries. */
  #firstFrom(size: number): number {
    let low = 0
    let high = this.#heads.length
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#heads[middle]?.size ?? Infinity) < size) low = middle + 1
      else high = middle
    }
    return low
  }
}
