import type { EventType } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'
import { singular, verbRules, type VerbRule } from './lexicon.ts'
import { nounTrigger } from './nouns.ts'
import { particleAfter, type Trigger } from './trigger.ts'

/** Types whose verb says something about what its object names, so that the object is not told as an event of its own. */
const absorbing = new Set<EventType>([
  'statementConcern',
  'statementSupport',
  'statementOther',
  'request',
  'reject',
  'threat',
])

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
  const promise = triggers[0]
  if (promise && triggers.length === 1 && promise.type === 'commitment')
    triggers[0] = undertaking(sentence, promise)
  for (const { token } of triggers) told.add(token)
  const asked = triggers.find(
    ({ type, governor, clause: { groups }, at }) =>
      governor === null &&
      (type === 'request' || type === 'reject' || type === 'threat') &&
      groups[at]?.lemma !== 'rule',
  )
  return specific(asked ? triggers.filter((each) => each === asked || each.at <= asked.at) : triggers)
}

/** What a promise is of, by the first thing it names: "undertook to keep its guns away", "offered ships". */
function undertaking(sentence: Sentence, promise: Trigger): Trigger {
  const { clause } = promise
  const at = clause.groups.length - 1
  const last = clause.groups[at]
  if (!last || (at === 0 && !/^(?:offer|pledge|promise|propose)$/.test(last.lemma))) return promise
  if (last.shape === 'infinitive' && relating.has(last.lemma)) return promise
  for (let index = last.end; index < Math.min(clause.end, last.end + 6); index += 1) {
    const word = singular(sentence.lower(index))
    if (/^(?:with|against|on|about|,)$/.test(word)) break
    if (sentence.cover[index]) continue
    const type = named.get(word)
    if (type) return { ...promise, type, at, token: last.head }
  }
  return promise
}

/** Verbs that promise nothing of the things they are about. */
const relating = new Set(
  'respect honour honor study consider discuss negotiate cooperate protect fight investigate improve deepen strengthen meet tell use'.split(
    ' ',
  ),
)
const things: readonly (readonly [EventType, string])[] = [
  [
    'forcePosture',
    'troop soldier tank artillery battalion brigade garrison warship gun missile division battery checkpoint outpost airbase',
  ],
  ['transfer', 'blanket tent medicine ambulance vaccine howitzer ammunition rifle helicopter ship tonne'],
  ['economic', 'gas oil electricity power pipeline railway barrel'],
]
const named: ReadonlyMap<string, EventType> = new Map(
  things.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
)

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

/** "the drills that both held": what is held stands before. */
function ofObject({ link, opener, start, subjectStart, subjectOf }: Clause): boolean {
  return (
    link === 'relative' && !subjectOf && subjectStart > start && (opener === 'that' || opener === 'which')
  )
}

/** Drops a general promise where its content is told as an event, and a second trigger of one type. */
function specific(triggers: readonly Trigger[]): Trigger[] {
  const hasContent = triggers.some(({ type }) => type !== 'commitment')
  const exercised = triggers.some(({ type }) => type === 'jointExercise')
  const withheld = triggers.some(({ type }) => type === 'embargo')
  const together = triggers.some(({ type, governor }) => type === 'jointOperation' && governor !== null)
  const ruledOut =
    triggers.some(({ type, at, clause }) => type === 'reject' && clause.groups[at]?.lemma === 'rule') &&
    triggers.length > 1
  return triggers.filter(
    (trigger, index) =>
      !(trigger.type === 'reject' && ruledOut) &&
      !(trigger.type === 'commitment' && hasContent) &&
      !(trigger.type === 'transfer' && withheld) &&
      !(trigger.type === 'forcePosture' && (exercised || together)) &&
      !(trigger.type === 'force' && together) &&
      !(trigger.type === 'jointOperation' && exercised) &&
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
  const whole = /^(?:decline|refuse|help|assist)$/.test(group.lemma)
  const end = /^(?:warn|vow|pledge|swear|promise|threaten)$/.test(group.lemma)
    ? complementEnd(sentence, clause)
    : clause.end
  if (group.lemma === 'warn' && threatens(sentence, clause)) return verbRules.get('threaten')?.[0]
  const to = next && next.shape === 'infinitive' && !group.passive && !whole ? next.first : end
  const subject: [number, number] = clause.subjectOf
    ? [clause.subjectOf.subjectStart, clause.subjectOf.subjectEnd]
    : [clause.subjectStart, clause.subjectEnd]
  return rules.find(
    (rule) =>
      (!rule.negated || group.negated) && ruleFits(rule, sentence, group.passive, from, to, subject, clause),
  )
}

/** "warned that it would …": what the one who warns will do itself. */
function threatens(sentence: Sentence, clause: Clause): boolean {
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1]
  const modal = next?.groups[0]?.modal
  return (
    next?.link === 'complement' &&
    (modal === 'would' || modal === 'will') &&
    !next.groups[0]?.passive &&
    next.subjectEnd - next.subjectStart === 1 &&
    /^(?:it|they|we)$/.test(sentence.lower(next.subjectStart))
  )
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
    anyOf(sentence, from, limit, set) ||
    (ofObject(clause) && anyOf(sentence, regionOf(sentence, clause), clause.start, set)) ||
    (passive && anyOf(sentence, subject[0], subject[1], set))
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
      if (
        (set.has('weapon') || (set.has('jet') && flies.test(sentence.lower(index - 1)))) &&
        isDesignation(sentence, index)
      )
        return true
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
      !mention.adjective &&
      set.has('*state') &&
      mention.ids.some((id) => id === id.toUpperCase())
    )
      return true
    if (mention?.located && set.has('*located')) return true
    if (mention && mention.office === null) continue
    // "by force", "into force": no troops.
    if (word === 'force' && set.has('troop') && /^(?:into|by|in|use|using|of)$/.test(previous)) {
      if (set.has(`${previous}_force`)) return true
      previous = word
      continue
    }
    const one = singular(word)
    if (set.has(one) || set.has(word) || set.has(`${previous}_${one}`)) return true
    previous = word
  }
  return false
}

const flies = /^(?:f|mig|su|b|tu|il|p)$/

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
