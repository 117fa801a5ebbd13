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

const escapes = scripts.map((script) => String.raw`\p{sc=${script}}`)
const runPattern = new RegExp(
  [
    ...escapes.map((escape) => `(${escape}+)`),
    String.raw`[^\p{sc=Common}\p{sc=Inherited}${escapes.join('')}]+`,
  ].join('|'),
  'gu',
)

/** The runs of `text` in order. Digits, punctuation, spaces and combining marks belong to no script and end a run.
 *  Source: Unicode Standard Annex 24, property Script. */
export function* scriptRuns(text: string): Generator<ScriptRun> {
  for (const match of text.matchAll(runPattern)) {
    const group = match.findIndex((part, i) => i > 0 && Boolean(part)) - 1
    yield { script: scripts[group] ?? 'Other', start: match.index, end: match.index + match[0].length }
  }
}

/** UTF-16 units of each script in `text`. */
export function countScripts(text: string): Map<Script, number> {
  const counts = new Map<Script, number>()
  for (const run of scriptRuns(text))
    counts.set(run.script, (counts.get(run.script) ?? 0) + run.end - run.start)
  return counts
}
