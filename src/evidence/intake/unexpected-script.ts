import { scriptRuns, type Script, type ScriptRun } from '../../kernel/scripts.ts'
import type { DocumentFlag } from '../../records/document.ts'
import { scriptsOf } from '../language/detect.ts'
import { shortened } from './lines.ts'

/** Flags of one document after which a further one says nothing new. */
const mostFlags = 50
const spanUnits = 2000

/** Flags stretches written in a script that the language of the document does not use. A span runs from the first foreign letter to the last of
 *  one unbroken word, or of words that follow each other. A name given in brackets in its own script is good practice and not flagged,
 *  nor is a single Greek letter. */
export function unexpectedScripts(text: string, language: string): DocumentFlag[] {
  const expected = scriptsOf(language)
  if (expected === null) return []
  return foreignStretches(text, expected)
    .filter((stretch) => !isGloss(text, stretch))
    .slice(0, mostFlags)
    .map((stretch) => flagOf(text, stretch, language))
}

function foreignStretches(text: string, expected: readonly Script[]): ScriptRun[] {
  const stretches: ScriptRun[] = []
  for (const run of scriptRuns(text)) {
    if (expected.includes(run.script)) continue
    const last = stretches.at(-1)
    if (last !== undefined && belongsTogether(text.slice(last.end, run.start), expected))
      stretches[stretches.length - 1] = { ...last, end: run.end }
    else stretches.push(run)
  }
  return stretches
}

/** Whether what stands between two foreign runs leaves them one stretch: letters and digits glued to both, or spaces and punctuation of one line. */
function belongsTogether(between: string, expected: readonly Script[]): boolean {
  if (between.length > 40) return false
  if (!/\s/.test(between)) return true
  return !/[\r\n]/.test(between) && ![...scriptRuns(between)].some((run) => expected.includes(run.script))
}

function isGloss(text: string, run: ScriptRun): boolean {
  const length = run.end - run.start
  if (run.script === 'Greek' && length === 1) return true
  const before = text.slice(Math.max(0, run.start - 30), run.start)
  const after = text.slice(run.end, run.end + 30)
  return length <= 80 && /[(（[][^)）\]\p{L}]*$/u.test(before) && /^[^(（[\p{L}]*[)）\]]/u.test(after)
}

function flagOf(text: string, run: ScriptRun, language: string): DocumentFlag {
  const shown = shortened(text.slice(run.start, run.end), spanUnits)
  return {
    code: 'unexpectedScript',
    why: `${run.script} letters stand in a text whose language (${language}) does not use them`,
    span: { start: run.start, end: run.start + shown.length, text: shown },
  }
}
