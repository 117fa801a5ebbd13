import { describe, expect, it } from 'vitest'
import { Crash, complaints } from '../../../test/crash.ts'
import { carried, FounderNode, threeFounders } from '../../../test/founders.ts'
import { outcomeOf } from '../../../test/study.ts'
import { base64, fromBase64, utf8 } from '../../kernel/bytes.ts'
import { asMemberName, type CompartmentId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes } from '../../ledger/founding.ts'
import { charter as charterSchema, studyCharter } from '../../records/charter.ts'
import type { Compartment } from '../../records/compartment.ts'
import type { CompartmentProposal } from '../../records/foundingFile.ts'
import { compartmentNamed, loadCoalition } from '../coalition.ts'
import { deskFor, type Desk } from '../desk.ts'
import { ask } from '../questions.ts'
import { operator, type Role } from '../roles.ts'
import { compartmentFile, filesFor, listCompartments } from './compartmentList.ts'
import {
  declineCompartment,
  labelCompartment,
  openCompartment,
  signCompartment,
  takeCompartment,
} from './compartments.ts'

const [north, south, east] = ['north', 'south', 'east'].map((name) => asMemberName(name)) as [
  ReturnType<typeof asMemberName>,
  ReturnType<typeof asMemberName>,
  ReturnType<typeof asMemberName>,
]

async function deskOf(
  node: FounderNode,
  dieAt = Infinity,
  roles: readonly Role[] = ['owner'],
): Promise<Desk> {
  const coalition = await node.machine.store.read(loadCoalition)
  const seat = coalition.seats[0]
  return deskFor(node.machine.process(dieAt).ports, coalition, seat, { ...operator, roles })
}

async function three(charter?: Uint8Array): Promise<[FounderNode, FounderNode, FounderNode]> {
  return (await threeFounders(charter)) as [FounderNode, FounderNode, FounderNode]
}

/** The same file with another body in it. */
function changed(file: CompartmentProposal, change: Partial<Compartment>): CompartmentProposal {
  const body = JSON.parse(Buffer.from(file.body, 'base64').toString()) as Compartment
  return { ...file, body: base64(utf8(JSON.stringify({ ...body, ...change }))), note: null }
}

const openOf = (desk: Desk, label?: string) =>
  openCompartment(desk, { readers: [south], tlp: 'AMBER', label })

