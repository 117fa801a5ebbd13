import { describe, expect, it } from 'vitest'
import { decidingCharter, nodesDeciding, type Deciding } from '../../../test/deciding.ts'
import { instantText } from '../../kernel/instant.ts'
import { isFailure, type EntenteError } from '../../kernel/error.ts'
import { foundNode } from '../../../test/node.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { verifyOutcome } from '../../decisions/verifyOutcome.ts'
import type { RecordId } from '../../kernel/id.ts'
import { becomeMute } from '../acts.ts'
import { deskFor, writeRecord } from '../desk.ts'
import { operator } from '../roles.ts'
import type { RecordData } from '../../records/envelope.ts'
import type { Draft } from '../batch.ts'
import { receiptsDue, servedDue, type Looking } from './due.ts'
import type { ValidFile } from './motionFile.ts'
import { openFiles } from './openFiles.ts'
import { Heads } from './proofs.ts'
import { statementsHeld } from './statements.ts'
import { certificateOf } from './certificate.ts'
import { listMotions } from './list.ts'
import { openMotion, withdraw } from './open.ts'
import { reopen } from './reopen.ts'
import { showMotion, type MotionShown } from './shown.ts'
import { speak } from './speak.ts'

const three = () => nodesDeciding(['east', 'north', 'south'])

async function moved(all: Deciding, rule: string, at = 'north', more = {}): Promise<RecordId> {
  const opening = { in: 'plenary', rule, title: 'Meet in May', text: 'We meet in May.', ...more }
  const { id } = await openMotion(all.node(at).desk(), opening)
  await all.settle()
  return id
}

const shown = (node: JoinedNode, id: RecordId): Promise<MotionShown> => showMotion(node.desk(), id)
const phases = async (all: Deciding, id: RecordId) =>
  Promise.all(all.nodes.map(async (node) => (await shown(node, id)).phase))
const says = (node: JoinedNode, motion: RecordId, value: 'support' | 'oppose' | 'no-objection' | 'abstain') =>
  speak(node.desk(), { motion, value })

async function refusal(work: Promise<unknown>): Promise<EntenteError> {
  try {
    await work
  } catch (error) {
    if (isFailure(error)) return error
    throw error
  }
  throw new Error('nothing was refused')
}

async function verified(node: JoinedNode, id: RecordId) {
  const { content } = await certificateOf(node.desk(), id)
  return verifyOutcome(content, new Set<string>([node.coalition.id]))
}

describe('a motion under a silence procedure', () => {
  it('is served once all have received it, and adopted by nodes for silent people after the period', async () => {
    const all = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const id = await moved(all, 'silence')
    expect(await phases(all, id)).toEqual(['served', 'served', 'served'])
    await says(south, id, 'no-objection')
    await all.settle()
    expect((await shown(north, id)).waitsFor.map(({ member }) => member)).toEqual(['east', 'north'])
    await all.pass(4)
    expect(await phases(all, id)).toEqual(['served', 'served', 'served'])
    await all.pass(4)
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    const { voices } = await shown(north, id)
    expect(voices.map(({ spoke }) => [spoke?.by, spoke?.value, spoke?.counted])).toEqual([
      ['node', 'no-objection', true],
      ['node', 'no-objection', true],
      ['person', 'no-objection', true],
    ])
    for (const node of [east, south]) expect((await verified(node, id)).result).toBe('adopted')
  })

  it('is rejected by one objection, which counts once a quorum holds it', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const id = await moved(all, 'silence')
    all.down.add('north').add('south')
    await says(east, id, 'oppose')
    expect((await shown(east, id)).sentences).toContainEqual({
      kind: 'objected',
      member: 'east',
      counted: false,
    })
    all.down.clear()
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
    const verdict = await verified(north, id)
    expect(verdict).toMatchObject({
      result: 'rejected',
      matter: { epoch: { number: 0 }, oneOperator: false },
    })
  })

  it('waits for a member whose node is down, and gives its people their time when it is back', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    await all.pass(2)
    all.down.add('east')
    await all.pass(5)
    expect((await shown(all.node('north'), id)).phase).toBe('past')
    expect((await shown(all.node('north'), id)).waitsFor.map(({ member }) => member)).toContain('east')
    all.down.clear()
    await all.settle()
    // Its people had nearly four hours left when it went down, and have them now.
    await all.pass(2)
    expect((await shown(all.node('north'), id)).voices.map(({ spoke }) => spoke?.by)).toEqual([
      undefined,
      'node',
      'node',
    ])
    await says(all.node('east'), id, 'oppose')
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('lets no node whose clock has run ahead by hours speak for its people', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    for (let minutes = 9; minutes < 12 * 60; minutes += 9) {
      all.ahead.set('east', minutes * 60_000)
      await all.act('east')
    }
    await all.settle()
    expect((await shown(all.node('north'), id)).voices[0]?.spoke).toBeNull()
    await all.pass(7)
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
  })

  it('is shown by who wrote a word first: nobody speaks twice, whoever is quicker', async () => {
    const all = await three()
    const id = await moved(all, 'silence')
    const south = all.node('south')
    await says(south, id, 'no-objection')
    const again = await refusal(says(south, id, 'oppose'))
    expect(again).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    expect(again.message).toContain('"no-objection" by a person')
    await all.pass(7)
    expect((await shown(south, id)).voices[2]?.spoke?.by).toBe('person')
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
    const late = await refusal(says(all.node('east'), id, 'oppose'))
    expect(late).toMatchObject({ code: 'E_ALREADY_SPOKEN' })
    expect(late.message).toContain('by the node')
  })
})

