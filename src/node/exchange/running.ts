import type { Coalition } from '../coalition.ts'
import { compartmentRoutes } from '../founding/exchange.ts'
import type { Ports } from '../ports.ts'
import type { ExchangeLog, ExchangeRoute, LogService, Members, Nonces } from '../ports/exchange.ts'
import type { Peers } from '../ports/peer.ts'
import { witnessRoutes, type Refusing } from '../witness/exchange.ts'
import { witnessHooks } from '../witness/hooks.ts'
import { WitnessRounds } from '../witness/rounds.ts'
import { epochRoutes } from './epochs.ts'
import { Following } from './following.ts'
import type { ExchangeHooks } from './hooks.ts'
import { membersOf } from './members.ts'
import { StoredNonces } from './nonces.ts'
import { LogServer } from './serve.ts'

/** What a node answers other nodes with. */
export interface Answering {
  readonly members: Members
  readonly nonces: Nonces
  readonly logs: LogService
  readonly routes: readonly ExchangeRoute[]
}

/** Whether any member's seat is on another node. */
export function hasOthers({ newest, seats }: Coalition): boolean {
  return newest.roster.members.some(({ name }) => !seats.includes(name))
}

/** What the door of a folder answers with. */
export function answeringOf(ports: Ports, coalition: Coalition, log: ExchangeLog): Answering {
  return {
    members: membersOf(coalition),
    nonces: new StoredNonces(ports),
    logs: new LogServer(ports, coalition),
    routes: [
      ...epochRoutes(ports, coalition),
      ...compartmentRoutes(ports, coalition),
      ...witnessRoutes(ports, coalition, refusing(log)),
    ],
  }
}

/** What is done here when logs come in. */
export function hooksOf(ports: Ports, coalition: Coalition, log: ExchangeLog): ExchangeHooks {
  return witnessHooks(ports, coalition, refusing(log))
}

function refusing(log: ExchangeLog): Refusing {
  return ({ code, message }) => {
    log({ event: 'head refused', code, message })
  }
}

/** What runs while a node of several serves. */
export class ExchangeRunning {
  private readonly following: Following
  private readonly rounds: WitnessRounds

  constructor(
    ports: Ports,
    coalition: Coalition,
    {
      peers,
      log,
      report,
    }: { readonly peers: Peers; readonly log: ExchangeLog; readonly report: (error: unknown) => void },
  ) {
    const receiver = { hooks: hooksOf(ports, coalition, log), log }
    this.following = new Following({ ports, coalition, peers, receiver, report })
    this.rounds = new WitnessRounds(ports, coalition, report)
  }

  /** Begins what is done without being asked. */
  start(): void {
    this.following.start()
    this.rounds.start()
  }

  /** Ends all of it: afterwards nothing here touches the store. */
  async close(): Promise<void> {
    await Promise.all([this.following.close(), this.rounds.close()])
  }
}
