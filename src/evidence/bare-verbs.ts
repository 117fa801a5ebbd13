import { bare, isAdverb, lowerAt, speechVerbs, type Tagged, type VerbGroup } from './verb-group.ts'
import {
  alsoNouns,
  base,
  determiners,
  formsOfBe,
  gerund,
  isListed,
  modals,
  nominalGerunds,
  participle,
  past,
  possessives,
  prepositions,
  present,
  subjectPronouns,
  verbForm,
} from './words.ts'

const isBe = (word: string): boolean => formsOfBe.has(word)

/** The verb without auxiliaries at `index`; undefined where the word is more likely a noun or an adjective. */
export function bareVerb(
  sentence: Tagged,
  index: number,
  groups: readonly VerbGroup[],
): VerbGroup | undefined {
  const token = sentence.tokens[index]
  if (token?.kind !== 'word') return undefined
  const form = verbForm(token.lower)
  if (!form) return undefined
  // An unknown word with a capital inside a sentence is a name, whatever it ends in.
  if (index > 0 && token.text !== token.lower && (!isListed(token.lower) || token.text === 'Said'))
    return undefined
  const compound =
    sentence.tokens[index - 1]?.text === '-' &&
    sentence.tokens[index - 1]?.end === token.start &&
    prefixes.has(lowerAt(sentence, index - 2))
  let left = compound ? index - 3 : index - 1
  while (
    left >= 0 &&
    isAdverb(lowerAt(sentence, left)) &&
    lowerAt(sentence, left) !== 'no' &&
    !sentence.cover[left]
  )
    left -= 1
  const before = lowerAt(sentence, left)
  const hyphened = sentence.tokens[index + 1]?.text === '-' && sentence.tokens[index + 1]?.start === token.end
  if (
    hyphened ||
    (!compound && sentence.tokens[index - 1]?.text === '-' && sentence.tokens[index - 1]?.end === token.start)
  )
    return undefined
  if (form.forms === gerund) return gerundAt(sentence, index, form.lemma, before)
  if (determiners.has(before) && !subjectPronouns.has(before) && !demonstrativeSubject.has(before))
    return undefined
  if (possessives.has(before) || isPossessiveMark(sentence, left)) return undefined
  if (form.forms & (past | participle) && !(form.forms & base))
    return pastVerb(sentence, index, form, left, groups)
  if (before === 'to' || prepositions.has(before)) return undefined
  if (isNounBefore(sentence, index, token.lower)) return undefined
  return presentVerb(sentence, index, form, left, groups)
}

/** Whether what follows shows a noun: "a commission of …", "the ship rammed a boat". */
function isNounBefore(sentence: Tagged, index: number, word: string): boolean {
  const next = lowerAt(sentence, index + 1)
  if (next === 'of') return alsoNouns.has(word)
  const form = sentence.cover[index + 1] ? undefined : verbForm(next)
  if (!alsoNouns.has(word) || !form || !(form.forms & past) || form.forms & base) return false
  const after = lowerAt(sentence, index + 2)
  return (
    determiners.has(after) ||
    (prepositions.has(after) && after !== 'by') ||
    sentence.cover[index + 2] !== undefined ||
    sentence.tokens[index + 2]?.kind === 'number'
  )
}

/** What may be joined to a verb with a hyphen: "test-fired", "co-hosted". */
const prefixes = new Set(['test', 'flight', 'co', 're', 'air'])
const isParticle = (word: string): boolean => /^(?:off|out|up|down|back|over)$/.test(word)

const demonstrativeSubject = new Set([
  'this',
  'that',
  'these',
  'those',
  'all',
  'both',
  'some',
  'many',
  'few',
  'each',
  'several',
])

/** A bare apostrophe after a plural: "both countries’ deepening ties". */
function isPossessiveMark({ tokens }: Tagged, at: number): boolean {
  const mark = tokens[at]
  return (
    (mark?.text === '’' || mark?.text === "'") &&
    tokens[at - 1]?.end === mark.start &&
    (tokens[at - 1]?.lower.endsWith('s') ?? false)
  )
}

function gerundAt(sentence: Tagged, index: number, lemma: string, before: string): VerbGroup | undefined {
  const next = lowerAt(sentence, index + 1)
  if (determiners.has(before) || possessives.has(before) || next === 'of') return undefined
  if (isPossessiveMark(sentence, index - 1)) return undefined
  const nominal = nominalGerunds.has(lowerAt(sentence, index))
  if (nominal && !determiners.has(next) && !sentence.cover[index + 1]) return undefined
  if (sentence.cover[index - 1]?.adjective && !['that', 'a', 'the'].includes(next)) return undefined
  return bare(index, lemma, 'gerund', false)
}

