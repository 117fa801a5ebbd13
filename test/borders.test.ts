import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read, root } from './repository.ts'

/** The table of docs/house.md: each room, and what its last column lets it import. */
function table(): Map<string, string[]> {
  const rows = [...read('docs/house.md').matchAll(/^\| `(\w+)\/` +\|.*\| ([^|]*?) +\|$/gm)]
  return new Map(
    rows.map(([, room = '', may = '']) => [
      room,
      [...may.matchAll(/`([\w/]+)`/g)].map((match) => match[1] ?? ''),
    ]),
  )
}

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

const scratch: string[] = []
afterAll(() => {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true })
})

/** Checks a tree of planted files (path → text) by the house's rules; returns `rule: from → to` for each refusal. */
function refusals(planted: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-borders-'))
  scratch.push(folder)
  cpSync(path.join(root, '.dependency-cruiser.cjs'), path.join(folder, '.dependency-cruiser.cjs'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const cruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const rules = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const tops = new Set(Object.keys(planted).map((file) => file.split('/')[0] ?? ''))
  const answer = execFileSync(process.execPath, [cruise, ...tops, ...rules], {
    cwd: folder,
    encoding: 'utf8',
  })
  const report = JSON.parse(answer) as Report
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

describe('the borders of the rooms', () => {
  it('stand where the table in docs/house.md puts them', () => {
    const rooms = table()
    expect(rooms.size).toBeGreaterThanOrEqual(15)
    const targets = [...rooms.keys(), 'node/ports']
    const planted: Record<string, string> = { 'src/node/ports/there.ts': 'export const there = 1\n' }
    const expected: string[] = []
    for (const [room, may] of rooms) {
      planted[`src/${room}/there.ts`] = 'export const there = 1\n'
      for (const target of targets.filter(
        (name) => name !== room && !(room === 'node' && name === 'node/ports'),
      )) {
        const file = `src/${room}/to-${target.replace('/', '-')}.ts`
        planted[file] = `export { there } from '../${target}/there.ts'\n`
        const allowed = may.includes(target) || (target === 'node/ports' && may.includes('node'))
        if (!allowed) expected.push(`border-of-${room}: ${file} → src/${target}/there.ts`)
      }
    }
    expect(refusals(planted).sort()).toEqual(expected.sort())
  })

  it('also hold for types, cycles, built-ins, tests, strays and forgotten files', () => {
    const found = refusals({
      'src/kernel/type.ts': "import type { Node } from '../node/node.ts'\nexport type Kernel = Node\n",
      'src/node/node.ts': 'export interface Node { a: 1 }\n',
      'src/node/ports/clock.ts': "import type { Node } from '../node.ts'\nexport type Clock = Node\n",
      'src/store/one.ts': "import type { Two } from './two.ts'\nexport interface One { two: Two }\n",
      'src/store/two.ts': "import type { One } from './one.ts'\nexport interface Two { one: One }\n",
      'src/estimate/disk.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
      'src/kernel/hash.ts': "import { createHash } from 'node:crypto'\nexport const make = createHash\n",
      'src/cli/help.ts': "import { helper } from './help.test.ts'\nexport const help = helper\n",
      'src/cli/help.test.ts': 'export const helper = 1\n',
      'src/attic/box.ts': "import { make } from '../kernel/hash.ts'\nexport const box = make\n",
      'src/ledger/forgotten.ts': 'export const forgotten = 1\n',
      'src/http/lost.ts': "import { nothing } from './nowhere.ts'\nexport const lost = nothing\n",
      'verifier/src/main.ts':
        "import { make } from '../../src/kernel/hash.ts'\nimport { help } from '../../src/cli/help.ts'\nexport const both = [make, help]\n",
    })
    expect(found.sort()).toEqual([
      'border-of-kernel: src/kernel/type.ts → src/node/node.ts',
      'everything-resolves: src/http/lost.ts → ./nowhere.ts',
      'no-cycles: src/store/one.ts → src/store/two.ts',
      'no-import-of-tests: src/cli/help.ts → src/cli/help.test.ts',
      'no-orphans: src/ledger/forgotten.ts → src/ledger/forgotten.ts',
      'ports-know-no-use-case: src/node/ports/clock.ts → src/node/node.ts',
      'pure-rooms-touch-no-machine: src/estimate/disk.ts → fs',
      'rooms-are-named: src/attic/box.ts → src/kernel/hash.ts',
      'verifier-holds-what-verifies: verifier/src/main.ts → src/cli/help.ts',
    ])
  })
})
