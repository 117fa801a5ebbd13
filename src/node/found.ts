import { base64, hex, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import type { CharterHash, CoalitionId, CompartmentId, EpochId, MemberName } from '../kernel/id.ts'
import { foundingBytes, foundingId, memberOf } from '../ledger/founding.ts'
import { authorKey } from '../ledger/memberKeys.ts'
import { formatNote } from '../ledger/note.ts'
import { signatureLine } from '../ledger/signatureLine.ts'
import { compartmentText } from '../ledger/signingText.ts'
import { studyCharter, type Charter } from '../records/charter.ts'
import { compartmentFormat, type Compartment } from '../records/compartment.ts'
import { newestRecordVersion } from '../records/registry.ts'
import { rosterFormat, type Roster } from '../records/roster.ts'
import { signedBy } from './signing.ts'
import { loadCoalition, type Coalition } from './coalition.ts'
import { epochText } from './foundingBodies.ts'
import { foundingHere } from './founding/state.ts'
import { joiningHere, joiningUnderWay } from './joining/state.ts'
import type { Ports } from './ports.ts'
import type { Random } from './ports/random.ts'
import type { Act, FoundingBody } from './ports/store.ts'

/** Founds a coalition whose members are all seats of this node: a study, unless it is to be live. */
export interface FoundStudy {
  readonly seats: readonly MemberName[]
  /** Id the operator chooses for the host all seats share. */
  readonly host: string
  /** Whether it is no study: people sign in from the first, and its keys lie under a passphrase. */
  readonly live?: boolean
  /** What it agrees on; a study's own where left out. */
  readonly charter?: Charter
}

type FoundPorts = Pick<Ports, 'store' | 'clock' | 'random' | 'keyring' | 'marker'>

/** Setting that names the node: its state folder is called so. */
export const nodeSetting = 'node'

/** Makes keys, genesis, charter and homes, all signed, and keeps them in one step: a crash before leaves an empty store, which may be
 *  founded again. Of several who found at once, one does. Throws `E_DATA_FOLDER_NOT_EMPTY` where a coalition stands already, `E_FOUNDING_STEP` where one is
 *  being founded with others, `E_USAGE` for bad seats, `E_PASSPHRASE` for a live one without. */
export async function foundStudy(ports: FoundPorts, wish: FoundStudy): Promise<Coalition> {
  const seats = [...wish.seats].sort()
  if (seats.length === 0 || new Set(seats).size !== seats.length) {
    throw failure('E_USAGE', 'name one seat or several, each once', { paths: ['seats'] })
  }
  return ports.store.exclusive(async () => {
    const { stands, founding, joining } = await ports.store.read(async (reader) => ({
      stands: (await reader.epochs()).length > 0,
      founding: await foundingHere(reader),
      joining: await joiningHere(reader),
    }))
    if (stands) throw failure('E_DATA_FOLDER_NOT_EMPTY', 'this data folder holds a coalition already')
    if (joining) throw joiningUnderWay(joining)
    if (founding) {
      throw failure(
        'E_FOUNDING_STEP',
        `the founding of "${founding.name}" is under way in this folder: "entente coalition" says how it stands`,
      )
    }
    await keepFounded(ports, { ...wish, seats })
    return ports.store.read(loadCoalition)
  })
}

/** The coalition that stands here; a study is founded where none does. Gives whether it was. */
export async function foundWhereEmpty(
  ports: FoundPorts,
  wish: FoundStudy,
): Promise<{ readonly coalition: Coalition; readonly founded: boolean }> {
  try {
    return { coalition: await foundStudy(ports, wish), founded: true }
  } catch (error) {
    if (!isFailure(error, 'E_DATA_FOLDER_NOT_EMPTY')) throw error
    return { coalition: await ports.store.read(loadCoalition), founded: false }
  }
}

async function keepFounded(
  ports: FoundPorts,
  { seats, host, live = false, charter: agreed = studyCharter }: FoundStudy,
): Promise<void> {
  const keys = await ports.keyring.create(seats)
  if (live && (await ports.keyring.protection()) !== 'passphrase')
    throw failure('E_PASSPHRASE', 'only a study may keep its keys without a passphrase')
  const charter = foundingBytes(agreed)
  const charterHash = foundingId(charter) as CharterHash
  const genesis: Roster = {
    format: rosterFormat,
    previous: null,
    slot: null,
    charter: charterHash,
    recordVersion: newestRecordVersion,
    study: !live,
    members: seats.map((name) => {
      const memberKeys = keys.get(name)
      if (!memberKeys) throw new Error(`the keyring made no keys for ${name}`)
      return {
        name,
        host,
        status: 'member',
        weight: 1,
        ratified: true,
        keys: memberKeys,
        generation: 0,
        frozen: [],
      }
    }),
  }
  const signing = new FoundingSigner(ports, genesis)
  const epoch = await signing.signEpoch(foundingBytes(genesis), seats)
  const homes: FoundingBody<CompartmentId>[] = []
  const founded = { coalition: epoch.id as string as CoalitionId, epoch: epoch.id }
  for (const seat of seats) homes.push(await signing.signHome(founded, seat))
  // A marker must stand before the first act is in the folder, or its absence could not mean loss.
  await ports.marker.write({ act: signing.acts.length, generation: 0 })
  await ports.store.write(async (transaction) => {
    await transaction.addCharter(charterHash, charter)
    await transaction.addEpoch(epoch)
    for (const home of homes) await transaction.addCompartment(home)
    for (const act of signing.acts) await transaction.addAct(act)
  })
}

/** Signs founding bodies by seats of this node, counting each signature as an act. */
export class FoundingSigner {
  readonly acts: Act[] = []
  private readonly ports: Pick<Ports, 'clock' | 'random' | 'keyring'>
  private readonly roster: Roster
  private readonly firstAct: number

  constructor(ports: Pick<Ports, 'clock' | 'random' | 'keyring'>, roster: Roster, firstAct = 1) {
    this.ports = ports
    this.roster = roster
    this.firstAct = firstAct
  }

  /** A roster body with the note by which `signers` agree to it. */
  async signEpoch(body: Uint8Array, signers: readonly MemberName[]): Promise<FoundingBody<EpochId>> {
    const id = foundingId(body) as EpochId
    return { id, body, note: await this.note(epochText(id), signers) }
  }

  /** A home for `seat`: a compartment that it alone reads. */
  async signHome(at: HomePlace, seat: MemberName): Promise<FoundingBody<CompartmentId>> {
    const body = foundingBytes(homeBody(this.ports.random, at, seat))
    const id = foundingId(body) as CompartmentId
    return { id, body, note: await this.note(compartmentText(at.coalition, id), [seat]) }
  }

  private async note(text: string, signers: readonly MemberName[]): Promise<string> {
    const lines = []
    for (const seat of signers) {
      const signature = await signedBy(this.ports, this.roster, seat, text)
      const number = this.firstAct + this.acts.length
      this.acts.push({
        number,
        kind: 'founding',
        key: seat,
        log: null,
        size: 0,
        text: utf8(text),
        at: this.ports.clock.now(),
        signature,
      })
      lines.push(signatureLine(authorKey(memberOf(this.roster, seat)), signature))
    }
    return utf8Text(formatNote({ text, lines }))
  }
}

/** Where a home begins: in a coalition, with the epoch that names its seat first. */
export interface HomePlace {
  readonly coalition: CoalitionId
  readonly epoch: EpochId
}

/** The body of a home for `seat`. */
export function homeBody(random: Random, { coalition, epoch }: HomePlace, seat: MemberName): Compartment {
  return {
    format: compartmentFormat,
    coalition,
    epoch,
    opener: seat,
    readers: [seat],
    tlp: 'RED',
    public: false,
    predecessor: null,
    secret: base64(random.bytes(32)),
  }
}

/** A name for a new node: random, for its folder of state outside the data folder. */
export function newNodeName(ports: Pick<Ports, 'random'>): string {
  return hex(ports.random.bytes(16))
}
