import { mkdir, rename } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { run, type Terminal } from './cli/run.ts'
import { globalOptions } from './cli/globalOptions.ts'
import { httpPeers } from './federation/http/client.ts'
import { exchangeDoor } from './federation/http/door.ts'
import { transportSigners } from './federation/http/signer.ts'
import { People, setupCode } from './http/auth/people.ts'
import { frontDoor } from './http/front.ts'
import { hex, utf8, utf8Text } from './kernel/bytes.ts'
import { failure, isFailure } from './kernel/error.ts'
import type { Coalition } from './node/coalition.ts'
import { answeringOf } from './node/exchange/running.ts'
import { newNodeName, nodeSetting } from './node/found.ts'
import type { Machine, OpenFolder, SamplePlace } from './node/machine.ts'
import { studyNotes } from './node/study.ts'
import { charterFiles } from './platform/charters.ts'
import { serveExchange } from './platform/exchanging.ts'
import { guardedFetch } from './platform/fetch.ts'
import { clearAway, fileFailure, makeFolder, setAside, syncFolder } from './platform/files.ts'
import {
  exists,
  exportAt,
  fileStreams,
  readNamedFile,
  refuseExisting,
  writeFolder,
  writeNewFile,
} from './platform/folders.ts'
import { FileKeyring, sealingBy } from './platform/keyring.ts'
import { FileMarker } from './platform/marker.ts'
import { builtPage } from './platform/pages.ts'
import { PeopleFile } from './platform/peopleFile.ts'
import { packageFile, version } from './platform/package.ts'
import { ReadingProcess } from './platform/reading.ts'
import { BuiltFolder, samplePath } from './platform/sampleFolder.ts'
import { sampleFiles } from './platform/samples.ts'
import { holdForServing, serve } from './platform/serving.ts'
import { studyClock } from './platform/studyClock.ts'
import { systemClock, systemRandom } from './platform/system.ts'
import { systemTimer } from './platform/timer.ts'
import { systemWatching } from './platform/watching.ts'
import { userFiles } from './platform/userFiles.ts'
import { MemoryStore } from './store/memory/store.ts'
import { SqliteStore, storeFileName } from './store/sqlite/store.ts'

/** What the environment and the global options say, read once. */
interface Settings {
  readonly dataFolder: string
  readonly stateHome: string
  readonly passphrase: string | undefined
  readonly port: string | undefined
}

/** The environment is read here and nowhere else: `ENTENTE_DATA`, `ENTENTE_STATE`, `ENTENTE_PASSPHRASE`, `XDG_STATE_HOME`,
 *  and systemd's `CREDENTIALS_DIRECTORY`, in which `entente-passphrase` may stand. */
async function readSettings(argv: readonly string[]): Promise<Settings> {
  const { env } = process
  const options = globalOptions(argv)
  const xdg = env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state')
  return {
    dataFolder: options.data ?? env['ENTENTE_DATA'] ?? 'entente-data',
    port: env['ENTENTE_PORT'],
    stateHome: env['ENTENTE_STATE'] ?? join(xdg, 'entente'),
    passphrase: await readPassphrase(options.passphraseFile, env),
  }
}

async function readPassphrase(file: string | undefined, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { ENTENTE_PASSPHRASE: given, CREDENTIALS_DIRECTORY: credentials } = env
  // A variable that is set to nothing is not set: keys under no passphrase would be under none.
  if (file === undefined && given !== undefined && given !== '') return given
  const credential = credentials === undefined ? undefined : join(credentials, 'entente-passphrase')
  const path = file ?? (credential !== undefined && (await exists(credential)) ? credential : undefined)
  if (path === undefined) return undefined
  const passphrase = utf8Text(await readNamedFile(path), path).replace(/\r?\n$/, '')
  if (passphrase === '') throw failure('E_PASSPHRASE', `${path} holds no passphrase`, { paths: [path] })
  return passphrase
}

