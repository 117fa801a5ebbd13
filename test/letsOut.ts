import { utf8 } from '../src/kernel/bytes.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { readBytes } from '../src/node/read.ts'
import { release } from '../src/node/release.ts'
import type { JoinedNode } from './nodes.ts'

/** A document that a node reads and lets out with its events. Gives the record that came to be. */
export async function letsOut(node: JoinedNode, where: string, text: string): Promise<RecordId> {
  const { id } = await readBytes(node.desk(), { name: 'telegram.txt', bytes: utf8(text) })
  const { pairs } = await release(node.desk(), { ids: [id], in: where, withEvents: true })
  const [first] = pairs
  if (first === undefined) throw new Error('a document goes out')
  return first.released
}
