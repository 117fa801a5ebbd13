import { describe, expect, it } from 'vitest'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing, setClocksAlike, type Witnessing } from '../../../test/witnesses.ts'
import { instant, instantText, parseInstantLoosely } from '../../kernel/instant.ts'
import { becomeMute, recover } from '../acts.ts'
import { noHooks } from '../exchange/hooks.ts'
import { ask } from '../questions.ts'
import { retract } from '../retract.ts'
import { cosignHeld } from './cosign.ts'
import { countedHead, keepHead, newestHead, openHead, signersOf } from './heads.ts'
import { lookHeld } from './held.ts'
import { headsFor, offeredHead } from './offers.ts'
import { witnessRound } from './rounds.ts'
import { timesHeld } from './times.ts'
import { currentLog } from '../coalition.ts'
import { plenaryId } from '../../ledger/founding.ts'

const closes = parseInstantLoosely('2030-01-01')

const plenaryOf = ({ coalition }: JoinedNode) => plenaryId(coalition.newest.membershipSince)
const logOf = (at: JoinedNode, of: JoinedNode) => currentLog(at.coalition, plenaryOf(at), of.seat)

async function asks(node: JoinedNode, text: string) {
  return ask(node.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes })
}

const signers = async (at: JoinedNode, of: JoinedNode): Promise<number> => {
  const head = await at.ports.store.read((reader) => newestHead(reader, at.coalition, logOf(at, of)))
  return head === undefined ? 0 : signersOf(head)
}

const timeOf = (at: JoinedNode, of: JoinedNode, index: number) =>
  at.ports.store.read(async (reader) => {
    const times = await timesHeld(at.ports.store, at.coalition, reader)
    return times.of({ ...logOf(at, of), author: of.seat, index, stated: closes })
  })

/** Five nodes, of which one may fail: four signers make a head count. */
const five = (): Promise<Witnessing> => nodesWitnessing(['east', 'north', 'south', 'west', 'zenith'])

describe('a head', () => {
  it('gathers cosignatures of who holds it, counts at the quorum, and is dated by its author', async () => {
    const all = await five()
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'Will it be held?')
    for (const [i, other] of ['east', 'south', 'west'].entries()) {
      expect(await signers(north, north)).toBe(1 + i)
      expect((await witnessRound(north.ports, north.coalition)).dated).toBe(0)
      await all.meet(other, 'north')
    }
    expect(await signers(north, north)).toBe(4)
    expect(await timeOf(north, north, 0)).toEqual({ at: closes, provisional: true })
    expect((await witnessRound(north.ports, north.coalition)).dated).toBe(1)
    // The date itself calls for none.
    expect((await witnessRound(north.ports, north.coalition)).dated).toBe(0)
    const { at, provisional } = await timeOf(north, north, 0)
    expect(provisional).toBe(false)
    expect(at).toBeLessThan(closes)
    await all.meet('south', 'north')
    expect(await timeOf(south, north, 0)).toEqual({ at, provisional: false })
    const size = await south.ports.store.read(async (reader) => (await reader.log(logOf(south, north)))?.size)
    // The register's first tick stands between the question and its date.
    expect(size).toBe(1 + 8 + 1)
    expect(await timeOf(south, north, 9)).toMatchObject({ provisional: true })
  })

  it('stays where it is for those who ask again: one cosignature each', async () => {
    const all = await five()
    await asks(all.node('north'), 'Will it be held?')
    for (let time = 0; time < 3; time++) await all.meet('south', 'north')
    expect(await signers(all.node('north'), all.node('north'))).toBe(2)
    const act = await all.node('south').ports.store.read((reader) => reader.lastAct())
    expect(act).toMatchObject({ number: 1, kind: 'held', key: 'south' })
    expect(act?.signature).toHaveLength(72)
  })
  it('is learnt from whoever has it, its cosignatures with it', async () => {
    const all = await five()
    await asks(all.node('north'), 'Will it be held?')
    await all.meet('south', 'north')
    all.network.cut('east', 'north')
    await all.meet('east', 'south')
    expect(await signers(all.node('east'), all.node('north'))).toBe(3)
    // South passed on what it had not offered itself; it hears of east's cosignature.
    expect(await signers(all.node('south'), all.node('north'))).toBe(3)
    await all.meet('north', 'south')
    expect(await signers(all.node('north'), all.node('north'))).toBe(3)
    const counted = await all
      .node('east')
      .ports.store.read((reader) =>
        countedHead(reader, all.node('east').coalition, logOf(all.node('east'), all.node('north'))),
      )
    expect(counted).toBeUndefined()
  })
})

