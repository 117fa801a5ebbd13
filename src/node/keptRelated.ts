import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { findContradictions } from '../evidence/happenings/contradictions.ts'
import type { ClaimStanding } from '../evidence/happenings/grades.ts'
import type { Happening, SourcedDocument, SourcedEvent } from '../evidence/happenings/model.ts'
import type { CopiesOf } from '../evidence/happenings/related.ts'
import type { SourceRecord } from '../evidence/happenings/source-record.ts'
import type { GrownCorpus } from './corpusFold.ts'
import type { Desk } from './desk.ts'
import { Layered } from './layered.ts'
import { pause } from './served.ts'
import type { Known } from './telling.ts'
import { storedRow } from './stored.ts'

/** Kind of the local rows that hold what was found out. Ids and figures alone: no word of a text that may be taken back. */
const kind = 'related'
/** Another way to relate or to write it down makes all that was kept before worthless. */
const format = 2
/** Happenings, sources or documents of one row. */
const perRow = 500
const rowsAtOnce = 20

/** A happening as it is kept: its contradictions follow from its events. */
type KeptHappening = readonly [
  Happening['type'],
  number,
  boolean,
  readonly RecordId[],
  readonly ClaimStanding[],
]

interface Part {
  readonly happenings?: readonly (readonly [string, KeptHappening])[]
  readonly sources?: readonly (readonly [string, SourceRecord])[]
  readonly copies?: readonly (readonly [RecordId, CopiesOf])[]
}

interface Head {
  readonly format: number
  readonly reader: string
  /** Of the corpus that was related. */
  readonly digest: string
  readonly rows: number
  /** Over the rows' texts. */
  readonly seal: string
}

function rowKey(scope: string, number: number | 'head'): string {
  return `${scope} ${typeof number === 'number' ? String(number).padStart(8, '0') : number}`
}

function scopeKey(desk: Desk): string {
  return sha256Hex(utf8(desk.scope.join()))
}

/** What tells one state of a corpus from every other: which documents, events and grades by hand it holds. */
async function digestOf(desk: Desk, corpus: GrownCorpus): Promise<string> {
  const digests: string[] = []
  let lines: string[] = []
  for (const [id, { events }] of corpus.documents) {
    const about = [id, ...events.map(({ newest }) => newest.id)]
    lines.push([...about, ...about.flatMap((each) => corpus.grades.get(each)?.id ?? [])].join(' '))
    if (lines.length < perRow) continue
    digests.push(sha256Hex(utf8(lines.join('\n'))))
    lines = []
    await pause(desk)
  }
  return sha256Hex(utf8([...digests, ...lines].join('\n')))
}

/** Keeps what was found out of a corpus for the next start of this node. */
export async function keepKnown(desk: Desk, corpus: GrownCorpus, known: Known): Promise<void> {
  const scope = scopeKey(desk)
  const { store, clock, reading } = desk.ports
  const at = clock.now()
  const digests: string[] = []
  let rows: string[] = []
  const write = async (): Promise<void> => {
    const some = rows
    const first = digests.length
    rows = []
    for (const row of some) digests.push(sha256Hex(utf8(row)))
    await store.write(async (transaction) => {
      for (const [i, value] of some.entries())
        await transaction.putLocal({ kind, key: rowKey(scope, first + i), at, value })
    })
    await pause(desk)
  }
  // Until all is written, nothing is kept.
  await store.write((transaction) => transaction.removeLocal(kind, rowKey(scope, 'head')))
  for (const part of partsOf(known)) {
    rows.push(JSON.stringify(part))
    if (rows.length === rowsAtOnce) await write()
  }
  await write()
  const head: Head = {
    format,
    reader: reading.reader,
    digest: await digestOf(desk, corpus),
    rows: digests.length,
    seal: sha256Hex(utf8(digests.join('\n'))),
  }
  await store.write(async (transaction) => {
    await transaction.putLocal({ kind, key: rowKey(scope, 'head'), at, value: JSON.stringify(head) })
    for (
      let number = head.rows;
      (await transaction.localRow(kind, rowKey(scope, number))) !== undefined;
      number++
    )
      await transaction.removeLocal(kind, rowKey(scope, number))
  })
}

function* partsOf(known: Known): Generator<Part> {
  for (const happenings of portions(known.happenings.entries()))
    yield {
      happenings: happenings.map(([id, { type, independentSources, events, contradictions }]) => {
        const standings = events.flatMap((event) => known.standings.get(event) ?? [])
        return [id, [type, independentSources, contradictions.length > 0, events, standings]] as const
      }),
    }
  for (const sources of portions(known.sources.entries())) yield { sources }
  for (const copies of portions(known.copies.entries())) yield { copies }
}

function* portions<Item>(items: Iterable<Item>): Generator<Item[]> {
  let some: Item[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < perRow) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** What was kept at an earlier time; null where nothing is, or not whole, or by other rules. `isWhole`: of this very corpus. */
export async function keptKnown(
  desk: Desk,
  corpus: GrownCorpus,
): Promise<{ readonly known: Known; readonly isWhole: boolean } | null> {
  const { store, reading } = desk.ports
  const scope = scopeKey(desk)
  const found = await store.read((reader) => reader.localRow(kind, rowKey(scope, 'head')))
  // This node wrote it, though perhaps an older version of it.
  const head = found && (storedRow(found) as Head)
  if (head?.format !== format || head.reader !== reading.reader || head.rows > limits.everyRow) return null
  const happenings = new Map<string, Happening>()
  const happeningOf = new Map<RecordId, string>()
  const standings = new Map<RecordId, ClaimStanding>()
  const sources = new Map<string, SourceRecord>()
  const copies = new Map<RecordId, CopiesOf>()
  const digests: string[] = []
  for (let number = 0; number < head.rows; number++) {
    const row = await store.read((reader) => reader.localRow(kind, rowKey(scope, number)))
    if (row === undefined) return null
    digests.push(sha256Hex(utf8(row.value)))
    const part = storedRow(row) as Part
    for (const [id, kept] of part.happenings ?? []) {
      const happening = happeningFrom(id, kept, corpus)
      happenings.set(id, happening)
      for (const [i, event] of happening.events.entries()) {
        happeningOf.set(event, id)
        const standing = kept[4][i]
        if (standing) standings.set(event, standing)
      }
    }
    for (const [name, record] of part.sources ?? []) sources.set(name, record)
    for (const [id, of] of part.copies ?? []) copies.set(id, of)
    await pause(desk)
  }
  if (sha256Hex(utf8(digests.join('\n'))) !== head.seal) return null
  return {
    known: {
      happenings: new Layered(happenings),
      happeningOf: new Layered(happeningOf),
      standings: new Layered(standings),
      sources: new Layered(sources),
      copies: new Layered(copies),
    },
    isWhole: head.digest === (await digestOf(desk, corpus)),
  }
}

function happeningFrom(
  id: string,
  [type, independentSources, differ, events]: KeptHappening,
  corpus: GrownCorpus,
): Happening {
  const bare = { id, type, events, independentSources, contradictions: [] }
  if (!differ) return bare
  const documents = new Map<string, Pick<SourcedDocument, 'document'>>()
  const members = events.flatMap((event): SourcedEvent[] => {
    const found = corpus.events.get(event)
    const version = found?.versions.find((each) => each.id === event)
    const document = found && corpus.documents.get(found.document)
    if (!version || !document) return []
    documents.set(document.row.id, { document: document.row.value })
    return [{ id: event, documentId: document.row.id, event: version.event }]
  })
  return { ...bare, contradictions: findContradictions(members, documents) }
}
