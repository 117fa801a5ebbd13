import { isFailure, type ErrorCode } from '../../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Reference } from '../../records/common.ts'
import { judgementIn } from '../../records/reveal.ts'
import { actingSeats, compartmentOf, type Coalition } from '../coalition.ts'
import { deskFor, writeRecords, type Desk } from '../desk.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { questionOf } from '../questions.ts'
import { isPastForMost } from '../witness/clocks.ts'
import { isWitnessed } from '../witness/heads.ts'
import { answersTo, expectedOf } from './answers.ts'
import { everySealed, forgetSealed, type Sealed } from './seal.ts'

/** Seats of this node that have sealed an answer and not opened it. */
export async function seatsWithSealed(
  { store }: Pick<Ports, 'store'>,
  coalition: Coalition,
): Promise<readonly MemberName[]> {
  const sealed = await store.read(everySealed)
  return actingSeats(coalition).filter((name) => sealed.some(({ seat }) => seat === name))
}

/** Opens for every seat of this node what it may open now. */
export async function openDueHere(ports: Ports, coalition: Coalition): Promise<void> {
  for (const seat of await seatsWithSealed(ports, coalition)) await openDue(ports, coalition, seat)
}

/** Opens what a seat has sealed and may open now. A node that may not sign does so later. Gives how many answers it opened. */
export async function openDue(ports: Ports, coalition: Coalition, seat: MemberName): Promise<number> {
  const sealed = (await ports.store.read(everySealed)).filter((each) => each.seat === seat)
  let opened = 0
  for (const each of sealed) {
    const desk = deskFor(ports, coalition, seat, each.person)
    const compartment = await ports.store.read((reader) => openable(desk, reader, each))
    if (compartment === 'gone') await ports.store.write((transaction) => forgetSealed(transaction, each))
    else if (compartment !== 'notYet' && (await open(desk, each, compartment))) opened += 1
  }
  return opened
}

/** Where a sealed answer is to be opened, if it may be now: when the commit of every member is held and witnessed, or when the round has been closed for long enough by this node's clock
 *  and those of most others. `gone`: the question was taken back. */
async function openable(
  desk: Desk,
  reader: Reader,
  { question: id }: Sealed,
): Promise<CompartmentId | 'notYet' | 'gone'> {
  if ((await reader.entry(id))?.state === 'dropped') return 'gone'
  const question = await questionOf(desk, reader, id)
  const { compartment } = question
  const { round } = await answersTo(desk, reader, { id, ...question })
  if (round === null) return 'notYet'
  const isDue = round.complete || (await isPast(desk, reader, compartment, round.until))
  return isDue ? compartment : 'notYet'
}

/** Whether a round that closed at `until` is over by all clocks that count. Where one host runs all there is but one. */
async function isPast(
  { coalition, seat, ports }: Desk,
  reader: Reader,
  compartment: CompartmentId,
  until: Instant,
): Promise<boolean> {
  const now = ports.clock.now()
  if (!isWitnessed(coalition, compartment)) return now >= until
  const past = until + limits.revealWaitMs
  if (now < past) return false
  const { readers } = compartmentOf(coalition, compartment)
  const others = expectedOf(coalition, readers).filter((name) => name !== seat)
  return others.length > 0 && (await isPastForMost(reader, coalition, others, past))
}

/** Kept for later: what keeps a node from signing is told where a person acts. */
const later: readonly ErrorCode[] = ['E_SEAT_MUTE', 'E_KEYS_MISSING', 'E_KEYS_LOCKED', 'E_QUOTA']

async function open(desk: Desk, sealed: Sealed, compartment: CompartmentId): Promise<boolean> {
  const { nonce, judgement, question } = sealed
  const cited = judgementIn(sealed).evidence.map(({ id }) => id)
  try {
    await writeRecords(desk, async (batch, transaction) => {
      const refs: Reference[] = [{ relation: 'answers', id: question }]
      // Evidence that was taken back since is still named in the judgement's own bytes.
      for (const id of cited) if (await isHere(transaction, id)) refs.push({ relation: 'cites', id })
      batch.add({ compartment, type: 'reveal', data: { nonce, judgement }, refs })
      await forgetSealed(transaction, sealed)
    })
    return true
  } catch (error) {
    if (isFailure(error) && later.includes(error.code)) return false
    throw error
  }
}

async function isHere(reader: Reader, id: RecordId): Promise<boolean> {
  const entry = await reader.entry(id)
  return entry?.state === 'usable' && entry.body !== null
}
