import { concat, sameBytes } from '../../kernel/bytes.ts'
import { parseCheckpoint } from '../../ledger/checkpoint.ts'
import { parseNote } from '../../ledger/note.ts'
import { RightEdge, subtreesOf } from '../../ledger/tree.ts'
import type { LogKey, Store } from '../ports/store.ts'
import { subtreeHashes } from '../subtrees.ts'
import type { OpenedHead } from '../witness/heads.ts'
import type { Contradiction } from './hooks.ts'
import type { LogSource } from './source.ts'

/** What proves that a head no further than what is held is none that the log had; undefined where no kept head reaches that far. */
export async function explainOlder(
  store: Store,
  log: LogKey,
  { checkpoint, note }: OpenedHead,
): Promise<Contradiction | undefined> {
  const { heads, size } = await store.read(async (reader) => ({
    heads: await reader.heads(log),
    size: (await reader.log(log))?.size ?? 0,
  }))
  const held = heads.find((head) => head.size >= checkpoint.size && head.size <= size)
  if (held === undefined) return undefined
  return {
    log,
    heads: [note, held.note],
    hashes: (subtrees) => store.read((reader) => subtreeHashes(reader, log, held.size, subtrees)),
  }
}

/** Whether entries that do not lead to a newer head are the author's doing or the source's: undefined where the source's hashes do not
 *  give that head, or the head continues what is held after all. */
export async function explainUnproven(
  store: Store,
  log: LogKey,
  { checkpoint, note }: OpenedHead,
  source: LogSource,
): Promise<Contradiction | undefined> {
  const heads = await store.read((reader) => reader.heads(log))
  const held = heads.findLast(({ size }) => size > 0 && size <= checkpoint.size)
  if (held === undefined) return undefined
  const known = parseCheckpoint(parseNote(held.note).text)
  if (held.size === checkpoint.size) {
    if (sameBytes(known.root, checkpoint.root)) return undefined
    return { log, heads: [held.note, note], hashes: (subtrees) => source.hashes(subtrees) }
  }
  const before = subtreesOf(0, held.size)
  const after = subtreesOf(held.size, checkpoint.size)
  const read = await source.hashes([...before, ...after])
  const edge = RightEdge.from(held.size, concat(...before.map(({ level, index }) => read(level, index))))
  if (sameBytes(edge.root(), known.root)) return undefined
  for (const { level, index } of after) edge.appendSubtree(level, read(level, index))
  if (!sameBytes(edge.root(), checkpoint.root)) return undefined
  return { log, heads: [held.note, note], hashes: (subtrees) => source.hashes(subtrees) }
}
