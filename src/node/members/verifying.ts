import { hex } from '../../kernel/bytes.ts'
import { failure, isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { AuditWatch } from '../audit.ts'
import { Board } from '../board.ts'
import { auditSeen, type AuditSeen } from '../care.ts'
import type { Desk } from '../desk.ts'
import type { LogState } from '../ports/store.ts'
import type { Ports } from '../ports.ts'
import { requireAct } from '../roles.ts'

/** How a verification stands. `stopped` says nothing of what is held. */
export const verificationStates = ['running', 'done', 'stopped', 'failed'] as const

/** Checking again of everything held here, as one seat is told of it. */
export interface Verification {
  readonly id: string
  readonly state: (typeof verificationStates)[number]
  readonly begun: Instant
  readonly ended: Instant | null
  /** Entries checked, of those in logs that the seat reads. All are checked before what they make together is. */
  readonly done: number
  readonly found: number
  /** What came of it, once it is done. */
  readonly report: AuditSeen | null
}

interface Running {
  readonly desk: Desk
  readonly stop: AbortController
  shown: Verification
  end: Promise<void>
}

/** Ends an audit that nobody wants any more. */
class Stopped extends Error {}

/** Verifications of a serving node: of each seat one at a time, each with its progress for whoever looks on, the last one kept until the process
 *  ends. A seat sees its own alone, counted over what it may read. */
export class Verifications {
  private readonly last = new Map<MemberName, Running>()
  private readonly board = new Board<Verification>()
  private readonly report: (error: unknown) => void
  private closed = false

  /** `report` is told of every error of the program itself. */
  constructor(report: (error: unknown) => void) {
    this.report = report
  }

  /** Begins one, or gives the one that is under way. Throws `E_ROLE_REFUSED`, `E_BUSY` while the node stops. */
  async begin(desk: Desk): Promise<Verification> {
    requireAct(desk, 'read')
    const before = this.underWay(desk.seat)
    if (before) return before
    const logs = await desk.ports.store.read((reader) => reader.logs())
    // Somebody else may have begun it meanwhile.
    const since = this.underWay(desk.seat)
    if (since) return since
    if (this.closed) throw failure('E_BUSY', 'this node is about to stop')
    const { random, clock } = desk.ports
    const readable = logs.filter(({ compartment }) => desk.scope.includes(compartment))
    const running: Running = {
      desk,
      stop: new AbortController(),
      shown: {
        id: hex(random.bytes(16)),
        state: 'running',
        begun: clock.now(),
        ended: null,
        done: 0,
        found: readable.reduce((sum, { size }) => sum + size, 0),
        report: null,
      },
      end: Promise.resolve(),
    }
    this.last.set(desk.seat, running)
    this.board.put(desk.seat, running.shown)
    running.end = this.run(running)
    return running.shown
  }

  /** The seat's last one since the process began. */
  of(seat: MemberName): Verification | undefined {
    return this.last.get(seat)?.shown
  }

  /** Stops the seat's; one that has ended stays as it is. Throws `E_NOT_FOUND` where there is none. */
  stop(seat: MemberName): Verification {
    const running = this.last.get(seat)
    if (running === undefined) throw failure('E_NOT_FOUND', 'nothing has been verified since this node began')
    this.halt(running)
    return running.shown
  }

  /** The seat's last one as it stands, then again whenever it changes, until `signal` aborts. Throws `E_BUSY` for one listener too many. */
  watch(seat: MemberName, signal: AbortSignal): AsyncGenerator<Verification> {
    const shown = this.of(seat)
    return this.board.listen(seat, shown ? [shown] : [], signal)
  }

  /** Stops all of them. */
  async close(): Promise<void> {
    this.closed = true
    for (const running of this.last.values()) this.halt(running)
    await Promise.all([...this.last.values()].map(({ end }) => end))
    this.board.close()
  }

  private underWay(seat: MemberName): Verification | undefined {
    const shown = this.of(seat)
    return shown?.state === 'running' ? shown : undefined
  }

  private halt(running: Running): void {
    if (running.shown.state !== 'running') return
    running.stop.abort()
    this.show(running, { state: 'stopped', ended: running.desk.ports.clock.now() })
  }

  private show(running: Running, change: Partial<Verification>): void {
    running.shown = { ...running.shown, ...change }
    this.board.put(running.desk.seat, running.shown)
  }

  private async run(running: Running): Promise<void> {
    const { desk, stop } = running
    const { clock } = desk.ports
    try {
      const report = await auditSeen(desk, this.watching(running))
      if (!stop.signal.aborted) this.show(running, { state: 'done', ended: clock.now(), report })
    } catch (error) {
      if (error instanceof Stopped || stop.signal.aborted) return
      if (!isFailure(error)) this.report(error)
      this.show(running, { state: 'failed', ended: clock.now() })
    }
  }

  private watching(running: Running): AuditWatch {
    const { desk, stop } = running
    const { timer }: Pick<Ports, 'timer'> = desk.ports
    const pause = async (): Promise<void> => {
      // Whoever asks something of this node meanwhile is answered in between.
      await timer.after(0)
      if (stop.signal.aborted) throw new Stopped()
    }
    return {
      pause,
      checked: async ({ compartment }: LogState, entries: number) => {
        // What others' logs hold is not to be counted, not even by how a bar moves.
        if (desk.scope.includes(compartment))
          this.show(running, { done: Math.min(running.shown.found, running.shown.done + entries) })
        await pause()
      },
    }
  }
}
