import { charterNamed } from '../src/node/charters.ts'
import { charterFiles } from '../src/platform/charters.ts'
import type { CharterText } from '../src/records/charterText.ts'

/** Every charter that comes with the software, by its id. */
export async function library(): Promise<Map<string, CharterText>> {
  const ids = await charterFiles.ids()
  const texts = await Promise.all(ids.map((id) => charterNamed(charterFiles, id)))
  return new Map(texts.map((text) => [text.id, text]))
}
