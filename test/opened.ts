import type { RecordId } from '../src/kernel/id.ts'
import type { Desk } from '../src/node/desk.ts'
import type { OpenView } from '../src/node/openView.ts'
import { questionInFull, type EstimateWish } from '../src/node/question.ts'

/** What members said of a question, looked at even where the seat has not answered. */
export async function openedView(desk: Desk, id: RecordId, wish: EstimateWish = {}): Promise<OpenView> {
  const { joint } = await questionInFull(desk, id, { ...wish, look: true })
  if (joint.blind) throw new Error('a look shows everything')
  return joint
}
