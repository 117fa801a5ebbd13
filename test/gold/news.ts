import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { day } from '../../src/records/common.ts'
import { actorId } from '../../src/records/event.ts'
import { codedEvent } from './codings.ts'

const genres = ['wire', 'communique', 'regional', 'cert', 'relief', 'oped', 'qa', 'headline', 'none'] as const
const newsItem = z.strictObject({
  id: z.string().regex(/^n\d{3}$/),
  genre: z.enum(genres),
  published: day,
  text: z.string().min(20).max(600),
  /** An attack by persons of no state may name nobody in the table. */
  events: z.array(codedEvent.extend({ actors: z.array(actorId) })),
})
export type NewsItem = z.infer<typeof newsItem>

/** Invented short news as a person coded it. How it was coded:
 *  - a type stands only for an act of states or of organisations of states; a match, a wage strike, a sale between firms is none;
 *  - the specific type comes before `commitment`, with its modality: a drill agreed on is `jointExercise`, planned;
 *  - a denial is `statementOther`; an act said not to be done, ruled out or called off is its own type, negated;
 *  - an act that a text does not vouch for (alleged, reportedly, says its army, disputed in the next sentence) is claimed;
 *  - a relation cut (envoys recalled, border shut, funds frozen) is `sanction`; help given, lent or sold is `transfer`;
 *  - actors are states and organisations, those acted on as well; the state where troops, help or force arrive counts, that
 *    of a meeting only when named as its host;
 *  - the date is what the text says of the act, never of its announcement; a communiqué's own words have the day it came out;
 *  - a speaker is whoever's words they are, down to the last one quoted, as written; of a statement also the state that makes it,
 *    but a state that asks, refuses or threatens acts and is no speaker unless it says so;
 *  - a headline repeated by the story is not coded. */
export function news(): NewsItem[] {
  const text = readFileSync(resolve(import.meta.dirname, 'news.json'), 'utf8')
  return z.strictObject({ items: z.array(newsItem) }).parse(JSON.parse(text)).items
}
