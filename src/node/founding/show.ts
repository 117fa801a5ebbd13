import type { CharterHash, CoalitionId, MemberName } from '../../kernel/id.ts'
import { faultsOf } from '../../ledger/founding.ts'
import { quorumOf } from '../../ledger/quorum.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import { registerOf, type Charter } from '../../records/charter.ts'
import { signaturesOf } from './sign.ts'
import { charterOf, genesisOf, type FoundingState } from './state.ts'

/** What comes next at a founding.
 *  `invite`: the opener waits for answers and closes the list. `await`: a founder that answered waits for the genesis. `compare`: there is a genesis, to
 *  be compared with the others by its words and signed. `pass`: this node has signed, and others have not. */
export type FoundingStep = 'invite' | 'await' | 'compare' | 'pass'

/** A founder as a person looks at it. */
export interface FounderShown {
  readonly name: MemberName
  readonly host: string
  /** Whether it is a seat of this node. */
  readonly here: boolean
  readonly signed: boolean
}

/** How a founding stands, in what people decide by. */
export interface FoundingShown {
  readonly founding: string
  readonly name: string
  readonly step: FoundingStep
  readonly opener: boolean
  readonly founders: readonly FounderShown[]
  readonly charter: CharterShown
  /** Once there is a genesis: the coalition's id, and the words by which people compare it. */
  readonly coalition: { readonly id: CoalitionId; readonly words: readonly string[] } | null
  /** Hosts with several seats: not blind from their operator. */
  readonly hostedTogether: readonly { readonly host: string; readonly members: readonly MemberName[] }[]
}

/** What of a charter binds how a coalition works. */
export interface CharterShown {
  readonly hash: CharterHash
  readonly name: string
  readonly decisionRules: number
  /** How many of the members may lie or lose memory at once. */
  readonly faults: number
  /** How many members stand behind what counts. */
  readonly quorum: number
  readonly registerSlots: number
  readonly registerCadenceMinutes: number
}

/** What of a charter binds a coalition of so many members. */
export function charterShown(charter: Charter, hash: CharterHash, members: number): CharterShown {
  const { slots, cadenceMinutes } = registerOf(charter)
  const faults = faultsOf(charter, members)
  return {
    hash,
    name: charter.name,
    decisionRules: charter.decisionRules.length,
    faults,
    quorum: quorumOf(members, faults).needed,
    registerSlots: slots,
    registerCadenceMinutes: cadenceMinutes,
  }
}

/** How a founding stands. Pure. */
export function foundingShown(here: FoundingState): FoundingShown {
  const genesis = genesisOf(here)
  const signed = signaturesOf(here)?.signed ?? []
  const listed = genesis?.roster.members ?? [
    ...here.own,
    ...here.answers.map(({ founder }) => founder),
    ...(here.opener ? [] : here.from),
  ]
  const own = here.own.map(({ name }) => name)
  const founders = listed
    .map(({ name, host }) => ({ name, host, here: own.includes(name), signed: signed.includes(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const { charter, hash } = charterOf(here)
  const hosts = Map.groupBy(founders, ({ host }) => host)
  return {
    founding: here.founding,
    name: here.name,
    step: stepOf(here, signed),
    opener: here.opener,
    founders,
    charter: charterShown(charter, hash, founders.length),
    coalition: genesis ? { id: genesis.id as string as CoalitionId, words: spokenWords(genesis.id) } : null,
    hostedTogether: [...hosts]
      .filter(([, members]) => members.length > 1)
      .map(([host, members]) => ({ host, members: members.map(({ name }) => name) })),
  }
}

function stepOf(here: FoundingState, signed: readonly MemberName[]): FoundingStep {
  if (here.genesis === null) return here.opener ? 'invite' : 'await'
  const done = here.own.every(({ name }) => signed.includes(name))
  return done && here.signing.every(({ signature }) => signature !== null) && here.signing.length > 0
    ? 'pass'
    : 'compare'
}
