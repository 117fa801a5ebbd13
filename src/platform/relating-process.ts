import { answering } from './answering.ts'
import type { TaskRequest } from './child-tasks.ts'
import { RelatedKeeper } from './related-keeper.ts'
import type { RelatingTasks } from './relating-messages.ts'

/** How long it works before it says that it is still at it. */
const workMs = 1_000

const keeper = new RelatedKeeper()

/** The child side of the relating process: one task after another, as the parent asks. */
answering<RelatingTasks>(async (request) => find(request))

function find(request: TaskRequest<RelatingTasks>): RelatingTasks[keyof RelatingTasks]['found'] {
  const { scope } = request.given
  switch (request.task) {
    case 'begin':
      return keeper.begin(scope, request.given.since)
    case 'hold':
      keeper.hold(scope, request.given.part)
      return null
    case 'settle':
      return keeper.settle(scope, workMs, () => performance.now())
    case 'take':
      return keeper.take(scope)
  }
}