async function openFolder(
  settings: Settings,
  options: { readonly create: boolean; readonly building?: boolean },
): Promise<OpenFolder & { readonly store: SqliteStore }> {
  const { dataFolder, stateHome } = settings
  if (!relative(resolve(dataFolder), resolve(stateHome)).startsWith('..')) {
    throw failure(
      'E_USAGE',
      `the state folder ${stateHome} lies inside the data folder, so a copy of one would take the other back too: set ENTENTE_STATE elsewhere`,
      { paths: [stateHome] },
    )
  }
  if (!(await exists(join(dataFolder, storeFileName)))) {
    if (!options.create) {
      throw failure('E_DATA_FOLDER_MISSING', `there is no node in ${dataFolder}: "entente init" founds one`, {
        paths: [dataFolder],
      })
    }
    await makeFolder(dataFolder).catch((error: unknown) => {
      throw fileFailure(error, dataFolder)
    })
  }
  const store = SqliteStore.open(dataFolder, { unsynced: options.building === true })
  const stateFolder = join(stateHome, await nodeName(store))
  const { clockBehindMs } = await store.read(studyNotes)
  const reading = new ReadingProcess()
  const people = new PeopleFile(dataFolder)
  const folder = {
    path: dataFolder,
    store,
    ports: {
      store,
      clock: clockBehindMs === null ? systemClock : studyClock(systemClock, clockBehindMs),
      random: systemRandom,
      keyring: new FileKeyring({ dataFolder, stateFolder, passphrase: settings.passphrase }),
      marker: new FileMarker(stateFolder),
      reading,
      fetch: guardedFetch,
      files: userFiles,
      timer: systemTimer,
      watching: systemWatching,
    },
    async close() {
      await reading.close()
      people.close()
      await store.close()
    },
  }
  peopleFiles.set(folder, people)
  return folder
}

/** The people files of open folders. A use case never sees one. */
const peopleFiles = new WeakMap<OpenFolder, PeopleFile>()

function peopleFileOf(folder: OpenFolder): PeopleFile {
  const file = peopleFiles.get(folder)
  if (file) return file
  throw new Error('only a folder opened here has a people file')
}

function peopleOf(folder: OpenFolder, coalition: Coalition, base: string): People {
  return new People({
    database: peopleFileOf(folder).database,
    base,
    coalition: coalition.id,
    study: coalition.newest.roster.study,
    random: systemRandom,
    clock: systemClock,
    log: logLine,
  })
}

function logLine(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The node's own name, given once. An interrupted founding goes on under the name it began with: its keys may need what lies there. */
async function nodeName(store: SqliteStore): Promise<string> {
  const known = await store.read((reader) => reader.setting(nodeSetting))
  if (known) {
    const name = utf8Text(known)
    // It names a folder outside this one, and a store may come from elsewhere.
    if (/^[0-9a-f]{32}$/.test(name)) return name
    throw failure('E_DATA_FOLDER_DAMAGED', 'the name of the node in this store is none')
  }
  return store.write(async (transaction) => {
    const meanwhile = await transaction.setting(nodeSetting)
    if (meanwhile) return utf8Text(meanwhile)
    const name = newNodeName({ random: systemRandom })
    await transaction.setSetting(nodeSetting, utf8(name))
    return name
  })
}

/** Puts a backup's store where the data folder is to be. It is opened, and so checked to be a store, before it gets its place. */
async function unpackBackup(settings: Settings, file: string): Promise<void> {
  const target = join(settings.dataFolder, storeFileName)
  if (await exists(target)) {
    throw failure(
      'E_DATA_FOLDER_NOT_EMPTY',
      `${settings.dataFolder} holds a node already: restore into an empty folder`,
      {
        paths: [settings.dataFolder],
      },
    )
  }
  const bytes = await readNamedFile(file)
  const fresh = `${resolve(settings.dataFolder)}.new-${process.pid}`
  try {
    await mkdir(fresh, { recursive: true, mode: 0o700 })
    await writeNewFile(join(fresh, storeFileName), bytes)
    if (!(await holdsCoalition(fresh)))
      throw failure('E_BACKUP_INVALID', `${file} holds no coalition`, { paths: [file] })
    await makeFolder(settings.dataFolder)
    // A log left of another store would be replayed into this one.
    for (const name of ['-wal', '-shm']) await setAside(target + name)
    await rename(join(fresh, storeFileName), target)
    await syncFolder(settings.dataFolder)
  } finally {
    await clearAway(fresh)
  }
}

/** Whether the store in a folder is one and has a coalition. */
async function holdsCoalition(folder: string): Promise<boolean> {
  try {
    const store = SqliteStore.open(folder)
    try {
      return (await store.read((reader) => reader.epochs())).length > 0
    } finally {
      await store.close()
    }
  } catch (error) {
    // No database, or one of something else.
    if (isFailure(error, 'E_DATA_FOLDER_DAMAGED')) return false
    throw error
  }
}

/** Where the state of a folder lies, as far as its store can still be read. */
async function stateFolderOf(settings: Settings, path: string): Promise<string | undefined> {
  if (!(await exists(join(path, storeFileName)))) return undefined
  try {
    const store = SqliteStore.open(path)
    try {
      return join(settings.stateHome, await nodeName(store))
    } finally {
      await store.close()
    }
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

function samplePlace(settings: Settings): SamplePlace {
  const place = new BuiltFolder(samplePath(settings.dataFolder), {
    open: (dataFolder, options) => openFolder({ ...settings, dataFolder }, options),
    stateFolder: (path) => stateFolderOf(settings, path),
  })
  return Object.assign(place, { files: sampleFiles })
}

async function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        done()
      })
  })
}

