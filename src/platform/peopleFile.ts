import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { failure } from '../kernel/error.ts'

/** Name of the file beside the store in which accounts and sessions stand. */
export const peopleFileName = 'people.sqlite'

/** The people file of a data folder: opened, and made where it is missing, when it is first asked for. */
export class PeopleFile {
  private readonly path: string
  private opened: DatabaseSync | undefined

  constructor(dataFolder: string) {
    this.path = join(dataFolder, peopleFileName)
  }

  /** Throws `E_DATA_FOLDER_DAMAGED` for a file that is no database. */
  get database(): DatabaseSync {
    this.opened ??= open(this.path)
    return this.opened
  }

  close(): void {
    this.opened?.close()
    this.opened = undefined
  }
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    chmodSync(path, 0o600)
    // What is removed of a person is overwritten, not only forgotten.
    database.exec('pragma busy_timeout = 5000; pragma journal_mode = truncate; pragma secure_delete = on')
    return database
  } catch (cause) {
    database.close()
    throw failure('E_DATA_FOLDER_DAMAGED', `${path} cannot be read as the file of accounts`, {
      paths: [path],
      cause,
    })
  }
}
