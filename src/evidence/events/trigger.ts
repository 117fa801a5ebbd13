import type { EventType } from '../../records/event.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../sentence.ts'
import { prepositions } from '../words.ts'

/** A verb or noun of a clause that states an event, before actors, dates and modality are known. */
export interface Trigger {
  readonly type: EventType
  readonly clause: Clause
  /** Index of the verb in the clause's chain that is the trigger or governs it. */
  readonly at: number
  /** Token of the trigger. */
  readonly token: number
  /** The governing verb where the trigger is a noun, with its particle. */
  readonly governor: string | null
  /** The preposition of an adjunct ("after talks with …"). */
  readonly adjunct: string | null
}

const particles = new Set(
  'out up over back off on for down in upon away part place with together into home aside'.split(' '),
)

/** The particle of the verb that ends before `from`, close to it or after its object, or null. */
export function particleAfter(sentence: Sentence, from: number): string | null {
  const next = sentence.lower(from)
  if (particles.has(next)) return next
  // "called the talks off", "handed the ships over": not after another verb or mark.
  for (let index = from + 1; index < from + 5; index += 1) {
    const word = sentence.lower(index)
    if (!/^[a-z]+$/.test(word)) return null
    const ends = sentence.tokens[index + 1]?.kind !== 'word' || prepositions.has(sentence.lower(index + 1))
    if (ends && /^(?:off|over|down|back|out|home|aside)$/.test(word)) return word
  }
  return null
}
