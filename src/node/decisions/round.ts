import { isFailure, type ErrorCode } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Draft } from '../batch.ts'
import { actingSeats, hasOneHost, type Coalition } from '../coalition.ts'
import { deskFor, writeRecords } from '../desk.ts'
import { decidedHere, enterDecided } from '../epochs.ts'
import { muteReason } from '../mute.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { retractionsDue } from '../retractAgain.ts'
import { operator } from '../roles.ts'
import { keepCertificates } from './certificate.ts'
import { addRosterMotion } from '../roster/add.ts'
import { leaving, restLeaving } from '../roster/leaving.ts'
import { departureDue, slotDue } from '../roster/due.ts'
import { addSaid } from '../roster/say.ts'
import { endFreezes, forgetFreezes, freezingFor } from '../witness/freeze.ts'
import { cosignTogether } from './cosigning.ts'
import { closingDue, positionDue, receiptsDue, servedDue, type Looking } from './due.ts'
import { everyFollow, followDue } from './following.ts'
import { everyCertified } from './kept.ts'
import { endedFiles, openFiles } from './openFiles.ts'
import { Heads } from './proofs.ts'
import { standing } from './stands.ts'
import { statementsHeld } from './statements.ts'
import { everyWord, keepWords } from './words.ts'

/** What a round did for the seats of this node. */
export interface Round {
  /** Statements written. */
  readonly said: number
  /** Outcomes whose certificate is complete now. */
  readonly certified: number
}

/** Statements written in one step: others come to the store between two of them. */
const draftsAtOnce = 200

/** Does for every seat of this node what is due of motions without being asked: receipts, serving, words for silent people, closings, and certificates of what is decided;
 *  where that is the next roster, the node goes on under it, and takes back once more what it took back beyond where its logs ended.
 *  A mute node, or one without its keys, says nothing; it still keeps what is certain. */
export async function decisionRound(ports: Ports, coalition: Coalition): Promise<Round> {
  const { store, clock } = ports
  await enterDecided(ports, coalition)
  const seats = actingSeats(coalition)
  if ((await motionsOpen(ports, coalition)).length === 0) return { said: 0, certified: 0 }
  const isMute = await store.read((reader) => muteReason(reader, coalition))
  let said = 0
  if (!isMute) await restLeaving(ports, coalition, seats)
  // One step finds what the last one made possible: a receipt lets the mover serve. What it says it says once, so this ends.
  for (let moved = 1; moved > 0 && !isMute;) {
    const served = (await store.read((reader) => openFiles(ports, coalition, reader))).filter(
      (file) => file.served,
    )
    await keepWords(store, seats, served, clock.now())
    moved = 0
    for (const seat of seats)
      moved += (await sayWhatIsDue(ports, coalition, seat)) + (await openDeparture(ports, coalition, seat))
    said += moved
    if (hasOneHost(coalition)) await cosignTogether(ports, coalition)
  }
  const certified = await keepCertificates(ports, coalition)
  if (certified > 0) await endOver(ports, coalition)
  await enterDecided(ports, coalition)
  return { said, certified }
}

/** Ends what seats promised for motions of slots that are dead, and forgets it of epochs that have ended. */
async function endOver({ store, clock }: Ports, coalition: Coalition): Promise<void> {
  await store.write(async (transaction) => {
    const held = await statementsHeld(store, coalition, transaction)
    const certificates = await everyCertified(transaction)
    await forgetFreezes(transaction, coalition.newest.id)
    const isDead = ({ motion: id }: { readonly motion: RecordId }): boolean => {
      const motion = held.motions.get(id)
      const racing = motion === undefined ? [] : held.racing(motion)
      return racing.some((each) => certificates.get(each.id)?.outcome === 'dead')
    }
    await endFreezes(transaction, isDead, clock.now())
  })
}

/** What there is to go a round for: all of it at once, or nothing while no motion is open. */
export async function motionsOpen(ports: Ports, coalition: Coalition): Promise<readonly string[]> {
  const isDue = await ports.store.read(
    async (reader) =>
      (await openFiles(ports, coalition, reader)).length > 0 ||
      (await endedFiles(ports, coalition, reader)).length > 0 ||
      (await decidedHere(ports, coalition, reader)) !== undefined ||
      leaving(coalition, await statementsHeld(ports.store, coalition, reader)).size > 0 ||
      (await anyRetractionDue(ports, coalition, reader)),
  )
  return isDue ? ['motions'] : []
}

