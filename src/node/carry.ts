import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import type { Body } from '../records/envelope.ts'
import { hasAnswered, idsCarried } from './carriedBody.ts'
import { compartmentNamed, compartmentOf } from './coalition.ts'
import { readableEntry, type Desk } from './desk.ts'
import type { Reader, StoredEntry } from './ports/store.ts'
import { propose, type Proposal } from './proposals.ts'
import { planRelease, release, type Released, type ReleasePlan, type ReleaseWish } from './release.ts'
import { isReleasable } from './release-gather.ts'
import { requireAct } from './roles.ts'
import { heldBody } from './stored.ts'
import { goesOnIn, successorOf } from './successors.ts'

/** What is to go on in the successor of the compartment in which it stands. */
export interface Carrying {
  readonly ids: readonly RecordId[]
  /** Which successor; where left out, the only one that is open. */
  readonly in?: string | undefined
  /** Leaves out references to what has not gone on, instead of refusing. */
  readonly dropReferences?: boolean
}

/** What a carry would write, without doing it. Throws as `carry` does. */
export async function planCarry(desk: Desk, carrying: Carrying): Promise<ReleasePlan> {
  return planRelease(desk, await carryWish(desk, carrying))
}

/** Takes records of the seat's own into the successor of an ended compartment, each with all of the seat's own that belongs to it: of a question that another
 *  asked, the seat's answer. A release as any other, with its roles and its two persons; what went on before stays as it is.
 *  Throws `E_REFERENCE_UNRELEASED` where another has not taken in yet what it speaks of, `E_QUESTION_CLOSED`, `E_QUESTION_RESOLVED`, `E_ROUND_SEALED`,
 *  and what `release` throws. */
export async function carry(desk: Desk, carrying: Carrying): Promise<Released> {
  requireAct(desk, 'release')
  return release(desk, await carryWish(desk, carrying))
}

/** Puts a carry into the seat's queue of releases, where another person approves it. Throws as `carry` does. */
export async function proposeCarry(desk: Desk, carrying: Carrying, note = ''): Promise<Proposal> {
  requireAct(desk, 'draft')
  return propose(desk, { ...(await carryWish(desk, carrying)), note })
}

/** A carry as the wish to release that it is. Throws `E_USAGE`, `E_NOT_FOUND`, `E_REFERENCE_UNRELEASED`. */
export async function carryWish(
  desk: Desk,
  { ids, in: named, dropReferences }: Carrying,
): Promise<ReleaseWish> {
  requireAct(desk, 'read')
  return desk.ports.store.read(async (reader) => {
    const starts = await Promise.all(ids.map((id) => readableEntry(desk, reader, id)))
    const [first] = starts
    if (first === undefined) throw failure('E_USAGE', 'name what is to go on', { paths: ['ids'] })
    const from = compartmentOf(desk.coalition, first.compartment)
    if (starts.some(({ compartment }) => compartment !== from.id))
      throw failure('E_USAGE', 'what goes on together stands in one compartment', { paths: ['ids'] })
    const target = targetOf(desk, from, named)
    const there = await idsCarried(desk, reader, { from: from.id, target: target.id, isCarry: true })
    const own = await ownAround(desk, reader, { from: from.id, starts }, there)
    if (own.length === 0) {
      throw failure('E_USAGE', 'nothing of this is this seat’s own and could go on', { paths: [...ids] })
    }
    return { ids: own, in: target.id, ...(dropReferences === undefined ? {} : { dropReferences }) }
  })
}

function targetOf(desk: Desk, from: LiveCompartment, named: string | undefined): LiveCompartment {
  if (named === undefined) return successorOf(desk.coalition, desk.seat, from)
  const target = compartmentNamed(desk.coalition, desk.seat, named)
  if (goesOnIn(desk.coalition, from.id, target.id)) return target
  throw failure('E_USAGE', 'that does not succeed the compartment in which this stands', { paths: ['in'] })
}

/** A record of the seat's own, with its body. */
interface Own {
  readonly entry: StoredEntry
  readonly body: Body
}

