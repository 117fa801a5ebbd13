import type { Coalition } from './coalition.ts'
import type { Ports } from './ports.ts'
import type { Answer, Serving } from './ports/server.ts'
import type { FolderSink, FolderSource } from './ports/folder.ts'
import type { Store } from './ports/store.ts'

/** A data folder that is open. */
export interface OpenFolder {
  /** Its path, as given or as the environment says. */
  readonly path: string
  readonly ports: Ports
  close(): Promise<void>
}

/** Makes the answers of a node. */
export type Answering = (folder: OpenFolder, coalition: Coalition) => Answer

/** What doors ask of the machine beyond the ports of a use case: folders as a whole, and the loopback server. Made by main.ts alone. */
export interface Machine {
  /** Opens the data folder. `create`: makes it where it is missing. Throws `E_DATA_FOLDER_…`, `E_STORAGE_…`. */
  open(options: { readonly create: boolean }): Promise<OpenFolder>
  /** Path of the data folder, whether it exists or not. */
  readonly dataFolder: string
  /** Holds the folder for one server until closed. Throws `E_DATA_FOLDER_IN_USE` naming the address of the one that has it. */
  holdForServing(
    folder: string,
  ): Promise<{ announce(address: string): Promise<void>; release(): Promise<void> }>
  /** The HTTP door of a folder. */
  readonly answering: Answering
  /** Serves on loopback; port 0 takes a free one. Throws `E_PORT_TAKEN`. */
  serve(port: number, answer: Answer): Promise<Serving>
  /** Copies the store, without keys, into one new file, all or nothing. Throws `E_PATH_EXISTS`, `E_STORAGE_…`. */
  backup(folder: OpenFolder, file: string): Promise<void>
  /** Makes a backup file the store of the data folder, which holds none yet. Throws `E_BACKUP_INVALID`, `E_DATA_FOLDER_NOT_EMPTY`. */
  unpackBackup(file: string): Promise<void>
  /** Runs `write` over a new folder that appears whole or not at all. Throws `E_PATH_EXISTS`. */
  writeFolder(path: string, write: (sink: FolderSink) => Promise<void>): Promise<void>
  /** Whether `path` is a folder with the files of an export. */
  exportAt(path: string): Promise<FolderSource | undefined>
  /** An empty store that is gone when the process ends. */
  memoryStore(): Store
  readFile(path: string): Promise<Uint8Array>
  /** Writes a new file, mode 0600, whole or not at all. Throws `E_PATH_EXISTS`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>
  /** Resolves when the operator asks the process to end. */
  untilStopped(): Promise<void>
  /** Files that pages ask for by name, from packages (the page that tries the API). */
  packageFile(name: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>
  /** The passphrase given, if any. */
  readonly passphrase: string | undefined
  readonly version: string
  /** `ENTENTE_PORT`, as given. */
  readonly port: string | undefined
}
