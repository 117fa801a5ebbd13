/** Scripts told apart, by their Unicode names. Letters of any other script count as `Other`. */
export const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Thai',
  'Georgian',
  'Hangul',
  'Ethiopic',
  'Khmer',
  'Mongolian',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Han',
] as const
export type Script = (typeof scripts)[number] | 'Other'

/** A stretch of letters of one script: UTF-16 offsets, end exclusive. */
export interface ScriptRun {
  readonly script: Script
  readonly start: number
  readonly end: number
}

const tests = scripts.map((script) => new RegExp(String.raw`^\p{sc=${script}}$`, 'u'))
const noScript = /^[\p{sc=Common}\p{sc=Inherited}]$/u
const none = 0
const other = scripts.length + 1
const notYetTold = 255

/** What each code point of the basic plane belongs to: 0 for none, else one more than its place in `scripts`. Told once, when first met. */
const known = new Uint8Array(0x10000).fill(notYetTold)

function tell(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (noScript.test(character)) return none
  const place = tests.findIndex((test) => test.test(character))
  return place < 0 ? other : place + 1
}

function numberOf(codePoint: number): number {
  if (codePoint >= known.length) return tell(codePoint)
  let number = known[codePoint] ?? notYetTold
  if (number === notYetTold) {
    number = tell(codePoint)
    known[codePoint] = number
  }
  return number
}

/** The runs of `text` in order. Digits, punctuation, spaces and combining marks belong to no script and end a run.
 *  Source: Unicode Standard Annex 24, property Script. */
export function* scriptRuns(text: string): Generator<ScriptRun> {
  let start = 0
  let running = none
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0
    const number = numberOf(codePoint)
    if (number !== running) {
      if (running !== none) yield { script: scripts[running - 1] ?? 'Other', start, end: at }
      start = at
      running = number
    }
    at += codePoint > 0xffff ? 2 : 1
  }
  if (running !== none) yield { script: scripts[running - 1] ?? 'Other', start, end: text.length }
}

/** UTF-16 units of each script in `text`. */
export function countScripts(text: string): Map<Script, number> {
  const counts = new Map<Script, number>()
  for (const run of scriptRuns(text))
    counts.set(run.script, (counts.get(run.script) ?? 0) + run.end - run.start)
  return counts
}
