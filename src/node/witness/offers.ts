import { utf8Text } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Coalition } from '../coalition.ts'
import type { LogKey, Reader, Store } from '../ports/store.ts'
import {
  countedHead,
  headKept,
  isWitnessed,
  newestHead,
  openHead,
  ownNote,
  quorumIn,
  signersOf,
  type OpenedHead,
} from './heads.ts'
import { logName } from './held.ts'

/** The head that a log's readers are asked to cosign. */
interface Offer {
  readonly size: number
  readonly since: Instant
}

/** Offers by store, then by the log's name. They are worth nothing after a start: others may then be asked anew. */
const offers = new WeakMap<Store, Map<string, Offer>>()

/** The head of an own log that its readers are asked to cosign: one at a time, so that signatures gather on it, until a quorum stands behind it or
 *  `limits.offerMs` have passed and a newer one is there. Undefined where the log has no signed head. */
export async function offeredHead(
  store: Store,
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  now: Instant,
): Promise<OpenedHead | undefined> {
  const newest = await newestHead(reader, coalition, log)
  if (newest === undefined) return undefined
  const known = offers.get(store) ?? new Map<string, Offer>()
  offers.set(store, known)
  const offer = known.get(logName(log))
  const offered =
    offer === undefined ? undefined : await headAtSize(reader, coalition, log, offer.size, newest)
  if (offer !== undefined && offered !== undefined && offered.checkpoint.size < newest.checkpoint.size) {
    const counted = signersOf(offered) >= quorumIn(coalition, log.compartment).needed
    if (!counted && now - offer.since < limits.offerMs) return offered
  }
  if (offer?.size !== newest.checkpoint.size)
    known.set(logName(log), { size: newest.checkpoint.size, since: now })
  return newest
}

/** An own head of that size with the cosignatures known of it. */
async function headAtSize(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  size: number,
  newest: OpenedHead,
): Promise<OpenedHead | undefined> {
  if (newest.checkpoint.size === size) return newest
  const kept = await headKept(reader, coalition, log, size)
  if (kept !== undefined) return kept
  return ownHeadAt(reader, coalition, log, size)
}

/** An own head of that size as it was signed. */
export async function ownHeadAt(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  size: number,
): Promise<OpenedHead | undefined> {
  const act = (await reader.signedHeads(log)).find((candidate) => candidate.size === size)
  const note = act && ownNote(coalition, act)
  return note && openHead(coalition, note)
}

/** What a member asks to see of heads. */
export interface HeadsAsked {
  readonly member: MemberName
  /** The seat of this node that it asks. */
  readonly seat: MemberName
  /** `<compartment>/<member>/<generation>` of the one log that it asks about; null for all. */
  readonly log: string | null
}

/** Where the logs begin that a member is shown the next time, by store, then by who asks whom: what did not fit into one answer comes first in the next. */
const begins = new WeakMap<Store, Map<string, number>>()

/** Notes that a member is shown so that it may cosign them or learn who did: of every log in compartments that it reads and the seat asked reads too, the
 *  offered head of a seat of this node or the newest kept of another's log, and the largest one that counts. Of more than `most` it is shown the rest when it asks again. */
export async function headsFor(
  store: Store,
  reader: Reader,
  coalition: Coalition,
  { member, seat, log: only }: HeadsAsked,
  now: Instant,
  most: { readonly heads: number; readonly bytes: number } = {
    heads: limits.headsShown,
    bytes: limits.headsShownBytes,
  },
): Promise<string[]> {
  const next = begins.get(store) ?? new Map<string, number>()
  begins.set(store, next)
  const asking = `${member} ${seat}`
  const logs = await reader.logs()
  const begin = only === null ? (next.get(asking) ?? 0) : 0
  const notes: string[] = []
  let bytes = 0
  for (const [i, log] of [...logs.slice(begin), ...logs.slice(0, begin)].entries()) {
    if (only !== null && logName(log) !== only) continue
    const readers = coalition.compartments.get(log.compartment)?.readers ?? []
    const isShown = readers.includes(member) && readers.includes(seat)
    if (!isShown || !isWitnessed(coalition, log.compartment)) continue
    const head = coalition.seats.includes(log.member)
      ? await offeredHead(store, reader, coalition, log, now)
      : await newestHead(reader, coalition, log)
    const counted = await countedHead(reader, coalition, log)
    for (const each of [head, counted?.text === head?.text ? undefined : counted]) {
      if (each === undefined) continue
      bytes += each.note.length
      if (notes.length >= most.heads || bytes > most.bytes) {
        if (only === null) next.set(asking, (begin + Math.max(1, i)) % logs.length)
        return notes
      }
      notes.push(utf8Text(each.note))
    }
  }
  return notes
}
