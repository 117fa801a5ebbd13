import { join } from 'node:path'
import { fromBase64, utf8, utf8Text } from '../../src/kernel/bytes.ts'
import { asMemberName, type CharterHash, type CoalitionId, type EpochId } from '../../src/kernel/id.ts'
import { foundingBytes, foundingId } from '../../src/ledger/founding.ts'
import { formatNote } from '../../src/ledger/note.ts'
import { signatureLine } from '../../src/ledger/signatureLine.ts'
import { genesisText } from '../../src/ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../../src/ledger/verifierKey.ts'
import { loadCoalition, seatsSetting, type Coalition } from '../../src/node/coalition.ts'
import { FileKeyring } from '../../src/platform/keyring.ts'
import { FileMarker } from '../../src/platform/marker.ts'
import { systemClock, systemRandom } from '../../src/platform/system.ts'
import { systemTimer } from '../../src/platform/timer.ts'
import { studyCharter } from '../../src/records/charter.ts'
import { newestRecordVersion } from '../../src/records/registry.ts'
import { rosterFormat, type Roster } from '../../src/records/roster.ts'
import { SqliteStore } from '../../src/store/sqlite/store.ts'

// A coalition of two nodes in two folders.

/** The member that writes. */
export const north = asMemberName('north')
/** The member that replicates. */
export const south = asMemberName('south')
const passphrase = 'a bench of two nodes'

/** A node that is open. */
export interface Node {
  readonly store: SqliteStore
  readonly coalition: Coalition
  readonly ports: ReturnType<typeof portsIn>
}

/** What a node in a folder touches. */
function portsIn(folder: string, store: SqliteStore) {
  const stateFolder = join(folder, 'state')
  return {
    store,
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    keyring: new FileKeyring({ dataFolder: folder, stateFolder, passphrase }),
    marker: new FileMarker(stateFolder),
  }
}

/** Opens one that was founded. */
export async function openNode(folder: string): Promise<Node> {
  const store = SqliteStore.open(folder)
  return { store, ports: portsIn(folder, store), coalition: await store.read(loadCoalition) }
}

/** Founds a coalition of two in two folders. */
export async function found(folders: Readonly<Record<string, string>>): Promise<void> {
  const seats = [north, south]
  const charter = foundingBytes({ ...studyCharter, quotas: { dailyBytes: 2 ** 40 } })
  const charterHash = foundingId(charter) as CharterHash
  const nodes = seats.map((seat) => {
    const folder = folders[seat] ?? ''
    const store = SqliteStore.open(folder)
    return { seat, store, ports: portsIn(folder, store) }
  })
  const members: Roster['members'] = []
  for (const { seat, ports } of nodes) {
    const keys = (await ports.keyring.create([seat])).get(seat)
    if (!keys) throw new Error('keys are made')
    members.push({
      name: seat,
      host: `${seat}-host`,
      status: 'member',
      weight: 1,
      ratified: true,
      keys,
      generation: 0,
      frozen: [],
    })
  }
  const roster: Roster = {
    format: rosterFormat,
    previous: null,
    slot: null,
    charter: charterHash,
    recordVersion: newestRecordVersion,
    study: false,
    members,
  }
  const body = foundingBytes(roster)
  const id = foundingId(body) as EpochId
  const text = genesisText(id as string as CoalitionId)
  const lines = []
  for (const { seat, ports } of nodes) {
    const key = members.find(({ name }) => name === seat)?.keys.log ?? ''
    lines.push(
      signatureLine(
        verifierKey(seat, signatureTypes.log, fromBase64(key)),
        await ports.keyring.signLog(seat, text),
      ),
    )
  }
  const note = utf8Text(formatNote({ text, lines }))
  for (const { seat, store, ports } of nodes) {
    await ports.marker.write({ act: 0, generation: 0 })
    await store.write(async (transaction) => {
      await transaction.setSetting(seatsSetting, utf8(JSON.stringify([seat])))
      await transaction.addCharter(charterHash, charter)
      await transaction.addEpoch({ id, body, note })
    })
    await store.close()
  }
}