async function anyRetractionDue(ports: Ports, coalition: Coalition, reader: Reader): Promise<boolean> {
  for (const seat of actingSeats(coalition))
    if ((await retractionsDue(ports, coalition, seat, reader)).length > 0) return true
  return false
}

/** Where one host runs all seats nothing has to travel: what an act makes possible follows at once. */
export async function followThrough(ports: Ports, coalition: Coalition): Promise<void> {
  if (hasOneHost(coalition)) await decisionRound(ports, coalition)
}

/** Kept for later: what keeps a node from signing is told where a person acts. */
const later: readonly ErrorCode[] = [
  'E_SEAT_MUTE',
  'E_KEYS_MISSING',
  'E_KEYS_LOCKED',
  'E_QUOTA',
  'E_EPOCH_ENDED',
]

async function sayWhatIsDue(ports: Ports, coalition: Coalition, seat: MemberName): Promise<number> {
  const due = (reader: Reader): Promise<Draft[]> => draftsDue(ports, coalition, seat, reader)
  if ((await ports.store.read(due)).length === 0) return 0
  try {
    return await writeRecords(deskFor(ports, coalition, seat, operator), async (batch, transaction) => {
      // Looked at once more inside the step: a person may have spoken meanwhile.
      const drafts = await due(transaction)
      const held = await statementsHeld(ports.store, coalition, transaction)
      const ground = { epoch: coalition.newest }
      await addSaid(batch, transaction, { seat, held, ground, now: ports.clock.now() }, drafts)
      return drafts.length
    })
  } catch (error) {
    if (isFailure(error) && later.includes(error.code)) return 0
    throw error
  }
}

/** Puts forward the roster without a member that has given notice, where it falls to this seat. What the charter or the roster does not let go on without it stays
 *  a notice. */
async function openDeparture(ports: Ports, coalition: Coalition, seat: MemberName): Promise<number> {
  const due = async (reader: Reader): Promise<MemberName | undefined> =>
    departureDue(await lookingFor(ports, coalition, seat, reader))
  if ((await ports.store.read(due)) === undefined) return 0
  const desk = deskFor(ports, coalition, seat, operator)
  try {
    return await writeRecords(desk, async (batch, transaction) => {
      const member = await due(transaction)
      if (member === undefined) return 0
      await addRosterMotion(desk, batch, transaction, { wanted: { kind: 'leave', member } })
      return 1
    })
  } catch (error) {
    if (isFailure(error) && [...later, 'E_MOTION_INVALID', 'E_ROSTER_INVALID'].includes(error.code)) return 0
    throw error
  }
}

async function lookingFor(
  ports: Ports,
  coalition: Coalition,
  seat: MemberName,
  reader: Reader,
): Promise<Looking> {
  const held = await statementsHeld(ports.store, coalition, reader)
  const heads = new Heads(coalition, reader)
  const words = await everyWord(reader)
  return { coalition, reader, held, heads, seat, words, now: ports.clock.now() }
}

async function draftsDue(
  ports: Ports,
  coalition: Coalition,
  seat: MemberName,
  reader: Reader,
): Promise<Draft[]> {
  const looking = await lookingFor(ports, coalition, seat, reader)
  const { held, heads } = looking
  const follows = await everyFollow(reader)
  const drafts: Draft[] = await retractionsDue(ports, coalition, seat, reader)
  // Who has promised to cosign nothing beyond where a log ends says nothing new on other motions of the epoch.
  const isFreezing = (await freezingFor(reader, seat, coalition.newest.id)).length > 0
  // A seat has one position in a slot, whatever number of motions race there.
  let hasSlotWord = false
  for (const file of await openFiles(ports, coalition, reader)) {
    if (drafts.length >= draftsAtOnce) break
    if (!file.ground.compartment.readers.includes(seat)) continue
    drafts.push(...receiptsDue(looking, file), ...(await servedDue(looking, file)))
    if (file.motion.says.roster && !hasSlotWord) {
      const words = await slotDue(looking, file)
      hasSlotWord = words.length > 0
      drafts.push(...words)
    }
    if (isFreezing) continue
    const following = followDue({ seat, follows }, file)
    drafts.push(...following)
    const positions = following.length > 0 ? [] : await positionDue(looking, file)
    // What is decided needs nobody's silence.
    if (positions.length > 0 && (await standing(held, heads, file)).outcome.kind === 'pending')
      drafts.push(...positions)
    drafts.push(...(await closingDue(looking, file)))
  }
  return drafts
}
