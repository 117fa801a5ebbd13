import type { EventActor, EventType, Figure } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Memory, Voice } from '../memory.ts'
import type { Mention } from '../mentions.ts'
import type { Sentence } from '../sentence.ts'
import { roles } from './frame.ts'
import type { Trigger } from './trigger.ts'
import { rootSubject, type Range } from './range.ts'

/** Who says the clause, if not the text itself, and whether in quotation marks. */
export interface Spoken {
  readonly voice: Voice
  readonly quoted: boolean
}

/** What an event’s actors are looked for in. */
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

/** Types in which the state where it is done takes part: as the one struck, or the host of forces. */
const placed = new Set<EventType>(['force', 'forcePosture', 'transfer', 'economic', 'exchange'])

/** Of these, those that nobody does who is only said to be somewhere. */
const hosted = new Set<EventType>(['transfer', 'economic', 'exchange'])

/** Who takes part in what the trigger states, in the order of the text, each once. */
export function actorsOf(trigger: Trigger, range: Range, around: Surroundings): EventActor[] {
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
  const heard = type === 'statementConcern' && /^(?:draw|provoke|spark|cause)$/.test(verb?.lemma ?? '')
  const second = passive ? subjectRole : objectRole
  const seen = { named: false }
  const contest =
    type === 'exchange' && /^(?:take_part|take|participate|compete|win|come)$/.test(verb?.lemma ?? '')
  const take = (from: number, to: number, role: EventActor['role']): void => {
    for (let at = from; at < to; at += 1) {
      const mention = sentence.cover[at]
      if (mention) {
        seen.named ||= !mention.located
        if (!mention.located || (role === second && placed.has(type) && !contest) || heard)
          add(idsOf(mention, sentence, memory), sentence.write(mention.first, mention.end), role)
        at = mention.end - 1
      } else {
        const pronoun = pronounIds(sentence, at, around, type)
        seen.named ||= pronoun !== undefined
        if (pronoun) add(pronoun, sentence.tokens[at]?.text ?? '', role)
      }
    }
  }
  const owner = clause.subjectOf ?? clause
  const first = passive ? objectRole : subjectRole
  if (trigger.adjunct) {
    take(owner.subjectStart, owner.subjectEnd, subjectRole)
    take(range.start, range.end, objectRole)
    return actors
  }
  if (clause.subjectOf) take(rootSubject(clause).subjectStart, rootSubject(clause).subjectEnd, first)
  const split = clause.groups[0]?.first ?? range.start
  take(range.start, Math.min(split, range.end), first)
  take(Math.max(split, range.start), range.end, second)
  if (hosted.has(type) && !seen.named) actors.length = 0
  if (!actors.some(({ role }) => role === first)) takeLocated(sentence, clause, memory, first, add)
  if (actors.length === 0 && trigger.governor !== null)
    for (const mention of sentence.mentions)
      if (!mention.located && mention.first < range.start)
        add(idsOf(mention, sentence, memory), sentence.write(mention.first, mention.end), subjectRole)
  if (actors.length === 0 && type === 'consult' && meets(sentence, clause))
    add(memory.focus, 'participants', 'participant')
  if (actors.length === 1 && cooperative.has(type)) completePair(actors, sentence, range, memory, add)
  return actors
}

/** "The forum discussed …": those in focus met there. */
function meets(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.subjectStart; at < clause.subjectEnd; at += 1)
    if (
      /^(?:forum|summit|meeting|talks|conference|dialogue|session|negotiations|consultations)$/.test(
        sentence.lower(at),
      )
    )
      return true
  return false
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

/** Types whose "them" means the others last named, not things. */
const addressed = new Set<EventType>(['reject', 'request', 'threat', 'statementConcern', 'statementSupport'])

const ours =
  /^(?:country|countries|nations?|two|peoples?|relations|ties|bilateral|militar(?:y|ies)|sides?|joint|forces|troops|soldiers|navy|navies|army|armies|government|cooperation|alliance|partnership|friendship|defen[cs]e|security|ships|borders?|territory)$/

/** Whom "we", "they", "it", "he" stand for; undefined for other words. */
function pronounIds(
  sentence: Sentence,
  at: number,
  { memory, spoken }: Surroundings,
  type: EventType,
): readonly string[] | undefined {
  const word = sentence.lower(at)
  if (word === 'our' && !ours.test(sentence.lower(at + 1)) && !ours.test(sentence.lower(at + 2)))
    return undefined
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
  if (word === 'it' || word === 'its') return itIds(sentence, at, memory)
  if (word === 'them' && memory.focus.length > 1 && addressed.has(type)) return memory.focus
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

/** Where a clause in somebody's mouth names nobody, the one spoken for is taken to act. */
export function ofVoice(voice: Voice, type: EventType): EventActor[] {
  return voice.state ? [{ id: voice.state, name: voice.name.slice(0, 200), role: roles[type][0] }] : []
}
