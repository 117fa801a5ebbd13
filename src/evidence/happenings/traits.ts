import type { EventType } from '../../records/event.ts'
import { daysAboutTelling, kinOf, utterances } from './kin.ts'
import type { SourcedEvent } from './model.ts'

/** Days since 1970, both ends included. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** What of an event is compared with others. */
export interface Traits {
  readonly source: SourcedEvent
  readonly kin: EventType
  readonly utterance: boolean
  /** Something that goes on or comes again, and so no single occasion. */
  readonly series: boolean
  /** States and organisations, a minister counting as his state. */
  readonly actors: ReadonlySet<string>
  readonly days: Days | null
  /** Where it has no date: the days about its document's publication in which it may lie; null too where nothing says when that was. */
  readonly around: Days | null
  readonly place: string | null
  readonly speaker: string | null
  /** Words that say what it is about, as numbers in rising order. */
  readonly words: Uint32Array
  /** Numbers and ordinals in the wording: the third and the fourth of a series are told apart by nothing else. */
  readonly numbers: string
}

const millisecondsPerDay = 86_400_000

/** English words that say nothing of what an event is about. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after again all also although am an and any are as at be been before being between both but by can could did do does during ' +
    'each for from further had has have he her here him his how i if in into is it its itself just may me might more most must my no nor not ' +
    'now of off on once only or other our out over own per said same say says she should so some such than that the their them then there ' +
    'these they this those through to told too under until up upon was we were what when where which while who whom why will with would you your'
  ).split(' '),
)
const numberWords = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one two three four five six seven eight nine ten ' +
    'eleven twelve'
  ).split(' '),
)
/** English inflects at the end; six letters keep `exercise` with `exercises` and `strengthen` with `strengthening`. */
const stemUnits = 6

/** Traits of an event; `published`: when its document was, as far as that is known; `numberOf` gives a word its number. */
export function traitsOf(
  source: SourcedEvent,
  published: string | null,
  numberOf: (word: string) => number,
): Traits {
  const { stems, numbers } = wordingOf(source)
  const { type, modality, actors, date, place, speaker } = source.event
  const kin = kinOf.get(type) ?? type
  return {
    source,
    kin,
    utterance: utterances.has(type),
    series: modality === 'recurring' || modality === 'state',
    actors: new Set(actors.map(({ id }) => id.replace(/\/.*/, '').toLowerCase())),
    days: date && { from: dayNumber(date.from), to: dayNumber(date.to) },
    around: date ? null : daysAbout(published, daysAboutTelling(kin)),
    place: placeOf(place, actors),
    speaker: speaker?.name ?? null,
    words: Uint32Array.from([...stems].map(numberOf)).sort(),
    numbers,
  }
}

/** Least common multiple of 4 to 24: weights in this unit are whole, so that their sums are exact in whatever order they are taken. */
const weightUnit = 5_354_228_880
const magnitudeMost = 20

/** What a word weighs that so many events have, ⌊log₂⌋ of their number given: one that many have says little. */
export function wordWeight(magnitudeOfHolders: number): number {
  return (4 * weightUnit) / (4 + Math.max(0, Math.min(magnitudeMost, magnitudeOfHolders)))
}

function daysAbout(published: string | null, within: number): Days | null {
  const told = published === null ? NaN : dayNumber(published.slice(0, 10))
  return Number.isNaN(told) ? null : { from: told - within, to: told + within }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) / millisecondsPerDay
}

function wordingOf({ event }: SourcedEvent): { stems: ReadonlySet<string>; numbers: string } {
  const names = new Set(event.actors.flatMap(({ name }) => wordsIn(name)))
  const stems = new Set<string>()
  const numbers: string[] = []
  for (const word of wordsIn(event.span.text)) {
    if (numberWords.has(word) || /^\d/.test(word)) numbers.push(word)
    if (!stopWords.has(word) && !names.has(word)) stems.add(word.slice(0, stemUnits))
  }
  return { stems, numbers: numbers.join(' ') }
}

/** Lower-case words; each Han character with its neighbour, since words are not spaced there. */
function wordsIn(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’](?:s\b)?/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) && word.length > 2
      ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
      : [word],
  )
}

/** Words of a place in order, or null where it says no more than who takes part. */
function placeOf(place: string | null, actors: SourcedEvent['event']['actors']): string | null {
  if (place === null) return null
  const plain = wordsIn(place)
    .filter((word) => !stopWords.has(word))
    .join(' ')
  return plain === '' || actors.some(({ name }) => wordsIn(name).join(' ') === plain) ? null : plain
}
