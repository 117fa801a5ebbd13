import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const languages = ['en', 'zh', 'ru'] as const
const plural = /_(zero|one|two|few|many|other)$/

/** Every text of a language by its path. */
function texts(language: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else
      for (const [name, inner] of Object.entries(value as object))
        visit(inner, path === '' ? name : `${path}.${name}`)
  }
  visit(JSON.parse(readFileSync(join(folder, 'words', `${language}.json`), 'utf8')), '')
  return found
}

const stem = (key: string): string => key.replace(plural, '')
const gaps = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+/g) ?? [])].filter((gap) => gap !== '{{count').sort()
const english = texts('en')
const stems = new Set([...english.keys()].map(stem))

describe.each(languages)('in %s', (language) => {
  const own = texts(language)

  it('every text stands, with the plural forms of that language and the same gaps', () => {
    expect(new Set([...own.keys()].map(stem))).toEqual(stems)
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...stems].filter((key) => english.has(`${key}_other`))
    const wanted = counted.flatMap((key) => forms.map((form) => `${key}_${form}`))
    expect([...own.keys()].filter((key) => plural.test(key)).sort()).toEqual(wanted.sort())
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('')
      expect(gaps(text), key).toEqual(gaps(english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''))
    }
  })

  it('says what it says in that language', () => {
    const same = [...own].filter(
      ([key, text]) => english.get(key) === text && /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(language === 'en' ? [] : same).toEqual([])
  })
})

it('uses every text, and no other', () => {
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  // A key that is put together ends, in the code, at its first gap.
  const used = [...code.matchAll(/['`]((?:[a-zA-Z]+\.)*[a-zA-Z]+\.?)(['`]|\$\{)/g)].map(
    ([, key = '', end]) => ({ key, whole: end !== '${' }),
  )
  const uses = (text: string): boolean =>
    used.some(({ key, whole }) => (whole ? key === text : key.includes('.') && text.startsWith(key)))
  expect([...stems].filter((key) => !uses(key))).toEqual([])
  const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key)
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter((key) => !stems.has(key))).toEqual([])
})
