import { plant } from '../simulation/plant.ts'
import type { Figure } from './figure.ts'

// What a record costs each member, and how that grows with the members: whole nodes in a simulated network, everybody follows everybody, nothing goes
// wrong; with the platform's own requests and answers, and stand-ins for signatures alone. With ENTENTE_BENCH_FULL=1 also twenty and fifty members, which takes many minutes.

const isFull = process.env['ENTENTE_BENCH_FULL'] === '1'
const sizes = isFull ? [5, 10, 20, 50] : [3, 5, 10]
/** Steps in which members write, and records in each. */
const steps = 4
const together = 25
const stepMs = 15_000

interface Cost {
  readonly bytes: number
  readonly messages: number
  readonly milliseconds: number
}

/** What one record costs one member, founding and first meeting left out. */
async function costOf(members: number): Promise<Cost> {
  const { Seed } = await import('../simulation/seed.ts')
  const { stage } = await import('../simulation/stage.ts')
  const { Work } = await import('../simulation/work.ts')
  const { world, network, nodes, plenary, seed, begin } = stage(
    new Seed(`members ${members}`),
    members,
    Date.UTC(2026, 10, 1, 9),
  )
  const work = new Work(seed)
  await begin()
  await world.run(world.now() + stepMs, () => undefined)
  const before = { bytes: network.bytes, messages: network.messages, cpu: process.cpuUsage() }
  for (let step = 0; step < steps; step++) {
    const node = nodes[step % members]
    if (node === undefined) throw new Error('there are members')
    const writing = work.write(node, plenary, together)
    await world.run(world.now() + stepMs, () => undefined)
    await writing
  }
  const { user, system } = process.cpuUsage(before.cpu)
  const each = steps * together * members
  return {
    bytes: (network.bytes - before.bytes) / each,
    messages: (network.messages - before.messages) / each,
    milliseconds: (user + system) / 1000 / each,
  }
}

/** Bytes, messages and processor time per member per record, by the number of members; ratios to the smallest coalition measured. */
export async function run(): Promise<readonly Figure[]> {
  plant({ signatures: 'standin', messages: 'real' })
  const figures: Figure[] = []
  let first: Cost | undefined
  for (const members of sizes) {
    const cost = await costOf(members)
    first ??= cost
    for (const unit of ['bytes', 'messages', 'milliseconds'] as const)
      figures.push({
        name: `simulation: a record for each of ${members} members`,
        value: cost[unit],
        unit,
        against: cost === first ? '' : `${sizes[0] ?? 0} members`,
        ratio: cost === first ? null : first[unit] / cost[unit],
      })
  }
  return figures
}