/** The seat's own records in one compartment that go on with those named: they themselves, what says something of them, and what they draw on. */
async function ownAround(
  desk: Desk,
  reader: Reader,
  { from, starts }: { readonly from: CompartmentId; readonly starts: readonly StoredEntry[] },
  there: ReadonlyMap<RecordId, RecordId>,
): Promise<readonly RecordId[]> {
  const own = new Map<RecordId, Own>()
  let fresh: readonly StoredEntry[] = starts
  for (const start of starts) if (start.member !== desk.seat) checkWentOn(start, there)
  while (fresh.length > 0) {
    const ids = fresh.map(({ id }) => id)
    const reached = [...fresh, ...(await reader.referring(ids, ['about', 'answers', 'derivedFrom']))]
    const added = take(desk, from, own, reached)
    // What is only drawn on takes nothing along that speaks of it.
    for (let drawn = added; drawn.length > 0;) drawn = take(desk, from, own, await drawnOn(reader, drawn))
    const known = new Set(ids)
    fresh = added.map(({ entry }) => entry).filter(({ id }) => !known.has(id))
    if (own.size > limits.releaseRecords) break
  }
  const superseded = new Set([...own.values()].flatMap(({ body }) => targetsOf(body, 'supersedes')))
  const standing = [...own.values()].filter(({ entry }) => !superseded.has(entry.id))
  const answers = await answersGoingOn(desk, reader, standing, there)
  return standing
    .filter(({ entry, body }) => !isAnswer(body) || answers.has(entry.id))
    .map(({ entry }) => entry.id)
}

function checkWentOn({ id, member }: StoredEntry, there: ReadonlyMap<RecordId, RecordId>): void {
  if (there.has(id)) return
  throw failure(
    'E_REFERENCE_UNRELEASED',
    `this is ${member}’s, who has not taken it into the successor: what others said of it goes on after it`,
    { paths: [id] },
  )
}

/** Adds those of `entries` that are the seat's own, stand in `from` and may go on. Gives what was added. */
function take(
  desk: Desk,
  from: CompartmentId,
  own: Map<RecordId, Own>,
  entries: readonly StoredEntry[],
): readonly Own[] {
  const added: Own[] = []
  for (const entry of entries) {
    if (entry.member !== desk.seat || entry.state !== 'usable' || !entry.body || own.has(entry.id)) continue
    if (entry.compartment !== from) continue
    const body = heldBody(entry, entry.body)
    if (!isReleasable(body.type) && body.type !== 'reveal') continue
    const one = { entry, body }
    own.set(entry.id, one)
    added.push(one)
  }
  return added
}

async function drawnOn(reader: Reader, records: readonly Own[]): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = []
  for (const { body } of records)
    for (const { id, relation } of body.refs) {
      const entry = relation === 'supersedes' ? undefined : await reader.entry(id)
      if (entry) found.push(entry)
    }
  return found
}

function targetsOf({ refs }: Body, wanted: string): RecordId[] {
  return refs.filter(({ relation }) => relation === wanted).map(({ id }) => id)
}

function isAnswer({ type }: Body): boolean {
  return type === 'judgement' || type === 'reveal'
}

/** Of the seat's answers the newest to each question; none where the seat has answered in the successor by itself. */
async function answersGoingOn(
  desk: Desk,
  reader: Reader,
  own: readonly Own[],
  there: ReadonlyMap<RecordId, RecordId>,
): Promise<ReadonlySet<RecordId>> {
  const newest = new Map<RecordId, StoredEntry>()
  for (const { entry, body } of own) {
    const [question] = isAnswer(body) ? targetsOf(body, 'answers') : []
    const known = question && newest.get(question)
    if (question !== undefined && (!known || isLater(entry, known))) newest.set(question, entry)
  }
  const going = new Set<RecordId>()
  for (const [question, { id }] of newest) {
    const copy = there.get(question)
    const answered = copy !== undefined && (await hasAnswered(desk, reader, copy))
    if (!answered || there.has(id)) going.add(id)
  }
  return going
}

function isLater(a: StoredEntry, b: StoredEntry): boolean {
  return a.generation > b.generation || (a.generation === b.generation && a.index > b.index)
}
