import { isFailure } from '../kernel/error.ts'
import type { Written } from '../node/questions.ts'
import type { Call } from './command.ts'

/** What was written, and who can read it. */
export function writtenText(act: string, { id, compartment, readers }: Written): string {
  const who = readers.length === 1 ? 'this seat alone' : readers.join(', ')
  return `${act}: ${id}\n  in ${compartment}, readable by ${who}\n`
}

/** Writes a file, unless the same is there already: a step may be taken again. Throws `E_PATH_EXISTS` for another. */
export async function writeOnce(call: Call, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await call.machine.writeFile(path, bytes)
  } catch (error) {
    if (!isFailure(error, 'E_PATH_EXISTS')) throw error
    if (Buffer.compare(await call.machine.readFile(path), bytes) !== 0) throw error
  }
}
