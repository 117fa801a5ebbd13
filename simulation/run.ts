import type { CompartmentId } from '../src/kernel/id.ts'
import { limits } from '../src/kernel/limits.ts'
import { Changes, type ChangeKind } from './changes.ts'
import { Faults } from './faults.ts'
import { Invariants, Violation } from './invariants.ts'
import { least, type FaultCount, type Law } from './laws.ts'
import { Motions, simulatedRules } from './motions.ts'
import type { SimulatedNode } from './node.ts'
import { Seed } from './seed.ts'
import { stage } from './stage.ts'
import { Work } from './work.ts'
import type { World } from './world.ts'

/** What came of one seed. */
export interface Ran {
  readonly seed: string
  readonly nodes: number
  readonly records: number
  /** Motions moved, those of which somebody can prove the outcome, and epochs that they began; none where members do not decide. */
  readonly motions: Motions['counts']
  /** Changes of the roster that came about, in order. */
  readonly changes: readonly ChangeKind[]
  readonly faults: FaultCount
  readonly messages: number
  readonly bytes: number
  /** SHA-256 of all that happened. */
  readonly trace: string
  readonly violation: {
    readonly law: Law
    readonly message: string
    readonly tail: readonly string[]
  } | null
}

/** 1 November 2026, 09:00 UTC. */
const start = Date.UTC(2026, 10, 1, 9)
/** How long people work and things go wrong, and how long nodes then have to come together. */
const busyMs = 45_000
const calmMs = 120_000
/** How long people who decide go on when nothing goes wrong any more. */
const speakingMs = 30_000
/** What votes take beyond that until they close: each waits until no ballot can be under way. */
const settledMs = limits.settleMs + 60_000
/** Then it goes on in steps until one brings nothing new, but not for ever: who writes without end comes to no agreement. */
const calmStepMs = 8_000
const calmSteps = 12

/** Runs one seed. Nothing in it depends on anything but the seed. */
export async function run(name: string): Promise<Ran> {
  const draw = new Seed(name)
  const changesRoster = name.startsWith(changing)
  const decides = changesRoster || name.startsWith(deciding)
  // Votes that close take minutes until no ballot can be under way; changes of the roster are had without them.
  const settles = decides && !changesRoster ? settledMs : 0
  const rules = !decides
    ? []
    : changesRoster
      ? simulatedRules.filter(({ byDeadline }) => !byDeadline)
      : simulatedRules
  const { seed, trace, world, network, nodes, newcomer, readers, plenary, begin } = stage(
    draw,
    changesRoster ? 4 : draw.pick([3, 3, 3, 4]),
    start,
    rules,
  )
  const work = new Work(seed)
  const invariants = new Invariants(nodes, readers)
  const motions = new Motions(new Seed(`${name} motions`), nodes, rules, (law, what) => {
    invariants.broken(law, what)
  })
  const changes = changesRoster
    ? new Changes(new Seed(`${name} roster`), {
        ...{ nodes, readers, newcomer },
        took(node) {
          nodes.push(node)
          invariants.watch(node)
          void node.start()
        },
      })
    : undefined
  if (changes) {
    invariants.changes = changes
    motions.changes = changes
  }
  const tick = async (): Promise<void> => {
    changes?.look()
    if (decides) await motions.tick()
    await invariants.tick()
  }
  const faults = new Faults({
    ...{ world, network, nodes, readers, invariants, work },
    ...(changes && { speak: (node: SimulatedNode) => motions.says(node) }),
  })
  network.onAnswer = (to, signature, status) => {
    invariants.requestAnswered(to, signature, status)
  }
  const result = (violation: Ran['violation']): Ran => ({
    seed: name,
    nodes: nodes.length,
    records: work.written.length,
    motions: motions.counts,
    changes: changes?.done ?? [],
    faults: faults.count(),
    messages: network.messages,
    bytes: network.bytes,
    trace: trace.digest(),
    violation,
  })
  try {
    await begin()
    faults.plan(busyMs)
    const act = (): void => {
      if (world.now() > start + busyMs && work.written.length >= least.records) return
      const node = seed.pick(nodes)
      const among =
        changes?.livingOf(node.seat) ??
        [...readers].filter(([, own]) => own.includes(node.seat)).map(([id]) => id)
      if (among.length === 0) {
        world.in(seed.int(2_000, 7_000), act)
        return
      }
      work.once(node, among).catch((error: unknown) => {
        node.broke(error)
      })
      world.in(seed.int(2_000, 7_000), act)
    }
    world.in(1_000, act)
    if (decides)
      decide({ world, nodes, motions, work, until: settles, plenary: () => changes?.plenary ?? plenary })
    if (changes) change({ world, nodes, changes, motions })
    await world.run(start + busyMs, tick)
    faults.mend()
    await world.run(start + busyMs + calmMs + settles, tick)
    // What was written at the last moment gets the time that it takes, and a run in which little could be written goes on until it is as long as any.
    for (let i = 0; i < calmSteps; i++) {
      const before = await entriesHeld(nodes)
      await world.run(world.now() + calmStepMs, tick)
      if ((await entriesHeld(nodes)) === before && work.written.length >= least.records) break
    }
    if (decides) await motions.end()
    await invariants.end(work)
    trace.say(world.now(), 'all', `${work.written.length} records`)
    return result(null)
  } catch (error) {
    const { law, message } =
      error instanceof Violation
        ? error
        : {
            law: 'no errors of the program' as const,
            message: error instanceof Error ? (error.stack ?? '') : String(error),
          }
    return result({ law, message, tail: trace.tail() })
  }
}

