import { sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { verifyEd25519 } from '../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { instant } from '../kernel/instant.ts'
import { formatCheckpoint, formatOrigin, parseCheckpoint, parseOrigin } from '../ledger/checkpoint.ts'
import { readCosignatureMessage, verifyCosignature } from '../ledger/cosignature.ts'
import { entryHash } from '../ledger/entry.ts'
import { logKeyBytes, memberOf } from '../ledger/founding.ts'
import { cosignerKey } from '../ledger/memberKeys.ts'
import { signingText } from '../ledger/signingText.ts'
import { RightEdge } from '../ledger/tree.ts'
import type { Roster } from '../records/roster.ts'
import type { Coalition } from './coalition.ts'
import type { Ports } from './ports.ts'
import type { Act, LogKey, LogState, Reader, Transaction } from './ports/store.ts'
import { edgeAt } from './subtrees.ts'

/** What signing touches. */
export type ActPorts = Pick<Ports, 'store' | 'clock' | 'keyring' | 'marker'>

/** The act that signs the head of `log`. */
export function headAct(coalition: Coalition, log: LogState, number: number, at: Act['at']): Act {
  const text = headText(coalition, log, RightEdge.from(log.size, log.edge))
  return { number, kind: 'head', key: log.member, log, size: log.size, text, at, signature: null }
}

/** What is signed over a log whose tree has this right edge. */
function headText(coalition: Coalition, log: LogKey, edge: RightEdge): Uint8Array {
  const origin = formatOrigin({ coalition: coalition.id, ...log })
  return utf8(formatCheckpoint({ origin, size: edge.size, root: edge.root(), extensions: [] }))
}

/** Entries read back at a time. */
const readBackEntries = 4096

/** Reads back what `act` is about to sign for and checks that its text is what is held and no other text. `before` is the log as the last signed
 *  head left it; without it the whole log is recomputed. Throws `E_DATA_FOLDER_DAMAGED`. */
async function readBack(
  reader: Reader,
  coalition: Coalition,
  act: Act,
  before: LogState | undefined,
): Promise<void> {
  if (act.kind === 'founding') {
    readBackFounding(coalition, act)
    return
  }
  if (act.kind !== 'head') return readBackCosigned(reader, act)
  const { log } = act
  if (log?.member === act.key) {
    const edge = before ? RightEdge.from(before.size, before.edge) : RightEdge.from(0, new Uint8Array())
    while (edge.size < act.size) {
      const leaves = await reader.leaves(log, edge.size, Math.min(act.size, edge.size + readBackEntries))
      if (leaves.length === 0) break
      for (const leaf of leaves) edge.append(entryHash(leaf))
    }
    if (sameBytes(act.text, headText(coalition, log, edge))) return
  }
  throw notReadBack(act)
}

/** A founding text of another coalition is signed by nobody here, and a head only as a head. */
function readBackFounding(coalition: Coalition, act: Act): void {
  const said = signingText(utf8Text(act.text))
  if (said.kind === 'checkpoint' || said.coalition !== coalition.id) throw notReadBack(act)
}

/** A held-cosignature is over a head that the entries held here give; a witness holds none of them. */
async function readBackCosigned(reader: Reader, act: Act): Promise<void> {
  const said = readCosignatureMessage(act.text)
  if (said === undefined) throw notReadBack(act)
  const { origin, size, root } = parseCheckpoint(said.text)
  if (act.kind !== 'held') return
  const log = parseOrigin(origin)
  const held = (await reader.log(log))?.size ?? 0
  if (held < size || !sameBytes((await edgeAt(reader, log, size)).root(), root)) throw notReadBack(act)
}

function notReadBack({ number }: Act): EntenteError {
  return failure(
    'E_DATA_FOLDER_DAMAGED',
    `the entries read back do not give the head that act ${number} would sign; nothing was signed`,
  )
}

/** Reads back, moves the marker, signs, stores the signature and, in the same step, what `keep` makes of it. The act stands in the folder already. */
export async function finish(
  ports: ActPorts,
  coalition: Coalition,
  act: Act,
  before?: LogState,
  keep?: (transaction: Transaction, signature: Uint8Array) => Promise<void>,
): Promise<void> {
  await ports.store.read((reader) => readBack(reader, coalition, act, before))
  await ports.marker.write({ act: act.number, generation: Math.max(0, ...ownGenerations(coalition)) })
  const signature = await signatureOver(ports, coalition.newest.roster, act)
  await ports.store.write(async (transaction) => {
    await transaction.setSignature(act.number, signature)
    await keep?.(transaction, signature)
  })
}

/** The signature that an act is for, by the key of its kind. */
async function signatureOver(ports: ActPorts, roster: Roster, act: Act): Promise<Uint8Array> {
  const { kind, key: seat } = act
  if (kind === 'head' || kind === 'founding') return signedBy(ports, roster, seat, utf8Text(act.text))
  const said = readCosignatureMessage(act.text)
  if (said === undefined) throw notReadBack(act)
  const signature = await ports.keyring.cosign(seat, kind, said.text, instant(said.seconds * 1000))
  const { publicKey } = cosignerKey(memberOf(roster, seat), kind)
  if (verifyCosignature(publicKey, said.text, signature) !== undefined) return signature
  throw strangeKeys(seat)
}

/** The generations in which seats here write now. */
function ownGenerations({ newest, seats }: Coalition): number[] {
  return newest.roster.members.filter(({ name }) => seats.includes(name)).map(({ generation }) => generation)
}

/** The lowest generation in which a seat here writes; 0 where none does. */
export function lowestGeneration(coalition: Coalition): number {
  const own = ownGenerations(coalition)
  return own.length === 0 ? 0 : Math.min(...own)
}

/** Has every seat here whose keys an epoch changed sign by those that the running one gives it. Where they are not at hand, signing is refused when it comes to it. */
export async function takeUpKeys(
  { keyring }: Pick<Ports, 'keyring'>,
  { epochs, newest, seats }: Coalition,
): Promise<void> {
  for (const { name, keys } of newest.roster.members) {
    const isNew = (roster: Roster): boolean =>
      roster.members.some((each) => each.name === name && each.keys.log !== keys.log)
    if (!seats.includes(name) || ![...epochs.values()].some(({ roster }) => isNew(roster))) continue
    try {
      await keyring.adopt(name, keys)
    } catch (error) {
      if (!isFailure(error, 'E_KEYS_MISSING') && !isFailure(error, 'E_KEYS_LOCKED')) throw error
    }
  }
}

/** A seat's signature over `text`, which holds under the key that the roster gives the seat: that of other keys under its name would be
 *  stored as its own. Throws `E_KEYS_MISSING` and what `signLog` throws. */
export async function signedBy(
  { keyring }: Pick<Ports, 'keyring'>,
  roster: Roster,
  seat: MemberName,
  text: string,
): Promise<Uint8Array> {
  const signature = await keyring.signLog(seat, text)
  if (verifyEd25519(logKeyBytes(memberOf(roster, seat)), utf8(text), signature)) return signature
  throw strangeKeys(seat)
}

function strangeKeys(seat: MemberName): EntenteError {
  return failure(
    'E_KEYS_MISSING',
    `the keys of ${seat} that are here are not those of this coalition; "entente keys import" brings them`,
    { paths: [seat] },
  )
}
