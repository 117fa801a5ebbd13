import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instant, type Instant } from '../../kernel/instant.ts'
import { failure } from '../../kernel/error.ts'
import { formatOrigin } from '../../ledger/checkpoint.ts'
import type { Epoch } from '../../ledger/founding.ts'
import { successorOf } from '../../decisions/succession.ts'
import { sameJson } from '../../kernel/json.ts'
import type { Ground } from '../../decisions/statement.ts'
import type { RosterChange } from '../../records/motion.ts'
import type { FreezePromise } from '../../records/position.ts'
import type { Receipt } from '../../records/receipt.ts'
import type { Batch, Draft } from '../batch.ts'
import type { ValidFile } from '../decisions/motionFile.ts'
import type { Statements } from '../decisions/statements.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { lastCosigned } from '../witness/cosigned.ts'
import { endFreezes, keepFreeze } from '../witness/freeze.ts'

/** What is said in the race of a slot, with the promises that go with it. */

/** Where a motion would end logs of members that it takes the keys or the place of: those who support it cosign nothing beyond. */
function endsOf(epoch: Epoch, motion: RecordId, change: RosterChange): FreezePromise[] {
  const before = new Map(epoch.roster.members.map((member) => [member.name, member]))
  const rekeyed = successorOf(epoch, change)
    .roster.members.filter(({ name, keys }) => {
      const old = before.get(name)
      return old !== undefined && !sameJson(old.keys, keys)
    })
    .map(({ name, frozen }) => ({ motion, member: name, heads: frozen }))
  const gone = change.ended.map(({ member, heads }) => ({ motion, member, heads }))
  return [...rekeyed, ...gone]
}

/** What of those ends a seat has cosigned beyond already: it may not support such a motion, since what it stands behind counts. */
async function cosignedBeyond(
  reader: Reader,
  { coalition }: Ground,
  seat: MemberName,
  ends: readonly FreezePromise[],
): Promise<FreezePromise | undefined> {
  for (const end of ends)
    for (const { size, compartment, generation } of end.heads) {
      const origin = formatOrigin({ coalition, compartment, member: end.member, generation })
      const last = await lastCosigned(reader, seat, 'held', origin)
      if (last && last.size > size) return end
    }
  return undefined
}

/** A seat's one position in a slot: for a motion, with what it promises to cosign no further, or for none. Throws `E_DECISION_STEP` where it supports one
 *  that ends a log before something of it that the seat stands behind; the next attempt ends it later. */
export async function inSlot(
  reader: Reader,
  seat: MemberName,
  file: ValidFile,
  {
    supports,
    by,
    reasons,
  }: { readonly supports: boolean; readonly by: 'person' | 'node'; readonly reasons: string },
): Promise<Draft[]> {
  const { motion, ground } = file
  const { roster } = motion.says
  if (roster === null) throw new Error('only a motion for the roster has a slot')
  const { compartment, tlp } = motion
  const ends = supports ? endsOf(ground.epoch, motion.id, roster) : []
  const beyond = await cosignedBeyond(reader, ground, seat, ends)
  if (beyond)
    throw failure(
      'E_DECISION_STEP',
      `${seat} stands behind something that ${beyond.member} said after where this motion would end its log: reject it, and the next attempt ends it later`,
      { paths: [motion.id] },
    )
  const data = { slot: roster.slot, motion: supports ? motion.id : null, by, reasons }
  return [
    ...ends.map((promise) => ({ compartment, type: 'freezePromise' as const, data: promise, tlp })),
    { compartment, type: 'position', data, tlp },
  ]
}

/** Adds what a seat says to a batch, keeps what it promises by it, and holds back where it says that it has received a motion which would end a log: until it has
 *  spoken on it, but no longer than members have. Gives the id of the last. */
export async function addSaid(
  batch: Batch,
  transaction: Transaction,
  { seat, held, ground, now }: Saying,
  drafts: readonly Draft[],
): Promise<RecordId | undefined> {
  let last: RecordId | undefined
  for (const draft of drafts) {
    last = batch.add(draft)
    const { epoch } = ground
    if (draft.type === 'freezePromise') {
      const promise = draft.data as FreezePromise
      await keepFreeze(transaction, seat, { promise, epoch: epoch.id }, { at: now, until: null })
    } else if (draft.type === 'position' && 'slot' in draft.data && draft.data.motion === null) {
      await endFreezes(transaction, (row) => row.seat === seat && row.until !== null, now)
    } else if (draft.type === 'receipt') {
      const { received } = draft.data as Receipt
      const motion = held.motions.get(received)
      if (!motion?.says.roster || motion.epoch !== epoch.id) continue
      const until = instant(now + motion.says.period)
      for (const promise of endsOf(ground.epoch, motion.id, motion.says.roster))
        await keepFreeze(transaction, seat, { promise, epoch: epoch.id }, { at: now, until })
    }
  }
  return last
}

/** Who says something, and what it looks at. */
export interface Saying {
  readonly seat: MemberName
  readonly held: Pick<Statements, 'motions'>
  /** What a motion moved now would stand on. */
  readonly ground: Pick<Ground, 'epoch'>
  readonly now: Instant
}
