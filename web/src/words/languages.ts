import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keep, kept } from '../lib/kept.ts'

/** Languages of the pages, each by its own name and its short name. */
export const languages = [
  { code: 'en', name: 'English', short: 'EN' },
  { code: 'zh', name: '中文', short: '中文' },
  { code: 'ru', name: 'русский', short: 'РУ' },
] as const
export type Language = (typeof languages)[number]['code']

type Words = Record<string, object>

/** A namespace is a file: words/<language>/<namespace>.json. */
function byNamespace(files: Record<string, object>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]),
  )
}

const load: Record<Language, () => Promise<Words>> = {
  en: async () => byNamespace((await import('./en.ts')).files),
  zh: async () => byNamespace((await import('./zh.ts')).files),
  ru: async () => byNamespace((await import('./ru.ts')).files),
}

function isLanguage(text: string): text is Language {
  return languages.some(({ code }) => code === text)
}

/** The language kept, else the first of the browser's that we have. */
function wanted(): Language {
  const candidates = [kept('language') ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return candidates.find(isLanguage) ?? 'en'
}

async function bring(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shell')) return
  for (const [namespace, words] of Object.entries(await load[language]()))
    i18next.addResourceBundle(language, namespace, words)
}

/** Starts translating. */
export async function startWords(): Promise<void> {
  const language = wanted()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await show(language)
}

/** Shows the pages in another language, in place. */
export async function show(language: Language): Promise<void> {
  await bring(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  keep('language', language)
}
