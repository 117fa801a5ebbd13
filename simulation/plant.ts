import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import path from 'node:path'
import type { Bug } from './bugs.ts'
import { lightMessages } from './light/messages.ts'

/** What a run has of the platform, or what stands in for it. */
export interface Parts {
  /** What signs: Ed25519 as everywhere, or the hashes of `standin.ts`. */
  readonly signatures: 'real' | 'standin'
  /** Requests, answers, and what streams in them: the platform's, or those of `light/`. */
  readonly messages: 'real' | 'standin'
}

const root = path.join(import.meta.dirname, '..')
const urlOf = (file: string): string => pathToFileURL(path.join(root, file)).href

/** Sets what this process has from now on in the place of what it would: stand-ins, and a bug. To be called before anything of src is loaded. Throws where
 *  the text that a bug replaces does not stand in its file exactly once. */
export function plant({ signatures, messages }: Parts, bug?: Bug): void {
  if (messages === 'standin') Object.assign(globalThis, lightMessages)
  const real = urlOf('src/kernel/ed25519.ts')
  const standin = urlOf('simulation/standin.ts')
  const faulty = bug && { url: urlOf(bug.file), source: withBug(bug) }
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      return signatures === 'standin' && resolved.url === real ? { ...resolved, url: standin } : resolved
    },
    load(url, context, next) {
      if (url !== faulty?.url) return next(url, context)
      return { format: 'module-typescript', source: faulty.source, shortCircuit: true }
    },
  })
}

/** A file's text with the bug in it. */
export function withBug({ name, file, find, replace }: Bug): string {
  const text = readFileSync(fileURLToPath(urlOf(file)), 'utf8')
  const parts = text.split(find)
  if (parts.length !== 2)
    throw new Error(`bug "${name}": what it replaces stands ${parts.length - 1} times in ${file}, not once`)
  return parts.join(replace)
}
