import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instantText, type Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { rulesOn } from '../../decisions/rule.ts'
import type { DecisionMethod } from '../../records/decisionMethod.ts'
import type { Tlp } from '../../records/common.ts'
import { failure } from '../../kernel/error.ts'
import { actingSeats } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { pageAfter } from '../paged.ts'
import type { Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { timesHeld, type Times } from '../witness/times.ts'
import { everyCertified, type Certified } from './kept.ts'
import { fileOf, isValid, spokenBy, type MotionFile } from './motionFile.ts'
import { groundHere } from './ground.ts'
import { openPhases, phaseOf, waitedFor, type Phase } from './phases.ts'
import { Heads } from './proofs.ts'
import { silenced } from './speak.ts'
import { standing } from './stands.ts'
import { statementsHeld, type Statements } from './statements.ts'
import { timeOfStatement } from './voices.ts'
import { deadlineIn } from './words.ts'

/** One row of the list of motions. */
export interface MotionRow {
  readonly id: RecordId
  readonly title: string
  readonly mover: MemberName
  readonly compartment: string
  readonly tlp: Tlp
  readonly moved: Instant
  readonly article: string
  readonly method: DecisionMethod
  readonly phase: Phase
  readonly deadline: Instant | null
  readonly electors: number
  readonly received: number
  readonly spoken: number
  readonly objecting: readonly MemberName[]
  readonly waitsOn: readonly MemberName[]
  readonly waitsOnUs: boolean
  readonly certified: Instant | null
}

/** Which motions. `open`: something may still be said of them. */
export interface MotionsWish {
  readonly state?: 'open' | 'decided' | 'all'
  /** `next` of the page before. */
  readonly after?: RecordId
  readonly limit?: number
}

/** A page of motions: those that wait on the seat first, then open ones by their deadline, then what is over, the newest first. */
export interface MotionsPage {
  readonly motions: readonly MotionRow[]
  readonly next: RecordId | null
  readonly total: number
  readonly waitingOnUs: number
}

/** Motions that the desk may read. Throws `E_ROLE_REFUSED`, `E_USAGE` for a page that begins nowhere. */
export async function listMotions(desk: Desk, wish: MotionsWish = {}): Promise<MotionsPage> {
  requireAct(desk, 'read')
  const all = await desk.ports.store.read((reader) => motionRows(desk, reader))
  const state = wish.state ?? 'all'
  const wanted = all
    .filter(({ phase }) => state === 'all' || openPhases.includes(phase) === (state === 'open'))
    .sort(inOrder)
  const last = wish.after === undefined ? undefined : wanted.find(({ id }) => id === wish.after)
  if (wish.after !== undefined && last === undefined)
    throw failure('E_USAGE', 'no page begins there', { paths: ['after'] })
  const limit = Math.min(wish.limit ?? limits.pageRows, limits.pageRows)
  const { items, more } = pageAfter(wanted, inOrder, last, limit)
  return {
    motions: items,
    next: more ? (items.at(-1)?.id ?? null) : null,
    total: wanted.length,
    waitingOnUs: all.filter(({ waitsOnUs }) => waitsOnUs).length,
  }
}

/** How many motions wait on the desk's seat; null where there is no motion, and the charter has no rule to move one by. */
export async function motionsWaiting(desk: Desk, reader: Reader): Promise<number | null> {
  const rows = await motionRows(desk, reader)
  if (rows.length === 0 && !hasRules(desk)) return null
  return rows.filter(({ waitsOnUs }) => waitsOnUs).length
}

function hasRules(desk: Desk): boolean {
  // Who has left moves nothing.
  if (!actingSeats(desk.coalition).includes(desk.seat)) return false
  return rulesOn(groundHere(desk, 'plenary'), instantText(desk.ports.clock.now())).length > 0
}

/** Every motion that the desk may read, as a row. */
export async function motionRows(desk: Desk, reader: Reader): Promise<MotionRow[]> {
  const { ports, coalition, scope } = desk
  const held = await statementsHeld(ports.store, coalition, reader)
  if (held.motions.size === 0) return []
  const heads = new Heads(coalition, reader)
  const times = await timesHeld(ports.store, coalition, reader)
  const certificates = await everyCertified(reader)
  const rows: MotionRow[] = []
  for (const motion of held.motions.values()) {
    const file = scope.includes(motion.compartment) && (await fileOf(coalition, reader, held, motion))
    if (file) rows.push(await rowOf(desk, { held, heads, times }, file, certificates.get(motion.id)))
  }
  return rows
}

async function rowOf(
  { coalition, seat, ports }: Desk,
  { held, heads, times }: { readonly held: Statements; readonly heads: Heads; readonly times: Times },
  file: MotionFile,
  certificate: Certified | undefined,
): Promise<MotionRow> {
  const { motion, ground, receivers } = file
  const { title, rule, electors } = motion.says
  const counted = certificate === undefined && isValid(file) ? await standing(held, heads, file) : undefined
  const running = coalition.newest.id
  const phase = phaseOf(file, { certificate, outcome: counted?.outcome }, running, ports.clock.now())
  const spoken = electors.flatMap((member) => spokenBy(file, member) ?? [])
  return {
    ...{ id: motion.id, title, mover: motion.author, tlp: motion.tlp, phase },
    compartment: ground.compartment.name ?? ground.compartment.id,
    moved: timeOfStatement(times, motion),
    article: rule.article,
    method: rule.method,
    deadline: deadlineIn(file) ?? null,
    electors: electors.length,
    received: electors.filter((member) => receivers.has(member)).length,
    spoken: spoken.length,
    objecting: spoken.flatMap(({ author, says }) =>
      'value' in says && says.value === 'oppose' ? [author] : [],
    ),
    waitsOn: openPhases.includes(phase) ? waitedFor(counted).map(({ member }) => member) : [],
    waitsOnUs: silenced(file, seat, running) === null && openPhases.includes(phase),
    certified: certificate?.at ?? null,
  }
}

function inOrder(a: MotionRow, b: MotionRow): number {
  return rank(a) - rank(b) || when(a) - when(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function rank({ waitsOnUs, phase }: MotionRow): number {
  return waitsOnUs ? 0 : openPhases.includes(phase) ? 1 : 2
}

function when({ phase, deadline, moved }: MotionRow): number {
  return openPhases.includes(phase) ? (deadline ?? Infinity) : 0 - moved
}
