import type { Background } from './background.ts'
import type { Coalition } from './coalition.ts'
import type { Accounts } from './people.ts'
import type { Ports } from './ports.ts'
import type { CharterFiles } from './ports/charters.ts'
import type { Clock } from './ports/clock.ts'
import type { ExchangeLog, Members } from './ports/exchange.ts'
import type { Peers } from './ports/peer.ts'
import type { Sealing } from './ports/sealing.ts'
import type { Answer, Serving } from './ports/server.ts'
import type { FolderSink, FolderSource } from './ports/folder.ts'
import type { Store } from './ports/store.ts'
import type { SampleFile } from './sample/content.ts'

/** A data folder that is open. */
export interface OpenFolder {
  /** Its path, as given or as the environment says. */
  readonly path: string
  readonly ports: Ports
  close(): Promise<void>
}

/** Where a door stands, and what it may do to the folder behind it. */
export interface Placing {
  /** '' or `/sample`. */
  readonly base: string
  /** Removes the sample's folder; undefined for a folder that is no sample. */
  readonly removeSample?: () => Promise<void>
}

/** Makes the answers of a node. */
export type Answering = (
  folder: OpenFolder,
  coalition: Coalition,
  background: Background,
  placing: Placing,
) => Answer

/** The doors that are served on one port. */
export interface Doors {
  readonly own: Answer
  /** What stands under `/sample`: a door, one that is on its way, or nothing. */
  readonly sample: () => Answer | 'loading' | undefined
  /** Whether the node's own coalition holds nothing yet but its founding. */
  readonly isFresh: () => Promise<boolean>
}

/** The place of the sample study, inside the data folder. Whoever uses it holds the data folder for serving. */
export interface SamplePlace {
  readonly path: string
  exists(): Promise<boolean>
  /** Whether one was begun that never came to its place. */
  begun(): Promise<boolean>
  /** Says that one is to be built, so that a start that breaks off is followed by one that goes on. */
  begin(): Promise<void>
  /** Builds one with `work`, and gives it its place; what an earlier building left is thrown away first. */
  build(work: (folder: OpenFolder) => Promise<void>): Promise<void>
  open(): Promise<OpenFolder>
  /** Finishes a removal that broke off. */
  tidy(): Promise<void>
  /** Throws away what was begun. */
  abandon(): Promise<void>
  /** Removes it with its keys and state. */
  remove(): Promise<void>
  /** The files it is made of, which come with this software. */
  files(): Promise<readonly SampleFile[]>
}

/** Where a node answers others: an address of this machine, and a certificate with its key, in PEM. */
export interface ListenAt {
  readonly host: string
  readonly port: number
  readonly tls: { readonly cert: Uint8Array; readonly key: Uint8Array } | undefined
}

/** Who is told of what goes wrong between nodes: of refusals, and of errors of the program itself. */
export interface ExchangeTold {
  readonly log: ExchangeLog
  readonly report: (error: unknown) => void
}

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
  /** The door of a folder in which a coalition is being founded with other nodes, or which waits to be let into one, and the code that it asks for. */
  founding(
    folder: OpenFolder,
    peersWith: (members: Members) => Peers,
  ): { readonly answer: Answer; readonly code: string }
  /** All doors of one port as one. */
  front(doors: Doors): Answer
  readonly sample: SamplePlace
  /** The charters that come with this software. */
  readonly charterFiles: CharterFiles
  /** The time, for commands that need no folder. */
  readonly clock: Clock
  /** Who may sign in at a folder. */
  accounts(folder: OpenFolder, coalition: Coalition): Accounts
  /** A new code by which the first owner of a live coalition proves to stand at the machine; undefined where there is an owner, or of a study. */
  setupCode(folder: OpenFolder, coalition: Coalition): string | undefined
  /** The ways to the nodes of these members. `withoutTls`: addresses without TLS may be asked beyond this machine. */
  peers(ports: Ports, members: Members, withoutTls: boolean): Peers
  /** Answers other members' nodes. Throws `E_PORT_TAKEN`, `E_USAGE`. */
  serveExchange(folder: OpenFolder, coalition: Coalition, at: ListenAt, told: ExchangeTold): Promise<Serving>
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
  /** Bytes of a file, piece by piece; each call reads it anew. Throws `E_PATH_UNREADABLE`. */
  readStream(path: string): AsyncIterable<Uint8Array>
  /** Writes a new file piece by piece, mode 0600, whole or not at all. Throws `E_PATH_EXISTS`, `E_STORAGE_…`. */
  writeStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** Gives the files of a log that is served at an address or lies in a folder, by their paths. What it gives throws `E_URL_UNREACHABLE`. */
  logAt(place: string): (path: string) => Promise<Uint8Array | undefined>
  /** Bytes free on the disk where a folder lies. */
  freeBytes(path: string): Promise<number>
  /** Encrypts for other members, and opens for the folder's seats what was encrypted for them. */
  sealing(ports: Ports): Sealing
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
