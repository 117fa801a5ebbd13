import { describe, expect, it } from 'vitest'
import type { FounderNode } from '../../../test/founders.ts'
import { threeFounders } from '../../../test/founders.ts'
import { outcomeOf } from '../../../test/study.ts'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { isFailure } from '../../kernel/error.ts'
import { asMemberName, type MemberName } from '../../kernel/id.ts'
import { deskFor, type Desk } from '../desk.ts'
import type { Answered } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import { operator } from '../roles.ts'
import { addressesOf, announceAddress, checkedAddress, setAddress } from './addresses.ts'
import { compartmentFile, listCompartments } from './compartmentList.ts'
import { openCompartment, signCompartment } from './compartments.ts'
import { compartmentRoutes, exchangeCompartments } from './exchange.ts'
import { foundingFileBytes } from './files.ts'

async function deskOf(node: FounderNode): Promise<Desk> {
  const coalition = await node.coalition()
  return deskFor(node.machine.process().ports, coalition, coalition.seats[0], operator)
}

async function three(): Promise<[Desk, Desk, Desk]> {
  return (await Promise.all((await threeFounders()).map(deskOf))) as [Desk, Desk, Desk]
}

const [south, nobody] = ['south', 'nobody'].map((name) => asMemberName(name)) as [MemberName, MemberName]

/** The node of `to` as the seat of `from` asks it: the routes themselves, without a network. */
function peerOf(
  from: Desk,
  to: Desk,
  change: (answered: Answered) => Answered = (same) => same,
): Pick<Peer, 'member' | 'ask'> {
  return {
    member: to.seat,
    async ask(method, path, body = new Uint8Array()) {
      const route = compartmentRoutes(to.ports, to.coalition).find(
        (each) => each.method === method && each.path === path,
      )
      const caller = { kind: 'member', member: from.seat, seat: to.seat } as const
      try {
        const answered = await route?.answer({ caller, query: new URLSearchParams(), body })
        return change(answered ?? { status: 404, type: 'text/plain', body: new Uint8Array() })
      } catch (error) {
        if (!isFailure(error)) throw error
        return { status: 400, type: 'application/json', body: utf8(JSON.stringify({ error })) }
      }
    },
  }
}

const meet = (from: Desk, to: Desk) => exchangeCompartments(from.ports, from.coalition, peerOf(from, to))

describe('compartments between nodes', () => {
  it('come live at every reader whoever asks whom, and are never given to others', async () => {
    const [n, s, e] = await three()
    const { id } = await openCompartment(n, { readers: [south], tlp: 'RED', label: 'Two' })
    // While it waits, too: nobody else is even shown that it is there.
    expect(await meet(e, n)).toEqual({ taken: [], given: [], refused: [] })
    expect(await meet(n, e)).toEqual({ taken: [], given: [], refused: [] })
    expect(await meet(s, n)).toMatchObject({ taken: [id], given: [], refused: [] })
    await signCompartment(s, id)
    expect(await meet(n, s)).toMatchObject({ taken: [id], given: [], refused: [] })
    expect((await listCompartments(n)).at(-1)).toMatchObject({ id, state: 'live', name: 'Two' })
    expect((await listCompartments(s)).at(-1)).toMatchObject({ id, state: 'live', name: 'Two' })
    await meet(e, s)
    await meet(s, e)
    expect(JSON.stringify(await e.ports.store.read((reader) => reader.compartments()))).not.toContain(id)
  })

  it('are pushed by who has signatures that the other lacks', async () => {
    const [n, s] = await three()
    const { id } = await openCompartment(n, { readers: [south], tlp: 'AMBER' })
    expect(await meet(n, s)).toMatchObject({ given: [id] })
    expect(await meet(n, s)).toMatchObject({ taken: [id], given: [] })
    await signCompartment(s, id)
    expect(await meet(s, n)).toMatchObject({ given: [id] })
    expect((await listCompartments(n)).at(-1)?.state).toBe('live')
  })

  it('are refused one by one where what comes is wrong', async () => {
    const [n, s, e] = await three()
    const { id } = await openCompartment(n, { readers: [south], tlp: 'AMBER' })
    const good = await compartmentFile(n, id)
    const list = [{ ...good, note: null }, { ...good, more: 1 }, 'words', good]
    const spoilt = peerOf(s, n, (answered) =>
      utf8Text(answered.body).includes('"compartments"')
        ? { ...answered, body: utf8(JSON.stringify({ compartments: list })) }
        : answered,
    )
    const { taken, refused } = await exchangeCompartments(s.ports, s.coalition, spoilt)
    expect(taken).toEqual([id])
    expect(refused.map(({ code }) => code)).toEqual([
      'E_NOTE_SIGNATURE',
      'E_FOUNDING_FILE',
      'E_FOUNDING_FILE',
    ])
    // A member that does not read it passes on nobody's compartment.
    const answered = await peerOf(e, s).ask('POST', '/exchange/compartments', foundingFileBytes(good))
    expect(utf8Text(answered.body)).toContain('E_COMPARTMENT_UNKNOWN')
    for (const body of ['[]', '{', '{"compartments":7}']) {
      const liar = peerOf(s, n, () => ({ status: 200, type: 'application/json', body: utf8(body) }))
      expect(['E_FOUNDING_FILE', 'E_JSON_SYNTAX']).toContain(
        await outcomeOf(exchangeCompartments(s.ports, s.coalition, liar)),
      )
    }
  })
})

describe('addresses of nodes', () => {
  it('are what a member said last, unless this operator set another', async () => {
    const [n] = await three()
    await announceAddress(n, 'https://old.example:4871/')
    expect(await announceAddress(n, 'https://north.example:4871')).toMatchObject({
      url: 'https://north.example:4871',
    })
    const known = () => n.ports.store.read((reader) => addressesOf(reader, n.coalition))
    // One's own seat is no peer.
    expect([...(await known()).keys()]).toEqual([])
    await setAddress(n, south, 'http://10.0.0.7:4871/')
    expect((await known()).get(south)).toMatchObject({ url: 'http://10.0.0.7:4871', from: 'here' })
    await setAddress(n, south, null)
    expect((await known()).size).toBe(0)
    expect(await outcomeOf(setAddress(n, nobody, 'https://x.example'))).toBe('E_SEAT_UNKNOWN')
    expect(await outcomeOf(setAddress(n, n.seat, 'https://x.example'))).toBe('E_USAGE')
  })

  it.each([
    ['north.example', 'E_URL_INVALID'],
    ['ftp://north.example', 'E_URL_SCHEME'],
    ['https://user@north.example', 'E_URL_INVALID'],
    ['https://north.example/node', 'E_URL_INVALID'],
    ['https://north.example/?a', 'E_URL_INVALID'],
    ['https://north.example/#a', 'E_URL_INVALID'],
    [`https://north.example/${'a'.repeat(400)}`, 'E_URL_INVALID'],
  ])('are refused: %s', async (text, code) => {
    expect(await outcomeOf(Promise.resolve().then(() => checkedAddress(text)))).toBe(code)
  })
})
