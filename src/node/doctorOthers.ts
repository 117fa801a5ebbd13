import type { MemberName } from '../kernel/id.ts'
import { dayOf, instant, instantText, type Instant } from '../kernel/instant.ts'
import { isOneHost, plenaryId } from '../ledger/founding.ts'
import { registerOf } from '../records/charter.ts'
import { currentLog, type Coalition } from './coalition.ts'
import type { Diagnosis } from './diagnosis.ts'
import { whyAwaited } from './exchange/awaited.ts'
import { contactWith } from './exchange/contacts.ts'
import { addressesOf } from './founding/addresses.ts'
import type { Ports } from './ports.ts'
import { awaitedStates, type LogState, type Reader } from './ports/store.ts'
import { keptForks } from './witness/forkRows.ts'
import {
  countedHead,
  isWitnessed,
  newestHead,
  quorumIn,
  signersOf,
  type OpenedHead,
} from './witness/heads.ts'
import { registersHeld } from './witness/following.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** How far clocks may be apart: requests between nodes count for a minute. */
const clockMs = minuteMs
/** Share of a day's bytes from which the quota is told of. */
const quotaShare = 0.8

/** What a doctor says of a node among others: forks, members not heard of, what is missing, quotas, cosignatures, registers, the clock. */
export async function onOthers(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
): Promise<Diagnosis[]> {
  if (isOneHost(coalition.newest.roster)) return []
  const now = clock.now()
  return store.read(async (reader) => {
    const heads = await headsOf(reader, coalition)
    return [
      ...(await onForks(reader)),
      ...(await onPeers(reader, coalition, now)),
      ...(await onBodies(reader)),
      ...(await onQuota(reader, coalition, now)),
      ...(await onCosignatures(reader, coalition, heads)),
      ...(await onRegisters(reader, coalition, now)),
      ...(await onClock(reader, coalition, heads, now)),
    ]
  })
}

interface LogHead {
  readonly log: LogState
  readonly head: OpenedHead
}

async function headsOf(reader: Reader, coalition: Coalition): Promise<readonly LogHead[]> {
  const found: LogHead[] = []
  for (const log of await reader.logs()) {
    const head = isWitnessed(coalition, log.compartment)
      ? await newestHead(reader, coalition, log)
      : undefined
    if (head) found.push({ log, head })
  }
  return found
}

async function onForks(reader: Reader): Promise<Diagnosis[]> {
  return (await keptForks(reader)).map(({ log, sizes, at }) => ({
    weight: 'wrong',
    about: 'forks',
    says: `${log.member} signed two heads that do not fit, of ${sizes.join(' and ')} entries, seen ${instantText(at)}. Nothing more of that log is cosigned here.`,
    next: `speak with the people of ${log.member}: its node was brought back from a backup, or it lies; "entente today" shows the proof`,
  }))
}

async function onPeers(reader: Reader, coalition: Coalition, now: Instant): Promise<Diagnosis[]> {
  const addresses = await addressesOf(reader, coalition)
  const found: Diagnosis[] = []
  for (const { name } of coalition.newest.roster.members) {
    if (coalition.seats.includes(name)) continue
    found.push(await onPeer(reader, name, addresses.has(name), now))
  }
  return found
}

async function onPeer(
  reader: Reader,
  member: MemberName,
  hasAddress: boolean,
  now: Instant,
): Promise<Diagnosis> {
  const about = 'peers'
  if (!hasAddress) {
    const says = `No address of ${member} is known: what it writes comes through others, or by courier.`
    return { weight: 'note', about, says, next: `entente peer add ${member} URL, or entente courier` }
  }
  const contact = await contactWith(reader, member)
  if (contact === undefined)
    return { weight: 'note', about, says: `${member} was never asked.`, next: `entente sync ${member}` }
  const { answered, failure } = contact
  const silentMs = answered === null ? Infinity : now - Date.parse(answered)
  const since = answered === null ? 'has never answered' : `answered last ${answered}`
  if (silentMs < hourMs && failure === null) return { weight: 'fine', about, says: `${member} ${since}.` }
  const why = failure === null ? '' : `; then: ${failure.code}, ${failure.message}`
  return {
    weight: failure !== null && silentMs >= dayMs ? 'wrong' : 'note',
    about,
    says: `${member} ${since}${why}.`,
    next: `entente sync ${member} asks again; entente courier carries what is there meanwhile`,
  }
}

async function onBodies(reader: Reader): Promise<Diagnosis[]> {
  const found: Diagnosis[] = []
  for (const log of await reader.logs()) {
    const counts = await reader.bodilessCounts(log)
    const count = awaitedStates.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
    if (count === 0) continue
    const [first] = await reader.bodiless(log, awaitedStates, 0, 1)
    const why = first && (await whyAwaited(reader, log, first.index))
    const overQuota = counts.get('overQuota') ?? 0
    const reason = why ? `; the first since ${instantText(why.since)}: ${why.code}` : ''
    const quota = overQuota > 0 ? `, ${overQuota} of them beyond the day’s quota` : ''
    found.push({
      weight: 'note',
      about: 'bodies',
      says: `${count} bodies of ${log.member} in ${log.compartment.slice(0, 16)}… are not here${quota}${reason}.`,
      next:
        overQuota === count
          ? 'they are asked for again on a later day'
          : 'entente sync asks every holder again; a courier file from one who has them brings them too',
    })
  }
  return found
}

