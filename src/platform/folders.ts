import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { concat } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { FolderSink, FolderSource } from '../node/ports/folder.ts'
import { clearAway, fileFailure, isMissing, readIfThere, syncFolder, writeWhole } from './files.ts'

/** Whether something stands at `path`. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw fileFailure(error, path)
  }
}

/** Throws `E_PATH_EXISTS` where something stands at `path`: nothing of the operator's is overwritten. */
export async function refuseExisting(path: string): Promise<void> {
  if (await exists(path)) throw failure('E_PATH_EXISTS', `${path} exists already`, { paths: [path] })
}

/** Writes a new folder that appears whole or not at all. Throws `E_PATH_EXISTS`. */
export async function writeFolder(path: string, write: (sink: FolderSink) => Promise<void>): Promise<void> {
  await refuseExisting(path)
  // With a slash behind it, the path of the fresh folder would lie inside.
  const target = resolve(path)
  const fresh = `${target}.new-${process.pid}`
  try {
    await write({
      async put(name, bytes) {
        const file = join(fresh, ...name.split('/'))
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      },
    })
    await rename(fresh, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await clearAway(fresh)
    throw fileFailure(error, path)
  }
}

/** Writes a new file, whole or not at all, readable by its owner alone. Throws `E_PATH_EXISTS`. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await refuseExisting(path)
  await writeWhole(path, bytes)
}

/** Writes a new file piece by piece, whole or not at all, readable by its owner alone. Throws `E_PATH_EXISTS`. */
async function writeStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await refuseExisting(path)
  const fresh = `${resolve(path)}.new-${process.pid}`
  try {
    const file = await open(fresh, 'wx', 0o600)
    try {
      for await (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
    await syncFolder(dirname(resolve(path)))
  } catch (error) {
    await clearAway(fresh)
    throw fileFailure(error, path)
  }
}

/** Bytes of a file the operator named, piece by piece. Throws `E_PATH_UNREADABLE`. */
async function* readStream(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** Largest file of a served log: a bundle of register lines, or a note. */
const servedBytes = 512 * 1024

/** The files of a log that is served at an address, or lies in a folder as a web server holds it. Throws `E_URL_UNREACHABLE`. */
function logAt(place: string): (path: string) => Promise<Uint8Array | undefined> {
  if (!/^https?:\/\//.test(place)) return (path) => readIfThere(join(place, ...path.split('/')))
  return async (path) => {
    const address = `${place.replace(/\/$/, '')}/${path}`
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(limits.fetchMs), redirect: 'error' })
      if (!answer.ok) return undefined
      const pieces: Uint8Array[] = []
      let size = 0
      for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
        size += piece.length
        if (size > servedBytes) throw new Error(`more than ${servedBytes} bytes`)
        pieces.push(piece)
      }
      return concat(...pieces)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : 'no answer'
      throw failure('E_URL_UNREACHABLE', `${address}: ${why}`, { paths: [address], cause })
    }
  }
}

/** Bytes free where a folder lies. */
async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

/** The operator's files, streamed, logs that are served, and the room there is. */
export const fileStreams = { readStream, writeStream, logAt, freeBytes }

/** The export that stands in a folder, if one does. */
export async function exportAt(path: string): Promise<FolderSource | undefined> {
  if (!(await exists(join(path, 'coalition', 'epochs', '0.json')))) return undefined
  return {
    get: (name) => readIfThere(join(path, ...name.split('/'))),
    async list() {
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort()
    },
  }
}

/** Bytes of a file the operator named. Throws `E_PATH_UNREADABLE`. */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unreadable(path: string, cause: unknown): Error {
  const why = isMissing(cause)
    ? 'there is no such file'
    : cause instanceof Error
      ? cause.message
      : 'it cannot be read'
  return failure('E_PATH_UNREADABLE', `${path}: ${why}`, { paths: [path], cause })
}
