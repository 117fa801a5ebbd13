// Plain Node 18 syntax. Behind `npm start`, `npm test` and `npm run`: installs and builds what is missing, then hands over to the packaged Node 24.
import path from 'node:path'
import { ensureInstalled, orExplain, root, runNode, SetupError } from './install.mjs'
import { ensurePages } from './pages.mjs'

const [command, ...args] = process.argv.slice(2)

/** The file behind each command, and what goes before the caller's arguments. */
function handOver() {
  if (command === 'start') return [path.join(root, 'src/main.ts'), 'start', ...args]
  if (command === 'test') return [path.join(root, 'tools/test.mjs'), ...args]
  if (command === 'run' && args.length > 0) return args
  throw new SetupError('usage: bootstrap.mjs start [options] | test [pattern …] | run FILE [arguments]')
}

await orExplain(async () => {
  const target = handOver()
  await ensureInstalled()
  if (command !== 'run') await ensurePages()
  runNode(target)
})
