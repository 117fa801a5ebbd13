import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import type { QuestionForm } from '../records/question.ts'
import { headlineOf, numberBeside, type Headline } from '../estimate/headline.ts'
import { muteReason } from './mute.ts'
import { compartmentOf } from './coalition.ts'
import { motionsWaiting } from './decisions/list.ts'
import type { Desk } from './desk.ts'
import { unreadMentions, withoutNumbers, type Mention } from './discussion.ts'
import { elsewhereOf } from './elsewhere.ts'
import { methodOf, pooled } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import { proposals, type Proposal } from './proposals.ts'
import { outlines, type Outline } from './outlines.ts'
import { questionFold, type QuestionFold } from './questionFold.ts'
import type { Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { seenMark } from './seen.ts'
import { blindAround, isWithheld } from './sight.ts'
import { recordInFull } from './views.ts'

/** The first of a section's items, and how many there are. */
export interface Section<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

/** A question that waits on the seat or closes soon. */
export interface QuestionItem {
  readonly id: RecordId
  readonly text: string
  readonly form: QuestionForm
  readonly compartment: string
  readonly closes: Instant
  readonly reask: Reask
  /** Who has answered; what they said is not for a seat that has not. */
  readonly answered: readonly MemberName[]
  /** The joint estimate; null where the seat is blind to it or there is none. */
  readonly headline: Headline | null
  /** The seat's own answer on the same scale. */
  readonly own: number | null
}

/** A call by name, with what it is about. */
export interface MentionItem extends Mention {
  readonly masked: boolean
  readonly title: string
  readonly type: string
}

/** How far a member's logs reach, over the compartments that the desk may read. */
export interface LogItem {
  readonly member: MemberName
  readonly entries: number
  /** Entries that no signed head covers yet. */
  readonly unsigned: number
  /** When its newest entry was made, by its own word. */
  readonly newest: Instant | null
}

/** What a desk head asks in the morning: what waits on us, what changed, whether the record holds. */
export interface Today {
  readonly asOf: Instant
  /** When this person marked Today as seen last; null before the first time. */
  readonly since: Instant | null
  /** Answered, and due to be asked again. */
  readonly reask: Section<QuestionItem>
  /** Open and not answered by this seat. */
  readonly unanswered: Section<QuestionItem>
  /** Open, and closing within `closingDays`. */
  readonly closing: Section<QuestionItem>
  /** Calls of the seat by name that this person has not seen. */
  readonly mentions: Section<MentionItem>
  /** Releases of the seat that wait for a decision. */
  readonly releases: Section<Proposal>
  readonly ledger: {
    readonly logs: readonly LogItem[]
    /** Why this node may not sign, if so. */
    readonly mute: string | null
    /** Records that cannot be used and are kept apart. */
    readonly quarantined: number
  }
}

const dayMs = 86_400_000
/** A fortnight leaves time to look at what would move an answer. */
const closingDays = 14
/** Items of a section: more is what the section's own page is for. */
export const sectionItems = 20

/** All of it, for one person at one seat. */
export async function today(desk: Desk): Promise<Today> {
  requireAct(desk, 'read')
  const { store, clock } = desk.ports
  const now = clock.now()
  const found = await store.read(async (reader) => {
    const all = await outlines(desk, reader)
    const mark = await seenMark(desk, reader, 'today')
    return {
      all,
      fold: await questionFold(desk, reader),
      mark,
      mentions: await mentionItems(desk, reader),
      ledger: await ledgerOf(desk, reader),
    }
  })
  const queue = await proposals(desk)
  const { all, fold, mark, mentions, ledger } = found
  const open = all.filter(({ state }) => state === 'open')
  const closes = instant(now + closingDays * dayMs)
  const questions = (wanted: (outline: Outline) => boolean, key: (outline: Outline) => number) =>
    section(
      open.filter(wanted).sort((a, b) => key(a) - key(b)),
      (outline) => questionItem(desk, outline, now, fold),
    )
  return {
    asOf: now,
    since: mark?.at ?? null,
    reask: questions(
      (each) => each.reask.due && answeredBy(desk, each),
      ({ reask }) => reask.at ?? 0,
    ),
    unanswered: questions(
      (each) => each.reask.due && !answeredBy(desk, each),
      ({ input }) => input.closes,
    ),
    closing: questions(
      ({ input }) => input.closes <= closes,
      ({ input }) => input.closes,
    ),
    mentions,
    releases: section(
      queue.filter(({ state }) => state === 'waiting'),
      (proposal) => proposal,
    ),
    ledger,
  }
}

function answeredBy({ seat }: Desk, { answered }: Outline): boolean {
  return answered.includes(seat)
}

/** The first of all, each as its item. */
export function section<From, Item>(all: readonly From[], itemOf: (from: From) => Item): Section<Item> {
  return { items: all.slice(0, sectionItems).map(itemOf), total: all.length }
}

function questionItem(desk: Desk, outline: Outline, now: Instant, fold: QuestionFold): QuestionItem {
  const { row, input, judgements, answered, blind, reask } = outline
  const method = methodOf(desk)
  const { estimate } = blind
    ? { estimate: null }
    : pooled(desk, input, judgements, method, now, elsewhereOf(fold, row, method)(now))
  const headline = estimate && headlineOf(estimate.value)
  const own = estimate?.members.find(({ author }) => author === desk.seat)
  return {
    id: row.id,
    text: row.value.text,
    form: row.value.form,
    compartment: compartmentOf(desk.coalition, row.compartment).name ?? row.compartment,
    closes: input.closes,
    reask,
    answered,
    headline,
    own: headline && own ? numberBeside(headline, own.answer) : null,
  }
}

async function mentionItems(desk: Desk, reader: Reader): Promise<Section<MentionItem>> {
  const all = await unreadMentions(desk, reader)
  const items: MentionItem[] = []
  for (const mention of all.slice(0, sectionItems)) {
    const about = await recordInFull(desk, reader, mention.about)
    const blind = await blindAround(desk, reader, mention.about)
    const text = blind ? withoutNumbers(mention.text) : mention.text
    const { body } = about
    const title = 'text' in body.data && body.type === 'question' ? body.data.text : body.type
    const shown = (await isWithheld(desk, reader, about)) ? body.type : title
    items.push({ ...mention, text, masked: text !== mention.text, title: shown, type: body.type })
  }
  return { items, total: all.length }
}

async function ledgerOf(desk: Desk, reader: Reader): Promise<Today['ledger']> {
  const byMember = new Map<MemberName, LogItem>()
  for (const log of await reader.logs()) {
    if (!isWithin(desk, log.compartment)) continue
    const signed = (await reader.signedHead(log))?.size ?? 0
    const before = byMember.get(log.member)
    byMember.set(log.member, {
      member: log.member,
      entries: (before?.entries ?? 0) + log.size,
      unsigned: (before?.unsigned ?? 0) + log.size - signed,
      newest: later(before?.newest ?? null, log.lastStated),
    })
  }
  const logs = [...byMember.values()].sort((a, b) => (a.member < b.member ? -1 : 1))
  const mute = await muteReason(reader, desk.coalition)
  return { logs, mute: mute?.why ?? null, quarantined: await reader.count('quarantine', desk.scope) }
}

function isWithin({ scope }: Desk, compartment: CompartmentId): boolean {
  return scope.includes(compartment)
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b > a) ? b : a
}

/** Small numbers beside the names of pages. */
export interface Counts {
  /** Questions that wait on the seat. */
  readonly questions: number
  /** Calls by name that the person has not seen. */
  readonly mentions: number
  /** Releases that wait for a decision. */
  readonly releases: number
  /** Motions that wait on the seat; null where there is no motion, and no rule to move one by. */
  readonly motions: number | null
}

/** What waits on the seat, in numbers. */
export async function counts(desk: Desk): Promise<Counts> {
  requireAct(desk, 'read')
  const waiting = (await proposals(desk)).filter(({ state }) => state === 'waiting').length
  return desk.ports.store.read(async (reader) => ({
    releases: waiting,
    questions: (await outlines(desk, reader)).filter(({ reask }) => reask.due).length,
    mentions: (await unreadMentions(desk, reader)).length,
    motions: await motionsWaiting(desk, reader),
  }))
}
