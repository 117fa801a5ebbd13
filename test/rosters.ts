import { rosterRule } from '../src/decisions/rule.ts'
import { votersOf } from '../src/decisions/statement.ts'
import { base64 } from '../src/kernel/bytes.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { instantText } from '../src/kernel/instant.ts'
import { foundingBytes } from '../src/ledger/founding.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { groundHere } from '../src/node/decisions/ground.ts'
import { writeRecords } from '../src/node/desk.ts'
import type { Charter } from '../src/records/charter.ts'
import type { RosterChange, RosterMotionKind } from '../src/records/motion.ts'
import type { Roster } from '../src/records/roster.ts'
import type { JoinedNode } from './nodes.ts'

/** What a test's motion for the next roster says beside what follows from it. */
export interface RosterWish {
  readonly change?: Partial<RosterChange>
  readonly excluded?: readonly string[]
  /** The charter that it brings. */
  readonly charter?: Charter
}

/** The next roster of a node's coalition: as the running one, but for what is said otherwise. */
export function nextRoster({ coalition }: JoinedNode, otherwise: Partial<Roster> = {}): Roster {
  const { id, roster } = coalition.newest
  return { ...roster, previous: id, slot: { epoch: id, attempt: 0 }, ...otherwise }
}

/** Puts a motion for a roster into a node's log, as whatever producer would: nothing of it is checked but by who receives it. */
export async function putForward(
  node: JoinedNode,
  kind: RosterMotionKind,
  successor: Roster,
  { change = {}, excluded = [], charter }: RosterWish = {},
): Promise<RecordId> {
  const desk = node.desk()
  const ground = groundHere(desk, 'plenary')
  const rule = rosterRule(ground, kind, instantText(node.clock.now()))
  if (rule === undefined) throw new Error(`nothing decides to ${kind}`)
  const { id, article, method, grace, settle } = rule
  const stays = new Set(successor.members.map(({ name }) => name))
  const gone = ground.epoch.roster.members.filter(({ name }) => !stays.has(name))
  return writeRecords(desk, async (batch) => {
    const attachment = charter === undefined ? null : batch.blob(foundingBytes(charter))
    return batch.add({
      compartment: ground.compartment.id,
      type: 'motion',
      data: {
        title: `To ${kind}`,
        ...{ text: attachment === null ? `We ${kind}.` : null, attachment },
        rule: { charter: node.coalition.charterHash, id, article, method, grace, settle },
        electors: votersOf(ground)
          .map(({ name }) => name)
          .filter((name) => !excluded.includes(name)),
        excluded: excluded.map((name) => ({ member: name as (typeof node)['seat'], article: 'none' })),
        sponsors: [node.seat],
        ...{ period: 0, deadline: null, line: null },
        roster: {
          ...{ kind, slot: successor.slot ?? { epoch: ground.epoch.id, attempt: 0 }, dead: null },
          body: base64(foundingBytes(successor)),
          ended: gone.map(({ name: member }) => ({ member, heads: [] })),
          ...{ consents: [], ...change },
        },
      },
    })
  })
}

/** A node's person supports a motion in its slot. */
export async function supports(node: JoinedNode, motion: RecordId): Promise<RecordId> {
  const { id: compartment } = compartmentNamed(node.coalition, node.seat, 'plenary')
  const slot = { epoch: node.coalition.newest.id, attempt: 0 }
  return writeRecords(node.desk(), async (batch) =>
    batch.add({ compartment, type: 'position', data: { slot, motion, by: 'person', reasons: '' } }),
  )
}
