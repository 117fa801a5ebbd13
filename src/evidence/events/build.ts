import {
  eventTypes,
  type Event,
  type EventActor,
  type EventDate,
  type EventType,
  type Modality,
} from '../../records/event.ts'
import { dayDate } from '../calendar.ts'
import type { Clause } from '../clauses.ts'
import { isWilled, modalityOf, tenseOf } from '../modality.ts'
import type { Sentence } from '../sentence.ts'
import { coordinatedEnd } from '../speakers.ts'
import { isOffice } from '../actors/offices.ts'
import { actorsOf, ofVoice, type Surroundings } from './actors.ts'
import type { Trigger } from './trigger.ts'
import { rangeOf, rootSubject, type Range } from './range.ts'
import { subjectActs } from './subject.ts'

/** What is done by saying it, and what a third party judges. */
export const statementTypes = new Set<EventType>([
  'statementSupport',
  'statementConcern',
  'statementOther',
  'assessment',
])
const analystTypes = new Set<EventType>([
  'statementSupport',
  'statementConcern',
  'statementOther',
  'commitment',
  'request',
  'reject',
])

/** Types told even where the text names none of many who take part ("the two ministers", "twelve teams"). */
const plural = new Set<EventType>([
  'consult',
  'agreementSigned',
  'exchange',
  'jointExercise',
  'mechanismLaunch',
])

function namesActors(sentence: Sentence, { clause, adjunct }: Trigger): boolean {
  if (adjunct !== null || clause.groups[0]?.negated) return false
  for (let at = clause.subjectStart; at < clause.subjectEnd; at += 1)
    if (
      /^(?:ministers|leaders|presidents|teams|armies|navies|countries|nations|governments|delegations|states)$/.test(
        sentence.lower(at),
      )
    )
      return true
  return false
}

/** "The deal was struck", "another drill is planned": of those the text spoke of before. */
function refers(sentence: Sentence, { type, clause, adjunct }: Trigger): boolean {
  if (!shared.has(type) || adjunct !== null || clause.subjectOf) return false
  const opener = sentence.lower(clause.subjectStart)
  return (
    clause.subjectEnd - clause.subjectStart <= 6 &&
    /^(?:the|another|this|a|an|their)$/.test(opener) &&
    ((opener !== 'a' && opener !== 'an') ||
      /^(?:second|third|fourth|further|new|first|similar|final)$/.test(
        sentence.lower(clause.subjectStart + 1),
      ))
  )
}

/** Types that several share, so that a text that has named them need not name them again. */
const shared = new Set<EventType>([
  'consult',
  'agreementSigned',
  'jointExercise',
  'jointOperation',
  'mechanismLaunch',
  'infoSharing',
])

/** In what sense an undertaking is one: what is done already is told by other types. */
const promised = new Set<Modality>(['planned', 'intended', 'hypothetical', 'negated', 'agreedNotDelivered'])

