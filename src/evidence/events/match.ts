import type { EventType } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'
import { prepositions } from '../words.ts'
import { nounRules, singular, verbRules, type NounRule, type VerbRule } from './lexicon.ts'

/** A verb or noun of a clause that states an event, before actors, dates and modality are known. */
export interface Trigger {
  readonly type: EventType
  readonly clause: Clause
  /** Index of the verb in the clause's chain that is the trigger or governs it. */
  readonly at: number
  /** Token of the trigger. */
  readonly token: number
  /** The governing verb where the trigger is a noun, with its particle. */
  readonly governor: string | null
  /** The preposition of an adjunct ("after talks with …"). */
  readonly adjunct: string | null
}

const particles = new Set(
  'out up over back off on for down in upon away part place with together into'.split(' '),
)
/** Types whose verb says something about what its object names, so that the object is not told as an event of its own. */
const absorbing = new Set<EventType>([
  'statementConcern',
  'statementSupport',
  'statementOther',
  'request',
  'reject',
  'threat',
])
const occurring = new Set(['including', 'after', 'following', 'during', 'amid', 'at'])
const coming = new Set(['before', 'ahead'])

/** Finds what the clause states and adds its nouns to `told`, so that no clause after it tells them again. Verbs come first; nouns only where a verb of holding governs them or an adjunct names them. */
export function findTriggers(sentence: Sentence, clause: Clause, told: Set<number>): Trigger[] {
  const triggers: Trigger[] = []
  clause.groups.forEach((group, at) => {
    const rule = verbRuleAt(sentence, clause, at)
    if (!rule || isIntermediate(clause, at, rule)) return
    triggers.push({ type: rule.type, clause, at, token: group.head, governor: null, adjunct: null })
  })
  const absorbed = triggers.some(({ type, at }) => absorbing.has(type) && clause.groups[at]?.lemma !== 'rule')
  const regionStart = regionOf(sentence, clause)
  for (let index = regionStart; index < clause.end; index += 1) {
    if (sentence.cover[index] || told.has(index)) continue
    const trigger = nounTrigger(sentence, clause, index, absorbed)
    if (trigger) told.add(index)
    if (trigger && !triggers.some(({ type }) => type === trigger.type)) triggers.push(trigger)
  }
  for (const { token } of triggers) told.add(token)
  const asked = triggers.find(
    ({ type, governor, clause: { groups }, at }) =>
      governor === null &&
      (type === 'request' || type === 'reject' || type === 'threat') &&
      groups[at]?.lemma !== 'rule',
  )
  return specific(asked ? triggers.filter((each) => each === asked || each.at <= asked.at) : triggers)
}

/** Where the nouns of a clause may stand: from its subject on, and for "the drills that both held" from what is held. */
function regionOf(sentence: Sentence, clause: Clause): number {
  if (clause.subjectOf) return clause.start
  const start = Math.min(clause.start, clause.subjectStart)
  const own = clause.subjectStart > clause.start
  if (!own || (clause.opener !== 'that' && clause.opener !== 'which')) return start
  let index = start
  while (
    index > 0 &&
    start - index < 6 &&
    sentence.tokens[index - 1]?.kind === 'word' &&
    !sentence.cover[index - 1]
  )
    index -= 1
  return index
}

/** Drops a general promise where its content is told as an event, and a second trigger of one type. */
function specific(triggers: readonly Trigger[]): Trigger[] {
  const hasContent = triggers.some(({ type }) => type !== 'commitment')
  const exercised = triggers.some(({ type }) => type === 'jointExercise')
  const ruledOut =
    triggers.some(({ type, at, clause }) => type === 'reject' && clause.groups[at]?.lemma === 'rule') &&
    triggers.length > 1
  return triggers.filter(
    (trigger, index) =>
      !(trigger.type === 'reject' && ruledOut) &&
      !(trigger.type === 'commitment' && hasContent) &&
      !(trigger.type === 'forcePosture' && exercised) &&
      triggers.findIndex(({ type }) => type === trigger.type) === index,
  )
}

/** "agreed to sell": the promise is told by the modality of the sale; "urged X to stop": only the request is told. */
function isIntermediate(clause: Clause, at: number, rule: VerbRule): boolean {
  if (at === 0) return false
  const before = clause.groups.slice(0, at)
  if (before.some(({ lemma }) => requesting.has(lemma))) return true
  return (
    rule.type === 'threat' &&
    clause.groups[at]?.shape === 'infinitive' &&
    !before.some(({ lemma }) => lemma === 'continue' || lemma === 'go')
  )
}

const requesting = new Set(
  'urge ask demand request call_for call_on tell invite press appeal implore accuse blame condemn criticize criticise refuse decline reject threaten warn pressure forbid deny praise welcome thank'.split(
    ' ',
  ),
)

