import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of vectors and source documents that stands beside the repository, or `undefined` where it is missing. `ENTENTE_SHARED` names
 *  another place. */
export function sharedFolder(): string | undefined {
  const folder = process.env['ENTENTE_SHARED'] ?? resolve(import.meta.dirname, '../../shared')
  return existsSync(folder) ? folder : undefined
}
