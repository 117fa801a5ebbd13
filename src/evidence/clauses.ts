import { findGroups } from './groups.ts'
import {
  antecedentStart,
  appositionHead,
  closesParenthesis,
  isDash,
  lastPhrase,
  listComma,
  marks,
  openingDash,
  opensDate,
} from './phrases.ts'
import { isAdverb, lowerAt, speechVerbs, type Tagged, type VerbGroup } from './verb-group.ts'
import { conjunctions, prepositions, relatives, subordinators } from './words.ts'

/** How a clause hangs on the one before it. */
export type ClauseLink = 'main' | 'complement' | 'relative' | 'adverbial' | 'coordinate' | 'participle'

/** A verb with its chain of infinitives and gerunds, what stands before it and what follows, as token indices (ends exclusive). */
export interface Clause {
  readonly link: ClauseLink
  /** The word that subordinates it: "if", "after", "which"; empty for none. */
  readonly opener: string
  readonly groups: readonly VerbGroup[]
  readonly start: number
  readonly end: number
  readonly subjectStart: number
  readonly subjectEnd: number
  /** Where the clause has no subject of its own: the clause whose subject it takes. */
  readonly subjectOf: Clause | null
}

interface Draft {
  link: ClauseLink
  opener: string
  groups: VerbGroup[]
  start: number
  end: number
  subjectStart: number
  subjectEnd: number
  subjectOf: Draft | null
}

/** A subject that still waits for its verb. */
interface Pending {
  start: number
  end: number
  link: ClauseLink
  opener: string
}

/** The subject after "that", "when", "because" that a reduced relative interrupts: "that the mode prevailing then has …". */
function interrupted(sentence: Tagged, verb: number, from: number): Pending | null {
  for (let at = verb - 2; at >= from; at -= 1) {
    const word = lowerAt(sentence, at)
    if (marks.has(word)) return null
    if (word === 'that' || word === 'because' || word === 'when' || word === 'while')
      return { start: at + 1, end: verb, link: word === 'that' ? 'complement' : 'adverbial', opener: word }
  }
  return null
}

/** Cuts a sentence into clauses around its verb groups. Linear but for short looks back to the previous verb. */
export function findClauses(sentence: Tagged): Clause[] {
  const groups = findGroups(sentence)
  const clauses: Draft[] = []
  let pending: Pending | null = null
  for (const group of groups) {
    const current = clauses.at(-1)
    const from = current ? (current.groups.at(-1)?.end ?? current.start) : 0
    if (current && joins(sentence, group, from)) {
      current.groups.push(group)
      current.end = group.end
      continue
    }
    const cut = opening(sentence, group, from, current, pending !== null)
    if (!current && cut.at > 0 && (cut.link === 'relative' || cut.link === 'participle'))
      pending = { start: 0, end: cut.at, link: 'main', opener: '' }
    else if (current && group.shape !== 'finite')
      pending = interrupted(sentence, group.first, from) ?? pending
    const resumes = cut.resumes && pending !== null
    const draft: Draft = {
      link: resumes && pending ? pending.link : cut.link,
      opener: resumes && pending ? pending.opener : cut.opener,
      groups: [group],
      start: resumes && pending ? group.first : cut.at,
      end: group.end,
      subjectStart: resumes && pending ? pending.start : cut.subjectAt,
      subjectEnd: resumes && pending ? pending.end : group.first,
      subjectOf: cut.shares
        ? expletive(sentence, current)
          ? (clauses.at(-2) ?? null)
          : (current ?? null)
        : null,
    }
    if (resumes) pending = null
    if (current) current.end = Math.max(current.groups.at(-1)?.end ?? 0, draft.start)
    clauses.push(draft)
  }
  const last = clauses.at(-1)
  if (last) last.end = sentence.tokens.length
  return clauses
}

/** "said there is …, and called for": "there" calls for nothing. */
function expletive(sentence: Tagged, clause: Draft | undefined): boolean {
  return clause?.link === 'complement' && lowerAt(sentence, clause.subjectEnd - 1) === 'there'
}

/** Whether `group` continues the verb chain of the clause before it ("agreed to sell", "resisted selling", "accused of selling"). */
function joins(sentence: Tagged, group: VerbGroup, from: number): boolean {
  if (group.shape === 'infinitive') {
    for (let at = from; at < group.first; at += 1) if (lowerAt(sentence, at) === ';') return false
    return true
  }
  if (group.shape !== 'gerund') return false
  if (group.first === from) return true
  const before = lowerAt(sentence, group.first - 1)
  if (group.first === from + 1 && particles.has(before)) return true
  return prepositions.has(before) && !subordinatingPrepositions.has(before)
}

const particles = new Set(['out', 'up', 'off', 'down', 'back'])
const subordinatingPrepositions = new Set([
  'after',
  'before',
  'while',
  'when',
  'since',
  'despite',
  'without',
  'during',
  'besides',
])

interface Opening {
  link: ClauseLink
  opener: string
  /** Where the clause starts, its opener included. */
  at: number
  subjectAt: number
  /** No subject of its own: takes that of the clause before. */
  shares: boolean
  /** Goes on with the subject that a relative clause interrupted. */
  resumes: boolean
}

