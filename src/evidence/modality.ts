import type { EventType, Modality } from '../records/event.ts'
import type { Clause } from './clauses.ts'
import type { VerbGroup } from './verb-group.ts'
import type { Sentence } from './sentence.ts'
import type { Tense } from './dates/expression.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs before an infinitive that put it in the future, in someone's will, or out of the world. */
const planning = set(
  'plan schedule expect arrange decide agree pledge vow promise undertake commit set slate announce commission order authorise authorize approve programme program due prepare undertake',
)
const foreseeing = set('plan schedule expect slate prepare')
const intending = set(
  'want seek hope intend aim wish propose consider mull offer try attempt look strive wait desire mean ponder push need invite weigh work like urge ask encourage tempt poise',
)
const negating = set(
  'fail cease stop avoid halt refrain resist decline refuse neglect forget quit forgo rule',
)
const enabling = set(
  'begin start continue help manage come resume go use get proceed force allow enable make',
)
const adjectives: ReadonlyMap<string, Modality> = new Map([
  ['ready', 'intended'],
  ['willing', 'intended'],
  ['readiness', 'intended'],
  ['willingness', 'intended'],
  ['intention', 'intended'],
  ['prepared', 'intended'],
  ['keen', 'intended'],
  ['eager', 'intended'],
  ['determined', 'intended'],
  ['likely', 'hypothetical'],
  ['unlikely', 'hypothetical'],
  ['set', 'planned'],
  ['due', 'planned'],
  ['scheduled', 'planned'],
  ['expected', 'planned'],
  ['unable', 'negated'],
  ['unwilling', 'negated'],
  ['possible', 'hypothetical'],
  ['able', 'state'],
])
const performed = set(
  'statementSupport statementConcern statementOther request reject commitment threat mechanismLaunch agreementSigned membershipChange consult sanction',
)
const hypotheticalModals = set("would could might may can can't couldn't")
const futureModals = set("will shall won't 'll be to")
const habitual = set(
  'regularly annually often repeatedly routinely usually frequently yearly traditionally always periodically monthly weekly daily yearly twice',
)
const hedges = set('reportedly allegedly purportedly supposedly')
const lifting = set('lift ease remove waive end drop relax scrap')
const considering = set('consider mull explore study envisage')
const promising = set('offer pledge promise')
const deniedSubject = set('no nobody none neither')
const cancelling = set('withdraw rule_out cancel call_off scrap abandon shelve boycott skip')
const postponing = set('postpone delay schedule plan expect propose arrange announce')

const isSpoken = set(
  'statementSupport statementConcern statementOther request reject commitment threat assessment',
)

/** What stands around a trigger that decides in what sense it is meant. */
export interface Situation {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly type: EventType
  /** Which verb of the clause's chain carries or governs the trigger. */
  readonly at: number
  /** The governing verb with its particle where the trigger is a noun; null where the verb itself is the trigger. */
  readonly governor: string | null
  /** The resolved date lies after the publication date. */
  readonly future: boolean
  /** Stands in the words of a speaker who speaks in the past. */
  readonly reported: boolean
}

/** In what sense the clause says it: from negation, modals, tense and aspect, the verbs before it in the chain, adverbs, and "if". */
export function modalityOf(situation: Situation): Modality {
  const { clause, sentence, type, at, governor } = situation
  const opener = clause.opener
  const first = clause.groups[0]
  const group = clause.groups[at]
  if (!first || !group) return 'occurred'
  for (let index = clause.start; index < group.end; index += 1)
    if (hedges.has(sentence.lower(index))) return 'claimed'
  if (
    opener === 'which' &&
    sentence.lower(clause.start - 1) === 'under' &&
    (type === 'transfer' || type === 'economic') &&
    first.modal === 'will'
  )
    return 'agreedNotDelivered'
  if (opener === 'if' || opener === 'unless' || opener === 'whether') return 'hypothetical'
  if (deniedSubject.has(sentence.lower(clause.subjectStart)) && clause.subjectEnd > clause.subjectStart)
    return 'negated'
  if ((type === 'embargo' || type === 'sanction') && (governor === 'remain' || governor === 'stay'))
    return 'state'
  if (type === 'request' && (group.lemma === 'withdraw' || group.lemma === 'drop')) return 'negated'
  if (type === 'reject' && group.negated && /^(?:accept|recogni[sz]e|honou?r)$/.test(group.lemma))
    return 'occurred'
  if (type === 'commitment' && group.lemma === 'be') return group.negated ? 'negated' : 'intended'
  if (
    sentence.lower(group.end) === 'no' &&
    !/^(?:doubt|longer|fewer|less|limit|limits)$/.test(sentence.lower(group.end + 1)) &&
    governor === null &&
    !isSpoken.has(type)
  )
    return 'negated'
  if (type !== 'commitment' && governor === null && group.lemma === 'propose' && !group.negated)
    return 'intended'
  const chained = chainModality(situation, first)
  if (chained) return chained
  if (governor ? cancelling.has(governor) || (governor === 'suspend' && type !== 'membershipChange') : false)
    return 'negated'
  if ((type === 'sanction' || type === 'embargo') && lifting.has(group.lemma)) return 'negated'
  if (governor && (considering.has(governor) || governor === 'weigh') && !group.negated) return 'intended'
  if (type === 'commitment' && considering.has(group.lemma) && !group.negated) return 'intended'
  if (governor === 'postpone' || (governor && postponing.has(governor) && !performed.has(type)))
    return 'planned'
  if (type === 'transfer' && (group.lemma === 'order' || group.lemma === 'approve') && !group.negated)
    return 'agreedNotDelivered'
  if (
    type === 'transfer' &&
    (group.lemma === 'be' || group.lemma === 'remain') &&
    !group.negated &&
    !group.modal
  )
    return 'state'
  const subject = clause.subjectOf?.groups.at(-1)
  if ((opener === 'or' || opener === 'nor') && subject?.negated) return 'negated'
  const carrier =
    at > 0 && clause.groups.slice(0, at).every(({ lemma }) => enabling.has(lemma)) ? first : group
  if (type === 'commitment' && at === 0 && !group.negated && group.modal === null)
    return group.lemma === 'agree' ? 'planned' : 'intended'
  if (type === 'transfer' && promising.has(group.lemma) && !group.negated) return 'intended'
  if (
    type === 'forcePosture' &&
    group.passive &&
    !group.past &&
    !group.modal &&
    !group.negated &&
    group.shape === 'finite' &&
    !group.perfect
  )
    return 'state'
  if (
    type === 'membershipChange' &&
    (group.lemma === 'be' || group.lemma === 'remain') &&
    !group.negated &&
    !group.modal
  )
    return 'state'
  const own = groupModality(carrier, situation)
  if (own === 'occurred' && isHabitual(sentence, clause)) return 'recurring'
  return own
}

