import { epochBytes } from '../decisions/certificate.ts'
import { beginChain, newestOf, type Chain } from '../decisions/chain.ts'
import { withLink } from '../decisions/verifyOutcome.ts'
import { utf8 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { CoalitionId, CompartmentId, EpochId } from '../kernel/id.ts'
import {
  genesisEpoch,
  memberOf,
  readCompartment,
  readRoster,
  type Epoch,
  type LiveCompartment,
} from '../ledger/founding.ts'
import { authorKey } from '../ledger/memberKeys.ts'
import { openNote } from '../ledger/note.ts'
import { compartmentText, genesisText } from '../ledger/signingText.ts'
import type { RosterMember } from '../records/roster.ts'
import type { FoundingBody } from './ports/store.ts'

/** Bodies without envelope as a store holds them, found to be borne out: by signed notes, or by the certificate of the motion that began an epoch. */

/** Checks that `note` is over `text` and signed by every one of `signers`. Throws `E_NOTE_…` or `E_GENESIS_INVALID`. */
function checkSignedByAll(note: string, text: string, signers: readonly RosterMember[], what: string): void {
  const opened = openNote(utf8(note), signers.map(authorKey))
  if (opened.text !== text)
    throw failure('E_GENESIS_INVALID', `the note over ${what} is about something else`)
  const missing = signers.filter(
    (member) => !opened.signatures.some((signature) => signature.key.name === member.name),
  )
  if (missing.length > 0) {
    throw failure(
      'E_GENESIS_INVALID',
      `${what} is not signed by ${missing.map((member) => member.name).join(', ')}`,
    )
  }
}

/** What members sign over an epoch: one that needs no motion is signed as a genesis is. */
export function epochText(id: EpochId): string {
  return genesisText(id as string as CoalitionId)
}

/** The link of a later epoch as it is held, for whoever has the epochs before it. */
export function linkOf({ body, note }: FoundingBody<EpochId>): Uint8Array {
  return readRoster(body).slot === null ? epochBytes(body, utf8(note)) : utf8(note)
}

/** The epoch that a body begins, once signatures or a motion's certificate are found to bear it out. Throws `E_GENESIS_INVALID`, `E_NOTE_…`, and as `withLink`. */
export function chainWith(before: Chain | undefined, held: FoundingBody<EpochId>): Chain {
  const chain = before === undefined ? genesisChain(held) : withLink(before, linkOf(held))
  if (newestOf(chain).id === held.id) return chain
  throw failure('E_GENESIS_INVALID', `the roster of epoch ${newestOf(chain).number} is not the one named`)
}

function genesisChain({ id, body, note }: FoundingBody<EpochId>): Chain {
  const { roster } = genesisEpoch(body)
  if (roster.previous !== null || roster.slot !== null) {
    throw failure('E_GENESIS_INVALID', 'the first roster is no genesis', { paths: ['previous', 'slot'] })
  }
  checkSignedByAll(note, epochText(id), roster.members, 'the genesis')
  return beginChain(body)
}

/** A compartment whose body and signatures a store holds. Throws `E_GENESIS_INVALID`, `E_NOTE_…` where they do not hold. */
export function readLive(
  { id: coalition, epochs }: { readonly id: CoalitionId; readonly epochs: ReadonlyMap<EpochId, Epoch> },
  { id, body, note }: FoundingBody<CompartmentId>,
): LiveCompartment {
  const read = readCompartment(body, id, coalition)
  const epoch = epochs.get(read.epoch)
  if (!epoch)
    throw failure('E_GENESIS_INVALID', `compartment ${id.slice(0, 8)} names an epoch that is not held`)
  const readers = read.readers.map((name) => memberOf(epoch.roster, name))
  checkSignedByAll(note, compartmentText(coalition, id), readers, `compartment ${id.slice(0, 8)}`)
  // A person opens none for one seat alone, so that what one seat reads is its home.
  const name = readers.length === 1 ? 'home' : null
  const { tlp, public: open, predecessor } = read
  return { id, name, membership: null, readers: read.readers, tlp, public: open, predecessor }
}