function verbRuleAt(sentence: Sentence, clause: Clause, at: number): VerbRule | undefined {
  const group = clause.groups[at]
  if (!group) return undefined
  const particle = particleAfter(sentence, group.end)
  const named = particle ? verbRules.get(`${group.lemma}_${particle}`) : undefined
  const rules = [...(named ?? []), ...(verbRules.get(group.lemma) ?? [])]
  if (rules.length === 0) return undefined
  const from = group.end
  const next = clause.groups[at + 1]
  const whole = /^(?:decline|refuse)$/.test(group.lemma)
  const end = /^(?:warn|vow|pledge|swear|promise|threaten)$/.test(group.lemma)
    ? complementEnd(sentence, clause)
    : clause.end
  const to = next && next.shape === 'infinitive' && !group.passive && !whole ? next.first : end
  const subject: [number, number] = clause.subjectOf
    ? [clause.subjectOf.subjectStart, clause.subjectOf.subjectEnd]
    : [clause.subjectStart, clause.subjectEnd]
  return rules.find((rule) => ruleFits(rule, sentence, group.passive, from, to, subject, clause))
}

/** End of the clause with the clause it takes for an object ("warned that …"). */
function complementEnd(sentence: Sentence, clause: Clause): number {
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  return next?.link === 'complement' && next.start === clause.end ? next.end : clause.end
}

function ruleFits(
  rule: VerbRule,
  sentence: Sentence,
  passive: boolean,
  from: number,
  to: number,
  subject: [number, number],
  clause: Clause,
): boolean {
  const limit = Math.min(to, from + 18)
  const inRange = (set: ReadonlySet<string>): boolean =>
    anyOf(sentence, from, limit, set) || (passive && anyOf(sentence, subject[0], subject[1], set))
  if (rule.passive && !passive) return false
  if (rule.also && !inRange(rule.also)) return false
  if (
    rule.not.size > 0 &&
    (anyOf(sentence, from, objectEnd(sentence, from, limit), rule.not) ||
      (passive && anyOf(sentence, subject[0], subject[1], rule.not)))
  )
    return false
  if (rule.prepositions) {
    let found = false
    for (let index = from; index < clause.end && !found; index += 1)
      found = rule.prepositions.has(sentence.lower(index))
    if (!found) return false
  }
  if (rule.objects && !inRange(rule.objects)) return false
  if (rule.subject && !anyOf(sentence, subject[0], subject[1], rule.subject)) return false
  if (rule.actorObject) {
    const [start, end] = passive ? subject : [from, Math.min(to, from + 8)]
    let found = false
    for (let index = start; index < end && !found; index += 1)
      found = sentence.cover[index]?.kind === 'actor' || sentence.cover[index]?.kind === 'group'
    if (!found) return false
  }
  return true
}

/** End of the object that begins at `from`: a comma, a conjunction before another verb's object, or eight words on. */
function objectEnd(sentence: Sentence, from: number, limit: number): number {
  let end = from
  while (end < Math.min(limit, from + 8) && !/^(?:,|;|and|but|to|after|before)$/.test(sentence.lower(end)))
    end += 1
  return end
}

/** Whether one of `set` (singular words, pairs joined by `_`, `*organisation`) stands between two tokens. */
function anyOf(sentence: Sentence, from: number, to: number, set: ReadonlySet<string>): boolean {
  let previous = ''
  for (let index = from; index < to; index += 1) {
    const word = sentence.lower(index)
    if (word === '-') {
      if (set.has('weapon') && isDesignation(sentence, index)) return true
      continue
    }
    const mention = sentence.cover[index]
    if (
      mention &&
      !mention.located &&
      set.has('*organisation') &&
      mention.ids.some((id) => id !== id.toUpperCase())
    )
      return true
    if (
      mention &&
      !mention.located &&
      !mention.office &&
      set.has('*state') &&
      mention.ids.some((id) => id === id.toUpperCase())
    )
      return true
    if (mention && mention.office === null) continue
    const one = singular(word)
    if (set.has(one) || set.has(word) || set.has(`${previous}_${one}`)) return true
    previous = word
  }
  return false
}

/** "F-16", "S-400", "MiG-29": a maker's designation stands for a weapon. */
function isDesignation({ tokens }: Sentence, dash: number): boolean {
  const [before, after] = [tokens[dash - 1], tokens[dash + 1]]
  return (
    before !== undefined &&
    /^\p{Lu}[\p{L}]{0,3}$/u.test(before.text) &&
    /^\d/.test(after?.text ?? '') &&
    before.end === tokens[dash]?.start
  )
}

function particleAfter(sentence: Sentence, from: number): string | null {
  const next = sentence.lower(from)
  if (particles.has(next)) return next
  // "called the talks off", "handed the ships over": not after another verb or mark.
  for (let index = from + 1; index < from + 5; index += 1) {
    const word = sentence.lower(index)
    if (!/^[a-z]+$/.test(word)) return null
    const ends = sentence.tokens[index + 1]?.kind !== 'word' || prepositions.has(sentence.lower(index + 1))
    if (ends && /^(?:off|over|down|back|out)$/.test(word)) return word
  }
  return null
}

