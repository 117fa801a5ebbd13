import { describe, expect, it } from 'vitest'
import { refused, three } from '../../test/deciding.ts'
import { joinedBy } from '../../test/joined.ts'
import { openedView } from '../../test/opened.ts'
import type { JoinedNode } from '../../test/nodes.ts'
import type { RecordId } from '../kernel/id.ts'
import { instant, parseInstantLoosely } from '../kernel/instant.ts'
import { carriesHeld } from './carries.ts'
import { carry, planCarry, proposeCarry } from './carry.ts'
import { compartmentNamed } from './coalition.ts'
import { writeRecord } from './desk.ts'
import { listHypotheses } from './hypotheses/full.ts'
import { addHypotheses, addIndicator } from './hypotheses/write.ts'
import { approve, previewOf } from './proposals.ts'
import { questionInFull } from './question.ts'
import { questionPage } from './questionList.ts'
import { ask, comment, judge } from './questions.ts'
import { setPersonsNeeded } from './release-rule.ts'
import { retract } from './retract.ts'
import { riskRegister } from './risks/register.ts'
import { addRisk } from './risks/write.ts'
import { openDue } from './rounds/open.ts'
import { today } from './today.ts'

const closes = parseInstantLoosely('2030-01-01')
const asks = async (node: JoinedNode, text: string, more = {}) =>
  (await ask(node.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes, ...more })).id
const answers = async (node: JoinedNode, question: RecordId, probability: number, more = {}) =>
  (await judge(node.desk(), { question, answer: { kind: 'binary', probability }, ...more })).id

const listed = (node: JoinedNode, state: 'open' | 'all') =>
  node.ports.store.read(async (reader) =>
    (await questionPage(node.desk(), reader, { state })).questions.map(({ id, state: at }) => [id, at]),
  )
const estimateOf = async (node: JoinedNode, question: RecordId) =>
  (await openedView(node.desk(), question)).estimate