function machineFor(settings: Settings): Machine {
  return {
    dataFolder: settings.dataFolder,
    passphrase: settings.passphrase,
    version,
    port: settings.port,
    sample: samplePlace(settings),
    charterFiles,
    clock: systemClock,
    front: frontDoor,
    answering: (folder, coalition, background, placing) => {
      // Most commands serve nothing, and start in half the time without what answers requests.
      const app = import('./http/app.ts').then(({ createApp }) =>
        createApp({
          ...placing,
          ports: folder.ports,
          coalition,
          people: peopleOf(folder, coalition, placing.base),
          background,
          version,
          packageFile,
          charterFiles,
          pageFile: builtPage,
          log: logLine,
        }),
      )
      return async (request) => (await app).fetch(request)
    },
    founding: ({ ports }, peersWith) => {
      const code = hex(ports.random.bytes(16))
      const app = import('./http/founding.ts').then(({ createFoundingApp }) =>
        createFoundingApp({ ports, code, peersWith, version, pageFile: builtPage, log: logLine }),
      )
      return { code, answer: async (request) => (await app).fetch(request) }
    },
    setupCode: (folder, coalition) =>
      setupCode(peopleFileOf(folder).database, coalition.newest.roster.study, systemRandom),
    accounts: (folder, coalition) => peopleOf(folder, coalition, '').accounts,
    open: (options) => openFolder(settings, options),
    holdForServing,
    serve,
    peers(ports, members, withoutTls) {
      const signer = transportSigners(ports.keyring)
      return httpPeers({ ...ports, members, signer, withoutTls, send: (request) => fetch(request) })
    },
    serveExchange({ ports }, coalition, at, told) {
      const services = answeringOf(ports, coalition, told.log)
      const signer = transportSigners(ports.keyring)
      return serveExchange(at, exchangeDoor({ ...ports, ...services, ...told, signer }))
    },
    async backup(folder, file) {
      await refuseExisting(file)
      const fresh = `${resolve(file)}.new-${process.pid}`
      try {
        const { store } = folder.ports
        if (!(store instanceof SqliteStore)) throw new Error('only the embedded store is one file')
        await store.copyTo(fresh)
        await rename(fresh, file)
        await syncFolder(dirname(resolve(file)))
      } catch (error) {
        await clearAway(fresh)
        throw fileFailure(error, file)
      }
    },
    unpackBackup: (file) => unpackBackup(settings, file),
    writeFolder,
    exportAt,
    memoryStore: () => new MemoryStore(),
    readFile: readNamedFile,
    writeFile: writeNewFile,
    ...fileStreams,
    sealing: ({ keyring }) => sealingBy(keyring),
    untilStopped,
    packageFile,
  }
}

// What a node keeps and writes out is its owner's alone, whatever folder it lies in.
process.umask(0o077)

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
}

process.exitCode = await run(process.argv.slice(2), terminal, async (argv) =>
  machineFor(await readSettings(argv)),
)
