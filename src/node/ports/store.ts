import type {
  BlobHash,
  Branded,
  CharterHash,
  CompartmentId,
  EpochId,
  MemberName,
  RecordId,
} from '../../kernel/id.ts'
import type { Day, Instant } from '../../kernel/instant.ts'
import type { Relation } from '../../records/common.ts'
import { entryClasses, type EntryClass } from '../../records/registry.ts'

/** Which log: one per compartment, member and generation. */
export interface LogKey {
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
}

/** Where a log stands. `edge` is its right edge as `ledger/tree` serialises it. */
export interface LogState extends LogKey {
  readonly size: number
  readonly edge: Uint8Array
  readonly lastStated: Instant | null
  /** Bytes of bodies added on `quotaDay`, for the charter's quota. */
  readonly quotaDay: Day | null
  readonly quotaBytes: number
}

/** What became of an entry's body. `usable` alone reaches views; `withdrawn`: it draws on something another author retracted;
 *  `dropped`: retracted, body and salt gone; `invalid` and `notYetUnderstood` are held and cannot be used; of `overQuota` and `missing`
 *  the body is not here yet; `none`: a register entry, which has none. The order is the order of their numbers in a store. */
export const bodyStates = [
  ...(['usable', 'invalid', 'notYetUnderstood', 'overQuota', 'withdrawn'] as const),
  ...(['dropped', 'missing', 'none'] as const),
] as const
export type BodyState = (typeof bodyStates)[number]

/** States of entries whose body is still to come. */
export const awaitedStates = ['overQuota', 'missing'] as const satisfies readonly BodyState[]

/** Classes of entries as a store keeps them, in the order of their class bytes, 1 upwards: those with a body, and the register's. */
export const storedClasses = [...entryClasses, 'register'] as const
/** The class of an entry as held. */
export type StoredClass = (typeof storedClasses)[number]

/** Views that projections fill. The order is the order of their numbers in a store: add at the end only. */
export const viewNames = [
  'documents',
  'events',
  'grades',
  'questions',
  'judgements',
  'resolutions',
  'comments',
  'activities',
  'releases',
  'retractions',
  'quarantine',
  'hypotheses',
  'consistencies',
  'assumptions',
  'indicators',
  'risks',
  'mitigations',
  'timings',
  'forks',
  'forkNotices',
  'endpoints',
  'dropReceipts',
  'consultations',
  'hearings',
  'motions',
  'statements',
  'commits',
  'carries',
] as const
export type ViewName = (typeof viewNames)[number]

/** What rows are asked for by: the record they are about, for a document the hash of its original bytes, for what is said in the race for
 *  an epoch's successor that epoch. */
export type Topic = RecordId | BlobHash | EpochId

/** A row that one record puts into one view. `value` is JSON; null where the row shows the record's own body, which is then kept once. */
export interface ProjectedRow {
  readonly view: ViewName
  readonly topic: Topic | null
  readonly value: string | null
}

/** A reference as it is indexed: which way, and to what. */
export interface StoredReference {
  readonly relation: Relation
  readonly id: RecordId
}

/** An entry to be appended, with all that follows from it. */
export interface NewEntry extends Omit<FilledBody, 'salt' | 'body'> {
  readonly index: number
  readonly class: StoredClass
  /** 32 bytes. */
  readonly commitment: Uint8Array
  /** 32 bytes, of a register entry alone. */
  readonly label?: Uint8Array
  /** Null, as the body is, where the body is not here. */
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | null
}

/** A body with all that follows from it. */
export interface FilledBody {
  readonly salt: Uint8Array
  readonly body: Uint8Array
  readonly state: BodyState
  readonly stated: Instant
  readonly references: readonly StoredReference[]
  readonly blobs: readonly BlobHash[]
  readonly rows: readonly ProjectedRow[]
}

/** An entry as held. `seq` is its place in this store's order of arrival and means nothing elsewhere. */
export interface StoredEntry extends LogKey {
  readonly seq: number
  readonly id: RecordId
  readonly index: number
  readonly class: StoredClass
  /** 32 bytes of a register entry; null of any other. */
  readonly label: Uint8Array | null
  readonly state: BodyState
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | null
}

/** What the tree holds of an entry. */
export type Leaf =
  | { readonly class: EntryClass; readonly commitment: Uint8Array }
  | { readonly class: 'register'; readonly label: Uint8Array; readonly commitment: Uint8Array }

/** A signed head of a log as it came, or as it was gathered here with its cosignatures. */
export interface StoredHead {
  readonly log: LogKey
  readonly size: number
  /** The note's bytes. */
  readonly note: Uint8Array
  readonly at: Instant
}

/** What a signing act is for: the head of an own log, a founding text, or a cosignature by the key of that name; in the order of their numbers. */
export const actKinds = ['head', 'founding', 'held', 'witness'] as const
/** What a signing act is for. */
export type ActKind = (typeof actKinds)[number]

