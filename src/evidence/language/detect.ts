import eld from 'eld/extrasmall'
import { countScripts, scriptRuns, type Script } from '../../kernel/scripts.ts'

/** Units looked at: enough for any prose to show itself, whatever stands on top of the page. */
const sampleUnits = 16 * 1024
/** Letters below which a language is not told. */
const leastLetters = 12

/** Languages known by their script alone. */
const byScript: Partial<Record<Script, string>> = {
  Hangul: 'ko',
  Greek: 'el',
  Armenian: 'hy',
  Hebrew: 'he',
  Thai: 'th',
  Georgian: 'ka',
  Khmer: 'km',
  Ethiopic: 'am',
}

/** The main language of a text, as an ISO 639-1 code; `und` where it cannot be told. The script decides first, then n-grams of the words in it. */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text)
  const counts = countScripts(sample)
  const kana = (counts.get('Hiragana') ?? 0) + (counts.get('Katakana') ?? 0)
  const weighed = [...counts].map(([script, count]) => ({
    script,
    // One Han character or Hangul syllable says about as much as three letters.
    letters: script === 'Han' || script === 'Hangul' ? 3 * count : count,
  }))
  const main = weighed.sort((a, b) => b.letters - a.letters)[0]
  if (main === undefined || main.letters < leastLetters) return 'und'
  // Japanese mixes kana into Han everywhere; Chinese quotes it now and then.
  if (main.script === 'Han' || main.script === 'Hiragana' || main.script === 'Katakana')
    return kana > 0.1 * (kana + (counts.get('Han') ?? 0)) ? 'ja' : 'zh'
  const alone = byScript[main.script]
  if (alone !== undefined) return alone
  const found = eld.detect(wordsIn(sample, main.script)).language
  return found === '' ? 'und' : found
}

/** Beginning, middle and end: the beginning of a page may be its menu. */
function sampleOf(text: string): string {
  if (text.length <= sampleUnits) return text
  const third = Math.floor(sampleUnits / 3)
  const middle = Math.floor((text.length - third) / 2)
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)].join('\n')
}

function wordsIn(text: string, script: Script): string {
  const parts: string[] = []
  for (const run of scriptRuns(text)) if (run.script === script) parts.push(text.slice(run.start, run.end))
  return parts.join(' ')
}

const latin: readonly Script[] = ['Latin']
/** Scripts that texts in a language use as a matter of course. Names of firms and weapons stand in Latin letters everywhere. */
const expected: Partial<Record<string, readonly Script[]>> = {
  zh: ['Han', 'Bopomofo', 'Latin'],
  ja: ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ko: ['Hangul', 'Han', 'Latin'],
  mn: ['Cyrillic', 'Mongolian', 'Latin'],
  ...Object.fromEntries(
    ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg'].map((code) => [code, ['Cyrillic', 'Latin']]),
  ),
  ...Object.fromEntries(['ar', 'fa', 'ur', 'ps', 'ug'].map((code) => [code, ['Arabic', 'Latin']])),
  ...Object.fromEntries(['hi', 'mr', 'ne'].map((code) => [code, ['Devanagari', 'Latin']])),
  ...Object.fromEntries(Object.entries(byScript).map(([script, code]) => [code, [script, 'Latin']])),
  bn: ['Bengali', 'Latin'],
}
const latinLanguages = new Set(
  'af az ca cs cy da de en es et eu fi fr ga gl hr hu id is it lt lv ms nl no nb pl pt ro sk sl sq sv sw tl tr uz vi'.split(
    ' ',
  ),
)

/** The scripts a text in `language` is expected in; null where that is not known. */
export function scriptsOf(language: string): readonly Script[] | null {
  return expected[language] ?? (latinLanguages.has(language) ? latin : null)
}
