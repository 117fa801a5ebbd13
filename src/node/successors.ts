import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName } from '../kernel/id.ts'
import type { Epoch, LiveCompartment } from '../ledger/founding.ts'

/** The compartments that are live, those that have ended among them. */
export interface Known {
  readonly compartments: ReadonlyMap<CompartmentId, LiveCompartment>
}

/** Who is a member now. */
interface Running {
  readonly newest: Epoch
}

/** Compartments that one succeeds, the nearest first. A successor names what came before it, so a chain has an end. */
export function predecessorsOf({ compartments }: Known, id: CompartmentId): readonly CompartmentId[] {
  const found: CompartmentId[] = []
  let before = compartments.get(id)?.predecessor ?? null
  while (before !== null) {
    found.push(before)
    before = compartments.get(before)?.predecessor ?? null
  }
  return found
}

/** Whether what stands in `from` may go on in `to`: a successor of it, or of one of its successors. */
export function goesOnIn(known: Known, from: CompartmentId, to: CompartmentId): boolean {
  return predecessorsOf(known, to).includes(from)
}

/** Readers of a compartment who are members no more: what is written there would still reach them. */
export function goneFrom({ newest }: Running, { readers }: Pick<LiveCompartment, 'readers'>): MemberName[] {
  const members = new Set(newest.roster.members.map(({ name }) => name))
  return readers.filter((name) => !members.has(name))
}

/** Successors of a compartment that a seat reads and in which everybody can still write. */
export function openSuccessors(
  coalition: Known & Running,
  seat: MemberName,
  from: CompartmentId,
): readonly LiveCompartment[] {
  const isRunning = (each: LiveCompartment): boolean =>
    each.membership === null ? goneFrom(coalition, each).length === 0 : each.name !== null
  return [...coalition.compartments.values()].filter(
    (each) => each.readers.includes(seat) && goesOnIn(coalition, from, each.id) && isRunning(each),
  )
}

/** The one in which what stands in `from` goes on. Throws `E_USAGE` where it has not ended, none is open yet, or it has to be named. */
export function successorOf(
  coalition: Known & Running,
  seat: MemberName,
  from: LiveCompartment,
): LiveCompartment {
  const [only, ...others] = openSuccessors(coalition, seat, from.id)
  if (only !== undefined && others.length === 0) return only
  throw failure(
    'E_USAGE',
    only === undefined ? whyNone(coalition, from) : 'name which successor: there are several',
    {
      paths: ['in'],
    },
  )
}

function whyNone(coalition: Running, from: LiveCompartment): string {
  return goneFrom(coalition, from).length === 0
    ? 'this stands where members go on writing, so it goes on there'
    : 'no successor of the compartment in which this stands is open yet'
}

/** Of compartments those that no other of them succeeds. */
export function newestOfChains<Item extends Pick<LiveCompartment, 'id'>>(
  known: Known,
  items: readonly Item[],
): readonly Item[] {
  return items.filter(({ id }) => !items.some((other) => goesOnIn(known, id, other.id)))
}

/** Who would read the successor of a compartment: its readers less those who are members no more. Null where it has none: of a plenary, which goes on by itself, of a
 *  home, and while all who read it are members. */
export function readersAfter(running: Running, compartment: LiveCompartment): readonly MemberName[] | null {
  const gone = goneFrom(running, compartment)
  if (compartment.membership !== null || gone.length === 0) return null
  const left = compartment.readers.filter((name) => !gone.includes(name))
  return left.length < 2 ? null : left
}
