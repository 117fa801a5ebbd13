import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'vitest'

/** The folder of vectors and seeds that stands beside the repository, or `undefined` where it is missing.
 *  `ENTENTE_SHARED` names another place. */
export function sharedFolder(): string | undefined {
  const folder = process.env.ENTENTE_SHARED ?? resolve(import.meta.dirname, '../../shared')
  return existsSync(folder) ? folder : undefined
}

/** A suite over shared files. Where the folder is missing it fails in CI and is skipped with a warning elsewhere. */
export function describeShared(name: string, suite: (folder: string) => void): void {
  const folder = sharedFolder()
  if (folder !== undefined) {
    describe(name, () => {
      suite(folder)
    })
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      it('finds the shared folder', () => {
        throw new Error('the shared folder is missing: set ENTENTE_SHARED')
      })
    })
  } else {
    console.warn(`SKIPPED ${name}: the shared folder is missing; set ENTENTE_SHARED to its place`)
    describe.skip(name, () => {
      it('needs the shared folder', () => undefined)
    })
  }
}
