import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const verifier = join(import.meta.dirname, '../tools/verify_log.py')

/** What a check needs: the genesis, a folder for files, and where results go. */
export interface Verifier {
  readonly genesis: string
  readonly folder: string
  readonly say: (text: string) => void
  readonly check: (holds: boolean, what: string) => void
}

interface Found {
  readonly holds: boolean
  readonly error?: string
  readonly logs?: readonly { readonly origin: string; readonly size: number; readonly bodies: number }[]
  readonly fork?: { readonly origin: string; readonly sizes: readonly [number, number] }
}

/** What the verifier in another language says; undefined where this machine cannot run it. */
function independently(words: readonly string[]): Promise<Found | undefined> {
  return new Promise((resolve) => {
    execFile('python3', [verifier, ...words], { timeout: 120_000, maxBuffer: 1e8 }, (error, out, told) => {
      if (out !== '') resolve(JSON.parse(out) as Found)
      else if (error?.code === 'ENOENT' || told.includes('No module named')) resolve(undefined)
      else resolve({ holds: false, error: told.trim() || (error?.message ?? 'it said nothing') })
    })
  })
}

function skipped({ say }: Verifier): void {
  say('   - not checked by a second program: that takes python3 with its "cryptography"')
}

/** Checks a public compartment from nothing but what a node serves to anybody. */
export async function checkCompartment(verifier: Verifier, url: string, compartment: string): Promise<void> {
  verifier.say('A second program, of other code, looks at what anybody is served of the public compartment.')
  const found = await independently([verifier.genesis, '--url', url, '--compartment', compartment])
  if (found === undefined) {
    skipped(verifier)
    return
  }
  const told = (found.logs ?? []).map(
    ({ origin, size, bodies }) => `${origin.split('/')[3] ?? ''}: ${size} entries, ${bodies} bodies`,
  )
  verifier.check(
    found.holds,
    found.error ?? `heads, tiles, entries and bodies fit each other (${told.join('; ')})`,
  )
}

/** Checks an exported compartment. */
export async function checkExport(verifier: Verifier, folder: string): Promise<void> {
  const found = await independently([verifier.genesis, '--folder', folder])
  if (found === undefined) {
    skipped(verifier)
    return
  }
  verifier.check(found.holds, found.error ?? 'the second program says the same of the exported plenary')
}

/** Checks the proof that a log forked. */
export async function checkFork(verifier: Verifier, proof: string): Promise<void> {
  const file = join(verifier.folder, 'fork.txt')
  writeFileSync(file, proof)
  const found = await independently([verifier.genesis, '--fork', file])
  if (found === undefined) {
    skipped(verifier)
    return
  }
  const sizes = found.fork?.sizes.join(' and ') ?? ''
  verifier.check(
    found.holds,
    found.error ?? `the second program finds the proof to hold: heads over ${sizes} entries, one key`,
  )
}
