import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs, sealingOf, unpacks } from '../../../test/courier.ts'
import { decidingCharter, nodesDeciding, says } from '../../../test/deciding.ts'
import { letsOut } from '../../../test/letsOut.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing, setClocksAlike, type Witnessing } from '../../../test/witnesses.ts'
import { concat, utf8 } from '../../kernel/bytes.ts'
import { isFailure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingBytes, memberOf, plenaryId } from '../../ledger/founding.ts'
import { audit } from '../audit.ts'
import { currentLog } from '../coalition.ts'
import { writeRecords } from '../desk.ts'
import { completeness } from '../exchange/completeness.ts'
import { viewNames } from '../ports/store.ts'
import { ask, comment } from '../questions.ts'
import { openRosterMotion } from '../roster/open.ts'
import { retract } from '../retract.ts'
import { logName } from '../witness/held.ts'
import { openHead, signersOf } from '../witness/heads.ts'
import { courierFormat } from './contents.ts'
import { frame } from './frames.ts'
import { courierImport } from './import.ts'

const closes = parseInstantLoosely('2030-01-01')

async function asks(node: JoinedNode, where: string, text = 'Will it be held?'): Promise<RecordId> {
  return (await ask(node.desk(), { text, in: where, form: { kind: 'binary' }, closes })).id
}

/** Every view as it stands, but for what is kept apart. */
function views(node: JoinedNode): Promise<unknown> {
  return node.ports.store.read(async (reader) =>
    Promise.all(viewNames.filter((view) => view !== 'quarantine').map((view) => reader.dump(view))),
  )
}

function held(node: JoinedNode, id: RecordId) {
  return node.ports.store.read((reader) => reader.entry(id))
}

/** The most signers that any head of a member's plenary log has here. */
function signersAt(at: JoinedNode, of: JoinedNode): Promise<number> {
  const log = currentLog(at.coalition, plenaryId(at.coalition.newest.membershipSince), of.seat)
  return at.ports.store.read(async (reader) => {
    const heads = await reader.heads(log)
    return Math.max(0, ...heads.map(({ note }) => signersOf(openHead(at.coalition, note))))
  })
}

async function entriesHeld(node: JoinedNode): Promise<number> {
  return (await node.ports.store.read((reader) => reader.logs())).reduce((sum, { size }) => sum + size, 0)
}

async function carries(all: Witnessing, from: string, to: string, since?: 'auto'): Promise<void> {
  setClocksAlike(all.nodes)
  const { file } = await packs(all.node(from), [to], since)
  const { broken, refused } = await unpacks(all.node(to), file)
  expect({ broken, refused }).toEqual({ broken: null, refused: [] })
}