/** A row of a view, with the record that put it there. `value` is the row's own, or the text of the record's body. */
export interface ViewRow {
  readonly seq: number
  readonly id: RecordId
  readonly compartment: CompartmentId
  readonly author: MemberName
  readonly generation: number
  readonly index: number
  readonly stated: Instant
  readonly topic: Topic | null
  readonly value: string
}

/** The compartments an acting seat may read. Only `node/coalition.ts` makes one, so that no query can forget to ask. */
export type Scope = Branded<readonly CompartmentId[], 'Scope'>

/** Which rows of a view are asked for; at most `limit`, in the order of arrival. */
export interface RowQuery {
  readonly view: ViewName
  readonly scope: Scope
  /** Only rows with one of these topics. */
  readonly topics?: readonly Topic[]
  /** Only rows after this place in the order of arrival (before it, when `newestFirst`). */
  readonly after?: number
  readonly newestFirst?: boolean
  readonly limit: number
}

/** One signing act: committed before the signature over just `text` is made. `log` is null for founding texts and cosignatures. */
export interface Act {
  readonly number: number
  readonly kind: ActKind
  readonly key: MemberName
  readonly log: LogKey | null
  readonly size: number
  readonly text: Uint8Array
  readonly at: Instant
  readonly signature: Uint8Array | null
}

/** A body without envelope, and what bears it out. */
export interface FoundingBody<Id> {
  readonly id: Id
  readonly body: Uint8Array
  /** Signed notes over its id; of an epoch that a motion began (its body names the slot) the text of its link, a certificate without genesis and epochs. */
  readonly note: string
}

/** A full tile of 256 hashes, as `ledger/tile` names it. */
export interface StoredTile {
  readonly level: number
  readonly index: number
  readonly hashes: Uint8Array
}

/** A record that holds every term asked for. */
export interface SearchHit {
  readonly seq: number
  readonly id: RecordId
}

/** Something a node keeps for itself beside what members say: never replicated, and in no view, digest or export. Its kind and key name it. */
export interface LocalRow {
  readonly kind: string
  readonly key: string
  readonly at: Instant
  /** JSON. */
  readonly value: string
}

/** Which local rows of a kind are asked for; at most `limit`, in the order of `at` and, within an instant, of the bytes of `key`. */
export interface LocalQuery {
  /** Only rows after this place in that order (before it, when `newestFirst`). */
  readonly after?: { readonly at: Instant; readonly key: string }
  readonly newestFirst?: boolean
  readonly limit: number
}

/** What can be asked of a store. A reader cannot write. */
export interface Reader {
  /** A small named value of the node itself. */
  setting(name: string): Promise<Uint8Array | undefined>
  /** Every epoch, oldest first. Their ids alone where nobody asks what bears them out, which may be large. */
  epochs(): Promise<readonly FoundingBody<EpochId>[]>
  epochIds(): Promise<readonly EpochId[]>
  charter(hash: CharterHash): Promise<Uint8Array | undefined>
  compartments(): Promise<readonly FoundingBody<CompartmentId>[]>
  logs(): Promise<readonly LogState[]>
  log(key: LogKey): Promise<LogState | undefined>
  /** Entries `from` ≤ index < `to` of a log, in order. */
  entries(key: LogKey, from: number, to: number): Promise<readonly StoredEntry[]>
  /** The same entries as the log holds them, without bodies. */
  leaves(key: LogKey, from: number, to: number): Promise<readonly Leaf[]>
  /** The entry with this id: of several the one whose body is usable, or else the first that came. */
  entry(id: RecordId): Promise<StoredEntry | undefined>
  /** Every entry with this id, in the order of arrival: a commitment can be copied into another log. */
  entriesWith(id: RecordId): Promise<readonly StoredEntry[]>
  /** Those of `ids` under which any log has an entry: asked of many at once, since it is asked of all that comes. */
  held(ids: readonly RecordId[]): Promise<ReadonlySet<RecordId>>
  /** Entries of a log whose body is in one of `states`, none of which holds a body, in the order of the log from `from` on. */
  bodiless(
    key: LogKey,
    states: readonly BodyState[],
    from: number,
    limit: number,
  ): Promise<readonly StoredEntry[]>
  /** How many entries of a log hold no body, by their state. Costs in proportion to these. */
  bodilessCounts(key: LogKey): Promise<ReadonlyMap<BodyState, number>>
  /** Ids of usable records within `scope` that begin with these hexadecimal digits, at least 8 of them. */
  idsStarting(digits: string, scope: Scope, limit: number): Promise<readonly RecordId[]>
  tile(key: LogKey, level: number, index: number): Promise<Uint8Array | undefined>
  /** Entries that refer to any of `ids`, by any of `relations`. */
  referring(ids: readonly RecordId[], relations: readonly Relation[]): Promise<readonly StoredEntry[]>
  rows(query: RowQuery): Promise<readonly ViewRow[]>
  /** The rows that one record has, in the order of views. */
  rowsOf(id: RecordId): Promise<readonly (ViewRow & { readonly view: ViewName })[]>
  count(view: ViewName, scope: Scope): Promise<number>
  /** Every row of a view in the order of record ids: what the view's digest is taken over. */
  dump(view: ViewName): Promise<readonly Pick<ViewRow, 'id' | 'value' | 'stated'>[]>
  blob(hash: BlobHash): Promise<Uint8Array | undefined>
  /** Whether a usable record within `scope` names the blob. */
  blobWithin(hash: BlobHash, scope: Scope): Promise<boolean>
  lastAct(): Promise<Act | undefined>
  /** The newest head kept of a log. */
  head(key: LogKey): Promise<StoredHead | undefined>
  /** The head kept of a log at this size. */
  headAt(key: LogKey, size: number): Promise<StoredHead | undefined>
  /** Every head kept of a log, the smallest first. */
  heads(key: LogKey): Promise<readonly StoredHead[]>
  /** The act with the newest signed head of a log. */
  signedHead(key: LogKey): Promise<Act | undefined>
  /** Signed heads of a log, oldest first. */
  signedHeads(key: LogKey): Promise<readonly Act[]>
  /** Signed acts of no log, after the one of that number; oldest first. */
  otherActs(after: number, limit: number): Promise<readonly Act[]>
  /** Place in the order of arrival up to which the full-text index reaches, and the last place there is. */
  searchReach(): Promise<{ readonly indexed: number; readonly last: number }>
  /** Usable entries after `seq`, in the order of arrival. */
  entriesAfter(seq: number, limit: number): Promise<readonly StoredEntry[]>
  /** Records whose terms hold all of `terms`, best first. */
  search(terms: readonly string[], scope: Scope, limit: number): Promise<readonly SearchHit[]>
  localRows(kind: string, query: LocalQuery): Promise<readonly LocalRow[]>
  localRow(kind: string, key: string): Promise<LocalRow | undefined>
}

