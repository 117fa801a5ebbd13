import { tenures, tenuresOf, type Tenure } from '../actors/tenure.ts'
import { shift, ymdOf } from '../calendar.ts'
import type { Day } from '../../kernel/instant.ts'
import { flagAt, type DocumentFlag } from './flag.ts'
import type { Mention } from '../mentions.ts'
import type { BlockReading } from '../block-reading.ts'
import type { Sentence } from '../sentence.ts'

/** Somebody seated in an office by the text. */
interface Seat {
  readonly name: string
  /** `RUS/defence-minister`. */
  readonly office: string
  readonly terms: readonly Tenure[]
  readonly start: number
  readonly end: number
  /** First and last year that the sentence names; the seat may be meant for then. */
  readonly years: readonly [number, number] | null
}

/** Offices that one country calls otherwise. */
const sameOffice: Readonly<Record<string, string>> = { 'USA/foreign-minister': 'USA/secretary-of-state' }
/** Days a text may run behind or ahead of a change of office. */
const grace = 30
const past =
  /\b(?:former|then|late|ex|previous|first|deputy|vice|acting|incoming|outgoing|designate|elect)\b/i

/** Persons named in an office they did not hold on the document's day, and, where it has none, office holders whose terms never met.
 *  Only offices of the table are judged. */
export function tenureFindings(
  text: string,
  blocks: readonly BlockReading[],
  day: Day | null,
): DocumentFlag[] {
  const seats = blocks.flatMap(({ block, sentences }) =>
    block.kind === 'post' ? [] : sentences.flatMap(({ sentence }) => seatsOf(sentence)),
  )
  return day ? onDay(text, seats, day) : never(text, seats)
}

function seatsOf(sentence: Sentence): Seat[] {
  const seats: Seat[] = []
  let lastOffice: string | null = null
  for (const mention of sentence.mentions) {
    const slug = mention.office === 'counterpart' ? lastOffice : mention.office
    if (mention.office && mention.office !== 'counterpart') lastOffice = mention.office
    const seat = slug ? seatOf(sentence, mention, slug) : null
    if (seat) seats.push(seat)
  }
  return seats
}

function seatOf(sentence: Sentence, mention: Mention, slug: string): Seat | null {
  const state = mention.ids[0]
  const written = sentence.write(Math.max(0, mention.first - 1), mention.end)
  if (!mention.person || !state || past.test(written) || !titled(sentence, mention)) return null
  const office = sameOffice[`${state}/${slug}`] ?? `${state}/${slug}`
  const name = tableName(mention.person, office)
  const terms = name ? tenuresOf(name).filter((tenure) => tenure.office === office) : []
  const from = sentence.tokens[mention.first]
  const to = sentence.tokens[mention.end - 1]
  if (terms.length === 0 || !from || !to) return null
  return { name: mention.person, office, terms, start: from.start, end: to.end, years: yearsOf(sentence) }
}

/** Whether the office is written beside the name, not merely known of the person. */
function titled(sentence: Sentence, mention: Mention): boolean {
  return mention.end - mention.first > (mention.person?.split(/[ -]/).length ?? 0)
}

/** The name in the table that the written one stands for in this office: the same, or the same last part. */
function tableName(written: string, office: string): string | undefined {
  if (tenuresOf(written).some((tenure) => tenure.office === office)) return written
  const last = written.split(' ').at(-1)
  return tenures.find(
    (tenure) => tenure.office === office && tenure.names.some((name) => name.split(' ').at(-1) === last),
  )?.names[0]
}

function yearsOf(sentence: Sentence): readonly [number, number] | null {
  const years = sentence.tokens
    .filter(({ text }) => /^(?:19|20)\d\d$/.test(text))
    .map(({ text }) => Number(text))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}

const covers = (tenure: Tenure, from: string, to: string): boolean =>
  tenure.from <= to && (tenure.to === null || from <= tenure.to)

function onDay(text: string, seats: readonly Seat[], day: Day): DocumentFlag[] {
  const flags: DocumentFlag[] = []
  const told = new Set<string>()
  for (const { name, office, terms, start, end, years } of seats) {
    if (told.has(`${name} ${office}`)) continue
    if (terms.some((term) => covers(term, shift(day, -grace), shift(day, grace)))) continue
    if (
      years &&
      years[1] < ymdOf(day).year &&
      terms.some((term) => covers(term, `${years[0]}-01-01`, `${years[1]}-12-31`))
    )
      continue
    told.add(`${name} ${office}`)
    const holder = tenures.find((tenure) => tenure.office === office && covers(tenure, day, day))
    const other = holder ? `; ${holder.names[0] ?? ''} did` : ''
    flags.push(
      flagAt(
        text,
        'officeTenureConflict',
        `${name} did not hold the office ${office} on ${day}${other} (${terms[0]?.source ?? ''}).`,
        start,
        end,
      ),
    )
  }
  return flags
}

function never(text: string, seats: readonly Seat[]): DocumentFlag[] {
  const flags: DocumentFlag[] = []
  const first = new Map<string, Seat>()
  for (const seat of seats)
    if (!first.has(`${seat.name} ${seat.office}`)) first.set(`${seat.name} ${seat.office}`, seat)
  const distinct = [...first.values()].slice(0, 50)
  distinct.forEach((seat, index) => {
    const before = distinct
      .slice(0, index)
      .find(
        (other) => !other.terms.some((a) => seat.terms.some((b) => covers(a, b.from, b.to ?? '9999-12-31'))),
      )
    if (!before) return
    const why = `${seat.name} as ${seat.office} and ${before.name} as ${before.office} were never in office together (${seat.terms[0]?.source ?? ''}; ${before.terms[0]?.source ?? ''}).`
    flags.push(flagAt(text, 'officeTenureConflict', why, seat.start, seat.end))
  })
  return flags
}
