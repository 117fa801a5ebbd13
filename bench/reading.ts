import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { utf8 } from '../src/kernel/bytes.ts'
import { readDocument } from '../src/evidence/reading.ts'
import { searchTerms } from '../src/evidence/language/search.ts'
import { sharedFolder } from '../test/shared.ts'
import type { Figure } from './figure.ts'

// The whole reading, from bytes to events, beside what `wink-nlp` needs to take the same text apart, turn by turn in one run. The text is
// 5 MB made from the five source documents: in every copy the sentences stand in another order, and names and figures are others.

const require = createRequire(import.meta.url)
const wantedUnits = 5_000_000
const rounds = 3

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

/** The documents of the bench: each a copy of a source with its sentences shuffled and changed, until there are 5 MB. */
function copies(folder: string): string[] {
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

interface Wink {
  readDoc(text: string): unknown
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** Measures reading and the terms of the full-text index. */
export async function run(): Promise<Figure[]> {
  const folder = sharedFolder()
  if (folder === undefined) throw new Error('the source documents are missing: set ENTENTE_SHARED')
  const winkNlp = require('wink-nlp') as (model: unknown) => Wink
  const wink = winkNlp(require('wink-eng-lite-web-model'))
  const texts = copies(folder)
  const documents = texts.map((text, i) => ({
    name: `copy-${i}.txt`,
    bytes: utf8(text),
    published: '2020-10-27',
  }))
  const megabytes = documents.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const times = { wink: [] as number[], ours: [] as number[], terms: [] as number[] }
  let events = 0
  for (let round = 0; round <= rounds; round++) {
    let start = performance.now()
    for (const text of texts) wink.readDoc(text)
    times.wink.push(performance.now() - start)
    start = performance.now()
    events = 0
    for (const document of documents) events += (await readDocument(document)).events.length
    times.ours.push(performance.now() - start)
    start = performance.now()
    for (const text of texts) searchTerms(text)
    times.terms.push(performance.now() - start)
  }
  // The first round warms the engine up for both.
  const [wink_, ours, terms] = [times.wink, times.ours, times.terms].map((each) => median(each.slice(1)))
  if (wink_ === undefined || ours === undefined || terms === undefined)
    throw new Error('nothing was measured')
  return [
    {
      name: `read ${megabytes.toFixed(1)} MB: ${documents.length} documents, ${events} events`,
      value: (megabytes * 1000) / ours,
      unit: 'MB/s',
      against: 'wink-nlp readDoc of the same texts',
      ratio: wink_ / ours,
    },
    {
      name: 'terms for the full-text index',
      value: (megabytes * 1000) / terms,
      unit: 'MB/s',
      against: 'wink-nlp readDoc of the same texts',
      ratio: wink_ / terms,
    },
  ]
}
