import { failure, isFailure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { decisionRound } from '../../node/decisions/round.ts'
import { membersOf } from '../../node/exchange/members.ts'
import { syncWith } from '../../node/exchange/following.ts'
import type { Pulled } from '../../node/exchange/pull.ts'
import { hooksOf } from '../../node/exchange/running.ts'
import { addressesOf, type Address } from '../../node/founding/addresses.ts'
import type { Desk } from '../../node/desk.ts'
import { requireAct } from '../../node/roles.ts'
import { openDueHere } from '../../node/rounds/open.ts'
import { atDesk, exit, flag, type Command, type Outcome } from '../command.ts'
import { exchangeHelp, exchangeLog } from '../exchange.ts'

/** How it went with one member's node. */
interface Synced {
  readonly member: string
  readonly url: string
  readonly pulled: Pulled | null
  readonly error: { readonly code: string; readonly message: string } | null
}

/** `entente sync`: see its help. */
export const syncCommand: Command = {
  name: 'sync',
  summary: 'gets what the other members’ nodes have for the seat, once and now',
  usage: '[MEMBER]',
  options: { 'exchange-without-tls': { type: 'boolean' } },
  optionHelp: { 'exchange-without-tls': exchangeHelp['exchange-without-tls'] ?? '' },
  examples: ['entente sync', 'entente sync south --json'],
  async run(call) {
    const [member, ...more] = call.words
    if (more.length > 0) throw failure('E_USAGE', 'one member at most stands behind "sync"', { paths: more })
    return atDesk(call, async (desk) => {
      requireAct(desk, 'node')
      const { ports, coalition, seat } = desk
      const addresses = await wanted(desk, member)
      const peers = call.machine.peers(ports, membersOf(coalition), flag(call.values, 'exchange-without-tls'))
      const log = exchangeLog(call)
      const options = {
        ports,
        coalition,
        receiver: { hooks: hooksOf(ports, coalition, log), log },
      }
      const synced = await Promise.all(
        addresses.map((address) =>
          once(address, async () => syncWith(options, peers.open(seat, address.member, address.url), seat)),
        ),
      )
      await openDueHere(ports, coalition)
      await decisionRound(ports, coalition)
      return outcome(synced)
    })
  },
}

/** Where the nodes are that are asked. Throws `E_PEER_UNKNOWN`. */
async function wanted({ ports, coalition }: Desk, member: string | undefined): Promise<readonly Address[]> {
  const named = member === undefined ? undefined : asMemberName(member, 'member')
  const known = await ports.store.read((reader) => addressesOf(reader, coalition))
  const addresses = [...known.values()].filter((each) => named === undefined || each.member === named)
  if (addresses.length > 0) return addresses
  throw unknown(member)
}

function unknown(member: string | undefined): Error {
  return failure(
    'E_PEER_UNKNOWN',
    member === undefined
      ? 'no address of any other member is known here: "entente peer add MEMBER URL" sets one'
      : `no address of ${member} is known here: "entente peer add ${member} URL" sets one`,
    { paths: member === undefined ? [] : [member] },
  )
}

async function once({ member, url }: Address, work: () => Promise<Pulled>): Promise<Synced> {
  try {
    return { member, url, pulled: await work(), error: null }
  } catch (error) {
    if (!isFailure(error)) throw error
    return { member, url, pulled: null, error: { code: error.code, message: error.message } }
  }
}

function outcome(synced: readonly Synced[]): Outcome {
  const lines = synced.flatMap(({ member, url, pulled, error }) => {
    if (error) return [`${member} (${url}): ${error.code}: ${error.message}`]
    if (pulled === null) return []
    const { entries, bodies, logs, refused } = pulled
    return [
      `${member} (${url}): ${entries} entries and ${bodies} bodies came, out of ${logs} logs`,
      ...refused.map(({ code, message }) => `  ! ${code}: ${message}`),
    ]
  })
  const fine = synced.every(({ error, pulled }) => error === null && pulled?.refused.length === 0)
  return { text: `${lines.join('\n')}\n`, json: { synced }, code: fine ? exit.fine : exit.no }
}
