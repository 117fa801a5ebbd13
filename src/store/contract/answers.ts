import { hex } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, RecordId } from '../../kernel/id.ts'
import { relations } from '../../records/common.ts'
import {
  bodyStates,
  viewNames,
  type Reader,
  type Scope,
  type StoredEntry,
  type ViewRow,
} from '../../node/ports/store.ts'
import { blobOf, idOf, north, nowhere, south, within } from './fixtures.ts'

/** Labels, digits and words that operations of the contract use, so that its questions meet what is there. */
export const universe = {
  labels: ['old', 'other', 'new', 'newer', 'r0', 'r1', 'r2', 'r3', 'r4', 'r5'],
  prefix: '80018001800180ff',
  blobs: ['old attachment', 'new attachment', 'b0', 'b1', 'b2'],
  words: ['old', 'new', 'word', 'w0', 'w1', '联合', 'учен'],
  settings: ['name', 'fresh', 's0', 's1'],
  kinds: ['mark', 'seen'],
  keys: ['a', 'b', 'Ａ', '🙂'],
} as const

/** Ids that records of the contract have, and topics that their rows have. */
export const ids: readonly RecordId[] = [
  ...universe.labels.map((label) => idOf(label)),
  ...universe.labels.map((label) => idOf(label, universe.prefix)),
  idOf('topic'),
]

const scopes: readonly Scope[] = [
  within(north),
  within(south),
  within(north, south),
  within(nowhere),
  within(),
]

/** An entry by where it stands: places in the order of arrival are each store's own. */
function place(entry: StoredEntry): unknown {
  return { ...entry, seq: null, salt: entry.salt && hex(entry.salt), body: entry.body && hex(entry.body) }
}

function rowPlace(row: ViewRow): unknown {
  return { ...row, seq: null }
}

async function each<T, U>(items: Iterable<T>, ask: (item: T) => Promise<U>): Promise<U[]> {
  const answered: U[] = []
  for (const item of items) answered.push(await ask(item))
  return answered
}

async function localAnswers(reader: Reader, kind: string): Promise<unknown> {
  const all = await reader.localRows(kind, { limit: 1000 })
  const after = all[Math.floor(all.length / 2)]
  const from = { limit: 2, ...(after && { after }) }
  const pages = [
    await reader.localRows(kind, from),
    await reader.localRows(kind, { ...from, newestFirst: true }),
  ]
  return [all, ...pages, await each(universe.keys, (key) => reader.localRow(kind, key))]
}

async function logAnswers(reader: Reader): Promise<unknown> {
  return each(await reader.logs(), async (log) => ({
    log,
    entries: (await reader.entries(log, 0, 1000)).map(place),
    middle: (await reader.entries(log, 1, 3)).map(place),
    leaves: await reader.leaves(log, 0, 1000),
    tiles: await each([0, 1, 2, 3], (index) => reader.tile(log, 0, index)),
    heads: await reader.signedHeads(log),
    head: await reader.signedHead(log),
    kept: [await reader.heads(log), await reader.head(log), await reader.headAt(log, 2)],
    bodiless: [
      (await reader.bodiless(log, bodyStates, 0, 1000)).map(place),
      (await reader.bodiless(log, ['missing', 'overQuota', 'dropped'], 1, 2)).map(place),
      [...(await reader.bodilessCounts(log))],
    ],
  }))
}

async function viewAnswers(reader: Reader, scope: Scope): Promise<unknown> {
  return each(viewNames, async (view) => {
    const query = { view, scope, limit: 3 }
    const all = await reader.rows({ ...query, limit: 1000 })
    const middle = all[Math.floor(all.length / 2)]?.seq ?? 0
    const pages = [
      await reader.rows(query),
      await reader.rows({ ...query, newestFirst: true }),
      await reader.rows({ ...query, after: middle }),
      await reader.rows({ ...query, after: middle, newestFirst: true }),
      await reader.rows({ ...query, topics: ids }),
      await reader.rows({ ...query, topics: ids.slice(0, 12), after: middle }),
    ]
    const shown = [all, ...pages].map((rows) => rows.map(rowPlace))
    return [shown, await reader.count(view, scope)]
  })
}

async function scopeAnswers(reader: Reader, scope: Scope): Promise<unknown> {
  const hits = async (terms: readonly string[]): Promise<string[]> =>
    (await reader.search(terms, scope, 1000)).map(({ id }) => id).sort()
  return {
    views: await viewAnswers(reader, scope),
    starting: await reader.idsStarting(universe.prefix.slice(0, 8), scope, 1000),
    blobs: await each(universe.blobs, (text) => reader.blobWithin(blobOf(text).hash, scope)),
    single: await each(universe.words, (word) => hits([word])),
    both: await each(universe.words, (word) => hits([word, 'word'])),
  }
}

/** What a store says to every question the contract can ask of it, without its own numbering. */
export async function answers(reader: Reader): Promise<unknown> {
  const usable = await reader.entriesAfter(0, 1000)
  const later = usable[2]?.seq ?? 0
  return {
    settings: await each(universe.settings, (name) => reader.setting(name)),
    epochs: await reader.epochs(),
    compartments: await reader.compartments(),
    charters: await each(['new charter'], (label) => reader.charter(idOf(label) as string as CharterHash)),
    logs: await logAnswers(reader),
    entries: await each(ids, async (id) => {
      const entry = await reader.entry(id)
      return [entry && place(entry), (await reader.entriesWith(id)).map(place)]
    }),
    held: [...(await reader.held(ids))].sort(),
    referring: await each(ids, async (id) => (await reader.referring([id], relations)).map(place)),
    about: (await reader.referring(ids, ['about', 'derivedFrom'])).map(place),
    rowsOf: await each(ids, async (id) => (await reader.rowsOf(id)).map(rowPlace)),
    dumps: await each(viewNames, (view) => reader.dump(view)),
    blobs: await each(universe.blobs, (text) => reader.blob(blobOf(text).hash)),
    noBlob: await reader.blob('00'.repeat(32) as BlobHash),
    lastAct: await reader.lastAct(),
    otherActs: [await reader.otherActs(0, 1000), await reader.otherActs(1, 1)],
    after: [usable, await reader.entriesAfter(later, 2)].map((entries) => entries.map(place)),
    local: await each(universe.kinds, (kind) => localAnswers(reader, kind)),
    scopes: await each(scopes, (scope) => scopeAnswers(reader, scope)),
  }
}
