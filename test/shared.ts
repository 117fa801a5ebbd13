import { describe, it } from 'vitest'
import { sharedFolder } from '../tools/shared.ts'

export { sharedFolder }

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
