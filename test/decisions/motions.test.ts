import { describe, expect, it } from 'vitest'
import type { Decided } from '../../simulation/decided.ts'
import { countsOf } from '../../src/decisions/counts.ts'
import { checkMotion } from '../../src/decisions/validity.ts'
import { base64 } from '../../src/kernel/bytes.ts'
import { asMemberName, type CompartmentId, type MemberName } from '../../src/kernel/id.ts'
import { emptyRoot } from '../../src/ledger/tree.ts'
import type { Motion, RosterMotionKind } from '../../src/records/motion.ts'
import type { EndedLogs, FrozenHead, Roster, RosterMember } from '../../src/records/roster.ts'
import { council, ids, refusedPaths, rule } from './council.ts'

const names = (...all: string[]): MemberName[] => all as MemberName[]
const named = (...all: string[]) => all.map((member) => ({ member: member as MemberName, article: '7' }))
const timedRule = { method: 'majority', base: 'voting', byDeadline: true, t: 1, organ: 'House' }
const more = [
  rule('timed', timedRule),
  rule('sponsored', { method: 'majority', sponsors: 2, organ: 'Board' }),
  rule('seats', { method: 'majority', seats: 2, organ: 'Bureau' }),
  rule('fallback', { method: 'qualified', fraction: { p: 2, d: 3 }, after: 'consensus', organ: 'Last' }),
  rule('earlier', { method: 'majority', proxy: true, inForce: { from: null, to: '2026-11' }, organ: 'Old' }),
]

describe('a motion', () => {
  const wrong: readonly [string, string, Partial<Motion>, string][] = [
    ['electors out of order', 'majority', { electors: names('2', '1', '3', '4') }, 'data.electors'],
    ['an elector left out', 'majority', { electors: names('1', '2', '3') }, 'data.electors'],
    ['an elector who is none', 'majority', { electors: names('1', '2', '3', '4', '5') }, 'data.electors'],
    ['somebody named where nobody may be', 'majority', { excluded: named('4') }, 'data.excluded'],
    ['nobody named where somebody must be', 'minus', {}, 'data.excluded'],
    ['a stranger named', 'minus', { excluded: named('9') }, 'data.excluded'],
    ['another period than the charter gives', 'silence', { period: 1 }, 'data.period'],
    [
      'a closer left out',
      'timed',
      { deadline: { closers: names('1', '2', '3'), t: 1 } },
      'data.deadline.closers',
    ],
    [
      'another t than the charter gives',
      'timed',
      { deadline: { closers: names('1', '2', '3', '4'), t: 0 } },
      'data.deadline.t',
    ],
    ['too few sponsors', 'sponsored', {}, 'data.sponsors'],
    ['sponsors without the mover', 'majority', { sponsors: names('2') }, 'data.sponsors'],
    ['a sponsor without a say', 'sponsored', { sponsors: names('1', '9') }, 'data.sponsors'],
    ['more electors than seats', 'seats', { electors: names('1', '2', '3') }, 'data.electors'],
    ['no rejection before a fallback', 'fallback', {}, 'data.line'],
  ]
  it.each(wrong)('with %s is refused, and told where', (_, id, otherwise, path) => {
    const of = council(4, more)
    expect(refusedPaths(of, of.motion('1', id, otherwise))).toContain(path)
  })

  it('that copies its rule with other parameters is refused for each', () => {
    const of = council(4, more)
    const taken = of.rule('majority')
    for (const [change, path] of [
      [{ method: of.rule('unanimity').method }, 'data.rule.method'],
      [{ grace: 1 }, 'data.rule.grace'],
      [{ settle: 1 }, 'data.rule.settle'],
      [{ article: '99' }, 'data.rule.article'],
      [{ id: 'none-such' }, 'data.rule.id'],
    ] as const)
      expect(refusedPaths(of, of.motion('1', { ...taken, ...change }))).toEqual([path])
  })

  it('under a rule that had ended by then is refused, and one by a member without a say', () => {
    const of = council(4, more, ['1', '2', '3', { name: '4', status: 'observer' }])
    const ended = of.motion('1', { ...of.rule('majority'), id: 'earlier', article: '1' })
    expect(refusedPaths(of, ended)).toEqual(['data.rule.id'])
    const before = { ...ended, stated: '2026-10-31T23:59:59.999Z' }
    expect(refusedPaths(of, before)).toEqual([])
    expect(refusedPaths(of, of.motion('4', 'majority'))).toContain('author')
  })

  it('that is as roster and charter give it passes, and every number of it is derived', () => {
    const of = council(5, more, ['1', '2', '3', { name: '4', status: 'observer' }, '5'])
    const counts = (motion: Parameters<typeof refusedPaths>[1]) =>
      countsOf(of.ground, motion.says, checkMotion(of.ground, motion).faults)
    const base = { electors: 4, members: 5, faults: 1, needed: 4 }
    expect(counts(of.motion('1', 'majority'))).toEqual({ ...base, adopts: 3, rejects: 2, deadline: null })
    expect(counts(of.motion('1', 'consensus'))).toMatchObject({ adopts: 4, rejects: 1 })
    expect(counts(of.motion('1', 'timed'))).toEqual({
      ...{ ...base, adopts: null, rejects: null },
      deadline: { away: 1, timely: 2, late: 4 },
    })
    expect(counts(of.motion('1', 'minus', { excluded: named('5') }))).toMatchObject({
      electors: 3,
      adopts: 3,
    })
  })
})

