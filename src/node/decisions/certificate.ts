import { certificateBytes, epochBytes, type CertificateParts } from '../../decisions/certificate.ts'
import { quorumUnder } from '../../decisions/counts.ts'
import { verifyOutcome } from '../../decisions/verifyOutcome.ts'
import { failure } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, EpochId, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import type { Desk } from '../desk.ts'
import type { Coalition } from '../coalition.ts'
import { linkOf } from '../foundingBodies.ts'
import type { Ports } from '../ports.ts'
import type { FoundingBody, Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { certified, keepCertified, type Certified } from './kept.ts'
import type { ValidFile } from './motionFile.ts'
import { endedFiles, noteLooked, openFiles } from './openFiles.ts'
import { pinnedBy } from './pins.ts'
import { Heads } from './proofs.ts'
import { countable, standing } from './stands.ts'
import { motionIn, statementsHeld, type Placed, type Statements } from './statements.ts'

/** A certificate that is whole. */
interface Whole {
  readonly motion: RecordId
  readonly outcome: Certified['outcome']
  readonly bytes: Uint8Array
}

/** Gathers the certificate of every motion that is decided by what is held here and keeps it, once it verifies from its bytes alone. Gives how many it kept. */
export async function keepCertificates({ store, clock }: Ports, coalition: Coalition): Promise<number> {
  const whole = await store.read(async (reader) => {
    const held = await statementsHeld(store, coalition, reader)
    const heads = new Heads(coalition, reader)
    const found: Whole[] = []
    const open = await openFiles({ store }, coalition, reader)
    const ended = await endedFiles({ store, clock }, coalition, reader)
    for (const file of [...open, ...ended]) {
      const one = await gather(coalition, reader, held, heads, file)
      if (one) found.push(one)
    }
    for (const { motion } of ended) noteLooked({ clock }, held, motion)
    return found
  })
  if (whole.length === 0) return 0
  const at = clock.now()
  await store.write(async (transaction) => {
    for (const { motion, outcome, bytes } of whole) {
      const file = sha256Hex(bytes) as BlobHash
      await keepCertified(transaction, motion, bytes, { outcome, file, bytes: bytes.length, at })
    }
  })
  return whole.length
}

async function gather(
  coalition: Coalition,
  reader: Reader,
  held: Statements,
  heads: Heads,
  file: ValidFile,
): Promise<Whole | undefined> {
  const { outcome, counted } = await standing(held, heads, file)
  if (outcome.kind !== 'adopted' && outcome.kind !== 'rejected' && outcome.kind !== 'dead') return undefined
  const { motion, served, ground, rule } = file
  const { needed } = quorumUnder(ground, rule.faults)
  const prove = async (statement: Placed): Promise<Uint8Array | undefined> =>
    (await heads.proof(statement, await heads.counted(statement, needed))) ??
    (await heads.proof(statement, await heads.newest(statement)))
  const chosen = new Set(counted.map(({ id }) => id))
  const placed = countable(held, file).filter(({ id }) => chosen.has(id))
  const proofs = async (among: readonly Placed[]): Promise<Uint8Array[]> =>
    (await Promise.all(among.map(prove))).filter((proof) => proof !== undefined)
  const [motionProof, servedProof] = [await prove(motion), served && (await prove(served))]
  const resting = await groundParts(coalition, reader, file)
  if (!motionProof || !resting || (served && !servedProof)) return undefined
  const { links, ...parts } = resting
  const whole: CertificateParts = {
    ...parts,
    epochs: [],
    outcome: outcome.kind,
    rule: rule.method.rule,
    motion: motionProof,
    served: servedProof ?? null,
    statements: await proofs(placed.filter(({ type }) => type !== 'ballot' && type !== 'receipt')),
    ballots: await proofs(placed.filter(({ type }) => type === 'ballot')),
  }
  const bytes = withLinks(whole, links)
  if (bytes === undefined) return undefined
  // What it proves is for its bytes to say: anything else waits for more. How its epochs came about was verified when they began.
  const { result } = verifyOutcome(bytes, new Set<string>(coalition.epochs.keys()))
  return result === outcome.kind ? { motion: motion.id, outcome: outcome.kind, bytes } : undefined
}

/** A certificate with its links, or, where they are more than it may hold (`most` bytes), without what proves the oldest of them: it is then for those who trust a later
 *  epoch. Undefined where it is too large without them all. */
export function withLinks(
  parts: CertificateParts,
  links: readonly FoundingBody<EpochId>[],
  most: number = limits.certificateBytes,
): Uint8Array | undefined {
  const inBase64 = ({ length }: Uint8Array): number => 4 * Math.ceil(length / 3) + '"",'.length
  const epochs = links.map(linkOf)
  // A comma stands between two of them.
  const without = certificateBytes(parts).length - (epochs.length > 0 ? 1 : 0)
  let length = epochs.reduce((sum, link) => sum + inBase64(link), without)
  for (const [i, { body }] of links.entries()) {
    if (length <= most) break
    const bare = epochBytes(body, null)
    length += inBase64(bare) - inBase64(epochs[i] ?? bare)
    epochs[i] = bare
  }
  return length <= most ? certificateBytes({ ...parts, epochs }) : undefined
}

/** What a certificate rests on: genesis, epochs, compartment, charter, and the certificates that its motion rests on. Undefined where one of them is not here. */
async function groundParts(
  coalition: Coalition,
  reader: Reader,
  { ground, motion }: ValidFile,
): Promise<
  | (Pick<CertificateParts, 'genesis' | 'compartment' | 'charter' | 'attempt'> & {
      readonly links: readonly FoundingBody<EpochId>[]
    })
  | undefined
> {
  const [genesis, ...later] = await reader.epochs()
  const charter = await reader.charter(ground.epoch.roster.charter)
  const { compartment: place, epoch } = ground
  const opened = (await reader.compartments()).find(({ id }) => id === place.id)
  const attempt = await pinnedBy(reader, motion.says)
  if (!attempt || !genesis || !charter || (place.membership === null && !opened)) return undefined
  const links = later.slice(0, epoch.number)
  return { genesis: genesis.body, links, compartment: opened?.body ?? null, charter, attempt }
}

/** A motion's certificate as a file. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`, and `E_DECISION_STEP` where it is not decided yet. */
export async function certificateOf(
  desk: Desk,
  id: RecordId,
): Promise<Certified & { readonly name: string; readonly content: Uint8Array }> {
  requireAct(desk, 'read')
  const { ports, coalition } = desk
  return ports.store.read(async (reader) => {
    motionIn(desk, await statementsHeld(ports.store, coalition, reader), id)
    const kept = await certified(reader, id)
    const content = kept && (await reader.blob(kept.file))
    if (kept && content) return { ...kept, content, name: `${id.slice(0, 16)}.outcome.json` }
    throw failure(
      'E_DECISION_STEP',
      'there is no certificate yet: the motion is not decided by what is held here',
      {
        paths: [id],
      },
    )
  })
}
