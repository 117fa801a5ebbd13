import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import type { Files, FoundFile } from '../node/ports/files.ts'

/** The file system as `read` sees it. */
export const userFiles: Files = {
  async find(path) {
    try {
      const info = await stat(path)
      if (!info.isDirectory()) return [{ name: path, path }]
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry): FoundFile => ({
          name: join(entry.parentPath, entry.name),
          path: join(entry.parentPath, entry.name),
        }))
      return files.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (cause) {
      throw unreadable(path, cause)
    }
  },

  async read(path) {
    try {
      const { size } = await stat(path)
      if (size > limits.documentBytes) throw tooLarge(path, `has ${size} bytes`)
      // A device or a pipe says nothing of its size and may have no end.
      const chunks: Buffer[] = []
      for await (const chunk of createReadStream(path, { end: limits.documentBytes }))
        if (chunk instanceof Buffer) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      if (bytes.length > limits.documentBytes) throw tooLarge(path, 'does not end')
      return bytes
    } catch (cause) {
      throw unreadable(path, cause)
    }
  },
}

/** The error for a file past `limits.documentBytes`; `how` it is. */
export function tooLarge(path: string, how: string): Error {
  return failure(
    'E_DOCUMENT_TOO_LARGE',
    `${path} ${how}; a document has at most ${limits.documentBytes} bytes: split it`,
    { paths: [path] },
  )
}

/** A failure of the file system as an operating error; what is none stays as it is. */
export function unreadable(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || cause.name === 'EntenteError') return cause
  const why = cause.code === 'ENOENT' ? 'there is no such file or folder' : cause.message
  return failure('E_PATH_UNREADABLE', `${path}: ${why}`, { paths: [path], cause })
}
