import type { DocumentFlag } from '../../src/records/document.ts'
import type { Event } from '../../src/records/event.ts'
import { sameSpeaker } from '../../src/evidence/happenings/speakers.ts'
import type { CodedDocument, CodedEvent } from './codings.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Part of the shorter of two stretches that the other covers. */
function overlap(a: Stretch, b: Stretch): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / Math.min(a.end - a.start, b.end - b.start)
}

/** Shared part of all that two stretches cover. */
function likeness(a: Stretch, b: Stretch): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Pairs one predicted with one coded event, the closest stretches first; half of the shorter must be covered. */
export function match(
  predicted: readonly Event[],
  coded: readonly CodedEvent[],
  sameType: boolean,
): [Event, CodedEvent][] {
  const pairs = predicted
    .flatMap((event) =>
      coded
        .filter((code) => overlap(event.span, code) >= 0.5 && (!sameType || event.type === code.type))
        .map((code): [Event, CodedEvent] => [event, code]),
    )
    .sort(([a, x], [b, y]) => likeness(b.span, y) - likeness(a.span, x) || a.span.start - b.span.start)
  const taken = new Set<unknown>()
  return pairs.filter(([event, code]) => {
    if (taken.has(event) || taken.has(code)) return false
    taken.add(event).add(code)
    return true
  })
}

/** Counts that add up over documents. */
export interface Score {
  predicted: number
  coded: number
  matched: number
  /** Whatever the type. */
  matchedSpan: number
  modality: number
  /** Sums of set F1 over matched events: ids as they are, and with offices counting as their state. */
  actors: number
  states: number
  date: number
  /** Matched events that the coder dated, and those among them with the same first and last day. */
  dated: number
  datedRight: number
  speaker: number
  /** Of matched events with the right named speaker: whether quoted. */
  named: number
  quoted: number
  findings: number
  found: number
  flags: number
}

export const noScore: Readonly<Score> = {
  predicted: 0,
  coded: 0,
  matched: 0,
  matchedSpan: 0,
  modality: 0,
  actors: 0,
  states: 0,
  date: 0,
  dated: 0,
  datedRight: 0,
  speaker: 0,
  named: 0,
  quoted: 0,
  findings: 0,
  found: 0,
  flags: 0,
}

export function add(a: Readonly<Score>, b: Readonly<Score>): Score {
  const sum = { ...a }
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += b[key]
  return sum
}

/** F1 of two sets. Two empty ones agree. */
export function setF1(predicted: Iterable<string>, coded: Iterable<string>): number {
  const [a, b] = [new Set(predicted), new Set(coded)]
  return a.size + b.size === 0 ? 1 : (2 * a.intersection(b).size) / (a.size + b.size)
}

/** How events and flags read from a document agree with its coding. */
export function score(
  reading: { events: readonly Event[]; flags: readonly DocumentFlag[] },
  coding: Pick<CodedDocument, 'events' | 'findings'>,
): Score {
  const total: Score = {
    ...noScore,
    predicted: reading.events.length,
    coded: coding.events.length,
    matchedSpan: match(reading.events, coding.events, false).length,
    findings: coding.findings.length,
    found: coding.findings.filter((finding) => reading.flags.some((flag) => sameFinding(flag, finding)))
      .length,
    flags: reading.flags.length,
  }
  for (const [event, code] of match(reading.events, coding.events, true)) {
    const ids = event.actors.map(({ id }) => id)
    const sameDate = event.date?.from === code.date?.from && event.date?.to === code.date?.to
    const name = event.speaker?.name ?? null
    const sameName =
      name === null || code.speaker === null ? name === code.speaker : sameSpeaker(name, code.speaker)
    total.matched++
    if (event.modality === code.modality) total.modality++
    total.actors += setF1(ids, code.actors)
    total.states += setF1(ids.map(stateOf), code.actors.map(stateOf))
    if (sameDate) total.date++
    if (code.date) total.dated++
    if (code.date && sameDate) total.datedRight++
    if (sameName) total.speaker++
    if (sameName && name !== null) total.named++
    if (sameName && name !== null && event.speaker?.quoted === code.quoted) total.quoted++
  }
  return total
}

function stateOf(id: string): string {
  return id.replace(/\/.*/, '').toUpperCase()
}

/** A finding on a document as a whole may point anywhere; any other must touch the coded stretch. */
export function sameFinding(flag: DocumentFlag, finding: CodedDocument['findings'][number]): boolean {
  if (flag.code !== finding.code) return false
  return flag.code === 'originUnknown' || overlap(flag.span, finding) > 0
}

/** Precision, recall and F1. */
export function rates(
  matched: number,
  predicted: number,
  coded: number,
): { precision: number; recall: number; f1: number } {
  return {
    precision: predicted === 0 ? 0 : matched / predicted,
    recall: coded === 0 ? 0 : matched / coded,
    f1: predicted + coded === 0 ? 0 : (2 * matched) / (predicted + coded),
  }
}

/** A score as one line of a table: every figure a percentage but the counts. */
export function row(one: Score): Record<string, number | string> {
  const percent = (value: number) => Math.round(1000 * value) / 10
  const of = (part: number, whole: number) => (whole === 0 ? '–' : percent(part / whole))
  const typed = rates(one.matched, one.predicted, one.coded)
  const spans = rates(one.matchedSpan, one.predicted, one.coded)
  return {
    predicted: one.predicted,
    coded: one.coded,
    P: percent(typed.precision),
    R: percent(typed.recall),
    F1: percent(typed.f1),
    'span F1': percent(spans.f1),
    modality: of(one.modality, one.matched),
    actors: of(one.actors, one.matched),
    states: of(one.states, one.matched),
    date: of(one.date, one.matched),
    dated: of(one.datedRight, one.dated),
    speaker: of(one.speaker, one.matched),
    quoted: of(one.quoted, one.named),
    findings: `${one.found}/${one.findings}`,
    flags: one.flags,
  }
}
