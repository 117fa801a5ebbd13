import { z } from 'zod'
import { fromBase64, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingId, readCompartment } from '../../ledger/founding.ts'
import { compartmentProposal, type CompartmentProposal } from '../../records/foundingFile.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Answered, ExchangeRoute } from '../ports/exchange.ts'
import type { Peer } from '../ports/peer.ts'
import { filesFor } from './compartmentList.ts'
import { takeCompartment } from './compartments.ts'
import { foundingFileBytes, readFileOf } from './files.ts'

/** Compartments between nodes: each gives a member the files of those that the member reads, live or waiting, and takes what the member gives.
 *  Nothing is signed by it: people agree, at their own nodes. */

const path = '/exchange/compartments'

type Needed = Pick<Ports, 'store' | 'clock'>

const listForm = z.strictObject({ compartments: z.array(z.unknown()).max(2 * limits.compartmentsProposed) })

/** What a node answers about compartments. */
export function compartmentRoutes(ports: Needed, coalition: Coalition): readonly ExchangeRoute[] {
  return [
    {
      method: 'GET',
      path,
      open: false,
      async answer({ caller }) {
        if (caller.kind !== 'member') return undefined
        const files = await ports.store.read((reader) => filesFor(reader, coalition, caller.member))
        return json({ compartments: [...files.values()] })
      },
    },
    {
      method: 'POST',
      path,
      open: false,
      async answer({ caller, body }) {
        if (caller.kind !== 'member') return undefined
        const file = readFileOf(body, 'entente/compartment-proposal@1')
        const id = await takeFrom(ports, coalition, caller.member, file)
        const ours = await ports.store.read((reader) => filesFor(reader, coalition, caller.member))
        const known = ours.get(id)
        return known && { status: 200, type: 'application/json', body: foundingFileBytes(known) }
      },
    },
  ]
}

function json(value: unknown): Answered {
  return { status: 200, type: 'application/json', body: utf8(JSON.stringify(value)) }
}

/** Takes in a file from a member that reads the compartment itself. Throws as `takeCompartment`, `E_COMPARTMENT_UNKNOWN` for anybody else's. */
async function takeFrom(
  ports: Needed,
  coalition: Coalition,
  member: MemberName,
  file: CompartmentProposal,
): Promise<CompartmentId> {
  const body = fromBase64(file.body)
  const { readers } = readCompartment(body, foundingId(body) as CompartmentId, coalition.id)
  if (!readers.includes(member))
    throw failure('E_COMPARTMENT_UNKNOWN', `${member} passes on a compartment that it does not read`, {
      paths: [member],
    })
  return takeCompartment(ports, coalition, file)
}

/** What came of an exchange about compartments with one member. */
export interface CompartmentsExchanged {
  readonly taken: readonly CompartmentId[]
  /** Compartments that the member was given with signatures that it lacked. */
  readonly given: readonly CompartmentId[]
  /** What was refused of what it gave, or by it. */
  readonly refused: readonly EntenteError[]
}

/** Gets from a member's node the compartments that a seat here reads, and gives it those that it reads, as far as one has signatures that the other lacks.
 *  What of it is wrong hinders nothing else. Throws `E_PEER_…`. */
export async function exchangeCompartments(
  ports: Needed,
  coalition: Coalition,
  peer: Pick<Peer, 'member' | 'ask'>,
  signal?: AbortSignal,
): Promise<CompartmentsExchanged> {
  const options = { most: limits.foundingFileBytes, ...(signal ? { signal } : {}) }
  const answered = await peer.ask('GET', path, undefined, options)
  const taken: CompartmentId[] = []
  const given: CompartmentId[] = []
  const refused: EntenteError[] = []
  const theirs = new Map<CompartmentId, string | null>()
  for (const each of answered.status === 200 ? filesIn(answered.body, peer.member) : []) {
    await unlessRefused(refused, async () => {
      const file = parsed(each)
      const id = await takeFrom(ports, coalition, peer.member, file)
      theirs.set(id, file.note)
      taken.push(id)
    })
  }
  const ours = await ports.store.read((reader) => filesFor(reader, coalition, peer.member))
  for (const [id, file] of ours) {
    if (theirs.get(id) === file.note) continue
    await unlessRefused(refused, async () => {
      const { status } = await peer.ask('POST', path, foundingFileBytes(file), {
        ...options,
        type: 'application/json',
      })
      if (status !== 200)
        throw failure(
          'E_FOUNDING_FILE',
          `${peer.member} answered ${status} to compartment ${id.slice(0, 16)}…`,
          {
            paths: [id],
          },
        )
      given.push(id)
    })
  }
  return { taken, given, refused }
}

/** The files of an answer, each still to be read. */
function filesIn(body: Uint8Array, member: MemberName): readonly unknown[] {
  const list = listForm.safeParse(parseStrictJson(utf8Text(body, 'an answer')))
  if (list.success) return list.data.compartments
  throw failure('E_FOUNDING_FILE', `${member} answered with no list of compartments`, { paths: [member] })
}

function parsed(value: unknown): CompartmentProposal {
  const file = compartmentProposal.safeParse(value)
  if (file.success) return file.data
  throw failure('E_FOUNDING_FILE', 'this is no compartment, or a damaged one', {
    paths: file.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}

async function unlessRefused(refused: EntenteError[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isFailure(error) || error.code.startsWith('E_STORAGE') || error.code.startsWith('E_PEER'))
      throw error
    refused.push(error)
  }
}
