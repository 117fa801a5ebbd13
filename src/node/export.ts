import { base64, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { BlobHash } from '../kernel/id.ts'
import { formatOrigin } from '../ledger/checkpoint.ts'
import { encodeEntry } from '../ledger/entry.ts'
import { endOf } from '../ledger/founding.ts'
import { encodeBundle, encodeTile, formatTilePath, parentTile, tilesOf, tileWidth } from '../ledger/tile.ts'
import { leafHash } from '../ledger/tree.ts'
import { parseBody } from '../ledger/verify.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { compartmentNamed } from './coalition.ts'
import type { Desk } from './desk.ts'
import type { FolderSink } from './ports/folder.ts'
import type { LogState, Reader, StoredEntry } from './ports/store.ts'
import { blobsOf } from './projections.ts'
import { requireAct } from './roles.ts'
import { newestHead, type OpenedHead } from './witness/heads.ts'

// An exported compartment is a folder that any web server can hold and anyone can check offline:
//   coalition/epochs/<n>.json and .note, coalition/charters/<hash>.json, coalition/compartments/<id>.json and .note
//   log/<compartment>/<member>/<generation>/checkpoint, tile/…, tile/entries/… (C2SP tlog-tiles), bodies.jsonl
//   blobs/<sha256>

/** What was written out. */
export interface Exported {
  readonly compartment: string
  readonly logs: readonly { readonly origin: string; readonly size: number }[]
  readonly files: number
}

/** Where a log's files stand in an export. */
export function logFolder(log: Pick<LogState, 'compartment' | 'member' | 'generation'>): string {
  return `log/${log.compartment}/${log.member}/${log.generation}`
}

/** Writes out one compartment with all that proves it. Throws `E_COMPARTMENT_UNKNOWN`. */
export async function exportCompartment(desk: Desk, name: string, folder: FolderSink): Promise<Exported> {
  requireAct(desk, 'read')
  const compartment = compartmentNamed(desk.coalition, desk.seat, name)
  let files = 0
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    files += 1
    await folder.put(path, bytes)
  }
  return desk.ports.store.read(async (reader) => {
    await exportFounding(reader, compartment.id, put)
    const logs = (await reader.logs()).filter((log) => log.compartment === compartment.id)
    const exported: Exported['logs'][number][] = []
    const blobs = new Set<BlobHash>()
    for (const log of logs) {
      const head = await newestHead(reader, desk.coalition, log)
      // What an epoch ended every seat signed with the epoch, also where no head of the log itself reaches that far.
      const end = endOf(desk.coalition.epochs.values(), log)
      const size = (end?.kind === 'named' ? end.size : head?.checkpoint.size) ?? 0
      if (size === 0) continue
      await exportLog(reader, { ...log, size }, head, put, blobs)
      exported.push({ origin: formatOrigin({ coalition: desk.coalition.id, ...log }), size })
    }
    for (const hash of blobs) {
      const bytes = await reader.blob(hash)
      if (!bytes)
        throw failure('E_BLOB_MISSING', `the attachment ${hash} is not held here`, { paths: [hash] })
      await put(`blobs/${hash}`, bytes)
    }
    return { compartment: compartment.name ?? compartment.id, logs: exported, files }
  })
}

type Put = (path: string, bytes: Uint8Array) => Promise<void>

async function exportFounding(reader: Reader, compartment: string, put: Put): Promise<void> {
  for (const [number, epoch] of (await reader.epochs()).entries()) {
    await put(`coalition/epochs/${number}.json`, epoch.body)
    await put(`coalition/epochs/${number}.note`, utf8(epoch.note))
    const charter = (JSON.parse(utf8Text(epoch.body)) as { charter: Parameters<Reader['charter']>[0] })
      .charter
    const body = await reader.charter(charter)
    if (body) await put(`coalition/charters/${charter}.json`, body)
  }
  // Others' compartments are not named: only the one that goes out.
  for (const { id, body, note } of await reader.compartments()) {
    if (id !== compartment) continue
    await put(`coalition/compartments/${id}.json`, body)
    await put(`coalition/compartments/${id}.note`, utf8(note))
  }
}

async function exportLog(
  reader: Reader,
  log: LogState,
  head: OpenedHead | undefined,
  put: Put,
  blobs: Set<BlobHash>,
): Promise<void> {
  const folder = logFolder(log)
  // With the cosignatures that are known: they say who held what it stands over.
  if (head) await put(`${folder}/checkpoint`, head.note)
  const entries = await reader.entries(log, 0, log.size)
  const leaves = (await reader.leaves(log, 0, log.size)).map(encodeEntry)
  await exportTiles(folder, leaves, put)
  await put(`${folder}/bodies.jsonl`, utf8(entries.map(bodyLine).join('')))
  for (const { body, state } of entries) {
    // What this software cannot read goes out as it stands.
    if (!body || (state !== 'usable' && state !== 'withdrawn')) continue
    for (const hash of blobsOf({ body: parseBody(parseStrictJson(utf8Text(body))) })) blobs.add(hash)
  }
}

/** The files of hashes over these leaves, from the lowest level up, by their C2SP paths. */
export function hashTiles(
  leaves: readonly Uint8Array[],
): { readonly path: string; readonly bytes: Uint8Array }[] {
  const hashes = leaves.map(leafHash)
  const fullTiles = new Map<number, Uint8Array[]>()
  const tiles = []
  for (const tile of tilesOf(leaves.length)) {
    if (tile.level === 'entries') continue
    const [from, to] = [tile.index * tileWidth, tile.index * tileWidth + tile.width]
    const below = fullTiles.get(tile.level - 1)?.slice(from, to)
    const bytes = below ? parentTile(below) : encodeTile(hashes.slice(from, to))
    if (tile.width === tileWidth) fullTiles.set(tile.level, [...(fullTiles.get(tile.level) ?? []), bytes])
    tiles.push({ path: formatTilePath(tile), bytes })
  }
  return tiles
}

async function exportTiles(folder: string, leaves: readonly Uint8Array[], put: Put): Promise<void> {
  for (const tile of tilesOf(leaves.length)) {
    if (tile.level !== 'entries') continue
    const from = tile.index * tileWidth
    await put(`${folder}/${formatTilePath(tile)}`, encodeBundle(leaves.slice(from, from + tile.width)))
  }
  for (const { path, bytes } of hashTiles(leaves)) await put(`${folder}/${path}`, bytes)
}

/** One line per entry whose body is held: its place, salt and body. */
function bodyLine(entry: StoredEntry): string {
  if (!entry.salt || !entry.body) return ''
  return `${JSON.stringify({ index: entry.index, salt: base64(entry.salt), body: base64(entry.body) })}\n`
}
