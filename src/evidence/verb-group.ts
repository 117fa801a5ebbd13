import type { Mention } from './mentions.ts'
import type { Token } from './tokens.ts'
import { adverbs, negations } from './words.ts'

/** What a group of verbs does in its clause. */
export type Shape = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries, modals, adverbs and negation: token indices, end exclusive. */
export interface VerbGroup {
  readonly first: number
  readonly end: number
  /** Index of the main verb (of the form of "be" or "have" where nothing follows it). */
  readonly head: number
  readonly lemma: string
  readonly shape: Shape
  readonly past: boolean
  readonly modal: string | null
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
}

/** What the search for verbs needs to know of a sentence. */
export interface Tagged {
  readonly tokens: readonly Token[]
  /** For every token, the mention that covers it. */
  readonly cover: readonly (Mention | undefined)[]
}

/** The token in lower case, or the empty string. */
export const lowerAt = ({ tokens }: Tagged, index: number): string => tokens[index]?.lower ?? ''
/** Whether the word may stand between a verb's parts or before it without changing what it is. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) ||
  negations.has(word) ||
  (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
const notAdverbs = new Set(
  'supply supplies reply apply rely ally imply comply multiply assembly family italy july friendly early'.split(
    ' ',
  ),
)

/** A verb of one word. */
export function bare(head: number, lemma: string, shape: Shape, isPast: boolean): VerbGroup {
  return {
    first: head,
    end: head + 1,
    head,
    lemma,
    shape,
    past: isPast,
    modal: null,
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
  }
}

/** Verbs whose complement may follow without "that". */
export const speechVerbs = new Set(
  `say tell announce claim state note add stress report believe think argue declare explain insist warn confirm admit suggest hint indicate reveal deny allege maintain
  acknowledge emphasise emphasize underline reiterate predict fear hope know show remark comment observe recall respond reply estimate assess assert contend concede conclude
  point write disclose caution promise vow pledge agree accuse underscore highlight complain inform brief`.split(
    /\s+/,
  ),
)
