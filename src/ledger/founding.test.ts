import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.ts'
import { foundNode } from '../../test/node.ts'
import { base64, utf8 } from '../kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../kernel/id.ts'
import type { Roster, RosterMember } from '../records/roster.ts'
import {
  checkOneHostSuccessor,
  endOf,
  epochAfter,
  foundingBytes,
  readRoster,
  type Epoch,
} from './founding.ts'
import { emptyRoot } from './tree.ts'
import { newestRecordVersion } from '../records/registry.ts'

const compartment = 'ab'.repeat(32) as CompartmentId
const root = base64(new Uint8Array(32).fill(7))

async function genesis(): Promise<Epoch> {
  return (await foundNode({ seats: ['alfa', 'bravo'] })).coalition.newest
}

/** The roster that follows `epoch` where nothing but generations changes, and `change` of its first member. */
function successorOf(epoch: Epoch, change: Partial<RosterMember> = {}): Roster {
  const members = epoch.roster.members.map((member, i) => ({
    ...member,
    generation: member.generation + 1,
    frozen: [{ compartment, generation: member.generation, size: 3, root }],
    ...(i === 0 ? change : {}),
  }))
  return { ...epoch.roster, previous: epoch.id, members }
}

describe('a one-host successor', () => {
  it('may begin higher generations and freeze those it ends', async () => {
    const epoch = await genesis()
    expect(
      refusal(() => {
        checkOneHostSuccessor(epoch, successorOf(epoch))
      }),
    ).toBeUndefined()
    expect(
      refusal(() => {
        checkOneHostSuccessor(epoch, successorOf(epoch, { generation: 9 }))
      }),
    ).toBeUndefined()
  })

  it('changes nothing else of a member', async () => {
    const epoch = await genesis()
    const [first] = epoch.roster.members
    const frozen = { compartment, generation: 0, size: 3, root }
    const changes: Partial<RosterMember>[] = [
      { name: 'aaaa' as MemberName },
      { host: 'elsewhere' },
      { status: 'observer' },
      { weight: 2 },
      { ratified: false },
      { keys: { ...first!.keys, log: root } },
      { keys: { ...first!.keys, transport: root } },
      { generation: 0 },
      { frozen: [{ ...frozen, generation: 1 }] },
      { frozen: [frozen, { ...frozen, size: 4 }] },
    ]
    for (const change of changes) {
      const code = refusal(() => {
        checkOneHostSuccessor(epoch, successorOf(epoch, change))
      })
      expect(code, JSON.stringify(change)).toBe('E_ROSTER_MOTION_REQUIRED')
    }
  })

  it('changes nothing else of the coalition', async () => {
    const epoch = await genesis()
    const next = successorOf(epoch)
    const other = compartment as string as Roster['charter'] & NonNullable<Roster['previous']>
    const changes: Partial<Roster>[] = [
      { previous: other },
      { slot: { epoch: epoch.id, attempt: 0 } },
      { charter: other },
      { recordVersion: newestRecordVersion + 1 },
      { study: false },
      { members: next.members.slice(1) },
    ]
    for (const change of changes) {
      const code = refusal(() => {
        checkOneHostSuccessor(epoch, { ...next, ...change })
      })
      expect(code, JSON.stringify(change)).toBe('E_ROSTER_MOTION_REQUIRED')
    }
  })
})

describe('where a log ended', () => {
  it('is the head that the next epoch froze, nothing where one operator froze none, and open while its generation runs', async () => {
    const epoch = await genesis()
    const next: Epoch = { ...epoch, number: 1, roster: successorOf(epoch) }
    const log = { compartment, member: 'alfa' as MemberName, generation: 0 }
    expect(endOf([epoch], log)).toBeNull()
    expect(endOf([epoch, next], log)).toEqual({ kind: 'named', epoch: 1, size: 3, root })
    expect(endOf([epoch, next], { ...log, generation: 1 })).toBeNull()
    const unknown = { ...log, compartment: 'cd'.repeat(32) as CompartmentId }
    const nothing = { kind: 'named', epoch: 1, size: 0, root: base64(emptyRoot) }
    expect(endOf([epoch, next], unknown)).toEqual(nothing)
    // A motion's mover does not know of every log.
    const moved = { ...next, roster: { ...next.roster, slot: { epoch: epoch.id, attempt: 0 } } }
    expect(endOf([epoch, moved], unknown)).toEqual({ kind: 'unnamed', epoch: 1 })
  })

  it('of a member that goes is the head that the motion named, also once another generation of that name has begun', async () => {
    const epoch = await genesis()
    const [alfa, bravo] = epoch.roster.members
    const after = (before: Epoch, members: RosterMember[], ended: Epoch['ended'] = []): Epoch =>
      epochAfter(before, foundingBytes({ ...epoch.roster, previous: before.id, members }), ended)
    const heads = [{ compartment, generation: 0, size: 3, root }]
    const alone = after(epoch, [bravo!], [{ member: alfa!.name, heads }])
    const both = after(alone, [{ ...alfa!, generation: 1 }, bravo!])
    const log = { compartment, member: alfa!.name, generation: 0 }
    expect(endOf([epoch, alone], log)).toEqual({ kind: 'named', epoch: 1, size: 3, root })
    expect(endOf([epoch, alone, both], log)).toEqual({ kind: 'named', epoch: 1, size: 3, root })
    expect(endOf([epoch, alone, both], { ...log, generation: 1 })).toBeNull()
    expect(endOf([epoch, alone, both], { ...log, member: bravo!.name })).toBeNull()
    expect([...both.reached]).toEqual([
      ['alfa', 1],
      ['bravo', 0],
    ])
    expect([both.membershipSince, alone.membershipSince]).toEqual([both.id, alone.id])
  })
})

describe('a roster', () => {
  it('names every key by the one text of its 32 bytes', async () => {
    const { roster } = await genesis()
    const [first, second] = roster.members
    const stray = first!.keys.held.replace(/.=$/, (end) => (end === 'A=' ? 'B=' : 'D='))
    for (const held of [stray, 'A'.repeat(44), 'A'.repeat(42) + '==']) {
      const members = [{ ...first!, keys: { ...first!.keys, held } }, second!]
      expect(
        refusal(() => readRoster(foundingBytes({ ...roster, members }))),
        held,
      ).toBe('E_ROSTER_INVALID')
    }
  })

  it('waits for software that knows the records its members must understand', async () => {
    const { roster } = await genesis()
    const later = foundingBytes({ ...roster, recordVersion: newestRecordVersion + 1 })
    expect(refusal(() => readRoster(later))).toBe('E_EPOCH_NOT_YET_UNDERSTOOD')
  })

  it('is bounded before it is parsed', () => {
    expect(refusal(() => readRoster(utf8('['.repeat(2 ** 20 + 1))))).toBe('E_ROSTER_INVALID')
    expect(refusal(() => readRoster(utf8('['.repeat(2 ** 20))))).toBe('E_JSON_DEPTH')
  })
})
