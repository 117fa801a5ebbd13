import { describe, expect, it } from 'vitest'
import { nodesTogether, type Together } from '../../../test/nodes.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { asProbability } from '../../kernel/probability.ts'
import { audit } from '../audit.ts'
import { compartmentNamed } from '../coalition.ts'
import { writeRecords, type Desk } from '../desk.ts'
import { awaitedStates, viewNames, type StoredEntry } from '../ports/store.ts'
import { ask, comment, judge } from '../questions.ts'
import { readBytes } from '../read.ts'
import { release } from '../release.ts'
import { retract } from '../retract.ts'
import { completeness } from './completeness.ts'
import { KnownHeads } from './known.ts'
import { confirmationsOf, postReceipts } from './receipts.ts'

const closes = parseInstantLoosely('2030-01-01')

async function asks(
  together: Together,
  seat: string,
  where: string,
  text = 'Will it be held?',
): Promise<RecordId> {
  return (await ask(together.node(seat).desk(), { text, in: where, form: { kind: 'binary' }, closes })).id
}

function entryAt(together: Together, seat: string, id: RecordId): Promise<StoredEntry | undefined> {
  return together.node(seat).ports.store.read((reader) => reader.entry(id))
}

/** So many small records in the plenary, in one step. */
async function writes(desk: Desk, count: number): Promise<void> {
  const { id: compartment } = compartmentNamed(desk.coalition, desk.seat, 'plenary')
  await writeRecords(desk, async (batch) => {
    const refs = [{ relation: 'about', id: 'aa'.repeat(32) as RecordId } as const]
    for (let i = 0; i < count; i++)
      batch.add({ compartment, type: 'comment', data: { text: `Word ${i}`, mentions: [] }, refs })
  })
}

/** A text of one event a line, read at home and let out into a compartment. */
async function lets(
  together: Together,
  seat: string,
  where: string,
  text: string,
): Promise<readonly RecordId[]> {
  const desk = together.node(seat).desk()
  const { id } = await readBytes(desk, { name: `${text.slice(0, 9)}.txt`, bytes: utf8(text) })
  const { pairs } = await release(desk, { ids: [id], in: where, withEvents: true })
  return pairs.map(({ released }) => released)
}

