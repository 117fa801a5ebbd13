import { dirname } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { utf8, utf8Text } from '../kernel/bytes.ts'

// Files of one's own through a power cut: a disk that keeps what was synced, and of everything else whatever it likes. Each step of a write is a moment at which the
// power may go; of what was not synced by then any part may have reached the disk: any of a folder's changes, and of a file's bytes as many as came first.

interface Inode {
  bytes: Uint8Array
  synced: Uint8Array | undefined
}
type Entry = Inode | Folder
type Change = (entries: Map<string, Entry>) => void

class Folder {
  readonly entries = new Map<string, Entry>()
  synced = new Map<string, Entry>()
  pending: Change[] = []

  change(apply: Change): void {
    apply(this.entries)
    this.pending.push(apply)
  }

  sync(): void {
    this.synced = new Map(this.entries)
    this.pending = []
  }
}

const disk = vi.hoisted((): { root: unknown; stepped: () => void } => ({
  root: undefined,
  stepped: () => undefined,
}))
const root = (): Folder => disk.root as Folder

class Missing extends Error {
  readonly code = 'ENOENT'
  readonly syscall = 'open'
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function folderAt(path: string): Folder {
  let folder = root()
  for (const part of split(path)) {
    const next = folder.entries.get(part)
    if (!(next instanceof Folder)) throw new Missing(path)
    folder = next
  }
  return folder
}

function inodeAt(path: string): Inode {
  const entry = folderAt(dirname(path)).entries.get(split(path).at(-1) ?? '')
  if (entry === undefined || entry instanceof Folder) throw new Missing(path)
  return entry
}

vi.mock('node:fs/promises', () => {
  const step = async <T>(work: () => T): Promise<T> => {
    const result = work()
    disk.stepped()
    return result
  }
  const nameOf = (path: string): string => split(path).at(-1) ?? ''
  return {
    mkdir: (path: string) =>
      step(() => {
        let folder = root()
        let made: string | undefined
        let at = ''
        for (const part of split(path)) {
          at += `/${part}`
          const known = folder.entries.get(part)
          const next = known instanceof Folder ? known : new Folder()
          if (known === undefined) {
            made ??= at
            folder.change((entries) => entries.set(part, next))
          }
          folder = next
        }
        return made
      }),
    open: (path: string, flags: string) =>
      step(() => {
        if (flags === 'wx') {
          const made: Inode = { bytes: new Uint8Array(), synced: undefined }
          folderAt(dirname(path)).change((entries) => entries.set(nameOf(path), made))
        }
        const opened = flags === 'wx' ? inodeAt(path) : folderAt(path)
        return {
          writeFile: (bytes: Uint8Array) => step(() => ((opened as Inode).bytes = bytes)),
          sync: () =>
            step(() => {
              if (opened instanceof Folder) opened.sync()
              else opened.synced = opened.bytes
            }),
          close: () => step(() => undefined),
        }
      }),
    rename: (from: string, to: string) =>
      step(() => {
        const moved = inodeAt(from)
        folderAt(dirname(to)).change((entries) => {
          entries.delete(nameOf(from))
          entries.set(nameOf(to), moved)
        })
      }),
    rm: (path: string) =>
      step(() => {
        folderAt(dirname(path)).change((entries) => entries.delete(nameOf(path)))
      }),
    readFile: async (path: string) => inodeAt(path).bytes,
    readdir: async (path: string) => [...folderAt(path).entries.keys()],
  }
})

const { readIfThere, writeWhole } = await import('./files.ts')
const { FileMarker } = await import('./marker.ts')

/** What may stand at a path after the power went now: each possible text, and `none`. */
function outcomes(path: string, folder = root()): Set<string> {
  const [name = '', ...rest] = split(path)
  const found = new Set<string>()
  for (let kept = 0; kept < 2 ** folder.pending.length; kept++) {
    const entries = new Map(folder.synced)
    for (const [i, change] of folder.pending.entries()) if ((kept & (1 << i)) !== 0) change(entries)
    const entry = entries.get(name)
    if (entry === undefined) found.add('none')
    else if (entry instanceof Folder) for (const each of outcomes(rest.join('/'), entry)) found.add(each)
    else if (entry.synced === entry.bytes) found.add(utf8Text(entry.bytes))
    else
      for (let length = 0; length <= entry.bytes.length; length++)
        found.add(`torn ${utf8Text(entry.bytes.subarray(0, length))}`)
  }
  return found
}

/** Everything that may be found at a path, over all moments at which the power may go while `write` runs. */
async function found(path: string, write: () => Promise<void>): Promise<Set<string>> {
  const all = new Set<string>()
  disk.stepped = () => {
    for (const each of outcomes(path)) all.add(each)
  }
  await write()
  disk.stepped = () => undefined
  return all
}

describe('a file of one’s own, through a power cut at any step of a write', () => {
  beforeEach(() => {
    disk.root = new Folder()
  })

  it('holds the old bytes or the new ones, whole, and the new ones once the write has come back', async () => {
    const path = '/state/node/marker.json'
    expect(await found(path, () => writeWhole(path, utf8('one')))).toEqual(new Set(['none', 'one']))
    expect(outcomes(path)).toEqual(new Set(['one']))
    expect(await found(path, () => writeWhole(path, utf8('two')))).toEqual(new Set(['one', 'two']))
    expect(outcomes(path)).toEqual(new Set(['two']))
    expect(utf8Text((await readIfThere(path))!)).toBe('two')
  })

  it('so the marker never goes back behind an act that it let be signed, and is never lost', async () => {
    const marker = new FileMarker('/state/node')
    const path = '/state/node/marker.json'
    const text = (act: number): string => `${JSON.stringify({ act, generation: 0 })}\n`
    for (const act of [1, 2, 3]) {
      const before = act === 1 ? 'none' : text(act - 1)
      const may = await found(path, () => marker.write({ act, generation: 0 }))
      expect(may).toEqual(new Set([before, text(act)]))
      expect(outcomes(path)).toEqual(new Set([text(act)]))
    }
  })

  it('would be found torn or lost if one of the syncs were left out', async () => {
    const path = '/state/node/file'
    const { mkdir, open, rename } = await import('node:fs/promises')
    const careless = async (skip: 'file' | 'folder'): Promise<void> => {
      await mkdir('/state/node', { recursive: true })
      const file = await open(`${path}.new`, 'wx')
      await file.writeFile(utf8('one'))
      if (skip !== 'file') await file.sync()
      await rename(`${path}.new`, path)
      const folder = await open('/state/node', 'r')
      if (skip !== 'folder') await folder.sync()
    }
    expect([...(await found(path, () => careless('file')))].some((each) => each.startsWith('torn'))).toBe(
      true,
    )
    disk.root = new Folder()
    await careless('folder')
    expect(outcomes(path)).toContain('none')
  })
})
