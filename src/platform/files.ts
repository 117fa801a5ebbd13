import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failure } from '../kernel/error.ts'

/** Whether a file-system error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** `error` as an operating error that names the path. */
export function fileFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG') {
    return failure('E_STORAGE_FULL', `no room to write ${path}`, { paths: [path], cause: error })
  }
  return failure('E_STORAGE_FAILED', `${path}: ${error.message}`, { paths: [path], cause: error })
}

/** Bytes of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw fileFailure(error, path)
  }
}

/** Writes a file so that after a crash it holds either the old bytes or the new ones, and that a power cut after this resolves
 *  keeps the new ones. Only its owner may read it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const fresh = `${path}.new`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await open(fresh, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(fresh, { force: true })
    throw fileFailure(error, path)
  }
}

/** Makes renames in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
