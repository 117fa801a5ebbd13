import { beforeAll, describe, expect, it } from 'vitest'
import { library } from '../../../test/library.ts'
import { foundNode, type TestNode } from '../../../test/node.ts'
import { bodyOf } from '../../charter/body.ts'
import { isFailure } from '../../kernel/error.ts'
import { instantText, parseInstantLoosely } from '../../kernel/instant.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Charter } from '../../records/charter.ts'
import { compartmentNamed } from '../coalition.ts'
import { deskFor, writeRecord, type Desk } from '../desk.ts'
import { ask, judge } from '../questions.ts'
import { operator } from '../roles.ts'
import { consultationClocks, type ConsultationClock } from './clocks.ts'
import { hear, openConsultation } from './open.ts'
import { proposedConsultations } from './proposals.ts'

let body: Charter
beforeAll(async () => {
  body = bodyOf((await library()).get('template-security-coalition')!)
})

/** A node whose coalition is under the template's charter. */
async function node(): Promise<{ readonly at: (seat: string) => Desk; readonly clock: TestNode['clock'] }> {
  const { ports, coalition, clock } = await foundNode()
  const bound = { ...coalition, charter: body }
  return { clock, at: (seat) => deskFor(ports, bound, seat, operator) }
}

async function only(desk: Desk): Promise<ConsultationClock> {
  const clocks = await consultationClocks(desk)
  expect(clocks).toHaveLength(1)
  return clocks[0]!
}

const dutyNamed = (clock: ConsultationClock, id: string): ConsultationClock['duties'][number] =>
  clock.duties.find(({ obligation }) => obligation === id)!

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (isFailure(error)) return error.code
    throw error
  }
  return 'fine'
}

const at = parseInstantLoosely

