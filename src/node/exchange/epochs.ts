import { z } from 'zod'
import { base64, fromBase64, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { EpochId, MemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import type { Epoch } from '../../ledger/founding.ts'
import type { Coalition } from '../coalition.ts'
import { enterEpoch } from '../epochs.ts'
import { linkOf } from '../foundingBodies.ts'
import type { Answered, ExchangeRoute } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import type { Reader } from '../ports/store.ts'
import type { ActPorts } from '../signing.ts'

/** Epochs between nodes: whoever slept through some asks for what comes after the last one it knows, one at a time, and verifies each under those before it. */

const path = '/exchange/epochs'

const format = 'entente/next-epoch@1'
const nextEpoch = z.strictObject({
  format: z.literal(format),
  /** The link of the epoch that follows the one asked for, and its charter; null where none is known, or none that the caller may know. */
  epoch: z.strictObject({ link: z.base64(), charter: z.base64() }).nullable(),
})

/** The largest answer: both in base64, and what stands around them. */
const mostBytes = 4 * Math.ceil((limits.certificateBytes + limits.bodyBytes) / 3) + 1000

/** What a node answers about epochs. A member that signs with a key of before may be one that does not know yet that it was changed. */
export function epochRoutes(
  { store }: Pick<ActPorts, 'store'>,
  coalition: Coalition,
): readonly ExchangeRoute[] {
  return [
    {
      method: 'GET',
      path,
      open: false,
      former: true,
      async answer({ caller, query }) {
        if (caller.kind !== 'member') return undefined
        const next = epochFor(coalition, caller.member, query.get('after') ?? '')
        return json(next === undefined ? null : await store.read((reader) => epochIn(reader, next)))
      },
    },
  ]
}

function json(epoch: z.infer<typeof nextEpoch>['epoch']): Answered {
  return { status: 200, type: 'application/json', body: utf8(JSON.stringify({ format, epoch })) }
}

/** The epochs that a member may be told of, oldest first. Who joins later leads its chain through all that came before; of what comes after the first epoch without it
 *  it is told nothing. */
export function epochsToldTo({ epochs }: Pick<Coalition, 'epochs'>, member: MemberName): readonly Epoch[] {
  const inOrder = [...epochs.values()]
  const last = inOrder.findLastIndex(({ roster }) => roster.members.some(({ name }) => name === member))
  return last < 0 ? [] : inOrder.slice(0, last + 2)
}

/** The epoch that follows the one named, as far as a member may know. */
function epochFor(coalition: Coalition, member: MemberName, after: string): Epoch | undefined {
  const told = epochsToldTo(coalition, member)
  const at = told.findIndex(({ id }) => id === after)
  return at < 0 ? undefined : told[at + 1]
}

async function epochIn(
  reader: Reader,
  { number, roster }: Epoch,
): Promise<z.infer<typeof nextEpoch>['epoch']> {
  const held = (await reader.epochs())[number]
  const charter = await reader.charter(roster.charter)
  if (held === undefined || charter === undefined) return null
  return { link: base64(linkOf(held)), charter: base64(charter) }
}

/** Gets from a member's node the epochs that follow those known here, and goes on under each. Gives how many. Throws `E_PEER_…`, and as `enterEpoch` for what proves
 *  nothing; what came before it stays. */
export async function exchangeEpochs(
  ports: ActPorts,
  coalition: Coalition,
  peer: Pick<Peer, 'member' | 'ask'>,
  signal?: AbortSignal,
): Promise<number> {
  for (let entered = 0; ; entered++) {
    const next = await nextEpochFrom(peer, coalition.newest.id, signal)
    if (next === undefined) return entered
    await enterEpoch(ports, coalition, next.link, next.charter)
  }
}

/** The link of an epoch and its charter, as somebody gave them: nothing of it is verified. */
export interface GivenEpoch {
  readonly link: Uint8Array
  readonly charter: Uint8Array
}
/** Gives what follows an epoch; undefined where nothing is known to. */
export type NextEpoch = (after: EpochId) => Promise<GivenEpoch | undefined>

/** Asks a member's node for the epoch that follows one. Throws `E_PEER_…`. */
export async function nextEpochFrom(
  peer: Pick<Peer, 'member' | 'ask'>,
  after: EpochId,
  signal?: AbortSignal,
): Promise<GivenEpoch | undefined> {
  const options = { most: mostBytes, ...(signal ? { signal } : {}) }
  const { status, body } = await peer.ask('GET', `${path}?after=${after}`, undefined, options)
  // A node of an older version knows no such path.
  const next = status === 200 ? read(body, peer.member) : null
  return next === null ? undefined : { link: fromBase64(next.link), charter: fromBase64(next.charter) }
}

function read(body: Uint8Array, member: MemberName): z.infer<typeof nextEpoch>['epoch'] {
  const answer = nextEpoch.safeParse(parseStrictJson(utf8Text(body, 'an answer'), 'an answer'))
  if (answer.success) return answer.data.epoch
  throw failure('E_PEER_ANSWER', `${member} answered with no epoch`, {
    paths: answer.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}