function opening(
  sentence: Tagged,
  group: VerbGroup,
  from: number,
  current: Draft | undefined,
  hasPending: boolean,
): Opening {
  const found = (
    link: ClauseLink,
    opener: string,
    at: number,
    subjectAt: number,
    shares = false,
    resumes = false,
  ): Opening => ({
    link,
    opener,
    at,
    subjectAt,
    shares,
    resumes,
  })
  if (group.shape === 'participle')
    return found('relative', '', group.first, antecedentStart(sentence, group.first, from))
  if (group.shape === 'gerund') {
    const before = lowerAt(sentence, group.first - 1)
    if (subordinatingPrepositions.has(before))
      return found('adverbial', before, group.first - 1, group.first, true)
    if (before === ',' || before === 'and' || before === 'or')
      return found('participle', '', group.first, group.first, current !== undefined)
    return found('participle', '', group.first, antecedentStart(sentence, group.first, from))
  }
  for (let at = group.first - 1; at >= from; at -= 1) {
    const word = lowerAt(sentence, at)
    if (sentence.cover[at]) continue
    const isRelative = relatives.has(word) && (word !== 'that' || at === group.first - 1)
    if (isRelative && word !== 'where') {
      const antecedent = antecedentStart(sentence, at, from)
      const isComplement =
        word === 'that' &&
        current !== undefined &&
        speechVerbs.has(current.groups.at(-1)?.lemma ?? '') &&
        at <= from + 1
      if (isComplement) return found('complement', 'that', at, at + 1)
      return found('relative', word, at, at === group.first - 1 ? antecedent : at + 1)
    }
    if (
      !opensDate(sentence, at) &&
      subordinators.has(word) &&
      !(prepositions.has(word) && !startsClause(sentence, at, group.first))
    ) {
      const asked =
        questions.has(word) && at <= from + 1 && speechVerbs.has(current?.groups.at(-1)?.lemma ?? '')
      const link = word === 'that' || asked ? 'complement' : 'adverbial'
      return found(link, word, at, at + 1, at === group.first - 1)
    }
    if (word === ';' || word === ':' || isDash(sentence, at)) {
      if (at === group.first - 1 && (closesParenthesis(sentence, at, from) || !current)) {
        at = openingDash(sentence, at, from)
        continue
      }
      return found(current ? 'coordinate' : 'main', '', at + 1, at + 1, at === group.first - 1)
    }
  }
  return plainOpening(sentence, group, from, current, hasPending, found)
}

const questions = new Set(['how', 'why', 'whether', 'what'])

/** Whether the preposition-like word at `at` opens a clause: something nominal stands between it and the verb, with no comma. */
function startsClause(sentence: Tagged, at: number, verb: number): boolean {
  if (verb - at < 2) return false
  for (let index = at + 1; index < verb; index += 1) if (lowerAt(sentence, index) === ',') return false
  return true
}

function plainOpening(
  sentence: Tagged,
  group: VerbGroup,
  from: number,
  current: Draft | undefined,
  hasPending: boolean,
  found: (
    link: ClauseLink,
    opener: string,
    at: number,
    subjectAt: number,
    shares?: boolean,
    resumes?: boolean,
  ) => Opening,
): Opening {
  if (!current) {
    const start = introduction(sentence, group.first)
    return found('main', '', 0, start)
  }
  const before = lowerAt(sentence, group.first - 1)
  let lead = group.first - 1
  while (lead > from && (isAdverb(lowerAt(sentence, lead)) || lowerAt(sentence, lead) === 'then')) lead -= 1
  const joined = lowerAt(sentence, lead)
  if (conjunctions.has(joined)) return found('coordinate', joined, lead, group.first, true)
  if (before === ',' && hasPending) return found('main', '', group.first, group.first, false, true)
  if (speechVerbs.has(current.groups.at(-1)?.lemma ?? '') && group.first > from) {
    const opens = lowerAt(sentence, from)
    if (!marks.has(opens) && !conjunctions.has(opens)) return found('complement', '', from, from)
  }
  // "…, Ann Okello, the envoy, said": the comma before the verb closes an apposition.
  if (before === ',') {
    const head = appositionHead(sentence, group.first - 1, from)
    if (head > from) return found('coordinate', '', head, head)
  }
  let comma = -1
  let conjunction = -1
  for (let at = group.first - 1; at >= from; at -= 1) {
    const word = lowerAt(sentence, at)
    if (marks.has(word) && comma < 0 && !listComma(sentence, at)) comma = at
    if (conjunctions.has(word)) conjunction = at
  }
  if (comma >= 0) {
    if (conjunction === comma + 1)
      return found('coordinate', lowerAt(sentence, conjunction), conjunction, conjunction + 1)
    return found(
      current.link === 'adverbial' ? 'main' : 'coordinate',
      '',
      comma + 1,
      comma + 1,
      comma === group.first - 1,
    )
  }
  if (hasPending) return found('main', '', group.first, group.first, false, true)
  if (
    conjunction >= from &&
    (conjunction > from || lowerAt(sentence, conjunction) === 'but' || conjunction === from)
  ) {
    return found('coordinate', lowerAt(sentence, conjunction), conjunction, conjunction + 1)
  }
  if (speechVerbs.has(current.groups.at(-1)?.lemma ?? '') || current.groups.at(-1)?.lemma === 'be')
    return found('complement', '', from, from, group.first === from)
  // "the parade it had announced": what stands right before the verb is its subject; the object stays with the verb before.
  const subject = lastPhrase(sentence, group.first, from)
  return found('relative', '', subject, subject, subject === group.first)
}

/** Skips an introduction before the subject of the first verb: "On Monday, …", "In Geneva, …". */
function introduction(sentence: Tagged, verb: number): number {
  const first = lowerAt(sentence, 0)
  if (!prepositions.has(first) && !introductory.has(first) && !first.endsWith('ly')) return 0
  for (let at = 1; at < verb; at += 1) {
    if (lowerAt(sentence, at) === ',' && !listComma(sentence, at)) return at + 1
  }
  return 0
}

const introductory = new Set(
  'meanwhile however earlier later separately last next yesterday today also but and'.split(' '),
)
