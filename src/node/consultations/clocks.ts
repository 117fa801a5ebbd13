import { duties } from '../../charter/duties.ts'
import { isPast, type Awaited, type Situation } from '../../charter/situation.ts'
import { termsOfBody } from '../../charter/terms.ts'
import { history } from '../../estimate/history.ts'
import type { CharterHash, MemberName, RecordId } from '../../kernel/id.ts'
import { dayOf, instant, parseInstant, type Instant } from '../../kernel/instant.ts'
import { readCharter } from '../../ledger/founding.ts'
import type { Charter } from '../../records/charter.ts'
import type { Line, ObligationKind, Strength, TriggerKind } from '../../records/charterTerms.ts'
import { calledHere, compartmentOf } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { methodOf } from '../estimates.ts'
import { outlines, type Outline } from '../outlines.ts'
import type { Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { bodiesOf, everyRow, orderingTime, type Row } from '../views.ts'

/** How one duty of a consultation stands.
 *  `met`: everybody has been heard, or the meeting was held. `overdue`: its time is over and somebody has not been heard: it stays open and names
 *  them; nothing is decided by that. `waits`: something has to happen first. `untimed`: the text sets no hours, so no clock runs. */
export type DutyState = 'met' | 'running' | 'overdue' | 'waits' | 'untimed'

/** One duty that a consultation brings. */
export interface DutyClock {
  readonly obligation: string
  readonly kind: ObligationKind
  readonly strength: Strength
  readonly says: string
  readonly article: string
  readonly state: DutyState
  /** When the clock began and when it runs out; null where none runs. The same on every node: it follows from records and charter alone. */
  readonly since: Instant | null
  readonly due: Instant | null
  /** Moments at which members are reminded: half and three quarters of the time gone. */
  readonly reminders: readonly Instant[]
  readonly awaits: readonly Awaited[]
  /** Members that owe it, heard or not. */
  readonly who: readonly MemberName[]
  readonly heard: readonly {
    readonly member: MemberName
    readonly at: Instant
    readonly says: string
    readonly id: RecordId
  }[]
  readonly missing: readonly MemberName[]
  /** Members that owe it and cannot read it where it stands. */
  readonly outside: readonly MemberName[]
}

/** A consultation with its clocks. */
export interface ConsultationClock {
  /** The consultation's record, or the question whose estimate set it off. */
  readonly id: RecordId
  readonly opened: 'member' | 'evidence' | 'estimate'
  readonly title: string
  readonly compartment: string
  readonly trigger: {
    readonly id: string
    readonly kind: TriggerKind
    readonly says: string
    readonly article: string
  }
  readonly charter: CharterHash
  /** Who opened it; null where the estimate did. */
  readonly by: MemberName | null
  readonly at: Instant
  readonly evidence: readonly RecordId[]
  /** The line passed, when, and since when the estimate is back on the other side; the estimate itself is for those who have answered. */
  readonly line: (Line & { readonly backSince: Instant | null }) | null
  readonly note: string
  readonly duties: readonly DutyClock[]
  readonly held: { readonly member: MemberName; readonly at: Instant; readonly says: string } | null
  readonly closed: { readonly member: MemberName; readonly at: Instant; readonly says: string } | null
}

/** Every consultation that the desk may read, with its clocks as they stand now: those with a clock that runs or is over first, by when it is due. */
export async function consultationClocks(desk: Desk): Promise<ConsultationClock[]> {
  requireAct(desk, 'read')
  const now = desk.ports.clock.now()
  return desk.ports.store.read(async (reader) => {
    const hearings = new Map<RecordId, Row<'hearings'>[]>()
    for (const row of await everyRow(desk, reader, 'hearings')) {
      const about = row.topic as RecordId
      hearings.set(about, [...(hearings.get(about) ?? []), row])
    }
    const clocks = [
      ...(await openedByHand(desk, reader, hearings, now)),
      ...(await openedByEstimate(desk, reader, hearings, now)),
    ]
    return clocks.sort((a, b) => dueFirst(a) - dueFirst(b) || a.at - b.at || (a.id < b.id ? -1 : 1))
  })
}

/** The first moment at which something of it is due; what is over or has no clock comes last. */
function dueFirst({ duties: all, closed }: ConsultationClock): number {
  const due = all.flatMap(({ state, due: at }) =>
    (state === 'running' || state === 'overdue') && at !== null ? [at] : [],
  )
  return closed ? Infinity : Math.min(Infinity, ...due)
}

type Hearings = ReadonlyMap<RecordId, readonly Row<'hearings'>[]>

async function openedByHand(
  desk: Desk,
  reader: Reader,
  hearings: Hearings,
  now: Instant,
): Promise<ConsultationClock[]> {
  const rows = await bodiesOf(desk, reader, 'consultations')
  const superseded = new Map<RecordId, RecordId>()
  for (const { id, author, body } of rows)
    for (const reference of body.refs)
      if (
        reference.relation === 'supersedes' &&
        rows.some((row) => row.id === reference.id && row.author === author)
      )
        superseded.set(reference.id, id)
  const charters = new Charters(desk, reader)
  const clocks: ConsultationClock[] = []
  for (const row of rows) {
    const { body } = row
    if (body.type !== 'consultation' || superseded.has(row.id)) continue
    const { data } = body
    const charter = await charters.of(data.charter)
    const trigger = charter?.triggers?.find(({ id }) => id === data.trigger)
    // A consultation under a charter that is not here, or under nothing it has, starts no clock; its record still shows what it says.
    if (!charter || !trigger) continue
    const points = Object.fromEntries(
      Object.entries(data.points).map(([point, text]) => [point, parseInstant(text)]),
    )
    const situation: Situation = {
      kind: trigger.kind,
      trigger: trigger.id,
      points,
      ...(data.victim === null ? {} : { victim: data.victim }),
      ...(data.offender === null ? {} : { offender: data.offender }),
      ...(data.inScope === null ? {} : { inScope: data.inScope }),
    }
    // What was said of an earlier record of the same consultation was said of the consultation.
    const line = [row.id, ...earlierOf(row.id, superseded)]
    const said = line.flatMap((id) => hearings.get(id) ?? [])
    clocks.push({
      ...clockOf(
        desk,
        { charter, situation, said, at: orderingTime(row), compartment: row.compartment },
        now,
      ),
      ...{ id: row.id, opened: data.opened, title: data.title, by: row.author, note: data.note, line: null },
      ...{ trigger: shown(trigger), charter: data.charter },
      evidence: body.refs.flatMap(({ relation, id }) => (relation === 'cites' ? [id] : [])),
    })
  }
  return clocks
}

function earlierOf(id: RecordId, superseded: ReadonlyMap<RecordId, RecordId>): RecordId[] {
  const found: RecordId[] = []
  for (const [before, after] of superseded)
    if (after === id) found.push(before, ...earlierOf(before, superseded))
  return found
}

async function openedByEstimate(
  desk: Desk,
  reader: Reader,
  hearings: Hearings,
  now: Instant,
): Promise<ConsultationClock[]> {
  const { charter, charterHash } = desk.coalition
  const lines = new Map(
    (charter.triggers ?? []).flatMap((trigger) => (trigger.line ? [[trigger.id, trigger]] : [])),
  )
  if (lines.size === 0) return []
  return (await outlines(desk, reader)).flatMap((outline) => {
    const trigger = lines.get(outline.row.value.under ?? '')
    if (!trigger?.line) return []
    const passed = passing(desk, outline, trigger.line, now)
    if (!passed) return []
    const said = hearings.get(outline.row.id) ?? []
    const situation: Situation = {
      kind: trigger.kind,
      trigger: trigger.id,
      estimate: trigger.line.probability,
      points: { occurrence: passed.at },
    }
    const { compartment, id, value } = outline.row
    return [
      {
        ...clockOf(desk, { charter, situation, said, at: passed.at, compartment }, now),
        ...{ id, opened: 'estimate' as const, title: value.text, by: null, note: '', evidence: [] },
        ...{ trigger: shown(trigger), charter: charterHash },
        line: { ...trigger.line, backSince: passed.backSince },
      },
    ]
  })
}

function shown({ id, kind, says, article }: ConsultationClock['trigger']): ConsultationClock['trigger'] {
  return { id, kind, says, article }
}

/** When a question's joint estimate first passed a line, and since when it is back, if it is. Its history follows from records and charter
 *  alone, so that every node finds the same moment; a record that comes in late and bears an earlier time moves it on every node alike. */
function passing(
  desk: Desk,
  { input, judgements }: Outline,
  line: Line,
  now: Instant,
): { readonly at: Instant; readonly backSince: Instant | null } | undefined {
  const steps = history(
    input,
    // What no other member has witnessed yet may still turn out to be older.
    judgements.filter(({ at, provisional }) => at <= now && provisional !== true),
    methodOf(desk),
  )
  // Of several answers of one instant the last makes the estimate of that instant.
  const settled = steps.filter(({ at }, index) => steps[index + 1]?.at !== at)
  const past = settled.map(({ at, value }) => ({
    at,
    past: value?.kind === 'binary' && isPast(line, value.probability),
  }))
  const first = past.find((step) => step.past)
  if (!first) return undefined
  const back =
    past.at(-1)?.past === false ? past.slice(past.findLastIndex((step) => step.past) + 1).at(0) : undefined
  return { at: first.at, backSince: back?.at ?? null }
}

/** What a consultation's clocks are worked out from. */
interface Running {
  readonly charter: Charter
  readonly situation: Situation
  readonly said: readonly Row<'hearings'>[]
  readonly at: Instant
  readonly compartment: Row<'hearings'>['compartment']
}

function clockOf(
  desk: Desk,
  { charter, situation, said, at, compartment: place }: Running,
  now: Instant,
): Pick<ConsultationClock, 'compartment' | 'at' | 'duties' | 'held' | 'closed'> {
  const members = desk.coalition.newest.roster.members
    .filter(({ status }) => status === 'member')
    .map(({ name }) => name)
  const compartment = compartmentOf(desk.coalition, place)
  const day = dayOf(at)
  const spoken = said.toSorted((a, b) => orderingTime(a) - orderingTime(b) || (a.author < b.author ? -1 : 1))
  const words = (kind: Row<'hearings'>['value']['kind']): ConsultationClock['held'] => {
    const row = spoken.find(({ value }) => value.kind === kind)
    return row ? { member: row.author, at: orderingTime(row), says: row.value.says } : null
  }
  const held = words('held')
  const found = duties(termsOfBody(charter, members, day), situation, day)
  return {
    compartment: calledHere(desk.coalition, compartment),
    at,
    held,
    closed: words('closed'),
    duties: [...found.owed, ...found.allowed].map((duty): DutyClock => {
      const { id, kind, strength, says, article } = duty.obligation
      const who = (duty.who.actors ?? []).flatMap((actor) => members.find((name) => name === actor) ?? [])
      const heard = who.flatMap((member) => {
        const row = spoken.find(({ author, value }) => author === member && value.kind !== 'closed')
        return row ? [{ member, at: orderingTime(row), says: row.value.says, id: row.id }] : []
      })
      const missing = who.filter((member) => !heard.some((each) => each.member === member))
      const [since, due] = duty.due.kind === 'by' ? [duty.due.since, duty.due.at] : [null, null]
      return {
        ...{ obligation: id, kind, strength, says, article, since, due, who, heard, missing },
        state: stateOf(
          duty.awaits.length > 0 || duty.due.kind === 'notStarted',
          due,
          missing,
          held !== null && kind === 'consult',
          now,
        ),
        reminders: since === null ? [] : remindersOf(since, due),
        awaits: duty.awaits,
        outside: who.filter((member) => !compartment.readers.includes(member)),
      }
    }),
  }
}

function stateOf(
  waits: boolean,
  due: Instant | null,
  missing: readonly MemberName[],
  held: boolean,
  now: Instant,
): DutyState {
  if (waits) return 'waits'
  if (held || missing.length === 0) return 'met'
  if (due === null) return 'untimed'
  return now < due ? 'running' : 'overdue'
}

function remindersOf(since: Instant, due: Instant): Instant[] {
  return [0.5, 0.75].map((share) => instant(Math.floor(since + share * (due - since))))
}

/** Charters by hash, each read once: the one in force, or an earlier one that a running consultation names. */
class Charters {
  readonly #desk: Desk
  readonly #reader: Reader
  readonly #known = new Map<CharterHash, Charter | undefined>()

  constructor(desk: Desk, reader: Reader) {
    this.#desk = desk
    this.#reader = reader
  }

  async of(hash: CharterHash): Promise<Charter | undefined> {
    const { charter, charterHash } = this.#desk.coalition
    if (hash === charterHash) return charter
    if (!this.#known.has(hash)) {
      const bytes = await this.#reader.charter(hash)
      this.#known.set(hash, bytes === undefined ? undefined : readCharter(bytes, hash))
    }
    return this.#known.get(hash)
  }
}
