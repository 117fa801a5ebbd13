import type { CompartmentId, EpochId, MemberName } from '../src/kernel/id.ts'
import { plenaryId } from '../src/ledger/founding.ts'
import type { DecisionRule } from '../src/records/decisionRule.ts'
import { found } from './founding.ts'
import { SeededKeyring } from './keys.ts'
import { Network } from './network.ts'
import { SimulatedNode } from './node.ts'
import type { Seed } from './seed.ts'
import { Trace } from './trace.ts'
import { World } from './world.ts'

/** Nodes of one coalition in a world of their own, before anything happened. */
export interface Stage {
  readonly seed: Seed
  readonly trace: Trace
  readonly world: World
  readonly network: Network
  /** A newcomer comes to them. */
  readonly nodes: SimulatedNode[]
  /** A node that founded nothing. */
  readonly newcomer: SimulatedNode
  /** Who reads what: the plenary, and a compartment of the first two. */
  readonly readers: Map<CompartmentId, readonly MemberName[]>
  readonly plenary: CompartmentId
  /** Founds the coalition and starts all nodes. */
  readonly begin: () => Promise<void>
}

const names = ['ash', 'birch', 'cedar', 'dogwood', 'elm', 'fir']

/** Sets up `count` members, each with a node of its own. `start`: milliseconds since 1970; `rules`: what they decide by, if they do. */
export function stage(seed: Seed, count: number, start: number, rules: readonly DecisionRule[] = []): Stage {
  const trace = new Trace()
  const world = new World(seed, trace, start)
  const network = new Network(world, { lost: 0, doubled: 0, least: 5, most: 60 })
  const nodes = Array.from({ length: count }, (_, i) => {
    const seat = (names[i] ?? `member-${String(i + 1).padStart(2, '0')}`) as MemberName
    return new SimulatedNode(seat, new SeededKeyring(seat), world, network)
  })
  const late = 'yew' as MemberName
  const newcomer = new SimulatedNode(late, new SeededKeyring(late), world, network)
  const seats = nodes.map(({ seat }) => seat)
  const founded = found(
    seed,
    nodes.map(({ keyring }) => keyring),
    [seats.slice(0, 2)],
    rules,
  )
  const plenary = plenaryId(founded.coalition as string as EpochId)
  const readers = new Map<CompartmentId, readonly MemberName[]>([
    [plenary, seats],
    ...founded.compartments.map(({ id, readers: own }) => [id, own] as const),
  ])
  return {
    seed,
    trace,
    world,
    network,
    nodes,
    newcomer,
    readers,
    plenary,
    async begin() {
      for (const node of nodes) await node.found(founded, nodes)
      await world.run(world.now(), () => undefined)
      for (const node of nodes) void node.start()
    },
  }
}
