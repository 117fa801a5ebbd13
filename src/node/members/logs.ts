import { base64 } from '../../kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { compartmentOf, currentLog, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { completeness, type Lacking, type LogCompleteness } from '../exchange/completeness.ts'
import type { LogState, Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { newestHead } from '../witness/heads.ts'
import { witnessState, type WitnessedLog } from '../witness/shown.ts'

/** One log as a seat is shown it. */
export interface ShownLog {
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
  /** Whether it is a log of a seat of this node. */
  readonly own: boolean
  /** Whether its author still writes it: an earlier generation is closed. */
  readonly open: boolean
  /** Entries that the newest head known here stands over; of entries not held yet it is a claim by the author. */
  readonly known: number
  /** Entries held. */
  readonly entries: number
  /** The newest signed head over what is held: its root in base64. */
  readonly head: { readonly size: number; readonly root: string } | null
  /** When its newest record here was made, by its author's word. */
  readonly newest: Instant | null
  /** What others say of it; null where nobody else could. */
  readonly witnessed: Pick<WitnessedLog, 'counted' | 'timed' | 'needed'> | null
  /** Readers beside the author that say to hold everything under the newest head. */
  readonly held: readonly MemberName[]
  /** Entries with a body here that can be used, and those without one: taken back, not here yet, over quota, kept apart. */
  readonly bodies: number
  readonly dropped: number
  readonly missing: number
  readonly overQuota: number
  readonly apart: number
}

/** An entry without a body that can be used, with the log it stands in. */
export interface ShownLacking extends Lacking {
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
}

/** A compartment that the seat reads, and how complete it is here. */
export interface ShownCompartment {
  readonly id: CompartmentId
  readonly name: string | null
  readonly readers: readonly MemberName[]
  readonly entries: number
  /** Whether every body under every head known here is held and can be used. */
  readonly complete: boolean
  /** Readers of whom no log is known here. */
  readonly silent: readonly MemberName[]
}

/** Every log that the seat reads, as far as it is known here. */
export interface ShownLogs {
  readonly asOf: Instant
  readonly compartments: readonly ShownCompartment[]
  readonly logs: readonly ShownLog[]
  /** The first of each log. */
  readonly lacking: readonly ShownLacking[]
}

/** Most entries without a body that are named one by one. */
const lackingShown = 500

/** How far each log is known, held and counted, compartment by compartment. */
export async function logsShown(desk: Desk): Promise<ShownLogs> {
  requireAct(desk, 'read')
  const { coalition, ports, scope } = desk
  const witnessed = new Map((await witnessState(desk)).logs.map((log) => [keyOf(log), log]))
  const compartments: ShownCompartment[] = []
  const logs: ShownLog[] = []
  const lacking: ShownLacking[][] = []
  for (const id of scope) {
    const found = await completeness(desk, id)
    const shown = await ports.store.read((reader) => inCompartment(reader, coalition, id, found.logs))
    const { name, readers } = compartmentOf(coalition, id)
    const entries = shown.reduce((sum, log) => sum + log.entries, 0)
    const { complete, silent } = found
    compartments.push({
      id,
      name: name ?? coalition.labels.get(id) ?? null,
      readers,
      entries,
      complete,
      silent,
    })
    for (const log of shown) logs.push(withWitnesses(log, witnessed.get(keyOf(log))))
    for (const log of found.logs)
      for (const [, alike] of Map.groupBy(log.lacking, ({ state }) => state))
        lacking.push(
          alike.map((each) => ({ ...each, compartment: id, member: log.member, generation: log.generation })),
        )
  }
  return { asOf: ports.clock.now(), compartments, logs, lacking: someOfEach(lacking, lackingShown) }
}

/** So many of all groups at most, and of each as many as of any other that has them: what one member wrote in masses hides nothing of another's. */
function someOfEach<T>(groups: readonly (readonly T[])[], most: number): T[] {
  const taken = (of: number): number => groups.reduce((sum, { length }) => sum + Math.min(length, of), 0)
  let each = 1
  while (each < most && taken(each + 1) <= most) each += 1
  return groups.flatMap((group) => group.slice(0, each)).slice(0, most)
}

function keyOf({
  compartment,
  member,
  generation,
}: Pick<ShownLog, 'compartment' | 'member' | 'generation'>): string {
  return `${compartment}/${member}/${generation}`
}

function withWitnesses(log: ShownLog, found: WitnessedLog | undefined): ShownLog {
  if (found === undefined) return log
  const { counted, timed, needed } = found
  return { ...log, witnessed: { counted, timed, needed }, held: found.head?.held ?? [] }
}

async function inCompartment(
  reader: Reader,
  coalition: Coalition,
  compartment: CompartmentId,
  found: readonly LogCompleteness[],
): Promise<ShownLog[]> {
  const logs: ShownLog[] = []
  for (const each of found) {
    const { member, generation } = each
    const state = await reader.log({ compartment, member, generation })
    if (state) logs.push(await ofLog(reader, coalition, state, each))
  }
  return logs
}

async function ofLog(
  reader: Reader,
  coalition: Coalition,
  state: LogState,
  { own, head: known, entries, dropped, missing, overQuota, apart }: LogCompleteness,
): Promise<ShownLog> {
  const { compartment, member, generation } = state
  const head = await newestHead(reader, coalition, state)
  const none = (await reader.bodilessCounts(state)).get('none') ?? 0
  return {
    compartment,
    member,
    generation,
    own,
    open: currentLog(coalition, compartment, member).generation === generation,
    known: Math.max(known, entries),
    entries,
    head: head ? { size: head.checkpoint.size, root: base64(head.checkpoint.root) } : null,
    newest: state.lastStated,
    witnessed: null,
    held: [],
    // A line of the register has no body, and none is wanting.
    bodies: entries - none - dropped - missing - overQuota - apart,
    dropped,
    missing,
    overQuota,
    apart,
  }
}
