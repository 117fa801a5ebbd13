import { compareBytes, utf8, utf8Text } from '../../kernel/bytes.ts'
import type { BlobHash, CharterHash, CompartmentId, EpochId, RecordId } from '../../kernel/id.ts'
import type { Relation } from '../../records/common.ts'
import {
  bodyStates,
  viewNames,
  type Act,
  type BodyState,
  type FoundingBody,
  type Leaf,
  type LocalQuery,
  type LocalRow,
  type LogKey,
  type LogState,
  type Reader,
  type RowQuery,
  type Scope,
  type SearchHit,
  type StoredEntry,
  type StoredHead,
  type ViewName,
  type ViewRow,
} from '../../node/ports/store.ts'
import {
  actOf,
  copied,
  entryOf,
  foundingOf,
  headOf,
  leafOf,
  logStateOf,
  nameOf,
  referringKey,
  topicKey,
  type HeldEntry,
  type HeldRow,
  type MemoryState,
} from './state.ts'

function bySeq(a: { readonly seq: number }, b: { readonly seq: number }): number {
  return a.seq - b.seq
}

function byTime(a: Pick<LocalRow, 'at' | 'key'>, b: Pick<LocalRow, 'at' | 'key'>): number {
  return a.at - b.at || compareBytes(utf8(a.key), utf8(b.key))
}

/** The row's own value, or the text of its record's body. */
function shownValue({ entry, value }: HeldRow): string {
  return value ?? utf8Text(entry.body ?? new Uint8Array(), 'body')
}

function viewRowOf(row: HeldRow): ViewRow & { readonly view: ViewName } {
  const { entry, view, stated, topic } = row
  const { compartment, member, generation } = entry.log.state
  const { seq, id, index } = entry
  return {
    view,
    seq,
    id,
    compartment,
    author: member,
    generation,
    index,
    stated,
    topic,
    value: shownValue(row),
  }
}

function isSignedHeadOf({ compartment, member, generation }: LogKey): (act: Act) => boolean {
  return ({ kind, signature, log }) =>
    kind === 'head' &&
    signature !== null &&
    log?.compartment === compartment &&
    log.member === member &&
    log.generation === generation
}

/** Reads of what a store in memory holds. Bytes leave as copies. */
export class MemoryReader implements Reader {
  protected readonly state: MemoryState

  constructor(state: MemoryState) {
    this.state = state
  }

  async setting(name: string): Promise<Uint8Array | undefined> {
    const value = this.state.settings.get(name)
    return value && copied(value)
  }

  async epochs(): Promise<readonly FoundingBody<EpochId>[]> {
    return [...this.state.epochs.values()].map(foundingOf)
  }

  async epochIds(): Promise<readonly EpochId[]> {
    return [...this.state.epochs.keys()]
  }

  async charter(hash: CharterHash): Promise<Uint8Array | undefined> {
    const body = this.state.charters.get(hash)
    return body && copied(body)
  }

  async compartments(): Promise<readonly FoundingBody<CompartmentId>[]> {
    return [...this.state.compartments.values()].map(foundingOf)
  }

  async logs(): Promise<readonly LogState[]> {
    const states = [...this.state.logs.values()].map((log) => logStateOf(log.state))
    const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
    return states.sort(
      (a, b) =>
        order(a.compartment, b.compartment) || order(a.member, b.member) || a.generation - b.generation,
    )
  }

  async log(key: LogKey): Promise<LogState | undefined> {
    const log = this.state.logs.get(nameOf(key))
    return log && logStateOf(log.state)
  }

  /** Entries of a log, which stand at the places of their indexes. */
  private slice(key: LogKey, from: number, to: number): HeldEntry[] {
    return this.state.logs.get(nameOf(key))?.entries.slice(Math.max(0, from), Math.max(0, to)) ?? []
  }

  async entries(key: LogKey, from: number, to: number): Promise<readonly StoredEntry[]> {
    return this.slice(key, from, to).map(entryOf)
  }

  async leaves(key: LogKey, from: number, to: number): Promise<readonly Leaf[]> {
    return this.slice(key, from, to).map(leafOf)
  }

