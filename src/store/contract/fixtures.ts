import { fromHex, hex, utf8 } from '../../kernel/bytes.ts'
import { sha256, sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash, CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import type {
  LogKey,
  NewEntry,
  ProjectedRow,
  Scope,
  Store,
  StoredEntry,
  StoredReference,
  StoredTile,
  Topic,
  Transaction,
  ViewName,
} from '../../node/ports/store.ts'
import type { Relation } from '../../records/common.ts'

/** A compartment of tests. */
export const north = '0a'.repeat(32) as CompartmentId
/** Another. */
export const south = '5f'.repeat(32) as CompartmentId
/** A compartment that no test fills. */
export const nowhere = 'ee'.repeat(32) as CompartmentId
/** A member of tests. */
export const alfa = 'alfa' as MemberName
/** Another. */
export const bravo = 'bravo' as MemberName

/** The compartments that a query may look into. */
export function within(...compartments: CompartmentId[]): Scope {
  return compartments as readonly CompartmentId[] as Scope
}

/** A log of tests. */
export function logKey(compartment = north, member = alfa, generation = 0): LogKey {
  return { compartment, member, generation }
}

/** What commits to the record called `label`; with `prefix`, those digits come first whatever the label. */
export function commitmentOf(label: string, prefix = ''): Uint8Array {
  return fromHex(prefix + sha256Hex(utf8(label)).slice(prefix.length))
}

/** The id of the record called `label`. */
export function idOf(label: string, prefix = ''): RecordId {
  return hex(commitmentOf(label, prefix)) as RecordId
}

/** An attachment that says `text`. */
export function blobOf(text: string): { readonly hash: BlobHash; readonly bytes: Uint8Array } {
  const bytes = utf8(text)
  return { hash: sha256Hex(bytes) as BlobHash, bytes }
}

/** A row of a view. */
export function row(view: ViewName, value: string, topic: Topic | null = null): ProjectedRow {
  return { view, topic, value }
}

/** A reference to a record. */
export function reference(relation: Relation, id: RecordId): StoredReference {
  return { relation, id }
}

/** What a test says of an entry; the rest follows from its label. */
export type Sketch = Partial<Omit<NewEntry, 'index' | 'label'>> & {
  readonly label: string
  readonly prefix?: string
}

function entryOf({ label, prefix, ...given }: Sketch, index: number): NewEntry {
  return {
    index,
    class: 'retractable',
    commitment: commitmentOf(label, prefix),
    salt: sha256(utf8(`salt of ${label}`)).slice(0, 16),
    body: utf8(`body of ${label}`),
    state: 'usable',
    stated: instant(1_600_000_000_000),
    references: [],
    blobs: [],
    rows: [],
    ...given,
  }
}

/** Appends entries to a log, which is made where it is missing. */
export async function appendWithin(
  transaction: Transaction,
  key: LogKey,
  sketches: readonly Sketch[],
  tiles: readonly StoredTile[] = [],
): Promise<void> {
  if (!(await transaction.log(key))) await transaction.addLog(key)
  const before = await transaction.log(key)
  const size = before?.size ?? 0
  const after = { ...key, size: size + sketches.length, edge: sha256(utf8(`edge ${size}`)) }
  const stated = { lastStated: instant(1_600_000_000_000), quotaDay: null, quotaBytes: size }
  await transaction.append(
    { ...after, ...stated },
    sketches.map((sketch, i) => entryOf(sketch, size + i)),
    tiles,
  )
}

/** Appends entries in a step of their own. Gives them as they are held. */
export async function append(
  store: Store,
  sketches: readonly Sketch[],
  key: LogKey = logKey(),
  tiles: readonly StoredTile[] = [],
): Promise<readonly StoredEntry[]> {
  return store.write(async (transaction) => {
    const size = (await transaction.log(key))?.size ?? 0
    await appendWithin(transaction, key, sketches, tiles)
    return transaction.entries(key, size, size + sketches.length)
  })
}

/** The first of `entries`, which is there. */
export function first<T>(entries: readonly T[]): T {
  const [entry] = entries
  if (entry === undefined) throw new Error('there is no first')
  return entry
}
