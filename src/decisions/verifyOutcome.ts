import { EntenteError, failure, isFailure, type ErrorCode } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { CompartmentId } from '../kernel/id.ts'
import {
  isOneHost,
  plenaryOf,
  readCharter,
  readCompartment,
  type Epoch,
  type LiveCompartment,
} from '../ledger/founding.ts'
import { limits } from '../kernel/limits.ts'
import type { OutcomeFile } from '../records/outcomeFile.ts'
import type { Case } from './admissible.ts'
import { bytesIn, readCertificate } from './certificate.ts'
import { extendChain, newestOf, readChain, type Chain, type VerifyLink } from './chain.ts'
import { countsOf } from './counts.ts'
import { outcomeOf, type Counted } from './outcome.ts'
import { checkPinned, pinnedIn, type Pinned } from './pinned.ts'
import { openProof, openProofOf, type Proven } from './proven.ts'
import type { TakenRule } from './rule.ts'
import { checkServed } from './served.ts'
import type { Ground, Statement } from './statement.ts'
import { checkMotion } from './validity.ts'
import { proven, type Matter, type Verdict } from './verdict.ts'

/** Verifies an outcome certificate from its bytes alone (DECISIONS, section 4). `trusted`: ids of the coalition's genesis, or of epochs that the verifier
 *  knows. It reads no clock and no network, and never throws for what the bytes hold. */
export function verifyOutcome(bytes: Uint8Array, trusted: ReadonlySet<string>): Verdict {
  return guarded(() => verifyFile(bytes, { trusted, depth: 0 }))
}

/** What certificates that a motion rests on come to, under the chain in whose newest epoch it was moved; one behind what it pins. */
export function verifyPinned(attempt: readonly string[], chain: Chain): Pinned {
  return pinnedUnder(attempt, chain, { trusted: new Set(chain.epochs.keys()), depth: 0 })
}

/** The chain with the epoch that a link begins, once it is found that the motion in it was adopted, or that one operator signed for all. Throws
 *  `E_CERTIFICATE_…`, `E_MOTION_INVALID`, `E_ROSTER_INVALID`, `E_EPOCH_NOT_YET_UNDERSTOOD`, and what a proof in it throws. */
export function withLink(chain: Chain, link: Uint8Array): Chain {
  return extendChain(chain, link, verifyLink({ trusted: new Set(chain.epochs.keys()), depth: 0 }))
}

function guarded(verify: () => Verdict): Verdict {
  try {
    return verify()
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    const { code, message: why, paths } = error
    return { result: 'invalid', code, why, paths }
  }
}

/** Where a certificate stands: what its reader trusts, and inside how many others that stand alone. */
interface Place {
  readonly trusted: ReadonlySet<string>
  readonly depth: number
}

function verifyFile(bytes: Uint8Array, place: Place): Verdict {
  const file = readCertificate(bytes)
  const chain = readChain(file, place.trusted, verifyLink(place))
  return verifyUnder(file, chain, pinnedUnder(file.attempt, chain, place))
}

/** What certificates inside another come to: one without a genesis stands on the epochs of the file around it, and beside the certificates before it there. */
function pinnedUnder(attempt: readonly string[], chain: Chain, { trusted, depth }: Place): Pinned {
  return pinnedIn(attempt, (bytes, before) =>
    guarded(() => {
      const file = readCertificate(bytes)
      if (file.genesis === null) return verifyUnder(standingOn(file), chain, before)
      if (depth < limits.certificateDepth) return verifyFile(bytes, { trusted, depth: depth + 1 })
      throw failure(
        'E_MOTION_INVALID',
        `certificates stand inside each other more than ${limits.certificateDepth} deep`,
        { paths: ['attempt'] },
      )
    }),
  )
}

function standingOn(file: OutcomeFile): OutcomeFile {
  if (file.epochs.length === 0 && file.attempt.length === 0) return file
  throw failure(
    'E_CERTIFICATE_TRUST',
    'a certificate without a genesis has no epochs and no attempts of its own',
    { paths: ['attempt'] },
  )
}

function verifyLink(place: Place): VerifyLink {
  return (link, before) => {
    const verdict = verifyUnder(link, before, pinnedUnder(link.attempt, before, place))
    if (verdict.result === 'adopted' && verdict.matter.motion.says.roster !== null) return
    throw failure('E_CERTIFICATE_TRUST', `an epoch was not adopted but ${verdict.result}`, {
      paths: ['epochs'],
    })
  }
}

/** Steps 3 to 10, under a chain whose newest epoch is the one that the motion pins. */
function verifyUnder(file: OutcomeFile, chain: Chain, pinned: Pinned): Verdict {
  const ground = groundOf(file, chain)
  const motion = openProofOf('motion', ground, chain.epochs, file.motion)
  const rule = checkMotion(ground, motion.statement)
  if (file.rule !== rule.method.rule)
    throw failure('E_CERTIFICATE_MALFORMED', `the motion is taken under rule ${rule.method.rule}`, {
      paths: ['rule'],
    })
  const attempts = checkPinned(pinned, motion.statement, rule)
  const served = servedIn(file, ground, chain, motion.statement)
  const of: Case = { ground, motion: motion.statement, rule, served: served?.statement ?? null }
  const { opened, dropped } = openAll(file, of, chain)
  const said = outcomeOf(of, opened)
  const matter = { ...matterOf(of, chain, opened, said, dropped), attempts }
  return judged(file, matter, said, [motion, ...(served ? [served] : []), ...opened])
}

