import { Changes } from './changes.ts'
import type { Ports } from './ports.ts'
import { Readings } from './readings.ts'

/** What a serving node does beside answering. One for each coalition's folder. */
export class Background {
  readonly readings: Readings
  readonly changes: Changes

  /** `report` is told of every error of the program itself. */
  constructor(ports: Ports, report: (error: unknown) => void) {
    this.readings = new Readings({ random: ports.random, report })
    this.changes = new Changes(ports)
  }

  /** Ends all of it: afterwards nothing here touches the store. */
  async close(): Promise<void> {
    this.changes.close()
    await this.readings.close()
  }
}
