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
import { setClocksAlike } from '../../test/witnesses.ts'
import { base64, fromBase64, utf8Text } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { CharterHash, EpochId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { foundingBytes, foundingId, plenaryId, readRoster } from '../ledger/founding.ts'
import { formatNote } from '../ledger/note.ts'
import { signatureLine } from '../ledger/signatureLine.ts'
import { keyText } from '../ledger/signingText.ts'
import { signatureTypes, verifierKey } from '../ledger/verifierKey.ts'
import type { FrozenHead } from '../records/roster.ts'
import { MemoryStore } from '../store/memory/store.ts'
import { becomeMute } from './acts.ts'
import { audit } from './audit.ts'
import { loadCoalition } from './coalition.ts'
import { keepCertificates } from './decisions/certificate.ts'
import { decisionRound, motionsOpen } from './decisions/round.ts'
import { deskFor } from './desk.ts'
import { exchangeEpochs } from './exchange/epochs.ts'
import { openRosterMotion } from './roster/open.ts'
import { keyRequestBytes, requestKeys } from './roster/requests.ts'
import { retract } from './retract.ts'
import { muteReason } from './mute.ts'
import { questionList } from './questionList.ts'
import { ask, type Written } from './questions.ts'
import { operator } from './roles.ts'
import { edgeAt } from './subtrees.ts'

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

  it('leaves a node that slept through it with the proof of what was decided meanwhile', async () => {
    const { all, north, motion } = await amending()
    const decided = await moved(all, 'majority')
    const south = all.node('south')
    for (const node of all.nodes) await supports(node, motion)
    for (const name of ['north', 'east']) await all.meet(name, 'south')
    all.down.add('south')
    for (const name of ['north', 'east']) await says(all.node(name), decided, 'support')
    await all.settle()
    expect((await shown(north, decided)).phase).toBe('adopted')
    expect(south.coalition.newest.number).toBe(0)
    all.down.delete('south')
    await all.settle()
    expect(south.coalition.newest.number).toBe(1)
    for (const id of [motion, decided])
      expect(await verified(south, id)).toMatchObject({ result: 'adopted', matter: { epoch: { number: 0 } } })
    expect(await motionsOpen(south.ports, south.coalition)).toEqual([])
  })

  it('is entered after a process ended between its certificate and the epoch, and by one that ran on beside it', async () => {
    const { all, north, motion } = await amending()
    for (const node of all.nodes) await supports(node, motion)
    // Nobody does what is due, or north would hear of the epoch from another.
    for (const { name } of all.nodes) all.idle.add(name)
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

describe('what was written under an epoch and came before it', () => {
  it('is understood once the epoch is known, whichever way', async () => {
    const { all, north, motion } = await amending()
    const east = all.node('east')
    await supports(east, motion)
    await all.settle()
    all.down.add('east')
    for (const name of ['north', 'south']) await supports(all.node(name), motion)
    await all.settle(3)
    expect([north.coalition.newest.number, east.coalition.newest.number]).toEqual([1, 0])
    const { id } = await asks(north, 'Will it be read?')
    setClocksAlike(all.nodes)
    const stateAt = async (): Promise<string | undefined> =>
      (await east.ports.store.read((reader) => reader.entry(id)))?.state
    // Logs alone, as from a node that does not know of the epoch either and passes on what it holds.
    await east.pull('north')
    expect(await stateAt()).toBe('notYetUnderstood')
    const listed = async () =>
      (await east.ports.store.read((reader) => questionList(east.desk(), reader))).map((each) => each.id)
    expect(await listed()).toEqual([])
    setClocksAlike(all.nodes)
    await exchangeEpochs(east.ports, east.coalition, east.peer('north'))
    expect(east.coalition.newest.number).toBe(1)
    expect(await stateAt()).toBe('usable')
    expect(await listed()).toEqual([id])
    expect((await east.ports.store.read(audit)).problems).toEqual([])
  })
})

describe('a member that lost its memory', () => {
  /** North wrote, forgot, and is given a new key by the two others, who end its log at `size` entries of what they hold. */
  async function recovering(size?: number) {
    const all = await three()
    const [east, north, south] = ['east', 'north', 'south'].map((name) => all.node(name)) as [
      JoinedNode,
      JoinedNode,
      JoinedNode,
    ]
    for (const text of ['One?', 'Two?', 'Three?']) await asks(north, text)
    await all.settle()
    await becomeMute(north.ports, north.coalition, 'it came back from a backup')
    const keys = await north.ports.keyring.prepare(north.seat)
    const { id, newest } = north.coalition
    const text = keyText(id, newest.id, keys.log)
    const key = verifierKey('north', signatureTypes.log, fromBase64(keys.log))
    const line = signatureLine(key, await north.ports.keyring.signPrepared(north.seat, text))
    const frozen = await headsOf(south, north, size)
    const members = newest.roster.members.map((member) =>
      member.name === 'north' ? { ...member, keys, generation: 1, frozen } : member,
    )
    const consents = [utf8Text(formatNote({ text, lines: [line] }))]
    const change = { change: { consents }, excluded: ['north'] }
    const motion = await putForward(south, 'recover', nextRoster(south, { members }), change)
    await all.settle()
    for (const node of [east, south]) await supports(node, motion)
    await all.settle()
    return { all, east, north, south, motion, frozen }
  }

  it('signs again in new logs under its new key, which the others accept, its transport key too', async () => {
    const { all, east, north, south, motion } = await recovering()
    expect(await phases(all, motion)).toEqual(['adopted', 'adopted', 'adopted'])
    const [epoch] = new Set(all.nodes.map(({ coalition }) => coalition.newest.id))
    expect(north.coalition.newest).toMatchObject({ id: epoch, number: 1 })
    expect(await north.ports.store.read((reader) => muteReason(reader, north.coalition))).toBeUndefined()
    await asks(north, 'Four?')
    await all.settle()
    for (const node of [east, south]) {
      const listed = await node.ports.store.read((reader) => questionList(node.desk(), reader))
      expect(listed.map(({ question }) => question.text).sort()).toEqual(['Four?', 'One?', 'Three?', 'Two?'])
      const own = (await node.ports.store.read((reader) => reader.logs())).filter(
        ({ member, compartment }) =>
          member === 'north' && compartment === plenaryId(north.coalition.id as never),
      )
      expect(own.map(({ generation }) => generation).sort()).toEqual([0, 1])
      expect((await node.ports.store.read(audit)).problems).toEqual([])
    }
    expect((await north.ports.store.read(audit)).problems).toEqual([])
    const later = await moved(all, 'majority')
    for (const node of all.nodes) await says(node, later, 'support')
    await all.settle()
    expect(await phases(all, later)).toEqual(['adopted', 'adopted', 'adopted'])
  })

  it('has nothing shown beyond where its logs ended, and nothing more taken into them', async () => {
    const { all, east, south } = await recovering(2)
    for (const node of [east, south]) {
      const listed = await node.ports.store.read((reader) => questionList(node.desk(), reader))
      expect(listed.map(({ question }) => question.text).sort()).toEqual(['One?', 'Two?'])
      const beyond = await node.ports.store.read((reader) =>
        reader.rows({ view: 'quarantine', scope: node.desk().scope, limit: 9 }),
      )
      expect(beyond.length).toBeGreaterThan(0)
      for (const { value, author } of beyond)
        expect([author, JSON.parse(value)]).toEqual([
          'north',
          expect.objectContaining({ code: 'E_EPOCH_ENDED', state: 'invalid' }),
        ])
      expect((await node.ports.store.read(audit)).problems).toEqual([])
    }
    // Who comes later gets the log as far as it counts.
    const fresh = await all.again('east')
    all.network.listen('late', () => Promise.reject(new Error('asks only')))
    expect(fresh.coalition.newest.number).toBe(1)
  })
})

describe('what a member took back while it was given new keys', () => {
  it('goes from every holder, though its retraction stands beyond where its log ended', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const { id } = await asks(north, 'Will it rain?')
    const kept = await asks(north, 'Will it snow?')
    await all.settle()
    const { file } = await requestKeys(north.desk(), 'rotate')
    all.down.add('north')
    await retract(north.desk(), { id, reason: 'error' })
    await openRosterMotion(east.desk(), { wanted: { kind: 'rotate', request: keyRequestBytes(file) } })
    await all.settle()
    const bodyAt = (node: JoinedNode, of: typeof id): Promise<boolean> =>
      node.ports.store.read(async (reader) => ((await reader.entry(of))?.body ?? null) !== null)
    expect([east.coalition.newest.number, await bodyAt(east, id), await bodyAt(north, id)]).toEqual([
      1,
      true,
      false,
    ])
    all.down.delete('north')
    await all.settle(3)
    for (const node of all.nodes)
      expect([node.name, node.coalition.newest.number, await bodyAt(node, id)]).toEqual([node.name, 1, false])
    for (const node of all.nodes) {
      expect(await bodyAt(node, kept.id)).toBe(true)
      expect((await node.ports.store.read(audit)).problems).toEqual([])
      expect(await motionsOpen(node.ports, node.coalition)).toEqual([])
    }
  })
})

/** Heads of a member's logs as another holds them, at the size given or as far as they go. */
async function headsOf(at: JoinedNode, { seat }: JoinedNode, size?: number): Promise<FrozenHead[]> {
  return at.ports.store.read(async (reader) => {
    const heads: FrozenHead[] = []
    for (const log of (await reader.logs()).filter(({ member }) => member === seat)) {
      const { compartment, generation } = log
      const most = size ?? log.size
      const root = base64((await edgeAt(reader, log, most)).root())
      heads.push({ compartment, generation, size: most, root })
    }
    return heads.sort((a, b) => (a.compartment < b.compartment ? -1 : 1))
  })
}
