import { EntenteError } from '../kernel/error.ts'
import type { TaskAnswer, TaskRequest, Tasks } from './child-tasks.ts'
import { watchMemory } from './memory-watch.ts'

/** Makes this process the child side of `ChildTasks`: it answers what the parent asks by `find`, and ends when the parent's channel closes, or when
 *  it holds more memory than the parent said, in MiB. */
export function answering<All extends Tasks>(
  find: (request: TaskRequest<All>) => Promise<All[keyof All]['found']>,
): void {
  watchMemory(Number(process.argv[2]))
  process.on('message', (request: TaskRequest<All>) => {
    void outcome(request, find).then((answer) => process.send?.(answer))
  })
  process.on('disconnect', () => process.exit(0))
}

async function outcome<All extends Tasks>(
  request: TaskRequest<All>,
  find: (request: TaskRequest<All>) => Promise<All[keyof All]['found']>,
): Promise<TaskAnswer> {
  const { id } = request
  try {
    return { id, found: await find(request) }
  } catch (error) {
    if (error instanceof EntenteError) return { id, failure: error.toJSON() }
    // A fault of the rules: the trace is for whoever mends them, the document's name is added by the parent.
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
