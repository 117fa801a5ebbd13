import { failure } from '../kernel/error.ts'
import type { CompartmentId, MemberName } from '../kernel/id.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import type { Coalition } from './coalition.ts'

type Known = Pick<Coalition, 'compartments'>

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
export function goneFrom(
  { newest }: Pick<Coalition, 'newest'>,
  { readers }: Pick<LiveCompartment, 'readers'>,
): MemberName[] {
  const members = new Set(newest.roster.members.map(({ name }) => name))
  return readers.filter((name) => !members.has(name))
}

/** Successors of a compartment that a seat reads and in which everybody can still write. */
export function openSuccessors(
  coalition: Coalition,
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
export function successorOf(coalition: Coalition, seat: MemberName, from: LiveCompartment): LiveCompartment {
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

function whyNone(coalition: Coalition, from: LiveCompartment): string {
  return goneFrom(coalition, from).length === 0
    ? 'this stands where members go on writing, so it goes on there'
    : 'no successor of the compartment in which this stands is open yet'
}
