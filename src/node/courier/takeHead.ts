import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import type { ActPorts } from '../signing.ts'
import { cosignHeld } from '../witness/cosign.ts'
import { noteContradiction } from '../witness/forks.ts'
import { isWitnessed, keepHead, openHead, signersOf } from '../witness/heads.ts'
import { noticeOwn } from '../witness/rollback.ts'

/** Takes in a head that was carried here, with the cosignatures on it, and cosigns it for `seat` where its author offers it and all of it is held.
 *  Gives whether it was cosigned now. Throws what a bad head throws, `E_LOG_CONTRADICTED`, `E_SEAT_MUTE`. */
export async function takeCarriedHead(
  ports: ActPorts,
  coalition: Coalition,
  seat: MemberName,
  note: Uint8Array,
  from: MemberName,
): Promise<boolean> {
  const { store, clock } = ports
  const head = openHead(coalition, note)
  const { member, compartment } = head.log
  const lost = await noticeOwn(ports, coalition, head)
  if (lost !== undefined) throw failure('E_SEAT_MUTE', lost)
  const held = (await store.read((reader) => reader.log(head.log)))?.size ?? 0
  // Entries behind what is held did not come: then neither does the head.
  if (held < head.checkpoint.size) return false
  if ((await noteContradiction(ports, coalition, head.note, null)) !== 'none')
    throw failure('E_LOG_CONTRADICTED', `a head of ${member} does not fit what is held of its log`)
  await store.write((transaction) => keepHead(transaction, coalition, head, clock.now()))
  const isOffered = member === from || signersOf(head) >= 2
  if (!isOffered || head.held.has(seat) || !isWitnessed(coalition, compartment)) return false
  if ((await store.read((reader) => muteReason(reader, coalition))) !== undefined) return false
  return 'note' in (await cosignHeld(ports, coalition, seat, head.note))
}