describe('a question that goes on under a new membership', () => {
  it('goes over with every answer, and the newcomer takes part in it', async () => {
    const all = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const was = await asks(north, 'Will the harbour close?')
    await all.settle()
    await answers(north, was, 0.1)
    await answers(north, was, 0.2, { rationale: 'The pilots say so.' })
    await answers(east, was, 0.4)
    await answers(south, was, 0.6)
    await comment(north.desk(), was, 'Ask the pilots, @east')
    await all.settle()
    const before = await estimateOf(east, was)
    const west = await joinedBy(all, 'west')
    expect(await listed(west, 'all')).toEqual([])
    expect(await listed(east, 'open')).toEqual([[was, 'open']])
    // Answers go on after the question.
    expect(await refused(carry(east.desk(), { ids: [was] }))).toMatchObject({
      code: 'E_REFERENCE_UNRELEASED',
      paths: [was],
    })
    const plan = await planCarry(north.desk(), { ids: [was] })
    expect(plan.recipients).toEqual(['east', 'south', 'west'])
    expect(plan.records.map(({ type, shows }) => [type, shows])).toEqual([
      ['question', 'Will the harbour close?'],
      ['judgement', 'The pilots say so.'],
      ['comment', 'Ask the pilots, @east'],
    ])
    const carried = await carry(north.desk(), { ids: [was] })
    const now = carried.pairs[0]?.released as RecordId
    await all.settle()
    for (const node of [east, south]) await carry(node.desk(), { ids: [was] })
    await all.settle()
    for (const node of [east, north, south]) {
      expect(await listed(node, 'open')).toEqual([[now, 'open']])
      expect(Object.fromEntries(await listed(node, 'all'))).toEqual({ [was]: 'carried', [now]: 'open' })
      expect(await questionInFull(node.desk(), was)).toMatchObject({
        state: 'carried',
        goesOn: { id: now, compartment: 'plenary' },
        reask: { due: false },
      })
      expect(await questionInFull(node.desk(), now)).toMatchObject({
        ...{ goesOn: null, cameFrom: { id: was }, missing: ['west'] },
      })
    }
    const again = await estimateOf(east, now)
    expect(again?.value).toEqual(before?.value)
    expect(again?.members.map(({ author, answer }) => [author, answer])).toEqual(
      before?.members.map(({ author, answer }) => [author, answer]),
    )
    // The newcomer sees it complete, and its own answer counts with the others.
    expect(await questionInFull(west.desk(), now)).toMatchObject({
      ...{ author: 'north', cameFrom: null, missing: ['west'], joint: { blind: true } },
    })
    expect((await today(west.desk())).unanswered.items.map(({ id }) => id)).toEqual([now])
    await answers(west, now, 0.8)
    await all.settle()
    expect((await estimateOf(west, now))?.members.map(({ author }) => author)).toEqual([
      ...['east', 'north', 'south', 'west'],
    ])
    expect((await estimateOf(east, now))?.manifest.fingerprint).toBe(
      (await estimateOf(west, now))?.manifest.fingerprint,
    )
    // Twice is once.
    const twice = await carry(north.desk(), { ids: [was] })
    expect([twice.records, twice.pairs[0]]).toEqual([[], { home: was, released: now }])
    expect(await refused(answers(south, was, 0.5))).toMatchObject({
      code: 'E_QUESTION_CLOSED',
      paths: [was, now],
    })
    // What is taken back is taken back in both, by its author.
    const own = (await questionInFull(south.desk(), was)).own?.id as RecordId
    const { retractions } = await retract(south.desk(), { id: own, reason: 'error' })
    expect(retractions).toHaveLength(2)
    await all.settle()
    expect((await estimateOf(west, now))?.members.map(({ author }) => author)).toEqual([
      ...['east', 'north', 'west'],
    ])
  }, 60_000)

  it('is undone by taking the carry back, and taken back with either of the two', async () => {
    const all = await three()
    const north = all.node('north')
    const [was, other] = [await asks(north, 'Will it close?'), await asks(north, 'Will it open?')]
    await all.settle()
    await joinedBy(all, 'west')
    await carry(north.desk(), { ids: [was] })
    const undone = await north.ports.store.read((reader) => carriesHeld(north.desk(), reader))
    await retract(north.desk(), { id: undone[0]!.by, reason: 'sharedByMistake' })
    expect(await listed(north, 'all')).toEqual(expect.arrayContaining([[was, 'open']]))
    expect(await listed(north, 'all')).toHaveLength(2)
    const { pairs } = await carry(north.desk(), { ids: [was, other] })
    await retract(north.desk(), { id: pairs[0]!.released, reason: 'error' })
    expect(Object.fromEntries(await listed(north, 'all'))).toEqual({
      [other]: 'carried',
      [pairs[1]!.released]: 'open',
    })
    await retract(north.desk(), { id: other, reason: 'error' })
    expect(await listed(north, 'all')).toEqual([])
    await all.settle()
    for (const node of all.nodes) expect(await listed(node, 'all')).toEqual([])
  }, 60_000)

  it('is not carried by anybody but its author, whatever another says', async () => {
    const all = await three()
    const [east, north] = [all.node('east'), all.node('north')]
    const was = await asks(north, 'Will it close?')
    await all.settle()
    const old = compartmentNamed(east.coalition, east.seat, 'plenary').id
    const west = await joinedBy(all, 'west')
    const copy = await asks(east, 'Will it close, by east?')
    const compartment = compartmentNamed(east.coalition, east.seat, 'plenary').id
    const forge = (node: JoinedNode, from: RecordId, to: RecordId, place = compartment) =>
      writeRecord(node.desk(), {
        ...{ compartment: place, type: 'carry', data: { pairs: [{ was: from, now: to }] } },
      })
    await forge(east, was, copy)
    await all.settle()
    // Its author says that another's, another kind, or what stands before, is what it goes on as.
    const said = await comment(north.desk(), copy, 'So it says.')
    await forge(north, was, copy)
    await forge(north, was, said.id)
    await forge(north, was, was, old)
    await all.settle()
    for (const node of [east, north])
      expect(Object.fromEntries(await listed(node, 'open'))).toEqual({ [was]: 'open', [copy]: 'open' })
    expect(await listed(west, 'all')).toEqual([[copy, 'open']])
    expect((await refused(carry(east.desk(), { ids: [was] }))).code).toBe('E_REFERENCE_UNRELEASED')
    expect((await refused(carry(north.desk(), { ids: [said.id] }))).code).toBe('E_USAGE')
    expect((await refused(carry(east.desk(), { ids: [copy] }))).code).toBe('E_USAGE')
    expect((await refused(carry(west.desk(), { ids: [was] }))).code).toBe('E_NOT_FOUND')
    expect((await refused(carry(north.desk(), { ids: [was], in: 'home' }))).code).toBe('E_USAGE')
  }, 60_000)

  it('waits for its blind round, and goes on with open answers and no round', async () => {
    const all = await three()
    const north = all.node('north')
    const until = instant(north.clock.now() + 86_400_000)
    const was = await asks(north, 'Will it close?', { blindUntil: until })
    await all.settle()
    for (const [i, node] of [...all.nodes].entries()) await answers(node, was, 0.2 + i / 10)
    await joinedBy(all, 'west')
    expect((await refused(carry(north.desk(), { ids: [was] }))).code).toBe('E_ROUND_SEALED')
    for (const node of all.nodes.slice(0, 3)) await openDue(node.ports, node.coalition, node.seat)
    await all.settle()
    const { pairs } = await carry(north.desk(), { ids: [was] })
    await all.settle()
    for (const name of ['east', 'south']) await carry(all.node(name).desk(), { ids: [was] })
    await all.settle()
    const now = pairs[0]!.released
    expect((await questionInFull(north.desk(), now)).round).toBe(null)
    const members = (await estimateOf(all.node('west'), now))?.members
    expect(members?.map(({ author, answer }) => [author, answer])).toEqual(
      ['east', 'north', 'south'].map((name, i) => [name, { kind: 'binary', probability: 0.2 + i / 10 }]),
    )
  }, 60_000)

  it('is released as anything is: by two persons where two are needed, and under its own label', async () => {
    const all = await three()
    const north = all.node('north')
    const was = await asks(north, 'Will it close?', { tlp: 'AMBER' })
    await all.settle()
    await joinedBy(all, 'west')
    const desk = north.desk()
    await setPersonsNeeded(desk, 2)
    expect((await refused(carry(desk, { ids: [was] }))).code).toBe('E_SECOND_PERSON_REQUIRED')
    const analyst = { ...desk, person: { id: '1'.repeat(16), roles: ['analyst'] as const } }
    expect((await refused(carry(analyst, { ids: [was] }))).code).toBe('E_ROLE_REFUSED')
    const proposal = await proposeCarry(analyst, { ids: [was] }, 'It is still open.')
    const preview = await previewOf(desk, proposal)
    expect(preview.recipients.map(({ name }) => name)).toEqual(['east', 'south', 'west'])
    expect(preview.records).toMatchObject([{ type: 'question', tlp: 'AMBER' }])
    expect(await listed(north, 'open')).toEqual([[was, 'open']])
    const { pairs } = await approve(desk, proposal.id, preview.fingerprint)
    expect(await listed(north, 'open')).toEqual([[pairs[0]!.released, 'open']])
    expect((await questionInFull(desk, pairs[0]!.released)).tlp).toBe('AMBER')
  }, 60_000)

  it('takes hypotheses, signs and risks along, and they count once', async () => {
    const all = await three()
    const north = all.node('north')
    const desk = north.desk()
    const question = await asks(north, 'Will it close?')
    const two = ['Habit', 'Warning'].map((text) => ({ text, note: '' }))
    const set = (await addHypotheses(desk, { in: 'plenary', text: 'Why?', hypotheses: two, question })).id
    await addIndicator(desk, {
      ...{ about: [set], sign: 'Pilots leave', line: { reached: 'atLeast', value: 10, unit: 'pilots' } },
      ...{ seen: null, points: 'for', codes: ['I', 'C'], note: '' },
    })
    await addRisk(desk, {
      ...{ title: 'Ships collide', area: 'traffic', likelihood: { kind: 'question' }, periodDays: 365 },
      ...{ impact: { kind: 'triangular', low: 1, mode: 2, high: 9 }, unit: 'US$ m', note: '' },
      ...{ bearers: [], in: 'plenary', question },
    })
    await all.settle()
    const west = await joinedBy(all, 'west')
    const { records, pairs } = await carry(north.desk(), { ids: [question] })
    expect(records.map(({ type }) => type).sort()).toEqual(['hypotheses', 'indicator', 'question', 'risk'])
    await all.settle()
    for (const node of [north, west]) {
      expect((await listHypotheses(node.desk())).map(({ head }) => head.id)).toEqual([
        pairs.find(({ home }) => home === set)?.released,
      ])
      expect((await riskRegister(node.desk())).entries).toHaveLength(1)
    }
  }, 60_000)
})