describe('a courier', () => {
  it('joins a node without any network to the others, both ways: records, a retraction, cosignatures', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    for (const other of ['north', 'south']) all.network.cut('east', other)
    const secret = await letsOut(north, 'plenary', 'Ministry: the secretword exercise was held\n')
    const question = await asks(south, 'plenary')
    await all.meet('south', 'north')
    await carries(all, 'south', 'east')
    expect(await held(east, secret)).toMatchObject({ member: 'north', state: 'usable' })
    await comment(east.desk(), question, 'By hand')
    // East has cosigned what it was brought, and says so on the way back.
    await carries(all, 'east', 'south', 'auto')
    expect(await signersAt(south, south)).toBeGreaterThanOrEqual(2)
    await retract(north.desk(), { id: secret, reason: 'error' })
    await all.meet('south', 'north')
    await carries(all, 'south', 'east', 'auto')
    expect(await held(east, secret)).toMatchObject({ state: 'dropped', body: null, salt: null })
    await carries(all, 'east', 'south', 'auto')
    // What follows from what came, receipts and dates, comes to an end.
    for (let round = 0; round < 4; round++) {
      await all.meet('north', 'south')
      await all.meet('south', 'north')
      await carries(all, 'south', 'east', 'auto')
      await carries(all, 'east', 'south', 'auto')
    }
    expect(await views(east)).toEqual(await views(south))
    for (const each of all.nodes) expect((await each.ports.store.read(audit)).problems).toEqual([])
    expect((await completeness(east.desk(), 'plenary')).complete).toBe(true)
  })

  it('leads a node that learns of it by no network through the epochs that the others began', async () => {
    const all = await nodesDeciding(['east', 'north', 'south'])
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const charter = foundingBytes({ ...decidingCharter, name: 'Amended' })
    const { id } = await openRosterMotion(north.desk(), { wanted: { kind: 'amend', charter } })
    await all.settle()
    await says(east, id, 'support')
    await all.settle()
    // What it said counts; what becomes of it does not reach it.
    all.down.add('east')
    for (const node of [north, south]) await says(node, id, 'support')
    await all.settle(3)
    expect([north.coalition.newest.number, east.coalition.newest.number]).toEqual([1, 0])
    const question = await asks(south, 'plenary', 'Under the new charter?')
    await all.settle()
    setClocksAlike(all.nodes)
    const { file } = await packs(north, ['east'])
    const came = await unpacks(east, file)
    expect(came).toMatchObject({ epochs: 1, broken: null, refused: [] })
    expect(east.coalition.newest.id).toBe(north.coalition.newest.id)
    expect(east.coalition.charter.name).toBe('Amended')
    expect(await held(east, question)).toMatchObject({ member: 'south', state: 'usable' })
    expect((await unpacks(east, file)).epochs).toBe(0)
    expect((await east.ports.store.read(audit)).problems).toEqual([])
  })

  it('changes nothing the second time, nor with an older file', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'plenary')
    const { file: old } = await packs(north, ['south'])
    await asks(north, 'plenary', 'And this?')
    const { file } = await packs(north, ['south'])
    const first = await unpacks(south, file)
    expect(first.logs.filter(({ before, size }) => size > before)).toHaveLength(1)
    const before = await views(south)
    for (const again of [file, old]) {
      const { logs, broken, refused } = await unpacks(south, again)
      expect({ broken, refused }).toEqual({ broken: null, refused: [] })
      for (const log of logs) expect(log).toMatchObject({ before: log.size, bodies: 0, lacking: 0 })
    }
    expect(await views(south)).toEqual(before)
  })

  it('gives each member what it may read and no byte more', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const north = all.node('north')
    const two = await all.open(['north', 'south'])
    const between = await asks(north, two, 'Between two of us?')
    const drafted = await asks(north, 'home', 'A draft at home')
    const open = await asks(north, 'plenary')
    const { file, written } = await packs(north, ['east', 'south'])
    expect(written.parts.map(({ members }) => members.join(' '))).toEqual(['east south', 'south'])
    expect(await unpacks(all.node('south'), file)).toMatchObject({ parts: 2, sealed: 0, broken: null })
    expect(await unpacks(all.node('east'), file)).toMatchObject({ parts: 1, sealed: 1, broken: null })
    for (const name of ['south', 'east']) {
      expect(await held(all.node(name), open)).toMatchObject({ state: 'usable' })
      expect(await held(all.node(name), drafted)).toBeUndefined()
    }
    expect(await held(all.node('south'), between)).toMatchObject({ state: 'usable' })
    expect(await held(all.node('east'), between)).toBeUndefined()
  })

  it('leaves out what a member is known to hold, and says where entries between are missing', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const compartment = plenaryId(north.coalition.newest.membershipSince)
    const refs = [{ relation: 'about', id: 'aa'.repeat(32) as RecordId } as const]
    await writeRecords(north.desk(), async (batch) => {
      for (let i = 0; i < 300; i++)
        batch.add({ compartment, type: 'comment', data: { text: `Word ${i}`, mentions: [] }, refs })
    })
    await carries(all, 'north', 'south')
    await carries(all, 'south', 'north')
    await asks(north, 'plenary', 'One more?')
    const { file, written } = await packs(north, ['south'], 'auto')
    expect(written.parts[0]?.logs).toMatchObject([{ from: 256 }])
    const east = all.node('east')
    const since = new Map([[logName(currentLog(north.coalition, compartment, north.seat)), 300]])
    const { file: later } = await packs(north, ['east'], since)
    expect(await unpacks(east, later)).toMatchObject({
      broken: null,
      refused: [{ code: 'E_COURIER_GAP', where: expect.stringContaining('north/0') as string }],
    })
    expect(await entriesHeld(east)).toBe(0)
    expect((await unpacks(south, file)).refused).toEqual([])
    expect(await views(south)).toEqual(await views(north))
  })

  it('is refused by who is not named, and by another coalition', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    await asks(all.node('north'), 'plenary')
    const { file } = await packs(all.node('north'), ['south'])
    await expect(unpacks(all.node('east'), file)).rejects.toMatchObject({ code: 'E_COURIER_KEY' })
    expect(await entriesHeld(all.node('east'))).toBe(0)
    const other = await nodesWitnessing(['north', 'south'])
    const strange = other.node('south')
    // Its own keys with the other coalition's file: as if one recipient served in both.
    await expect(unpacks(strange, file)).rejects.toMatchObject({ code: 'E_COURIER_KEY' })
    await expect(packs(all.node('north'), ['nobody'])).rejects.toMatchObject({ code: 'E_PEER_UNKNOWN' })
    await expect(packs(all.node('north'), [])).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('a damaged courier file', () => {
  it('gives what stands before the damage, and nothing that is not proven', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const north = all.node('north')
    await letsOut(
      north,
      'plenary',
      Array.from({ length: 90 }, (_, i) => `Ministry ${i}: the exercise was held\n`).join(''),
    )
    await asks(north, 'plenary')
    const { file } = await packs(north, ['south'])
    const whole = await all.again('south')
    await unpacks(whole, file, all.node('south'))
    const complete = await entriesHeld(whole)
    const damaged = async (change: (bytes: Uint8Array) => Uint8Array): Promise<void> => {
      const fresh = await all.again('south')
      const code = await unpacks(fresh, change(file.slice()), all.node('south')).then(
        ({ broken }) => broken?.code ?? 'whole',
        (error: unknown) => (isFailure(error) ? error.code : 'fault'),
      )
      expect(['E_COURIER_MALFORMED', 'E_COURIER_KEY']).toContain(code)
      expect(await entriesHeld(fresh)).toBeLessThanOrEqual(complete)
      expect((await fresh.ports.store.read(audit)).problems).toEqual([])
      // The whole file afterwards mends it.
      expect((await unpacks(fresh, file, all.node('south'))).broken).toBeNull()
      expect(await views(fresh)).toEqual(await views(whole))
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, mask, isCut) => {
          await damaged((bytes) => {
            if (isCut) return bytes.subarray(0, at)
            bytes[at] = (bytes[at] ?? 0) ^ mask
            return bytes
          })
        },
      ),
      {
        numRuns: 16,
        examples: [
          [0, 1, false],
          [0, 1, true],
          [file.length - 1, 1, false],
          [70, 3, false],
        ],
      },
    )
    await damaged((bytes) => new Uint8Array([...bytes, 0]))
  })

  it('is not read on where nothing of it can be taken, and keeps a bounded number of reasons', async () => {
    const { nodes } = await nodesWitnessing(['north', 'south'])
    const south = nodes[1]!
    const { id, newest } = south.coalition
    let given = 0
    // Whoever knows a member's age key can write such a file: five bytes for each thing that is refused.
    const plain = async function* () {
      const says = {
        coalition: id,
        epoch: newest.id,
        from: 'north',
        for: ['south'],
        at: '2026-11-25T09:00:00Z',
      }
      yield frame('header', utf8(JSON.stringify({ format: courierFormat, ...says })))
      for (; given < 100_000; given += 1000)
        yield concat(...Array.from({ length: 1000 }, () => frame('compartment')))
    }
    const { age } = memberOf(newest.roster, south.seat).keys
    const file = sealingOf(south).seal([age], plain())
    const { refused, broken } = await courierImport(south.desk(), sealingOf(south), () => file, {
      ...{ hooks: south.hooks, log: south.log },
    })
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['E_FOUNDING_FILE']))
    expect([refused.length, broken?.code]).toEqual([limits.courierRefusals, 'E_COURIER_MALFORMED'])
    expect(given).toBeLessThan(100_000)
  })
})