/** Turns a trigger (for `content`, a clause in somebody's mouth that has none) into an event with actors, date, place, figures, speaker, modality and span; null where no actor can be told. */
export function buildEvent(trigger: Trigger, around: Surroundings, content = false): Event | null {
  const { sentence, spoken } = around
  const { clause } = trigger
  const range = rangeOf(trigger, sentence)
  if (range.end <= range.start) return null
  if (!content && !subjectActs(sentence, trigger, around.memory) && !heardOf(trigger)) return null
  const actors = actorsOf(trigger, range, around)
  const analyst = spoken?.voice.analyst ?? false
  if (actors.length === 0 && (refers(sentence, trigger) || (content && analyst)))
    for (const id of around.memory.focus) actors.push({ id, name: id, role: 'participant' })
  const elsewhere = clause.link === 'relative' && !statementTypes.has(trigger.type)
  if (actors.length === 0 && spoken?.voice.state && !elsewhere)
    actors.push(...ofVoice(spoken.voice, trigger.type))
  if (actors.length === 0 && (content || !plural.has(trigger.type) || !namesActors(sentence, trigger)))
    return null
  const type = typeOf(trigger, actors, sentence, analyst)
  if (!type) return null
  const { date, future } = dateOf(trigger, range, around)
  const modality = trigger.adjunct
    ? trigger.adjunct === 'before' || trigger.adjunct === 'ahead'
      ? 'planned'
      : 'occurred'
    : modalityOf({
        sentence,
        clause,
        type,
        at: trigger.at,
        governor: trigger.governor,
        future,
        reported: spoken !== null && !spoken.quoted,
      })
  if (
    type === 'commitment' &&
    trigger.governor === null &&
    (!promised.has(modality) ||
      (trigger.at > 0 && modality !== 'negated' && !isWilled(sentence, clause, trigger.at)))
  )
    return null
  const first = sentence.tokens[range.start]
  const last = sentence.tokens[range.end - 1]
  if (!first || !last) return null
  const figures = around.figures.filter(({ span }) => span.start >= first.start && span.end <= last.end)
  const claimed = modality === 'occurred' && (type === 'force' || claims(sentence, clause)) && spoken !== null
  return {
    type,
    modality: analyst && type === 'assessment' ? 'opinion' : claimed ? 'claimed' : modality,
    actors,
    date,
    place: placeOf(sentence, range),
    figures: [...figures],
    speaker: speakerOf(type, trigger, around),
    span: { start: first.start, end: last.end, text: sentence.text.slice(first.start, last.end) },
    plover: eventTypes[type].plover,
  }
}

function claims(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.start - 1; at >= Math.max(0, clause.start - 6); at -= 1)
    if (/^(?:claim|claims|claimed|alleged|alleges|accused|accuses)$/.test(sentence.lower(at))) return true
  return false
}

/** What the rule's type becomes with these actors: an exercise of one state alone is a show of its forces; an analyst's words assess. */
function typeOf(
  trigger: Trigger,
  actors: readonly EventActor[],
  sentence: Sentence,
  analyst: boolean,
): EventType | null {
  const { type, clause } = trigger
  if (analyst && (analystTypes.has(type) || trigger.governor === 'be' || unreal(sentence, clause, trigger)))
    return 'assessment'
  if (type !== 'jointExercise') return type
  if (new Set(actors.map(({ id }) => id)).size > 1) return type
  for (let at = clause.start; at < clause.end; at += 1)
    if (
      /^(?:joint|jointly|bilateral|multinational|combined|multilateral|allied|together)$/.test(
        sentence.lower(at),
      )
    )
      return type
  if (
    /^(?:take_part|participate|join|attend|host|organise|organize|co-host|cohost|skip|boycott)$/.test(
      trigger.governor ?? '',
    )
  )
    return type
  return isNamedSeries(sentence, trigger) || actors.some(({ id }) => id !== id.toUpperCase())
    ? type
    : 'forcePosture'
}