function pastVerb(
  sentence: Tagged,
  index: number,
  form: { lemma: string; forms: number },
  left: number,
  groups: readonly VerbGroup[],
): VerbGroup | undefined {
  const before = lowerAt(sentence, left)
  const next = lowerAt(sentence, index + 1)
  if (
    prepositions.has(before) &&
    !['that', 'because', 'when', 'while', 'after', 'before', 'as', 'since'].includes(before)
  )
    return undefined
  const leftAdjective = sentence.cover[left]?.adjective ?? false
  if (leftAdjective && !prepositions.has(next) && !determiners.has(next)) return undefined
  const inObject = afterFinite(sentence, groups, index)
  if (
    inObject &&
    (index === groups.at(-1)?.end || (sentence.tokens[index + 1]?.kind === 'word' && !prepositions.has(next)))
  )
    return undefined
  if (form.forms & participle) {
    if (speechVerbs.has(form.lemma) && !inObject && next !== 'by')
      return bare(index, form.lemma, 'finite', true)
    const does = next === 'by' && verbForm(lowerAt(sentence, index + 2))?.forms === gerund
    if (next === 'by' && !does && !(form.forms & past && speechLike.has(form.lemma)))
      return { ...bare(index, form.lemma, 'participle', false), passive: true }
    const apposed = before === ',' && prepositions.has(next) && groups.length === 0 && left > 1
    const attributive = prepositions.has(next) && !prepositions.has(before) && beforeVerb(sentence, index)
    if (apposed || attributive || reduced(sentence, index, inObject))
      return { ...bare(index, form.lemma, 'participle', false), passive: true }
  }
  return bare(index, form.lemma, form.forms & past ? 'finite' : 'participle', true)
}

const speechLike = new Set(['begin', 'start', 'open', 'respond', 'continue', 'end', 'reply', 'retaliate'])
const breaks = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '“',
  '”',
  '"',
  'that',
  'which',
  'who',
  'and',
  'but',
  'as',
  'when',
  'while',
  'after',
  'before',
  'because',
  'why',
  'how',
  'whether',
  'what',
  'where',
  'if',
  '(',
  ')',
  'or',
  'said',
])

/** Whether a finite verb stands before `index` with nothing between that can end its clause, so that no second one can stand there. */
function afterFinite(sentence: Tagged, groups: readonly VerbGroup[], index: number): boolean {
  let until = index
  for (const group of groups.toReversed()) {
    for (let at = group.end; at < until; at += 1) if (breaks.has(lowerAt(sentence, at))) return false
    if (speechVerbs.has(group.lemma)) return false
    if (group.shape === 'finite') {
      const opener = lowerAt(sentence, group.first - 1)
      return opener !== 'which' && opener !== 'who' && opener !== 'that'
    }
    until = group.first
  }
  return false
}

/** Whether a past form is a reduced relative ("a deal reached in May is …", "held talks aimed at …"). */
function reduced(sentence: Tagged, index: number, inObject: boolean): boolean {
  const next = lowerAt(sentence, index + 1)
  // A passive participle takes no object: before an article or a name the form is finite.
  const follower = isParticle(next) ? index + 2 : index + 1
  if (determiners.has(lowerAt(sentence, follower)) || sentence.cover[follower]) return false
  if (inObject) return true
  for (let at = index + 1; at < Math.min(sentence.tokens.length, index + 14); at += 1) {
    const word = lowerAt(sentence, at)
    if (breaks.has(word)) return false
    if (sentence.cover[at]) continue
    const isModal = modals.has(word) && sentence.tokens[at]?.text !== 'May'
    if (lowerAt(sentence, at - 1) === 'to') continue
    if (isModal || isBe(word) || word === 'has' || word === 'have' || word === 'had') return true
  }
  return false
}

/** Whether a finite verb follows with nothing between that can open a clause: "oil exports to China grew". */
function beforeVerb(sentence: Tagged, index: number): boolean {
  for (let at = index + 1; at < Math.min(sentence.tokens.length, index + 10); at += 1) {
    const word = lowerAt(sentence, at)
    if (breaks.has(word)) return false
    if (sentence.cover[at] || lowerAt(sentence, at - 1) === 'to') continue
    if (modals.has(word) || isBe(word)) return true
    const form = verbForm(word)
    const name = sentence.tokens[at - 1]
    const afterActor =
      (sentence.cover[at - 1] !== undefined && !sentence.cover[at - 1]?.adjective) ||
      name?.kind === 'number' ||
      (at - 1 > index && name?.text !== name?.lower)
    if (afterActor && form && form.forms & (past | present) && !determiners.has(lowerAt(sentence, at - 1)))
      return true
  }
  return false
}

