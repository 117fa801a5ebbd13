import { charterBody, charterNamed } from '../src/node/charters.ts'
import { charterFiles } from '../src/platform/charters.ts'
import type { Charter } from '../src/records/charter.ts'
import type { CharterText } from '../src/records/charterText.ts'

/** The charters that come with the software, as a door takes them. */
export const shipped = charterFiles

/** Every charter that comes with the software, by its id. */
export async function library(): Promise<Map<string, CharterText>> {
  const ids = await charterFiles.ids()
  const texts = await Promise.all(ids.map((id) => charterNamed(charterFiles, id)))
  return new Map(texts.map((text) => [text.id, text]))
}

/** The body that a coalition would be founded on, from a template. */
export async function templateBody(id: string): Promise<Charter> {
  return charterBody(await charterNamed(charterFiles, id))
}
