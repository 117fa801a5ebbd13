import { describe, expect, it } from 'vitest'
import { outcomeOf, seededNumbers, Study } from '../../test/study.ts'
import type { RecordId } from '../kernel/id.ts'
import { asDay, instant, instantText, type Instant } from '../kernel/instant.ts'
import type { Desk } from './desk.ts'
import { addIndicator } from './hypotheses/write.ts'
import { outlines, type Outline } from './outlines.ts'
import type { Store } from './ports/store.ts'
import { questionInFull } from './question.ts'
import { questionPage, type ListWish } from './questionList.ts'
import { ask, judge, resolve } from './questions.ts'
import { retract } from './retract.ts'
import { openDue } from './rounds/open.ts'

const seats = ['alfa', 'bravo', 'charlie'] as const
const dayMs = 86_400_000

/** The same desk at a store that nothing was worked out for. */
function afresh(desk: Desk): Desk {
  const { store } = desk.ports
  const other: Store = {
    read: (work) => store.read(work),
    readAside: (work) => store.readAside(work),
    write: (work) => store.write(work),
    exclusive: (work) => store.exclusive(work),
    scrub: () => store.scrub(),
    damage: (look) => store.damage(look),
    close: () => store.close(),
  }
  return { ...desk, ports: { ...desk.ports, store: other } }
}

const outlinesOf = (desk: Desk): Promise<readonly Outline[]> =>
  desk.ports.store.read((reader) => outlines(desk, reader))

/** A study where questions are asked, answered, looked at, settled and taken back, as the numbers fall. */
class Life {
  readonly study: Study
  readonly next: (below: number) => number
  private readonly questions: RecordId[] = []
  private readonly written: { readonly seat: string; readonly id: RecordId }[] = []

  constructor(study: Study, seed: string) {
    this.study = study
    this.next = seededNumbers(seed)
  }

  /** Something that a person does; what cannot be done at that moment is refused, and nothing is changed. */
  async act(): Promise<void> {
    const seat = seats[this.next(3)] ?? 'alfa'
    const desk = this.study.desk(seat)
    const question = this.questions[this.next(Math.max(this.questions.length, 1))]
    const kind = question === undefined ? 0 : this.next(15)
    if (kind < 3) await this.ask(seat, desk)
    else if (question === undefined) return
    else if (kind < 8) await this.judge(seat, desk, question)
    else if (kind === 8) await questionInFull(desk, question, { look: true }).catch(() => undefined)
    else if (kind === 9)
      await outcomeOf(resolve(desk, { question, outcome: { kind: 'binary', value: true } }))
    else if (kind === 10) await this.takeBack()
    else if (kind === 11) await openDue(this.study.ports, this.study.coalition, desk.seat)
    else if (kind === 12) await this.see(seat, desk, question)
    else this.pass(this.next(40) * dayMs + this.next(dayMs))
  }

  pass(ms: number): void {
    this.study.clock.set(instantText(instant(this.now() + ms)))
  }

  private now(): Instant {
    return this.study.clock.now()
  }

  private async ask(seat: string, desk: Desk): Promise<void> {
    const opens = instant(this.now() + this.next(20) * dayMs)
    const closes = instant(opens + (1 + this.next(200)) * dayMs)
    const where = this.next(4) === 0 ? 'home' : 'plenary'
    const isBlind = where === 'plenary' && this.next(2) === 0
    const blindUntil = instant(opens + (1 + this.next(Math.floor((closes - opens) / dayMs))) * dayMs)
    const { id } = await ask(desk, {
      ...{ text: 'Will it?', in: where, form: { kind: 'binary' }, opens, closes },
      ...(isBlind ? { blindUntil } : {}),
    })
    this.questions.push(id)
    this.written.push({ seat, id })
  }

  private async judge(seat: string, desk: Desk, question: RecordId): Promise<void> {
    const evidence = this.next(3) === 0 ? [{ id: question, direction: 'for', weight: 1 } as const] : []
    const answer = { kind: 'binary', probability: (1 + this.next(98)) / 100 } as const
    const said = judge(desk, { question, answer, evidence })
    if ((await outcomeOf(said)) === 'done') this.written.push({ seat, id: (await said).id })
  }

