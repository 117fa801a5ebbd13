import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
/** The built pages. */
const dist = join(root, 'web', 'dist')
/** A page of its own that stands in one file. */
const verifier = join(root, 'verifier', 'dist', 'verifier.html')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

interface BuiltFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly compressed: Uint8Array | undefined
}

async function readOrNothing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch {
    return undefined
  }
}

/** A file of the built pages, by its path under web/dist, or `verifier.html`; undefined for what is not one of theirs. */
export async function builtPage(path: string): Promise<BuiltFile | undefined> {
  const file = path === 'verifier.html' ? verifier : normalize(join(dist, path))
  const mediaType = mediaTypes[extname(file)]
  if (mediaType === undefined || !(file === verifier || file.startsWith(dist + sep))) return undefined
  const bytes = await readOrNothing(file)
  return bytes && { bytes, mediaType, compressed: await readOrNothing(`${file}.br`) }
}
