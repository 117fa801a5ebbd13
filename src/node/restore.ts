import { base64 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { checkOneHostSuccessor, foundingBytes, isOneHost, readRoster } from '../ledger/founding.ts'
import { RightEdge } from '../ledger/tree.ts'
import type { FrozenHead, Roster } from '../records/roster.ts'
import { settleIfSound } from './acts.ts'
import { loadCoalition, type Coalition } from './coalition.ts'
import { FoundingSigner } from './found.ts'
import { knownFromExports } from './keys.ts'
import type { Ports } from './ports.ts'
import type { KeyExportNote } from './ports/keyring.ts'
import type { LogState } from './ports/store.ts'

type RestorePorts = Pick<Ports, 'store' | 'clock' | 'random' | 'keyring' | 'marker'>

/** Opens the next epoch of a one-host coalition after its folder came back from a backup: the old log generations end at the heads held
 *  here, new ones begin, and every seat signs as it signed the genesis. The number is one above the highest that folder, marker and any
 *  export of keys know, so that nothing signed after the backup can stand in the same log. Nothing may serve the folder meanwhile.
 *  Throws `E_ROSTER_MOTION_REQUIRED` where several hosts would have to agree, `E_KEYS_MISSING`, `E_KEYS_LOCKED`. */
export async function openNextEpoch(ports: RestorePorts, exported?: KeyExportNote): Promise<Coalition> {
  return ports.store.exclusive(async () => {
    const coalition = await ports.store.read(loadCoalition)
    const { newest } = coalition
    const { roster } = newest
    if (!isOneSigner(coalition)) {
      throw failure(
        'E_ROSTER_MOTION_REQUIRED',
        'a coalition of several hosts gives a restored node its new key by a roster motion',
      )
    }
    await settleIfSound(ports, coalition)
    const { logs, lastAct, known } = await ports.store.read(async (reader) => ({
      logs: await reader.logs(),
      lastAct: (await reader.lastAct())?.number ?? 0,
      known: await knownFromExports(reader),
    }))
    const marker = await ports.marker.read()
    const held = Math.max(...roster.members.map((member) => member.generation))
    const elsewhere = [marker, exported, known]
    const generation = 1 + Math.max(held, ...elsewhere.map((each) => each?.generation ?? 0))
    const successor: Roster = {
      ...roster,
      previous: newest.id,
      members: roster.members.map((member) => ({
        ...member,
        generation,
        frozen: frozenHeads(logs, member.name, member.generation),
      })),
    }
    // What this node's own checks would refuse is never signed.
    const body = foundingBytes(successor)
    checkOneHostSuccessor(newest, readRoster(body))
    const firstAct = 1 + Math.max(lastAct, ...elsewhere.map((each) => each?.act ?? 0))
    const signer = new FoundingSigner(ports, roster, firstAct)
    const epoch = await signer.signEpoch(
      body,
      roster.members.map((member) => member.name),
    )
    await ports.marker.write({ act: firstAct + signer.acts.length - 1, generation })
    await ports.store.write(async (transaction) => {
      await transaction.addEpoch(epoch)
      for (const act of signer.acts) await transaction.addAct(act)
    })
    return ports.store.read(loadCoalition)
  })
}

/** Whether this node alone can open the next epoch: one host runs every member, and all of their seats are here. */
export function isOneSigner({ newest, seats }: Coalition): boolean {
  return isOneHost(newest.roster) && newest.roster.members.every(({ name }) => seats.includes(name))
}

/** Heads at which a member's logs of one generation end. */
function frozenHeads(logs: readonly LogState[], member: string, generation: number): FrozenHead[] {
  return logs
    .filter((log) => log.member === member && log.generation === generation)
    .map(({ compartment, size, edge }) => ({
      compartment,
      generation,
      size,
      root: base64(RightEdge.from(size, edge).root()),
    }))
}