  private async see(seat: string, desk: Desk, question: RecordId): Promise<void> {
    const seen = { value: this.next(4), on: asDay('2020-10-27') }
    const sign = { sign: 'Ships leave', line: { reached: 'atLeast', value: 2, unit: 'ships' }, seen } as const
    const said = addIndicator(desk, { ...sign, points: null, codes: null, note: '', about: [question] })
    if ((await outcomeOf(said)) === 'done') this.written.push({ seat, id: (await said).id })
  }

  private async takeBack(): Promise<void> {
    const [found] = this.written.splice(this.next(this.written.length), 1)
    if (found) await outcomeOf(retract(this.study.desk(found.seat), { id: found.id, reason: 'error' }))
  }
}

describe('outlines of questions', () => {
  it.each(['a', 'b', 'c'])(
    'kept up to date are those worked out anew (%s)',
    { timeout: 120_000 },
    async (seed) => {
      const life = new Life(await Study.found(), seed)
      for (let i = 0; i < 60; i++) {
        await life.act()
        const desk = life.study.desk(seats[i % 3] ?? 'alfa')
        // Two seats are asked rarely, so that more than one thing has changed between.
        if (i % 3 === 1 && i % 4 !== 0) continue
        const fresh = afresh(desk)
        life.study.clock.set(instantText(life.study.clock.now()))
        const kept = await outlinesOf(desk)
        expect(kept).toEqual(await outlinesOf(fresh))
      }
      expect((await life.study.audit()).holds).toBe(true)
    },
  )

  it('are the same while nothing comes in and no time that matters passes', async () => {
    const study = await Study.found()
    await study.ask('alfa', 'plenary')
    const first = await outlinesOf(study.desk('bravo'))
    expect(await outlinesOf(study.desk('bravo'))).toBe(first)
    study.clock.set('2030-01-01')
    const later = await outlinesOf(study.desk('bravo'))
    expect([first[0]?.state, later[0]?.state]).toEqual(['open', 'closed'])
  })
})

describe('pages of questions', () => {
  const wishes: readonly ListWish[] = [
    {},
    { sort: 'closes' },
    { sort: 'newest' },
    { state: 'open' },
    { state: 'resolved' },
    { waiting: 'alfa' as never },
    { waiting: 'bravo' as never },
    { text: 'WILL it' },
    { text: 'never' },
    { compartment: 'home' },
  ]
  it('hold every question once, in one order, however they are cut', { timeout: 120_000 }, async () => {
    const life = new Life(await Study.found(), 'pages')
    for (let i = 0; i < 60; i++) await life.act()
    const desk = life.study.desk('alfa')
    const all = (await outlinesOf(desk)).length
    expect(all).toBeGreaterThan(8)
    for (const wish of wishes) {
      const page = (more: ListWish) =>
        life.study.store.read((reader) => questionPage(desk, reader, { ...wish, ...more }))
      const whole = await page({})
      expect(whole.count).toBe(whole.questions.length)
      expect(whole.totals.open + whole.totals.resolved).toBe(all)
      const ids: string[] = []
      for (let after: string | null = ''; after !== null;) {
        const part = await page(after === '' ? { limit: 2 } : { limit: 2, after })
        expect(part.questions.length).toBeLessThanOrEqual(2)
        ids.push(...part.questions.map(({ id }) => id))
        after = part.next
      }
      expect(ids).toEqual(whole.questions.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
    const closes = (
      await life.study.store.read((reader) => questionPage(desk, reader, { sort: 'closes' }))
    ).questions.map(({ question }) => question.closes)
    expect(closes).toEqual(closes.toSorted())
    const waiting = await life.study.store.read((reader) =>
      questionPage(desk, reader, { waiting: desk.seat }),
    )
    expect(waiting.count).toBe(waiting.totals.waiting)
    expect(waiting.questions.every(({ reask }) => reask.due)).toBe(true)
  })

  it('begin nowhere else than where a page ended', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const page = (after: string) => study.store.read((reader) => questionPage(desk, reader, { after }))
    for (const after of ['', 'x', '1', `1.${'g'.repeat(64)}`, `${'9'.repeat(17)}.${'a'.repeat(64)}`])
      expect(await outcomeOf(page(after))).toBe('E_USAGE')
    expect((await page(`0.${'a'.repeat(64)}`)).questions).toEqual([])
  })
})
