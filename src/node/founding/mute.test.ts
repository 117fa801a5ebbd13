import { describe, expect, it } from 'vitest'
import { FounderNode, threeFounders } from '../../../test/founders.ts'
import { outcomeOf } from '../../../test/study.ts'
import { asMemberName } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes, foundingId } from '../../ledger/founding.ts'
import type { EpochId } from '../../kernel/id.ts'
import type { RosterMember } from '../../records/roster.ts'
import { recover } from '../acts.ts'
import { deskFor } from '../desk.ts'
import { examine } from '../doctor.ts'
import { keepMute, muteReason } from '../mute.ts'
import { ask } from '../questions.ts'
import { openNextEpoch } from '../restore.ts'
import { operator } from '../roles.ts'
import { openCompartment } from './compartments.ts'
import { coalitionShown } from './standing.ts'

async function asking(node: FounderNode): Promise<unknown> {
  const coalition = await node.coalition()
  const desk = deskFor(node.machine.process().ports, coalition, undefined, operator)
  const closes = parseInstantLoosely('2030-01-01')
  return ask(desk, { text: 'Rain?', in: 'plenary', form: { kind: 'binary' }, closes })
}

describe('a node of several hosts that came back from a backup', () => {
  it('is mute, says until when, and no restore opens an epoch', async () => {
    const [north] = (await threeFounders()) as [FounderNode, ...FounderNode[]]
    const backup = north.machine.store.snapshot()
    await asking(north)
    const restored = new FounderNode('north')
    Object.assign(restored, { machine: north.machine.copy(backup) })
    const { ports } = restored.machine.process()
    const coalition = await restored.coalition()
    expect(await recover(ports, coalition)).toMatch(/came back from a backup.*entente roster request recover/)
    expect(await outcomeOf(asking(restored))).toBe('E_SEAT_MUTE')
    const desk = deskFor(ports, coalition, undefined, operator)
    const opening = openCompartment(desk, { readers: [asMemberName('south')], tlp: 'AMBER' })
    expect(await outcomeOf(opening)).toBe('E_SEAT_MUTE')
    expect(await outcomeOf(openNextEpoch(ports))).toBe('E_ROSTER_MOTION_REQUIRED')
    const shown = await restored.machine.store.read((reader) => coalitionShown(reader, coalition))
    expect(shown.mute?.next).toMatch(/entente roster request recover/)
    expect(await examine(ports, coalition)).toContainEqual(
      expect.objectContaining({ weight: 'wrong', about: 'signing', next: shown.mute?.next }),
    )
  })

  it('stays mute through every epoch that leaves it its key or its generation, and signs under a new one of both', async () => {
    const [north] = (await threeFounders()) as [FounderNode, ...FounderNode[]]
    const coalition = await north.coalition()
    const { store } = north.machine
    await store.write((transaction) => keepMute(transaction, coalition, 'it came back'))
    const { newest } = coalition
    const [other] = newest.roster.members.filter(({ name }) => name !== 'north')
    const under = async (
      change: Partial<RosterMember>,
      all: Partial<RosterMember> = {},
    ): Promise<unknown> => {
      const members = newest.roster.members.map((member) => ({
        ...member,
        ...all,
        ...(member.name === 'north' ? change : {}),
      }))
      const next = { ...newest, id: 'ab'.repeat(32) as EpochId, roster: { ...newest.roster, members } }
      const epochs = new Map([...coalition.epochs, [next.id, next]])
      return store.read((reader) => muteReason(reader, { ...coalition, epochs, newest: next }))
    }
    const keys = { ...newest.roster.members[0]!.keys, log: other!.keys.held }
    expect(await under({})).toMatchObject({ why: 'it came back' })
    expect(await under({ generation: 1 })).toBeDefined()
    expect(await under({ keys })).toBeDefined()
    expect(await under({ keys, generation: 1 })).toBeUndefined()
    // One host that goes on with its keys in new logs, and a seat that is no member any more.
    expect(await under({ generation: 1 }, { host: 'one.example' })).toBeUndefined()
    expect(await under({ name: asMemberName('nobody') })).toBeUndefined()
  })

  it('goes on where it forgot nothing', async () => {
    const [north] = (await threeFounders()) as [FounderNode, ...FounderNode[]]
    await asking(north)
    const restored = new FounderNode('north')
    Object.assign(restored, { machine: north.machine.copy() })
    expect(await recover(restored.machine.process().ports, await restored.coalition())).toBeUndefined()
    await asking(restored)
  })
})

describe('an epoch of several hosts that nobody adopted', () => {
  it('is not taken for what it may not be, and one of a newer form waits for newer software', async () => {
    const [north] = (await threeFounders()) as [FounderNode, ...FounderNode[]]
    const { newest } = await north.coalition()
    const slot = { epoch: newest.id, attempt: 0 }
    const wrong = [
      [{ slot }, 'E_CERTIFICATE_MALFORMED'],
      [{ slot: null }, 'E_CERTIFICATE_TRUST'],
      [{ slot, recordVersion: newest.roster.recordVersion + 1 }, 'E_EPOCH_NOT_YET_UNDERSTOOD'],
    ] as const
    for (const [change, code] of wrong) {
      const node = new FounderNode('north')
      Object.assign(node, { machine: north.machine.copy() })
      const body = foundingBytes({ ...newest.roster, previous: newest.id, ...change })
      const note = await node.machine.store.read(async (reader) => (await reader.epochs())[0]!.note)
      await node.machine.store.write((transaction) =>
        transaction.addEpoch({ id: foundingId(body) as EpochId, body, note }),
      )
      expect(await outcomeOf(node.coalition())).toBe(code)
    }
  })
})
