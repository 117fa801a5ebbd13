import { fromBase64, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { EpochId, MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { parseOrigin, type LogName } from '../ledger/checkpoint.ts'
import { commitmentOf, encodeEntry, saltBytes } from '../ledger/entry.ts'
import type { Epoch } from '../ledger/founding.ts'
import { authorKey, cosignerKey } from '../ledger/memberKeys.ts'
import { parseTlogProof, verifyTlogProof, type TlogProof } from '../ledger/tlogProof.ts'
import { parseBody, verifyBody } from '../ledger/verify.ts'
import type { VerifierKey } from '../ledger/verifierKey.ts'
import type { Body } from '../records/envelope.ts'
import { is, membersOf, statementOf, type Ground, type Statement, type StatementType } from './statement.ts'

/** A statement that its proof shows to stand in its author's log. */
export interface Proven {
  readonly statement: Statement
  /** Signers of the head it stands under, the author among them. */
  readonly signers: number
  /** When the others said that they hold it. Shown, never counted. */
  readonly held: readonly { readonly member: MemberName; readonly time: Instant }[]
  /** The proof in base64, as it came. */
  readonly proof: string
}

interface Keys {
  readonly log: VerifierKey
  readonly held: VerifierKey
}

/** Keys of a compartment's members in the pinned epoch: they speak over every proof of a file. */
const keysByGround = new WeakMap<Ground, ReadonlyMap<MemberName, Keys>>()

function keysOf(ground: Ground): ReadonlyMap<MemberName, Keys> {
  const known = keysByGround.get(ground)
  if (known) return known
  const keys = new Map(
    membersOf(ground).map((member) => [
      member.name,
      {
        log: authorKey(member),
        held: cosignerKey(member, 'held'),
      },
    ]),
  )
  keysByGround.set(ground, keys)
  return keys
}

/** Opens a proof (base64) by the keys of the pinned epoch: the entry, permanent, stands in the log that its head names, the author signed that head, and
 *  so did those who hold it. `signers: 'author'` asks for the author's signature alone. `epochs`: all that are known, by which a body's own pin is read.
 *  Throws what does not hold: `E_PROOF_INVALID`, `E_NOTE_…`, `E_CHECKPOINT_MALFORMED`, `E_ENCODING`, `E_ENVELOPE_MISMATCH`, `E_RECORD_INVALID`,
 *  `E_STATEMENT_INVALID` for a record that is no statement. */
export function openProof(
  ground: Ground,
  epochs: ReadonlyMap<EpochId, Epoch>,
  proof: string,
  signers: 'author' | 'all' = 'all',
): Proven {
  const parsed = parseTlogProof(fromBase64(proof))
  const { salt, body } = carried(parsed)
  const log = parseOrigin(originOf(parsed))
  checkLog(ground, log)
  const keys = keysOf(ground)
  const author = keys.get(log.member)
  if (author === undefined) throw elsewhere(`${log.member} is not in this compartment under the pinned epoch`)
  const others = signers === 'author' ? [] : [...keys].filter(([name]) => name !== log.member)
  const commitment = commitmentOf(salt, body)
  const entry = encodeEntry({ class: 'permanent', commitment })
  const cosigners = others.map(([, { held }]) => held)
  const head = verifyTlogProof(parsed, entry, author.log, cosigners)
  const statement = readStatement(ground, epochs, log, { index: parsed.index, commitment, salt, body })
  const byKey = new Map(others.map(([name, { held }]) => [held, name]))
  const held = head.cosignatures.flatMap(({ key, time }) => {
    const member = byKey.get(key)
    return member === undefined ? [] : [{ member, time }]
  })
  return { statement, signers: 1 + held.length, held, proof }
}

function checkLog({ coalition, compartment, epoch }: Ground, log: LogName): void {
  if (log.coalition !== coalition) throw elsewhere('the log is of another coalition')
  if (log.compartment !== compartment.id) throw elsewhere('the log is of another compartment')
  const member = epoch.roster.members.find(({ name }) => name === log.member)
  if (member?.generation !== log.generation)
    throw elsewhere(`the pinned epoch gives ${log.member} no log of generation ${log.generation}`)
}

function elsewhere(why: string): Error {
  return failure('E_ENVELOPE_MISMATCH', why)
}

function readStatement(
  { coalition, compartment }: Ground,
  epochs: ReadonlyMap<EpochId, Epoch>,
  { member: author, generation }: LogName,
  entry: { index: number; commitment: Uint8Array; salt: Uint8Array; body: Uint8Array },
): Statement {
  const context = { coalition, epochs, compartment, author, generation }
  const finding = verifyBody(context, { ...entry, class: 'permanent' })
  if (finding.state !== 'usable') throw finding.error
  const statement = statementOf(finding.record)
  if (statement !== undefined) return statement
  throw failure('E_STATEMENT_INVALID', `a ${finding.record.body.type} is no statement of a decision`)
}

/** The first line of a proof's checkpoint, which is taken apart once its keys are known. */
function originOf({ checkpoint }: TlogProof): string {
  const end = checkpoint.indexOf(0x0a)
  return utf8Text(checkpoint.subarray(0, Math.max(0, end)), 'a checkpoint')
}

/** Salt and body that a proof carries. */
function carried({ extra }: TlogProof): { readonly salt: Uint8Array; readonly body: Uint8Array } {
  if (extra === undefined || extra.length <= saltBytes)
    throw failure('E_PROOF_INVALID', 'the proof does not carry what stands in the log: salt and body')
  return { salt: extra.subarray(0, saltBytes), body: extra.subarray(saltBytes) }
}

/** The body that a proof (base64) carries, with nothing verified but its form. Throws as `openProof` does. */
export function peek(proof: string): Body {
  const { body } = carried(parseTlogProof(fromBase64(proof)))
  return parseBody(parseStrictJson(utf8Text(body, 'body'), 'body'))
}

/** Opens a proof of a statement of one type. Throws as `openProof` does, and `E_STATEMENT_INVALID` for another type. */
export function openProofOf<Type extends StatementType>(
  type: Type,
  ground: Ground,
  epochs: ReadonlyMap<EpochId, Epoch>,
  proof: string,
  signers: 'author' | 'all' = 'all',
): Proven & { readonly statement: Extract<Statement, { type: Type }> } {
  const proven = openProof(ground, epochs, proof, signers)
  const { statement } = proven
  if (is(type)(statement)) return { ...proven, statement }
  throw failure('E_STATEMENT_INVALID', `a ${type} is expected here, not a ${statement.type}`)
}
