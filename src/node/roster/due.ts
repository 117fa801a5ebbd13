import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Draft } from '../batch.ts'
import type { Looking } from '../decisions/due.ts'
import { fileOf, isValid, spokenBy, type ValidFile } from '../decisions/motionFile.ts'
import { leaving } from './leaving.ts'
import { inSlot } from './say.ts'
import { openSlot } from './slots.ts'

/** What a node says in a slot without being asked (DECISIONS, section 3): for keys that old and new key asked for, and for a roster without whoever has
 *  given notice. Where it stands behind something that such a motion cuts off it says that it supports none, so that the next attempt may end later. */
export async function slotDue(looking: Looking, file: ValidFile): Promise<Draft[]> {
  const { seat, reader, held, coalition } = looking
  const { motion, withdrawn } = file
  const { roster, electors, excluded } = motion.says
  if (roster === null || withdrawn || !electors.includes(seat) || spokenBy(file, seat)) return []
  const gone = leaving(coalition, held)
  const isOwn = roster.kind === 'leave' && excluded.every(({ member }) => gone.has(member))
  if (roster.kind !== 'rotate' && !isOwn) return []
  const by = { by: 'node', reasons: '' } as const
  try {
    return await inSlot(reader, seat, file, { supports: true, ...by })
  } catch (error) {
    if (!isFailure(error, 'E_DECISION_STEP')) throw error
    return inSlot(reader, seat, file, { supports: false, ...by })
  }
}

/** The member whose departure a seat puts forward: one who has given notice, where no motion in the open slot lets it go yet. The first of the others by name does,
 *  so that motions do not race; a person may where its node is away. */
export async function departureDue(looking: Looking): Promise<MemberName | undefined> {
  const { coalition, reader, held, seat } = looking
  const gone = leaving(coalition, held)
  if (gone.size === 0) return undefined
  const { members } = coalition.newest.roster
  const stays = members.filter(({ name, status }) => status === 'member' && !gone.has(name))
  // Two of whom one leaves have no successor: the coalition ends.
  if (stays[0]?.name !== seat || members.length < 3) return undefined
  const { slot } = await openSlot(coalition, reader, held)
  const underWay = new Set<MemberName>()
  for (const motion of held.motions.values()) {
    const { roster, excluded } = motion.says
    if (roster?.kind !== 'leave' || roster.slot.epoch !== slot.epoch || roster.slot.attempt !== slot.attempt)
      continue
    const file = await fileOf(coalition, reader, held, motion)
    if (file && isValid(file) && !file.withdrawn) for (const { member } of excluded) underWay.add(member)
  }
  // One at a time: a slot has one successor.
  return underWay.size > 0 ? undefined : [...gone].sort()[0]
}