/** How a seed begins in whose run the roster changes. */
export const changing = 'r'
/** How often somebody does something for a change of the roster, and speaks on it. */
const changeMs = 2_500

/** People change the roster, one change after another, and go on with the last when nothing goes wrong any more. */
function change({
  world,
  nodes,
  changes,
  motions,
}: {
  readonly world: World
  readonly nodes: readonly SimulatedNode[]
  readonly changes: Changes
  readonly motions: Motions
}): void {
  for (let turn = 0; turn * changeMs < busyMs + calmMs - 15_000; turn++)
    world.in(5_000 + turn * changeMs, () => {
      const node = nodes[turn % nodes.length]
      if (!node) return
      const acts =
        turn * changeMs < busyMs + calmMs - 60_000
          ? [changes.once(node), motions.says(node)]
          : [motions.says(node)]
      for (const act of acts)
        act.catch((error: unknown) => {
          node.broke(error)
        })
    })
}

/** How a seed begins in whose run members decide: the seed alone says it. */
export const deciding = 'd'

/** People move and speak while it is busy; afterwards each writes a line now and then, by which the others see how late it is there. */
function decide({
  world,
  nodes,
  motions,
  work,
  until,
  plenary,
}: {
  readonly world: World
  readonly nodes: readonly SimulatedNode[]
  readonly motions: Motions
  readonly work: Work
  /** How long they go on beyond the calm, in milliseconds. */
  readonly until: number
  readonly plenary: () => CompartmentId
}): void {
  for (let turn = 0; turn * 1_500 + 2_000 < busyMs + speakingMs; turn++) {
    const node = nodes[turn % nodes.length]
    world.in(turn * 1_500 + 2_000, () => {
      if (node)
        motions.once(node).catch((error: unknown) => {
          node.broke(error)
        })
    })
  }
  for (const [i, node] of nodes.entries())
    for (let at = busyMs + 20_000; at < busyMs + calmMs + until; at += at < busyMs + calmMs ? 20_000 : 60_000)
      world.in(at + i * 1_000, () => {
        work.write(node, plenary(), 1).catch(() => undefined)
      })
}

async function entriesHeld(nodes: readonly SimulatedNode[]): Promise<number> {
  let held = 0
  for (const { disk } of nodes)
    held += await disk.store.read(async (reader) =>
      (await reader.logs()).reduce((sum, { size }) => sum + size, 0),
    )
  return held
}
