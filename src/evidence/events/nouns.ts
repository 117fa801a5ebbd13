import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'
import { nounRules, singular, type NounRule } from './lexicon.ts'
import { particleAfter, type Trigger } from './trigger.ts'

const occurring = new Set(['including', 'after', 'following', 'during', 'amid', 'at'])
const coming = new Set(['before', 'ahead'])

/** What the noun at `index` states: where a verb of holding governs it, or an adjunct names it with those who take part. */
export function nounTrigger(
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
    if (
      adjunct === 'for' &&
      /^(?:provide|provides|provided|calls|call|called)$/.test(headBefore(sentence, index, 'for')) &&
      governor?.name === 'provide'
    )
      return { type: rule.type, clause, at: governor.at, token: index, governor: 'plan', adjunct: null }
    // "moved in a joint patrol"; "took no part in the drills": what stands before the noun says what became of the event.
    const told =
      adjunct === 'in' &&
      ((rule.type === 'jointOperation' && isJoint(sentence, index)) ||
        /^(?:part|role|participation|involvement)$/.test(headBefore(sentence, index, 'in')))
    if (told && governor && !absorbed)
      return {
        type: rule.type,
        clause,
        at: governor.at,
        token: index,
        governor: governor.name,
        adjunct: null,
      }
    // "plans for a summit"
    if (
      adjunct === 'for' &&
      /^(?:plans?|preparations|proposals?)$/.test(headBefore(sentence, index, 'for')) &&
      !absorbed
    )
      return { type: rule.type, clause, at: governor?.at ?? 0, token: index, governor: 'plan', adjunct: null }
    if (adjunct === 'from' && governor?.name === 'withdraw' && rule.type === 'jointExercise')
      return { type: rule.type, clause, at: governor.at, token: index, governor: 'withdraw', adjunct: null }
    if (!governor || !rule.verbs.has(governor.name) || (absorbed && index > firstGroup.first)) continue
    if (adjunct && !governing.has(adjunct) && index > firstGroup.first && governor.name !== 'take_part')
      continue
    return { type: rule.type, clause, at: governor.at, token: index, governor: governor.name, adjunct: null }
  }
  return undefined
}

const governing = new Set(['in', 'of', 'with', 'to', 'for', 'on', 'part'])
const joining = new Set(['joint', 'combined', 'coordinated', 'bilateral', 'multinational'])

/** Whether the noun is qualified as done together. */
function isJoint(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= index - 3; at -= 1) if (joining.has(sentence.lower(at))) return true
  return false
}

/** Whether the noun only qualifies another ("exercise area", "talks process"). */
function isModifier(sentence: Sentence, index: number): boolean {
  const next = sentence.tokens[index + 1]
  return next?.kind === 'word' && modified.has(singular(next.lower))
}

const modified = new Set(
  'area ground process table room hall site plan group team range zone programme program facility fee victim prevention forecast centre center'.split(
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
    if (
      (rule.qualifiers?.has(singular(sentence.lower(at))) && sentence.lower(at) !== 'the') ||
      (rule.qualifiers?.has('*organisation') && sentence.cover[at]?.ids.some((id) => id !== id.toUpperCase()))
    )
      return true
  return false
}

/** The word before the preposition of the phrase that holds the noun. */
function headBefore(sentence: Sentence, index: number, preposition: string): string {
  let at = index - 1
  while (at > index - 8 && sentence.lower(at) !== preposition) at -= 1
  return sentence.lower(at - 1)
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
