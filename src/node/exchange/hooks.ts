import type { MemberName } from '../../kernel/id.ts'
import type { HashReader, Subtree } from '../../ledger/tree.ts'
import type { Peer } from '../ports/peer.ts'
import type { LogKey } from '../ports/store.ts'

/** Two heads that one log key signed and of which neither continues the other. */
export interface Contradiction {
  readonly log: LogKey
  /** As notes, the smaller tree first. */
  readonly heads: readonly [Uint8Array, Uint8Array]
  /** Hashes of full subtrees of the larger tree. */
  readonly hashes: (subtrees: readonly Subtree[]) => Promise<HashReader>
}

/** What other use cases do when logs come in. */
export interface ExchangeHooks {
  /** Keeps what contradicts itself, and tells. */
  contradicted(contradiction: Contradiction): Promise<void>
  /** Another node holds a head of a log of this node's own: it may be one that this node does not know of. */
  ownHead(seat: MemberName, log: LogKey, note: Uint8Array): Promise<void>
  /** A log was pulled from a node as far as that had it. Gives whether there is nothing left to do about it with this node. */
  pulled(peer: Peer, seat: MemberName, log: LogKey): Promise<boolean>
}

/** Does nothing more. */
export const noHooks: ExchangeHooks = {
  async contradicted() {},
  async ownHead() {},
  async pulled() {
    return true
  },
}
