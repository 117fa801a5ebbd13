import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { parseBody } from '../ledger/verify.ts'
import type { Reference, Relation, Tlp } from '../records/common.ts'
import type { Body, RecordData } from '../records/envelope.ts'
import { registry, type RecordType } from '../records/registry.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import { compartmentNamed, compartmentScope } from './coalition.ts'
import { homeOf, readableEntry, writeRecords, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { everyRow } from './views.ts'
import { requireAct } from './roles.ts'

/** What to let out of `home`, and to whom. */
export interface ReleaseWish {
  readonly ids: readonly RecordId[]
  readonly in: string
  readonly tlp?: Tlp
  /** With each document, the events that were read out of it. */
  readonly withEvents?: boolean
  /** Leaves out references to what has no copy in the target, instead of refusing. */
  readonly dropReferences?: boolean
}

/** What others would learn, and who: shown before anything is let out. */
export interface ReleasePlan {
  readonly compartment: string
  readonly recipients: readonly MemberName[]
  readonly records: readonly { readonly home: RecordId; readonly type: RecordType; readonly shows: string }[]
  readonly droppedReferences: readonly { readonly from: RecordId; readonly to: RecordId }[]
}

/** What was let out, and under which ids it stands there. What stood there already is among the pairs and not among the records. */
export interface Released extends ReleasePlan {
  readonly pairs: readonly { readonly home: RecordId; readonly released: RecordId }[]
}

/** Types that may leave home. A release record never does. */
const releasable: readonly RecordType[] = [
  'document',
  'event',
  'grade',
  'question',
  'judgement',
  'comment',
  'activity',
]

interface Planned {
  readonly target: LiveCompartment
  /** In an order in which every reference points back. */
  readonly records: readonly { readonly home: RecordId; readonly body: Body }[]
  /** What was asked for and stands in the target already. */
  readonly known: readonly { readonly home: RecordId; readonly released: RecordId }[]
  /** Ids in the target of all that has one there, by the id that records of home name it by. */
  readonly ids: Map<RecordId, RecordId>
  readonly plan: ReleasePlan
}

/** What a release would do, without doing it. Throws as `release` does. */
export async function planRelease(desk: Desk, wish: ReleaseWish): Promise<ReleasePlan> {
  requireAct(desk, 'read')
  return (await desk.ports.store.read((reader) => prepare(desk, reader, wish))).plan
}

/** Lets records out: new records in the target with new salts and envelopes, which name no id of home.
 *  Throws `E_REFERENCE_UNRELEASED` for a reference without a copy there, `E_USAGE` for what cannot be released, `E_NOT_FOUND`. */
export async function release(desk: Desk, wish: ReleaseWish): Promise<Released> {
  requireAct(desk, 'release')
  return writeRecords(desk, async (batch, transaction) => {
    const { target, records, known, ids, plan } = await prepare(desk, transaction, wish)
    const pairs = records.map(({ home, body }) => {
      const released = batch.add({
        compartment: target.id,
        type: body.type,
        act: 'release',
        data: rewritten(body, ids),
        refs: body.refs.flatMap((reference): Reference[] => {
          const id = ids.get(reference.id)
          return id === undefined ? [] : [{ relation: reference.relation, id }]
        }),
        ...(wish.tlp === undefined ? {} : { tlp: wish.tlp }),
      })
      ids.set(home, released)
      return { home, released }
    })
    if (pairs.length > 0)
      batch.add({ compartment: homeOf(desk), type: 'release', data: { compartment: target.id, pairs } })
    return { ...plan, pairs: [...known, ...pairs] }
  })
}

/** Home ids and their copies in other compartments, from the release records of home. */
export async function releasedCopies(
  desk: Desk,
  reader: Reader,
): Promise<{ readonly home: RecordId; readonly compartment: CompartmentId; readonly released: RecordId }[]> {
  const rows = await everyRow(desk, reader, 'releases')
  return rows.flatMap((row) =>
    row.value.pairs.map((pair) => ({ ...pair, compartment: row.value.compartment })),
  )
}

async function prepare(desk: Desk, reader: Reader, wish: ReleaseWish): Promise<Planned> {
  const target = compartmentNamed(desk.coalition, desk.seat, wish.in)
  const home = homeOf(desk)
  if (target.id === home) throw failure('E_USAGE', 'home is where it stands already', { paths: ['in'] })
  const bodies = await gather(desk, reader, wish, home)
  const ids = await idsThere(desk, reader, target.id)
  const known = await standing(reader, wish, bodies, ids)
  for (const { home: id } of known) bodies.delete(id)
  for (const id of new Set([...bodies.values()].flatMap(({ refs }) => refs.map((each) => each.id)))) {
    const entry = await reader.entry(id)
    if (entry?.compartment === target.id && entry.state === 'usable') ids.set(id, id)
  }
  const records = inOrder(bodies)
  const dropped = unreleasedReferences(records, ids)
  const refused = dropped.filter(({ needed }) => needed || wish.dropReferences !== true)
  if (refused.length > 0) {
    throw failure(
      'E_REFERENCE_UNRELEASED',
      `what is released refers to ${refused.length} records that have no copy there; release those too${
        refused.some(({ needed }) => needed) ? '' : ', or drop the references'
      }`,
      { paths: refused.map(({ to }) => to) },
    )
  }
  await refuseHomeIdsInText(reader, records, home)
  const plan: ReleasePlan = {
    compartment: target.name ?? target.id,
    recipients: target.readers.filter((name) => name !== desk.seat),
    records: records.map(({ home: id, body }) => ({ home: id, type: body.type, shows: showing(body) })),
    droppedReferences: dropped.map(({ from, to }) => ({ from, to })),
  }
  return { target, records, known, ids, plan }
}

/** Live copies in the target, by home id. */
async function idsThere(desk: Desk, reader: Reader, target: CompartmentId): Promise<Map<RecordId, RecordId>> {
  const ids = new Map<RecordId, RecordId>()
  for (const copy of await releasedCopies(desk, reader)) {
    if (copy.compartment === target && (await reader.entry(copy.released))?.state === 'usable')
      ids.set(copy.home, copy.released)
  }
  return ids
}

/** What of `bodies` stands in the target already. Under another label it would stand there under two, so that is refused. */
async function standing(
  reader: Reader,
  wish: ReleaseWish,
  bodies: ReadonlyMap<RecordId, Body>,
  ids: ReadonlyMap<RecordId, RecordId>,
): Promise<Planned['known']> {
  const known = []
  for (const home of bodies.keys()) {
    const released = ids.get(home)
    if (released === undefined) continue
    const { body } = (await reader.entry(released)) ?? {}
    const label = body && parseBody(parseStrictJson(utf8Text(body))).tlp
    if (wish.tlp !== undefined && wish.tlp !== label) {
      throw failure(
        'E_USAGE',
        `${home.slice(0, 16)}… stands there under TLP:${label ?? ''} already, as ${released.slice(0, 16)}…: retract that copy before it is released under TLP:${wish.tlp}`,
        { paths: [home] },
      )
    }
    known.push({ home, released })
  }
  return known
}

async function gather(
  desk: Desk,
  reader: Reader,
  wish: ReleaseWish,
  home: CompartmentId,
): Promise<Map<RecordId, Body>> {
  const bodies = new Map<RecordId, Body>()
  for (const id of wish.ids) {
    const body = await releasableBody(desk, reader, id, home)
    bodies.set(id, body)
    if (body.type !== 'document' || wish.withEvents !== true) continue
    for (const row of await everyRow(desk, reader, 'events', [id])) {
      if (row.author === desk.seat) bodies.set(row.id, await releasableBody(desk, reader, row.id, home))
    }
  }
  if (bodies.size > limits.releaseRecords) {
    throw failure(
      'E_USAGE',
      `at most ${limits.releaseRecords} records are released at once, not ${bodies.size}`,
      { paths: ['ids'] },
    )
  }
  return bodies
}

async function releasableBody(desk: Desk, reader: Reader, id: RecordId, home: CompartmentId): Promise<Body> {
  const entry = await readableEntry(desk, reader, id)
  if (entry.compartment !== home || !entry.body) {
    throw failure(
      'E_USAGE',
      `${id.slice(0, 16)}… does not stand in your home, so it is not yours to release`,
      { paths: [id] },
    )
  }
  const body = parseBody(parseStrictJson(utf8Text(entry.body)))
  if (releasable.includes(body.type)) return body
  throw failure('E_USAGE', `a ${body.type} is never released`, { paths: [id] })
}

/** The records with what they refer to before them. References only point back, so the order of ids' bodies in time serves. */
function inOrder(bodies: ReadonlyMap<RecordId, Body>): { home: RecordId; body: Body }[] {
  const ordered: { home: RecordId; body: Body }[] = []
  const placed = new Set<RecordId>()
  const place = (id: RecordId, body: Body): void => {
    if (placed.has(id)) return
    placed.add(id)
    for (const reference of body.refs) {
      const referred = bodies.get(reference.id)
      if (referred) place(reference.id, referred)
    }
    ordered.push({ home: id, body })
  }
  for (const [id, body] of bodies) place(id, body)
  return ordered
}

function unreleasedReferences(
  records: readonly { home: RecordId; body: Body }[],
  ids: ReadonlyMap<RecordId, RecordId>,
): { from: RecordId; to: RecordId; needed: boolean }[] {
  const going = new Set(records.map(({ home }) => home))
  return records.flatMap(({ home, body }) => {
    const required: readonly Relation[] = registry[body.type].requires
    return (
      body.refs
        // That a reading replaces an earlier one is home's own business.
        .filter(({ relation, id }) => relation !== 'supersedes' && !going.has(id) && !ids.has(id))
        .map(({ relation, id }) => ({ from: home, to: id, needed: required.includes(relation) }))
    )
  })
}

/** Digits that a person may have copied as an id: at least as many as commands take. */
const idDigits = /(?<![0-9a-f])[0-9a-f]{8,64}(?![0-9a-f])/g

/** A record that goes out names no id of home, not in its words either: what links two compartments stays at home.
 *  Throws `E_REFERENCE_UNRELEASED`. */
async function refuseHomeIdsInText(
  reader: Reader,
  records: readonly { readonly home: RecordId; readonly body: Body }[],
  home: CompartmentId,
): Promise<void> {
  const scope = compartmentScope(home)
  for (const { home: id, body } of records) {
    const data = rewritten(body, new Map())
    for (const [digits] of JSON.stringify(data).matchAll(idDigits)) {
      const isHome = home.startsWith(digits)
      if (!isHome && (await reader.idsStarting(digits, scope, 1)).length === 0) continue
      throw failure(
        'E_REFERENCE_UNRELEASED',
        `the words of ${id.slice(0, 16)}… name ${digits.slice(0, 16)}, which only your home knows; say it without`,
        { paths: [id] },
      )
    }
  }
}

/** A body's data as others will see it: no path of this machine, and evidence by its ids there. */
function rewritten(body: Body, ids: ReadonlyMap<RecordId, RecordId>): RecordData[RecordType] {
  switch (body.type) {
    case 'document': {
      const isAddress = /^https?:\/\//i.test(body.data.source)
      const name = body.data.source.split(/[/\\]/).findLast((part) => part !== '')
      return isAddress ? body.data : { ...body.data, source: name ?? body.type }
    }
    case 'judgement':
      return {
        ...body.data,
        evidence: body.data.evidence.flatMap((citation) => {
          const id = ids.get(citation.id)
          return id === undefined ? [] : [{ ...citation, id }]
        }),
      }
    default:
      return body.data
  }
}

/** One line of what a reader would learn. */
function showing(body: Body): string {
  switch (body.type) {
    case 'document':
      return body.data.title ?? body.data.source
    case 'event':
      return `${body.data.type}, ${body.data.modality}: ${body.data.span.text}`
    case 'grade':
      return `${body.data.reliability}${body.data.credibility}: ${body.data.reasons.join(' ')}`
    case 'question':
    case 'comment':
      return body.data.text
    case 'judgement':
      return body.data.rationale
    case 'activity':
      return body.data.title
    default:
      return body.type
  }
}
