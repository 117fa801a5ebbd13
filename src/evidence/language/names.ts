import type { Name } from './name.ts'
import { chineseNames } from './names-chinese.ts'
import { russianNames } from './names-russian.ts'

/** States, organisations, offices and their holders named in a Chinese or Russian text; none for other languages, whose reader finds its own. */
export function findNames(text: string, language: string): Name[] {
  if (language === 'zh') return chineseNames(text)
  return language === 'ru' ? russianNames(text) : []
}
