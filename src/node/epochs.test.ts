import { describe, expect, it } from 'vitest'
import {
  decidingCharter,
  moved,
  phases,
  refused as outcome,
  says,
  shown,
  three,
  verified,
} from '../../test/deciding.ts'
import type { JoinedNode } from '../../test/nodes.ts'
import { nextRoster, putForward, supports } from '../../test/rosters.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { CharterHash, EpochId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { foundingBytes, foundingId, readRoster } from '../ledger/founding.ts'
import { MemoryStore } from '../store/memory/store.ts'
import { loadCoalition } from './coalition.ts'
import { keepCertificates } from './decisions/certificate.ts'
import { decisionRound, motionsOpen } from './decisions/round.ts'
import { deskFor } from './desk.ts'
import { questionList } from './questionList.ts'
import { ask, type Written } from './questions.ts'
import { operator } from './roles.ts'

const amended = { ...decidingCharter, name: 'A study, amended' }
const amendedHash = sha256Hex(foundingBytes(amended)) as CharterHash

/** Three nodes, and a motion to amend their charter that all of them support. */
async function amending() {
  const all = await three()
  const north = all.node('north')
  const motion = await putForward(north, 'amend', nextRoster(north, { charter: amendedHash }), {
    charter: amended,
  })
  await all.settle()
  return { all, north, motion }
}

const closes = parseInstantLoosely('2030-01-01')
const asks = (node: JoinedNode, text: string): Promise<Written> =>
  ask(node.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes })

describe('an amendment that everybody supports', () => {
  it('is the next epoch at every node, under which they write and take in what others write', async () => {
    const { all, north, motion } = await amending()
    const genesis = north.coalition.newest.id
    const held = all.nodes.map(({ coalition }) => coalition)
    for (const node of all.nodes) await supports(node, motion)
    await all.settle()
    expect(await phases(all, motion)).toEqual(['adopted', 'adopted', 'adopted'])
    const [first] = all.nodes
    expect(first?.coalition.newest).toMatchObject({ number: 1, membershipSince: genesis })
    const id = first?.coalition.newest.id
    expect(id).not.toBe(genesis)
    for (const [i, { coalition }] of all.nodes.entries()) {
      // The coalition that everything of the node holds is the one that went on.
      expect(coalition).toBe(held[i])
      expect([coalition.newest.id, coalition.charterHash, coalition.charter.name]).toEqual([
        id,
        amendedHash,
        amended.name,
      ])
    }
    for (const node of all.nodes) await asks(node, `Will ${node.name} go on?`)
    await all.settle()
    for (const node of all.nodes) {
      const { coalition, ports } = node
      const loaded = await ports.store.read(loadCoalition)
      expect([...loaded.epochs.keys()]).toEqual([genesis, id])
      expect([loaded.newest, loaded.charterHash]).toEqual([coalition.newest, amendedHash])
      const listed = await ports.store.read((reader) => questionList(node.desk(), reader))
      expect(listed.map(({ author }) => author).sort()).toEqual(['east', 'north', 'south'])
    }
  })

  it('leaves the certificate of what comes later a link, and what was undecided overtaken', async () => {
    const { all, north, motion } = await amending()
    const undecided = await moved(all, 'majority')
    for (const node of all.nodes) await supports(node, motion)
    await all.settle()
    expect(await phases(all, undecided)).toEqual(['overtaken', 'overtaken', 'overtaken'])
    expect((await outcome(says(north, undecided, 'support'))).code).toBe('E_DECISION_STEP')
    expect(await verified(north, motion)).toMatchObject({
      result: 'adopted',
      matter: { epoch: { number: 0 } },
    })
    const later = await moved(all, 'majority')
    for (const node of all.nodes) await says(node, later, 'support')
    await all.settle()
    expect((await shown(north, later)).phase).toBe('adopted')
    expect(await verified(north, later)).toMatchObject({
      result: 'adopted',
      matter: { epoch: { number: 1 } },
    })
  })

  it('is entered after a process ended between its certificate and the epoch, and by one that ran on beside it', async () => {
    const { all, north, motion } = await amending()
    for (const node of all.nodes) await supports(node, motion)
    all.idle.add('north')
    await all.settle()
    const { ports, coalition } = north
    const beside = await ports.store.read(loadCoalition)
    expect(await keepCertificates(ports, coalition)).toBe(1)
    expect([coalition.newest.number, await motionsOpen(ports, coalition)]).toEqual([0, ['motions']])
    await decisionRound(ports, coalition)
    expect([coalition.newest.number, await motionsOpen(ports, coalition)]).toEqual([1, []])
    const desk = deskFor(ports, beside, 'north', operator)
    const asking = { text: 'Will it rain?', in: 'plenary', form: { kind: 'binary' }, closes } as const
    expect(beside.newest.number).toBe(0)
    expect((await outcome(ask(desk, asking))).code).toBe('E_EPOCH_ENDED')
    expect(beside.newest.number).toBe(1)
    await ask(desk, asking)
  })

  it('is refused where the charter that it brings cannot bear the members', async () => {
    const all = await three()
    const north = all.node('north')
    const bad = { ...decidingCharter, f: 1 }
    const charter = sha256Hex(foundingBytes(bad)) as CharterHash
    const motion = await putForward(north, 'amend', nextRoster(north, { charter }), { charter: bad })
    await all.settle()
    expect(await phases(all, motion)).toEqual(['invalid', 'invalid', 'invalid'])
  })
})

describe('what bears an epoch out', () => {
  it('is verified again whenever a folder is opened', async () => {
    const { all, north, motion } = await amending()
    for (const node of all.nodes) await supports(node, motion)
    await all.settle()
    const [, epoch] = await north.ports.store.read((reader) => reader.epochs())
    const link = JSON.parse(epoch!.note) as { statements: string[] }
    const thin = JSON.stringify({ ...link, statements: link.statements.slice(1) })
    const fresh = await all.again('north')
    await fresh.ports.store.read(loadCoalition)
    const spoiled = async (note: string, body = epoch!.body): Promise<string> => {
      const store = new MemoryStore()
      await north.ports.store.read(async (reader) => {
        const [genesis] = await reader.epochs()
        const charters = [genesis!, epoch!].map((each) => readRoster(each.body).charter)
        await store.write(async (transaction) => {
          for (const hash of charters) await transaction.addCharter(hash, (await reader.charter(hash))!)
          await transaction.addEpoch(genesis!)
          await transaction.addEpoch({ id: foundingId(body) as EpochId, body, note })
        })
      })
      return (await outcome(store.read(loadCoalition))).code
    }
    expect(await spoiled(thin)).toBe('E_CERTIFICATE_OUTCOME')
    expect(await spoiled('{}')).toBe('E_CERTIFICATE_MALFORMED')
    const roster = readRoster(epoch!.body)
    const [one, ...others] = roster.members
    const other = foundingBytes({ ...roster, members: [{ ...one!, weight: 9 }, ...others] })
    expect(await spoiled(epoch!.note, other)).toBe('E_GENESIS_INVALID')
    const unsigned = foundingBytes({ ...roster, slot: null })
    expect(
      await spoiled((await north.ports.store.read((reader) => reader.epochs()))[0]!.note, unsigned),
    ).toBe('E_CERTIFICATE_TRUST')
  })
})