describe('a consultation that a member opens', () => {
  it('runs the hours of the charter from the notice, the same at every desk', async () => {
    const { at: desk, clock } = await node()
    clock.set('2020-10-27T10:00:00Z')
    await openConsultation(desk('alfa'), {
      ...{ trigger: 'threat', title: 'Ships', in: 'plenary' },
      points: { notice: at('2020-10-27T09:00:00Z') },
    })
    for (const seat of ['alfa', 'bravo', 'charlie']) {
      const duty = dutyNamed(await only(desk(seat)), 'consultThreat')
      expect(duty).toMatchObject({
        state: 'running',
        article: '5(1)',
        since: at('2020-10-27T09:00:00Z'),
        due: at('2020-10-30T09:00:00Z'),
        reminders: [at('2020-10-28T21:00:00Z'), at('2020-10-29T15:00:00Z')],
        missing: ['alfa', 'bravo', 'charlie'],
        outside: [],
      })
    }
  })

  it('starts no clock before the moment it runs from, and does once that is told', async () => {
    const { at: desk, clock } = await node()
    clock.set('2020-10-27T10:00:00Z')
    const first = await openConsultation(desk('alfa'), {
      trigger: 'attack',
      title: 'Attack',
      in: 'plenary',
      victim: 'bravo',
    })
    const waiting = await only(desk('charlie'))
    expect(dutyNamed(waiting, 'consultAttack')).toMatchObject({
      state: 'waits',
      due: null,
      awaits: [{ kind: 'request' }],
    })
    await hear(desk('charlie'), first.id, { kind: 'heard', says: 'We stand by.' })
    await openConsultation(desk('alfa'), {
      ...{ trigger: 'attack', title: 'Attack', in: 'plenary', victim: 'bravo', supersedes: first.id },
      points: { occurrence: at('2020-10-27T06:00:00Z'), request: at('2020-10-27T09:30:00Z') },
    })
    const told = await only(desk('charlie'))
    expect(dutyNamed(told, 'consultAttack')).toMatchObject({
      state: 'running',
      due: at('2020-10-28T09:30:00Z'),
    })
    // Help is for the others, at once and without hours.
    expect(dutyNamed(told, 'assist')).toMatchObject({ state: 'untimed', due: null, who: ['alfa', 'charlie'] })
    // What was said before the moments were brought up to date was said in the same consultation.
    expect(dutyNamed(told, 'consultAttack').heard.map(({ member }) => member)).toEqual(['charlie'])
    expect(
      await codeOf(
        openConsultation(desk('bravo'), {
          trigger: 'attack',
          title: 'x',
          in: 'plenary',
          supersedes: first.id,
        }),
      ),
    ).toBe('E_RECORD_INVALID')
  })

  it('stays open past its time, names who is missing, and never takes silence for a word', async () => {
    const { at: desk, clock } = await node()
    clock.set('2020-10-27T10:00:00Z')
    const { id } = await openConsultation(desk('alfa'), {
      ...{ trigger: 'threat', title: 'Ships', in: 'plenary' },
      points: { notice: at('2020-10-27T09:00:00Z') },
    })
    await hear(desk('alfa'), id, { kind: 'heard', says: 'We ask for notice.' })
    clock.set('2021-10-27T10:00:00Z')
    const late = await only(desk('bravo'))
    expect(dutyNamed(late, 'consultThreat')).toMatchObject({
      state: 'overdue',
      missing: ['bravo', 'charlie'],
    })
    expect([late.held, late.closed]).toEqual([null, null])
    await hear(desk('bravo'), id, { kind: 'heard', says: 'So do we.' })
    await hear(desk('charlie'), id, { kind: 'heard', says: 'And we.' })
    expect(dutyNamed(await only(desk('alfa')), 'consultThreat')).toMatchObject({ state: 'met', missing: [] })
  })

  it('is met by a meeting that was held, and closed by who opened it', async () => {
    const { at: desk } = await node()
    const { id } = await openConsultation(desk('alfa'), { trigger: 'threat', title: 'Ships', in: 'plenary' })
    await hear(desk('bravo'), id, { kind: 'held', says: 'We agreed to ask.' })
    expect(await only(desk('charlie'))).toMatchObject({
      held: { member: 'bravo', says: 'We agreed to ask.' },
    })
    expect(await codeOf(hear(desk('bravo'), id, { kind: 'closed', says: 'Over.' }))).toBe('E_RECORD_INVALID')
    await hear(desk('alfa'), id, { kind: 'closed', says: 'Over.' })
    expect((await only(desk('charlie'))).closed).toMatchObject({ member: 'alfa' })
  })

  it('is refused where the charter has nothing of the kind', async () => {
    const { at: desk } = await node()
    const open = (trigger: string): Promise<unknown> =>
      openConsultation(desk('alfa'), { trigger, title: 'x', in: 'plenary' })
    expect(await codeOf(open('nothing'))).toBe('E_RECORD_INVALID')
    expect(await codeOf(open('estimate'))).toBe('E_RECORD_INVALID')
    expect(
      await codeOf(
        openConsultation(desk('alfa'), {
          trigger: 'threat',
          title: 'x',
          in: 'plenary',
          points: { notice: at('2030-01-01') },
        }),
      ),
    ).toBe('E_INSTANT')
    expect(await codeOf(hear(desk('alfa'), 'ab'.repeat(32) as RecordId, { kind: 'heard', says: 'x' }))).toBe(
      'E_NOT_FOUND',
    )
  })

  it('tells at once who owes it and cannot read it', async () => {
    const { at: desk } = await node()
    await openConsultation(desk('alfa'), { trigger: 'threat', title: 'Ships', in: 'home' })
    expect(dutyNamed(await only(desk('alfa')), 'consultThreat').outside).toEqual(['bravo', 'charlie'])
    expect(await consultationClocks(desk('bravo'))).toEqual([])
  })
})