describe('pulling', () => {
  it('brings what another member wrote where both read, and nothing else', async () => {
    const together = await nodesTogether(['north', 'south', 'east'])
    const id = await asks(together, 'north', 'plenary')
    await asks(together, 'north', 'home', 'A draft at home')
    for (const each of together.nodes.filter(({ name }) => name !== 'north')) {
      const pulled = await each.pull('north')
      expect(pulled).toMatchObject({ member: 'north', logs: 1, entries: 1, bodies: 1, refused: [] })
      expect(await entryAt(together, each.name, id)).toMatchObject({ member: 'north', state: 'usable' })
      expect(each.lines).toEqual([])
      expect((await each.ports.store.read(audit)).problems).toEqual([])
    }
  })

  it('ends where nothing can be kept here, whatever else the other has', async () => {
    const together = await nodesTogether(['north', 'south'])
    await together.open(['north', 'south'])
    const south = together.node('south')
    await asks(together, 'north', 'plenary')
    const full = failure('E_STORAGE_FULL', 'no room')
    south.ports.store.write = () => Promise.reject(full)
    await expect(south.pull('north')).rejects.toBe(full)
    expect(south.lines).toEqual([])
  })

  it('brings documents with their attachments', async () => {
    const together = await nodesTogether(['north', 'south'])
    const [document] = await lets(together, 'north', 'plenary', 'Ministry: the exercise was held\n')
    await together.node('south').pull('north')
    expect(await entryAt(together, 'south', document as RecordId)).toMatchObject({ state: 'usable' })
    const { problems, records } = await together.node('south').ports.store.read(audit)
    expect(problems).toEqual([])
    expect(records).toBeGreaterThan(1)
  })

  it('goes on where it stopped, and asks again for nothing that it holds', async () => {
    const together = await nodesTogether(['north', 'south'])
    const { network } = together
    const south = together.node('south')
    for (let i = 0; i < 3; i++) await asks(together, 'north', 'plenary', `Question ${i}?`)
    expect((await south.pull('north')).entries).toBe(3)
    await asks(together, 'north', 'plenary', 'One more?')
    network.requests.length = 0
    expect(await south.pull('north')).toMatchObject({ entries: 1, bodies: 1 })
    expect(network.requests.filter(({ path }) => path.endsWith('/bodies'))).toHaveLength(1)
    network.requests.length = 0
    expect(await south.pull('north')).toMatchObject({ entries: 0, bodies: 0 })
    expect(network.requests.map(({ path }) => path)).toEqual(['/exchange/logs'])
  })

  it('asks for no head of which there is nothing more to have, and for no log but that which grew', async () => {
    const together = await nodesTogether(['north', 'south'])
    const { network } = together
    const south = together.node('south')
    const places = [
      'plenary',
      await together.open(['north', 'south']),
      await together.open(['north', 'south']),
    ]
    for (const where of places) await asks(together, 'north', where)
    const known = new KnownHeads()
    expect(await south.pull('north', known)).toMatchObject({ logs: 3, entries: 3 })
    await asks(together, 'north', places[1] ?? '')
    network.requests.length = 0
    expect(await south.pull('north', known)).toMatchObject({ logs: 1, entries: 1, bodies: 1 })
    const paths = network.requests.map(({ path }) => path)
    expect(paths.filter((path) => path === '/exchange/logs')).toHaveLength(1)
    expect(paths.filter((path) => path.includes(places[1] ?? '')).length).toBeGreaterThan(0)
    for (const other of [places[2] ?? '', compartmentNamed(south.coalition, south.seat, 'plenary').id])
      expect(paths.filter((path) => path.includes(other))).toEqual([])
    network.requests.length = 0
    expect(await south.pull('north', known)).toMatchObject({ logs: 0, entries: 0 })
    expect(network.requests.map(({ path }) => path)).toEqual(['/exchange/logs'])
    expect(await south.pull('north')).toMatchObject({ logs: 3, entries: 0 })
  })

  it('asks again for a head while a body under it is missing', async () => {
    const together = await nodesTogether(['north', 'south'])
    await asks(together, 'north', 'plenary')
    const known = new KnownHeads()
    together.network.tamper = (request, response) =>
      new URL(request.url).pathname === '/exchange/bodies' ? new Response('', { status: 503 }) : response
    await together.node('south').pull('north', known)
    together.network.tamper = undefined
    expect(await together.node('south').pull('north', known)).toMatchObject({
      logs: 1,
      entries: 0,
      bodies: 1,
    })
    expect(await together.node('south').pull('north', known)).toMatchObject({ logs: 0 })
  })

  it('brings a third member’s log by whoever holds it', async () => {
    const together = await nodesTogether(['north', 'south', 'east'])
    together.network.cut('north', 'east')
    const id = await asks(together, 'north', 'plenary')
    await expect(together.node('east').pull('north')).rejects.toMatchObject({ code: 'E_PEER_UNREACHABLE' })
    await together.node('south').pull('north')
    expect(await together.node('east').pull('south')).toMatchObject({ entries: 1, bodies: 1 })
    expect(await entryAt(together, 'east', id)).toMatchObject({ member: 'north', state: 'usable' })
  })

  it('brings logs of more than a step, under heads that reach further', async () => {
    const together = await nodesTogether(['north', 'south'])
    const desk = together.node('north').desk()
    const count = limits.exchangeBodies + 600
    await writes(desk, count)
    const south = together.node('south')
    const { entries } = await south.pull('north')
    expect(entries).toBe(count)
    const held = await south.ports.store.read(async (reader) => {
      const log = (await reader.logs()).find(({ member }) => member === desk.seat)
      return { log, bodiless: log && (await reader.bodiless(log, awaitedStates, 0, 9)) }
    })
    expect(held.log?.size).toBe(entries)
    expect(held.bodiless).toEqual([])
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('gives the same views whatever came first', async () => {
    const together = await nodesTogether(['north', 'south', 'east', 'west'])
    const question = await asks(together, 'north', 'plenary')
    await lets(together, 'north', 'plenary', 'Ministry: the exercise was held\nPort: a ship came\n')
    await together.node('south').pull('north')
    const answer = { kind: 'binary', probability: asProbability(0.7) } as const
    await judge(together.node('south').desk(), { question, answer })
    await comment(together.node('south').desk(), question, 'Why?')
    await asks(together, 'south', 'plenary', 'Another?')
    // East hears north first; west hears all by south.
    await together.node('east').pull('north')
    await together.node('east').pull('south')
    await together.node('west').pull('south')
    await together.node('west').pull('north')
    const digest = async (name: string): Promise<unknown> =>
      together
        .node(name)
        .ports.store.read(async (reader) =>
          Promise.all(viewNames.filter((view) => view !== 'quarantine').map((view) => reader.dump(view))),
        )
    expect(await digest('west')).toEqual(await digest('east'))
  })
})

describe('a retraction', () => {
  it('reaches every holder: bodies, salts and attachments go, and each says so', async () => {
    const together = await nodesTogether(['north', 'south', 'east'])
    const [document] = await lets(together, 'north', 'plenary', 'Secretword: the exercise was held\n')
    const id = document as RecordId
    await together.spread(1)
    const { retractions } = await retract(together.node('north').desk(), { id, reason: 'error' })
    const retraction = retractions.find(({ dropped }) => dropped.includes(id))?.id as RecordId
    together.network.cut('north', 'east')
    await together.node('south').pull('north')
    // What south dropped east learns from south.
    await together.node('east').pull('south')
    for (const name of ['south', 'east']) {
      expect(await entryAt(together, name, id)).toMatchObject({ state: 'dropped', body: null, salt: null })
      const texts = JSON.stringify(
        await together
          .node(name)
          .ports.store.read(async (reader) => Promise.all(viewNames.map((view) => reader.dump(view)))),
      )
      expect(texts).not.toContain('Secretword')
    }
    const north = together.node('north')
    expect((await confirmationsOf(north.desk(), retraction)).waiting).toEqual(['east', 'south'])
    for (const name of ['south', 'east']) {
      const { ports, coalition } = together.node(name)
      expect(await postReceipts(ports, coalition)).toBe(1)
      expect(await postReceipts(ports, coalition)).toBe(0)
    }
    await north.pull('south')
    expect((await confirmationsOf(north.desk(), retraction)).waiting).toEqual(['east'])
    together.network.mend('north', 'east')
    await north.pull('east')
    const { waiting, confirmed } = await confirmationsOf(north.desk(), retraction)
    expect(waiting).toEqual([])
    expect(confirmed.map(({ member }) => member)).toEqual(['east', 'south'])
    for (const each of together.nodes) expect((await each.ports.store.read(audit)).problems).toEqual([])
  })

  it('keeps what it takes back from ever being stored, whichever comes first', async () => {
    const together = await nodesTogether(['north', 'south'])
    const id = await asks(together, 'north', 'plenary')
    await retract(together.node('north').desk(), { id, reason: 'error' })
    await together.node('south').pull('north')
    expect(await entryAt(together, 'south', id)).toMatchObject({ state: 'dropped', body: null })
    const north = (await completeness(together.node('south').desk(), 'plenary')).logs.find(
      ({ member }) => member === 'north',
    )
    expect(north).toMatchObject({ dropped: 1, missing: 0, lacking: [] })
  })
})
