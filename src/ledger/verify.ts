import { hex, sameBytes, utf8Text } from '../kernel/bytes.ts'
import { EntenteError, failure, type ErrorCode } from '../kernel/error.ts'
import type { CoalitionId, EpochId, MemberName, RecordId } from '../kernel/id.ts'
import { parseInstant, type Instant } from '../kernel/instant.ts'
import { parseStrictJson, writeStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { tlpRank } from '../records/common.ts'
import {
  bodySchemas,
  envelope,
  isLaterFormat,
  leadingFields,
  type Body,
  type Envelope,
} from '../records/envelope.ts'
import { isRecordType, registry, type RecordType } from '../records/registry.ts'
import type { z } from 'zod'
import { endOf, type Epoch, type LiveCompartment } from './founding.ts'
import { checkCarried } from './proven.ts'
import { commitmentOf, sealBody, type EntryClass } from './entry.ts'

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

/** A body as its author is about to append it: bytes and entry are made here. */
export interface NewBody {
  readonly index: number
  readonly salt: Uint8Array
  readonly value: unknown
}

/** Writes a body of this node's own and commits to it, after the checks that every other node will make of it. Throws what `verifyBody` would
 *  find: what a node's own parser refuses is never signed. */
export function commitBody(
  context: BodyContext,
  { index, salt, value }: NewBody,
): { readonly body: Uint8Array; readonly commitment: Uint8Array; readonly record: Verified<LedgerRecord> } {
  const { text, read } = writeStrictJson(value, 'body')
  const { body, commitment } = sealBody(salt, text)
  return { body, commitment, record: checkValue(context, read, { index, commitment }) }
}

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

function checkSize(body: Uint8Array): void {
  if (body.length <= limits.bodyBytes) return
  throw failure('E_RECORD_TOO_LARGE', `a body has at most ${limits.bodyBytes} bytes, not ${body.length}`)
}

function check(context: BodyContext, entry: EntryWithBody): Verified<LedgerRecord> {
  checkSize(entry.body)
  if (!sameBytes(commitmentOf(entry.salt, entry.body), entry.commitment)) {
    throw failure('E_COMMITMENT_MISMATCH', 'the body is not the one its entry commits to')
  }
  return checkValue(context, parseStrictJson(utf8Text(entry.body, 'body'), 'body'), entry)
}

/** Checks what a body says. That `commitment` is its own has been seen to before; `class` is left out where it will be the type's. */
function checkValue(
  context: BodyContext,
  value: unknown,
  {
    index,
    commitment,
    class: entryClass,
  }: Pick<EntryWithBody, 'index' | 'commitment'> & { readonly class?: EntryClass },
): Verified<LedgerRecord> {
  // What this software is too old for must stand in the right place all the same.
  const later = laterEnvelope(value)
  if (later) checkPlace(context, later, entryClass)
  const body = parseBody(value)
  checkPlace(context, body, entryClass)
  checkEnd(context, index)
  checkReferences(body)
  checkCarried(context, body)
  return {
    id: hex(commitment) as RecordId,
    author: context.author,
    generation: context.generation,
    index,
    stated: parseInstant(body.stated, 'stated'),
    body,
  } as Verified<LedgerRecord>
}

/** The typed body in a parsed value. Throws `E_RECORD_INVALID` with the bad paths, or `E_NOT_YET_UNDERSTOOD` for a format, type or
 *  version that this software is too old for. */
export function parseBody(value: unknown): Body {
  if (!isFields(value)) throw failure('E_RECORD_INVALID', 'a body is an object')
  if (isLaterFormat(value['format'])) {
    throw failure('E_NOT_YET_UNDERSTOOD', 'this record has a format newer than this software', {
      paths: ['format'],
    })
  }
  const { type } = value
  if (typeof type === 'string' && isRecordType(type) && !laterEnvelope(value)) {
    const parsed = bodySchemas[type].safeParse(value)
    if (!parsed.success) throw invalid(`this ${type} does not fit its schema`, parsed.error)
    checkOrder(value)
    return parsed.data
  }
  const outer = envelope.safeParse(value)
  if (!outer.success) throw invalid('this is no record', outer.error)
  checkOrder(value)
  throw failure(
    'E_NOT_YET_UNDERSTOOD',
    `version ${outer.data.version} of "${outer.data.type}" is newer than this software`,
    { paths: isRecordType(outer.data.type) ? ['version'] : ['type'] },
  )
}

/** Bad places that an error names: a body of a mebibyte can have one in every other byte. */
const placesNamed = 100

function invalid(why: string, { issues }: z.ZodError): EntenteError {
  const places = issues.slice(0, placesNamed)
  return failure('E_RECORD_INVALID', why, {
    paths: places.map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`.slice(0, 400)),
  })
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The envelope of a body whose type or version this software is too old for; undefined for any other. */
function laterEnvelope(value: unknown): Envelope | undefined {
  if (!isFields(value)) return undefined
  const { type, version } = value
  const isKnown = typeof type === 'string' && isRecordType(type)
  if (isKnown && !(typeof version === 'number' && version > registry[type].version)) return undefined
  return envelope.safeParse(value).data
}

/** The envelope's fields stand first and in their order, so that a body begins alike whoever wrote it. */
function checkOrder(value: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(value)
  const wrong = leadingFields.filter((name, place) => names[place] !== name)
  if (wrong.length === 0) return
  throw failure('E_RECORD_INVALID', `a body begins with ${leadingFields.join(', ')}, in this order`, {
    paths: wrong,
  })
}

function checkPlace(context: BodyContext, body: Envelope | Body, entryClass: EntryClass | undefined): void {
  const { coalition, compartment, author } = context
  const typeClass = isRecordType(body.type) ? registry[body.type].class : entryClass
  if (entryClass !== undefined && entryClass !== typeClass) {
    throw failure(
      'E_ENTRY_CLASS',
      `a ${body.type} stands under a ${typeClass} entry, not a ${entryClass} one`,
    )
  }
  const wrong = [
    ...(body.coalition === coalition ? [] : ['coalition']),
    ...(body.compartment === compartment.id ? [] : ['compartment']),
    ...(body.author === author ? [] : ['author']),
  ]
  if (wrong.length > 0)
    throw failure('E_ENVELOPE_MISMATCH', 'the envelope names another log than the one it stands in', {
      paths: wrong,
    })
  if (!compartment.readers.includes(author)) {
    throw failure(
      'E_ENVELOPE_MISMATCH',
      `${author} is no reader of this compartment, so it has no log in it`,
      {
        paths: ['author'],
      },
    )
  }
  if (body.type === 'release' && compartment.name !== 'home') {
    throw failure('E_RECORD_INVALID', 'a release record stands in a home and nowhere else', {
      paths: ['compartment'],
    })
  }
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

/** What stands beyond where an epoch says that its log ended is kept and counts for nothing. */
function checkEnd({ epochs, compartment, author: member, generation }: BodyContext, index: number): void {
  const end = endOf(epochs.values(), { compartment: compartment.id, member, generation })
  if (end?.kind !== 'named' || index < end.size) return
  throw failure('E_EPOCH_ENDED', `epoch ${end.epoch} ended this log of ${member} at ${end.size} entries`, {
    paths: ['epoch'],
  })
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