  async entry(id: RecordId): Promise<StoredEntry | undefined> {
    const twins = this.state.byId.get(id) ?? []
    const found = twins.find(({ state }) => state === 'usable') ?? twins[0]
    return found && entryOf(found)
  }

  async entriesWith(id: RecordId): Promise<readonly StoredEntry[]> {
    return (this.state.byId.get(id) ?? []).map(entryOf)
  }

  async held(ids: readonly RecordId[]): Promise<ReadonlySet<RecordId>> {
    return new Set(ids.filter((id) => this.state.byId.has(id)))
  }

  async bodiless(
    key: LogKey,
    states: readonly BodyState[],
    from: number,
    limit: number,
  ): Promise<readonly StoredEntry[]> {
    return this.slice(key, from, Infinity)
      .filter((entry) => entry.body === null && states.includes(entry.state))
      .slice(0, limit)
      .map(entryOf)
  }

  async bodilessCounts(key: LogKey): Promise<ReadonlyMap<BodyState, number>> {
    const bare = this.slice(key, 0, Infinity).filter((entry) => entry.body === null)
    const byState = Map.groupBy(bare, ({ state }) => state)
    return new Map(
      bodyStates.flatMap((state) => {
        const entries = byState.get(state)
        return entries ? [[state, entries.length] as const] : []
      }),
    )
  }

  async idsStarting(digits: string, scope: Scope, limit: number): Promise<readonly RecordId[]> {
    return this.state.entries
      .filter((entry) => entry !== null)
      .filter((entry) => entry.state === 'usable' && this.within(entry, scope) && entry.id.startsWith(digits))
      .slice(0, limit)
      .map((entry) => entry.id)
  }

  async tile(key: LogKey, level: number, index: number): Promise<Uint8Array | undefined> {
    const hashes = this.state.logs.get(nameOf(key))?.tiles.get(`${level}/${index}`)
    return hashes && copied(hashes)
  }

  async referring(ids: readonly RecordId[], wanted: readonly Relation[]): Promise<readonly StoredEntry[]> {
    const found = new Map<number, HeldEntry>()
    for (const id of ids) {
      for (const relation of wanted) {
        for (const [seq, entry] of this.state.referring.get(referringKey(relation, id)) ?? [])
          found.set(seq, entry)
      }
    }
    return [...found.values()].sort(bySeq).map(entryOf)
  }

  private within(entry: HeldEntry, scope: Scope): boolean {
    return scope.includes(entry.log.state.compartment)
  }

  async rows(query: RowQuery): Promise<readonly ViewRow[]> {
    const { view, scope, newestFirst = false } = query
    const keys = query.topics ? new Set(query.topics.map((topic) => topicKey(view, topic))) : [view]
    const after = query.after ?? (newestFirst ? Infinity : 0)
    const rows: ViewRow[] = []
    for (const key of keys) {
      for (const [seq, row] of this.state.rows.get(key) ?? []) {
        if ((newestFirst ? seq < after : seq > after) && this.within(row.entry, scope))
          rows.push(viewRowOf(row))
      }
    }
    rows.sort(newestFirst ? (a, b) => bySeq(b, a) : bySeq)
    return rows.slice(0, query.limit)
  }

  async rowsOf(id: RecordId): Promise<readonly (ViewRow & { readonly view: ViewName })[]> {
    return (this.state.byId.get(id) ?? []).flatMap((entry) =>
      viewNames.flatMap((view) => entry.rows.get(view) ?? []).map(viewRowOf),
    )
  }

  async count(view: ViewName, scope: Scope): Promise<number> {
    let total = 0
    for (const { entry } of this.state.rows.get(view)?.values() ?? []) if (this.within(entry, scope)) total++
    return total
  }

  async dump(view: ViewName): Promise<readonly Pick<ViewRow, 'id' | 'value' | 'stated'>[]> {
    return [...(this.state.rows.get(view)?.values() ?? [])]
      .sort((a, b) => compareBytes(a.entry.commitment, b.entry.commitment) || bySeq(a.entry, b.entry))
      .map((row) => ({ id: row.entry.id, value: shownValue(row), stated: row.stated }))
  }

