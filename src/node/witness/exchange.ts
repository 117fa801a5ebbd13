import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { z } from 'zod'
import type { Coalition } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import type { Answered, Asked, Caller, ExchangeRoute } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import type { ActPorts } from '../signing.ts'
import { addCheckpoint } from './consistency.ts'
import { cosignHeld } from './cosign.ts'
import { forksWithin, noteContradiction, takeForks } from './forks.ts'
import { isWitnessed, keepHead, openHead, signersOf, type OpenedHead } from './heads.ts'
import { headsFor } from './offers.ts'
import { noticeOwn } from './rollback.ts'

/** Where nodes speak of cosignatures and contradictions. */
export const witnessPaths = {
  held: '/exchange/held',
  forks: '/exchange/forks',
  addCheckpoint: '/witness/add-checkpoint',
} as const

/** Told of what a peer sent that is refused: a code and a sentence. */
export type Refusing = (refused: { readonly code: string; readonly message: string }) => void

const notesForm = z.strictObject({ notes: z.array(z.string()).max(limits.headsShown) })
const proofsForm = z.strictObject({ proofs: z.array(z.string()).max(limits.headsShown) })

/** The routes by which other nodes reach what stands in this folder. */
export function witnessRoutes(
  ports: ActPorts,
  coalition: Coalition,
  refusing: Refusing = () => undefined,
): ExchangeRoute[] {
  const { store, clock } = ports
  const memberOf = (caller: Caller) => (caller.kind === 'member' ? caller : undefined)
  return [
    {
      method: 'GET',
      path: witnessPaths.held,
      open: false,
      async answer({ caller, query }) {
        const asking = memberOf(caller)
        if (asking === undefined) return undefined
        const asked = { ...asking, log: query.get('log') }
        const now = clock.now()
        return json({
          notes: await store.read((reader) => headsFor(store, reader, coalition, asked, now)),
        })
      },
    },
    {
      method: 'POST',
      path: witnessPaths.held,
      open: false,
      async answer(asked) {
        const asking = memberOf(asked.caller)
        if (asking === undefined) return undefined
        const { notes } = parsed(notesForm, asked)
        const took = await takeHeads(ports, coalition, notes, asking.member, refusing)
        return json({ taken: took.length })
      },
    },
    {
      method: 'GET',
      path: witnessPaths.forks,
      open: false,
      async answer({ caller }) {
        const asking = memberOf(caller)
        if (asking === undefined) return undefined
        const forks = await store.read((reader) => forksWithin(reader, coalition, asking.member))
        return json({ proofs: forks.map(({ proof }) => proof).slice(0, limits.forksShown) })
      },
    },
    {
      method: 'POST',
      path: witnessPaths.forks,
      open: false,
      async answer(asked) {
        const asking = memberOf(asked.caller)
        if (asking === undefined) return undefined
        const { proofs } = parsed(proofsForm, asked)
        return json({ taken: await takeForks(ports, coalition, proofs, asking.member) })
      },
    },
    {
      method: 'POST',
      path: witnessPaths.addCheckpoint,
      // A witness is asked by whoever has a signed head; the head proves whose it is.
      open: true,
      async answer({ caller, body }) {
        const seat = memberOf(caller)?.seat ?? coalition.seats[0]
        return seat && addCheckpoint(ports, coalition, seat, body)
      },
    },
  ]
}

function json(value: unknown): Answered {
  return { status: 200, type: 'application/json', body: utf8(JSON.stringify(value)) }
}

