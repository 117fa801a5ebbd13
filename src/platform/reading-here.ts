import { relate } from '../evidence/happenings/relate.ts'
import { readFeed } from '../evidence/intake/feed.ts'
import { readParagraphs } from '../evidence/paragraphs.ts'
import { reader } from '../evidence/reader.ts'
import { searchTerms } from '../evidence/language/search.ts'
import { readDocument } from '../evidence/reading.ts'
import type { Reading, RelatedChange } from '../node/ports/reading.ts'
import { RelatedKeeper } from './related-keeper.ts'

/** Reads in this very process, without bounds: for tests and measurements. A file of its own, since the rules take memory that a serving
 *  process has better uses for. */
export function readingHere(): Reading {
  const keeper = new RelatedKeeper()
  return {
    reader,
    read: (source) => readDocument(source),
    feed: async (source) => readFeed(source),
    async relate(parts) {
      const all = await Array.fromAsync(parts)
      return relate({
        documents: all.flatMap(({ documents }) => documents),
        events: all.flatMap(({ events }) => events),
        grades: all.flatMap(({ grades }) => grades),
      })
    },
    async keepRelated(scope, since, parts) {
      if (!keeper.begin(scope, since)) return null
      for await (const part of parts) keeper.hold(scope, part)
      keeper.settle(scope, Infinity, () => 0)
      const changes: RelatedChange[] = []
      for (;;) {
        const told = keeper.take(scope)
        if (typeof told === 'number') return { state: told, changes }
        changes.push(told)
      }
    },
    paragraphs: (document) => Promise.resolve(readParagraphs(document)),
    terms: (texts) => Promise.resolve(texts.map((text) => searchTerms(text).join(' '))),
    close: () => Promise.resolve(),
  }
}
