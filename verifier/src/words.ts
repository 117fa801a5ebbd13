import i18next from 'i18next'
import en from './words/en.json'
import ru from './words/ru.json'
import zh from './words/zh.json'
import refusedEn from '../../web/src/words/en/refused.json'
import refusedRu from '../../web/src/words/ru/refused.json'
import refusedZh from '../../web/src/words/zh/refused.json'

/** Languages of the page, each by its own name, with the locale that numbers and dates are written in. */
export const languages = [
  { code: 'en', name: 'English', locale: 'en-GB' },
  { code: 'zh', name: '中文', locale: 'zh-CN' },
  { code: 'ru', name: 'русский', locale: 'ru-RU' },
] as const
export type Language = (typeof languages)[number]

/** Starts with the first of the reader's languages that there is. */
export async function startWords(): Promise<void> {
  const known = navigator.languages.map((tag) => languages.find(({ code }) => tag.startsWith(code)))
  await i18next.init({
    lng: (known.find((one) => one !== undefined) ?? languages[0]).code,
    fallbackLng: false,
    defaultNS: 'verifier',
    resources: {
      en: { verifier: en, refused: refusedEn },
      zh: { verifier: zh, refused: refusedZh },
      ru: { verifier: ru, refused: refusedRu },
    },
    // Nothing is ever written as markup.
    interpolation: { escapeValue: false },
  })
}

/** The language shown. */
export function languageShown(): Language {
  return languages.find(({ code }) => code === i18next.language) ?? languages[0]
}

/** Shows another language from now on. */
export async function speak({ code }: Language): Promise<void> {
  await i18next.changeLanguage(code)
}

/** A text of the page. */
export function t(key: string, gaps: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(key, gaps)
}

/** What a code means. */
export function meaningOf(code: string): string {
  return i18next.t([`refused:code.${code}`, 'refused:code.other'])
}

/** Names in a row. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(languageShown().locale).format(items)
}

/** A whole number as the language writes it. */
export function whole(number: number): string {
  return new Intl.NumberFormat(languageShown().locale).format(number)
}

/** An instant in UTC, which it says. */
export function instantShown(at: string): string {
  const format = new Intl.DateTimeFormat(languageShown().locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(new Date(at))} UTC`
}