describe('a majority', () => {
  it('adopts with enough support however the missing speak, and keeps a withdrawn motion from being served', async () => {
    const all = await three()
    const north = all.node('north')
    all.down.add('east')
    const early = await moved(all, 'majority')
    expect((await shown(north, early)).silenced).toBe('unserved')
    expect((await refusal(says(north, early, 'support'))).message).toContain('once east has')
    await withdraw(north.desk(), early)
    all.down.clear()
    await all.settle()
    expect(await phases(all, early)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    const id = await moved(all, 'majority')
    expect((await refusal(withdraw(north.desk(), id))).code).toBe('E_DECISION_STEP')
    all.down.add('east')
    await says(north, id, 'support')
    await says(all.node('south'), id, 'support')
    await all.settle()
    expect((await shown(north, id)).phase).toBe('adopted')
    expect(await verified(north, id)).toMatchObject({ result: 'adopted', matter: { counts: { adopts: 2 } } })
    expect((await refusal(certificateOf(all.node('east').desk(), id))).code).toBe('E_DECISION_STEP')
  })

  it('tells of members waited for what each could still change, and is opened under its charter alone', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const opening = { in: 'plenary', title: 'Meet', text: 'We meet.' }
    const wrong = await refusal(openMotion(north.desk(), { ...opening, rule: 'decree' }))
    expect(wrong).toMatchObject({ code: 'E_MOTION_INVALID', paths: ['rule'] })
    for (const period of [0, -1, 10 * 366 * 86_400_000 + 1])
      expect((await refusal(openMotion(north.desk(), { ...opening, rule: 'chosen', period }))).paths).toEqual(
        ['period'],
      )
    const fixed = openMotion(north.desk(), { ...opening, rule: 'silence', period: 11 * 60_000 })
    expect((await refusal(fixed)).code).toBe('E_MOTION_INVALID')
    const named = [{ member: east.seat }]
    expect(
      (await refusal(openMotion(north.desk(), { ...opening, rule: 'majority', excluded: named }))).code,
    ).toBe('E_MOTION_INVALID')
    const id = await moved(all, 'majority')
    await says(east, id, 'support')
    await all.settle()
    const { waitsFor } = await shown(north, id)
    expect(waitsFor.map(({ member }) => member)).toEqual(['north', 'south'])
    expect(waitsFor[0]?.could.find((each) => each.says === 'support')?.then).toBe('adopted')
    expect(waitsFor[0]?.could.find((each) => each.says === 'oppose')?.then).toBe('pending')
    expect((await refusal(says(north, id, 'no-objection'))).code).toBe('E_STATEMENT_INVALID')
    await becomeMute(north.ports, north.coalition, 'it came back from a backup')
    expect(await refusal(says(north, id, 'support'))).toMatchObject({ code: 'E_SEAT_MUTE' })
    expect((await shown(north, id)).sentences.map(({ kind }) => kind)).toEqual([
      'mute',
      'waitsForUs',
      'waitsFor',
    ])
  })

  it('follows another where the charter lets it', async () => {
    const all = await three()
    const id = await moved(all, 'proxy')
    const south = all.node('south')
    const self = speak(south.desk(), { motion: id, value: { follow: south.seat } })
    expect((await refusal(self)).paths).toEqual(['value.follow'])
    await speak(south.desk(), { motion: id, value: { follow: all.node('east').seat } })
    await says(all.node('east'), id, 'support')
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
  })
})

