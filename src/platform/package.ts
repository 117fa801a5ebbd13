import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const own = require('../../package.json') as { version: string }

/** Version of this software. */
export const version: string = own.version

/** Files of packages that pages ask for by name. A closed list: no path comes from a request. */
const files: Readonly<
  Record<string, { readonly package: string; readonly path: string; readonly mediaType: string }>
> = {
  'openapi-explorer.js': {
    package: 'openapi-explorer/package.json',
    path: 'dist/browser/openapi-explorer.min.js',
    mediaType: 'text/javascript; charset=utf-8',
  },
}

/** Bytes of one of the files listed, or undefined. */
export async function packageFile(
  name: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | undefined> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (!file) return undefined
  const bytes = await readFile(join(dirname(require.resolve(file.package)), file.path))
  return { bytes, mediaType: file.mediaType }
}
