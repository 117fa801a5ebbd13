import { bare, isAdverb, lowerAt, type Tagged, type VerbGroup } from './verb-group.ts'
import {
  base,
  formsOfBe,
  formsOfDo,
  formsOfHave,
  gerund,
  modals,
  negations,
  participle,
  pastAuxiliaries,
  verbForm,
} from './words.ts'

const isBe = (word: string): boolean => formsOfBe.has(word)

/** "to" with the verb after it, or undefined where none follows. */
export function infinitiveAt(sentence: Tagged, index: number): VerbGroup | undefined {
  let at = index + 1
  if (/^[“"‘]$/.test(lowerAt(sentence, at))) at += 1
  while (isAdverb(lowerAt(sentence, at))) at += 1
  if (sentence.cover[at]) return undefined
  const word = lowerAt(sentence, at)
  const negated = lowerAt(sentence, index - 1) === 'not' || lowerAt(sentence, index + 1) === 'not'
  if (word === 'be' || word === 'have') {
    const inner = auxiliaryChain(sentence, at)
    return { ...inner, first: index, shape: 'infinitive', past: false, negated: inner.negated || negated }
  }
  const form = verbForm(word)
  if (!form || !(form.forms & base)) return undefined
  return { ...bare(at, form.lemma, 'infinitive', false), first: index, negated }
}

/** The verb group that the auxiliary at `index` opens. */
export function withAuxiliaries(sentence: Tagged, index: number): VerbGroup {
  const group = auxiliaryChain(sentence, index)
  return group.lemma === 'being' ||
    sentence.tokens[index]?.lower === 'being' ||
    sentence.tokens[index]?.lower === 'having'
    ? { ...group, shape: 'gerund' }
    : group
}

const onlyAfterNot = new Set(['only', 'merely', 'just', 'necessarily-only'])

/** Reads modals, "have", "be", "do", adverbs and the main verb from `index` on. */
function auxiliaryChain(sentence: Tagged, index: number): VerbGroup {
  let at = index
  let modal: string | null = null
  let perfect = false
  let be = false
  let negated = false
  let isPast = false
  let last = ''
  let head = index
  for (;;) {
    const word = lowerAt(sentence, at)
    if (sentence.cover[at]) break
    if (at > index && isAdverb(word)) {
      if (negations.has(word) && !onlyAfterNot.has(lowerAt(sentence, at + 1))) negated = true
      at += 1
      continue
    }
    if (at > index && /^[“"‘]$/.test(word) && at === head + 1) {
      at += 1
      continue
    }
    const isAuxiliary =
      modals.has(word) ||
      isBe(word) ||
      formsOfHave.has(word) ||
      formsOfDo.has(word) ||
      ((word === "'s" || word === '’s') && at === index)
    if (!isAuxiliary) break
    if (negations.has(word)) negated = true
    if (at === index) isPast = pastAuxiliaries.has(word)
    if (modals.has(word)) modal = word
    perfect ||= formsOfHave.has(word)
    be = isBe(word) || word === "'s" || word === '’s'
    last = word
    head = at
    at += 1
  }
  const done = { first: index, modal, negated, past: isPast, shape: 'finite' as const }
  // "is to meet", "are going to meet", "has to leave": the infinitive is the main verb.
  const future =
    be && lowerAt(sentence, at) === 'going' && lowerAt(sentence, at + 1) === 'to' ? at + 2 : at + 1
  if ((be || formsOfHave.has(last)) && (lowerAt(sentence, at) === 'to' || future === at + 2)) {
    const form = sentence.cover[future] ? undefined : verbForm(lowerAt(sentence, future))
    if (form && form.forms & base) {
      return {
        ...done,
        end: future + 1,
        head: future,
        lemma: form.lemma,
        modal: modal ?? (be ? 'be to' : 'must'),
        perfect: false,
        progressive: false,
        passive: false,
      }
    }
    if (be && isBe(lowerAt(sentence, future))) {
      const inner = auxiliaryChain(sentence, future)
      return { ...inner, first: index, modal: 'be to', negated: negated || inner.negated, past: isPast }
    }
  }
  const form = sentence.cover[at] ? undefined : verbForm(lowerAt(sentence, at))
  if (form) {
    const main = { ...done, end: at + 1, head: at, lemma: form.lemma }
    if (be && form.forms & gerund) return { ...main, perfect, progressive: true, passive: false }
    if (be && form.forms & participle) return { ...main, perfect, progressive: false, passive: true }
    if (!be && perfect && form.forms & participle)
      return { ...main, perfect, progressive: false, passive: false }
    if (!be && (modals.has(last) || formsOfDo.has(last)) && form.forms & base)
      return { ...main, perfect: false, progressive: false, passive: false }
  }
  const lemma = be ? 'be' : formsOfHave.has(last) ? 'have' : formsOfDo.has(last) ? 'do' : 'be'
  return { ...done, end: at, head, lemma, perfect: perfect && be, progressive: false, passive: false }
}
