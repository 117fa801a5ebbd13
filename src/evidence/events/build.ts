import {
  eventTypes,
  type Event,
  type EventActor,
  type EventDate,
  type EventType,
  type Figure,
} from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Memory, Voice } from '../memory.ts'
import type { Mention } from '../mentions.ts'
import { modalityOf, tenseOf } from '../modality.ts'
import type { Sentence } from '../sentence.ts'
import { roles } from './frame.ts'
import type { Trigger } from './match.ts'

/** Who says the clause, if not the text itself, and whether in quotation marks. */
export interface Spoken {
  readonly voice: Voice
  readonly quoted: boolean
}

export interface Surroundings {
  readonly sentence: Sentence
  readonly memory: Memory
  readonly figures: readonly Figure[]
  readonly spoken: Spoken | null
}

const cooperative = new Set<EventType>([
  'consult',
  'jointExercise',
  'jointOperation',
  'exchange',
  'agreementSigned',
  'mechanismLaunch',
])
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
])

/** Turns a trigger into an event with actors, date, place, figures, speaker, modality and span; null where no actor can be told. */
export function buildEvent(trigger: Trigger, around: Surroundings): Event | null {
  const { sentence, spoken } = around
  const { clause } = trigger
  const range = rangeOf(trigger, sentence)
  if (range.end <= range.start) return null
  const actors = actorsOf(trigger, range, around)
  const analyst = spoken?.voice.analyst ?? false
  if (actors.length === 0 && spoken?.voice.state) actors.push(...ofVoice(spoken.voice, trigger.type))
  if (actors.length === 0) return null
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

/** Where a clause in somebody's mouth names nobody, the one spoken for is taken to act. */
function ofVoice(voice: Voice, type: EventType): EventActor[] {
  return voice.state ? [{ id: voice.state, name: voice.name.slice(0, 200), role: roles[type][0] }] : []
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
  if (analyst && (analystTypes.has(type) || unreal(sentence, clause, trigger))) return 'assessment'
  if (type !== 'jointExercise') return type
  if (new Set(actors.map(({ id }) => id)).size > 1) return type
  for (let at = clause.start; at < clause.end; at += 1)
    if (
      /^(?:joint|jointly|bilateral|multinational|combined|multilateral|allied|together)$/.test(
        sentence.lower(at),
      )
    )
      return type
  return actors.some(({ id }) => id !== id.toUpperCase()) ? type : 'forcePosture'
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

interface Range {
  start: number
  end: number
}

/** Tokens of the smallest clause that says it, without what opens it and the marks around it. */
function rangeOf(trigger: Trigger, sentence: Sentence): Range {
  const { clause } = trigger
  let start =
    clause.subjectOf || clause.subjectEnd <= clause.subjectStart
      ? clause.start
      : Math.min(clause.start, clause.subjectStart)
  let end = clause.end
  if (trigger.adjunct) {
    start = trigger.token
    while (start > clause.start && sentence.lower(start - 1) !== trigger.adjunct) start -= 1
    end = trigger.token + 1
    while (end < clause.end && !/^[,;]$/.test(sentence.lower(end))) end += 1
  }
  const verb = clause.groups[trigger.at]
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  const takesClause = trigger.governor === null && trigger.adjunct === null && speaking.has(trigger.type)
  if (
    verb &&
    takesClause &&
    next?.link === 'complement' &&
    next.start === clause.end &&
    next.start <= verb.end + 8
  )
    end = next.end
  if (
    next?.link === 'relative' &&
    next.subjectStart > start &&
    next.subjectStart < end &&
    sentence.lower(next.subjectStart - 1) === ','
  )
    end = next.subjectStart - 1
  if (takesClause && verb) {
    for (let at = verb.end; at < end; at += 1)
      if (/^[“"«]$/.test(sentence.lower(at)) && /^[–—:,-]$/.test(sentence.lower(at - 1))) end = at
  }
  const dated = sentence.dates.some(({ first }) => first >= start && first < clause.subjectStart)
  if (!trigger.adjunct && !clause.subjectOf && clause.subjectStart > start && !dated)
    start = clause.subjectStart
  while (start < end && (edge.test(sentence.lower(start)) || sentence.lower(start) === clause.opener))
    start += 1
  while (end > start && trailing.test(sentence.lower(end - 1))) end -= 1
  return { start, end }
}

/** Types whose verb takes a clause for an object: "warned that …". */
const speaking = new Set<EventType>([
  'statementConcern',
  'statementSupport',
  'statementOther',
  'request',
  'threat',
  'commitment',
  'reject',
])
const edge = /^(?:[,;:)\]}—–.!?”"'’»|“„«-]|and|but|or|that)$/
const trailing =
  /^(?:[,;:(—–.!?“”"'’‘»«|-]|and|but|or|as|that|which|who|when|while|because|where|after|before|if|under|in|on|for|with|to|of|by|how)$/

function actorsOf(trigger: Trigger, range: Range, around: Surroundings): EventActor[] {
  const { sentence, memory } = around
  const { clause, type } = trigger
  const actors: EventActor[] = []
  const [subjectRole, objectRole] = roles[type]
  const verb = clause.groups[trigger.at]
  const passive = verb?.passive ?? false
  const add = (ids: readonly string[], name: string, role: EventActor['role']): void => {
    for (const id of ids)
      if (!actors.some((actor) => actor.id === id)) actors.push({ id, name: name.slice(0, 200), role })
  }
  const take = (from: number, to: number, role: EventActor['role']): void => {
    for (let at = from; at < to; at += 1) {
      const mention = sentence.cover[at]
      if (mention) {
        if (!mention.located)
          add(idsOf(mention, sentence, memory), sentence.write(mention.first, mention.end), role)
        at = mention.end - 1
      } else {
        const pronoun = pronounIds(sentence, at, around)
        if (pronoun) add(pronoun, sentence.tokens[at]?.text ?? '', role)
      }
    }
  }
  const owner = clause.subjectOf ?? clause
  const first = passive ? objectRole : subjectRole
  const second = passive ? subjectRole : objectRole
  if (trigger.adjunct) {
    take(owner.subjectStart, owner.subjectEnd, subjectRole)
    take(range.start, range.end, objectRole)
    return actors
  }
  if (clause.subjectOf) take(rootSubject(clause).subjectStart, rootSubject(clause).subjectEnd, first)
  const split = clause.groups[0]?.first ?? range.start
  take(range.start, Math.min(split, range.end), first)
  take(Math.max(split, range.start), range.end, second)
  if (!actors.some(({ role }) => role === first)) takeLocated(sentence, clause, memory, first, add)
  if (actors.length === 0 && trigger.governor !== null)
    for (const mention of sentence.mentions)
      if (!mention.located && mention.first < range.start)
        add(idsOf(mention, sentence, memory), sentence.write(mention.first, mention.end), subjectRole)
  if (actors.length === 1 && cooperative.has(type)) completePair(actors, sentence, range, memory, add)
  return actors
}

/** "rebels in Congo": a located state stands for a subject that is named no other way. */
function takeLocated(
  sentence: Sentence,
  clause: Clause,
  memory: Memory,
  role: EventActor['role'],
  add: (ids: readonly string[], name: string, role: EventActor['role']) => void,
): void {
  for (let at = clause.subjectStart; at < clause.subjectEnd; at += 1) {
    const mention = sentence.cover[at]
    if (mention?.located && sentence.lower(mention.first - 1) === 'in')
      add(idsOf(mention, sentence, memory), sentence.write(mention.first, mention.end), role)
  }
}

function rootSubject(clause: Clause): Clause {
  let root = clause
  for (let depth = 0; root.subjectOf && depth < 8; depth += 1) root = root.subjectOf
  return root
}

/** "a joint exercise" of one named state: the other is the one it was last named with. */
function completePair(
  actors: readonly EventActor[],
  sentence: Sentence,
  range: Range,
  memory: Memory,
  add: (ids: readonly string[], name: string, role: EventActor['role']) => void,
): void {
  const only = actors[0]
  if (!only || !memory.focus.includes(only.id)) return
  for (let at = range.start; at < range.end; at += 1) {
    if (/^(?:joint|jointly|bilateral|counterpart|mutual|our)$/.test(sentence.lower(at))) {
      add(memory.focus, sentence.tokens[at]?.text ?? '', 'participant')
      return
    }
  }
}

function idsOf(mention: Mention, sentence: Sentence, memory: Memory): readonly string[] {
  if (mention.kind === 'group') return memory.focus.length > 0 ? memory.focus : memory.subject
  if (mention.ids.length > 0) return mention.ids
  const voice = memory.voiceOf(mention, sentence.write(mention.first, mention.end))
  return voice?.state ? [voice.state] : []
}

/** Whom "we", "they", "it", "he" stand for; undefined for other words. */
function pronounIds(
  sentence: Sentence,
  at: number,
  { memory, spoken }: Surroundings,
): readonly string[] | undefined {
  const word = sentence.lower(at)
  if (word === 'we' || word === 'our' || word === 'us' || word === 'i') {
    const state = spoken?.voice.state
    if (!state) return undefined
    const both =
      word === 'our' &&
      memory.focus.includes(state) &&
      /^(?:countries|nations|two|peoples|relations|bilateral|militaries|sides|joint)$/.test(
        sentence.lower(at + 1),
      )
    return both || jointly(sentence) ? (memory.focus.includes(state) ? memory.focus : [state]) : [state]
  }
  if (
    word === 'they' ||
    (word === 'both' && !correlative(sentence, at)) ||
    (word === 'their' && memory.focus.length > 1 && at < (sentence.clauses.at(-1)?.groups[0]?.first ?? 0))
  )
    return memory.focus
  if (word === 'it') return itIds(sentence, at, memory)
  if (word === 'he' || word === 'she') return memory.lastVoice?.state ? [memory.lastVoice.state] : undefined
  const known = memory.known(sentence.tokens[at]?.text ?? '')
  return known?.state ? [known.state] : undefined
}

/** "it" as a subject is the subject of the clause before, else of the sentence before. */
function itIds(sentence: Sentence, at: number, memory: Memory): readonly string[] | undefined {
  const index = sentence.clauses.findIndex(
    ({ subjectStart, subjectEnd }) => at >= subjectStart && at < subjectEnd,
  )
  if (index < 0) return undefined
  const before = sentence.clauses[index - 1]
  if (!before) return memory.subject
  for (let token = before.subjectStart; token < before.subjectEnd; token += 1) {
    const mention = sentence.cover[token]
    if (mention && !mention.located) return idsOf(mention, sentence, memory)
  }
  return undefined
}

/** "both France and Spain" names its pair itself. */
function correlative(sentence: Sentence, at: number): boolean {
  return sentence.cover[at + 1] !== undefined || sentence.cover[at + 2] !== undefined
}

function jointly(sentence: Sentence): boolean {
  return sentence.tokens.some(
    ({ lower }) => lower === 'joint' || lower === 'jointly' || lower === 'mutual' || lower === 'bilateral',
  )
}

function dateOf(
  trigger: Trigger,
  range: Range,
  around: Surroundings,
): { date: EventDate | null; future: boolean } {
  const { sentence, memory } = around
  const { clause } = trigger
  const anchor = memory.day === null ? null : asAnchor(memory.day)
  const tense = trigger.adjunct ? 'past' : tenseOf(clause, sentence.isHeading)
  const inRange = sentence.dates.filter(
    ({ first, habitual }) => !habitual && first >= Math.min(clause.start, range.start) && first < range.end,
  )
  const best = inRange.toSorted(
    (a, b) => Math.abs(a.first - trigger.token) - Math.abs(b.first - trigger.token),
  )
  for (const expression of best) {
    const date = expression.resolve(anchor, tense, memory.date)
    if (date) return { date, future: anchor !== null && date.from > anchor }
  }
  if (statementTypes.has(trigger.type) && around.spoken)
    return { date: memory.spokeOn.get(around.spoken.voice.name) ?? null, future: false }
  return { date: null, future: false }
}

type Anchor = Parameters<Sentence['dates'][number]['resolve']>[0]
const asAnchor = (day: string): Anchor => day as string as Anchor

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

function speakerOf(
  type: EventType,
  trigger: Trigger,
  { sentence, memory, spoken }: Surroundings,
): Event['speaker'] {
  if (spoken) return { name: spoken.voice.name.slice(0, 300), quoted: spoken.quoted }
  if (!statementTypes.has(type) || /^(?:spark|cause)$/.test(trigger.clause.groups[trigger.at]?.lemma ?? ''))
    return null
  const owner = rootSubject(trigger.clause)
  for (let at = owner.subjectStart; at < owner.subjectEnd; at += 1) {
    const mention = sentence.cover[at]
    const voice = mention
      ? memory.voiceOf(mention, sentence.write(mention.first, mention.end))
      : sentence.lower(at) === 'he' || sentence.lower(at) === 'she'
        ? memory.lastVoice
        : null
    if (voice) return { name: voice.name.slice(0, 300), quoted: false }
  }
  const named =
    owner.subjectEnd > owner.subjectStart
      ? sentence.mentions.find(({ first, end }) => first >= owner.subjectStart && end <= owner.subjectEnd)
      : undefined
  return named ? { name: sentence.write(named.first, named.end).slice(0, 300), quoted: false } : null
}
