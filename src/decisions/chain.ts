import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { CoalitionId, EpochId } from '../kernel/id.ts'
import {
  checkOneHostSuccessor,
  epochAfter,
  genesisEpoch,
  logKeyBytes,
  type Epoch,
} from '../ledger/founding.ts'
import { openNote } from '../ledger/note.ts'
import { genesisText } from '../ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../ledger/verifierKey.ts'
import { epochFormat, type EpochFile, type OutcomeFile } from '../records/outcomeFile.ts'
import type { RosterMember } from '../records/roster.ts'
import { bytesIn, readLink } from './certificate.ts'
import { peek } from './proven.ts'
import { successorOf } from './succession.ts'

/** A certificate's epochs, from the genesis to the one that its motion pins. */
export interface Chain {
  readonly coalition: CoalitionId
  readonly epochs: ReadonlyMap<EpochId, Epoch>
  /** Oldest first, the genesis among them. */
  readonly inOrder: readonly Epoch[]
  /** Whether an epoch that had to be verified was signed by one operator for all. */
  readonly oneOperator: boolean
}

/** Verifies that the certificate `link` under `chain` adopts a roster motion; throws where it does not. */
export type VerifyLink = (link: OutcomeFile, chain: Chain) => void

function untrusted(why: string, path: string, cause?: unknown): EntenteError {
  return failure('E_CERTIFICATE_TRUST', why, { paths: [path], cause })
}

/** Reads the epochs of a certificate that stands alone. Each body names the one before by its hash, so that all up to the newest trusted one need no
 *  proof of their own; each later one must have been adopted, or signed by one operator for all. Throws `E_CERTIFICATE_TRUST`, and what a
 *  link's own verification throws. */
export function readChain(file: OutcomeFile, trusted: ReadonlySet<string>, verifyLink: VerifyLink): Chain {
  const { genesis } = file
  if (genesis === null) throw untrusted('a certificate that stands alone holds the genesis', 'genesis')
  const first = readGenesis(bytesIn(genesis, 'genesis'))
  const links = file.epochs.map((text, i) => readLink(bytesIn(text, `epochs.${i}`)))
  const inOrder = [first]
  for (const [i, link] of links.entries())
    inOrder.push(following(inOrder.at(-1) ?? first, link, `epochs.${i}`))
  const known = inOrder.findLastIndex(({ id }) => trusted.has(id))
  if (known < 0)
    throw untrusted('neither the genesis nor an epoch of this certificate is one that is trusted', 'genesis')
  let oneOperator = false
  for (const [i, link] of links.entries()) {
    if (i + 1 <= known) continue
    const before = chainOf(inOrder.slice(0, i + 1), oneOperator)
    if (link.format === epochFormat) {
      checkSignedForAll(link, inOrder[i] ?? first, inOrder[i + 1] ?? first, `epochs.${i}`)
      oneOperator = true
    } else verifyLink(link, before)
  }
  return chainOf(inOrder, oneOperator)
}

function chainOf(inOrder: readonly Epoch[], oneOperator: boolean): Chain {
  const coalition = (inOrder[0]?.id ?? '') as string as CoalitionId
  return { coalition, epochs: new Map(inOrder.map((epoch) => [epoch.id, epoch])), inOrder, oneOperator }
}

function readGenesis(body: Uint8Array): Epoch {
  const epoch = genesisEpoch(body)
  if (epoch.roster.previous === null && epoch.roster.slot === null) return epoch
  throw untrusted('the first roster is no genesis', 'genesis')
}

function following(before: Epoch, link: OutcomeFile | EpochFile, path: string): Epoch {
  const epoch = successorIn(before, link, path)
  if (epoch.roster.previous === before.id) return epoch
  throw untrusted('this epoch does not follow the one before', path)
}

function successorIn(before: Epoch, link: OutcomeFile | EpochFile, path: string): Epoch {
  if (link.format === epochFormat) return epochAfter(before, bytesIn(link.roster, `${path}.roster`))
  if (link.genesis !== null || link.epochs.length > 0)
    throw untrusted('a link of the chain has no genesis and no epochs of its own', path)
  const body = peek(link.motion)
  if (body.type !== 'motion' || body.data.roster === null)
    throw untrusted('this is no motion for a roster', path)
  return successorOf(before, body.data.roster)
}

/** An epoch without a motion: one host before and after, and every member of the one before signed it. */
function checkSignedForAll(link: EpochFile, before: Epoch, epoch: Epoch, path: string): void {
  try {
    checkOneHostSuccessor(before, epoch.roster)
    const signers = before.roster.members
    const { text, signatures } = openNote(bytesIn(link.note, `${path}.note`), signers.map(logKeyOf))
    const isOver = text === genesisText(epoch.id as string as CoalitionId)
    if (isOver && signatures.length === signers.length) return
    throw untrusted('not every member signed this epoch', path)
  } catch (cause) {
    if (!isFailure(cause) || cause.code === 'E_CERTIFICATE_TRUST') throw cause
    throw untrusted(`nobody adopted this epoch: ${cause.message}`, path, cause)
  }
}

function logKeyOf(member: RosterMember) {
  return verifierKey(member.name, signatureTypes.log, logKeyBytes(member))
}
