import { parseArgs } from 'node:util'

/** Options that any command takes and that must be known before it runs. */
export interface GlobalOptions {
  readonly data: string | undefined
  readonly passphraseFile: string | undefined
}

/** Reads the global options and lets everything else pass: each command checks its own. */
export function globalOptions(argv: readonly string[]): GlobalOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' }, 'passphrase-file': { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined
  return { data: text(values['data']), passphraseFile: text(values['passphrase-file']) }
}
