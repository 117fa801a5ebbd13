import { failure } from '../kernel/error.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { headlineOf, numberBeside, type Headline } from '../estimate/headline.ts'
import { history } from '../estimate/history.ts'
import { jointScores, memberScores, scoreNames, type ScoreName } from '../estimate/score.ts'
import type { EstimateValue } from '../estimate/value.ts'
import type { Question } from '../records/question.ts'
import type { Outcome } from '../records/resolution.ts'
import type { Tlp } from '../records/common.ts'
import { calledHere, compartmentOf } from './coalition.ts'
import type { Desk } from './desk.ts'
import { elsewhereOf } from './elsewhere.ts'
import { methodOf, pooled } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import { questionFold, type QuestionFold } from './questionFold.ts'
import { listed } from './listed.ts'
import { outlineList, type Outline, type Outlines } from './outlines.ts'
import { missingOf, type QuestionState } from './question.ts'
import type { Resolved } from './questions.ts'
import type { Reask } from './reask.ts'
import { scorable } from './timed.ts'
import { orderingTime } from './views.ts'

/** Most steps of a line's small chart: more could not be told apart there. The whole history is the question's own. */
const sparkSteps = 200

/** What a line says of the members' answers where the seat may see them. */
export interface OpenSummary {
  readonly blind: false
  readonly value: EstimateValue | null
  readonly headline: Headline | null
  /** How the headline's number got there: every step, or the newest 200. */
  readonly steps: readonly { readonly at: Instant; readonly number: number }[]
  /** How many steps there are in all. */
  readonly stepCount: number
  /** Who stands where on the headline's scale. */
  readonly standing: readonly { readonly author: MemberName; readonly number: number | null }[]
  readonly dissents: number
}

/** One row of the list of questions. */
export interface QuestionSummary {
  readonly id: RecordId
  readonly author: MemberName
  readonly compartment: string
  readonly tlp: Tlp
  readonly asked: Instant
  readonly question: Pick<Question, 'text' | 'form' | 'opens' | 'closes' | 'resolves'>
  readonly state: QuestionState
  readonly joint: { readonly blind: true; readonly members: readonly MemberName[] } | OpenSummary
  readonly missing: readonly MemberName[]
  readonly reask: Reask
  readonly resolution: Pick<Resolved, 'outcome' | 'at' | 'author'> | null
  /** The joint estimate's score by the rule its form is scored by, and who came closest. */
  readonly score: {
    readonly rule: ScoreName
    readonly joint: number
    readonly closest: { readonly member: MemberName; readonly score: number } | null
  } | null
}

/** Which questions, in which order. */
export interface ListWish {
  /** `open` holds what is upcoming, open or closed without having resolved, and goes on nowhere else. */
  readonly state?: 'open' | 'resolved' | 'all'
  /** Only what waits on this member: open without its answer, or, for the desk's own seat, due to be asked again. */
  readonly waiting?: MemberName
  /** Only where every word stands in the text or the criteria. */
  readonly text?: string
  readonly compartment?: string
  readonly kind?: Question['form']['kind']
  readonly sort?: 'reask' | 'closes' | 'newest'
  /** `next` of the page before. */
  readonly after?: string
  readonly limit?: number
}

/** One page of questions, and how many there are in all states. */
export interface QuestionPage {
  readonly questions: readonly QuestionSummary[]
  readonly next: string | null
  /** How many fit the wish, over all pages. */
  readonly count: number
  readonly totals: {
    readonly open: number
    readonly resolved: number
    readonly waiting: number
    readonly blind: number
  }
}

/** One page of the questions that the desk may read. Throws `E_USAGE` for an `after` that no page gave. */
export async function questionPage(desk: Desk, reader: Reader, wish: ListWish = {}): Promise<QuestionPage> {
  const all = await outlineList(desk, reader)
  const wanted = ordered(desk, all, wish)
  const order = orderOf(wish)
  const start = wish.after === undefined ? 0 : placeAfter(wanted, order, readCursor(wish.after))
  const fold = await questionFold(desk, reader)
  const page = wanted.slice(start, wish.limit === undefined ? undefined : start + wish.limit)
  const last = page.at(-1)
  return {
    questions: page.map((outline) => summaryOf(desk, outline, fold)),
    next: last !== undefined && start + page.length < wanted.length ? keyOf(last, order).join('.') : null,
    count: wanted.length,
    totals: totalsOf(desk, all.outlines),
  }
}

