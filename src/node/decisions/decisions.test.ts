import { describe, expect, it } from 'vitest'
import {
  decidingCharter,
  moved,
  nodesDeciding,
  phases,
  refused,
  says,
  shown,
  three,
  verified,
} from '../../../test/deciding.ts'
import { foundNode } from '../../../test/node.ts'
import { verifyOutcome } from '../../decisions/verifyOutcome.ts'
import { becomeMute } from '../acts.ts'
import { deskFor } from '../desk.ts'
import { operator } from '../roles.ts'
import { certificateOf } from './certificate.ts'
import { followUnder } from './follow.ts'
import { listMotions } from './list.ts'
import { openMotion, withdraw } from './open.ts'
import { reopen } from './reopen.ts'
import { showMotion } from './shown.ts'
import { speak } from './speak.ts'

describe('a majority', () => {
  it('adopts with enough support however the missing speak, and keeps a withdrawn motion from being served', async () => {
    const all = await three()
    const north = all.node('north')
    all.down.add('east')
    const early = await moved(all, 'majority')
    expect((await shown(north, early)).silenced).toBe('unserved')
    expect((await refused(says(north, early, 'support'))).message).toContain('once east has')
    await withdraw(north.desk(), early)
    all.down.clear()
    await all.settle()
    expect(await phases(all, early)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    const id = await moved(all, 'majority')
    expect((await refused(withdraw(north.desk(), id))).code).toBe('E_DECISION_STEP')
    all.down.add('east')
    await says(north, id, 'support')
    await says(all.node('south'), id, 'support')
    await all.settle()
    expect((await shown(north, id)).phase).toBe('adopted')
    expect(await verified(north, id)).toMatchObject({ result: 'adopted', matter: { counts: { adopts: 2 } } })
    expect((await refused(certificateOf(all.node('east').desk(), id))).code).toBe('E_DECISION_STEP')
  })

  it('of five counts what four stand behind, also while one is away', async () => {
    const all = await nodesDeciding(['east', 'north', 'south', 'west', 'zenith'])
    const north = all.node('north')
    const id = await moved(all, 'majority')
    all.down.add('zenith')
    for (const name of ['east', 'south']) await says(all.node(name), id, 'support')
    await all.settle()
    const before = await shown(north, id)
    expect(before.counts).toMatchObject({ members: 5, faults: 1, needed: 4, adopts: 3, rejects: 3 })
    expect(before.phase).toBe('served')
    await says(north, id, 'support')
    expect((await shown(north, id)).sentences).toContainEqual({ kind: 'held', held: 1, of: 5, needed: 4 })
    await all.settle()
    expect((await shown(north, id)).phase).toBe('adopted')
    const verdict = await verified(all.node('west'), id)
    const signers = 'matter' in verdict ? verdict.matter.counted.map((each) => each.signers) : []
    expect(signers).toEqual([4, 4, 4])
  })

  it('tells of members waited for what each could still change, and is opened under its charter alone', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const opening = { in: 'plenary', title: 'Meet', text: 'We meet.' }
    const wrong = await refused(openMotion(north.desk(), { ...opening, rule: 'decree' }))
    expect(wrong).toMatchObject({ code: 'E_MOTION_INVALID', paths: ['rule'] })
    for (const period of [0, -1, 10 * 366 * 86_400_000 + 1])
      expect((await refused(openMotion(north.desk(), { ...opening, rule: 'chosen', period }))).paths).toEqual(
        ['period'],
      )
    const fixed = openMotion(north.desk(), { ...opening, rule: 'silence', period: 11 * 60_000 })
    expect((await refused(fixed)).code).toBe('E_MOTION_INVALID')
    const named = [{ member: east.seat }]
    expect(
      (await refused(openMotion(north.desk(), { ...opening, rule: 'majority', excluded: named }))).code,
    ).toBe('E_MOTION_INVALID')
    const id = await moved(all, 'majority')
    await says(east, id, 'support')
    await all.settle()
    const { waitsFor } = await shown(north, id)
    expect(waitsFor.map(({ member }) => member)).toEqual(['north', 'south'])
    expect(waitsFor[0]?.could.find((each) => each.says === 'support')?.then).toBe('adopted')
    expect(waitsFor[0]?.could.find((each) => each.says === 'oppose')?.then).toBe('pending')
    expect((await refused(says(north, id, 'no-objection'))).code).toBe('E_STATEMENT_INVALID')
    await becomeMute(north.ports, north.coalition, 'it came back from a backup')
    expect(await refused(says(north, id, 'support'))).toMatchObject({ code: 'E_SEAT_MUTE' })
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
    expect((await refused(self)).paths).toEqual(['value.follow'])
    await speak(south.desk(), { motion: id, value: { follow: all.node('east').seat } })
    await says(all.node('east'), id, 'support')
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
  })

  it('is followed by a node that was told to, unless a person is quicker, under no other rule', async () => {
    const all = await three()
    const [east, south] = [all.node('east'), all.node('south')]
    expect((await refused(followUnder(south.desk(), 'majority', east.seat))).code).toBe('E_MOTION_INVALID')
    expect((await refused(followUnder(south.desk(), 'proxy', south.seat))).code).toBe('E_SEAT_UNKNOWN')
    await followUnder(south.desk(), 'proxy', east.seat)
    const id = await moved(all, 'proxy')
    expect((await shown(south, id)).voices[2]?.spoke).toMatchObject({ by: 'node', value: { follow: 'east' } })
    expect((await shown(south, await moved(all, 'majority'))).voices[2]?.spoke).toBeNull()
    await followUnder(south.desk(), 'proxy', null)
    expect((await shown(south, await moved(all, 'proxy'))).voices[2]?.spoke).toBeNull()
    await says(east, id, 'support')
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted'])
  })
})