function chainModality({ clause, sentence, type, at }: Situation, first: VerbGroup): Modality | null {
  if (at === 0) return null
  const before = clause.groups.slice(0, at)
  if (before.some(({ negated }) => negated)) return 'negated'
  for (const group of before.toReversed()) {
    if (negating.has(group.lemma)) return 'negated'
    if (
      group.lemma === 'be' ||
      group.lemma === 'remain' ||
      group.lemma === 'stand' ||
      group.lemma === 'express' ||
      group.lemma === 'declare' ||
      group.lemma === 'voice' ||
      group.lemma === 'reaffirm'
    ) {
      for (let index = group.end; index < Math.min(group.end + 4, clause.end); index += 1) {
        const sense = adjectives.get(sentence.lower(index))
        if (sense) return sense
      }
    }
    if (group.lemma === 'agree' && (type === 'transfer' || type === 'economic')) return 'agreedNotDelivered'
    if (planning.has(group.lemma)) return 'planned'
    if (intending.has(group.lemma)) return 'intended'
  }
  const target = clause.groups[at]
  if (target?.negated) return 'negated'
  if (first.modal && hypotheticalModals.has(first.modal)) return 'hypothetical'
  if (first.modal && futureModals.has(first.modal)) return 'planned'
  if (target?.shape === 'infinitive' && !before.some(({ lemma }) => enabling.has(lemma))) return 'intended'
  return null
}

/** Whether a verb before the one at `at` makes it a matter of plan, will or readiness. */
export function isWilled(sentence: Sentence, clause: Clause, at: number): boolean {
  return clause.groups.slice(0, at).some((group) => {
    if (planning.has(group.lemma) || intending.has(group.lemma) || group.modal === 'will') return true
    for (let index = group.end; index < group.end + 4; index += 1)
      if (adjectives.has(sentence.lower(index))) return true
    return false
  })
}

function groupModality(group: VerbGroup, { type, sentence, clause, future, reported }: Situation): Modality {
  if (group.negated) return 'negated'
  const modal = group.modal
  if (modal === 'would')
    return reported && clause.opener !== 'if' && !sentenceHasIf(sentence) ? 'planned' : 'hypothetical'
  if (modal && hypotheticalModals.has(modal)) return 'hypothetical'
  if (modal === 'should' || modal === 'must') return 'opinion'
  if (modal) return 'planned'
  if (group.shape === 'infinitive') return 'planned'
  if (group.shape !== 'finite' || group.past || group.perfect) return 'occurred'
  if (future) return 'planned'
  if (performed.has(type) || sentence.isHeading) return 'occurred'
  if (group.progressive || group.passive) return 'occurred'
  return type === 'force' || type === 'forcePosture' ? 'occurred' : 'recurring'
}

function sentenceHasIf(sentence: Sentence): boolean {
  return sentence.tokens.some(({ lower }) => lower === 'if' || lower === 'were')
}

function isHabitual(sentence: Sentence, clause: Clause): boolean {
  for (let index = clause.start; index < clause.end; index += 1)
    if (habitual.has(sentence.lower(index))) return true
  return sentence.dates.some(
    ({ habitual: every, first }) => every && first >= clause.start && first < clause.end,
  )
}

/** The tense that a date at token `date` in this clause leans on: that of the verb it stands with, so that in "decided on Monday to
 *  meet" the day is past and in "decided to meet on Monday" it is to come. */
export function tenseOf(clause: Clause, date: number, sentence: Sentence): Tense {
  const first = clause.groups[0]
  if (!first) return 'unknown'
  const reached = clause.groups.filter((group) => group.first < date)
  const chain = date < first.first ? clause.groups : reached
  if (chain.length < clause.groups.length && chain.length > 0 && first.past) return 'past'
  if (
    chain.some(
      ({ lemma }, index) => index + 1 < chain.length && (planning.has(lemma) || intending.has(lemma)),
    )
  )
    return 'future'
  if (first.modal === 'will' || first.modal === 'shall' || first.modal === 'be to' || first.modal === 'would')
    return 'future'
  if (chain.length === 1 && foreseeing.has(first.lemma)) return 'future'
  if (first.shape === 'infinitive') return 'future'
  if (first.past || first.perfect || (first.passive && first.shape === 'participle')) return 'past'
  if (first.lemma === 'be' && /^(?:due|set|scheduled)$/.test(sentence.lower(first.end))) return 'future'
  return sentence.isHeading ? 'unknown' : first.progressive ? 'future' : 'unknown'
}
