import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, '..')

const outside = new Set(['node_modules', '.git', '.vitest', 'entente-data'])

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (outside.has(entry.name)) return []
    return entry.isDirectory() ? walk(name) : entry.isFile() ? [name] : []
  })
}

/** Every file of the repository, as sorted paths from its root with forward slashes. What is installed or made here is left out. */
export const files: readonly string[] = walk('').sort()

/** A file's text, by its path from the root. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
