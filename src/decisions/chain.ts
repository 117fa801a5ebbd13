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

/** Epochs that follow each other, from the genesis on: of a certificate to the one that its motion pins, of a node to the one that runs. */
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
  let chain = chainOf(inOrder.slice(0, known + 1), false)
  for (const [i, link] of links.entries())
    if (i >= known) chain = linked(chain, inOrder[i + 1] ?? first, link, `epochs.${i}`, verifyLink)
  return chain
}

/** The chain that a genesis body begins. Throws `E_CERTIFICATE_TRUST`, and as `readRoster`. */
export function beginChain(genesis: Uint8Array): Chain {
  return chainOf([readGenesis(genesis)], false)
}

/** The chain with one more epoch, which the link in `bytes` begins. Throws as `readChain`. */
export function extendChain(chain: Chain, bytes: Uint8Array, verifyLink: VerifyLink): Chain {
  const link = readLink(bytes)
  return linked(chain, following(newestOf(chain), link, 'epochs'), link, 'epochs', verifyLink)
}

/** The part of a chain that leads to one of its epochs. */
export function chainUntil(chain: Chain, id: EpochId): Chain {
  const { inOrder, oneOperator } = chain
  return chainOf(inOrder.slice(0, inOrder.findIndex((epoch) => epoch.id === id) + 1), oneOperator)
}

/** The epoch that a chain leads to. */
export function newestOf({ inOrder }: Pick<Chain, 'inOrder'>): Epoch {
  const newest = inOrder.at(-1)
  if (newest !== undefined) return newest
  throw new Error('a chain begins with a genesis')
}

/** The chain with the epoch that a link was found to begin. */
function linked(
  before: Chain,
  epoch: Epoch,
  link: OutcomeFile | EpochFile,
  path: string,
  verifyLink: VerifyLink,
): Chain {
  const isSigned = link.format === epochFormat
  if (isSigned) checkSignedForAll(link, newestOf(before), epoch, path)
  else verifyLink(link, before)
  return chainOf([...before.inOrder, epoch], before.oneOperator || isSigned)
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
  if (link.note === null) throw untrusted('nothing here proves this epoch, and it is not trusted', path)
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
