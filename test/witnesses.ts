import { instant, instantText } from '../src/kernel/instant.ts'
import { nodesTogether, type JoinedNode, type Together, type TogetherOptions } from './nodes.ts'
import { epochRoutes, exchangeEpochs } from '../src/node/exchange/epochs.ts'
import { witnessRoutes, witnessWith, type Refusing } from '../src/node/witness/exchange.ts'
import { witnessHooks } from '../src/node/witness/hooks.ts'

/** Nodes that witness each other's logs, with what each of them refused. */
export interface Witnessing extends Together {
  readonly refused: ReadonlyMap<string, { readonly code: string; readonly message: string }[]>
  /** A node takes in what another has, cosigns it and hears who did. */
  meet(to: string, from: string): Promise<void>
}

/** Sets every clock to that which is furthest: each goes on only when it is asked. */
export function setClocksAlike(nodes: readonly Pick<JoinedNode, 'clock'>[]): void {
  const latest = Math.max(...nodes.map(({ clock }) => clock.now()))
  for (const { clock } of nodes) clock.set(instantText(instant(latest)))
}

/** Nodes of one coalition that witness each other. */
export async function nodesWitnessing(
  names: readonly string[],
  options: TogetherOptions = {},
): Promise<Witnessing> {
  const together = await nodesTogether(names, options)
  const refused = new Map<string, { readonly code: string; readonly message: string }[]>()
  const refusingOf = (node: JoinedNode): Refusing => {
    const list: { readonly code: string; readonly message: string }[] = []
    refused.set(node.name, list)
    return ({ code, message }) => {
      list.push({ code, message })
    }
  }
  const witnesses = (node: JoinedNode): void => {
    const refusing = refusingOf(node)
    node.routes.push(
      ...epochRoutes(node.ports, node.coalition),
      ...witnessRoutes(node.ports, node.coalition, refusing),
    )
    node.hooks = witnessHooks(node.ports, node.coalition, refusing)
  }
  for (const node of together.nodes) witnesses(node)
  return {
    ...together,
    refused,
    async take(node) {
      await together.take(node)
      witnesses(node)
    },
    async meet(to, from) {
      setClocksAlike(together.nodes)
      const node = together.node(to)
      await exchangeEpochs(node.ports, node.coalition, node.peer(from))
      await node.pull(from)
      await witnessWith(node.ports, node.coalition, node.seat, node.peer(from))
    },
  }
}
