import { limits } from '../../kernel/limits.ts'
import { tileWidth } from '../../ledger/tile.ts'
import { subtreesOf, type HashReader, type Subtree } from '../../ledger/tree.ts'
import type { LogSource } from './source.ts'

/** What was asked for of a step. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly entries: Promise<readonly Uint8Array[]>
  /** What follows the step under the head; there are no hashes to ask for where nothing does. */
  readonly after: readonly Subtree[]
  readonly hashes: Promise<HashReader> | undefined
}

/** The steps in which a log comes from a source, from `begin` to the `size` of its head: where each ends, and what is asked for to prove it. */
export class Steps {
  private readonly source: LogSource
  private readonly begin: number
  private readonly size: number
  private coming: Step | undefined

  constructor(source: LogSource, begin: number, size: number) {
    this.source = source
    this.begin = begin
    this.size = size
  }

  /** The step that begins there: as it was asked for ahead, or asked for now. */
  at(from: number): Step {
    const step = this.coming?.from === from ? this.coming : this.ask(from)
    this.coming = undefined
    return step
  }

  /** Asks for the step that begins there before its turn, if there is one. */
  ahead(from: number): void {
    this.coming = from < this.size ? this.ask(from) : undefined
  }

  /** The first one is small, for no body comes before it is proven. */
  private end(from: number): number {
    const most = from === this.begin ? limits.exchangeFirstEntries : limits.exchangeStepEntries
    return Math.min(this.size, Math.floor(from / tileWidth) * tileWidth + most)
  }

  private ask(from: number): Step {
    const to = this.end(from)
    const after = subtreesOf(to, this.size)
    const entries = this.source.entries(from, to)
    const hashes = after.length === 0 ? undefined : this.source.hashes(after)
    // What they throw is heard when its turn comes, or never.
    for (const asked of [entries, hashes]) asked?.catch(() => undefined)
    return { from, to, entries, after, hashes }
  }
}
