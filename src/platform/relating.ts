import { fileURLToPath } from 'node:url'
import { limits } from '../kernel/limits.ts'
import type { KeptRelated, RelatedChange, RelatingChange } from '../node/ports/reading.ts'
import { ChildTasks, failed, type ChildOptions } from './child-tasks.ts'
import type { RelatingTasks } from './relating-messages.ts'

const what = 'what documents tell together'

/** Keeps documents related in a child process: it remembers them from one change to the next, and forgets them when it ends. */
export class RelatingProcess {
  private readonly tasks: ChildTasks<RelatingTasks>

  constructor(options: Partial<ChildOptions> = {}) {
    this.tasks = new ChildTasks({
      timeMs: options.timeMs ?? limits.relatingMs,
      heapMiB: options.heapMiB ?? limits.relatingHeapMiB,
      residentMiB: options.residentMiB ?? limits.relatingResidentMiB,
      module: options.module ?? fileURLToPath(new URL('relating-process.ts', import.meta.url)),
    })
  }

  /** As `Reading.keepRelated`. */
  keepRelated(
    scope: string,
    since: number | null,
    parts: AsyncIterable<RelatingChange>,
  ): Promise<KeptRelated | null> {
    return this.tasks.inTurn(async () => {
      if (!(await this.tasks.have('begin', { scope, since }, what))) return null
      const { running } = this.tasks
      for await (const part of parts) await this.tasks.have('hold', { scope, part }, what)
      while (!(await this.tasks.have('settle', { scope }, what)));
      const changes: RelatedChange[] = []
      for (;;) {
        const told = await this.tasks.have('take', { scope }, what)
        // Another process would know of a part of it alone.
        if (this.tasks.running !== running) throw failed(what, 'the relating process was replaced midway')
        if (typeof told === 'number') return { state: told, changes }
        changes.push(told)
      }
    })
  }

  /** Ends the process. */
  close(): Promise<void> {
    return this.tasks.close()
  }
}
