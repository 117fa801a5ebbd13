import { countsOf, type Counts } from '../../decisions/counts.ts'
import { checkMotion } from '../../decisions/validity.ts'
import { isFailure } from '../../kernel/error.ts'
import { instantText } from '../../kernel/instant.ts'
import type { Motion } from '../../records/motion.ts'
import type { Desk } from '../desk.ts'
import { requireAct } from '../roles.ts'
import { groundHere } from './ground.ts'
import { lineOfOpening, motionData, type Opening } from './open.ts'

/** What a motion would stand on and be counted by. */
export interface MotionPreview {
  /** What rule, roster and named members give; null where the rule is unknown, or the period out of bounds. */
  readonly motion: Pick<Motion, 'rule' | 'electors' | 'excluded' | 'sponsors' | 'period'> | null
  /** Null where it may not be moved so. */
  readonly counts: Counts | null
  /** Why it may not be moved so. */
  readonly refused: { readonly message: string; readonly paths: readonly string[] } | null
}

/** Says what would be derived if a motion were opened now, without its words and without signing anything.
 *  Throws `E_COMPARTMENT_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function previewMotion(
  desk: Desk,
  opening: Omit<Opening, 'title' | 'text'>,
): Promise<MotionPreview> {
  requireAct(desk, 'motion')
  const ground = groundHere(desk, opening.in)
  let motion: MotionPreview['motion'] = null
  try {
    const line = await desk.ports.store.read((reader) => lineOfOpening(desk, reader, opening.follows))
    const says = motionData(desk, ground, { ...opening, title: '', text: '' }, line)
    const { rule, electors, excluded, sponsors, period } = says
    motion = { rule, electors, excluded, sponsors, period }
    const stated = instantText(desk.ports.clock.now())
    const { faults } = checkMotion(ground, { author: desk.seat, epoch: ground.epoch.id, stated, says })
    return { motion, counts: countsOf(ground, says, faults), refused: null }
  } catch (error) {
    if (!isFailure(error, 'E_MOTION_INVALID') && !isFailure(error, 'E_DECISION_STEP')) throw error
    return { motion, counts: null, refused: { message: error.message, paths: error.paths } }
  }
}