describe('what a member is shown', () => {
  it('is every head by and by, where one answer does not hold them all', async () => {
    const all = await nodesWitnessing(['east', 'north', 'south'])
    const north = all.node('north')
    await all.open(['north', 'south'])
    for (const node of all.nodes) await asks(node, `Will ${node.name} come?`)
    for (const from of ['east', 'south']) await all.meet('north', from)
    const { store, clock } = north.ports
    const asked = { member: all.node('south').seat, seat: north.seat, log: null }
    const shown = (heads?: number) =>
      store.read((reader) =>
        headsFor(
          store,
          reader,
          north.coalition,
          asked,
          clock.now(),
          heads ? { heads, bytes: 1e6 } : undefined,
        ),
      )
    const whole = await shown()
    expect(whole.length).toBeGreaterThan(2)
    const seen = new Set<string>()
    for (let time = 0; time < whole.length; time++) for (const note of await shown(1)) seen.add(note)
    expect([...seen].sort()).toEqual([...whole].sort())
  })
})

describe('an offer', () => {
  it('stays one head until it counts or half a minute has passed, so that signatures meet on it', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    south.hooks = noHooks
    const { store } = north.ports
    const start = north.clock.now()
    const offered = (seconds: number) =>
      store.read((reader) =>
        offeredHead(store, reader, north.coalition, logOf(north, north), instant(start + 1000 * seconds)),
      )
    expect(await offered(0)).toBeUndefined()
    await asks(north, 'The first question')
    expect((await offered(0))?.checkpoint.size).toBe(1)
    await asks(north, 'The second question')
    expect((await offered(29))?.checkpoint.size).toBe(1)
    expect((await offered(30))?.checkpoint.size).toBe(2)
    await asks(north, 'The third question')
    const second = await offered(31)
    expect(second?.checkpoint.size).toBe(2)
    setClocksAlike(all.nodes)
    await south.pull('north')
    const made = await cosignHeld(south.ports, south.coalition, south.seat, second?.note ?? new Uint8Array())
    if (!('note' in made)) throw new Error('it is cosigned')
    const head = openHead(north.coalition, made.note)
    await store.write((transaction) => keepHead(transaction, north.coalition, head, start))
    expect((await offered(32))?.checkpoint.size).toBe(3)
  })
})

