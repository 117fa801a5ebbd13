import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { headlineOf, numberBeside, type Headline } from '../estimate/headline.ts'
import { muteReason } from './acts.ts'
import { compartmentOf } from './coalition.ts'
import type { Corpus } from './corpus.ts'
import type { Desk } from './desk.ts'
import { unreadMentions, withoutNumbers, type Mention } from './discussion.ts'
import { methodOf, pooled } from './estimates.ts'
import type { ToldHappening } from './happening.ts'
import { happeningsMatching } from './happenings.ts'
import type { Reader } from './ports/store.ts'
import { outlines, type Outline } from './questionList.ts'
import type { Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { seenMark, type SeenMark } from './seen.ts'
import { blindAround, isWithheld } from './sight.ts'
import { tellingOf } from './telling.ts'
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

/** What texts say differently, newly so. */
export interface ContradictionItem {
  readonly happening: ToldHappening
  readonly contradiction: ToldHappening['contradictions'][number]
  /** Questions whose answers cite one of its sides. */
  readonly questions: readonly RecordId[]
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
  /** Contradictions told by events that came in since. */
  readonly contradictions: Section<ContradictionItem>
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
const sectionItems = 20

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
      mark,
      fresh: await eventsSince(desk, reader, mark),
      mentions: await mentionItems(desk, reader),
      ledger: await ledgerOf(desk, reader),
    }
  })
  const { all, mark, mentions, ledger } = found
  const open = all.filter(({ state }) => state === 'open')
  const closes = instant(now + closingDays * dayMs)
  const questions = (wanted: (outline: Outline) => boolean, key: (outline: Outline) => number) =>
    section(
      open.filter(wanted).sort((a, b) => key(a) - key(b)),
      (outline) => questionItem(desk, outline, now),
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
    contradictions: await newContradictions(desk, found.fresh, all),
    ledger,
  }
}

function answeredBy({ seat }: Desk, { answered }: Outline): boolean {
  return answered.includes(seat)
}

function section<From, Item>(all: readonly From[], itemOf: (from: From) => Item): Section<Item> {
  return { items: all.slice(0, sectionItems).map(itemOf), total: all.length }
}

function questionItem(desk: Desk, outline: Outline, now: Instant): QuestionItem {
  const { row, input, judgements, answered, blind, reask } = outline
  const { estimate } = blind ? { estimate: null } : pooled(desk, input, judgements, methodOf(desk), now)
  const headline = estimate && headlineOf(estimate.value)
  const own = estimate?.members.find(({ author }) => author === desk.seat)
  return {
    id: row.id,
    text: row.value.text,
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

/** Ids of events that came in after the mark; null for all there are. */
async function eventsSince(
  desk: Desk,
  reader: Reader,
  mark: SeenMark | null,
): Promise<ReadonlySet<RecordId> | null> {
  if (mark === null) return null
  const query = { view: 'events', scope: desk.scope, after: mark.seq, limit: limits.everyRow } as const
  return new Set((await reader.rows(query)).map(({ id }) => id))
}

async function newContradictions(
  desk: Desk,
  fresh: ReadonlySet<RecordId> | null,
  questions: readonly Outline[],
): Promise<Section<ContradictionItem>> {
  if (fresh?.size === 0) return { items: [], total: 0 }
  const { corpus } = await tellingOf(desk)
  const isNew = (id: RecordId): boolean =>
    fresh === null || versionsOf(corpus, id).some((version) => fresh.has(version))
  const all = (await happeningsMatching(desk, { contradicted: true }, 'lastSeen')).flatMap((happening) =>
    happening.contradictions
      .filter(({ events }) => events.some(isNew))
      .map((contradiction) => ({ happening, contradiction })),
  )
  return section(all, ({ happening, contradiction }) => {
    const sides = new Set(contradiction.events.flatMap((id) => versionsOf(corpus, id)))
    return { happening, contradiction, questions: citing(questions, sides) }
  })
}

function versionsOf({ events }: Corpus, id: RecordId): readonly RecordId[] {
  return events.get(id)?.versions.map((version) => version.id) ?? [id]
}

function citing(questions: readonly Outline[], ids: ReadonlySet<RecordId>): RecordId[] {
  return questions
    .filter(
      ({ blind, judgements }) => !blind && judgements.some(({ cites }) => cites.some((id) => ids.has(id))),
    )
    .map(({ row }) => row.id)
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
}

/** What waits on the seat, in numbers. */
export async function counts(desk: Desk): Promise<Counts> {
  requireAct(desk, 'read')
  return desk.ports.store.read(async (reader) => ({
    questions: (await outlines(desk, reader)).filter(({ reask }) => reask.due).length,
    mentions: (await unreadMentions(desk, reader)).length,
  }))
}
