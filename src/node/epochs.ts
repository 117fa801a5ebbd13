import { linkBytes, rosterInLink } from '../decisions/certificate.ts'
import { newestOf } from '../decisions/chain.ts'
import { leanLink } from '../decisions/lean.ts'
import { verifyOutcome, withLink } from '../decisions/verifyOutcome.ts'
import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { BlobHash, EpochId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { checkFaultBounds, endOf, foundingId, readCharter, type Epoch } from '../ledger/founding.ts'
import { oneAct, settleIfSound } from './acts.ts'
import { chainOf, learnEpochs, type Coalition } from './coalition.ts'
import { certified } from './decisions/kept.ts'
import { statementsHeld } from './decisions/statements.ts'
import type { Ports } from './ports.ts'
import { reexamine } from './exchange/reexamine.ts'
import { blobsOf, quarantineRow } from './projections.ts'
import type { FoundingBody, Reader, Transaction } from './ports/store.ts'
import { takeUpKeys, type ActPorts } from './signing.ts'
import { heldBody } from './stored.ts'

/** A node goes on under the next epoch once it holds what proves it: the certificate of a roster motion, gathered here or given by others. */

/** Enters every epoch that a certificate kept here begins. Gives how many. Throws as `enterEpoch`. */
export async function enterDecided(ports: ActPorts, coalition: Coalition): Promise<number> {
  for (let entered = 0; ; entered++) {
    const certificate = await ports.store.read((reader) => decidedHere(ports, coalition, reader))
    if (certificate === undefined) return entered
    const { id } = coalition.newest
    await enterEpoch(ports, coalition, linkFrom(coalition, certificate))
    // The certificate would be found again and again.
    if (coalition.newest.id === id) throw new Error('an epoch that was entered is the newest one')
  }
}

/** The link of the epoch that a certificate begins. */
function linkFrom(coalition: Coalition, certificate: Uint8Array): Uint8Array {
  const verdict = verifyOutcome(certificate, new Set(coalition.epochs.keys()))
  return verdict.result === 'adopted' ? leanLink(certificate, verdict.matter) : linkBytes(certificate)
}

/** The certificate of a motion that was adopted in the running epoch to begin the next one; undefined while none is kept. */
export async function decidedHere(
  { store }: Pick<Ports, 'store'>,
  coalition: Coalition,
  reader: Reader,
): Promise<Uint8Array | undefined> {
  const { motions } = await statementsHeld(store, coalition, reader)
  for (const { id, epoch, says } of motions.values()) {
    if (says.roster === null || epoch !== coalition.newest.id) continue
    const kept = await certified(reader, id)
    if (kept?.outcome === 'adopted') return reader.blob(kept.file)
  }
  return undefined
}

/** Goes on under the epoch that a link begins: the epoch with its charter is kept in one step between two signing acts, so that everything is signed under one
 *  epoch or the other, and what was begun under the old one is finished first. `charter`: the epoch's, where it did not come as an attachment.
 *  Throws what `withLink` throws for a link that proves nothing, `E_GENESIS_INVALID` and `E_ROSTER_INVALID` for a charter that is not the epoch's or does not bear
 *  its members, and `E_EPOCH_NOT_YET_UNDERSTOOD` where the charter is not here. */
export async function enterEpoch(
  ports: ActPorts,
  coalition: Coalition,
  link: Uint8Array,
  charter?: Uint8Array,
): Promise<void> {
  await oneAct(ports.store, async () => {
    await ports.store.read((reader) => learnEpochs(reader, coalition))
    // Whoever asked at the same time may have been quicker.
    if (coalition.epochs.has(foundingId(rosterInLink(link).body) as EpochId)) return
    const epoch = newestOf(withLink(chainOf(coalition), link))
    await settleIfSound(ports, coalition)
    await ports.store.write(async (transaction) => {
      await keepCharter(transaction, epoch, charter)
      await transaction.addEpoch(heldAs(epoch.id, link))
      await leaveOutBeyond(transaction, [...coalition.epochs.values(), epoch], ports.clock.now())
    })
    await ports.store.read((reader) => learnEpochs(reader, coalition))
    await takeUpKeys(ports, coalition)
  })
  // What was written under it may have come before it did.
  await reexamine(ports, coalition)
}

async function keepCharter(
  transaction: Transaction,
  { roster }: Epoch,
  given: Uint8Array | undefined,
): Promise<void> {
  const hash = roster.charter
  const bytes =
    (await transaction.charter(hash)) ?? given ?? (await transaction.blob(hash as string as BlobHash))
  if (bytes === undefined)
    throw failure('E_EPOCH_NOT_YET_UNDERSTOOD', `the charter of the next epoch, ${hash}, is not here`, {
      paths: ['charter'],
    })
  checkFaultBounds(roster, readCharter(bytes, hash))
  await transaction.addCharter(hash, bytes)
}

/** Takes out of the views what is held of logs beyond where they ended. It is kept, with the reason. */
async function leaveOutBeyond(
  transaction: Transaction,
  epochs: readonly Epoch[],
  now: Instant,
): Promise<void> {
  for (const log of await transaction.logs()) {
    const end = endOf(epochs, log)
    if (end?.kind !== 'named' || log.size <= end.size) continue
    const why = `epoch ${end.epoch} ended this log of ${log.member} at ${end.size} entries`
    for (const entry of await transaction.entries(log, end.size, log.size)) {
      const { seq, state, salt, body } = entry
      if ((state !== 'usable' && state !== 'withdrawn') || !salt || !body) continue
      // It comes in anew, as what it is now: nothing it refers to is found by it, and whoever folds what came in sees it. Attachments go when it does.
      const filled = { salt, body, references: [], blobs: blobsOf({ body: heldBody(entry, body) }) }
      const rows = [quarantineRow('invalid', 'E_EPOCH_ENDED', why)]
      await transaction.fillBody(seq, { ...filled, state: 'invalid', stated: now, rows })
    }
  }
}

/** An epoch that a link begins, as a store holds it. */
export function heldAs(id: EpochId, link: Uint8Array): FoundingBody<EpochId> {
  const { body, note } = rosterInLink(link)
  return { id, body, note: note === null ? utf8Text(link) : utf8Text(note) }
}
