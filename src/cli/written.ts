import type { Written } from '../node/questions.ts'

/** What was written, and who can read it. */
export function writtenText(act: string, { id, compartment, readers }: Written): string {
  const who = readers.length === 1 ? 'this seat alone' : readers.join(', ')
  return `${act}: ${id}\n  in ${compartment}, readable by ${who}\n`
}
