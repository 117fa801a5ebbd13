import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { RecordType } from '../records/registry.ts'
import { carriesHeld } from './carries.ts'
import { calledHere, compartmentOf } from './coalition.ts'
import type { Desk } from './desk.ts'
import { outlines } from './outlines.ts'
import type { Reader } from './ports/store.ts'
import { showing } from './release-plan.ts'
import { requireAct } from './roles.ts'
import { openSuccessors } from './successors.ts'
import { bodiesOf } from './views.ts'

/** Something that stands in an ended compartment and that the seat may take into its successor: its own, or a question whose asker has taken it there and to which
 *  the seat's answer has not gone on. */
export interface Carriable {
  readonly id: RecordId
  readonly type: RecordType
  readonly author: MemberName
  readonly shows: string
  /** What it stands in is called here, or its id. */
  readonly compartment: string
}

/** What the seat may take into successors that are open, in the order of arrival: questions first, then what stands for itself beside them. What belongs to one of them goes with it. */
export async function carriable(desk: Desk): Promise<readonly Carriable[]> {
  requireAct(desk, 'read')
  return desk.ports.store.read(async (reader) => [
    ...(await questionsToCarry(desk, reader)),
    ...(await othersToCarry(desk, reader)),
  ])
}

function goesOn({ coalition, seat }: Desk, from: CompartmentId): boolean {
  return openSuccessors(coalition, seat, from).length > 0
}

async function questionsToCarry(desk: Desk, reader: Reader): Promise<Carriable[]> {
  const all = await outlines(desk, reader)
  const byId = new Map(all.map((each) => [each.row.id, each]))
  const isWanted = ({ row, state, goesOn: now, input, answered }: (typeof all)[number]): boolean => {
    if (state === 'open' || state === 'upcoming') return row.author === desk.seat
    if (state !== 'carried' || now === null || row.author === desk.seat) return false
    const there = byId.get(now)
    const waits = there?.state === 'open' && !there.answered.includes(desk.seat)
    return waits && desk.ports.clock.now() < input.closes && answered.includes(desk.seat)
  }
  return all.flatMap((outline) => {
    const { id, author, compartment, value } = outline.row
    return isWanted(outline) && goesOn(desk, compartment)
      ? [{ id, type: 'question', author, shows: value.text, compartment: called(desk, compartment) }]
      : []
  })
}

async function othersToCarry(desk: Desk, reader: Reader): Promise<Carriable[]> {
  const gone = new Set((await carriesHeld(desk, reader)).map(({ was }) => was))
  const found: Carriable[] = []
  for (const view of ['hypotheses', 'risks', 'activities'] as const) {
    const own = (await bodiesOf(desk, reader, view)).filter(({ author }) => author === desk.seat)
    const superseded = new Set(
      own.flatMap(({ body }) =>
        body.refs.filter(({ relation }) => relation === 'supersedes').map(({ id }) => id),
      ),
    )
    for (const { id, author, compartment, body } of own)
      if (!gone.has(id) && !superseded.has(id) && goesOn(desk, compartment))
        found.push({
          id,
          type: body.type,
          author,
          shows: showing(body),
          compartment: called(desk, compartment),
        })
  }
  return found
}

function called({ coalition }: Desk, id: CompartmentId): string {
  return calledHere(coalition, compartmentOf(coalition, id))
}
