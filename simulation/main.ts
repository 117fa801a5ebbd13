import { spawn, type ChildProcess } from 'node:child_process'
import { parseArgs } from 'node:util'
import { bugs, type Bug } from './bugs.ts'
import { faultKinds, laws, least } from './laws.ts'
import { plant, type Parts } from './plant.ts'
import type { Ran } from './run.ts'

// npm run simulate -- [--seeds N] [--seed S] [--bug NAME] [--jobs J] [--json] [--real-messages] [--deciding | --roster]: runs seeds 0 to N − 1, or the one
// named; with a bug in the program until one finds it. With --real-messages every seed sends the platform's own requests. In runs of --deciding members move
// and decide too (seeds d0, d1, …), in those of --roster they change keys and members beside it (r0, r1, …). Nothing of src is loaded here: what a process
// loads depends on what is planted first.

/** One in so many runs signs with real keys and sends the platform's own requests; the others have what stands in for both. The seed alone says which, so
 *  that replaying it is the same run. */
const realEvery = 20

type Kind = 'real' | 'standin'

function kindOf(seed: string): Kind {
  return /^[0-9]+$/.test(seed) && Number(seed) % realEvery === realEvery - 1 ? 'real' : 'standin'
}

interface Options {
  readonly seeds: readonly string[]
  readonly jobs: number
  readonly bug: Bug | undefined
  readonly json: boolean
  /** Of which kind these are, whatever the seed says. */
  readonly given: Partial<Parts>
}

/** Seeds for one process to run one after another. */
interface Share {
  readonly parts: Parts
  readonly seeds: readonly string[]
  readonly bug: string | undefined
}

const accepted =
  '[--seeds N] [--seed S] [--bug NAME] [--jobs J] [--json] [--real-messages] [--deciding | --roster]'

function usage(why: string): never {
  console.error(
    `${why}\nusage: npm run simulate -- ${accepted}\nbugs:\n${bugs.map(({ name }) => `  ${name}`).join('\n')}`,
  )
  process.exit(2)
}

function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '20' },
      seed: { type: 'string' },
      bug: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
      'real-messages': { type: 'boolean', default: false },
      deciding: { type: 'boolean', default: false },
      roster: { type: 'boolean', default: false },
    },
  })
  const whole = (name: string, text: string, most: number): number => {
    const number = Number(text)
    return /^[0-9]+$/.test(text) && number >= 1 && number <= most
      ? number
      : usage(`--${name} is a whole number from 1 to ${most}, not ${text}`)
  }
  const bug = bugs.find(({ name }) => name === values.bug)
  if (values.bug !== undefined && bug === undefined) usage(`no bug is called "${values.bug}"`)
  const count = whole('seeds', values.seeds, 1_000_000)
  return {
    seeds:
      values.seed === undefined
        ? Array.from({ length: count }, (_, i) => `${values.roster ? 'r' : values.deciding ? 'd' : ''}${i}`)
        : [values.seed],
    jobs: whole('jobs', values.jobs, 64),
    bug,
    json: values.json,
    given: values['real-messages'] ? { messages: 'real' } : {},
  }
}

/** Each job's shares, in the order in which it runs them. */
function sharesOf({ seeds, jobs, bug, given }: Options): Share[][] {
  return Array.from({ length: jobs }, (_, job) =>
    (['standin', 'real'] as const)
      .map((kind) => ({
        parts: { signatures: kind, messages: kind, ...given },
        seeds: seeds.filter((seed) => kindOf(seed) === kind).filter((_, i) => i % jobs === job),
        bug: bug?.name,
      }))
      .filter((share) => share.seeds.length > 0),
  )
}

