import { infinitiveAt, withAuxiliaries } from './auxiliaries.ts'
import { bareVerb } from './bare-verbs.ts'
import { lowerAt, type Tagged, type VerbGroup } from './verb-group.ts'
import { formsOfBe, formsOfDo, formsOfHave, modals, subjectPronouns } from './words.ts'

/** Finds the verb groups of a sentence, left to right. Linear. */
export function findGroups(sentence: Tagged): VerbGroup[] {
  const groups: VerbGroup[] = []
  let index = 0
  while (index < sentence.tokens.length) {
    const group = groupAt(sentence, index, groups)
    if (group) groups.push(group)
    index = group ? group.end : index + 1
  }
  return groups
}
function groupAt(sentence: Tagged, index: number, groups: readonly VerbGroup[]): VerbGroup | undefined {
  if (sentence.cover[index]) return undefined
  const token = sentence.tokens[index]
  if (!token || token.kind === 'number') return undefined
  const word = token.lower
  if (word === 'to') return infinitiveAt(sentence, index)
  if (modals.has(word) && !(word === 'may' && token.text === 'May')) return withAuxiliaries(sentence, index)
  if (formsOfBe.has(word) || formsOfHave.has(word) || formsOfDo.has(word))
    return withAuxiliaries(sentence, index)
  if ((word === "'s" || word === '’s') && subjectPronouns.has(lowerAt(sentence, index - 1)))
    return withAuxiliaries(sentence, index)
  return bareVerb(sentence, index, groups)
}
