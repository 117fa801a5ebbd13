import { describe, expect, it } from 'vitest'
import { openedView } from '../../../test/opened.ts'
import { Study } from '../../../test/study.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing, type Witnessing } from '../../../test/witnesses.ts'
import { base64, utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { instant, instantText, parseInstantLoosely } from '../../kernel/instant.ts'
import { commitmentOf } from '../../estimate/rounds/commitment.ts'
import { Background } from '../background.ts'
import { compartmentNamed } from '../coalition.ts'
import { writeRecord, writeRecords, type Desk } from '../desk.ts'
import { exportCompartment } from '../export.ts'
import { viewNames } from '../ports/store.ts'
import { questionInFull } from '../question.ts'
import { questionPage } from '../questionList.ts'
import { ask, judge, resolve } from '../questions.ts'
import { retract } from '../retract.ts'
import { witnessRound } from '../witness/rounds.ts'
import { openDue } from './open.ts'

const until = parseInstantLoosely('2026-11-26T09:00:00Z')
const closes = parseInstantLoosely('2027-01-01')
const minutes = 60_000

async function askBlind(desk: Desk): Promise<RecordId> {
  const asking = { text: 'Will it be held?', form: { kind: 'binary' }, closes, blindUntil: until } as const
  return (await ask(desk, { ...asking, in: 'plenary' })).id
}

const saying = (desk: Desk, question: RecordId, probability: number, rationale = '') =>
  judge(desk, { question, answer: { kind: 'binary', probability }, rationale })

/** Everybody takes in what everybody has, cosigns it, and dates it. */
async function settle(all: Witnessing, names = all.nodes.map(({ name }) => name)): Promise<void> {
  for (let time = 0; time < 2; time++) {
    for (const to of names) for (const from of names) if (to !== from) await all.meet(to, from)
    for (const name of names) await witnessRound(all.node(name).ports, all.node(name).coalition)
  }
  for (const to of names) for (const from of names) if (to !== from) await all.meet(to, from)
}

const openAt = ({ ports, coalition, seat }: JoinedNode) => openDue(ports, coalition, seat)
const shown = (node: JoinedNode, question: RecordId) => questionInFull(node.desk(), question)
const places = async (node: JoinedNode, question: RecordId) =>
  Object.fromEntries(
    ((await shown(node, question)).round?.members ?? []).map(({ author, place }) => [author, place]),
  )

function setClocks(all: Witnessing, at: number): void {
  for (const { clock } of all.nodes) clock.set(instantText(instant(at)))
}

/** Three nodes that all hold one question with a blind round. */
async function three(): Promise<{ readonly all: Witnessing; readonly question: RecordId }> {
  const all = await nodesWitnessing(['east', 'north', 'south'])
  const question = await askBlind(all.node('north').desk())
  await settle(all)
  return { all, question }
}

describe('a blind round of several nodes', () => {
  it('opens once every commit is held and witnessed, and gives every node the same bytes', async () => {
    const { all, question } = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    await saying(east.desk(), question, 0.2, 'The harbour is closed.')
    await saying(north.desk(), question, 0.4)
    await settle(all)
    for (const node of all.nodes) expect(await openAt(node)).toBe(0)
    expect(await places(south, question)).toEqual({ east: 'sealed', north: 'sealed', south: 'none' })
    const list = await south.ports.store.read((reader) => questionPage(south.desk(), reader))
    expect(list.questions[0]).toMatchObject({
      joint: { blind: true, members: ['east', 'north'] },
      missing: ['south'],
      reask: { due: true },
    })
    await saying(south.desk(), question, 0.6)
    expect(await shown(south, question)).toMatchObject({
      joint: { blind: true, members: ['east', 'north', 'south'] },
      missing: [],
      reask: { due: false },
      round: { running: true, awaited: true, own: { answer: { probability: 0.6 }, round: 1 } },
    })
    expect(await openAt(east)).toBe(0)
    await settle(all)
    // What east said has gone nowhere yet: not as text, and not in the base64 that would open it.
    for (const { ports } of [north, south])
      expect(await everything(ports.store)).not.toMatch(/harbour|"nonce"/)
    for (const node of all.nodes) expect(await openAt(node)).toBe(1)
    await settle(all)
    const views = await Promise.all(all.nodes.map(async (node) => openedView(node.desk(), question)))
    const [first] = views
    expect(new Set(views.map(({ estimate }) => estimate?.manifest.fingerprint)).size).toBe(1)
    expect(first?.estimate?.members.map(({ author, round }) => [author, round])).toEqual([
      ['east', 1],
      ['north', 1],
      ['south', 1],
    ])
    expect(await shown(north, question)).toMatchObject({
      notYetWitnessed: [],
      reask: { due: true, why: [{ rule: 'opened' }] },
      round: { running: false, awaited: true, own: null },
    })
    // Each answer is as old as its commit.
    const { round } = await shown(north, question)
    expect(first?.estimate?.members.map(({ at }) => at)).toEqual(
      round?.members.map(({ commits: [commit] }) => commit?.at),
    )
    for (const node of all.nodes) expect(await openAt(node)).toBe(0)
    await saying(north.desk(), question, 0.5)
    await settle(all)
    const again = (await openedView(east.desk(), question)).estimate?.members
    expect(again?.map((member) => member.round)).toEqual([1, 2, 1])
  })

  it('names who came late and who opens nothing, and counts neither', async () => {
    const { all, question } = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    await saying(north.desk(), question, 0.4)
    await saying(south.desk(), question, 0.6)
    await settle(all)
    // East is cut off, and its clock is slow: it seals what nobody sees before the round is closed.
    await saying(east.desk(), question, 0.9)
    setClocks(all, until + minutes)
    await settle(all)
    expect(await places(north, question)).toEqual({ east: 'late', north: 'sealed', south: 'sealed' })
    setClocks(all, until + 9 * minutes)
    expect(await openAt(north)).toBe(0)
    setClocks(all, until + 11 * minutes)
    // North's own clock says so, and nobody else's does yet.
    expect(await openAt(north)).toBe(0)
    await saying(south.desk(), await askBlindLater(south.desk()), 0.5)
    await settle(all)
    expect(await openAt(north)).toBe(1)
    await settle(all)
    expect(await places(east, question)).toEqual({ east: 'late', north: 'opened', south: 'sealed' })
    const { estimate } = await openedView(north.desk(), question)
    expect(estimate?.members.map(({ author }) => author)).toEqual(['north'])
    // It may still open what came too late: that is shown, and not counted.
    expect(await openAt(east)).toBe(1)
    await settle(all)
    const later = (await openedView(north.desk(), question)).estimate
    expect(later?.members.map(({ author }) => author)).toEqual(['north'])
    expect(later?.excluded).toMatchObject([{ author: 'east', why: 'late' }])
  })

  it('counts nothing of who committed twice, opened another answer, or answered openly', async () => {
    const { all, question } = await three()
    const [east, north, south] = [all.node('east'), all.node('north'), all.node('south')]
    const seal = await forged(east, question)
    await writeRecords(east.desk(), async (batch) => {
      seal.commit(batch, 0.1)
      seal.commit(batch, 0.9)
    })
    await writeRecord(south.desk(), openAnswer(south, question))
    await writeRecord(south.desk(), openAnswer(south, question, 2))
    await saying(north.desk(), question, 0.4)
    await settle(all)
    expect(await places(north, question)).toEqual({ east: 'double', north: 'sealed', south: 'none' })
    // What south shows too early is shown to nobody yet, not even to who asks to look.
    const looked = await questionInFull(north.desk(), question, { look: true })
    expect(looked).toMatchObject({ joint: { blind: true }, looked: null })
    await writeRecords(east.desk(), async (batch) => {
      seal.reveal(batch, 0.1)
      seal.reveal(batch, 0.5)
    })
    setClocks(all, until + 11 * minutes)
    await settle(all)
    expect(await openAt(north)).toBe(1)
    const { estimate } = await openedView(north.desk(), question)
    expect(estimate?.members.map(({ author, round }) => [author, round])).toEqual([
      ['north', 1],
      ['south', 2],
    ])
    expect(estimate?.excluded.map(({ author, why }) => `${author} ${why}`).sort()).toEqual([
      'east double',
      'east double',
      'south unsealed',
    ])
  })
})

describe('a blind round of one host', () => {
  const blindStudy = async () => {
    const study = await Study.found()
    study.clock.set('2026-11-25T09:00:00Z')
    return { study, question: await askBlind(study.desk('alfa')) }
  }

  it('goes by the stated time, and what is sealed outlives the process', async () => {
    const { study, question } = await blindStudy()
    await saying(study.desk('alfa'), question, 0.3)
    const due = async (seat: string) => openDue(study.ports, study.coalition, study.desk(seat).seat)
    await study.reopen()
    expect(await due('alfa')).toBe(0)
    expect(await questionInFull(study.desk('alfa'), question)).toMatchObject({
      joint: { blind: true, members: ['alfa'] },
      notBlind: [{ host: 'local', members: ['alfa', 'bravo', 'charlie'] }],
      round: { own: { answer: { probability: 0.3 } } },
    })
    expect((await questionInFull(study.desk('bravo'), question)).round?.own).toBeNull()
    study.clock.set(instantText(until))
    expect(await due('bravo')).toBe(0)
    expect(await due('alfa')).toBe(1)
    expect((await openedView(study.desk('alfa'), question)).estimate?.value).toMatchObject({
      probability: 0.3,
    })
  })

  it('takes one answer of each seat, and open ones of a later round', async () => {
    const { study, question } = await blindStudy()
    await saying(study.desk('alfa'), question, 0.3)
    await expect(saying(study.desk('alfa'), question, 0.4)).rejects.toMatchObject({ code: 'E_ROUND_SEALED' })
    study.clock.set(instantText(until))
    const first = { question, answer: { kind: 'binary', probability: 0.5 }, round: 1 } as const
    await expect(judge(study.desk('bravo'), first)).rejects.toMatchObject({ paths: ['round'] })
    await saying(study.desk('bravo'), question, 0.5)
    const { estimate } = await openedView(study.desk('bravo'), question)
    expect(estimate?.members).toMatchObject([{ author: 'bravo', round: 2 }])
  })

  it('is opened by a node that serves, and by no export before', async () => {
    const { study, question } = await blindStudy()
    const alfa = study.desk('alfa')
    await saying(alfa, question, 0.3, 'The harbour is closed.')
    // Everything that goes out, with bodies as they are.
    const goesOut = async (): Promise<string> => {
      const out: string[] = []
      const put = async (path: string, bytes: Uint8Array): Promise<void> => {
        const text = Buffer.from(bytes).toString()
        const bodies = text.split('\n').flatMap((line) => /"body":"([^"]+)"/.exec(line)?.[1] ?? [])
        out.push(
          path.endsWith('.jsonl')
            ? bodies.map((each) => Buffer.from(each, 'base64').toString()).join()
            : text,
        )
      }
      await exportCompartment(alfa, 'plenary', { put })
      return out.join()
    }
    expect(await goesOut()).toContain('"type":"commit"')
    expect(await goesOut()).not.toMatch(/harbour|"nonce"/)
    study.clock.set(instantText(until))
    const reported: unknown[] = []
    const background = new Background(study.ports, study.coalition, (error) => reported.push(error))
    background.start()
    await expect.poll(async () => (await questionInFull(alfa, question)).own?.rationale).toMatch(/harbour/)
    await background.close()
    expect(reported).toEqual([])
    expect(await goesOut()).toContain('"nonce"')
  })

  it('scores nothing that was opened only once the outcome was known', async () => {
    const { study, question } = await blindStudy()
    const [alfa, bravo] = [study.desk('alfa'), study.desk('bravo')]
    await saying(alfa, question, 0.3)
    await saying(bravo, question, 0.9)
    study.clock.set(instantText(until))
    await openDue(study.ports, study.coalition, alfa.seat)
    study.clock.set(instantText(instant(until + 61 * minutes)))
    await resolve(alfa, { question, outcome: { kind: 'binary', value: true } })
    await openDue(study.ports, study.coalition, bravo.seat)
    const { scores, joint } = await questionInFull(alfa, question)
    expect(scores?.members.map(({ author }) => author)).toEqual(['alfa'])
    expect(joint).toMatchObject({ estimate: { members: [{ author: 'alfa' }, { author: 'bravo' }] } })
  })

  it('keeps a commit for good, and calls missing who took back what it opened', async () => {
    const { study, question } = await blindStudy()
    const alfa = study.desk('alfa')
    const { id } = await saying(alfa, question, 0.3)
    await expect(retract(alfa, { id, reason: 'error' })).rejects.toMatchObject({
      code: 'E_RETRACTION_INVALID',
    })
    study.clock.set(instantText(until))
    await openDue(study.ports, study.coalition, alfa.seat)
    const { own } = await questionInFull(alfa, question)
    await retract(alfa, { id: own!.id, reason: 'error' })
    const asked = async () => {
      const { missing, reask, round } = await questionInFull(alfa, question)
      const place = round?.members.find(({ author }) => author === alfa.seat)?.place
      return [place, missing.includes(alfa.seat), reask.due]
    }
    expect(await asked()).toEqual(['sealed', false, false])
    study.clock.set(instantText(instant(until + 61 * minutes)))
    expect(await asked()).toEqual(['sealed', true, true])
  })

  it('is asked only of several, between opening and closing', async () => {
    const { study } = await blindStudy()
    const asking = { text: 'Will it?', form: { kind: 'binary' }, closes } as const
    const refused = (wish: object) => ask(study.desk('alfa'), { ...asking, in: 'plenary', ...wish })
    await expect(refused({ blindUntil: until, in: 'home' })).rejects.toMatchObject({ paths: ['blindUntil'] })
    await expect(refused({ blindUntil: closes + 1 })).rejects.toMatchObject({ code: 'E_RECORD_INVALID' })
    await expect(refused({ blindUntil: 0 })).rejects.toMatchObject({ code: 'E_RECORD_INVALID' })
  })
})