/** What can be done in one atomic step. All of it happens, or nothing. */
export interface Transaction extends Reader {
  setSetting(name: string, value: Uint8Array): Promise<void>
  addEpoch(epoch: FoundingBody<EpochId>): Promise<void>
  addCharter(hash: CharterHash, body: Uint8Array): Promise<void>
  addCompartment(compartment: FoundingBody<CompartmentId>): Promise<void>
  addLog(key: LogKey): Promise<void>
  /** Appends entries, their rows, references and uses of blobs, and sets where the log stands then. */
  append(state: LogState, entries: readonly NewEntry[], tiles: readonly StoredTile[]): Promise<void>
  /** Gives an entry its body, in place of whatever it held, and moves it to the end of the order of arrival: whoever asks for what came in
   *  after a place gets it. Gives its new place. Not for what was dropped. */
  fillBody(seq: number, filled: FilledBody): Promise<number>
  /** Lets go of a body that has to come again, and of all that follows from it: the entry is missing it, where it stands. */
  forgetBody(seq: number): Promise<void>
  /** Takes a record out of the views, or puts it back: sets its state and replaces its rows. */
  setRows(seq: number, state: BodyState, stated: Instant, rows: readonly ProjectedRow[]): Promise<void>
  /** Drops body, salt, rows, references, search terms and those blobs that no other record names. The commitment stays. */
  drop(seq: number): Promise<void>
  putBlob(hash: BlobHash, bytes: Uint8Array): Promise<void>
  /** Keeps a signed head, in place of the one kept of that log at that size. */
  putHead(head: StoredHead): Promise<void>
  addAct(act: Act): Promise<void>
  setSignature(number: number, signature: Uint8Array): Promise<void>
  /** Adds terms to the full-text index and moves its reach to `indexed`. */
  index(
    documents: readonly { readonly seq: number; readonly terms: string }[],
    indexed: number,
  ): Promise<void>
  /** Keeps a local row, in place of the one of that kind and key. */
  putLocal(row: LocalRow): Promise<void>
  /** Removes a local row, where there is one. */
  removeLocal(kind: string, key: string): Promise<void>
}

/** Where records, views and acts are kept. Asynchronous, so that a store may be another process. */
export interface Store {
  /** Runs `work` over one consistent state. Not to be nested. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** As `read`, for work that takes long: other readers do not wait for it where the store can help it; `scrub` does. */
  readAside<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** Runs `work` as one durable transaction: after it resolves, what was written survives a power cut. Not to be nested. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Runs `work` while no other process or caller is inside `exclusive`: one signing act at a time.
   *  Throws `E_DATA_FOLDER_LOCKED` when it has to wait longer than `limits.lockWaitMs`. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** After something was dropped: leaves no copy of its bytes in files of the store's own. */
  scrub(): Promise<void>
  /** What of the store's own files is damaged, in at most `limits.damageFindings` sentences; `whole` also looks whether every index leads where it
   *  should. Reads all of it while the process stands still: a second for each few hundred megabytes, more from a slow disk. */
  damage(look: 'quick' | 'whole'): Promise<readonly string[]>
  close(): Promise<void>
}