describe('a motion for the next roster', () => {
  const change = (of: Decided, name: string, entry: Partial<RosterMember>): Roster => ({
    ...of.successor(),
    members: of.epoch.roster.members.map((member) =>
      member.name === name ? { ...member, ...entry } : member,
    ),
  })
  const paths = (
    of: Decided,
    kind: RosterMotionKind,
    successor: Roster,
    otherwise: Partial<Motion> = {},
    more_: Partial<NonNullable<Motion['roster']>> = {},
  ): string[] => refusedPaths(of, of.rosterMotion('1', kind, successor, otherwise, more_))

  it('that changes one thing of its kind passes', () => {
    const of = council(5)
    const gone = of.epoch.roster.members.slice(0, 4)
    const fresh = of.member({ name: '6' })
    expect(paths(of, 'amend', of.successor({ recordVersion: 2 }))).toEqual([])
    expect(paths(of, 'expel', of.successor({ members: gone }), { excluded: named('5') })).toEqual([])
    expect(paths(of, 'leave', of.successor({ members: gone }), { excluded: named('5') })).toEqual([])
    expect(paths(of, 'suspend', change(of, '5', { status: 'suspended' }), { excluded: named('5') })).toEqual(
      [],
    )
    const joined = of.successor({ members: [...of.epoch.roster.members, fresh] })
    expect(paths(of, 'join', joined, {}, { consents: [of.consent(fresh)] })).toEqual([])
    const rekeyed = of.member({ name: '5' }, 1)
    const both = { consents: [of.consent(rekeyed), of.consent(rekeyed, 0)] }
    expect(paths(of, 'rotate', change(of, '5', rekeyed), {}, both)).toEqual([])
    const alone = { consents: [of.consent(rekeyed)] }
    expect(paths(of, 'recover', change(of, '5', rekeyed), { excluded: named('5') }, alone)).toEqual([])
  })

  it('that changes what its kind does not is refused', () => {
    const of = council(5)
    const members = of.epoch.roster.members
    const fresh = of.member({ name: '6' })
    const rekeyed = of.member({ name: '5' }, 1)
    const at = 'data.roster.body'
    expect(paths(of, 'amend', of.successor())).toContain(`${at}.members`)
    expect(paths(of, 'amend', change(of, '5', { weight: 9 }))).toContain(`${at}.members`)
    expect(paths(of, 'join', of.successor({ members: [...members, fresh] }))).toContain(
      'data.roster.consents',
    )
    expect(paths(of, 'rotate', change(of, '5', rekeyed), {}, { consents: [of.consent(rekeyed)] })).toContain(
      'data.roster.consents',
    )
    const same = { ...rekeyed, generation: 0 }
    expect(paths(of, 'recover', change(of, '5', same), { excluded: named('5') })).toContain(`${at}.members`)
    expect(
      paths(of, 'expel', of.successor({ members: members.slice(0, 4) }), { excluded: named('4') }),
    ).toContain('data.excluded')
    expect(paths(of, 'amend', of.successor({ recordVersion: 2, previous: null }))).toContain(`${at}.previous`)
    expect(
      paths(of, 'amend', of.successor({ recordVersion: 2 }), {}, { dead: 'ab'.repeat(32) as never }),
    ).toContain('data.roster.dead')
    const apart = council(5)
    apart.meetApart(ids(4))
    expect(paths(apart, 'amend', apart.successor({ recordVersion: 2 }))).toContain('compartment')
  })

  it('says where the logs end that it ends, head by head, and carries the charter that it brings', () => {
    const of = council(5)
    const gone = of.successor({ members: of.epoch.roster.members.slice(0, 4) })
    const root = base64(new Uint8Array(32).fill(7))
    const head = (digits: string, otherwise: Partial<FrozenHead> = {}): FrozenHead => ({
      ...{ compartment: digits.repeat(32) as CompartmentId, generation: 0, size: 3, root },
      ...otherwise,
    })
    const expel = (ended: EndedLogs[]) => paths(of, 'expel', gone, { excluded: named('5') }, { ended })
    const [four, five] = ['4', '5'].map((name) => asMemberName(name))
    const at = 'data.roster.ended'
    expect(expel([{ member: five!, heads: [head('aa'), head('bb')] }])).toEqual([])
    expect(expel([])).toEqual([at])
    expect(expel([four!, five!].map((member) => ({ member, heads: [] })))).toEqual([at])
    const rotate = (frozen: FrozenHead[], generation = 1): string[] => {
      const fresh = { ...of.member({ name: '5' }, 1), frozen, generation }
      const consents = [of.consent(fresh, 1), of.consent(fresh, 0)]
      return paths(of, 'rotate', change(of, '5', fresh), {}, { consents })
    }
    expect(rotate([head('aa'), head('bb')])).toEqual([])
    expect(rotate([], 0)).toContain('data.roster.body.members')
    for (const wrong of [
      [head('bb'), head('aa')],
      [head('aa'), head('aa')],
      [head('aa', { generation: 1 })],
      [head('aa', { size: 0 })],
      [head('aa', { root: base64(emptyRoot) })],
    ]) {
      expect(rotate(wrong)).toEqual(['data.roster.body.members.5.frozen'])
      expect(expel([{ member: five!, heads: wrong }])).toEqual([`${at}.5`])
    }
    const fresh = { ...of.member({ name: '6' }), frozen: [head('aa')] }
    const joined = of.successor({ members: [...of.epoch.roster.members, fresh] })
    expect(paths(of, 'join', joined, {}, { consents: [of.consent(fresh)] })).toEqual([
      'data.roster.body.members',
    ])
    const charter = 'cd'.repeat(32) as Roster['charter']
    const amended = of.successor({ charter })
    expect(paths(of, 'amend', amended)).toEqual([])
    expect(paths(of, 'amend', amended, { text: 'Another.', attachment: null })).toEqual(['data.attachment'])
  })

  it('lets a name that was there before back in above its generations', () => {
    const of = council(5)
    const { members } = of.epoch.roster
    const rekeyed = of.member({ name: '5' }, 3)
    of.enter(of.successor({ members: [...members.slice(0, 4), rekeyed] }), new Uint8Array())
    of.enter(of.successor({ members: members.slice(0, 4) }), new Uint8Array())
    const back = (generation: number): string[] => {
      const fresh = of.member({ name: '5' }, generation)
      const joined = of.successor({ members: [...members.slice(0, 4), fresh] })
      return paths(of, 'join', joined, {}, { consents: [of.consent(fresh)] })
    }
    expect(back(3)).toEqual(['data.roster.body.members'])
    expect(back(4)).toEqual([])
  })

  it('is refused where two successors could both find their supporters, or the next could not be changed', () => {
    const two = council(2)
    const [one] = two.epoch.roster.members
    expect(paths(two, 'leave', two.successor({ members: [one!] }), { excluded: named('2') })).toContain(
      'data.electors',
    )
    const loose = council(5)
    const watching = loose.epoch.roster.members.map((member, i) =>
      i < 3 ? member : { ...member, status: 'suspended' as const },
    )
    const found = paths(loose, 'suspend', loose.successor({ members: watching }), {
      excluded: named('4', '5'),
    })
    expect(found).toContain('data.roster.body.members')
  })
})