async function askBlindLater(desk: Desk): Promise<RecordId> {
  const blindUntil = instant(until + 60 * minutes)
  const asking = { text: 'And then?', form: { kind: 'binary' }, closes, blindUntil } as const
  return (await ask(desk, { ...asking, in: 'plenary' })).id
}

/** All that a store shows, and all that it holds beside. */
async function everything(store: JoinedNode['ports']['store']): Promise<string> {
  return store.read(async (reader) =>
    JSON.stringify(await Promise.all(viewNames.map(async (view) => reader.dump(view)))),
  )
}

const judgementOf = (probability: number) => ({
  answer: { kind: 'binary' as const, probability },
  round: 1,
  confidence: null,
  rationale: '',
  evidence: [],
  dissent: null,
})

function openAnswer(node: JoinedNode, question: RecordId, round = 1) {
  const { id } = compartmentNamed(node.coalition, node.seat, 'plenary')
  const refs = [{ relation: 'answers', id: question }] as const
  return { compartment: id, type: 'judgement', data: { ...judgementOf(0.99), round }, refs } as const
}

/** Commits and reveals as whoever has a member's keys can write them. */
async function forged(node: JoinedNode, question: RecordId) {
  const { coalition, seat: author } = node
  const { id: compartment } = compartmentNamed(coalition, author, 'plenary')
  const refs = [{ relation: 'answers', id: question }] as const
  const revealOf = (probability: number) => ({
    nonce: base64(new Uint8Array(32)),
    judgement: base64(utf8(JSON.stringify(judgementOf(probability)))),
  })
  type Batch = Parameters<Parameters<typeof writeRecords>[1]>[0]
  return {
    commit(batch: Batch, probability: number) {
      const place = { coalition: coalition.id, question, round: 1, author }
      const commitment = commitmentOf(place, revealOf(probability))
      batch.add({ compartment, type: 'commit', data: { round: 1, commitment }, refs })
    },
    reveal(batch: Batch, probability: number) {
      batch.add({ compartment, type: 'reveal', data: revealOf(probability), refs })
    },
  }
}
