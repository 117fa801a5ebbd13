import { ForgedLog } from './forger.ts'
import { nodesTogether, type JoinedNode } from './nodes.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { type StoredEntry } from '../src/node/ports/store.ts'
import { noHooks, type Contradiction } from '../src/node/exchange/hooks.ts'
import { receive, type Received } from '../src/node/exchange/receive.ts'
import type { LogSource } from '../src/node/exchange/source.ts'

/** Two nodes, and a log as whoever has the keys of the first can write it. */
export interface Place {
  readonly north: JoinedNode
  readonly south: JoinedNode
  readonly log: ForgedLog
}

/** Makes them. */
export async function place(options: Parameters<typeof nodesTogether>[1] = {}): Promise<Place> {
  const together = await nodesTogether(['north', 'south'], options)
  const north = together.node('north')
  return { north, south: together.node('south'), log: new ForgedLog(north) }
}

/** Lets a node take in what a source gives. */
export function taking(
  node: JoinedNode,
  source: LogSource,
  contradictions: Contradiction[] = [],
): Promise<Received> {
  const contradicted = async (each: Contradiction): Promise<void> => {
    contradictions.push(each)
  }
  const hooks = { ...noHooks, contradicted }
  return receive(node.ports, node.coalition, source, { hooks, log: node.log })
}

/** The code that it is refused with, or `done`. */
export async function refusal(node: JoinedNode, source: LogSource): Promise<string> {
  return taking(node, source).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  )
}

/** The entry that a node holds under an id. */
export function held(node: JoinedNode, id: RecordId): Promise<StoredEntry | undefined> {
  return node.ports.store.read((reader) => reader.entry(id))
}

/** Entries that a node holds, of all logs. */
export function entryCount(node: JoinedNode): Promise<number> {
  return node.ports.store.read(async (reader) => (await reader.searchReach()).last)
}
