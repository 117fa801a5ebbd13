import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CommandLine } from './command.ts'
import { root } from './repository.ts'

// tools/verify_log.py is other code in another language. It has to agree with `entente verify` about what fits and what does not.

interface Verdict {
  readonly holds: boolean
  readonly logs?: readonly { readonly origin: string; readonly size: number; readonly bodies: number }[]
}

function independently(folder: string): Verdict {
  const words = [
    join(root, 'tools/verify_log.py'),
    join(folder, 'coalition/epochs/0.json'),
    '--folder',
    folder,
  ]
  const { status, stdout, stderr } = spawnSync('python3', words, { encoding: 'utf8' })
  const verdict = JSON.parse(stdout || 'null') as Verdict | null
  if (verdict?.holds !== (status === 0)) throw new Error(stderr)
  return verdict
}

function canRun(): boolean {
  try {
    execFileSync('python3', ['-c', 'import cryptography'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

it(
  'agrees with entente verify about an export, and about every file of its logs with a bit changed',
  { timeout: 300_000 },
  async ({ skip }) => {
    if (!canRun()) {
      if (process.env['CI'] === 'true') throw new Error('python3 and its cryptography are needed')
      skip('python3 and its cryptography are not here')
    }
    const line = new CommandLine()
    const folder = join(line.folder, 'plenary')
    const question = ['ask', 'Will the port close?', '--in', 'plenary', '--closes', '2030-01-01']
    const ended = await line.runEach([
      ['init', '--seats', 'north,south'],
      ...['north', 'south', 'north'].map((seat) => [...question, '--as', seat]),
      ['export', '--in', 'plenary', '--out', folder, '--as', 'north'],
      ['verify', folder, '--json'],
    ])
    expect(ended.map(({ code, err }) => [code, err])).toEqual(ended.map(() => [0, '']))
    const product = JSON.parse(ended.at(-1)!.out) as { logs: { origin: string; size: number }[] }
    const found = independently(folder)
    const sizes = (logs: readonly { origin: string; size: number }[]): unknown =>
      logs.map(({ origin, size }) => `${origin} ${size}`).sort()
    expect(sizes(found.logs ?? [])).toEqual(sizes(product.logs))
    expect(found.logs?.map(({ bodies }) => bodies)).toEqual([2, 1])

    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.startsWith('log') && statSync(join(folder, path)).isFile(),
    )
    expect(files.length).toBe(8)
    const damaged = files.map((path, i) => {
      const copy = join(line.folder, `damaged-${i}`)
      cpSync(folder, copy, { recursive: true })
      const bytes = readFileSync(join(copy, path))
      bytes[Math.floor(bytes.length / 2)]! ^= 1
      writeFileSync(join(copy, path), bytes)
      return copy
    })
    expect(damaged.map((copy) => independently(copy).holds)).toEqual(damaged.map(() => false))
    const refused = await line.runEach(damaged.map((copy) => ['verify', copy]))
    expect(refused.map(({ code }) => code === 0)).toEqual(damaged.map(() => false))
  },
)
