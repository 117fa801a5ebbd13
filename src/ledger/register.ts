import { compareBytes, hex, sameBytes, utf8 } from '../kernel/bytes.ts'
import { hmacSha256 } from '../kernel/hash.ts'
import type { MemberName } from '../kernel/id.ts'
import type { Entry } from './entry.ts'

/** A line of a register: a head anchored without being shown, or one of the free slots, which nobody can tell from it without the secret. */
export type RegisterLine = Extract<Entry, { readonly class: 'register' }>

/** What lets its readers recognise the lines of one compartment in one member's register. */
export interface RegisterKey {
  /** The compartment's secret, 32 bytes. */
  readonly secret: Uint8Array
  readonly author: MemberName
}

/** Label of the line that anchors the compartment at the author's tick `k`, counted from 0 since the compartment went live: 32 bytes. */
export function registerLabel({ secret, author }: RegisterKey, k: number): Uint8Array {
  return hmacSha256(secret, utf8(`entente/register-label/v1\n${author}\n${k}\n`))
}

/** Commitment of that line to a head: `text` is the checkpoint's, without signatures. */
export function registerCommitment({ secret, author }: RegisterKey, k: number, text: string): Uint8Array {
  return hmacSha256(secret, utf8(`entente/register-head/v1\n${author}\n${k}\n${text}`))
}

/** The line that anchors the head with this text at tick `k`. */
export function registerLine(key: RegisterKey, k: number, text: string): RegisterLine {
  return { class: 'register', label: registerLabel(key, k), commitment: registerCommitment(key, k, text) }
}

/** One tick's lines: those given, and free slots up to `slots`, in an order that tells nothing. `random` gives as many bytes as it is asked for.
 *  Throws `RangeError` where there are more lines than slots. */
export function tickOf(
  lines: readonly RegisterLine[],
  slots: number,
  random: (bytes: number) => Uint8Array,
): RegisterLine[] {
  if (lines.length > slots) throw new RangeError(`${lines.length} lines do not fit into ${slots} slots`)
  const free = Array.from({ length: slots - lines.length }, (): RegisterLine => {
    const bytes = random(64)
    return { class: 'register', label: bytes.slice(0, 32), commitment: bytes.slice(32) }
  })
  // Labels are as good as random to whoever has no secret, but the same secrets always order alike: fresh bytes decide.
  return [...lines, ...free]
    .map((line) => ({ line, place: random(16) }))
    .sort((a, b) => compareBytes(a.place, b.place))
    .map(({ line }) => line)
}

/** A head that a line may commit to: the text of the checkpoint at that size of that generation of the author's log. */
export interface AnchoredHead {
  readonly generation: number
  readonly size: number
  readonly text: string
}

/** How far a reader has followed a compartment in an author's register. */
export interface RegisterReach {
  /** The next tick to be found. */
  readonly next: number
  /** The last head found, as far as it says where to go on. */
  readonly head: Pick<AnchoredHead, 'generation' | 'size'> | null
}

/** What does not fit. `unheld` may only be late: the author anchored a head that is not held here, or none from the last one on. */
export interface RegisterFinding {
  /** `repeated`: the label stands twice; `missing`: later ones stand, this one does not; `disordered`: it stands before that of an earlier tick. */
  readonly kind: 'repeated' | 'missing' | 'disordered' | 'unheld'
  readonly tick: number
}

/** What following a register came to. */
export interface RegisterReading extends RegisterReach {
  /** How many of the lines lie behind it: those after are needed to go on. */
  readonly passed: number
  /** Why it went no further, where that is not for want of lines. */
  readonly finding: RegisterFinding | null
}

/** Ticks past a missing one that are looked for: a label that never comes is told from one that is on its way by those after it. */
const lookAhead = 16

/** Follows a compartment in its author's register: label k stands once, in the order of ticks, and commits to a head no smaller than that of tick k − 1.
 *  `lines` are the author's register lines in the order of its plenary logs, from where `reach` left off or earlier: a label that stood before them
 *  is found again only where they are all given. `heads` are its heads in the compartment from `reach.head` on (that one too; from the start
 *  where there is none), in order, of every generation. Stops at the first tick that is not there yet or does not fit. */
export function followRegister(
  key: RegisterKey,
  lines: readonly RegisterLine[],
  heads: Iterable<AnchoredHead>,
  reach: RegisterReach,
): RegisterReading {
  const places = placesByLabel(lines)
  const placesOf = (tick: number): readonly number[] => places.get(hex(registerLabel(key, tick))) ?? []
  const walk = heads[Symbol.iterator]()
  let candidate = walk.next()
  let { next, head } = reach
  const first = repeatedBefore(places, placesOf, next)
  let last = next > 0 ? (placesOf(next - 1).at(-1) ?? -1) : -1
  const stop = (kind?: RegisterFinding['kind']): RegisterReading => {
    const finding = kind === undefined ? null : { kind, tick: next }
    return { next, head, passed: last + 1, finding }
  }
  if (first !== undefined) return { ...stop(), finding: { kind: 'repeated', tick: first } }
  for (;;) {
    const [place, again] = placesOf(next)
    if (place === undefined) {
      const later = Array.from({ length: lookAhead }, (_, i) => placesOf(next + 1 + i))
      return stop(later.some((found) => found.length > 0) ? 'missing' : undefined)
    }
    if (again !== undefined) return stop('repeated')
    if (place < last) return stop('disordered')
    const commitment = lines[place]?.commitment ?? new Uint8Array()
    const commits = ({ text }: AnchoredHead): boolean =>
      sameBytes(registerCommitment(key, next, text), commitment)
    while (candidate.done !== true && !commits(candidate.value)) candidate = walk.next()
    if (candidate.done === true) return stop('unheld')
    const { generation, size } = candidate.value
    head = { generation, size }
    last = place
    next += 1
  }
}

function placesByLabel(lines: readonly RegisterLine[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { label }] of lines.entries()) {
    const name = hex(label)
    const known = places.get(name)
    if (known) known.push(place)
    else places.set(name, [place])
  }
  return places
}

/** The first tick before `next` whose label stands twice. Labels that do are looked at only where there are any. */
function repeatedBefore(
  places: ReadonlyMap<string, readonly number[]>,
  placesOf: (tick: number) => readonly number[],
  next: number,
): number | undefined {
  if (![...places.values()].some((found) => found.length > 1)) return undefined
  for (let tick = 0; tick < next; tick++) if (placesOf(tick).length > 1) return tick
  return undefined
}
