import { concat, sameBytes, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import {
  formatForkProof,
  makeForkProof,
  parseForkProof,
  verifyForkProof,
  type ForkProof,
} from '../../ledger/fork.ts'
import { isBy } from '../../ledger/signatureLine.ts'
import { formatNote, parseNote } from '../../ledger/note.ts'
import { keysOfLog } from '../../ledger/timing.ts'
import { RightEdge, subtreesOf, type HashReader, type Subtree } from '../../ledger/tree.ts'
import type { VerifierKey } from '../../ledger/verifierKey.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { edgeHeld, subtreeHashes } from '../subtrees.ts'
import { forkId, forksOfLog, keptForks, putFork, type KeptFork } from './forkRows.ts'
import { newestHead, openHead, placeOfTiming, type OpenedHead } from './heads.ts'
import { ownHeadAt } from './offers.ts'

type ForkPorts = Pick<Ports, 'store' | 'clock'>

/** What came of looking at two heads of one log. */
export type Contradiction = 'none' | 'forked' | 'unproven'

/** Looks whether a head that came from outside contradicts what is held of its log, and keeps the proof if so. `readTheirs` gives hashes of full subtrees of
 *  the tree that the head stands over, for a head past what is held: they prove what they say, so they may come from whoever gave the head.
 *  `unproven`: it does not fit what is held, and without those hashes nobody can say whose fault that is.
 *  Throws what opening the head throws. */
export async function noteContradiction(
  ports: ForkPorts,
  coalition: Coalition,
  note: Uint8Array,
  from: MemberName | null,
  readTheirs?: HashReader,
): Promise<Contradiction> {
  const theirs = openHead(coalition, note)
  const { log } = theirs
  const found = await ports.store.read(async (reader) => {
    const held = await reader.log(log)
    if (theirs.checkpoint.size <= (held?.size ?? 0)) {
      const { size, root } = theirs.checkpoint
      if (sameBytes((await edgeHeld(reader, log, held, size)).root(), root)) return 'none'
      return pastProof(reader, coalition, theirs)
    }
    const ours = await newestHead(reader, coalition, log)
    if (ours === undefined || ours.checkpoint.size === 0) return 'none'
    return readTheirs === undefined ? 'unproven' : aheadProof(coalition, ours, theirs, readTheirs)
  })
  if (typeof found === 'string') return found
  await keepFork(ports, coalition, found, from)
  return 'forked'
}

/** The proof where the head is no larger than what is held: hashes come from here. */
async function pastProof(
  reader: Reader,
  coalition: Coalition,
  theirs: OpenedHead,
): Promise<ForkProof | 'unproven'> {
  const { log, checkpoint } = theirs
  const ours = await signedFrom(reader, coalition, theirs)
  if (ours === undefined) return 'unproven'
  const [small, large] = [checkpoint.size, ours.checkpoint.size]
  const read = await subtreeHashes(reader, log, large, subtreesFor(small, large))
  return proofOf(coalition, ours, theirs, read)
}

/** A signed head held here of at least that size, of the same one where there is one. */
async function signedFrom(
  reader: Reader,
  coalition: Coalition,
  { log, checkpoint }: OpenedHead,
): Promise<OpenedHead | undefined> {
  const reach = (await reader.log(log))?.size ?? 0
  const kept = (await reader.heads(log)).find(({ size }) => size >= checkpoint.size && size <= reach)
  if (kept !== undefined) return openHead(coalition, kept.note)
  const own = await ownHeadAt(reader, coalition, log, checkpoint.size)
  const newest = own ?? (await newestHead(reader, coalition, log))
  return newest !== undefined && newest.checkpoint.size >= checkpoint.size ? newest : undefined
}

/** The proof where the head goes past what is held: hashes come from whoever holds its tree. */
function aheadProof(
  coalition: Coalition,
  ours: OpenedHead,
  theirs: OpenedHead,
  read: HashReader,
): ForkProof | 'none' | 'unproven' {
  const [small, large] = [ours.checkpoint.size, theirs.checkpoint.size]
  const hashes = (begin: number, end: number): Uint8Array[] =>
    subtreesOf(begin, end).map(({ level, index }) => read(level, index))
  const before = RightEdge.from(small, concat(...hashes(0, small)))
  if (sameBytes(before.root(), ours.checkpoint.root)) return 'none'
  try {
    return proofOf(coalition, ours, theirs, read)
  } catch (error) {
    // Hashes that do not lead to the head prove nothing but that whoever gave them errs.
    if (isFailure(error, 'E_PROOF_INVALID')) return large > small ? 'unproven' : 'none'
    throw error
  }
}

function authorKey(coalition: Coalition, { log }: Pick<OpenedHead, 'log'>): VerifierKey {
  const keys = keysOfLog(placeOfTiming(coalition, log.compartment), log)
  if (keys === undefined)
    throw failure('E_COMPARTMENT_UNKNOWN', 'that log is of no reader of its compartment')
  return keys.author
}

/** A head with its author's signature alone: cosignatures prove nothing here, and the same two heads make one proof whoever cosigned them. */
function bare(note: Uint8Array, author: VerifierKey): Uint8Array {
  const { text, lines } = parseNote(note)
  const [own] = lines.filter((line) => isBy(line, author))
  return formatNote({ text, lines: own === undefined ? [] : [own] })
}

function proofOf(coalition: Coalition, ours: OpenedHead, theirs: OpenedHead, read: HashReader): ForkProof {
  const author = authorKey(coalition, ours)
  return makeForkProof(bare(ours.note, author), bare(theirs.note, author), author, read)
}

/** Keeps a proof that verified. The same heads make the same proof, whoever finds them. Gives whether it is new. */
async function keepFork(
  ports: ForkPorts,
  coalition: Coalition,
  proof: ForkProof,
  from: MemberName | null,
): Promise<boolean> {
  return ports.store.write((transaction) => keptIn(transaction, ports, coalition, proof, from))
}

async function keptIn(
  transaction: Transaction,
  { clock }: Pick<ForkPorts, 'clock'>,
  coalition: Coalition,
  given: ForkProof,
  from: MemberName | null,
): Promise<boolean> {
  const { log, heads } = verifyForkProof(given, (named) =>
    named.coalition === coalition.id && coalition.compartments.has(named.compartment)
      ? keysOfLog(placeOfTiming(coalition, named.compartment), named)?.author
      : undefined,
  )
  const author = authorKey(coalition, { log })
  const [small, large] = given.heads
  const proof = utf8Text(formatForkProof({ ...given, heads: [bare(small, author), bare(large, author)] }))
  const id = forkId(proof)
  const known = await forksOfLog(transaction, log)
  if (known.some((fork) => fork.id === id) || known.length >= limits.forksPerLog) return false
  const { compartment, member, generation } = log
  const fork: KeptFork = {
    id,
    log: { compartment, member, generation },
    sizes: [heads[0].size, heads[1].size],
    proof,
    at: clock.now(),
    from,
    told: [],
    read: {},
  }
  await putFork(transaction, fork)
  return true
}

/** Keeps the proof that two heads of one log contradict each other; `read` gives hashes of full subtrees of the larger tree. Gives whether it is new.
 *  Throws `E_PROOF_INVALID` where they do not, and what opening them throws. */
export async function keepContradiction(
  ports: ForkPorts,
  coalition: Coalition,
  [one, other]: readonly [Uint8Array, Uint8Array],
  read: HashReader,
  from: MemberName | null,
): Promise<boolean> {
  const proof = proofOf(coalition, openHead(coalition, one), openHead(coalition, other), read)
  return keepFork(ports, coalition, proof, from)
}

/** Subtrees of the larger tree whose hashes a proof about heads of these sizes needs. */
export function subtreesFor(small: number, large: number): Subtree[] {
  return small === large ? [] : [...subtreesOf(0, small), ...subtreesOf(small, large)]
}

/** Takes proofs that another member or a record of its brings; whatever proves nothing is left out. Gives how many were new. */
export async function takeForks(
  ports: ForkPorts,
  coalition: Coalition,
  proofs: readonly string[],
  from: MemberName | null,
): Promise<number> {
  let fresh = 0
  for (const proof of proofs.slice(0, limits.headsShown)) {
    try {
      if (await keepFork(ports, coalition, parseForkProof(utf8(proof)), from)) fresh += 1
    } catch (error) {
      if (!isFailure(error)) throw error
    }
  }
  return fresh
}

/** Proofs against logs in compartments that `reads` allows. */
export async function forksWithin(
  reader: Reader,
  coalition: Coalition,
  member: MemberName,
): Promise<KeptFork[]> {
  return (await keptForks(reader)).filter(({ log }) =>
    coalition.compartments.get(log.compartment)?.readers.includes(member),
  )
}