function nounTrigger(
  sentence: Sentence,
  clause: Clause,
  index: number,
  absorbed: boolean,
): Trigger | undefined {
  const word = singular(sentence.lower(index))
  const dashed = sentence.lower(index + 1) === '-' ? 2 : 1
  const pair = `${word}_${singular(sentence.lower(index + dashed))}`
  const rules = nounRules.get(pair) ?? nounRules.get(word)
  const firstGroup = clause.groups[0]
  if (!rules || !firstGroup) return undefined
  if (clause.groups.some(({ first, end }) => index >= first && index < end)) return undefined
  if (word === 'conference' || word === 'briefing') {
    if (/^(?:press|news|media|daily)$/.test(sentence.lower(index - 1))) return undefined
  }
  if (isModifier(sentence, index + (nounRules.has(pair) ? dashed : 0))) return undefined
  for (const rule of rules) {
    if (rule.qualifiers && !qualified(sentence, clause, index, rule)) continue
    const adjunct = adjunctOf(sentence, clause, index)
    if (adjunct && (occurring.has(adjunct) || coming.has(adjunct))) {
      if (!rule.adjunct || !namesPartners(sentence, index, clause.end)) continue
      return { type: rule.type, clause, at: 0, token: index, governor: null, adjunct }
    }
    const governor = governorOf(sentence, clause, index)
    // "The visit of the minister to …" states the visit whatever is said of it.
    if (
      rule.adjunct &&
      index < firstGroup.first &&
      adjunct === null &&
      !clause.subjectOf &&
      namesPartners(sentence, index, firstGroup.first)
    ) {
      return { type: rule.type, clause, at: 0, token: index, governor: governor?.name ?? '', adjunct: null }
    }
    if (!governor || !rule.verbs.has(governor.name) || (absorbed && index > firstGroup.first)) continue
    if (adjunct && !governing.has(adjunct) && index > firstGroup.first && governor.name !== 'take_part')
      continue
    return { type: rule.type, clause, at: governor.at, token: index, governor: governor.name, adjunct: null }
  }
  return undefined
}

const governing = new Set(['in', 'of', 'with', 'to', 'for', 'on', 'part'])

/** Whether the noun only qualifies another ("exercise area", "talks process"). */
function isModifier(sentence: Sentence, index: number): boolean {
  const next = sentence.tokens[index + 1]
  return next?.kind === 'word' && modified.has(singular(next.lower))
}

const modified = new Set(
  'area ground process table room hall site plan group team range zone programme program facility fee victim prevention forecast'.split(
    ' ',
  ),
)

function qualified(sentence: Sentence, clause: Clause, index: number, rule: NounRule): boolean {
  for (let at = Math.max(0, index - 5); at < index; at += 1) {
    const word = sentence.lower(at)
    const mention = sentence.cover[at]
    if (mention?.ids.some((id) => id !== id.toUpperCase()) && rule.qualifiers?.has('*organisation'))
      return true
    if (rule.qualifiers?.has(word) || rule.qualifiers?.has(singular(word))) return true
  }
  for (let at = index + 1; at < Math.min(index + 8, clause.end); at += 1)
    if (rule.qualifiers?.has(singular(sentence.lower(at))) && sentence.lower(at) !== 'the') return true
  return false
}

/** The preposition before the noun phrase that ends at `index`, or null. */
function adjunctOf(sentence: Sentence, clause: Clause, index: number): string | null {
  for (let at = index - 1; at >= clause.start && at > index - 8; at -= 1) {
    const word = sentence.lower(at)
    if (clause.groups.some(({ first, end }) => at >= first && at < end)) return null
    if (
      occurring.has(word) ||
      coming.has(word) ||
      /^(?:in|of|at|with|to|for|on|about|over|against|by|from|under|into|despite|since)$/.test(word)
    ) {
      return word === 'of' && sentence.lower(at - 1) === 'ahead' ? 'ahead' : word
    }
    if (word === ',' || word === ';') return null
  }
  return null
}

/** Whether the meeting names with whom: "talks with …", "talks between …", or whose visit. */
function namesPartners(sentence: Sentence, index: number, end: number): boolean {
  for (let at = index + 1; at < Math.min(index + 6, end); at += 1) {
    if (/^(?:with|between|to|of|among|by)$/.test(sentence.lower(at))) {
      for (let next = at + 1; next < Math.min(at + 6, end); next += 1)
        if (
          sentence.cover[next] ||
          /^(?:ministers|leaders|presidents|officials|commanders|envoys|negotiators)$/.test(
            sentence.lower(next),
          )
        )
          return true
    }
  }
  return false
}

function governorOf(
  sentence: Sentence,
  clause: Clause,
  index: number,
): { name: string; at: number } | undefined {
  let at = clause.groups.findLastIndex(({ end }) => end <= index)
  if (at < 0) at = 0
  const group = clause.groups[at]
  if (!group) return undefined
  const inSubject = index < group.first
  const particle = particleAfter(sentence, group.end)
  const name =
    particle && particle !== 'in' && particle !== 'with' && particle !== 'on' && particle !== 'for'
      ? `${group.lemma}_${particle}`
      : group.lemma
  if (inSubject && clause.groups.length > 1) {
    const last = clause.groups.length - 1
    const lemma = clause.groups[last]?.lemma ?? name
    if (group.lemma !== 'be' && group.passive) return { name: lemma, at: last }
  }
  return { name, at }
}