  async blob(hash: BlobHash): Promise<Uint8Array | undefined> {
    const bytes = this.state.blobs.get(hash)
    return bytes && copied(bytes)
  }

  async blobWithin(hash: BlobHash, scope: Scope): Promise<boolean> {
    const users = [...(this.state.blobUses.get(hash)?.values() ?? [])]
    return users.some((entry) => entry.state === 'usable' && this.within(entry, scope))
  }

  async lastAct(): Promise<Act | undefined> {
    const last = this.state.acts.at(-1)
    return last && actOf(last)
  }

  async head(key: LogKey): Promise<StoredHead | undefined> {
    let newest: StoredHead | undefined
    for (const head of this.state.logs.get(nameOf(key))?.heads.values() ?? [])
      if (newest === undefined || head.size > newest.size) newest = head
    return newest && headOf(newest)
  }

  async headAt(key: LogKey, size: number): Promise<StoredHead | undefined> {
    const head = this.state.logs.get(nameOf(key))?.heads.get(size)
    return head && headOf(head)
  }

  async heads(key: LogKey): Promise<readonly StoredHead[]> {
    return [...(this.state.logs.get(nameOf(key))?.heads.values() ?? [])]
      .sort((a, b) => a.size - b.size)
      .map((head) => headOf(head))
  }

  async signedHead(key: LogKey): Promise<Act | undefined> {
    const last = this.state.acts.findLast(isSignedHeadOf(key))
    return last && actOf(last)
  }

  async signedHeads(key: LogKey): Promise<readonly Act[]> {
    return this.state.acts.filter(isSignedHeadOf(key)).map((act) => actOf(act))
  }

  async otherActs(after: number, limit: number): Promise<readonly Act[]> {
    return this.state.acts
      .filter((act) => act.log === null && act.signature !== null && act.number > after)
      .slice(0, limit)
      .map((act) => actOf(act))
  }

  async searchReach(): Promise<{ readonly indexed: number; readonly last: number }> {
    return { indexed: this.state.reach.indexed, last: this.state.entries.length }
  }

  async entriesAfter(seq: number, limit: number): Promise<readonly StoredEntry[]> {
    const found: StoredEntry[] = []
    for (let at = Math.max(0, seq); at < this.state.entries.length && found.length < limit; at++) {
      const entry = this.state.entries[at]
      if (entry?.state === 'usable') found.push(entryOf(entry))
    }
    return found
  }

  async search(terms: readonly string[], scope: Scope, limit: number): Promise<readonly SearchHit[]> {
    if (terms.length === 0) return []
    const hits: { seq: number; id: RecordId; occurrences: number }[] = []
    for (const [seq, held] of this.state.terms) {
      const entry = this.state.entries[seq - 1]
      if (entry?.state !== 'usable' || !this.within(entry, scope)) continue
      const counts = terms.map((term) => held.filter((other) => other === term).length)
      if (counts.includes(0)) continue
      hits.push({ seq, id: entry.id, occurrences: counts.reduce((sum, count) => sum + count) })
    }
    return hits
      .sort((a, b) => b.occurrences - a.occurrences || bySeq(a, b))
      .slice(0, limit)
      .map(({ seq, id }) => ({ seq, id }))
  }

  async localRows(kind: string, query: LocalQuery): Promise<readonly LocalRow[]> {
    const { after, newestFirst = false, limit } = query
    const order = newestFirst ? (a: LocalRow, b: LocalRow) => byTime(b, a) : byTime
    const beyond = (row: LocalRow): boolean =>
      after === undefined || (newestFirst ? byTime(row, after) < 0 : byTime(row, after) > 0)
    return [...(this.state.local.get(kind)?.values() ?? [])].filter(beyond).sort(order).slice(0, limit)
  }

  async localRow(kind: string, key: string): Promise<LocalRow | undefined> {
    return this.state.local.get(kind)?.get(key)
  }
}
