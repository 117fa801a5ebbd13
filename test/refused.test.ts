import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../src/kernel/error.ts'
import { pageLanguages, pageWords } from '../src/http/pages/words.ts'

// What a page says when the node refuses: a sentence for every code there is, in every language of the pages.

describe.each(pageLanguages)('refusals in %s', (language) => {
  const file = join(import.meta.dirname, '..', 'web', 'src', 'words', language, 'refused.json')
  const { code } = JSON.parse(readFileSync(file, 'utf8')) as { code: Record<string, string> }

  it('have a sentence for every code, and for none that is no code', () => {
    // `offline`: no answer came; `other`: an error of the program itself, which has no code of the list.
    expect(Object.keys(code).sort()).toEqual([...errorCodes, 'offline', 'other'].sort())
  })

  it('are sentences that nobody finds twice', () => {
    const said = Object.entries(code)
      .filter(([name]) => name.startsWith('E_'))
      .map(([, sentence]) => sentence)
    expect(said.filter((sentence, i) => said.indexOf(sentence) !== i)).toEqual([])
    expect(said.filter((sentence) => !/[.。?]$/.test(sentence))).toEqual([])
  })

  it('mean something at the same statuses as in English', () => {
    expect(Object.keys(pageWords[language].refused.means)).toEqual(Object.keys(pageWords.en.refused.means))
  })
})
