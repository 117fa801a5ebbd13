import { hex } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { asMemberName, type MemberName } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Desk } from './desk.ts'
import type { Ports } from './ports.ts'
import type { Reader, Transaction } from './ports/store.ts'
import type { WatchedFile } from './ports/watching.ts'
import type { ReadingError } from './readings.ts'
import { permits, requireAct } from './roles.ts'
import { storedRow } from './stored.ts'

/** A folder whose files are read as they come. */
export interface Watch {
  readonly id: string
  readonly path: string
  /** Files read of it as they stand. */
  readonly read: number
  /** Files that could not be read as they stand, each with its reason. */
  readonly failed: readonly (ReadingError & { readonly name: string })[]
  /** Why the folder itself is not looked into, or not whole. */
  readonly error: ReadingError | null
}

/** A watched folder as this node notes it for itself. */
export interface NotedWatch {
  readonly seat: MemberName
  readonly path: string
  readonly error: ReadingError | null
}

/** A file of it, as it was when it was read. */
export interface NotedFile {
  readonly name: string
  /** Size and time of change. */
  readonly stamp: string
  readonly error: ReadingError | null
}

const kind = 'watch'

function kindOfFiles(id: string): string {
  return `watched ${id}`
}

/** By what a file is known to have changed. */
export function stampOf({ size, changed }: WatchedFile): string {
  return `${size} ${changed}`
}

/** Watches a folder for the desk's seat; one that is watched already stays as it is. It reads files of this machine, so it is for who runs the node.
 *  Throws `E_ROLE_REFUSED`, `E_PATH_UNREADABLE`, `E_USAGE`. */
export async function addWatch(desk: Desk, path: string): Promise<Watch> {
  requireAct(desk, 'node')
  const { ports, seat } = desk
  const folder = await ports.watching.resolve(path)
  return ports.store.write(async (transaction) => {
    const all = await watchesIn(transaction)
    const known = [...all].find(([, watch]) => watch.seat === seat && watch.path === folder)
    if (known) return shown(transaction, ...known)
    if (all.size >= limits.feeds)
      throw failure('E_USAGE', `this node watches ${limits.feeds} folders already: remove one first`)
    const id = hex(ports.random.bytes(8))
    const watch: NotedWatch = { seat, path: folder, error: null }
    await transaction.putLocal({ kind, key: id, at: ports.clock.now(), value: JSON.stringify(watch) })
    return shown(transaction, id, watch)
  })
}

/** The folders watched for the desk's seat, by path. */
export async function watchList(desk: Desk): Promise<Watch[]> {
  requireSight(desk)
  return desk.ports.store.read(async (reader) => {
    const own = [...(await watchesIn(reader))].filter(([, watch]) => watch.seat === desk.seat)
    const all: Watch[] = []
    for (const [id, watch] of own) all.push(await shown(reader, id, watch))
    return all.sort((a, b) => (a.path < b.path ? -1 : 1))
  })
}

/** Watches a folder no longer; what was read of it stays. Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`. */
export async function removeWatch(desk: Desk, id: string): Promise<Watch> {
  requireAct(desk, 'node')
  return desk.ports.store.write(async (transaction) => {
    const watch = (await watchesIn(transaction)).get(id)
    if (watch?.seat !== desk.seat)
      throw failure('E_NOT_FOUND', 'no such folder is watched here', { paths: [id] })
    const last = await shown(transaction, id, watch)
    for (const { name } of await filesIn(transaction, id))
      await transaction.removeLocal(kindOfFiles(id), name)
    await transaction.removeLocal(kind, id)
    return last
  })
}

function requireSight(desk: Desk): void {
  if (!permits(desk.person.roles, 'node')) requireAct(desk, 'read')
}

/** All watched folders, by id. */
export async function watchesIn(reader: Pick<Reader, 'localRows'>): Promise<Map<string, NotedWatch>> {
  const rows = await reader.localRows(kind, { limit: limits.feeds })
  // This node wrote them.
  const parsed = rows.map((row) => [row.key, storedRow(row) as NotedWatch] as const)
  return new Map(parsed.map(([id, watch]) => [id, { ...watch, seat: asMemberName(watch.seat) }]))
}

/** What is noted of a folder's files. */
export async function filesIn(reader: Pick<Reader, 'localRows'>, id: string): Promise<NotedFile[]> {
  const rows = await reader.localRows(kindOfFiles(id), { limit: limits.everyRow })
  return rows.map((row) => storedRow(row) as NotedFile)
}

/** Notes how files of a folder were read, and forgets those that are gone. A folder that is watched no longer gets no notes. */
export async function noteFiles(
  ports: Pick<Ports, 'store' | 'clock'>,
  id: string,
  files: readonly NotedFile[],
  gone: readonly string[] = [],
): Promise<void> {
  const at = ports.clock.now()
  await ports.store.write(async (transaction) => {
    if ((await transaction.localRow(kind, id)) === undefined) return
    for (const file of files) {
      const row = { kind: kindOfFiles(id), key: file.name, at, value: JSON.stringify(file) }
      await transaction.putLocal(row)
    }
    for (const name of gone) await transaction.removeLocal(kindOfFiles(id), name)
  })
}

/** Notes why a folder is not looked into, or that it is. */
export async function noteFolder(
  ports: Pick<Ports, 'store'>,
  id: string,
  error: ReadingError | null,
): Promise<void> {
  await ports.store.write(async (transaction: Transaction) => {
    const row = await transaction.localRow(kind, id)
    if (!row) return
    const watch = storedRow(row) as NotedWatch
    await transaction.putLocal({ ...row, value: JSON.stringify({ ...watch, error }) })
  })
}

async function shown(
  reader: Pick<Reader, 'localRows'>,
  id: string,
  { path, error }: NotedWatch,
): Promise<Watch> {
  const files = await filesIn(reader, id)
  const failed = files.flatMap((file) => (file.error === null ? [] : [{ name: file.name, ...file.error }]))
  return { id, path, read: files.length - failed.length, failed, error }
}
