import { fromBase64, sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import {
  asBlobHash,
  asCharterHash,
  asCompartmentId,
  asEpochId,
  asMemberName,
  type RecordId,
} from '../kernel/id.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { z } from 'zod'
import { sha256Hex } from '../kernel/hash.ts'
import { formatOrigin, parseCheckpoint } from '../ledger/checkpoint.ts'
import { decodeEntry } from '../ledger/entry.ts'
import { foundingId, memberOf } from '../ledger/founding.ts'
import { openNote } from '../ledger/note.ts'
import { signatureOf } from '../ledger/signatureLine.ts'
import { decodeBundle, formatTilePath, tilesOf } from '../ledger/tile.ts'
import { leafHash, RightEdge } from '../ledger/tree.ts'
import { verifyBody } from '../ledger/verify.ts'
import { compartmentOf, loadCoalition, logVerifier, type Coalition } from './coalition.ts'
import { hashTiles, logFolder } from './export.ts'
import type { FolderSource } from './ports/folder.ts'
import type { LogKey, NewEntry, Store, Transaction } from './ports/store.ts'
import { blobsOf, project, quarantineRow } from './projections.ts'
import { completedTiles, leafHashOf } from './tiles.ts'

/** Takes an exported compartment into an empty store, where it can be audited. Nothing is believed on the way: entries come from the
 *  bundles, heads from the notes, and the audit recomputes what ties them. Throws `E_BACKUP_INVALID` for a folder that is no export. */
export async function importExport(folder: FolderSource, store: Store): Promise<void> {
  const paths = await folder.list()
  await store.write((transaction) => importFounding(folder, paths, transaction))
  const coalition = await store.read(loadCoalition)
  await store.write(async (transaction) => {
    for (const path of paths) {
      const hash = /^blobs\/([0-9a-f]{64})$/.exec(path)?.[1]
      if (hash === undefined) continue
      const bytes = await need(folder, path)
      // A blob under a wrong name is no blob of that name: the audit will miss it.
      if (sha256Hex(bytes) === hash) await transaction.putBlob(asBlobHash(hash), bytes)
    }
    let act = 0
    for (const path of paths) {
      const parts = /^log\/([0-9a-f]{64})\/([a-z0-9-]{1,40})\/(\d+)\/checkpoint$/.exec(path)
      if (!parts) continue
      act += 1
      const key: LogKey = {
        compartment: asCompartmentId(parts[1] ?? ''),
        member: asMemberName(parts[2] ?? ''),
        generation: Number(parts[3]),
      }
      await importLog(folder, coalition, key, act, transaction)
    }
    await withdraw(transaction)
  })
}

/** Takes out of the views what derives from a record whose body is gone. */
async function withdraw(transaction: Transaction): Promise<void> {
  let gone: RecordId[] = []
  for (const log of await transaction.logs())
    for (const { id, body } of await transaction.entries(log, 0, log.size)) if (!body) gone.push(id)
  while (gone.length > 0) {
    const reached = (await transaction.referring(gone, ['derivedFrom'])).filter(
      ({ state }) => state === 'usable',
    )
    for (const { seq } of reached) await transaction.setRows(seq, 'withdrawn', instant(0), [])
    gone = reached.map(({ id }) => id)
  }
}

async function need(folder: FolderSource, path: string): Promise<Uint8Array> {
  const bytes = await folder.get(path)
  if (bytes) return bytes
  throw failure('E_BACKUP_INVALID', `${path} is missing: this is no whole export`, { paths: [path] })
}

async function importFounding(
  folder: FolderSource,
  paths: readonly string[],
  transaction: Transaction,
): Promise<void> {
  for (let number = 0; paths.includes(`coalition/epochs/${number}.json`) || number === 0; number++) {
    const body = await need(folder, `coalition/epochs/${number}.json`)
    const note = utf8Text(await need(folder, `coalition/epochs/${number}.note`))
    await transaction.addEpoch({ id: asEpochId(foundingId(body)), body, note })
  }
  for (const path of paths) {
    const [, kind, name = ''] = /^coalition\/(charters|compartments)\/([0-9a-f]{64})\.json$/.exec(path) ?? []
    if (kind === 'charters') await transaction.addCharter(asCharterHash(name), await need(folder, path))
    if (kind === 'compartments') {
      const note = utf8Text(await need(folder, path.replace(/json$/, 'note')))
      await transaction.addCompartment({ id: asCompartmentId(name), body: await need(folder, path), note })
    }
  }
}

const bodyLine = z.strictObject({ index: z.int().min(0), salt: z.base64(), body: z.base64() })

async function importLog(
  folder: FolderSource,
  coalition: Coalition,
  key: LogKey,
  act: number,
  transaction: Transaction,
): Promise<void> {
  const at = logFolder(key)
  const note = openNote(await need(folder, `${at}/checkpoint`), [
    logVerifier(memberOf(coalition.newest.roster, key.member)),
  ])
  const { size, origin } = parseCheckpoint(note.text)
  if (origin !== formatOrigin({ coalition: coalition.id, ...key })) {
    throw failure('E_CHECKPOINT_MALFORMED', `${at} holds the head of another log, ${origin}`, {
      paths: [`${at}/checkpoint`],
    })
  }
  const bodies = await readBodies(folder, `${at}/bodies.jsonl`)
  const edge = RightEdge.from(0, new Uint8Array())
  const entries: NewEntry[] = []
  const leaves: Uint8Array[] = []
  for (const tile of tilesOf(size)) {
    if (tile.level !== 'entries') continue
    for (const bytes of decodeBundle(await need(folder, `${at}/${formatTilePath(tile)}`), tile.width)) {
      entries.push(newEntry(coalition, key, edge.size, bytes, bodies.get(edge.size)))
      edge.append(leafHash(bytes))
      leaves.push(bytes)
    }
  }
  for (const { path, bytes } of hashTiles(leaves)) {
    if (!sameBytes(await need(folder, `${at}/${path}`), bytes))
      throw failure('E_TILE_MALFORMED', `${at}/${path} is not that of the entries`, {
        paths: [`${at}/${path}`],
      })
  }
  const empty = { ...key, size: 0, edge: new Uint8Array(), lastStated: null, quotaDay: null, quotaBytes: 0 }
  await transaction.addLog(key)
  const stated = entries
    .filter(({ rows }) => rows.some(({ view }) => view !== 'quarantine'))
    .map((entry) => entry.stated)
  const lastStated = stated.reduce<Instant | null>(
    (newest, at) => (newest === null || at > newest ? at : newest),
    null,
  )
  await transaction.append(
    { ...empty, size: edge.size, edge: edge.bytes(), lastStated },
    entries,
    await completedTiles(transaction, empty, entries.map(leafHashOf)),
  )
  const line = note.signatures[0]?.line
  const signature = line && signatureOf(line)
  if (!signature) throw failure('E_NOTE_SIGNATURE', `${at}/checkpoint bears no signature of ${key.member}`)
  const text = utf8(note.text)
  await transaction.addAct({ number: act, key: key.member, log: key, size, text, at: instant(0), signature })
}

async function readBodies(
  folder: FolderSource,
  path: string,
): Promise<Map<number, { salt: Uint8Array; body: Uint8Array }>> {
  const lines = utf8Text(await need(folder, path), path).split('\n')
  const bodies = new Map<number, { salt: Uint8Array; body: Uint8Array }>()
  for (const [number, line] of lines.entries()) {
    if (line === '') continue
    const parsed = bodyLine.safeParse(parseStrictJson(line, `${path}:${number + 1}`))
    if (!parsed.success)
      throw failure('E_BACKUP_INVALID', `${path}:${number + 1} is no body`, {
        paths: [`${path}:${number + 1}`],
      })
    const { index, salt, body } = parsed.data
    bodies.set(index, { salt: fromBase64(salt), body: fromBase64(body) })
  }
  return bodies
}

function newEntry(
  coalition: Coalition,
  key: LogKey,
  index: number,
  bytes: Uint8Array,
  held: { readonly salt: Uint8Array; readonly body: Uint8Array } | undefined,
): NewEntry {
  const entry = decodeEntry(bytes)
  if (entry.class === 'register')
    throw failure('E_ENTRY_CLASS', 'register entries are not understood here yet')
  const bare = {
    index,
    class: entry.class,
    commitment: entry.commitment,
    stated: instant(0),
    references: [],
    blobs: [],
    rows: [],
  }
  if (!held) return { ...bare, salt: null, body: null, state: 'dropped' }
  const context = {
    coalition: coalition.id,
    epochs: coalition.epochs,
    compartment: compartmentOf(coalition, key.compartment),
    author: key.member,
    generation: key.generation,
  }
  const found = verifyBody(context, { index, class: entry.class, commitment: entry.commitment, ...held })
  if (found.state !== 'usable') {
    const rows = [quarantineRow(found.state, found.error.code, found.error.message)]
    // Kept as usable, so that the audit, which trusts nothing, finds it again and says why it is not.
    return { ...bare, ...held, state: 'usable', rows }
  }
  const { record } = found
  return {
    ...bare,
    ...held,
    state: 'usable',
    stated: record.stated,
    references: record.body.refs,
    blobs: blobsOf(record),
    rows: project(record),
  }
}