describe('a compartment', () => {
  it('is live at both once both have signed, and the third learns nothing of it', async () => {
    const [n, s, e] = await three()
    const desk = await deskOf(n)
    const opened = await openOf(desk, 'Harbour')
    expect(opened).toMatchObject({
      name: 'Harbour',
      readers: ['north', 'south'],
      state: 'waiting',
      missing: ['south'],
    })
    const file = carried(await compartmentFile(desk, opened.id))
    const theirs = await deskOf(s)
    expect(await takeCompartment(theirs.ports, theirs.coalition, file)).toBe(opened.id)
    expect((await listCompartments(theirs)).at(-1)).toMatchObject({
      name: 'Harbour',
      state: 'waiting',
      opener: 'north',
    })
    expect(await signCompartment(theirs, opened.id)).toMatchObject({ state: 'live', missing: [] })
    const back = carried(await compartmentFile(theirs, opened.id))
    await takeCompartment(desk.ports, desk.coalition, back)
    await takeCompartment(desk.ports, desk.coalition, file)
    // The coalition that was loaded before has grown with it.
    expect((await listCompartments(desk)).at(-1)).toMatchObject({ name: 'Harbour', state: 'live' })
    const closes = parseInstantLoosely('2030-01-01')
    await ask(desk, { text: 'Rain?', in: opened.id, form: { kind: 'binary' }, closes })
    for (const node of [n, s]) {
      const coalition = await node.coalition()
      expect(coalition.compartments.get(opened.id)?.readers).toEqual(['north', 'south'])
      expect(await complaints(node.machine)).toEqual([])
    }
    const outside = await deskOf(e)
    expect(await outcomeOf(takeCompartment(outside.ports, outside.coalition, back))).toBe(
      'E_COMPARTMENT_UNKNOWN',
    )
    expect(await listCompartments(outside)).toHaveLength(2)
    expect(JSON.stringify(e.machine.store.snapshot())).not.toContain(opened.id)
    expect(await n.machine.store.read((reader) => filesFor(reader, desk.coalition, east))).toEqual(new Map())
  })

  it('waits for everybody, and takes signatures in any order and again', async () => {
    const nodes = await three()
    const desks = await Promise.all(nodes.map((node) => deskOf(node)))
    const [a, b, c] = desks as [Desk, Desk, Desk]
    const { id } = await openCompartment(a, { readers: [south, east], tlp: 'GREEN' })
    const first = await compartmentFile(a, id)
    for (const desk of [b, c]) {
      await takeCompartment(desk.ports, desk.coalition, first)
      expect(await signCompartment(desk, id)).toMatchObject({ state: 'waiting' })
      expect(await signCompartment(desk, id)).toMatchObject({ state: 'waiting' })
    }
    const [byB, byC] = [await compartmentFile(b, id), await compartmentFile(c, id)]
    for (const desk of desks)
      for (const file of [byC, first, byB, byC]) await takeCompartment(desk.ports, desk.coalition, file)
    const notes = nodes.map(({ machine }) =>
      machine.store.read(
        async (reader) => (await reader.compartments()).find((each) => each.id === id)?.note,
      ),
    )
    expect(new Set(await Promise.all(notes)).size).toBe(1)
    for (const desk of desks) expect((await listCompartments(desk)).at(-1)?.state).toBe('live')
  })

  it('is opened whole or not at all, whenever the process dies', async () => {
    const [n] = await three()
    const before = n.machine.copy()
    for (let step = 1; ; step++) {
      const node = new FounderNode('north')
      Object.assign(node, { machine: before.copy() })
      const died = await openOf(await deskOf(node, step)).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      )
      if (!died) {
        expect(step).toBeGreaterThan(8)
        break
      }
      const desk = await deskOf(node)
      const again = (await listCompartments(desk)).at(-1)
      // What waits unsigned can be signed; a signature under way is finished over the same bytes.
      if (again?.state === 'waiting' && again.missing.includes(north)) {
        expect(await signCompartment(desk, again.id)).toMatchObject({ missing: ['south'] })
      } else await openOf(desk)
      expect([step, await complaints(node.machine)]).toEqual([step, []])
    }
  })

  it('is for readers that are members, labelled as strictly as it is open', async () => {
    const desk = await deskOf((await three())[0])
    const open = (wish: object) =>
      outcomeOf(openCompartment(desk, { readers: [south], tlp: 'AMBER', ...wish }))
    expect(await open({ readers: [asMemberName('nobody')] })).toBe('E_SEAT_UNKNOWN')
    expect(await open({ readers: [north] })).toBe('E_USAGE')
    expect(await open({ label: 'home' })).toBe('E_USAGE')
    expect(await open({ label: ' ' })).toBe('E_USAGE')
    expect(await open({ public: true })).toBe('E_LABEL_LOOSER')
    expect(await open({ public: true, tlp: 'CLEAR' })).toBe('done')
    const { id } = await openOf(desk)
    expect(await outcomeOf(compartmentFile(await deskOf((await three())[0]), id))).toBe(
      'E_COMPARTMENT_UNKNOWN',
    )
  })

  it('is refused beyond the slots of the register, at whoever would sign', async () => {
    const charter = foundingBytes(charterSchema.parse({ ...studyCharter, registerSlots: 1 }))
    const [n, s] = await three(charter)
    const [a, b] = [await deskOf(n), await deskOf(s)]
    const opened = await openOf(a)
    expect(await outcomeOf(openOf(a))).toBe('E_REGISTER_FULL')
    const own = await openCompartment(b, { readers: [east], tlp: 'AMBER' })
    await takeCompartment(b.ports, b.coalition, await compartmentFile(a, opened.id))
    expect(await outcomeOf(signCompartment(b, opened.id))).toBe('E_REGISTER_FULL')
    expect(own.state).toBe('waiting')
  })

  it('may be declined, and is signed after all where the person changes their mind', async () => {
    const [n, s] = await three()
    const [a, b] = [await deskOf(n), await deskOf(s)]
    const { id } = await openOf(a)
    const file = await compartmentFile(a, id)
    await takeCompartment(b.ports, b.coalition, file)
    expect(await declineCompartment(b, id)).toMatchObject({ declined: true })
    await takeCompartment(b.ports, b.coalition, file)
    expect((await listCompartments(b)).at(-1)).toMatchObject({ declined: true, state: 'waiting' })
    expect(await signCompartment(b, id)).toMatchObject({ state: 'live', declined: false })
    expect(await outcomeOf(declineCompartment(a, id))).toBe('E_FOUNDING_STEP')
  })

  it('is called what this node calls it, wherever a compartment is named', async () => {
    const [n, s] = await three()
    const [a, b] = [await deskOf(n), await deskOf(s)]
    const { id } = await openOf(a, 'Harbour')
    await takeCompartment(b.ports, b.coalition, await compartmentFile(a, id))
    await signCompartment(b, id)
    expect(await labelCompartment(b, id, 'Port')).toMatchObject({ name: 'Port' })
    expect(compartmentNamed((await deskOf(s)).coalition, south, 'Port').id).toBe(id)
    expect(
      await outcomeOf(Promise.resolve().then(() => compartmentNamed(b.coalition, south, 'Harbour'))),
    ).toBe('E_COMPARTMENT_UNKNOWN')
  })

  it('is for those to open and agree to who answer for what goes out', async () => {
    const [n] = await three()
    for (const [role, outcome] of [
      ['analyst', 'E_ROLE_REFUSED'],
      ['operator', 'E_ROLE_REFUSED'],
      ['release', 'done'],
    ] as const)
      expect([role, await outcomeOf(openOf(await deskOf(n, Infinity, [role])))]).toEqual([role, outcome])
  })
})

