import { constants, watch } from 'node:fs'
import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { WatchedFile, Watching } from '../node/ports/watching.ts'
import { tooLarge, unreadable } from './userFiles.ts'

/** Folders below each other that are looked into. */
const deepest = 32

/** Watched folders on the file system. */
export const systemWatching: Watching = {
  async resolve(path) {
    try {
      const folder = await realpath(path)
      if ((await lstat(folder)).isDirectory()) return folder
    } catch (cause) {
      throw unreadable(path, cause)
    }
    throw failure('E_PATH_UNREADABLE', `${path} is no folder`, { paths: [path] })
  },

  async scan(folder, limit) {
    const files: WatchedFile[] = []
    const waiting = [{ path: folder, depth: 0 }]
    for (let place = waiting.shift(); place; place = waiting.shift()) {
      const { path, depth } = place
      for (const entry of await entriesOf(path, path === folder)) {
        const inside = join(path, entry.name)
        if (entry.isDirectory() && depth < deepest) waiting.push({ path: inside, depth: depth + 1 })
        if (!entry.isFile()) continue
        if (files.length === limit) return { files: files.sort(byName), more: true }
        const file = await fileAt(folder, inside)
        if (file) files.push(file)
      }
    }
    return { files: files.sort(byName), more: false }
  },

  onChange(folder, changed) {
    try {
      const watcher = watch(folder, { recursive: true, persistent: false }, changed)
      // A folder that is gone, or a system that has no more watchers: the scan goes on.
      watcher.on('error', () => {
        watcher.close()
      })
      return () => {
        watcher.close()
      }
    } catch {
      // The same, at once.
      return () => undefined
    }
  },

  async read(folder, { path, name }) {
    try {
      // A folder on the way may have become a link since it was scanned.
      if ((await realpath(path)) !== path) throw elsewhere(path, folder)
      const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
      try {
        const { size } = await handle.stat()
        if (size > limits.documentBytes) throw tooLarge(path, `has ${size} bytes`)
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    } catch (cause) {
      throw unreadable(name, cause)
    }
  },
}

async function entriesOf(path: string, isTop: boolean) {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.'))
  } catch (cause) {
    if (isTop) throw unreadable(path, cause)
    // A folder that went away while its neighbours were looked at, or is closed to this user.
    return []
  }
}

async function fileAt(folder: string, path: string): Promise<WatchedFile | undefined> {
  try {
    const { size, mtimeMs } = await lstat(path)
    return { name: relative(folder, path).split(sep).join('/'), path, size, changed: mtimeMs }
  } catch {
    // It went away meanwhile.
    return undefined
  }
}

function byName(a: WatchedFile, b: WatchedFile): number {
  return a.name < b.name ? -1 : 1
}

function elsewhere(path: string, folder: string): Error {
  return failure('E_PATH_UNREADABLE', `${path} leads out of ${folder}`, { paths: [path] })
}
