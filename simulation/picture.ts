import { hex } from '../src/kernel/bytes.ts'
import { entryHash } from '../src/ledger/entry.ts'
import { RightEdge } from '../src/ledger/tree.ts'
import type { LogKey, Reader } from '../src/node/ports/store.ts'

/** The root of each of a log's trees as held, from one entry up, in hexadecimal. */
export async function rootsOf(reader: Reader, log: LogKey): Promise<string[]> {
  const edge = RightEdge.from(0, new Uint8Array())
  return (await reader.leaves(log, 0, 1_000_000)).map((leaf) => {
    edge.append(entryHash(leaf))
    return hex(edge.root())
  })
}

/** All that a node holds and shows of one log, as text, up to so many entries. */
export async function pictureOf(reader: Reader, log: LogKey, most = Infinity): Promise<string> {
  const lines: string[] = []
  const state = await reader.log(log)
  for (const entry of await reader.entries(log, 0, Math.min(state?.size ?? 0, most))) {
    const rows = (await reader.rowsOf(entry.id)).map(({ view, value }) => `${view}=${value.length}`)
    lines.push(`${entry.index} ${entry.id.slice(0, 8)} ${entry.class} ${entry.state} ${rows.join(' ')}`)
  }
  return lines.join('\n')
}

/** The first line in which two pictures differ. */
export function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = left.findIndex((line, i) => line !== right[i])
  const place = at < 0 ? left.length : at
  return `"${left[place] ?? 'nothing'}" and "${right[place] ?? 'nothing'}"`
}
