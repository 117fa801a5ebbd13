import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { everyCertified } from './kept.ts'
import { fileOf, isValid, type ValidFile } from './motionFile.ts'
import { statementsHeld } from './statements.ts'

/** Valid motions of the running epoch that are neither taken back nor certified. */
export async function openFiles(
  { store }: Pick<Ports, 'store'>,
  coalition: Coalition,
  reader: Reader,
): Promise<ValidFile[]> {
  const held = await statementsHeld(store, coalition, reader)
  const certificates = await everyCertified(reader)
  const files: ValidFile[] = []
  for (const motion of held.motions.values()) {
    if (motion.epoch !== coalition.newest.id || certificates.has(motion.id)) continue
    const file = await fileOf(coalition, reader, held, motion)
    if (file && isValid(file) && !file.withdrawn) files.push(file)
  }
  return files
}
