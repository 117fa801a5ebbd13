import { deskFor } from '../src/node/desk.ts'
import { announceAddress, setAddress } from '../src/node/founding/addresses.ts'
import { askToJoin } from '../src/node/joining/ask.ts'
import { enterByFile } from '../src/node/joining/enter.ts'
import { operator } from '../src/node/roles.ts'
import { keyRequestBytes } from '../src/node/roster/requests.ts'
import type { JoiningInvitation } from '../src/records/foundingFile.ts'
import type { WelcomeFile } from '../src/records/welcomeFile.ts'
import { portsOf, type SimulatedNode } from './node.ts'

/** A node that founded nothing asks to be let in, by the invitation that a member's node gave. Gives the file by which a member moves it. */
export async function asksIn(node: SimulatedNode, invitation: JoiningInvitation): Promise<Uint8Array> {
  const ports = portsOf(node, node.disk, () => true)
  const wish = { seat: node.seat, host: `${node.seat}-host`, url: `http://${node.host}` }
  const { request } = await askToJoin({ ports, person: operator }, invitation, wish)
  return keyRequestBytes(request)
}

/** It comes in by the welcome of a member's node. Throws `E_FOUNDING_STEP` while it is no member. */
export async function comesIn(
  node: SimulatedNode,
  welcome: WelcomeFile,
  others: readonly SimulatedNode[],
): Promise<void> {
  const ports = portsOf(node, node.disk, () => true)
  const coalition = await enterByFile({ ports, person: operator }, welcome)
  const desk = deskFor(ports, coalition, node.seat, operator)
  for (const { seat, host } of others)
    if (coalition.newest.roster.members.some(({ name }) => name === seat))
      await setAddress(desk, seat, `http://${host}`)
  await announceAddress(desk, `http://${node.host}`)
}
