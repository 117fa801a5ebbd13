import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenedStore } from './contract/opening.ts'
import { storeContract, twinContract } from './contract.ts'
import { MemoryStore } from './memory/store.ts'
import { SqliteStore } from './sqlite/store.ts'

async function openInMemory(): Promise<OpenedStore> {
  const store = new MemoryStore()
  return { store, cleanUp: () => store.close() }
}

async function openInSqlite(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-store-'))
  let store = SqliteStore.open(folder)
  return {
    store,
    reopen: async () => {
      await store.close()
      store = SqliteStore.open(folder)
      return store
    },
    cleanUp: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

storeContract('memory', openInMemory)
storeContract('sqlite', openInSqlite)
twinContract('sqlite', openInSqlite, 60)
