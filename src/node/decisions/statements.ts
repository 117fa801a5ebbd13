import { failure } from '../../kernel/error.ts'
import type { CompartmentId, EpochId, RecordId } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { statementOf, type Ground, type Statement } from '../../decisions/statement.ts'
import { readCharter } from '../../ledger/founding.ts'
import type { Tlp } from '../../records/common.ts'
import type { RosterSlot } from '../../records/roster.ts'
import { compartmentOf, everyScope, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import type { Reader, Store, ViewRow } from '../ports/store.ts'
import { storedBody } from '../stored.ts'

/** A statement with the compartment in whose log it stands. */
export type Placed<Of extends Statement = Statement> = Of & {
  readonly compartment: CompartmentId
  /** Its place in this store's order of arrival. */
  readonly seq: number
}

/** A motion as it is held. */
export type HeldMotion = Placed<Statement<'motion'>> & { readonly tlp: Tlp }

/** Every statement of decisions that a store holds. All of them are permanent, so that none ever goes. */
export class Statements {
  readonly motions = new Map<RecordId, HeldMotion>()
  /** Said of an epoch, by that epoch. */
  readonly ofEpoch = new Map<EpochId, Placed[]>()
  readonly #about = new Map<RecordId, Placed[]>()
  /** What is said in the race of a slot, and the motions that run in it. */
  readonly #inSlot = new Map<string, Placed<Statement<'position'>>[]>()
  readonly #racing = new Map<string, HeldMotion[]>()
  readonly #receipts = new Map<RecordId, Placed<Statement<'receipt'>>[]>()
  /** A body that came once more is moved to the end of the order of arrival. */
  readonly #places = new Set<string>()
  reach = 0

  take(row: ViewRow): void {
    // The store keeps bodies that verified.
    const body = storedBody(row)
    const { id, author, generation, index, stated, compartment, seq } = row
    const place = `${compartment}/${author}/${generation}/${index}`
    if (this.#places.has(place)) return
    this.#places.add(place)
    const statement = statementOf({ id, author, generation, index, stated, body })
    if (statement === undefined) return
    const placed = { ...statement, compartment, seq }
    switch (placed.type) {
      case 'motion': {
        const motion = { ...placed, tlp: body.tlp }
        this.motions.set(id, motion)
        if (motion.says.roster) push(this.#racing, slotName(motion.says.roster.slot, compartment), motion)
        return
      }
      case 'receipt':
        push(this.#receipts, placed.says.received, placed)
        return
      case 'leaveNotice':
      case 'succession':
        push(this.ofEpoch, placed.epoch, placed)
        return
      case 'position':
        if ('slot' in placed.says) push(this.#inSlot, slotName(placed.says.slot, compartment), placed)
        else push(this.#about, placed.says.motion, placed)
        return
      case 'reopening':
        push(this.#about, placed.says.line, placed)
        return
      default:
        push(this.#about, placed.says.motion, placed)
    }
  }

  /** What was said of a motion in its compartment, receipts of it included, in the order of arrival; of one for the next roster also what was said in its slot. */
  about(motion: HeldMotion): Placed[] {
    const there = (each: Placed): boolean => each.compartment === motion.compartment
    return [
      ...(this.#about.get(motion.id) ?? []).filter(there),
      ...(this.#receipts.get(motion.id) ?? []).filter(there),
      ...(this.#inSlot.get(slotOf(motion)) ?? []),
    ]
  }

  /** Motions in the slot of a motion for the next roster, itself among them; none for any other motion. */
  racing(motion: HeldMotion): readonly HeldMotion[] {
    return this.#racing.get(slotOf(motion)) ?? []
  }

  /** How much was said of a motion, in whatever compartment, and how many run beside it: it only ever grows. */
  countAbout(motion: HeldMotion): number {
    const slot = slotOf(motion)
    return (
      (this.#about.get(motion.id)?.length ?? 0) +
      (this.#receipts.get(motion.id)?.length ?? 0) +
      (this.#inSlot.get(slot)?.length ?? 0) +
      (this.#racing.get(slot)?.length ?? 0)
    )
  }

  /** Receipts of one statement. */
  receiptsOf(id: RecordId): readonly Placed<Statement<'receipt'>>[] {
    return this.#receipts.get(id) ?? []
  }
}

function slotName({ epoch, attempt }: RosterSlot, compartment: CompartmentId): string {
  return `${epoch} ${attempt} ${compartment}`
}

/** The slot that a motion races in, by name; that of no slot for a motion about anything else. */
function slotOf({ says: { roster }, compartment }: HeldMotion): string {
  return roster ? slotName(roster.slot, compartment) : ''
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const known = new WeakMap<Store, { readonly coalition: Coalition; readonly held: Statements }>()

/** Everything that a store holds of decisions. Only what came in since the last time is read. */
export async function statementsHeld(
  store: Store,
  coalition: Coalition,
  reader: Reader,
): Promise<Statements> {
  const before = known.get(store)
  const { held } = before?.coalition === coalition ? before : { held: new Statements() }
  known.set(store, { coalition, held })
  const rows: ViewRow[] = []
  for (const view of ['motions', 'statements'] as const)
    rows.push(
      ...(await reader.rows({
        view,
        scope: everyScope(coalition),
        after: held.reach,
        limit: limits.everyRow,
      })),
    )
  const from = held.reach
  for (const row of rows) {
    // Of two readers at once one took them already.
    if (row.seq > from) held.take(row)
  }
  held.reach = Math.max(held.reach, ...rows.map(({ seq }) => seq))
  return held
}

/** The motion with this id, where the desk may read it. Throws `E_NOT_FOUND`. */
export function motionIn(desk: Pick<Desk, 'scope'>, held: Statements, id: RecordId): HeldMotion {
  const found = held.motions.get(id)
  if (found !== undefined && desk.scope.includes(found.compartment)) return found
  throw failure('E_NOT_FOUND', `no motion ${id.slice(0, 16)}… is here`, { paths: [id] })
}

/** Grounds by coalition, then by epoch and compartment: keys are parsed once for each. */
const grounds = new WeakMap<Coalition, Map<string, Ground>>()

/** What a motion stands on. Undefined where its epoch, or that epoch's charter, is not here. */
export async function groundOf(
  coalition: Coalition,
  reader: Reader,
  { compartment, epoch: pinned }: Pick<HeldMotion, 'compartment' | 'epoch'>,
): Promise<Ground | undefined> {
  const known = grounds.get(coalition) ?? new Map<string, Ground>()
  grounds.set(coalition, known)
  const name = `${pinned} ${compartment}`
  const ground = known.get(name) ?? (await groundAnew(coalition, reader, compartment, pinned))
  if (ground) known.set(name, ground)
  return ground
}

async function groundAnew(
  coalition: Coalition,
  reader: Reader,
  compartment: CompartmentId,
  pinned: EpochId,
): Promise<Ground | undefined> {
  const epoch = coalition.epochs.get(pinned)
  if (epoch === undefined) return undefined
  const place = { coalition: coalition.id, epoch, compartment: compartmentOf(coalition, compartment) }
  const { charter: hash } = epoch.roster
  if (hash === coalition.charterHash) return { ...place, charter: coalition.charter }
  const bytes = await reader.charter(hash)
  return bytes && { ...place, charter: readCharter(bytes, hash) }
}
