// Plain Node 18 syntax: this runs before the packaged Node is there.
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const windows = process.platform === 'win32'

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const modules = path.join(root, 'node_modules')
/** Node keeps what it compiled beside the packages: a command then starts in half the processor time. */
const compiled = { NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compiled') }
const stamp = path.join(modules, '.entente-installed')
const lock = path.join(root, '.installing')
/** The packaged Node. */
export const runtime = path.join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

const beatMs = 1_000
/** A lock whose owner has not touched it for so long belongs to a process that is gone. */
const abandonedMs = 10_000

const say = (text) => process.stderr.write(`entente: ${text}\n`)
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A sentence for a person; printed without a stack. */
export class SetupError extends Error {}

/** What a finished install is recognised by: the exact packages, on this kind of machine. */
function wanted() {
  const packages = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')))
  return `${packages.digest('hex')} ${process.platform}-${process.arch}\n`
}

function readOr(file, absent) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return absent
    throw error
  }
}

/** The stamp is written last, so an interrupted install is never taken for a whole one. */
const current = () => readOr(stamp, '') === wanted() && fs.existsSync(runtime)

/** Runs a command to its end and returns its exit code; what it prints goes to stderr, since stdout belongs to the caller. */
function execute(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 2, 2],
      shell: windows && command === 'npm',
    })
    let stopped = null
    const stop = (signal) => {
      stopped = signal
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, stop)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, stop)
      const by = stopped ?? signal
      resolve(by === null ? code : 128 + constants.signals[by])
    })
  })
}

/** The environment without the settings of an `npx` or `npm exec` around us: they describe that run, not this install. */
function installEnvironment() {
  const env = { ...process.env }
  for (const name of ['global', 'package', 'call', 'prefix', 'local_prefix', 'omit', 'dry_run']) {
    delete env[`npm_config_${name}`]
  }
  return env
}

/** npm as the caller runs it, or as found on PATH. */
function npm(args) {
  const own = process.env.npm_execpath ?? ''
  return path.basename(own) === 'npm-cli.js' && fs.existsSync(own)
    ? execute(process.execPath, [own, ...args], root, installEnvironment())
    : execute('npm', args, root, installEnvironment())
}

async function install() {
  say('installing packages (once, about half a minute) …')
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  // npm's own pauses would keep a person without a network waiting for over a minute.
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const code = await npm([
    'ci',
    '--include=dev',
    '--prefer-offline',
    '--no-engine-strict',
    ...patience,
    ...quiet,
  ]).catch((error) => {
    throw new SetupError(`npm cannot be started (${error.message}); npm 10 or later must be on PATH.`)
  })
  if (code > 128) throw new SetupError('installing was interrupted; the next start begins it anew.')
  if (code !== 0) {
    throw new SetupError(
      `npm ci ended with ${code}. The first start needs the network to fetch packages; later starts do not. ` +
        'Its messages stand above; nothing half-installed will be used.',
    )
  }
  await ensureRuntime()
  linkCommand()
  const draft = `${stamp}.new`
  fs.writeFileSync(draft, wanted())
  fs.renameSync(draft, stamp)
}

/** Where npm declines to run install scripts, the packaged Node's own script is run here. */
async function ensureRuntime() {
  if (fs.existsSync(runtime)) return
  const folder = path.dirname(path.dirname(runtime))
  await execute(process.execPath, ['installArchSpecificPackage.js'], folder, installEnvironment())
  if (!fs.existsSync(runtime)) {
    throw new SetupError(
      `the package "node" brought no runtime for ${process.platform}-${process.arch}: ${runtime} is missing.`,
    )
  }
}

/** Lets `npx entente` find the command in an installed clone. */
function linkCommand() {
  if (windows) return
  const link = path.join(modules, '.bin', 'entente')
  fs.rmSync(link, { force: true })
  fs.symlinkSync(path.join('..', '..', 'bin', 'entente.mjs'), link)
}

/** Creates the lock file; false when another process has it. */
function takeLock(token) {
  try {
    fs.writeFileSync(lock, token, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Waits until this process alone may install. Returns false when another one finished the work meanwhile. */
async function waitForLock(token) {
  let seen = ''
  let seenSince = Date.now()
  let told = false
  while (!takeLock(token)) {
    if (!told) say('another start is installing; waiting for it …')
    told = true
    await sleep(beatMs / 2)
    if (current()) return false
    const beat = readOr(lock, '')
    if (beat !== seen) {
      seen = beat
      seenSince = Date.now()
    } else if (Date.now() - seenSince > abandonedMs) {
      fs.rmSync(lock, { force: true })
    }
  }
  return true
}

async function installAlone() {
  const token = randomUUID()
  if (!(await waitForLock(token))) return
  let beats = 0
  const heart = setInterval(() => {
    if (readOr(lock, '').startsWith(token)) fs.writeFileSync(lock, `${token} ${(beats += 1)}`)
  }, beatMs)
  try {
    // Two that removed the same abandoned lock settle here: the later writer keeps it.
    await sleep(100)
    if (!readOr(lock, '').startsWith(token)) return await installAlone()
    if (!current()) await install()
  } finally {
    clearInterval(heart)
    if (readOr(lock, '').startsWith(token)) fs.rmSync(lock, { force: true })
  }
}

/** Makes sure the packages of this very lock file are there. Quick when they are: one hash and two look-ups. */
export async function ensureInstalled() {
  if (!current()) await installAlone()
}

/** npm passes SIGTERM to the shell it started, and many shells die of it without telling us: the new parent does. */
function whenOrphaned(act) {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) act()
  }, beatMs / 4)
}

/** Runs a file with the packaged Node: same terminal, signals passed on. Ends this process with the child's exit code or signal. */
export function runNode(args) {
  const child = spawn(runtime, args, { stdio: 'inherit', env: { ...compiled, ...process.env } })
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the child itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : whenOrphaned(() => child.kill())
  child.on('error', (error) => {
    say(`the packaged Node cannot be started: ${error.message}. Delete node_modules and start again.`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward)
    clearInterval(watch)
    if (signal === null) process.exitCode = code
    else process.kill(process.pid, signal)
  })
}

/** Runs `main`; a setup error becomes one line and exit code 1. */
export async function orExplain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
