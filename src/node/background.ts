import { failure } from '../kernel/error.ts'
import { asMemberName } from '../kernel/id.ts'
import { Changes } from './changes.ts'
import type { Coalition } from './coalition.ts'
import { decisionRound, motionsOpen } from './decisions/round.ts'
import { deskFor, type Desk } from './desk.ts'
import { feedsDue, feedSeat, visitFeed, type EntriesRead } from './feeds.ts'
import { FolderWatches } from './folderWatches.ts'
import type { Ports } from './ports.ts'
import { Readings } from './readings.ts'
import { Verifications } from './members/verifying.ts'
import type { Peers } from './ports/peer.ts'
import { operator } from './roles.ts'
import { openDue, seatsWithSealed } from './rounds/open.ts'
import { serve } from './served.ts'
import type { Source } from './source.ts'
import { Visits } from './visits.ts'

/** How often it is looked which feeds are due. */
const feedLookMs = 20_000
/** How often it is looked what is due of motions: everybody waits for receipts, which are said at once. */
const motionLookMs = 2_000
/** How often it is looked which sealed answers may be opened. */
const sealLookMs = 5_000

/** What a serving node does beside answering. One for each coalition's folder. */
export class Background {
  readonly readings: Readings
  readonly changes: Changes
  /** Visits to the feeds that seats follow. */
  readonly feeds: Visits
  readonly verifications: Verifications
  /** The way to the other members' nodes; undefined where every seat is here. */
  readonly peers: Peers | undefined
  /** Openings of what the seats of this node have sealed. */
  private readonly openings: Visits
  /** What seats say of motions by themselves. */
  private readonly decisions: Visits
  private readonly watches: FolderWatches
  private readonly store: Ports['store']

  /** `report` is told of every error of the program itself. */
  constructor(ports: Ports, coalition: Coalition, report: (error: unknown) => void, peers?: Peers) {
    this.store = ports.store
    this.peers = peers
    this.verifications = new Verifications(report)
    this.readings = new Readings({ random: ports.random, report })
    this.changes = new Changes(ports)
    this.feeds = new Visits({
      timer: ports.timer,
      lookMs: feedLookMs,
      due: () => feedsDue(ports),
      visit: async (id, signal) => {
        const seat = await feedSeat(ports, id)
        if (seat === undefined) return
        const desk = deskFor(ports, coalition, seat, operator)
        await visitFeed(desk, id, (name, sources) => this.readEntries(desk, name, sources), signal)
      },
      report,
    })
    this.openings = new Visits({
      timer: ports.timer,
      lookMs: sealLookMs,
      due: () => seatsWithSealed(ports, coalition),
      visit: async (name) => {
        await openDue(ports, coalition, asMemberName(name))
      },
      report,
    })
    this.decisions = new Visits({
      timer: ports.timer,
      lookMs: motionLookMs,
      due: () => motionsOpen(ports, coalition),
      visit: async () => {
        await decisionRound(ports, coalition)
      },
      report,
    })
    this.watches = new FolderWatches({ ports, coalition, readings: this.readings, report })
  }

  /** Begins what is done without being asked. */
  start(): void {
    serve(this.store)
    this.feeds.start()
    this.openings.start()
    this.decisions.start()
    this.watches.start()
  }

  /** Ends all of it: afterwards nothing here touches the store. */
  async close(): Promise<void> {
    this.changes.close()
    const { readings, feeds, openings, decisions, watches, verifications } = this
    await Promise.all(
      [readings, feeds, openings, decisions, watches, verifications].map((each) => each.close()),
    )
  }

  /** Reads a feed's new entries in the queue, where they are seen and stopped like any reading. */
  private async readEntries(desk: Desk, name: string, sources: readonly Source[]): Promise<EntriesRead> {
    const { state, done, failed, failures, error } = await this.readings.whole(desk, name, sources)
    const stopped = state === 'stopped' ? failure('E_READING_STOPPED', `${name} was stopped`).toJSON() : null
    return { read: done - failed, error: error ?? failures[0] ?? stopped }
  }
}
