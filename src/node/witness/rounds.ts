import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { isOneHost } from '../../ledger/founding.ts'
import { actingSeats, type Coalition } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import type { Ports } from '../ports.ts'
import { cosignHeld } from './cosign.ts'
import { followRegisters } from './following.ts'
import { isWitnessed, type OpenedHead } from './heads.ts'
import { offeredHead } from './offers.ts'
import { postTick } from './register.ts'
import { tellForks } from './telling.ts'
import { dateHeads } from './timings.ts'

/** How often it is looked what is due. */
const lookMs = 2_000
/** How often others' registers are followed: they tick every few minutes at most. */
const followMs = 60_000

/** What was done for the seats of this node. */
export interface Round {
  readonly dated: number
  readonly posted: number
  readonly told: number
}

/** Does for every seat of this node what is due without being asked: dates heads that a quorum holds, posts its register's tick, tells of forks. A mute node, or
 *  one without its keys, does none of it. */
export async function witnessRound(ports: Ports, coalition: Coalition): Promise<Round> {
  const round = { dated: 0, posted: 0, told: 0 }
  if (isOneHost(coalition.newest.roster)) return round
  const isMute = await ports.store.read((reader) => muteReason(reader, coalition))
  for (const seat of actingSeats(coalition)) {
    try {
      round.told += await tellForks(ports, coalition, seat)
      if (isMute) continue
      await cosignHere(ports, coalition, seat)
      round.dated += await dateHeads(ports, coalition, seat)
      if (await postTick(ports, coalition, seat)) round.posted += 1
    } catch (error) {
      if (!isQuiet(error)) throw error
    }
  }
  return round
}

/** Cosigns for a seat what other seats of the same node offer: nobody pulls from itself. */
async function cosignHere(ports: Ports, coalition: Coalition, seat: MemberName): Promise<void> {
  const { store, clock } = ports
  const offered = await store.read(async (reader) => {
    const heads: OpenedHead[] = []
    for (const log of await reader.logs()) {
      if (log.member === seat || !coalition.seats.includes(log.member)) continue
      if (!isWitnessed(coalition, log.compartment)) continue
      const head = await offeredHead(store, reader, coalition, log, clock.now())
      if (head !== undefined && !head.held.has(seat)) heads.push(head)
    }
    return heads
  })
  for (const { note } of offered) await cosignHeld(ports, coalition, seat, note)
}

/** What keeps a node from signing is told where a person acts, and by the doctor. */
function isQuiet(error: unknown): boolean {
  return (
    isFailure(error, 'E_SEAT_MUTE') || isFailure(error, 'E_KEYS_MISSING') || isFailure(error, 'E_KEYS_LOCKED')
  )
}

/** Goes its rounds while a node serves. */
export class WitnessRounds {
  private readonly ports: Ports
  private readonly coalition: Coalition
  private readonly report: (error: unknown) => void
  private readonly stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()
  private followed = -Infinity

  /** `report` is told of every error. */
  constructor(ports: Ports, coalition: Coalition, report: (error: unknown) => void) {
    this.ports = ports
    this.coalition = coalition
    this.report = report
  }

  /** Begins; where one host runs all there is nothing to do. */
  start(): void {
    if (!isOneHost(this.coalition.newest.roster)) this.running = this.run()
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        await this.once()
      } catch (error) {
        this.report(error)
      }
      await this.ports.timer.after(lookMs, signal)
    }
  }

  private async once(): Promise<void> {
    await witnessRound(this.ports, this.coalition)
    const now = this.ports.clock.now()
    if (now - this.followed < followMs) return
    this.followed = now
    for (const seat of actingSeats(this.coalition)) await followRegisters(this.ports, this.coalition, seat)
  }

  /** Ends: afterwards nothing here touches the store. */
  async close(): Promise<void> {
    this.stopping.abort()
    await this.running
  }
}