async function onQuota(reader: Reader, coalition: Coalition, now: Instant): Promise<Diagnosis[]> {
  const { dailyBytes } = coalition.charter.quotas
  const logs = (await reader.logs()).filter(
    ({ compartment }) => (coalition.compartments.get(compartment)?.readers.length ?? 0) > 1,
  )
  return coalition.seats.flatMap((seat): Diagnosis[] => {
    const own = logs.filter(({ member, quotaDay }) => member === seat && quotaDay === dayOf(now))
    const used = own.reduce((sum, { quotaBytes }) => sum + quotaBytes, 0)
    if (used < quotaShare * dailyBytes) return []
    const share = Math.round((100 * used) / dailyBytes)
    const says = `${seat} has used ${share} % of the bytes that the charter allows it today.`
    return [{ weight: 'note', about: 'quota', says, next: 'what goes beyond waits until tomorrow (UTC)' }]
  })
}

async function onCosignatures(
  reader: Reader,
  coalition: Coalition,
  heads: readonly LogHead[],
): Promise<Diagnosis[]> {
  const found: Diagnosis[] = []
  for (const { log, head } of heads) {
    if (!coalition.seats.includes(log.member)) continue
    const counted = (await countedHead(reader, coalition, log))?.checkpoint.size ?? 0
    const { size } = head.checkpoint
    if (counted >= size) continue
    const { needed } = quorumIn(coalition, log.compartment)
    found.push({
      weight: 'note',
      about: 'cosignatures',
      says: `${size - counted} of ${size} entries of ${log.member} in ${log.compartment.slice(0, 16)}… stand under no head that counts: ${signersOf(head)} of ${needed} needed signers stand behind the newest.`,
      next: 'other members cosign once they hold them: entente sync, or a courier there and back',
    })
  }
  return found
}

async function onRegisters(reader: Reader, coalition: Coalition, now: Instant): Promise<Diagnosis[]> {
  const found: Diagnosis[] = []
  for (const { id } of coalition.compartments.values())
    for (const { author, finding } of await registersHeld(reader, id)) {
      if (finding === null) continue
      const isLate = finding.kind === 'unheld'
      found.push({
        weight: isLate ? 'note' : 'wrong',
        about: 'register',
        says: `The register of ${author} does not fit its log in ${id.slice(0, 16)}… at tick ${finding.tick} (${finding.kind}), since ${instantText(finding.since)}.`,
        next: isLate
          ? `what it anchors may only be late: entente sync ${author}`
          : `ask the people of ${author}: it may show different logs to different members`,
      })
    }
  return [...found, ...(await onOwnRegister(reader, coalition, now))]
}

/** A register that missed ticks tells others when this node was down, and nothing more. */
async function onOwnRegister(reader: Reader, coalition: Coalition, now: Instant): Promise<Diagnosis[]> {
  const { cadenceMinutes } = registerOf(coalition.charter)
  const found: Diagnosis[] = []
  for (const seat of coalition.seats) {
    const log = currentLog(coalition, plenaryId(coalition.newest.membershipSince), seat)
    const signed = await reader.signedHead(log)
    const late = signed === undefined ? Infinity : now - signed.at
    if (late <= 2 * cadenceMinutes * minuteMs) continue
    const since = signed === undefined ? 'never yet' : `last ${instantText(signed.at)}`
    found.push({
      weight: 'note',
      about: 'register',
      says: `The register of ${seat} should be posted every ${cadenceMinutes} minutes; its log was signed ${since}.`,
      next: 'entente start keeps the rhythm while it runs',
    })
  }
  return found
}

/** Compares the clock with what others said when they cosigned: none can have signed later than now, nor before a head of ours was made. */
async function onClock(
  reader: Reader,
  coalition: Coalition,
  heads: readonly LogHead[],
  now: Instant,
): Promise<Diagnosis[]> {
  const ahead = new Map<MemberName, number>()
  const behind = new Map<MemberName, number>()
  const note = (into: Map<MemberName, number>, member: MemberName, by: number): void => {
    if (by > clockMs) into.set(member, Math.max(by, into.get(member) ?? 0))
  }
  const heard = new Set<MemberName>()
  for (const { log, head } of heads) {
    const own = coalition.seats.includes(log.member) ? await reader.signedHead(log) : undefined
    for (const [member, time] of head.held) {
      if (coalition.seats.includes(member)) continue
      heard.add(member)
      note(ahead, member, time - now)
      if (own?.size === head.checkpoint.size) note(behind, member, own.at - time)
    }
  }
  const says = (apart: ReadonlyMap<MemberName, number>, way: 'ahead of' | 'behind'): Diagnosis[] => {
    if (apart.size === 0) return []
    const most = Math.round(Math.max(...apart.values()) / 1000)
    const isOurs = 2 * apart.size > heard.size && heard.size > 1
    return [
      {
        weight: isOurs ? 'wrong' : 'note',
        about: 'clock',
        says: `By their cosignatures the clocks of ${[...apart.keys()].sort().join(', ')} are up to ${most} seconds ${way} this one (${instantText(instant(now))}).`,
        next: isOurs
          ? 'most others disagree with this clock: set it by a time server'
          : 'compare the clocks; nodes more than a minute apart refuse each other’s requests',
      },
    ]
  }
  return [...says(ahead, 'ahead of'), ...says(behind, 'behind')]
}