describe('a file of a compartment', () => {
  it('is refused where it is changed, unsigned, of another coalition or another epoch', async () => {
    const [n, s] = await three()
    const [a, b] = [await deskOf(n), await deskOf(s)]
    const { id } = await openOf(a)
    const file = await compartmentFile(a, id)
    const other = await deskOf((await three())[0])
    const foreign = await openOf(other)
    const take = (each: CompartmentProposal) => outcomeOf(takeCompartment(b.ports, b.coalition, each))
    const hash = 'ab'.repeat(32)
    const cases: [CompartmentProposal, string][] = [
      [await compartmentFile(other, foreign.id), 'E_GENESIS_INVALID'],
      [changed(file, { readers: [south, north] }), 'E_GENESIS_INVALID'],
      [changed(file, { readers: [north, south, asMemberName('zulu')] }), 'E_SEAT_UNKNOWN'],
      [changed(file, { readers: [north] }), 'E_GENESIS_INVALID'],
      [changed(file, { opener: east }), 'E_GENESIS_INVALID'],
      [changed(file, { public: true }), 'E_LABEL_LOOSER'],
      [changed(file, { predecessor: hash as CompartmentId }), 'E_ROSTER_MOTION_REQUIRED'],
      [changed(file, { epoch: hash as Compartment['epoch'] }), 'E_EPOCH_NOT_YET_UNDERSTOOD'],
      [changed(file, {}), 'E_NOTE_SIGNATURE'],
      [{ ...changed(file, { tlp: 'RED' }), note: file.note }, 'E_FOUNDING_CHANGED'],
      [{ ...file, note: 'no note' }, 'E_NOTE_MALFORMED'],
      [{ ...file, body: base64(new Uint8Array(fromBase64(file.body).length)) }, 'E_JSON_SYNTAX'],
    ]
    for (const [i, [each, code]] of cases.entries()) expect([i, await take(each)]).toEqual([i, code])
    expect(await listCompartments(b)).toHaveLength(2)
  })
})
