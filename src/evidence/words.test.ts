import { describe, expect, test } from 'vitest'
import { verbRules } from './events/lexicon.ts'
import { isKnownVerb, verbForm } from './words.ts'

describe('verbs', () => {
  test('of the rules are known in every form', () => {
    const lemmas = [...new Set([...verbRules.keys()].map((verb) => verb.split('_')[0] ?? verb))]
    // The forms of "found" that are also forms of "find" are read as such.
    // "be", "have" and "do" are read as auxiliaries; "co-host" is two words.
    const unknown = lemmas.filter(
      (lemma) => !isKnownVerb(lemma) && !['be', 'have', 'do', 'found'].includes(lemma),
    )
    expect(unknown).toEqual([])
  })

  test.each([
    ['froze', 'freeze'],
    ['frozen', 'freeze'],
    ['supplies', 'supply'],
    ['supplied', 'supply'],
    ['lodging', 'lodge'],
    ['leased', 'lease'],
    ['patrolled', 'patrol'],
    ['patroled', 'patrol'],
    ['vetoes', 'veto'],
    ['vetoed', 'veto'],
    ['banning', 'ban'],
    ['agreed', 'agree'],
    ['agreeing', 'agree'],
    ['withdrew', 'withdraw'],
    ['reaches', 'reach'],
    ['deployed', 'deploy'],
    ['dying', 'die'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(verbForm(form)?.lemma).toBe(lemma)
  })

  test('nouns in -ing and -ed are none', () => {
    for (const noun of ['morning', 'nothing', 'hundred', 'beijing']) expect(verbForm(noun)).toBeUndefined()
  })
})