describe('a held-cosignature', () => {
  const bodiless = (of: string) => async (_request: Request, response: Response) =>
    new URL(_request.url).pathname === '/exchange/bodies' && _request.url.includes(of)
      ? new Response('', { status: 500 })
      : response

  it('is withheld while the body of a permanent entry is missing, and given once it is there', async () => {
    const all = await five()
    const [north, south] = [all.node('north'), all.node('south')]
    const { id } = await asks(north, 'Will it be held?')
    await retract(north.desk(), { id, reason: 'error' })
    all.network.tamper = bodiless('north')
    await all.meet('south', 'north').catch(() => undefined)
    expect(await signers(north, north)).toBe(1)
    all.network.tamper = undefined
    await all.meet('south', 'north')
    expect(await signers(north, north)).toBe(2)
    const found = await lookHeld(south.ports, logOf(south, north), 2)
    expect(found).toMatchObject({ upTo: 2, obstacle: null })
  })

  it('says what stands in the way: a body that is not here or not understood, a key that is filled twice', async () => {
    const [north] = (await nodesWitnessing(['north', 'south'])).nodes
    if (!north) throw new Error('two nodes were asked for')
    for (const text of ['The first question', 'The second question']) {
      const { id } = await asks(north, text)
      await retract(north.desk(), { id, reason: 'error' })
    }
    const log = logOf(north, north)
    expect(await lookHeld(north.ports, log, 4, () => 'the same')).toEqual({
      upTo: 3,
      obstacle: { index: 3, why: 'double' },
      done: false,
    })
    expect(await lookHeld(north.ports, log, 4)).toMatchObject({ upTo: 4, obstacle: null })
  })

  it.each(['missing', 'invalid', 'notYetUnderstood', 'overQuota'] as const)(
    'is held back by a permanent entry whose body is %s, and by no retractable one',
    async (why) => {
      const [north] = (await nodesWitnessing(['north', 'south'])).nodes
      if (!north) throw new Error('two nodes were asked for')
      const { id } = await asks(north, 'The first question')
      await asks(north, 'The second question')
      await retract(north.desk(), { id, reason: 'error' })
      const log = logOf(north, north)
      await north.ports.store.write(async (transaction) => {
        for (const { seq, index } of await transaction.entries(log, 1, 3))
          await transaction.setRows(seq, why, instant(index), [])
      })
      expect(await lookHeld(north.ports, log, 3)).toMatchObject({ upTo: 2, obstacle: { index: 2, why } })
    },
  )

  it('is refused by name while something stands in the way, whoever asks', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    south.hooks = noHooks
    const { id } = await asks(north, 'Will it be held?')
    await retract(north.desk(), { id, reason: 'error' })
    await south.pull('north')
    const log = logOf(south, north)
    const entries = await south.ports.store.read((reader) => reader.entries(log, 0, 2))
    const stateOfLast = (state: 'missing' | 'usable') =>
      south.ports.store.write((transaction) =>
        transaction.setRows(entries[1]?.seq ?? 0, state, instant(0), []),
      )
    const { note } = await south.ports.store.read(async (reader) => {
      const head = await newestHead(reader, south.coalition, log)
      if (head === undefined) throw new Error('it was pulled')
      return head
    })
    const cosigning = () => cosignHeld(south.ports, south.coalition, south.seat, note)
    await stateOfLast('missing')
    expect(await cosigning()).toEqual({
      refused: { why: 'unheld', obstacle: { index: 1, why: 'missing' } },
    })
    expect(await south.ports.store.read((reader) => reader.lastAct())).toBeUndefined()
    await stateOfLast('usable')
    expect(await cosigning()).toHaveProperty('note')
  })

  it('is given by no mute node', async () => {
    const all = await five()
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'Will it be held?')
    await becomeMute(south.ports, south.coalition, 'a test says so')
    await all.meet('south', 'north')
    expect(await signers(north, north)).toBe(1)
    const head = await north.ports.store.read((reader) =>
      newestHead(reader, north.coalition, logOf(north, north)),
    )
    const cosigning = cosignHeld(south.ports, south.coalition, south.seat, head?.note ?? new Uint8Array())
    await expect(cosigning).rejects.toMatchObject({ code: 'E_SEAT_MUTE' })
  })

  it('comes back over the same bytes where a crash interrupted it', async () => {
    const all = await five()
    const [north, south] = [all.node('north'), all.node('south')]
    await asks(north, 'Will it be held?')
    await south.pull('north').catch(() => undefined)
    const before = await south.ports.store.read((reader) => reader.lastAct())
    const keyring = {
      ...south.ports.keyring,
      seats: async () => [south.seat],
      cosign: async () => Promise.reject(new Error('the power is gone')),
    } as unknown as typeof south.ports.keyring
    await asks(north, 'The second question')
    const head = await north.ports.store.read((reader) =>
      newestHead(reader, north.coalition, logOf(north, north)),
    )
    south.hooks = noHooks
    await south.pull('north')
    const broken = cosignHeld(
      { ...south.ports, keyring },
      south.coalition,
      south.seat,
      head?.note ?? new Uint8Array(),
    )
    await expect(broken).rejects.toThrow('the power is gone')
    const begun = await south.ports.store.read((reader) => reader.lastAct())
    expect(begun).toMatchObject({ number: 1 + (before?.number ?? 0), kind: 'held', signature: null })
    expect(await recover(south.ports, south.coalition)).toBeUndefined()
    const done = await south.ports.store.read((reader) => reader.lastAct())
    expect(done).toMatchObject({ number: begun?.number, text: begun?.text })
    expect(done?.signature).toHaveLength(72)
  })
})

describe('a date', () => {
  it('is put down by another reader after an hour where the author has not', async () => {
    const all = await five()
    const [north, east, south] = [all.node('north'), all.node('east'), all.node('south')]
    await asks(north, 'Will it be held?')
    for (const other of ['east', 'south', 'west']) await all.meet(other, 'north')
    // East hears of a quorum, and the author falls silent.
    await all.meet('east', 'north')
    expect((await witnessRound(east.ports, east.coalition)).dated).toBe(0)
    east.clock.set(instantText(instant(east.clock.now() + 61 * 60_000)))
    expect((await witnessRound(east.ports, east.coalition)).dated).toBe(1)
    await all.meet('south', 'east')
    const { provisional } = await timeOf(south, north, 0)
    expect(provisional).toBe(false)
    // Whoever comes later finds it done.
    await all.meet('south', 'north')
    south.clock.set(instantText(instant(south.clock.now() + 3 * 60 * 60_000)))
    expect((await witnessRound(south.ports, south.coalition)).dated).toBe(0)
  })
})
