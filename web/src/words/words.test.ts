import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const pages = join(folder, '..')
const languages = ['en', 'zh', 'ru'] as const
type Language = (typeof languages)[number]

/** Words that are written alike in every language, each with its reason. */
const alike: Readonly<Record<string, string>> = {
  Entente: 'a name',
}

const namespaces = (language: Language): string[] =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

/** Every text of a namespace by its path. */
function texts(language: Language, namespace: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else
      for (const [name, inner] of Object.entries(value as object))
        visit(inner, path === '' ? name : `${path}.${name}`)
  }
  visit(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')), '')
  return found
}

const plural = /_(zero|one|two|few|many|other)$/
const stem = (key: string): string => key.replace(plural, '')
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort()

describe.each(namespaces('en'))('%s', (namespace) => {
  const english = texts('en', namespace)
  const stems = new Set([...english.keys()].map(stem))

  it.each(languages)('has every text in %s, with the plural forms of that language', (language) => {
    const own = texts(language, namespace)
    expect([...new Set([...own.keys()].map(stem))].sort()).toEqual([...stems].sort())
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...stems].filter((key) => english.has(`${key}_other`))
    const missing = counted.flatMap((key) =>
      forms.filter((form) => !own.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
    )
    const needless = [...own.keys()].filter(
      (key) => plural.test(key) && !forms.some((form) => key.endsWith(`_${form}`)),
    )
    const empty = [...own].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect({ missing, needless, empty }).toEqual({ missing: [], needless: [], empty: [] })
  })

  it.each(['zh', 'ru'] as const)('fills the same gaps in %s', (language) => {
    const wrong: string[] = []
    for (const [key, text] of texts(language, namespace)) {
      const model = english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''
      // “One” may go without its number.
      const wanted = placeholders(model).filter((gap) => !gap.endsWith('count'))
      const has = placeholders(text).filter((gap) => !gap.endsWith('count'))
      if (wanted.join() !== has.join()) wrong.push(`${key}: ${has.join()} instead of ${wanted.join()}`)
    }
    expect(wrong).toEqual([])
  })

  it.each(['zh', 'ru'] as const)('says in %s what it says, in that language', (language) => {
    const same = [...texts(language, namespace)].filter(
      ([key, text]) => english.get(key) === text && /\p{L}{2}/u.test(text) && !Object.hasOwn(alike, text),
    )
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

it('has the same files in every language', () => {
  for (const language of languages) expect(namespaces(language)).toEqual(namespaces('en'))
})

interface Use {
  readonly file: string
  readonly namespace: string
  /** The whole key, or what stands before its first gap. */
  readonly key: string
  readonly whole: boolean
}

const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.includes('openapi'),
)

/** Where texts are used: `t('key')` under the namespace that the file's `useTranslation` names, or `t('namespace:key')`. */
function uses(): Use[] {
  return sources.flatMap((file) => {
    const code = readFileSync(join(pages, file), 'utf8')
    const own = [...code.matchAll(/useTranslation\(\s*(?:'(\w+)'|\[\s*'(\w+)')?/g)].map(
      ([, one, first]) => one ?? first ?? 'common',
    )
    return [...code.matchAll(/\bt\(\s*(?:\[\s*)?(['`])((?:\\.|(?!\1).)*)\1/g)].flatMap(
      ([, , text = '']): Use[] => {
        const cut = text.indexOf('${')
        const key = cut < 0 ? text : text.slice(0, cut)
        const [namespace, rest] = key.includes(':') ? (key.split(':') as [string, string]) : [undefined, key]
        if (!/^[\w.]+$/.test(rest)) return []
        const named = namespace === undefined ? own : [namespace]
        return named.map((name) => ({ file, namespace: name, key: rest, whole: cut < 0 }))
      },
    )
  })
}

describe('the code', () => {
  const all = new Map(namespaces('en').map((name) => [name, [...texts('en', name).keys()].map(stem)]))
  const used = uses()

  it('uses texts at all', () => {
    expect(used.length).toBeGreaterThan(50)
  })

  it('names no text that is missing', () => {
    const has = ({ namespace, key, whole }: Use): boolean =>
      (all.get(namespace) ?? []).some((known) => (whole ? known === key : known.startsWith(key)))
    const missing = used.filter(
      (use) =>
        !has(use) &&
        // A file with several namespaces needs the key in one of them.
        !used.some((other) => other.file === use.file && other.key === use.key && has(other)),
    )
    expect(missing.map(({ file, namespace, key }) => `${file}: ${namespace}:${key}`)).toEqual([])
  })

  it('leaves no text unused', () => {
    const unused = [...all].flatMap(([namespace, keys]) =>
      [...new Set(keys)]
        .filter(
          (key) =>
            !used.some(
              (use) => use.namespace === namespace && (use.whole ? use.key === key : key.startsWith(use.key)),
            ),
        )
        .map((key) => `${namespace}:${key}`),
    )
    expect(unused).toEqual([])
  })
})
