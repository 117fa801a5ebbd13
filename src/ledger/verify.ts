import { hex, sameBytes, utf8Text } from '../kernel/bytes.ts'
import { EntenteError, failure, type ErrorCode } from '../kernel/error.ts'
import type { CoalitionId, EpochId, MemberName, RecordId } from '../kernel/id.ts'
import { parseInstant, type Instant } from '../kernel/instant.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { tlpRank } from '../records/common.ts'
import { bodySchemas, envelope, type Body } from '../records/envelope.ts'
import { isRecordType, registry, type EntryClass, type RecordType } from '../records/registry.ts'
import type { Epoch, LiveCompartment } from './founding.ts'
import { commitmentOf } from './entry.ts'

/** What only the checks of this file can make. Views take nothing else. */
export type Verified<T> = T & { readonly [verified]: true }
declare const verified: unique symbol

/** A record whose bytes are those its log commits to, by the author the log belongs to, in a form this version understands. */
export interface LedgerRecord<Type extends RecordType = RecordType> {
  readonly id: RecordId
  readonly author: MemberName
  readonly generation: number
  /** Place in the author's log of its compartment. */
  readonly index: number
  /** The author's word for when. */
  readonly stated: Instant
  readonly body: Body<Type>
}

/** Where an entry stands and what is known of the coalition: all that a body is checked against. */
export interface BodyContext {
  readonly coalition: CoalitionId
  readonly epochs: ReadonlyMap<EpochId, Epoch>
  readonly compartment: LiveCompartment
  readonly author: MemberName
  readonly generation: number
}

/** An entry with its body, as received. */
export interface EntryWithBody {
  readonly index: number
  readonly class: EntryClass
  readonly commitment: Uint8Array
  readonly salt: Uint8Array
  readonly body: Uint8Array
}

/** What came of checking a body: a record, or one of the states in which it is kept and shown but reaches no view. */
export type BodyFinding =
  | { readonly state: 'usable'; readonly record: Verified<LedgerRecord> }
  | { readonly state: 'invalid' | 'notYetUnderstood'; readonly error: EntenteError }

/** Checks a body against its entry, its log and the coalition's history. Pure; never throws for what the bytes hold. */
export function verifyBody(context: BodyContext, entry: EntryWithBody): BodyFinding {
  try {
    return { state: 'usable', record: check(context, entry) }
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    const later: readonly ErrorCode[] = ['E_NOT_YET_UNDERSTOOD', 'E_EPOCH_NOT_YET_UNDERSTOOD']
    return { state: later.includes(error.code) ? 'notYetUnderstood' : 'invalid', error }
  }
}

function check(context: BodyContext, entry: EntryWithBody): Verified<LedgerRecord> {
  if (entry.body.length > limits.bodyBytes) {
    throw failure(
      'E_RECORD_TOO_LARGE',
      `a body has at most ${limits.bodyBytes} bytes, not ${entry.body.length}`,
    )
  }
  if (!sameBytes(commitmentOf(entry.salt, entry.body), entry.commitment)) {
    throw failure('E_COMMITMENT_MISMATCH', 'the body is not the one its entry commits to')
  }
  const body = parseBody(parseStrictJson(utf8Text(entry.body, 'body'), 'body'))
  if (registry[body.type].class !== entry.class) {
    throw failure(
      'E_ENTRY_CLASS',
      `a ${body.type} stands under a ${registry[body.type].class} entry, not a ${entry.class} one`,
    )
  }
  checkEnvelope(context, body)
  checkReferences(body)
  return {
    id: hex(entry.commitment) as RecordId,
    author: context.author,
    generation: context.generation,
    index: entry.index,
    stated: parseInstant(body.stated, 'stated'),
    body,
  } as Verified<LedgerRecord>
}

/** The typed body in a parsed value. Throws `E_RECORD_INVALID` with every bad path, or `E_NOT_YET_UNDERSTOOD` for a type or version
 *  that this software is too old for. */
export function parseBody(value: unknown): Body {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  if (typeof type === 'string' && isRecordType(type)) {
    const parsed = bodySchemas[type].safeParse(value)
    if (parsed.success) return parsed.data
    const version = envelope.safeParse(value).data?.version
    if (version !== undefined && version > registry[type].version) {
      throw failure('E_NOT_YET_UNDERSTOOD', `version ${version} of a ${type} is newer than this software`, {
        paths: ['version'],
      })
    }
    throw failure('E_RECORD_INVALID', `this ${type} does not fit its schema`, {
      paths: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
    })
  }
  const outer = envelope.safeParse(value)
  if (outer.success) {
    throw failure(
      'E_NOT_YET_UNDERSTOOD',
      `records of type "${outer.data.type}" are unknown to this software`,
      { paths: ['type'] },
    )
  }
  throw failure('E_RECORD_INVALID', 'this is no record', {
    paths: outer.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}

function checkEnvelope(context: BodyContext, body: Body): void {
  const { coalition, compartment, author } = context
  const wrong = [
    ...(body.coalition === coalition ? [] : ['coalition']),
    ...(body.compartment === compartment.id ? [] : ['compartment']),
    ...(body.author === author ? [] : ['author']),
  ]
  if (wrong.length > 0)
    throw failure('E_ENVELOPE_MISMATCH', 'the envelope names another log than the one it stands in', {
      paths: wrong,
    })
  const epoch = context.epochs.get(body.epoch)
  if (!epoch) {
    throw failure('E_EPOCH_NOT_YET_UNDERSTOOD', `epoch ${body.epoch.slice(0, 8)} is not known here`, {
      paths: ['epoch'],
    })
  }
  const member = epoch.roster.members.find((candidate) => candidate.name === author)
  if (member?.generation !== context.generation) {
    throw failure(
      'E_ENVELOPE_MISMATCH',
      `the epoch gives ${author} no log of generation ${context.generation}`,
      { paths: ['epoch'] },
    )
  }
  if (tlpRank(body.tlp) < tlpRank(compartment.tlp)) {
    throw failure(
      'E_LABEL_LOOSER',
      `TLP:${body.tlp} is looser than the compartment's TLP:${compartment.tlp}`,
      { paths: ['tlp'] },
    )
  }
}

function checkReferences(body: Body): void {
  const missing = registry[body.type].requires.filter(
    (relation) => !body.refs.some((ref) => ref.relation === relation),
  )
  if (missing.length > 0) {
    throw failure('E_RECORD_INVALID', `a ${body.type} must refer to something by ${missing.join(', ')}`, {
      paths: ['refs'],
    })
  }
}