describe('a joint estimate past its line', () => {
  async function asked(desk: (seat: string) => Desk): Promise<RecordId> {
    const { id } = await ask(desk('alfa'), {
      ...{ text: 'Will it be stopped?', in: 'plenary', form: { kind: 'binary' }, under: 'estimate' },
      closes: at('2021-01-01'),
    })
    return id
  }
  const say = (desk: Desk, question: RecordId, probability: number): Promise<unknown> =>
    judge(desk, { question, answer: { kind: 'binary', probability } })

  it('starts the clock at the judgement that passed it, the same for all, and keeps it when the estimate falls back', async () => {
    const { at: desk, clock } = await node()
    const question = await asked(desk)
    await say(desk('alfa'), question, 0.1)
    expect(await consultationClocks(desk('alfa'))).toEqual([])
    clock.set('2020-10-28T14:00:00Z')
    await say(desk('bravo'), question, 0.6)
    clock.set('2020-10-28T15:00:00Z')
    const seen = await Promise.all(['alfa', 'bravo', 'charlie'].map((seat) => only(desk(seat))))
    const [first] = seen
    const duty = dutyNamed(first!, 'consultEstimate')
    expect(first).toMatchObject({
      id: question,
      opened: 'estimate',
      by: null,
      line: { probability: 0.2, backSince: null },
    })
    expect(instantText(duty.since!).slice(0, 16)).toBe('2020-10-28T14:00')
    expect(duty.due! - duty.since!).toBe(72 * 3_600_000)
    // Who has not answered is told that the line is passed, and not how far.
    for (const other of seen) expect(other).toEqual(first)
    clock.set('2020-10-29T00:00:00Z')
    await say(desk('bravo'), question, 0.05)
    const back = await only(desk('alfa'))
    expect(instantText(back.line!.backSince!).slice(0, 13)).toBe('2020-10-29T00')
    expect(dutyNamed(back, 'consultEstimate')).toMatchObject({ due: duty.due, state: 'running' })
    await hear(desk('charlie'), question, { kind: 'heard', says: 'It was a rumour.' })
    expect(dutyNamed(await only(desk('alfa')), 'consultEstimate').missing).toEqual(['alfa', 'bravo'])
  })

  it('is drawn by the charter alone', async () => {
    const { at: desk } = await node()
    const wish = { text: 'Will it?', in: 'plenary', closes: at('2021-01-01') }
    expect(await codeOf(ask(desk('alfa'), { ...wish, form: { kind: 'binary' }, under: 'threat' }))).toBe(
      'E_RECORD_INVALID',
    )
    expect(
      await codeOf(
        ask(desk('alfa'), {
          ...wish,
          form: { kind: 'multipleChoice', options: ['a', 'b'] },
          under: 'estimate',
        }),
      ),
    ).toBe('E_RECORD_INVALID')
    const { id } = await ask(desk('alfa'), { ...wish, form: { kind: 'binary' } })
    expect(await codeOf(hear(desk('alfa'), id, { kind: 'heard', says: 'x' }))).toBe('E_NOT_FOUND')
  })
})

describe('what evidence may set off', () => {
  it('is proposed, and becomes a consultation only when a person opens it', async () => {
    const { at: desk } = await node()
    const alfa = desk('alfa')
    const plenary = compartmentNamed(alfa.coalition, alfa.seat, 'plenary').id
    // What it was read from does not matter here: any record stands for it.
    const { id: document } = await ask(alfa, {
      ...{ text: 'What was said?', in: 'plenary', form: { kind: 'binary' } },
      closes: at('2021-01-01'),
    })
    const event = await writeRecord(alfa, {
      ...{ compartment: plenary, type: 'event', refs: [{ relation: 'derivedFrom', id: document }] },
      data: {
        type: 'threat',
        modality: 'occurred',
        actors: [
          { id: 'XYZ', name: 'Xyz', role: 'initiator' },
          { id: 'bravo', name: 'Bravo', role: 'target' },
        ],
        ...{ date: null, place: null, figures: [], speaker: null, plover: null },
        span: { start: 0, end: 4, text: 'Ruse' },
      },
    })
    const [proposal] = await proposedConsultations(desk('charlie'))
    expect(proposal).toMatchObject({
      event,
      trigger: 'threat',
      article: '5(1)',
      victim: 'bravo',
      offender: 'XYZ',
    })
    expect(await consultationClocks(alfa)).toEqual([])
    await openConsultation(desk('charlie'), {
      trigger: 'threat',
      title: 'Threat',
      in: 'plenary',
      evidence: [event],
    })
    expect(await only(alfa)).toMatchObject({ opened: 'evidence', by: 'charlie', evidence: [event] })
    expect(await proposedConsultations(desk('bravo'))).toEqual([])
  })
})
