import { sameBytes } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { parseCheckpoint, parseOrigin } from '../../ledger/checkpoint.ts'
import { decodeEntry } from '../../ledger/entry.ts'
import { parseNote } from '../../ledger/note.ts'
import { openCheckpoint } from '../../ledger/signedCheckpoint.ts'
import {
  decodeBundle,
  encodeTile,
  formatTilePath,
  parentTile,
  tilesOf,
  tileWidth,
} from '../../ledger/tile.ts'
import { leafHash, RightEdge } from '../../ledger/tree.ts'
import { Problems } from '../problem.ts'
import { logKeys, type Signers } from './signers.ts'
import type { ThingReport } from './things.ts'

/** Gives a file of a served log by its path; undefined where there is none. */
export type ServedFiles = (path: string) => Promise<Uint8Array | undefined>

/** Checks a log as C2SP tlog-tiles serves it, over a network or as plain files: its head, every entry bundle, and every tile of hashes against them. Holds
 *  a tile of each level at most. */
export async function checkServedLog(files: ServedFiles, signers: Signers | undefined): Promise<ThingReport> {
  const problems = new Problems()
  const says: string[] = []
  try {
    const head = await need(files, 'checkpoint')
    const { origin, size, root } = parseCheckpoint(parseNote(head).text)
    says.push(`The log ${origin}, as far as its head over ${size} entries.`)
    const edge = await recompute(files, size, problems)
    if (sameBytes(edge.root(), root)) says.push('The entries served give the root that the head states.')
    else
      problems.add(
        'E_VERIFY_FAILED',
        'checkpoint',
        'the entries served give another root than the head states',
      )
    if (signers === undefined)
      throw failure('E_VERIFY_FAILED', 'whose head it is cannot be known without the genesis: --genesis FILE')
    const keys = logKeys(signers, parseOrigin(origin))
    const { cosignatures } = openCheckpoint(head, keys.author, keys.cosigners)
    says.push(`Signed by ${keys.author.name}, cosigned by ${cosignatures.length} known keys.`)
    says.push('Bodies are not served with a log: what stands behind the entries is not looked at here.')
  } catch (error) {
    problems.caught('log', error)
  }
  return { thing: 'log', holds: problems.all.length === 0, says, problems: problems.all }
}

async function need(files: ServedFiles, path: string): Promise<Uint8Array> {
  const bytes = await files(path)
  if (bytes) return bytes
  const to = 'a log of a compartment that is not public is given to the nodes of its readers alone'
  throw failure('E_VERIFY_FAILED', `${path} is not served: ${to}`, { paths: [path] })
}

/** The right edge over every entry served; tiles of hashes are compared with what the entries give as they fill. */
async function recompute(files: ServedFiles, size: number, problems: Problems): Promise<RightEdge> {
  const edge = new RightEdge()
  /** Full tiles of each level that wait for their parent. */
  const waiting: Uint8Array[][] = []
  const compare = async (level: number, index: number, width: number, hashes: Uint8Array): Promise<void> => {
    const path = formatTilePath({ level, index, width })
    const served = await files(path)
    if (served === undefined) problems.add('E_TILE_MALFORMED', path, 'the tile is not served')
    else if (!sameBytes(served, hashes))
      problems.add('E_TILE_MALFORMED', path, 'the tile is not that of the entries')
  }
  const filled = async (level: number, index: number, hashes: Uint8Array): Promise<void> => {
    await compare(level, index, tileWidth, hashes)
    const below = (waiting[level] ??= [])
    below.push(hashes)
    if (below.length < tileWidth) return
    waiting[level] = []
    await filled(level + 1, Math.floor(index / tileWidth), parentTile(below))
  }
  for (const tile of tilesOf(size)) {
    if (tile.level !== 'entries') continue
    const path = formatTilePath(tile)
    const entries = decodeBundle(await need(files, path), tile.width)
    entries.forEach(decodeEntry)
    const leaves = entries.map(leafHash)
    for (const leaf of leaves) edge.append(leaf)
    if (tile.width === tileWidth) await filled(0, tile.index, encodeTile(leaves))
    else await compare(0, tile.index, tile.width, encodeTile(leaves))
  }
  for (const [level, below] of waiting.entries()) {
    if (below.length === 0) continue
    const index = Math.floor(size / tileWidth ** (level + 2))
    await compare(level + 1, index, below.length, parentTile(below))
  }
  return edge
}
