import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { Desk } from './desk.ts'
import type { FeedEntry } from './ports/reading.ts'
import type { SeenEntries } from './source.ts'

const kind = 'entry'

/** Entries that the desk's seat has read, as its node notes them: an entry whose text has changed since is a new one. */
export function seenEntries({ ports, seat }: Pick<Desk, 'ports' | 'seat'>): SeenEntries {
  const keyOf = (feed: string, { key }: FeedEntry) => `${seat}/${sha256Hex(utf8(`${feed}\n${key}`))}`
  return {
    async has(feed, entry) {
      const row = await ports.store.read((reader) => reader.localRow(kind, keyOf(feed, entry)))
      return row?.value === JSON.stringify(hashOf(entry))
    },
    async add(feed, entry) {
      const at = ports.clock.now()
      const row = { kind, key: keyOf(feed, entry), at, value: JSON.stringify(hashOf(entry)) }
      await ports.store.write((transaction) => transaction.putLocal(row))
    },
  }
}

function hashOf({ title, link, html }: FeedEntry): string {
  return sha256Hex(utf8(JSON.stringify([title, link, html])))
}