/** Rows of a list for the questions that go on here and that `read` finds something in, with what it found, in the order of arrival. */
export async function questionsWith<Found>(
  desk: Desk,
  reader: Reader,
  read: (question: Question) => Found | null,
): Promise<{ readonly found: Found; readonly summary: QuestionSummary }[]> {
  const { outlines } = await outlineList(desk, reader)
  const fold = await questionFold(desk, reader)
  return outlines.flatMap((outline) => {
    if (outline.goesOn !== null) return []
    const found = read(outline.row.value)
    return found === null ? [] : [{ found, summary: summaryOf(desk, outline, fold) }]
  })
}

type Order = NonNullable<ListWish['sort']>

function orderOf({ sort, state }: ListWish): Order {
  return sort ?? (state === 'resolved' ? 'newest' : 'reask')
}

function ordered(desk: Desk, all: Outlines, wish: ListWish): readonly Outline[] {
  const { state, waiting, text, compartment, kind } = wish
  const order = orderOf(wish)
  return listed(all, {
    key: JSON.stringify([state, waiting, text, compartment, kind, order]),
    matches: (outline) => isWanted(desk, outline, wish),
    compare: (a, b) => byKey(keyOf(a, order), keyOf(b, order)),
  })
}

/** The first place after a key, by halving. */
function placeAfter(wanted: readonly Outline[], order: Order, after: Key): number {
  let low = 0
  let high = wanted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const found = wanted[middle]
    if (found !== undefined && byKey(keyOf(found, order), after) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

const totals = new WeakMap<readonly Outline[], QuestionPage['totals']>()

function totalsOf({ seat }: Desk, all: readonly Outline[]): QuestionPage['totals'] {
  const known = totals.get(all)
  if (known !== undefined) return known
  const counted = {
    open: all.filter(({ resolved, goesOn }) => resolved === null && goesOn === null).length,
    resolved: all.filter(({ resolved }) => resolved !== null).length,
    waiting: all.filter(({ reask }) => reask.due).length,
    // What is hidden from a seat that has sealed its answer waits on no answer of it.
    blind: all.filter(({ blind, goesOn, answered }) => blind && goesOn === null && !answered.includes(seat))
      .length,
  }
  totals.set(all, counted)
  return counted
}

/** Every question that the desk may read, newest first. */
export async function questionList(desk: Desk, reader: Reader): Promise<readonly QuestionSummary[]> {
  return (await questionPage(desk, reader, { state: 'all', sort: 'newest' })).questions
}

/** A place in the order of a list: rising numbers, then rising ids. */
type Key = readonly [number, string]

function byKey(a: Key, b: Key): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
}

/** Later than any instant: what has no time of its own comes last. */
const last = 8.64e15 + 1

function keyOf({ row, input, resolved, reask }: Outline, sort: Order): Key {
  switch (sort) {
    case 'reask':
      return [reask.at ?? last, row.id]
    case 'closes':
      return [input.closes, row.id]
    case 'newest':
      return [0 - (resolved?.at ?? orderingTime(row)), row.id]
  }
}

function readCursor(text: string): Key {
  const [, number, id] = /^(-?\d{1,16})\.([0-9a-f]{64})$/.exec(text) ?? []
  if (number !== undefined && id !== undefined) return [Number(number), id]
  throw failure('E_USAGE', 'no page begins there: take `next` of the page before', { paths: ['after'] })
}

function isWanted(desk: Desk, outline: Outline, wish: ListWish): boolean {
  const { row, resolved, goesOn } = outline
  const state = wish.state ?? 'all'
  if (state !== 'all' && (resolved !== null) !== (state === 'resolved')) return false
  if (state === 'open' && goesOn !== null) return false
  if (wish.kind !== undefined && row.value.form.kind !== wish.kind) return false
  if (wish.compartment !== undefined && wish.compartment !== row.compartment) {
    if (wish.compartment !== calledHere(desk.coalition, compartmentOf(desk.coalition, row.compartment)))
      return false
  }
  if (wish.waiting !== undefined && !waitsOn(desk, outline, wish.waiting)) return false
  return wish.text === undefined || holdsWords(`${row.value.text} ${row.value.criteria}`, wish.text)
}

function waitsOn(desk: Desk, { reask, state, readers, answered }: Outline, member: MemberName): boolean {
  if (member === desk.seat) return reask.due
  return state === 'open' && missingOf(desk, readers, answered).includes(member)
}

function holdsWords(text: string, words: string): boolean {
  const held = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word))
}