describe('a rule that comes after another', () => {
  it('is tried only once that was rejected, with the certificate of it, which every node checks', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const first = await moved(all, 'consensus')
    const opening = { in: 'plenary', rule: 'fallback', title: 'Meet', text: 'We meet.' }
    expect((await refused(openMotion(north.desk(), opening))).code).toBe('E_MOTION_INVALID')
    const follows = { relation: 'after', motion: first } as const
    const early = await refused(openMotion(north.desk(), { ...opening, follows }))
    expect(early).toMatchObject({ code: 'E_DECISION_STEP', paths: ['follows'] })
    await says(east, first, 'oppose')
    await all.settle()
    const second = await moved(all, 'fallback', 'north', { follows })
    expect(await phases(all, second)).toEqual(['served', 'served', 'served'])
    expect((await shown(east, second)).line.before).toMatchObject({ id: first, relation: 'after' })
    await says(north, second, 'support')
    await says(all.node('south'), second, 'support')
    await all.settle()
    expect((await verified(east, second)).result).toBe('adopted')
    const again = await moved(all, 'majority', 'north', { follows: { relation: 'replaces', motion: first } })
    expect((await shown(east, first)).line.after.map(({ id }) => id).sort()).toEqual([second, again].sort())
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
    expect((await refused(says(east, id, 'oppose'))).code).toBe('E_DECISION_STEP')
    const again = await reopen(east.desk(), { motion: id, value: 'oppose', reasons: 'We were cut off.' })
    await all.settle()
    expect((await refused(reopen(east.desk(), { motion: id, value: 'oppose' }))).code).toBe(
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
    // Two people of one seat at once: one of them speaks for it.
    const both = await Promise.allSettled(
      (['support', 'oppose'] as const).map((value) => speak(desk('alfa'), { motion: id, value })),
    )
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    for (const seat of ['bravo', 'charlie']) await speak(desk(seat), { motion: id, value: 'support' })
    expect((await showMotion(desk('bravo'), id)).phase).toBe('adopted')
    const { content } = await certificateOf(desk('charlie'), id)
    expect(verifyOutcome(content, new Set<string>([coalition.id]))).toMatchObject({
      result: 'adopted',
      matter: { oneOperator: true },
    })
    expect(verifyOutcome(content, new Set(['0'.repeat(64)]))).toMatchObject({ code: 'E_CERTIFICATE_TRUST' })
  })
})
