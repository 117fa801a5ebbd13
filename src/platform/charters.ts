import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CharterFiles } from '../node/ports/charters.ts'

const folder = fileURLToPath(new URL('../../charters', import.meta.url))

async function ids(): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** The charters that come with this software. An id is looked up among those there are, so that no path comes from a request. */
export const charterFiles: CharterFiles = {
  ids,
  async read(id) {
    return (await ids()).includes(id) ? readFile(join(folder, `${id}.yaml`)) : undefined
  },
}
