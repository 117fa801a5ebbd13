import type { BlobHash, CharterHash, CompartmentId, EpochId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type {
  Act,
  BodyState,
  FilledBody,
  FoundingBody,
  LocalRow,
  LogKey,
  LogState,
  NewEntry,
  ProjectedRow,
  StoredHead,
  StoredTile,
  Transaction,
} from '../../node/ports/store.ts'
import type { Journal } from './journal.ts'
import { MemoryReader } from './reader.ts'
import {
  actOf,
  copied,
  foundingOf,
  headOf,
  keyOf,
  logStateOf,
  nameOf,
  recordIdOf,
  referringKey,
  topicKey,
  type HeldEntry,
  type HeldLog,
  type HeldRow,
  type MemoryState,
} from './state.ts'

/** Writes into a store in memory, every change through a journal. */
export class MemoryTransaction extends MemoryReader implements Transaction {
  private readonly journal: Journal

  constructor(state: MemoryState, journal: Journal) {
    super(state)
    this.journal = journal
  }

  private knownLog(key: LogKey): HeldLog {
    const log = this.state.logs.get(nameOf(key))
    if (!log) throw new Error(`no log ${nameOf(key)}`)
    return log
  }

  private knownEntry(seq: number): HeldEntry {
    const entry = this.state.entries[seq - 1]
    if (!entry) throw new Error(`no entry ${seq}`)
    return entry
  }

  /** Sets what must not be there yet. */
  private add<K, V>(map: Map<K, V>, key: K, value: V): void {
    if (map.has(key)) throw new Error(`${String(key)} stands already`)
    this.journal.set(map, key, value)
  }

  /** The map under `key`, made where there is none. */
  private under<K, Inner, V>(outer: Map<K, Map<Inner, V>>, key: K): Map<Inner, V> {
    const known = outer.get(key)
    if (known) return known
    const made = new Map<Inner, V>()
    this.journal.set(outer, key, made)
    return made
  }

  /** Removes from the map under `key`, and that map when it is empty. */
  private removeUnder<K, Inner, V>(outer: Map<K, Map<Inner, V>>, key: K, inner: Inner): void {
    const map = outer.get(key)
    if (!map) return
    this.journal.delete(map, inner)
    if (map.size === 0) this.journal.delete(outer, key)
  }

  async setSetting(name: string, value: Uint8Array): Promise<void> {
    this.journal.set(this.state.settings, name, copied(value))
  }

  async addEpoch(epoch: FoundingBody<EpochId>): Promise<void> {
    this.add(this.state.epochs, epoch.id, foundingOf(epoch))
  }

  async addCharter(hash: CharterHash, body: Uint8Array): Promise<void> {
    if (!this.state.charters.has(hash)) this.add(this.state.charters, hash, copied(body))
  }

  async addCompartment(compartment: FoundingBody<CompartmentId>): Promise<void> {
    this.add(this.state.compartments, compartment.id, foundingOf(compartment))
  }

  async addLog(key: LogKey): Promise<void> {
    const state: LogState = {
      ...keyOf(key),
      size: 0,
      edge: new Uint8Array(),
      lastStated: null,
      quotaDay: null,
      quotaBytes: 0,
    }
    this.add(this.state.logs, nameOf(key), { state, entries: [], tiles: new Map(), heads: new Map() })
  }

  async append(state: LogState, entries: readonly NewEntry[], tiles: readonly StoredTile[]): Promise<void> {
    const log = this.knownLog(state)
    for (const entry of entries) this.appendOne(log, entry)
    if (state.size !== log.entries.length)
      throw new Error(`the log has ${log.entries.length} entries, not ${state.size}`)
    for (const tile of tiles) this.add(log.tiles, `${tile.level}/${tile.index}`, copied(tile.hashes))
    this.journal.put(log, { state: logStateOf(state, copied) })
  }

  private appendOne(log: HeldLog, entry: NewEntry): void {
    if (entry.index !== log.entries.length)
      throw new Error(`entry ${entry.index} does not follow ${log.entries.length} entries`)
    const held: HeldEntry = {
      seq: this.state.entries.length + 1,
      id: recordIdOf(entry.commitment),
      log,
      index: entry.index,
      class: entry.class,
      commitment: copied(entry.commitment),
      label: entry.label ? copied(entry.label) : null,
      salt: entry.salt && copied(entry.salt),
      body: entry.body && copied(entry.body),
      state: entry.state,
      references: [],
      blobs: [],
      rows: new Map(),
    }
    this.journal.push(this.state.entries, held)
    this.journal.push(log.entries, held)
    const twins = this.state.byId.get(held.id)
    if (twins) this.journal.push(twins, held)
    else this.journal.set(this.state.byId, held.id, [held])
    this.addConsequences(held, entry)
  }

  /** Adds what follows from a body: references, uses of attachments, rows. */
  private addConsequences(held: HeldEntry, entry: Omit<FilledBody, 'salt' | 'body'>): void {
    const references = entry.references.map(({ relation, id }) => ({ relation, id }))
    this.journal.put(held, { references, blobs: [...entry.blobs] })
    for (const { relation, id } of references)
      this.journal.set(this.under(this.state.referring, referringKey(relation, id)), held.seq, held)
    for (const hash of held.blobs) this.journal.set(this.under(this.state.blobUses, hash), held.seq, held)
    this.addRows(held, entry.stated, entry.rows)
  }

  /** Takes back what `addConsequences` added, but for attachments. */
  private deleteConsequences(entry: HeldEntry): void {
    this.deleteRows(entry)
    for (const { relation, id } of entry.references)
      this.removeUnder(this.state.referring, referringKey(relation, id), entry.seq)
    for (const hash of entry.blobs) this.removeUnder(this.state.blobUses, hash, entry.seq)
    this.journal.delete(this.state.terms, entry.seq)
  }

  async fillBody(seq: number, filled: FilledBody): Promise<number> {
    const entry = this.knownEntry(seq)
    if (entry.state === 'dropped') throw new Error(`entry ${seq} was dropped`)
    this.deleteConsequences(entry)
    const moved = this.state.entries.length + 1
    this.journal.setAt(this.state.entries, seq - 1, null)
    this.journal.push(this.state.entries, entry)
    this.journal.put(entry, {
      seq: moved,
      state: filled.state,
      salt: copied(filled.salt),
      body: copied(filled.body),
    })
    this.reorder(entry)
    this.addConsequences(entry, filled)
    return moved
  }

  async forgetBody(seq: number): Promise<void> {
    const entry = this.knownEntry(seq)
    this.deleteConsequences(entry)
    this.journal.put(entry, { state: 'missing', salt: null, body: null, references: [], blobs: [] })
  }

  /** Puts the entries of one id back into the order of arrival. */
  private reorder(entry: HeldEntry): void {
    const twins = this.state.byId.get(entry.id) ?? []
    if (twins.length > 1) {
      const others = twins.filter((twin) => twin !== entry)
      this.journal.set(this.state.byId, entry.id, [...others, entry])
    }
  }

  private addRows(entry: HeldEntry, stated: Instant, rows: readonly ProjectedRow[]): void {
    for (const { view, topic, value } of rows) {
      const row: HeldRow = { entry, view, stated, topic, value }
      this.add(entry.rows, view, row)
      for (const key of keysOf(row)) this.journal.set(this.under(this.state.rows, key), entry.seq, row)
    }
  }

  private deleteRows(entry: HeldEntry): void {
    for (const row of entry.rows.values()) {
      this.journal.delete(entry.rows, row.view)
      for (const key of keysOf(row)) this.removeUnder(this.state.rows, key, entry.seq)
    }
  }

  async setRows(
    seq: number,
    state: BodyState,
    stated: Instant,
    rows: readonly ProjectedRow[],
  ): Promise<void> {
    const entry = this.knownEntry(seq)
    this.deleteRows(entry)
    this.journal.put(entry, { state })
    this.addRows(entry, stated, rows)
  }

  async drop(seq: number): Promise<void> {
    const entry = this.knownEntry(seq)
    this.deleteConsequences(entry)
    for (const hash of entry.blobs)
      if (!this.state.blobUses.has(hash)) this.journal.delete(this.state.blobs, hash)
    this.journal.put(entry, { state: 'dropped', salt: null, body: null, references: [], blobs: [] })
  }

  async putBlob(hash: BlobHash, bytes: Uint8Array): Promise<void> {
    if (!this.state.blobs.has(hash)) this.add(this.state.blobs, hash, copied(bytes))
  }

  async putHead(head: StoredHead): Promise<void> {
    this.journal.set(this.knownLog(head.log).heads, head.size, headOf(head, copied))
  }

  async addAct(act: Act): Promise<void> {
    if (act.log) this.knownLog(act.log)
    const last = this.state.acts.at(-1)
    if (last && act.number <= last.number) throw new Error(`act ${act.number} does not follow ${last.number}`)
    this.journal.push(this.state.acts, actOf(act, copied))
  }

  async setSignature(number: number, signature: Uint8Array): Promise<void> {
    const act = this.state.acts.find((candidate) => candidate.number === number)
    if (!act) throw new Error(`no act ${number}`)
    this.journal.put(act, { signature: copied(signature) })
  }

  async index(
    documents: readonly { readonly seq: number; readonly terms: string }[],
    indexed: number,
  ): Promise<void> {
    for (const { seq, terms } of documents) {
      if (this.knownEntry(seq).body !== null) this.journal.set(this.state.terms, seq, terms.split(' '))
    }
    this.journal.put(this.state.reach, { indexed })
  }

  async putLocal({ kind, key, at, value }: LocalRow): Promise<void> {
    this.journal.set(this.under(this.state.local, kind), key, { kind, key, at, value })
  }

  async removeLocal(kind: string, key: string): Promise<void> {
    this.removeUnder(this.state.local, kind, key)
  }
}

function keysOf({ view, topic }: HeldRow): string[] {
  return topic === null ? [view] : [view, topicKey(view, topic)]
}
