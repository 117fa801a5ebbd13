import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure, syncFiles, syncFolder } from './files.ts'
import { exists } from './folders.ts'

/** What opens a data folder, and says where its state lies. */
export interface FolderOpener<Folder> {
  /** `building`: nothing written needs to reach the disk before the folder is closed. */
  open(path: string, options: { readonly create: boolean; readonly building: boolean }): Promise<Folder>
  /** Undefined where there is no store, or none that can be read. */
  stateFolder(path: string): Promise<string | undefined>
}

/** A folder that is built aside, gets its place whole, and goes with all it has outside. One process at a time may use it: the one that
 *  holds the data folder around it for serving. */
export class BuiltFolder<Folder extends { close(): Promise<void> }> {
  readonly path: string
  private readonly opener: FolderOpener<Folder>
  /** Where it is built. */
  private readonly fresh: string
  /** Where it goes before it is removed. */
  private readonly old: string

  constructor(path: string, opener: FolderOpener<Folder>) {
    this.path = path
    this.opener = opener
    this.fresh = `${path}.new`
    this.old = `${path}.old`
  }

  /** Whether it stands in its place. */
  exists(): Promise<boolean> {
    return exists(this.path)
  }

  /** Whether one was begun that never came to its place. */
  begun(): Promise<boolean> {
    return exists(this.fresh)
  }

  /** Says that one is to be built: whatever ends this process, `begun` holds until it is. */
  async begin(): Promise<void> {
    try {
      await mkdir(this.fresh, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw fileFailure(error, this.fresh)
    }
  }

  /** Builds one with `work`, and gives it its place. What an earlier building left is thrown away first. */
  async build(work: (folder: Folder) => Promise<void>): Promise<void> {
    await this.discard(this.fresh)
    await this.begin()
    const folder = await this.opener.open(this.fresh, { create: true, building: true })
    try {
      await work(folder)
    } finally {
      await folder.close()
    }
    await syncFiles(this.fresh)
    await rename(this.fresh, this.path)
    await syncFolder(dirname(this.path))
  }

  open(): Promise<Folder> {
    return this.opener.open(this.path, { create: false, building: false })
  }

  /** Throws away what was begun. */
  abandon(): Promise<void> {
    return this.discard(this.fresh)
  }

  /** Finishes a removal that broke off. */
  tidy(): Promise<void> {
    return this.discard(this.old)
  }

  /** Removes it with what it has outside. */
  async remove(): Promise<void> {
    await this.tidy()
    if (!(await this.exists())) return
    await rename(this.path, this.old)
    await this.discard(this.old)
  }

  private async discard(path: string): Promise<void> {
    if (!(await exists(path))) return
    const state = await this.opener.stateFolder(path)
    try {
      if (state !== undefined) await rm(state, { recursive: true, force: true })
      await rm(path, { recursive: true, force: true })
      await syncFolder(dirname(path))
    } catch (error) {
      throw fileFailure(error, path)
    }
  }
}

/** Where the sample's folder stands inside a data folder. */
export function samplePath(dataFolder: string): string {
  return join(dataFolder, 'sample')
}
