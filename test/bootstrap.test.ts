import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './repository.ts'

// A clone with the real bootstrap, a main.ts that tells what reached it, and an npm that counts its calls instead of fetching.

const main = `
const [command] = process.argv.slice(2)
if (command === 'wait') {
  process.on('SIGTERM', () => { console.log('told to end'); process.exit(7) })
  setTimeout(() => process.exit(9), 20_000)
  console.log('waiting')
} else {
  console.log(JSON.stringify(process.argv.slice(2)))
  process.exitCode = command === 'no' ? 1 : 0
}
`

/** What the stand-in for npm does once its call is counted: bring the runtime, bring it by a later script only, or fail. */
const runtime = `mkdir -p node_modules/node/bin node_modules/.bin && ln -sf "${process.execPath}" node_modules/node/bin/node`
const deeds = {
  installs: runtime,
  runsNoScripts: `mkdir -p node_modules/node node_modules/.bin && cat > node_modules/node/installArchSpecificPackage.js <<'END'
require('node:fs').mkdirSync('bin')
require('node:fs').symlinkSync(process.execPath, 'bin/node')
END`,
  fails: `mkdir -p node_modules/half && echo 'no network' >&2 && exit 1`,
}

let clone = ''
let environment: NodeJS.ProcessEnv = {}

function npmThat(deed: keyof typeof deeds): void {
  const npm = path.join(clone, 'bin-of-machine/npm')
  writeFileSync(
    npm,
    `#!/bin/sh\necho "$1" >> "${clone}/npm-calls"\necho 'npm speaks'\nsleep 0.3\n${deeds[deed]}\n`,
  )
  chmodSync(npm, 0o755)
}

const npmCalls = (): string[] =>
  existsSync(path.join(clone, 'npm-calls'))
    ? readFileSync(path.join(clone, 'npm-calls'), 'utf8').trim().split('\n')
    : []

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function entente(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const file = path.join(clone, 'bin/entente.mjs')
    execFile(process.execPath, [file, ...args], { env: environment }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'entente-clone-'))
  for (const part of ['tools', 'bin'])
    cpSync(path.join(root, part), path.join(clone, part), { recursive: true })
  for (const folder of ['src', 'bin-of-machine']) mkdirSync(path.join(clone, folder))
  writeFileSync(path.join(clone, 'src/main.ts'), main)
  writeFileSync(path.join(clone, 'package-lock.json'), '{"lockfileVersion":3}')
  environment = { PATH: `${path.join(clone, 'bin-of-machine')}:${process.env.PATH ?? ''}` }
  npmThat('installs')
})
afterEach(() => {
  rmSync(clone, { recursive: true, force: true })
})

describe('a fresh clone', () => {
  it('installs once, speaks on stderr only, and hands arguments and exit code through', async () => {
    const first = await entente('read', '--json', 'a b')
    expect(first).toMatchObject({ code: 0, stdout: '["read","--json","a b"]\n' })
    expect(first.stderr).toContain('npm speaks')
    expect(await entente('no')).toEqual({ code: 1, stdout: '["no"]\n', stderr: '' })
    expect(npmCalls()).toEqual(['ci'])
  })

  it('installs once when several start together', async () => {
    const ended = await Promise.all([1, 2, 3].map((n) => entente(`start-${n}`)))
    expect(ended.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      [1, 2, 3].map((n) => ({ code: 0, stdout: `["start-${n}"]\n` })),
    )
    expect(npmCalls()).toEqual(['ci'])
  })

  it('says what it needs when installing fails, and begins anew next time', async () => {
    npmThat('fails')
    const failed = await entente('read')
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed.stderr).toMatch(/no network[\s\S]*needs the network/)
    npmThat('installs')
    expect(await entente('read')).toMatchObject({ code: 0 })
    expect(npmCalls()).toEqual(['ci', 'ci'])
  })

  it('brings the runtime itself where npm runs no scripts', async () => {
    npmThat('runsNoScripts')
    expect(await entente('read')).toMatchObject({ code: 0, stdout: '["read"]\n' })
  })
})

describe('a clone in use', () => {
  beforeEach(async () => {
    await entente('first')
  })

  it('installs again when the lock file changes', async () => {
    writeFileSync(path.join(clone, 'package-lock.json'), '{"lockfileVersion":3, "packages":{}}')
    await entente('read')
    await entente('read')
    expect(npmCalls()).toEqual(['ci', 'ci'])
  })

  it('passes a signal on and keeps the exit code', async () => {
    const child = spawn(process.execPath, [path.join(clone, 'bin/entente.mjs'), 'wait'], { env: environment })
    let output = ''
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (text.includes('waiting')) child.kill('SIGTERM')
    })
    expect(await ended).toBe(7)
    expect(output).toBe('waiting\ntold to end\n')
  })

  it('refuses a command of the bootstrap that does not exist', async () => {
    const ended = await new Promise<Ended>((resolve) => {
      execFile(
        process.execPath,
        [path.join(clone, 'tools/bootstrap.mjs'), 'fly'],
        (error, stdout, stderr) => {
          resolve({ code: Number(error?.code ?? 0), stdout, stderr })
        },
      )
    })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('usage')
  })
})
