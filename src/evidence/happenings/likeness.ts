import type { Days, Traits } from './traits.ts'
import { sameSpeaker } from './speakers.ts'

/** How two events of kindred types may be one. `strong`: the wording alone shows it, whatever else differs. */
export interface Likeness {
  readonly score: number
  readonly strong: boolean
  /** Days by which their dates may differ. */
  readonly daySlack: number
}

/** Days by which two texts may differ on a date without a word on it: time zones, and reports on the morrow. */
const daySlack = 1
/** Where the wording shows that they mean the same act: more is a recurrence, which is reported in the same words. */
const daySlackStrongAct = 7
/** Words once said are quoted with whatever date comes to hand. Nothing further apart is ever compared. */
export const daySlackMost = 45
/** An interval up to this many days tells when; a longer one only around when, unless both texts give the same season. */
const fineDays = 31
const seasonDays = 92

/** Wording, from 0 to 1, that shows two acts to be one by itself, and how many words of it must agree. */
const strongWording = 0.7
const strongWords = 5
/** Wording needed of two acts: dated finely, dated coarsely, not dated. */
const wordingDated = 0.12
const wordingAround = 0.3
const wordingUndated = 0.4
/** Wording needed of two utterances: by one speaker, or where one of them names none. */
const wordingOneSpeaker = 0.3
const wordingUnknownSpeaker = 0.5
/** More is asked where the types are kindred only. */
const wordingOfKin = 0.1

/** Days between two intervals: 0 or less where they meet. */
export function daysApart(a: Days, b: Days): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to)
}

/** What the words of two events weigh: each by its number, and the product of what all of either weigh. */
export interface Weighing {
  readonly weightOf: (word: number) => number
  readonly lengths: number
}

/** Whether two events of one kin may be one happening, and how alike they are; null where they are not. Symmetric. */
export function likeness(a: Traits, b: Traits, weighing: Weighing): Likeness | null {
  if (separateByReader(a, b)) return null
  if (a.days && b.days && daysApart(a.days, b.days) > daySlackMost) return null
  const shared = sharedWording(a, b, weighing.weightOf)
  const wording = shared.weight === 0 ? 0 : shared.weight / Math.sqrt(weighing.lengths)
  const strong = wording >= strongWording && shared.count >= strongWords && a.numbers === b.numbers
  const utterance = a.utterance || b.utterance
  const slack = !strong ? daySlack : utterance ? daySlackMost : daySlackStrongAct
  const apart = a.days && b.days ? daysApart(a.days, b.days) : null
  if (apart !== null && apart > slack) return null
  // Words once said are quoted for years.
  if (!(strong && utterance) && toldFarApart(a, b)) return null
  if (!strong && !sameActors(a.actors, b.actors)) return null
  const needed = utterance ? utteranceNeeds(a, b) : actNeeds(a, b)
  const ofKin = a.source.event.type === b.source.event.type ? 0 : wordingOfKin
  if (!strong && wording < needed + ofKin) return null
  const samePlace = a.place !== null && a.place === b.place
  return { score: wording + (samePlace ? 0.2 : 0) + (apart === null ? 0 : 0.2), strong, daySlack: slack }
}

/** Whether an event without a date is told so long before or after the other that it is another occasion. */
function toldFarApart(a: Traits, b: Traits): boolean {
  const [first, second] = [a.days ?? a.around, b.days ?? b.around]
  return (
    (a.days === null || b.days === null) && first !== null && second !== null && daysApart(first, second) > 0
  )
}

/** The reader of one text parted it here on purpose. */
function separateByReader(a: Traits, b: Traits): boolean {
  if (a.source.documentId !== b.source.documentId) return false
  const first = a.source.event.span
  const second = b.source.event.span
  return first.start < second.end && second.start < first.end
}

function sharedWording(
  a: Traits,
  b: Traits,
  weightOf: (word: number) => number,
): { weight: number; count: number } {
  let weight = 0
  let count = 0
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const left = a.words[i] ?? 0
    const right = b.words[j] ?? 0
    if (left === right) {
      weight += weightOf(left)
      count++
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return { weight, count }
}

/** One list holds the other, or most of both agree: a text may leave out a participant, but not change the pair. */
function sameActors(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const actor of a) if (b.has(actor)) shared++
  return shared === Math.min(a.size, b.size) || 2 * shared >= a.size + b.size - shared
}

function actNeeds(a: Traits, b: Traits): number {
  if (a.series !== b.series) return Infinity
  if (!a.days || !b.days) return wordingUndated
  const longest = Math.max(a.days.to - a.days.from, b.days.to - b.days.from)
  const same = a.days.from === b.days.from && a.days.to === b.days.to
  if (longest >= (same ? seasonDays : fineDays)) return wordingAround
  const sameDay = same && longest === 0
  const samePlace = a.place !== null && b.place !== null
  // One pair of states seldom does two things of one type on one day or in one place and month.
  return (sameDay || samePlace) && a.actors.size > 1 && b.actors.size > 1 ? 0 : wordingDated
}

function utteranceNeeds(a: Traits, b: Traits): number {
  if (a.speaker === null || b.speaker === null) return wordingUnknownSpeaker
  return sameSpeaker(a.speaker, b.speaker) ? wordingOneSpeaker : Infinity
}
