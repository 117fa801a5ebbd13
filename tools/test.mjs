// Behind `npm test`, under the packaged Node: every check, one line each, failures in full, one plain sum at the end.
//   npm test                     everything
//   npm test -- PATTERN …        the test files matching a pattern, or a check by its name
//   npm test -- ledger -t merge  options go to vitest
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './install.mjs'

const modules = path.join(root, 'node_modules')
const scratch = mkdtempSync(path.join(tmpdir(), 'entente-test-'))

const checks = {
  typecheck: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  'typecheck of the pages': ['typescript/bin/tsc', '-p', 'web', '--noEmit', '--pretty', 'false'],
  eslint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  prettier: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  'dependency-cruiser': [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    'test',
    'bench',
    'web/src',
    'verifier/src',
    '--config',
    '.dependency-cruiser.cjs',
  ],
}
/** Dates in documents must read the same wherever the machine stands. */
const readingTests = ['src/evidence', 'test/reading']
const readingZones = ['Asia/Shanghai', 'America/Los_Angeles']

const running = new Set()

/** Runs a package's script; resolves to its exit code (1 for a signal), everything it printed, and its seconds. */
function run([script, ...args], env = {}) {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(process.execPath, [path.join(modules, script), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 })
    })
  })
}

/** A static check counts as one. */
async function check(name) {
  const { code, output, seconds } = await run(checks[name])
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output, seconds }
}

/** What vitest's JSON report counts. A file that could not be loaded, or an error outside any test, is one failure. */
function countTests(report, code) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

async function vitest(name, filters, zone) {
  const file = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output, seconds } = await run(['vitest/vitest.mjs', 'run', ...reporters, ...filters], {
    TZ: zone,
  })
  let counts
  try {
    counts = countTests(JSON.parse(readFileSync(file, 'utf8')), code)
  } catch {
    counts = { passed: 0, failed: 1, skipped: 0 }
  }
  return { name, ...counts, output, seconds }
}

/** It keeps two cores busy by itself, so it has the machine to itself. */
const simulation = 'test/simulation.test.ts'

/** The jobs for these arguments, longest first, and what runs alone after them. */
function jobsFor(args) {
  const named = args.filter((argument) => argument in checks)
  const filters = args.filter((argument) => !(argument in checks))
  if (filters.length > 0) {
    return {
      jobs: [...named.map((name) => () => check(name)), () => vitest('tests', filters, 'UTC')],
      alone: [],
    }
  }
  if (named.length > 0) return { jobs: named.map((name) => () => check(name)), alone: [] }
  return {
    jobs: [
      () => vitest('tests', ['--exclude', simulation], 'UTC'),
      ...Object.keys(checks).map((name) => () => check(name)),
      ...readingZones.map((zone) => () => vitest(`reading tests, ${zone}`, readingTests, zone)),
    ],
    alone: [() => vitest('simulation', [simulation], 'UTC')],
  }
}

function tell({ name, passed, failed, skipped, output, seconds }) {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ]
  console.log(
    `${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(36)} ${counts.join(', ').padEnd(24)} ${seconds.toFixed(1)} s`,
  )
  if (failed || skipped) console.log(`\n${output.trim()}\n`)
}

/** Two at a time: the tests keep one core busy while the checks take turns on the other. Then what runs alone. */
async function runAll({ jobs, alone }) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const lane = async (waiting) => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const result = await job()
      tell(result)
      for (const key of Object.keys(sum)) sum[key] += result[key]
    }
  }
  await Promise.all([lane(jobs), lane(jobs)])
  await lane(alone)
  return sum
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    rmSync(scratch, { recursive: true, force: true })
    process.exit(130)
  })
}
const { passed, failed, skipped } = await runAll(jobsFor(process.argv.slice(2)))
rmSync(scratch, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
