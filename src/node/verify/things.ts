import { looksLikeCertificate } from '../../decisions/certificate.ts'
import { hex, utf8 } from '../../kernel/bytes.ts'
import { failure, isFailure } from '../../kernel/error.ts'
import { instantText } from '../../kernel/instant.ts'
import { parseCheckpoint, parseOrigin } from '../../ledger/checkpoint.ts'
import { commitmentOf, encodeEntry, saltBytes } from '../../ledger/entry.ts'
import { parseForkProof, verifyForkProof } from '../../ledger/fork.ts'
import { parseNote } from '../../ledger/note.ts'
import { openCheckpoint, type SignedCheckpoint } from '../../ledger/signedCheckpoint.ts'
import { parseTlogProof, verifyTlogProof } from '../../ledger/tlogProof.ts'
import { Problems, type Problem } from '../problem.ts'
import { logKeys, type Signers } from './signers.ts'

/** What a check of one thing came to. */
export interface ThingReport {
  readonly thing: 'head' | 'proof' | 'fork' | 'log' | 'courier' | 'outcome'
  readonly holds: boolean
  /** What is proven, and what cannot be known from it, a sentence each. */
  readonly says: readonly string[]
  readonly problems: readonly Problem[]
}

/** Kinds of single things by how they begin. */
const beginnings = [
  ['age-encryption.org/v1\n', 'courier'],
  ['c2sp.org/tlog-proof@v1\n', 'proof'],
  ['entente/fork/v1\n', 'fork'],
  ['entente/', 'head'],
] as const

/** What a file is, by its first bytes; undefined for what is none of these. */
export function thingIn(start: Uint8Array): Exclude<ThingReport['thing'], 'log'> | undefined {
  const begins = (text: string): boolean => utf8(text).every((byte, i) => start[i] === byte)
  return (
    beginnings.find(([text]) => begins(text))?.[1] ?? (looksLikeCertificate(start) ? 'outcome' : undefined)
  )
}

/** Said where nobody said whose signatures count. */
export const noGenesis =
  'Whose signatures hold cannot be known without the genesis: name it by --genesis FILE, or the data folder by --data.'

/** Checks a signed head, a proof of inclusion or a proof of a fork. Without `signers` the form alone is looked at. */
export function checkThing(
  thing: 'head' | 'proof' | 'fork',
  bytes: Uint8Array,
  signers: Signers | undefined,
): ThingReport {
  const problems = new Problems()
  const says: string[] = []
  try {
    says.push(...checks[thing](bytes, signers))
    if (signers === undefined) throw failure('E_VERIFY_FAILED', noGenesis)
  } catch (error) {
    problems.caught(thing, error)
  }
  return { thing, holds: problems.all.length === 0, says, problems: problems.all }
}

const checks: Record<'head' | 'proof' | 'fork', (bytes: Uint8Array, signers?: Signers) => string[]> = {
  head(bytes, signers) {
    const { size, origin } = parseCheckpoint(parseNote(bytes).text)
    const first = `A head of ${origin} over ${size} entries.`
    if (signers === undefined) return [first]
    const keys = logKeys(signers, parseOrigin(origin))
    return [first, ...signed(openCheckpoint(bytes, keys.author, keys.cosigners), keys.author.name)]
  },
  proof(bytes, signers) {
    const proof = parseTlogProof(bytes)
    const { size, origin } = parseCheckpoint(parseNote(proof.checkpoint).text)
    const first = `A proof about entry ${proof.index} of ${origin}, under a head of ${size} entries.`
    if (signers === undefined) return [first]
    const keys = logKeys(signers, parseOrigin(origin))
    const { entry, what } = entryOf(proof.extra)
    const found = entry.flatMap((candidate) => {
      try {
        return [verifyTlogProof(proof, candidate, keys.author, keys.cosigners)]
      } catch (error) {
        if (isFailure(error, 'E_PROOF_INVALID') && candidate !== entry.at(-1)) return []
        throw error
      }
    })
    const [head] = found
    return [first, what, ...(head ? signed(head, keys.author.name) : [])]
  },
  fork(bytes, signers) {
    const proof = parseForkProof(bytes)
    const origin = parseCheckpoint(parseNote(proof.heads[0]).text).origin
    const first = `A proof that two heads of ${origin} contradict each other.`
    if (signers === undefined) return [first]
    const { log, heads } = verifyForkProof(proof, (named) => logKeys(signers, named).author)
    const [small, large] = heads
    return [
      first,
      `${log.member} signed both: one of ${small.size} entries, one of ${large.size}. Neither continues the other, and nobody else can have made them.`,
    ]
  },
}

/** The entry that a proof's extra bytes, salt and body, make: its class is in the proof alone, so each is tried. */
function entryOf(extra: Uint8Array | undefined): { readonly entry: Uint8Array[]; readonly what: string } {
  if (extra === undefined || extra.length <= saltBytes)
    throw failure(
      'E_PROOF_INVALID',
      'the proof does not say what stands in the log: its extra line is missing',
    )
  const commitment = commitmentOf(extra.subarray(0, saltBytes), extra.subarray(saltBytes))
  const classes = ['permanent', 'retractable'] as const
  return {
    entry: classes.map((each) => encodeEntry({ class: each, commitment })),
    what: `What stands there is record ${hex(commitment)}, whose body the proof carries.`,
  }
}

function signed({ cosignatures }: SignedCheckpoint, author: string): string[] {
  const held = cosignatures.map(({ key, time }) => `${key.name} at ${instantText(time)}`)
  return [
    `Signed by ${author}.`,
    held.length === 0 ? 'No other known member cosigned it.' : `Cosigned by ${held.join(', ')}.`,
  ]
}
