import type { EventType } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'
import type { Trigger } from './trigger.ts'

/** Tokens of a sentence, end exclusive. */
export interface Range {
  start: number
  end: number
}

/** Tokens of the smallest clause that says it, without what opens it and the marks around it. */
export function rangeOf(trigger: Trigger, sentence: Sentence): Range {
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

/** The clause whose subject a chain of clauses without their own takes. */
export function rootSubject(clause: Clause): Clause {
  let root = clause
  for (let depth = 0; root.subjectOf && depth < 8; depth += 1) root = root.subjectOf
  return root
}
