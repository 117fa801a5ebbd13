import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { everyCertified } from './kept.ts'
import { fileOf, isValid, type ValidFile } from './motionFile.ts'
import { statementsHeld, type HeldMotion, type Statements } from './statements.ts'

/** Valid motions of the running epoch that are neither taken back nor certified. */
export async function openFiles(
  { store }: Pick<Ports, 'store'>,
  coalition: Coalition,
  reader: Reader,
): Promise<ValidFile[]> {
  const held = await statementsHeld(store, coalition, reader)
  const isRunning = ({ epoch }: HeldMotion): boolean => epoch === coalition.newest.id
  return filesOf(coalition, reader, held, isRunning)
}

/** When a motion of an ended epoch was looked at, and how much had been said of it. */
const looked = new WeakMap<HeldMotion, { readonly at: Instant; readonly count: number }>()

/** Valid motions of ended epochs that are not certified and may be by now: a node that slept through an epoch comes to hold what was said in it afterwards. Nothing is said
 *  of them any more, so they are due once something about them came, and every so often for what others say that they hold. */
export async function endedFiles(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
  reader: Reader,
): Promise<ValidFile[]> {
  const held = await statementsHeld(store, coalition, reader)
  const now = clock.now()
  return filesOf(coalition, reader, held, (motion) => {
    if (motion.epoch === coalition.newest.id) return false
    const last = looked.get(motion)
    return last?.count !== held.countAbout(motion) || now - last.at >= limits.endedLookMs
  })
}

/** Notes that a motion was looked at. */
export function noteLooked({ clock }: Pick<Ports, 'clock'>, held: Statements, motion: HeldMotion): void {
  looked.set(motion, { at: clock.now(), count: held.countAbout(motion) })
}

async function filesOf(
  coalition: Coalition,
  reader: Reader,
  held: Statements,
  isMeant: (motion: HeldMotion) => boolean,
): Promise<ValidFile[]> {
  const certificates = await everyCertified(reader)
  const files: ValidFile[] = []
  for (const motion of held.motions.values()) {
    if (certificates.has(motion.id) || !isMeant(motion)) continue
    const file = await fileOf(coalition, reader, held, motion)
    if (file && isValid(file) && !file.withdrawn) files.push(file)
  }
  return files
}
