import { base64, fromBase64, utf8, utf8Text } from '../src/kernel/bytes.ts'
import type { CharterHash, CoalitionId, CompartmentId, EpochId, MemberName } from '../src/kernel/id.ts'
import { foundingBytes, foundingId } from '../src/ledger/founding.ts'
import { formatNote } from '../src/ledger/note.ts'
import { signatureLine } from '../src/ledger/signatureLine.ts'
import { compartmentText, genesisText } from '../src/ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../src/ledger/verifierKey.ts'
import { seatsSetting } from '../src/node/coalition.ts'
import { nodeSetting } from '../src/node/found.ts'
import type { FoundingBody, Transaction } from '../src/node/ports/store.ts'
import { studyCharter } from '../src/records/charter.ts'
import type { DecisionRule } from '../src/records/decisionRule.ts'
import { compartmentFormat } from '../src/records/compartment.ts'
import { newestRecordVersion } from '../src/records/registry.ts'
import { rosterFormat, type Roster } from '../src/records/roster.ts'
import type { SeededKeyring } from './keys.ts'
import type { Seed } from './seed.ts'

/** What every node of a run is founded with: one host each, signed by all, and compartments among some of them. */
export interface Founded {
  readonly coalition: CoalitionId
  /** Readers of each compartment beside the plenary and the homes. */
  readonly compartments: readonly { readonly id: CompartmentId; readonly readers: readonly MemberName[] }[]
  /** Writes what one node holds at its founding. */
  fill(transaction: Transaction, seat: MemberName): Promise<void>
}

/** Founds a coalition of these members, with a compartment for each list of readers, under a charter with these rules of decision. */
export function found(
  seed: Seed,
  keyrings: readonly SeededKeyring[],
  among: readonly (readonly MemberName[])[],
  rules: readonly DecisionRule[] = [],
): Founded {
  const charter = foundingBytes({ ...studyCharter, name: 'Simulated', decisionRules: [...rules] })
  const charterHash = foundingId(charter) as CharterHash
  const place = { status: 'member', weight: 1, ratified: true, generation: 0 } as const
  const roster: Roster = {
    format: rosterFormat,
    previous: null,
    slot: null,
    charter: charterHash,
    recordVersion: newestRecordVersion,
    study: false,
    members: keyrings.map(({ seat, keys }) => ({
      name: seat,
      host: `${seat}-host`,
      ...place,
      keys,
      frozen: [],
    })),
  }
  const body = foundingBytes(roster)
  const epoch = foundingId(body) as EpochId
  const coalition = epoch as string as CoalitionId
  const sign = (names: readonly MemberName[], text: string): string => {
    const lines = keyrings
      .filter(({ seat }) => names.includes(seat))
      .map((keyring) => {
        const key = verifierKey(keyring.seat, signatureTypes.log, fromBase64(keyring.keys.log))
        return signatureLine(key, keyring.sign('log', utf8(text)))
      })
    return utf8Text(formatNote({ text, lines }))
  }
  const open = (readers: readonly MemberName[]): FoundingBody<CompartmentId> => {
    const [opener] = readers
    if (opener === undefined) throw new Error('a compartment has readers')
    const bytes = foundingBytes({
      format: compartmentFormat,
      coalition,
      epoch,
      opener,
      readers: [...readers].sort(),
      tlp: readers.length === 1 ? 'RED' : 'AMBER',
      public: false,
      predecessor: null,
      secret: base64(seed.bytes(32)),
    })
    const id = foundingId(bytes) as CompartmentId
    return { id, body: bytes, note: sign(readers, compartmentText(coalition, id)) }
  }
  const everybody = keyrings.map(({ seat }) => seat)
  const note = sign(everybody, genesisText(coalition))
  const homes = new Map(everybody.map((seat) => [seat, open([seat])]))
  const opened = among.map((readers) => ({ readers, founding: open(readers) }))
  return {
    coalition,
    compartments: opened.map(({ readers, founding }) => ({ id: founding.id, readers })),
    async fill(transaction, seat) {
      await transaction.setSetting(nodeSetting, utf8(`simulated-${seat}`))
      await transaction.setSetting(seatsSetting, utf8(JSON.stringify([seat])))
      await transaction.addCharter(charterHash, charter)
      await transaction.addEpoch({ id: epoch, body, note })
      const home = homes.get(seat)
      if (home) await transaction.addCompartment(home)
      for (const { readers, founding } of opened)
        if (readers.includes(seat)) await transaction.addCompartment(founding)
    },
  }
}
