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
import { limits } from '../kernel/limits.ts'
import { z } from 'zod'
import { sha256Hex } from '../kernel/hash.ts'
import { formatOrigin, parseCheckpoint } from '../ledger/checkpoint.ts'
import { decodeEntry } from '../ledger/entry.ts'
import { endOf, foundingId } from '../ledger/founding.ts'
import { keysOfLog } from '../ledger/timing.ts'
import { openNote } from '../ledger/note.ts'
import { signatureOf } from '../ledger/signatureLine.ts'
import { decodeBundle, formatTilePath, tilesOf } from '../ledger/tile.ts'
import { leafHash, RightEdge } from '../ledger/tree.ts'
import { verifyBody } from '../ledger/verify.ts'
import { compartmentOf, loadCoalition, type Coalition } from './coalition.ts'
import { hashTiles, logFolder } from './export.ts'
import type { FolderSource } from './ports/folder.ts'
import type { Act, LogKey, NewEntry, Store, Transaction } from './ports/store.ts'
import { blobsOf, project, quarantineRow } from './projections.ts'
import { completedTiles } from './tiles.ts'

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
    for (const [number, key] of logsIn(paths).entries())
      await importLog(folder, coalition, key, number + 1, transaction)
    await withdraw(transaction)
  })
}

/** The logs of which any file is there. */
function logsIn(paths: readonly string[]): LogKey[] {
  const logs = new Map<string, LogKey>()
  for (const path of paths) {
    const parts = /^log\/([0-9a-f]{64})\/([a-z0-9-]{1,40})\/(0|[1-9]\d{0,14})\//.exec(path)
    if (!parts) continue
    const [name, compartment = '', member = '', generation = ''] = parts
    logs.set(name, {
      compartment: asCompartmentId(compartment),
      member: asMemberName(member),
      generation: Number(generation),
    })
  }
  return [...logs.values()]
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
    const id = asEpochId(foundingId(body))
    if ((await transaction.epochs()).some((epoch) => epoch.id === id)) {
      throw failure('E_BACKUP_INVALID', `epoch ${number} stands there twice`, {
        paths: [`coalition/epochs/${number}.json`],
      })
    }
    await transaction.addEpoch({ id, body, note })
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
  const end = endOf(coalition.epochs.values(), key)
  const head = await readHead(folder, coalition, key, end !== null)
  // Where an epoch ended the log, its head there counts, which every seat signed with the epoch.
  const size = (end?.kind === 'named' ? end.size : head?.size) ?? 0
  const bodies = await readBodies(folder, `${at}/bodies.jsonl`, size)
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
    await completedTiles(transaction, empty, leaves.map(leafHash)),
  )
  if (!head) return
  const { note, ...signed } = head
  await transaction.addAct({
    number: act,
    kind: 'head',
    key: key.member,
    log: key,
    at: instant(0),
    ...signed,
  })
  await transaction.putHead({ log: key, size: signed.size, note, at: instant(0) })
}

/** The signed head of a log. It may be missing of a log that an epoch ended, and only there. */
async function readHead(
  folder: FolderSource,
  coalition: Coalition,
  key: LogKey,
  hasEnded: boolean,
): Promise<(Pick<Act, 'size' | 'text' | 'signature'> & { readonly note: Uint8Array }) | undefined> {
  const path = `${logFolder(key)}/checkpoint`
  if (hasEnded && (await folder.get(path)) === undefined) return undefined
  const bytes = await need(folder, path)
  const place = { epochs: coalition.epochs, compartment: compartmentOf(coalition, key.compartment) }
  const author = keysOfLog(place, key)?.author
  if (author === undefined)
    throw failure('E_CHECKPOINT_MALFORMED', `no epoch gives ${key.member} the log of ${path}`, {
      paths: [path],
    })
  const note = openNote(bytes, [author])
  const { size, origin } = parseCheckpoint(note.text)
  if (origin !== formatOrigin({ coalition: coalition.id, ...key }))
    throw failure('E_CHECKPOINT_MALFORMED', `${path} is the head of another log, ${origin}`, {
      paths: [path],
    })
  const line = note.signatures[0]?.line
  const signature = line && signatureOf(line)
  if (!signature) throw failure('E_NOTE_SIGNATURE', `${path} bears no signature of ${key.member}`)
  return { size, text: utf8(note.text), signature, note: bytes }
}

/** A body in base64, its salt and its place take no more characters. */
const longestLine = 2 * limits.bodyBytes

async function readBodies(
  folder: FolderSource,
  path: string,
  size: number,
): Promise<Map<number, { salt: Uint8Array; body: Uint8Array }>> {
  const lines = utf8Text(await need(folder, path), path).split('\n')
  const bodies = new Map<number, { salt: Uint8Array; body: Uint8Array }>()
  for (const [number, line] of lines.entries()) {
    if (line === '') continue
    const at = `${path}:${number + 1}`
    const refuse = (why: string) => failure('E_BACKUP_INVALID', `${at} ${why}`, { paths: [at] })
    if (line.length > longestLine) throw refuse('is longer than any body')
    const parsed = bodyLine.safeParse(parseStrictJson(line, at))
    if (!parsed.success) throw refuse('is no body')
    const { index, salt, body } = parsed.data
    if (index >= size || bodies.has(index)) throw refuse(`is the body of no entry, or the second of one`)
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
  const bare = {
    index,
    commitment: entry.commitment,
    stated: instant(0),
    references: [],
    blobs: [],
    rows: [],
  }
  if (entry.class === 'register') {
    if (held)
      throw failure(
        'E_BACKUP_INVALID',
        `entry ${index} of ${logFolder(key)} is a register line and has a body`,
      )
    return { ...bare, class: entry.class, label: entry.label, salt: null, body: null, state: 'none' }
  }
  const placed = { ...bare, class: entry.class }
  if (!held) return { ...placed, salt: null, body: null, state: 'dropped' }
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
    return { ...placed, ...held, state: 'usable', rows }
  }
  const { record } = found
  return {
    ...placed,
    ...held,
    state: 'usable',
    stated: record.stated,
    references: record.body.refs,
    blobs: blobsOf(record),
    rows: project(record),
  }
}
