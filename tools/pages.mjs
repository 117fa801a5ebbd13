// Plain Node 18 syntax. Builds the pages into web/dist, and the verifier into verifier/dist, where what they are made of has changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { root, runtime, SetupError } from './install.mjs'

/** What Vite makes, and of what. To the pages other rooms lend types only, which leave no trace; the verifier holds the rooms that verify. */
const bundles = [
  {
    what: 'the pages',
    folder: 'web',
    sources: ['web/index.html', 'web/vite.config.ts', 'web/src', 'web/public'],
  },
  {
    what: 'the verifier',
    folder: 'verifier',
    sources: [
      'verifier/index.html',
      'verifier/vite.config.ts',
      'verifier/src',
      'web/src/style',
      'web/src/words',
      ...['kernel', 'records', 'ledger', 'charter', 'decisions'].map((room) => `src/${room}`),
    ],
  },
]

function filesUnder(place) {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}

/** A digest of every source and of the packages. */
function madeOf(sources) {
  const digest = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')))
  for (const file of sources.flatMap((source) => filesUnder(path.join(root, source)))) {
    if (/\.test\.tsx?$/.test(file)) continue
    digest.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file))
  }
  return digest.digest('hex')
}

function builtOf(dist) {
  try {
    return fs.readFileSync(path.join(dist, '.made-of'), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

/** Runs Vite over a folder into `outDir`; what it prints goes to stderr. */
function vite(folder, outDir) {
  return new Promise((resolve, reject) => {
    const script = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(
      runtime,
      [script, 'build', '--logLevel', 'warn', '--outDir', outDir, path.join(root, folder)],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
      },
    )
    child.on('error', reject)
    child.on('close', resolve)
  })
}

/** Compressed twins, so that no answer is compressed while somebody waits. */
function compress(folder) {
  for (const file of filesUnder(folder)) {
    if (!/\.(js|css|svg|json)$/.test(file)) continue
    const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(fs.readFileSync(file), quality))
  }
}

/** Builds a bundle unless it is current. Another start that builds at the same time only does the same work twice. */
async function ensureBundle({ what, folder, sources }) {
  const dist = path.join(root, folder, 'dist')
  const wanted = madeOf(sources)
  if (builtOf(dist) === wanted) return
  process.stderr.write(`entente: building ${what} (once) …\n`)
  const fresh = `${dist}.new-${process.pid}`
  try {
    const code = await vite(folder, fresh)
    if (code !== 0) throw new SetupError(`${what} could not be built; the messages stand above.`)
    compress(fresh)
    fs.writeFileSync(path.join(fresh, '.made-of'), wanted)
    fs.rmSync(dist, { recursive: true, force: true })
    fs.renameSync(fresh, dist)
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

/** Builds what browsers are given, unless it is current. */
export async function ensurePages() {
  for (const bundle of bundles) await ensureBundle(bundle)
}
