import { concat } from '../../kernel/bytes.ts'
import { inclusionRanges, proveInclusion } from '../../ledger/proof.ts'
import { formatTlogProof } from '../../ledger/tlogProof.ts'
import { subtreesOf } from '../../ledger/tree.ts'
import type { Coalition } from '../coalition.ts'
import type { LogKey, Reader } from '../ports/store.ts'
import { SubtreeReader } from '../subtrees.ts'
import { countedHead, newestHead, signersOf, type OpenedHead } from '../witness/heads.ts'
import { logName } from '../witness/held.ts'
import type { Placed } from './statements.ts'

/** The log that a statement stands in. */
export function logOf({ compartment, author, generation }: Placed): LogKey {
  return { compartment, member: author, generation }
}

/** Heads of the logs that statements stand in, each looked up once: the largest behind which so many stand, and the newest. */
export class Heads {
  readonly #coalition: Coalition
  readonly #reader: Reader
  readonly #known = new Map<string, OpenedHead | undefined>()
  readonly #hashes = new Map<string, SubtreeReader>()

  constructor(coalition: Coalition, reader: Reader) {
    this.#coalition = coalition
    this.#reader = reader
  }

  /** The largest head of the statement's log that `needed` signers stand behind. */
  async counted(statement: Placed, needed: number): Promise<OpenedHead | undefined> {
    const log = logOf(statement)
    const name = `${logName(log)} ${needed}`
    if (!this.#known.has(name))
      this.#known.set(name, await countedHead(this.#reader, this.#coalition, log, needed))
    return this.#known.get(name)
  }

  /** The newest signed head of the statement's log. */
  async newest(statement: Placed): Promise<OpenedHead | undefined> {
    const log = logOf(statement)
    const name = logName(log)
    if (!this.#known.has(name)) this.#known.set(name, await newestHead(this.#reader, this.#coalition, log))
    return this.#known.get(name)
  }

  /** A statement's tlog-proof under a head, as certificates and `served` hold it: its extra line is salt and body. Undefined where the head does not reach it,
   *  or its body is not here. */
  async proof(statement: Placed, head: OpenedHead | undefined): Promise<Uint8Array | undefined> {
    if (head === undefined || !reaches(head, statement)) return undefined
    const { index } = statement
    const { size } = head.checkpoint
    const log = logOf(statement)
    const [entry] = await this.#reader.entries(log, index, index + 1)
    if (!entry?.body || entry.salt === null) return undefined
    const name = `${logName(log)} ${size}`
    const hashes = this.#hashes.get(name) ?? new SubtreeReader(this.#reader, log, size)
    this.#hashes.set(name, hashes)
    const subtrees = inclusionRanges(index, size).flatMap(({ begin, end }) => subtreesOf(begin, end))
    const proof = proveInclusion(index, size, await hashes.gather(subtrees))
    return formatTlogProof({ extra: concat(entry.salt, entry.body), index, proof, checkpoint: head.note })
  }

  /** Whether `needed` signers stand behind a head that holds a statement. */
  async counts(statement: Placed, needed: number): Promise<boolean> {
    return reaches(await this.counted(statement, needed), statement)
  }

  /** How many members say that they hold a statement, its author among them: by one head, the best one for it. `needed` is where it starts to count. */
  async holders(statement: Placed, needed: number): Promise<number> {
    const counted = await this.counted(statement, needed)
    if (counted && reaches(counted, statement)) return signersOf(counted)
    const newest = await this.newest(statement)
    return newest && reaches(newest, statement) ? signersOf(newest) : 1
  }
}

function reaches(head: OpenedHead | undefined, { index }: Placed): boolean {
  return (head?.checkpoint.size ?? 0) > index
}
