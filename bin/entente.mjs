#!/usr/bin/env node
// Plain Node 18 syntax. The command `entente`: in a fresh clone it installs first, speaking on stderr only, so stdout stays the answer's.
import path from 'node:path'
import { ensureInstalled, orExplain, root, runNode } from '../tools/install.mjs'
import { ensurePages } from '../tools/pages.mjs'

await orExplain(async () => {
  await ensureInstalled()
  if (process.argv.includes('start')) await ensurePages()
  runNode([path.join(root, 'src/main.ts'), ...process.argv.slice(2)])
})
