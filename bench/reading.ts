import { createRequire } from 'node:module'
import { utf8 } from '../src/kernel/bytes.ts'
import { readDocument } from '../src/evidence/reading.ts'
import { searchTerms } from '../src/evidence/language/search.ts'
import type { Figure } from './figure.ts'
import { variedCopies } from './texts/copies.ts'

// The whole reading, from bytes to events, beside what `wink-nlp` needs to take the same text apart, turn by turn in one run. The text is
// 5 MB made from the five source documents: in every copy the sentences stand in another order, and names and figures are others.

const require = createRequire(import.meta.url)
const rounds = 3

interface Wink {
  readDoc(text: string): unknown
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** Measures reading and the terms of the full-text index. */
export async function run(): Promise<Figure[]> {
  const winkNlp = require('wink-nlp') as (model: unknown) => Wink
  const wink = winkNlp(require('wink-eng-lite-web-model'))
  const texts = variedCopies()
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