function groundOf(file: OutcomeFile, chain: Chain): Ground {
  const epoch = newestOf(chain)
  const bytes = bytesIn(file.charter, 'charter')
  const { charter: hash } = epoch.roster
  if (sha256Hex(bytes) !== hash)
    throw failure('E_CERTIFICATE_CHARTER', 'the charter in the file is not the one of the pinned epoch', {
      paths: ['charter'],
    })
  return {
    coalition: chain.coalition,
    epoch,
    compartment: compartmentOf(file, chain, epoch),
    charter: readCharter(bytes, hash),
  }
}

function compartmentOf(file: OutcomeFile, chain: Chain, epoch: Epoch): LiveCompartment {
  if (file.compartment === null) return plenaryOf(epoch)
  const bytes = bytesIn(file.compartment, 'compartment')
  const id = sha256Hex(bytes) as CompartmentId
  const {
    readers,
    tlp,
    public: isPublic,
    predecessor,
    epoch: opened,
  } = readCompartment(bytes, id, chain.coalition)
  if (!chain.epochs.has(opened))
    throw failure('E_CERTIFICATE_TRUST', 'the compartment was opened in an epoch that is not here', {
      paths: ['compartment'],
    })
  const strangers = readers.filter((name) => !epoch.roster.members.some((member) => member.name === name))
  if (strangers.length > 0)
    throw failure('E_CERTIFICATE_TRUST', `${strangers.join(', ')} can read there and is no member`, {
      paths: ['compartment'],
    })
  const name = readers.length === 1 ? 'home' : null
  return { id, name, membership: null, readers, tlp, public: isPublic, predecessor }
}

function servedIn(
  file: OutcomeFile,
  ground: Ground,
  chain: Chain,
  motion: Statement<'motion'>,
): ReturnType<typeof openProofOf<'served'>> | undefined {
  if (file.served === null) return undefined
  const served = openProofOf('served', ground, chain.epochs, file.served)
  checkServed(ground, chain.epochs, motion, served.statement)
  return served
}

type Dropped = Matter['dropped'][number]

/** Every statement whose proof holds; what does not hold is dropped, and told. */
function openAll(
  file: OutcomeFile,
  of: Case,
  chain: Chain,
): {
  readonly opened: readonly (Proven & { readonly where: string })[]
  readonly dropped: readonly Dropped[]
} {
  const opened: (Proven & { where: string })[] = []
  const dropped: Dropped[] = []
  for (const list of ['statements', 'ballots'] as const) {
    for (const [i, proof] of file[list].entries()) {
      const where = `${list}.${i}`
      try {
        const one = openProof(of.ground, chain.epochs, proof)
        if ((one.statement.type === 'ballot') !== (list === 'ballots'))
          throw failure('E_STATEMENT_INVALID', `a ${one.statement.type} has no place among ${list}`)
        if (one.statement.type === 'motion') checkMotion(of.ground, one.statement)
        opened.push({ ...one, where })
      } catch (error) {
        if (!isFailure(error)) throw error
        dropped.push({ where, code: error.code, why: error.message })
      }
    }
  }
  return { opened, dropped }
}

function matterOf(
  of: Case & { readonly rule: TakenRule },
  chain: Chain,
  opened: readonly (Proven & { readonly where: string })[],
  said: Counted,
  unopened: readonly Dropped[],
): Omit<Matter, 'attempts'> {
  const { epoch } = of.ground
  const whyById = new Map(said.dropped.map(({ statement, why }) => [statement, why]))
  const code: ErrorCode = 'E_STATEMENT_INVALID'
  const uncounted = opened.flatMap(({ statement, where }) => {
    const why = whyById.get(statement)
    return why === undefined ? [] : [{ where, code, why }]
  })
  const counted = new Set(said.counted)
  return {
    motion: of.motion,
    epoch: { id: epoch.id, number: epoch.number },
    counts: countsOf(of.ground, of.motion.says, of.rule.faults),
    served: of.served,
    oneOperator: chain.oneOperator || isOneHost(epoch.roster),
    counted: opened
      .filter(({ statement }) => counted.has(statement))
      .map(({ statement, signers, held, proof }) => ({ statement, signers, held, proof })),
    dropped: [...unopened, ...uncounted],
  }
}

/** Step 10: what the file claims must be what it proves. */
function judged(file: OutcomeFile, matter: Matter, { outcome }: Counted, all: readonly Proven[]): Verdict {
  switch (outcome.kind) {
    case 'fault': {
      const proofs = new Map(all.map(({ statement, proof }) => [statement.id, proof]))
      return { result: 'fault', matter, faults: proven(outcome.faults, proofs) }
    }
    case 'superseded':
      throw failure('E_CERTIFICATE_OUTCOME', 'another motion of the slot was adopted', { paths: ['motion'] })
    case 'adopted':
    case 'rejected':
    case 'dead':
    case 'pending':
      if (outcome.kind !== file.outcome)
        throw failure(
          'E_CERTIFICATE_OUTCOME',
          `the file says ${file.outcome}, and its statements come to ${outcome.kind}`,
          { paths: ['outcome'] },
        )
      if (outcome.kind !== 'pending') return { result: outcome.kind, matter }
      return { result: 'pending', matter, waitsFor: outcome.waitsFor, lacks: outcome.lacks }
  }
}
