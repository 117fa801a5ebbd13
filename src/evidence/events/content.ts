import type { EventType, Modality } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What a statement on relations and security speaks of. */
const topics = set(
  `relations relationship ties cooperation co-operation alliance union partnership friendship coordination security stability peace bloc coalition war conflict confrontation order world threat threats force forces
  military defence defense sovereignty influence interests bilateral diplomacy treaty pact agreement sanctions dialogue trust region borders territory missiles weapons nuclear hegemony rivalry solidarity
  neutrality membership integration deterrence balance tensions crisis`,
)
const warm = set(
  `cooperative jointly solid healthy friendship trust solidarity positive satisfaction satisfied happy successful fruitful productive strong stronger good great excellent deepen deepening strengthen strengthening expand expanded develop developing enrich promote priority important
  contribute contributes contribution brotherly equal equals mutual impetus potential highest constructive reliable close closer welcome praise success cooperate`,
)
const cold = set(
  `violate violates violating violation aggression aggressive provocation provocative provocations hostile hostility illegal unacceptable destabilise destabilize destabilising destabilizing undermine undermines undermining threatens threaten threatening interference interfere escalation escalate reckless dangerous
  bullying coercion hegemony unilateral confrontational irresponsible failed betrayal deteriorated`,
)
const alliances = set(
  'alliance union bloc coalition pact treaty federation merger league confederation membership',
)
/** What denies a story. */
const denying = set(
  'invented fabricated untrue false baseless groundless absurd lies lie fabrication fiction',
)
const needing = set('need necessary want seek intend require plan')

/** Type and modality of what is said. */
export interface Content {
  readonly type: EventType
  readonly modality: Modality
}

/** What a clause in somebody's mouth amounts to where no event is told in it: an analyst assesses; a voice in office supports, is
 *  concerned, or says of an alliance that it is not needed or could be. Null where it speaks of nothing of that kind. */
export function contentOf(
  sentence: Sentence,
  clause: Clause,
  analyst: boolean,
  hasActor: boolean,
): Content | null {
  const group = clause.groups[0]
  if (!group) return null
  let topic = false
  let isWarm = false
  let isCold = false
  let ofAlliance = false
  let unlimited = false
  let negated = clause.groups.some((each) => each.negated)
  const from = Math.min(clause.start, clause.subjectStart)
  for (let at = from; at < clause.end; at += 1) {
    const word = sentence.lower(at)
    topic ||= topics.has(word)
    isWarm ||= warm.has(word) || (word === 'no' && /^limits?$/.test(sentence.lower(at + 1)))
    unlimited ||= word === 'no' && /^(?:limits?|restricted|bounds|doubt)$/.test(sentence.lower(at + 1))
    isCold ||= cold.has(word)
    ofAlliance ||= alliances.has(word)
    negated ||= word === 'no' || word === 'neither' || word === 'nobody' || word === 'nothing'
  }
  if (hasActor && analyst) return { type: 'assessment', modality: 'opinion' }
  if (!hasActor) return null
  if (!analyst && denies(sentence, clause)) return { type: 'statementOther', modality: 'occurred' }
  if (!topic)
    return isCold && !negated && clause.groups[0]?.lemma === 'be'
      ? { type: 'statementConcern', modality: 'occurred' }
      : null
  if (unlimited) negated = false
  const modal = clause.groups.find((each) => each.modal)?.modal ?? null
  if (
    ofAlliance &&
    negated &&
    clause.groups.some(({ lemma }) => needing.has(lemma) || lemma === 'be' || lemma === 'have')
  ) {
    return { type: 'statementOther', modality: 'negated' }
  }
  if (modal && /^(?:could|might|may|would)$/.test(modal))
    return { type: 'statementOther', modality: 'hypothetical' }
  if (modal === 'should' || modal === 'must')
    return isWarm
      ? { type: 'statementSupport', modality: 'occurred' }
      : { type: 'statementOther', modality: 'opinion' }
  if (isCold && !negated) return { type: 'statementConcern', modality: 'occurred' }
  if (isWarm && (!negated || sentence.lower(group.end) === 'no'))
    return { type: 'statementSupport', modality: 'occurred' }
  return negated ? { type: 'statementOther', modality: 'negated' } : null
}

/** "had been invented", "was a lie": short, and nothing but that. */
function denies(sentence: Sentence, clause: Clause): boolean {
  const verb = clause.groups[0]
  if (!verb || verb.negated || (verb.lemma !== 'be' && !verb.passive)) return false
  for (let at = verb.head; at < Math.min(clause.end, verb.head + 4); at += 1)
    if (denying.has(sentence.lower(at))) return true
  return false
}

const relations = set(
  'relations relationship ties cooperation alliance partnership friendship rivalry tensions bloc coordination coalition trust',
)

const evaluating = set(
  `wise unwise foolish mistake worthless pointless futile wrong folly blunder naive inevitable doubtful improbable illusion fantasy gamble disaster shameful hypocrisy hypocritical absurd
  overdue toothless shortsighted reckless prudent`,
)

/** Whether the text judges in its own words what a state should do or what an act is worth. */
export function judges(sentence: Sentence, clause: Clause): boolean {
  const verb = clause.groups[0]
  if (!verb) return false
  if (verb.modal === 'should' || verb.modal === 'must' || (verb.lemma === 'ought' && !verb.past)) return true
  if (!/^(?:be|look|seem|remain)$/.test(verb.lemma)) return false
  for (let at = verb.end; at < Math.min(clause.end, verb.end + 5); at += 1)
    if (evaluating.has(sentence.lower(at))) return true
  return false
}

/** Whether the clause's subject is the relations of states rather than a state. */
export function onRelations(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.subjectStart; at < clause.subjectEnd; at += 1) {
    if (relations.has(sentence.lower(at)) && !sentence.cover[at]) return true
    if (at > clause.subjectStart + 6) return false
  }
  return false
}
