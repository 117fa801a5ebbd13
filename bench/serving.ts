import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { serveNode } from './node.ts'
import { variedCopies } from './texts/copies.ts'

// What the serving process holds in memory after 5 MB of documents came in over HTTP and the lists and search were asked for.

const allowedMB = 350

/** Asks until it is answered: a node that is asked too often says when to come again. */
async function must(ask: () => Promise<Response>): Promise<void> {
  const response = await ask()
  await response.arrayBuffer()
  const again = Number(response.headers.get('retry-after'))
  if (response.status === 429 && again > 0) {
    await new Promise((resolve) => setTimeout(resolve, again * 1_000))
    await must(ask)
    return
  }
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
}

/** Measures the memory of a node at rest and after the load, and how long answers take then. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serving-'))
  const node = await serveNode(folder)
  try {
    const { address } = node
    const atRest = node.residentMB()
    const texts = variedCopies()
    for (const [i, text] of texts.entries()) {
      const headers = { 'content-type': 'application/octet-stream', 'entente-request': '1' }
      await must(() =>
        fetch(`${address}/api/documents?name=copy-${i}.txt&published=2020-10-27`, {
          method: 'POST',
          headers,
          body: text,
        }),
      )
    }
    for (const path of [
      '/api/today',
      '/api/events',
      '/api/documents',
      '/api/happenings',
      '/api/search?q=exercise',
      '/api/today',
    ]) {
      await must(() => fetch(address + path))
    }
    const loaded = node.residentMB()
    const start = performance.now()
    await must(() => fetch(`${address}/api/today`))
    const today = performance.now() - start
    return [
      {
        name: 'memory of a node at rest',
        value: atRest,
        unit: 'MB',
        against: `${allowedMB} MB`,
        ratio: allowedMB / atRest,
      },
      {
        name: `memory of a node with ${texts.length} documents`,
        value: loaded,
        unit: 'MB',
        against: `${allowedMB} MB`,
        ratio: allowedMB / loaded,
      },
      {
        name: `what the first page asks for, over ${texts.length} documents`,
        value: today,
        unit: 'ms',
        against: '',
        ratio: null,
      },
    ]
  } finally {
    node.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