/** Runs shares in processes of their own and gives what came of each seed as it comes, until told to stop. */
async function runAll(jobs: readonly (readonly Share[])[], take: (ran: Ran) => 'on' | 'stop'): Promise<void> {
  const running = new Set<ChildProcess>()
  let stopped = false
  const one = (share: Share): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [import.meta.filename, '--child', JSON.stringify(share)], {
        stdio: ['ignore', 2, 2, 'ipc'],
      })
      running.add(child)
      let came = 0
      child.on('message', (message) => {
        came += 1
        if (stopped || take(message as Ran) === 'on') return
        stopped = true
        for (const each of running) each.kill()
      })
      child.on('error', reject)
      child.on('close', (code) => {
        running.delete(child)
        if (stopped || came === share.seeds.length) resolve()
        else
          reject(new Error(`a process ended with ${code ?? 'a signal'} at seed ${share.seeds[came] ?? ''}`))
      })
    })
  await Promise.all(
    jobs.map(async (shares) => {
      for (const share of shares) if (!stopped) await one(share)
    }),
  )
}

/** What a process of its own does: its share, each result sent as it comes. */
async function inChild(text: string): Promise<void> {
  const { parts, seeds, bug: name } = JSON.parse(text) as Share
  plant(
    parts,
    bugs.find((bug) => bug.name === name),
  )
  // Whoever started this is gone: nobody waits for the rest.
  process.on('disconnect', () => process.exit())
  const { run } = await import('./run.ts')
  for (const seed of seeds) {
    const ran = await run(seed)
    await new Promise((resolve) => process.send?.(ran, resolve))
  }
  process.disconnect()
}

function replayOf(seed: string, bug: Bug | undefined): string {
  return `npm run simulate -- --seed ${seed}${bug ? ` --bug "${bug.name}"` : ''}`
}

async function simulate(options: Options): Promise<boolean> {
  const { seeds, bug, json } = options
  const began = process.hrtime.bigint()
  const faults = new Map<string, number>()
  const failed: Ran[] = []
  let count = 0
  let records = 0
  let found: Ran | undefined
  await runAll(sharesOf(options), (ran) => {
    count += 1
    records += ran.records
    for (const kind of faultKinds) faults.set(kind, (faults.get(kind) ?? 0) + (ran.faults[kind] > 0 ? 1 : 0))
    if (json) console.log(JSON.stringify(ran))
    const faultCount = Object.values(ran.faults).reduce((sum, each) => sum + each, 0)
    const isSmall = ran.nodes < least.nodes || ran.records < least.records || faultCount < least.faults
    if (bug) {
      if (!ran.violation || !bug.laws.includes(ran.violation.law)) return 'on'
      found = ran
      return 'stop'
    }
    if (ran.violation) failed.push(ran)
    else if (isSmall)
      failed.push({
        ...ran,
        violation: {
          law: 'no errors of the program',
          message: `only ${ran.records} records and ${faultCount} faults`,
          tail: [],
        },
      })
    return 'on'
  })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  if (bug) {
    console.error(
      found
        ? `found by seed ${found.seed}, the ${count}th run: ${found.violation?.message.split('\n')[0] ?? ''}\n  ${replayOf(found.seed, bug)}`
        : `"${bug.name}" is not found within ${seeds.length} seeds`,
    )
    return found !== undefined
  }
  for (const { seed, trace, violation } of failed)
    console.error(
      `\nseed ${seed} breaks a law\n  ${violation?.message ?? ''}\n  trace ${trace}\n${(violation?.tail ?? [])
        .slice(-40)
        .map((line) => `    ${line}`)
        .join('\n')}\n  ${replayOf(seed, undefined)}`,
    )
  console.error(`${count} seeds, ${records} records, ${seconds.toFixed(1)} s, ${failed.length} failed`)
  console.error(
    `runs with each fault: ${faultKinds.map((kind) => `${kind} ${faults.get(kind) ?? 0}`).join(', ')}`,
  )
  console.error(`laws: ${laws.join('; ')}`)
  return failed.length === 0
}

const [first, share] = process.argv.slice(2)
if (first === '--child' && share !== undefined) await inChild(share)
else if (!(await simulate(optionsOf(process.argv.slice(2))))) process.exitCode = 1
