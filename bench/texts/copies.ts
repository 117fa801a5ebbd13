import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from '../../tools/shared.ts'

// 5 MB made from the five source documents: in every copy the sentences stand in another order, and names and figures are others.

const wantedUnits = 5_000_000

/** Numbers that look random and are the same in every run (Park & Miller, Comm. ACM 31, 1988). */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** States whose names take the place of those in the sources, so that no copy is another's. */
const names = [
  'Kenya',
  'Norway',
  'Brazil',
  'Vietnam',
  'Canada',
  'Egypt',
  'Poland',
  'Chile',
  'Turkey',
  'India',
  'Ghana',
  'Peru',
]

function varied(sentence: string, next: (below: number) => number): string {
  const turn = next(names.length)
  const name = (place: number) => names[(turn + place) % names.length] ?? 'Kenya'
  return sentence
    .replaceAll(/\bRussian?\b/g, () => name(0))
    .replaceAll(/\bChin(?:a|ese)\b/g, () => name(1))
    .replaceAll(/\b(?:US|U\.S\.|United States)(?=\W)/g, () => name(2))
    .replaceAll(/\d+/g, (digits) => String(1 + next(10 ** Math.min(digits.length, 4))))
}

/** The texts: each a copy of a source with its sentences shuffled and changed, until there are 5 MB. Throws where the sources are missing. */
export function variedCopies(): string[] {
  const folder = sharedFolder()
  if (folder === undefined) throw new Error('the source documents are missing: set ENTENTE_SHARED')
  const sources = readdirSync(join(folder, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, 'seeds', name), 'utf8').split(/(?<=[.!?”"])\s+/))
  const next = sequence(11)
  const made: string[] = []
  for (let units = 0; units < wantedUnits;) {
    const sentences = (sources[made.length % sources.length] ?? []).map((sentence) => varied(sentence, next))
    for (let i = sentences.length - 1; i > 0; i--) {
      const j = next(i + 1)
      const moved = sentences[i] ?? ''
      sentences[i] = sentences[j] ?? ''
      sentences[j] = moved
    }
    const text = sentences.join('\n')
    units += text.length
    made.push(text)
  }
  return made
}
