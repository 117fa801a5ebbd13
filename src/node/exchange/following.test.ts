import { describe, expect, it, onTestFinished } from 'vitest'
import type { Network } from '../../../test/network.ts'
import { nodesTogether, type JoinedNode } from '../../../test/nodes.ts'
import { until } from '../../../test/timer.ts'
import { asMemberName } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { membersOf } from './members.ts'
import { setAddress } from '../founding/addresses.ts'
import { listCompartments } from '../founding/compartmentList.ts'
import { openCompartment } from '../founding/compartments.ts'
import { compartmentRoutes } from '../founding/exchange.ts'
import { ask } from '../questions.ts'
import { epochRoutes } from './epochs.ts'
import { Following } from './following.ts'

const south = asMemberName('south')

async function asked(node: JoinedNode): Promise<void> {
  const closes = parseInstantLoosely('2030-01-01')
  await ask(node.desk(), { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes })
}

/** South follows north. */
async function following(tamper?: Network['tamper']): Promise<{
  readonly south: JoinedNode
  readonly north: JoinedNode
  readonly paths: () => string[]
}> {
  const together = await nodesTogether(['north', 'south'])
  const [one, other] = [together.node('north'), together.node('south')]
  one.routes.push(...epochRoutes(one.ports, one.coalition), ...compartmentRoutes(one.ports, one.coalition))
  await setAddress(other.desk(), asMemberName('north'), 'http://north.example')
  const { ports, coalition, hooks, log } = other
  const followed = new Following({
    ports,
    coalition,
    peers: other.peersWith(membersOf(coalition)),
    receiver: { hooks, log },
    report(error) {
      throw error
    },
  })
  together.network.tamper = tamper
  followed.start()
  onTestFinished(() => followed.close())
  return {
    north: one,
    south: other,
    paths: () => together.network.requests.filter(({ from }) => from === 'south').map(({ path }) => path),
  }
}

const sizes = async ({ ports }: JoinedNode) =>
  ports.store.read(async (reader) => (await reader.logs()).map(({ size }) => size))

describe('following another node', () => {
  it('asks for epochs and compartments where news is of more than logs, and for logs always', async () => {
    const { north, south: here, paths } = await following()
    await until(() => {
      expect(paths().filter((path) => path === '/exchange/logs')).toHaveLength(2)
    })
    const atFirst = paths().filter((path) => path === '/exchange/compartments')
    expect(atFirst).toHaveLength(1)

    await asked(north)
    await until(async () => {
      expect(await sizes(here)).toEqual(await sizes(north))
    })
    expect(paths().filter((path) => path === '/exchange/compartments')).toEqual(atFirst)
    expect(paths().filter((path) => path === '/exchange/epochs')).toHaveLength(1)

    const { id } = await openCompartment(north.desk(), { readers: [south], tlp: 'AMBER' })
    await asked(north)
    await until(async () => {
      expect((await listCompartments(here.desk())).at(-1)).toMatchObject({ id, state: 'waiting' })
    })
    // What both hold alike is not asked for again, though nobody has signed yet.
    const askedSoFar = paths().filter((path) => path === '/exchange/compartments').length
    await asked(north)
    await until(async () => {
      expect(await sizes(here)).toEqual(await sizes(north))
    })
    expect(paths().filter((path) => path === '/exchange/compartments')).toHaveLength(askedSoFar)
  })

  it('takes the logs of a node that gives no list of compartments and no epoch', async () => {
    const { north, south: here } = await following((request, response) =>
      /[/](epochs|compartments)$/.test(new URL(request.url).pathname)
        ? new Response('{}', { status: 200, headers: response.headers })
        : response,
    )
    await asked(north)
    await until(async () => {
      expect(await sizes(here)).toEqual(await sizes(north))
    })
    const refused = here.lines.map(({ event, code }) => `${event}: ${code}`)
    expect(new Set(refused)).toEqual(
      new Set(['epoch refused: E_PEER_SIGNATURE', 'compartment refused: E_PEER_SIGNATURE']),
    )
  })
})