const acting = new Set(
  'ministers leaders presidents officials officers troops soldiers ships warships jets planes helicopters forces navies armies envoys delegations experts analysts governments pilots sides countries'.split(
    ' ',
  ),
)
const pluralNouns = new Set(
  'people men women police military personnel children media both all many some few most aircraft'.split(' '),
)

function presentVerb(
  sentence: Tagged,
  index: number,
  form: { lemma: string; forms: number },
  left: number,
  groups: readonly VerbGroup[],
): VerbGroup | undefined {
  const word = lowerAt(sentence, index)
  const before = lowerAt(sentence, left)
  const cover = sentence.cover[left]
  const next = lowerAt(sentence, index + 1)
  const nextMark = sentence.tokens[index + 1]?.kind === 'mark'
  if (afterFinite(sentence, groups, index)) return undefined
  const previous = groups.at(-1)
  const coordinated = (before === 'and' || before === 'or' || before === ',') && previous !== undefined
  if (coordinated && form.forms & base && (previous.shape === 'infinitive' || previous.modal !== null)) {
    if (!alsoNouns.has(word) || determiners.has(next) || sentence.cover[index + 1]) {
      return {
        ...bare(index, form.lemma, previous.shape, false),
        modal: previous.modal,
        negated: previous.negated,
      }
    }
    return undefined
  }
  if (form.forms & past && !(form.forms & (base | present))) return bare(index, form.lemma, 'finite', true)
  if (cover?.adjective && alsoNouns.has(word)) return undefined
  if (alsoNouns.has(word) && form.forms & present && prepositions.has(next) && beforeVerb(sentence, index))
    return undefined
  if (left < 0) return undefined
  const afterNominal =
    cover !== undefined ||
    subjectPronouns.has(before) ||
    sentence.tokens[left]?.kind === 'word' ||
    before === ')' ||
    before === '”' ||
    before === '"' ||
    before === ','
  if (!afterNominal) return undefined
  if (before === 'and' || before === 'or' || before === 'but') {
    // A verb after "and" agrees with the one before it; otherwise it is a noun of a pair ("search and rescue").
    const agrees = previous?.shape === 'finite' && !previous.past && previous.modal === null
    if (!agrees && !cover) return undefined
  }
  const pronoun = subjectPronouns.has(before)
  if (form.forms & past && form.forms & base && !alsoNouns.has(word))
    return bare(index, form.lemma, 'finite', true)
  const plural =
    cover !== undefined ||
    subjectPronouns.has(before) ||
    before.endsWith('s') ||
    pluralNouns.has(before) ||
    sentence.tokens[left]?.kind === 'mark'
  if (form.forms & base && !(form.forms & past) && !plural) return undefined
  if (!alsoNouns.has(word)) return bare(index, form.lemma, 'finite', Boolean(form.forms & past))
  if (pronoun) return bare(index, form.lemma, 'finite', Boolean(form.forms & past))
  // Noun or verb: a verb stands after a name or plural and before something that begins an object or complement.
  const opensObject =
    (/^(?:out|up|off|down|back)$/.test(next) && lowerAt(sentence, index + 2) === 'that') ||
    determiners.has(next) ||
    next === 'to' ||
    next === 'that' ||
    sentence.cover[index + 1] !== undefined ||
    sentence.tokens[index + 1]?.kind === 'number' ||
    (cover !== undefined &&
      !nextMark &&
      !prepositions.has(next) &&
      !isBe(next) &&
      !modals.has(next) &&
      next !== 'and' &&
      next !== '')
  const samePast = (form.forms & (past | base)) === (past | base)
  if (
    samePast &&
    (before.endsWith('s') || cover !== undefined || demonstrativeSubject.has(before)) &&
    !nextMark &&
    (!prepositions.has(next) || (isParticle(next) && determiners.has(lowerAt(sentence, index + 2))))
  ) {
    return bare(index, form.lemma, 'finite', true)
  }
  if (!opensObject) {
    const plural = form.forms & base && before.endsWith('s') && previous === undefined
    if (plural && acting.has(before) && /^(?:on|with|for|against|in|at|from)$/.test(next))
      return bare(index, form.lemma, 'finite', false)
    const heavy =
      cover !== undefined &&
      !cover.adjective &&
      /^(?:on|with|for|against|in|by|beside|behind)$/.test(next) &&
      form.forms & present
    return heavy && previous === undefined ? bare(index, form.lemma, 'finite', false) : undefined
  }
  if (
    cover !== undefined ||
    (form.forms & base && before.endsWith('s')) ||
    (form.forms & present && !before.endsWith('s') && next !== '') ||
    before === 'that'
  ) {
    return bare(index, form.lemma, 'finite', Boolean(form.forms & past) && !(form.forms & base))
  }
  return undefined
}