function parsed<Schema extends z.ZodType>(schema: Schema, { body }: Pick<Asked, 'body'>): z.infer<Schema> {
  const found = schema.safeParse(parseStrictJson(utf8Text(body, 'the request'), 'request'))
  if (found.success) return found.data
  throw failure('E_USAGE', 'the request does not have the form that is asked for', {
    paths: found.error.issues
      .map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`)
      .slice(0, 20),
  })
}

/** Takes heads that came from outside, with their cosignatures: looks whether they show that this node lost state or that a log forked, and keeps what is
 *  new of logs held here. Gives those that were taken; of the others `refusing` is told. */
export async function takeHeads(
  ports: Pick<ActPorts, 'store' | 'clock'>,
  coalition: Coalition,
  notes: readonly string[],
  from: MemberName,
  refusing: Refusing,
): Promise<OpenedHead[]> {
  const taken: OpenedHead[] = []
  for (const note of notes.slice(0, limits.headsShown)) {
    try {
      const head = openHead(coalition, utf8(note))
      requireReader(coalition, head, from)
      const lost = await noticeOwn(ports, coalition, head)
      if (lost !== undefined) refusing(failure('E_SEAT_MUTE', lost))
      const held = await ports.store.read((reader) => reader.log(head.log))
      if (lost !== undefined || held === undefined) continue
      // What goes past the entries here is theirs to bring first; until then it is neither kept nor doubted.
      if (held.size < head.checkpoint.size) continue
      const found = await noteContradiction(ports, coalition, head.note, from)
      if (found !== 'none') {
        refusing(
          failure('E_LOG_CONTRADICTED', `a head of ${head.log.member} does not fit what is held of its log`),
        )
        continue
      }
      await ports.store.write((transaction) => keepHead(transaction, coalition, head, ports.clock.now()))
      taken.push(head)
    } catch (error) {
      if (!isFailure(error)) throw error
      refusing(error)
    }
  }
  return taken
}

/** A member that is no reader of a compartment has no business with its heads. Throws `E_COMPARTMENT_UNKNOWN`. */
function requireReader(coalition: Coalition, { log }: OpenedHead, from: MemberName): void {
  if (coalition.compartments.get(log.compartment)?.readers.includes(from) === true) return
  throw failure('E_COMPARTMENT_UNKNOWN', `${from} reads no such compartment`)
}

/** What came of speaking with a peer about heads. */
export interface Witnessed {
  /** Heads of its own that this seat cosigned now or before. */
  readonly cosigned: number
  /** Proofs it had that were not here. */
  readonly forks: number
}

/** Which heads to speak about. */
export interface WitnessOptions {
  /** `<compartment>/<member>/<generation>` of one log; all without it, and forks too. */
  readonly log?: string
  readonly refusing?: Refusing
}

/** Speaks with a peer about heads, once its bodies are in: learns who cosigned what, cosigns for `seat` what is offered and wholly held, and takes proofs of
 *  forks. Nothing is cosigned by a mute node. Throws what asking the peer throws. */
export async function witnessWith(
  ports: ActPorts,
  coalition: Coalition,
  seat: MemberName,
  peer: Pick<Peer, 'ask' | 'member'>,
  { log, refusing = () => undefined }: WitnessOptions = {},
): Promise<Witnessed> {
  const forks = log === undefined ? await pullForks(ports, coalition, peer) : 0
  const path = log === undefined ? witnessPaths.held : `${witnessPaths.held}?log=${log}`
  const notes = await listFrom(peer, path, notesForm, 'notes')
  const heads = await takeHeads(ports, coalition, notes, peer.member, refusing)
  if (await ports.store.read((reader) => muteReason(reader, coalition))) return { cosigned: 0, forks }
  const cosigned: string[] = []
  for (const head of heads) {
    // A head that somebody passes on is cosigned once others have begun to: it is then one that its author offered.
    if (head.log.member !== peer.member && signersOf(head) < 2) continue
    if (!isWitnessed(coalition, head.log.compartment)) continue
    const made = await cosignHeld(ports, coalition, seat, head.note)
    if ('note' in made && !head.held.has(seat)) cosigned.push(utf8Text(made.note))
  }
  if (cosigned.length > 0) {
    const answer = await peer.ask('POST', witnessPaths.held, utf8(JSON.stringify({ notes: cosigned })), {
      type: 'application/json',
    })
    if (answer.status !== 200) refusing(notTaken(peer, answer))
  }
  return { cosigned: cosigned.length, forks }
}

/** Takes from a peer the proofs of forks that it has and this node may see. Gives how many were new. Throws what asking the peer throws. */
export async function pullForks(
  ports: Pick<ActPorts, 'store' | 'clock'>,
  coalition: Coalition,
  peer: Pick<Peer, 'ask' | 'member'>,
): Promise<number> {
  const proofs = await listFrom(peer, witnessPaths.forks, proofsForm, 'proofs')
  return takeForks(ports, coalition, proofs, peer.member)
}

async function listFrom<Key extends string>(
  peer: Pick<Peer, 'ask' | 'member'>,
  path: string,
  schema: z.ZodType<{ readonly [K in Key]: readonly string[] }>,
  key: Key,
): Promise<readonly string[]> {
  const answer = await peer.ask('GET', path)
  // A node without this part answers as to what does not exist.
  if (answer.status !== 200) return []
  try {
    return parsed(schema, answer)[key]
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw failure('E_PEER_ANSWER', `${peer.member} answered with no list of ${key}`, {
      paths: cause.paths,
      cause,
    })
  }
}

function notTaken({ member }: Pick<Peer, 'member'>, { status }: Answered): EntenteError {
  return failure('E_PEER_REFUSED', `${member} did not take the cosignatures (${status})`)
}
