import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { failure } from '../kernel/error.ts'

/** Whether a file-system error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** `error` as an operating error that names the path, where it is one of the file system's; anything else comes back as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
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

/** Removes what an act that failed may have left at `path`: a file or a folder, or nothing. */
export async function clearAway(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    if (!isMissing(error)) throw fileFailure(error, path)
  }
}

/** Files written by this process: no two at once share a name. */
let writes = 0

/** Writes a file so that after a crash it holds either the old bytes or the new ones, and that a power cut after this resolves
 *  keeps the new ones. Only its owner may read it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const fresh = `${path}.new-${process.pid}-${writes++}`
  try {
    await makeFolder(folder)
    // What a process of the same number left when it died; nobody else's file is written into.
    await rm(fresh, { force: true })
    const file = await open(fresh, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
    await syncFolder(folder)
  } catch (error) {
    await clearAway(fresh)
    throw fileFailure(error, path)
  }
}

/** Makes a folder where there is none, for its owner alone, so that it survives a power cut: what says that it is there stands in the folder above it, as that of each above
 *  that was not there either. Throws what the file system does. */
export async function makeFolder(folder: string): Promise<void> {
  const whole = resolve(folder)
  const made = await mkdir(whole, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  for (let above = whole; above.length > dirname(made).length;) {
    above = dirname(above)
    await syncFolder(above).catch((error: unknown) => {
      // A folder that one may write into and not read cannot be made to.
      if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
    })
  }
}

/** Moves what stands at `path`, if anything does, to a name beside it that nothing has. */
export async function setAside(path: string): Promise<void> {
  let number = 1
  while ((await readIfThere(`${path}.${number}`)) !== undefined) number += 1
  try {
    await rename(path, `${path}.${number}`)
    await syncFolder(dirname(path))
  } catch (error) {
    if (!isMissing(error)) throw fileFailure(error, path)
  }
}

/** Makes everything in a folder, and further down, survive a power cut. */
export async function syncFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() || entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name))
  await syncFolder(folder)
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