/** What a mover can say of a deadline, once it holds the receipts. */
async function serve(mover: JoinedNode, id: RecordId, deadline: string): Promise<void> {
  const { ports, coalition, seat } = mover
  const draft = (
    wanted: (looking: Looking, file: ValidFile) => readonly Draft[] | Promise<readonly Draft[]>,
  ) =>
    ports.store.read(async (reader) => {
      const [file] = await openFiles(ports, coalition, reader)
      const held = await statementsHeld(ports.store, coalition, reader)
      const heads = new Heads(coalition, reader)
      const [first] = await wanted(
        { coalition, reader, held, heads, seat, words: new Map(), now: ports.clock.now() },
        file!,
      )
      return first!
    })
  await writeRecord(mover.desk(), await draft(receiptsDue))
  const served = await draft(servedDue)
  if (served.type !== 'served') throw new Error('the mover serves')
  const { receipts } = served.data as RecordData['served']
  await writeRecord(mover.desk(), {
    compartment: served.compartment,
    type: 'served',
    data: { motion: id, receipts, deadline },
  })
}

describe('a mover', () => {
  it('that dates a motion and its deadline into the past takes nobody’s time', async () => {
    const all = await three()
    const north = all.node('north')
    const now = north.clock.now()
    all.idle.add('north')
    north.clock.set('2025-11-25T09:00:00Z')
    const opening = { in: 'plenary', rule: 'silence', title: 'Meet', text: 'We meet.' }
    const { id } = await openMotion(north.desk(), opening)
    north.clock.set(instantText(now))
    await all.settle()
    await serve(north, id, '2025-11-26T09:00:00.000Z')
    await all.settle()
    expect(await phases(all, id)).toEqual(['past', 'past', 'past'])
    await all.pass(3)
    expect(
      (await shown(all.node('south'), id)).voices.filter(({ member, spoke }) => spoke && member !== 'north'),
    ).toEqual([])
    await says(all.node('south'), id, 'oppose')
    await all.settle()
    expect(await phases(all, id)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

describe('a vote by a deadline', () => {
  it('is told from enough closings, with a closer away, and reopened by who came late', async () => {
    const all = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const id = await moved(all, 'vote')
    expect((await shown(north, id)).counts).toMatchObject({
      needed: 2,
      deadline: { away: 1, timely: 2, late: 2 },
    })
    await says(north, id, 'support')
    await says(south, id, 'support')
    await all.settle()
    expect((await shown(north, id)).sentences).toContainEqual({ kind: 'onTime', held: 3, evenLying: true })
    expect((await shown(north, id)).phase).toBe('served')
    all.down.add('east')
    await all.pass(8)
    expect((await shown(north, id)).phase).toBe('adopted')
    expect(await verified(north, id)).toMatchObject({ result: 'adopted', matter: { counts: { members: 3 } } })
    all.down.clear()
    await all.settle()
    expect((await shown(east, id)).phase).toBe('adopted')
    expect((await refusal(says(east, id, 'oppose'))).code).toBe('E_DECISION_STEP')
    const again = await reopen(east.desk(), { motion: id, value: 'oppose', reasons: 'We were cut off.' })
    await all.settle()
    expect((await refusal(reopen(east.desk(), { motion: id, value: 'oppose' }))).code).toBe(
      'E_ALREADY_SPOKEN',
    )
    const before = await shown(south, id)
    expect(before.phase).toBe('adopted')
    expect(before.line).toMatchObject({
      after: [{ id: again.id, relation: 'reopens' }],
      reopened: [{ by: 'east' }],
    })
    expect((await shown(south, again.id)).phase).toBe('served')
    expect((await verified(south, id)).result).toBe('adopted')
    const { motions, waitingOnUs } = await listMotions(south.desk())
    expect(waitingOnUs).toBe(1)
    expect(motions.map((each) => [each.id, each.waitsOnUs])).toEqual([
      [again.id, true],
      [id, false],
    ])
  })
})

describe('one host', () => {
  it('decides at once, and its certificate says that it proves nothing against who runs it', async () => {
    const { ports, coalition } = await foundNode({ charter: decidingCharter })
    const desk = (seat: string) => deskFor(ports, coalition, seat, operator)
    const opening = { in: 'plenary', rule: 'consensus', title: 'Meet', text: 'We meet.' }
    const { id } = await openMotion(desk('alfa'), opening)
    expect((await showMotion(desk('bravo'), id)).phase).toBe('served')
    for (const seat of ['alfa', 'bravo', 'charlie']) await speak(desk(seat), { motion: id, value: 'support' })
    expect((await showMotion(desk('bravo'), id)).phase).toBe('adopted')
    const { content } = await certificateOf(desk('charlie'), id)
    expect(verifyOutcome(content, new Set<string>([coalition.id]))).toMatchObject({
      result: 'adopted',
      matter: { oneOperator: true },
    })
    expect(verifyOutcome(content, new Set(['0'.repeat(64)]))).toMatchObject({ code: 'E_CERTIFICATE_TRUST' })
  })
})
