import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import type { Reference, Relation, Tlp } from '../records/common.ts'
import type { Body, RecordData } from '../records/envelope.ts'
import { registry, type RecordType } from '../records/registry.ts'
import { checkFreshAnswers, idsCarried } from './carriedBody.ts'
import { calledHere, compartmentNamed, compartmentScope } from './coalition.ts'
import { homeOf, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { releasedCopies } from './release-copies.ts'
import { gather } from './release-gather.ts'
import { labelOf, labelsThere } from './release-labels.ts'
import { wayOf, type Way } from './release-way.ts'
import { titleOf } from './title.ts'

/** What to let out of `home`, and to whom; or what of a compartment that has ended is to go on in its successor. */
export interface ReleaseWish {
  readonly ids: readonly RecordId[]
  readonly in: string
  readonly tlp?: Tlp
  /** With each document, the events that were read out of it. */
  readonly withEvents?: boolean
  /** With each document and event, the newest grade that the seat gave it. */
  readonly withGrades?: boolean
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

/** A reference to what has no copy in the target. `needed`: the record is nothing without it, so it cannot be left out. */
export interface LooseReference {
  readonly from: RecordId
  readonly to: RecordId
  readonly relation: Relation
  readonly needed: boolean
}

/** What a release would write, before anything is refused. */
export interface Layout {
  readonly target: LiveCompartment
  readonly way: Way
  /** In an order in which every reference points back. `home` is each one's id where it stands, which a carry takes from an ended compartment. */
  readonly records: readonly { readonly home: RecordId; readonly body: Body }[]
  /** What was asked for and stands in the target already. */
  readonly known: readonly { readonly home: RecordId; readonly released: RecordId }[]
  /** Ids in the target of all that has one there, by the id that records of home name it by. */
  readonly ids: Map<RecordId, RecordId>
  readonly loose: readonly LooseReference[]
  /** The label that each of the records will bear there, by its id of home. */
  readonly labels: ReadonlyMap<RecordId, Tlp>
}

interface Planned extends Layout {
  readonly plan: ReleasePlan
}

/** Lays out what a release would write. Throws `E_USAGE` for what cannot be released, `E_NOT_FOUND`, `E_COMPARTMENT_UNKNOWN`. */
export async function layOut(desk: Desk, reader: Reader, wish: ReleaseWish): Promise<Layout> {
  const target = compartmentNamed(desk.coalition, desk.seat, wish.in)
  if (target.id === homeOf(desk))
    throw failure('E_USAGE', 'home is where it stands already', { paths: ['in'] })
  const way = await wayOf(desk, reader, wish.ids, target.id)
  const bodies = await gather(desk, reader, wish, way)
  const ids = way.isCarry ? await idsCarried(desk, reader, way) : await idsThere(desk, reader, target.id)
  const known = await standing(reader, wish, bodies, ids)
  for (const { home: id } of known) bodies.delete(id)
  for (const id of new Set([...bodies.values()].flatMap(({ refs }) => refs.map((each) => each.id)))) {
    const entry = await reader.entry(id)
    if (entry?.compartment === target.id && entry.state === 'usable') ids.set(id, id)
  }
  const records = inOrder(bodies)
  const labels = await labelsThere(reader, { target, records, ids, isCarry: way.isCarry }, wish.tlp)
  const loose = looseReferences(records, ids)
  if (way.isCarry) await checkFreshAnswers(desk, reader, records, ids)
  return { target, way, records, known, ids, loose, labels }
}

/** What a release writes. Throws as `layOut` does, and `E_REFERENCE_UNRELEASED`. */
export async function prepare(desk: Desk, reader: Reader, wish: ReleaseWish): Promise<Planned> {
  const layout = await layOut(desk, reader, wish)
  const { target, records, loose } = layout
  const refused = refusedOf(loose, wish)
  if (refused.length > 0) {
    throw failure(
      'E_REFERENCE_UNRELEASED',
      `what is released refers to ${refused.length} records that have no copy there; release those too${
        refused.some(({ needed }) => needed) ? '' : ', or drop the references'
      }`,
      { paths: refused.map(({ to }) => to) },
    )
  }
  await refuseHomeIdsInText(reader, records, homeOf(desk))
  const plan: ReleasePlan = {
    compartment: calledHere(desk.coalition, target),
    recipients: target.readers.filter((name) => name !== desk.seat),
    records: records.map(({ home: id, body }) => ({ home: id, type: body.type, shows: showing(body) })),
    droppedReferences: loose.map(({ from, to }) => ({ from, to })),
  }
  return { ...layout, plan }
}

/** The references for which a release is refused as it is wished. */
export function refusedOf(
  loose: readonly LooseReference[],
  wish: Pick<ReleaseWish, 'dropReferences'>,
): LooseReference[] {
  return loose.filter(({ needed }) => needed || wish.dropReferences !== true)
}

/** A body as it will stand in the target: rewritten, with references and label as they are there. `ids` has those of the records before it. */
export function bodyThere(body: Body, { target, ids }: Pick<Layout, 'target' | 'ids'>, label: Tlp): Body {
  const there = {
    compartment: target.id,
    tlp: label,
    refs: refsThere(body, ids),
    data: rewritten(body, ids),
  }
  // The same type with data of that type: what `rewritten` gives.
  return { ...body, ...there } as Body
}

/** A body's references as they stand in the target. */
export function refsThere({ refs }: Body, ids: ReadonlyMap<RecordId, RecordId>): Reference[] {
  return refs.flatMap((reference): Reference[] => {
    const id = ids.get(reference.id)
    return id === undefined ? [] : [{ relation: reference.relation, id }]
  })
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
): Promise<Layout['known']> {
  const known = []
  for (const home of bodies.keys()) {
    const released = ids.get(home)
    if (released === undefined) continue
    const label = await labelOf(reader, released)
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

function looseReferences(records: Layout['records'], ids: ReadonlyMap<RecordId, RecordId>): LooseReference[] {
  const going = new Set(records.map(({ home }) => home))
  return records.flatMap(({ home, body }) => {
    const required: readonly Relation[] = registry[body.type].requires
    return (
      body.refs
        // That a reading replaces an earlier one is home's own business.
        .filter(({ relation, id }) => relation !== 'supersedes' && !going.has(id) && !ids.has(id))
        .map(({ relation, id }) => ({ from: home, to: id, relation, needed: required.includes(relation) }))
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
export function rewritten(body: Body, ids: ReadonlyMap<RecordId, RecordId>): RecordData[RecordType] {
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
    case 'mitigation':
      return {
        ...body.data,
        effects: body.data.effects.flatMap((effect) => {
          const risk = ids.get(effect.risk)
          return risk === undefined ? [] : [{ ...effect, risk }]
        }),
      }
    default:
      return body.data
  }
}

/** One line of what a reader would learn. */
export function showing(body: Body): string {
  switch (body.type) {
    case 'event':
      return `${body.data.type}, ${body.data.modality}: ${body.data.span.text}`
    case 'grade':
      return `${body.data.reliability}${body.data.credibility}: ${body.data.reasons.join(' ')}`
    case 'consistency':
      return `${body.data.codes.map((code) => code ?? '–').join(' ')} ${body.data.note}`.trim()
    default:
      return titleOf(body) ?? body.type
  }
}
