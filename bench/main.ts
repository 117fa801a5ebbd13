import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figure } from './figure.ts'

// npm run bench [-- --json] [NAME …]: runs each module of this folder that measures something, one after another, each in a process
// of its own so that none pays for another's memory. One line a figure as JSON, or a table.

const notMeasuring = new Set(['main.ts', 'figure.ts'])

function modules(names: readonly string[]): string[] {
  const all = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notMeasuring.has(file))
    .map((file) => path.basename(file, '.ts'))
    .sort()
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    console.error(`no such measurement: ${unknown.join(', ')}; there are ${all.join(', ')}`)
    process.exit(2)
  }
  return names.length === 0 ? all : all.filter((name) => names.includes(name))
}

/** Runs one module in a process of its own; its figures come back over the channel, what it prints goes to stderr. */
function measure(name: string): Promise<readonly Figure[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', import.meta.filename, '--child', name], {
      stdio: ['ignore', 2, 2, 'ipc'],
    })
    let figures: readonly Figure[] | undefined
    child.on('message', (message) => {
      figures = message as readonly Figure[]
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 && figures !== undefined) resolve(figures)
      else
        reject(new Error(`${name} ended with ${code ?? 'a signal'} and ${figures?.length ?? 'no'} figures`))
    })
  })
}

async function inChild(name: string): Promise<void> {
  const url = pathToFileURL(path.join(import.meta.dirname, `${name}.ts`)).href
  const module = (await import(url)) as { run(): Promise<readonly Figure[]> }
  process.send?.(await module.run())
  process.disconnect()
}

function row({ name, value, unit, against, ratio }: Figure): string {
  const number = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
  const measured = `${name.padEnd(52)} ${number.padStart(12)} ${unit.padEnd(12)}`
  return ratio === null ? measured.trimEnd() : `${measured} ${ratio.toPrecision(3).padStart(6)} × ${against}`
}

async function measureAll(args: readonly string[]): Promise<void> {
  const json = args.includes('--json')
  for (const name of modules(args.filter((argument) => argument !== '--json'))) {
    try {
      for (const figure of await measure(name)) console.log(json ? JSON.stringify(figure) : row(figure))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}

const [first, second] = process.argv.slice(2)
if (first === '--child' && second !== undefined) await inChild(second)
else await measureAll(process.argv.slice(2))
