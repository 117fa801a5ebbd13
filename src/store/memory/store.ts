import type { Reader, Store, Transaction } from '../../node/ports/store.ts'
import { Turns } from '../turns.ts'
import { Journal } from './journal.ts'
import { MemoryReader } from './reader.ts'
import { emptyState, type MemoryState } from './state.ts'
import { MemoryTransaction } from './transaction.ts'

/** What a store held after some step; to be given to `MemoryStore.restore`, or to one new store that is to go on with it. */
export type MemorySnapshot = Readonly<MemoryState>

/** The store in memory: the twin of the stores on disk, for simulations, tests and checks that leave nothing behind. Reads and writes
 *  take turns, so each sees whole steps only; a step that fails is taken back change by change. */
export class MemoryStore implements Store {
  private readonly state: MemoryState
  private readonly turns = new Turns()
  private readonly actTurns = new Turns()
  private writing: Journal | undefined

  constructor(state: MemoryState = emptyState()) {
    this.state = state
  }

  /** A store that holds what another held when the snapshot was taken: what a crash or a restored backup leaves. */
  static restore(snapshot: MemorySnapshot): MemoryStore {
    return new MemoryStore(structuredClone(snapshot))
  }

  /** What is committed at this moment, even in the middle of a write. */
  snapshot(): MemorySnapshot {
    this.writing?.undo()
    const copy = structuredClone(this.state)
    this.writing?.redo()
    return copy
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.turns.take(() => work(new MemoryReader(this.state)))
  }

  /** One copy of everything cannot stand still for one reader while it changes for others: it waits its turn. */
  async readAside<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.read(work)
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      const journal = new Journal()
      this.writing = journal
      try {
        return await work(new MemoryTransaction(this.state, journal))
      } catch (error) {
        journal.undo()
        throw error
      } finally {
        journal.close()
        this.writing = undefined
      }
    })
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.actTurns.take(work)
  }

  async scrub(): Promise<void> {
    // Nothing is kept but what is held.
  }

  /** Memory has no file that could be damaged. */
  async damage(): Promise<readonly string[]> {
    return []
  }

  async close(): Promise<void> {
    await this.turns.take(async () => {})
  }
}