/** "Exercise Flintlock", "the annual Sea Breeze drills", "with partners": an exercise that others share though none is named. */
function isNamedSeries(sentence: Sentence, { clause, token }: Trigger): boolean {
  const named = (at: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(sentence.tokens[at]?.text ?? '') && !sentence.cover[at] && at > clause.start
  if (named(token + 1) || named(token - 1) || named(token - 2)) return true
  for (let at = clause.start; at < clause.end; at += 1)
    if (/^(?:annual|partners|allies|others|foreign|international|regional)$/.test(sentence.lower(at)))
      return true
  return false
}

/** Whether an analyst's clause speaks of what could, should or need not be. */
function unreal(sentence: Sentence, clause: Clause, trigger: Trigger): boolean {
  if (clause.groups.some(({ modal, negated }) => negated || (modal !== null && modal !== 'will'))) return true
  const modality = modalityOf({
    sentence,
    clause,
    type: trigger.type,
    at: trigger.at,
    governor: trigger.governor,
    future: false,
    reported: false,
  })
  return modality === 'hypothetical' || modality === 'intended'
}

function dateOf(
  trigger: Trigger,
  range: Range,
  around: Surroundings,
): { date: EventDate | null; future: boolean } {
  const { sentence, memory } = around
  const { clause } = trigger
  const anchor = memory.day
  const inRange = sentence.dates.filter(
    ({ first, habitual }) => !habitual && first >= Math.min(clause.start, range.start) && first < range.end,
  )
  const best = inRange.toSorted(
    (a, b) => Math.abs(a.first - trigger.token) - Math.abs(b.first - trigger.token),
  )
  for (const expression of best) {
    const tense = trigger.adjunct ? 'past' : tenseOf(clause, expression.first, sentence)
    const date = expression.resolve(anchor, tense, memory.date)
    if (date?.precision === 'interval' && around.spoken && statementTypes.has(trigger.type)) continue
    if (date) return { date, future: anchor !== null && date.from > anchor }
  }
  const now = clause.groups[0]
  const performed = now?.shape === 'finite' && !now.past && !now.perfect && now.modal === null && !now.negated
  if (
    performed &&
    !around.spoken &&
    anchor &&
    !sentence.isHeading &&
    /^(?:statementSupport|statementConcern)$/.test(trigger.type) &&
    trigger.governor === null
  )
    return { date: dayDate(anchor), future: false }
  if ((statementTypes.has(trigger.type) || spokenActs.has(trigger.type)) && around.spoken)
    return { date: memory.spokeOn.get(around.spoken.voice.name) ?? null, future: false }
  return { date: null, future: false }
}

/** Where: the first place named after "in", "at", "off", "near" in the range. */
function placeOf(sentence: Sentence, range: Range): string | null {
  for (let at = range.start; at < range.end; at += 1) {
    const mention = sentence.cover[at]
    if (!mention) continue
    const before =
      sentence.lower(mention.first - 1) === 'the'
        ? sentence.lower(mention.first - 2)
        : sentence.lower(mention.first - 1)
    if (
      (mention.kind === 'place' || mention.located) &&
      /^(?:in|at|near|off|on|over|outside|across|around|inside)$/.test(before)
    ) {
      return sentence.write(mention.first, mention.end).slice(0, 200)
    }
    at = mention.end - 1
  }
  return null
}

/** What an office holder does by saying it: the holder is named, a state that does it is not. */
export const spokenActs = new Set<EventType>(['request', 'reject', 'threat', 'commitment'])

/** "The test drew criticism from …": the subject is what is spoken of. */
function heardOf({ type, clause, at }: Trigger): boolean {
  return (
    type === 'statementConcern' &&
    /^(?:spark|cause|draw|provoke|arouse|prompt)$/.test(clause.groups[at]?.lemma ?? '')
  )
}

/** Tokens of the agent of a passive ("was condemned by …"), or undefined. */
function agentOf(sentence: Sentence, { clause, at }: Trigger): [number, number] | undefined {
  const verb = clause.groups[at]
  if (!verb?.passive) return undefined
  for (let token = verb.end; token < clause.end; token += 1)
    if (sentence.lower(token) === 'by') return [token + 1, clause.end]
  return [0, 0]
}

function speakerOf(
  type: EventType,
  trigger: Trigger,
  { sentence, memory, spoken }: Surroundings,
): Event['speaker'] {
  if (spoken) return { name: spoken.voice.name.slice(0, 300), quoted: spoken.quoted }
  if ((!statementTypes.has(type) && !spokenActs.has(type)) || heardOf(trigger)) return null
  const owner = rootSubject(trigger.clause)
  const [from, to] = agentOf(sentence, trigger) ?? [owner.subjectStart, owner.subjectEnd]
  for (let at = from; at < to; at += 1) {
    const mention = sentence.cover[at]
    const voice =
      mention && (statementTypes.has(type) || mention.person !== null || isOffice(mention.office))
        ? memory.voiceOf(mention, sentence.write(mention.first, mention.end))
        : sentence.lower(at) === 'he' || sentence.lower(at) === 'she'
          ? memory.lastVoice
          : null
    if (voice) return { name: voice.name.slice(0, 300), quoted: false }
  }
  if (!statementTypes.has(type)) return null
  const named = sentence.mentions.find(({ first, end }) => first >= from && end <= to)
  return named
    ? {
        name: sentence.write(named.first, coordinatedEnd(sentence, named.end, to)).slice(0, 300),
        quoted: false,
      }
    : null
}
