import { Faults } from './faults.ts'
import { Invariants, Violation } from './invariants.ts'
import { least, type FaultCount, type Law } from './laws.ts'
import type { SimulatedNode } from './node.ts'
import { Seed } from './seed.ts'
import { stage } from './stage.ts'
import { Work } from './work.ts'

/** What came of one seed. */
export interface Ran {
  readonly seed: string
  readonly nodes: number
  readonly records: number
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
/** Then it goes on in steps until one brings nothing new, but not for ever: who writes without end comes to no agreement. */
const calmStepMs = 8_000
const calmSteps = 12

/** Runs one seed. Nothing in it depends on anything but the seed. */
export async function run(name: string): Promise<Ran> {
  const draw = new Seed(name)
  const { seed, trace, world, network, nodes, readers, begin } = stage(draw, draw.pick([3, 3, 3, 4]), start)
  const work = new Work(seed)
  const invariants = new Invariants(nodes, readers)
  const faults = new Faults({ world, network, nodes, readers, invariants, work })
  network.onAnswer = (to, signature, status) => {
    invariants.requestAnswered(to, signature, status)
  }
  const result = (violation: Ran['violation']): Ran => ({
    seed: name,
    nodes: nodes.length,
    records: work.written.length,
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
      const among = [...readers].filter(([, own]) => own.includes(node.seat)).map(([id]) => id)
      work.once(node, among).catch((error: unknown) => {
        node.broke(error)
      })
      world.in(seed.int(2_000, 7_000), act)
    }
    world.in(1_000, act)
    await world.run(start + busyMs, () => invariants.tick())
    faults.mend()
    await world.run(start + busyMs + calmMs, () => invariants.tick())
    // What was written at the last moment gets the time that it takes.
    for (let i = 0; i < calmSteps; i++) {
      const before = await entriesHeld(nodes)
      await world.run(world.now() + calmStepMs, () => invariants.tick())
      if ((await entriesHeld(nodes)) === before) break
    }
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

async function entriesHeld(nodes: readonly SimulatedNode[]): Promise<number> {
  let held = 0
  for (const { disk } of nodes)
    held += await disk.store.read(async (reader) =>
      (await reader.logs()).reduce((sum, { size }) => sum + size, 0),
    )
  return held
}