function summaryOf(desk: Desk, outline: Outline, fold: QuestionFold): QuestionSummary {
  const { row, resolved, state, readers, answered, blind, reask } = outline
  const { text, form, opens, closes, resolves, tlp } = row.value
  return {
    id: row.id,
    author: row.author,
    compartment: calledHere(desk.coalition, compartmentOf(desk.coalition, row.compartment)),
    tlp,
    asked: orderingTime(row),
    question: { text, form, opens, closes, resolves },
    state,
    joint: blind ? { blind, members: answered } : openSummary(desk, outline, fold),
    missing: missingOf(desk, readers, answered),
    reask,
    resolution: resolved && { outcome: resolved.outcome, at: resolved.at, author: resolved.author },
    score: resolved?.provisional === false ? scoreOf(desk, outline, fold, resolved) : null,
  }
}

function openSummary(desk: Desk, { row, input, judgements }: Outline, fold: QuestionFold): OpenSummary {
  const method = methodOf(desk)
  const elsewhere = elsewhereOf(fold, row, method)
  const now = desk.ports.clock.now()
  const { estimate } = pooled(desk, input, judgements, method, now, elsewhere(now))
  const headline = estimate && headlineOf(estimate.value)
  const steps = headline === null ? [] : history(input, judgements, method, elsewhere)
  return {
    blind: false,
    value: estimate?.value ?? null,
    headline,
    steps: steps.slice(-sparkSteps).flatMap(({ at, value }) => {
      const number = headline && value ? numberThen(headline, value) : null
      return number === null ? [] : [{ at, number }]
    }),
    stepCount: steps.length,
    standing: (estimate?.members ?? []).map(({ author, answer }) => ({
      author,
      number: headline && numberBeside(headline, answer),
    })),
    dissents: estimate?.dissents.length ?? 0,
  }
}

/** An earlier value on the scale of today's headline. */
function numberThen(headline: Headline, value: EstimateValue): number | null {
  if (value.kind === 'options')
    return headline.kind === 'probability' ? (value.probabilities[headline.option ?? 0] ?? null) : null
  return headlineOf(value)?.number ?? null
}

function scoreOf(
  desk: Desk,
  { row, input, judgements: given }: Outline,
  fold: QuestionFold,
  resolved: { readonly outcome: Outcome; readonly at: Instant },
): QuestionSummary['score'] {
  const method = methodOf(desk)
  const judgements = scorable(given, resolved.at)
  const steps = history(input, judgements, method, elsewhereOf(fold, row, method))
  const joint = jointScores(input, steps, resolved)
  // Of the rules that a form is scored by, the first: all but the logarithm are better where they are less.
  const rule = scoreNames.find((name) => joint[name] !== null)
  const mean = rule === undefined ? null : joint[rule]
  if (rule === undefined || mean === null) return null
  const scored = memberScores(input, judgements, resolved).flatMap(({ author, [rule]: own }) =>
    own === null ? [] : [{ member: author, score: own.mean }],
  )
  const closest = scored.toSorted((a, b) => a.score - b.score)[0] ?? null
  return { rule, joint: mean.mean, closest }
}
