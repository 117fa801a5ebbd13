import type { Founding } from '../../node/founding/open.ts'
import type { Members } from '../../node/ports/exchange.ts'
import type { Peers } from '../../node/ports/peer.ts'
import type { Endpoint } from '../endpoint.ts'

/** What a step towards a coalition is given: who takes it, and what was sent. */
export interface StepCall<Query, Body> {
  readonly founding: Founding
  readonly query: Query
  readonly body: Body
  readonly bytes: Uint8Array | undefined
  /** Opens the ways to nodes of members that are known so far. */
  readonly peersWith: (members: Members) => Peers
}

/** A route of a founding, or of joining: it needs no coalition, so it is answered before one stands too. */
export interface FoundingRoute<Query = unknown, Body = unknown> extends Omit<
  Endpoint<Query, Body>,
  'run' | 'tag' | 'acts'
> {
  step(call: StepCall<Query, Body>): Promise<unknown>
}

/** A route of which the body and the query are known by its schemas. */
export function route<Query = object, Body = undefined>(declared: FoundingRoute<Query, Body>): FoundingRoute {
  return declared
}
