import { coercion } from './coercion.ts'
import { diplomacy } from './diplomacy.ts'
import { economy } from './economy.ts'
import { holdingVerbs, type NounFrame, type VerbFrame } from './frame.ts'
import { military } from './military.ts'
import { statements } from './statements.ts'

const words = (text: string | undefined): ReadonlySet<string> =>
  new Set(
    (text ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('-', '_')),
  )

/** A verb frame with its lists as sets; hyphens in them are written `_`. */
export interface VerbRule extends Pick<VerbFrame, 'type'> {
  readonly objects: ReadonlySet<string> | null
  readonly subject: ReadonlySet<string> | null
  readonly not: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string> | null
  readonly actorObject: boolean
  readonly passive: boolean
  readonly negated: boolean
  readonly also: ReadonlySet<string> | null
}

/** A frame of a noun, its words looked up once. */
export interface NounRule extends Pick<NounFrame, 'type'> {
  readonly qualifiers: ReadonlySet<string> | null
  readonly verbs: ReadonlySet<string>
  readonly adjunct: boolean
}

const families = [coercion, military, economy, diplomacy, statements]
const holding = words(holdingVerbs)

/** Rules by lemma, or by `lemma_particle`; the first that fits wins. */
export const verbRules: ReadonlyMap<string, readonly VerbRule[]> = buildVerbRules()
/** Rules by singular noun, or by two nouns joined with `_`. */
export const nounRules: ReadonlyMap<string, readonly NounRule[]> = buildNounRules()

function buildVerbRules(): Map<string, VerbRule[]> {
  const rules = new Map<string, VerbRule[]>()
  for (const frame of families.flatMap(({ verbs }) => verbs)) {
    const rule: VerbRule = {
      type: frame.type,
      objects: frame.objects === undefined ? null : words(frame.objects),
      subject: frame.subject === undefined ? null : words(frame.subject),
      not: words(frame.not),
      prepositions: frame.prepositions === undefined ? null : words(frame.prepositions),
      actorObject: frame.actorObject ?? false,
      passive: frame.passive ?? false,
      negated: frame.negated ?? false,
      also: frame.also === undefined ? null : words(frame.also),
    }
    for (const verb of words(frame.verbs)) rules.set(verb, [...(rules.get(verb) ?? []), rule])
  }
  return rules
}

function buildNounRules(): Map<string, NounRule[]> {
  const rules = new Map<string, NounRule[]>()
  for (const frame of families.flatMap(({ nouns }) => nouns)) {
    const rule: NounRule = {
      type: frame.type,
      qualifiers: frame.qualifiers === undefined ? null : words(frame.qualifiers),
      verbs: frame.only ? words(frame.verbs) : new Set([...holding, ...words(frame.verbs)]),
      adjunct: frame.adjunct ?? false,
    }
    for (const noun of words(frame.nouns)) rules.set(noun, [...(rules.get(noun) ?? []), rule])
  }
  return rules
}

const keep = new Set(
  'series species headquarters forces pass press crisis process congress gas pus status alias news always this its his was has as is us premises talks'.split(
    ' ',
  ),
)

const sameInBoth = new Set(['specimen', 'regimen', 'yemen', 'women'])

/** "treaties" → "treaty", "frigates" → "frigate", "gunmen" → "gunman"; other words as they are. */
export function singular(word: string): string {
  if (word.endsWith('men') && word.length > 4 && !sameInBoth.has(word)) return `${word.slice(0, -2)}an`
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word === 'talks' || word === 'forces') return word.slice(0, -1)
  if (keep.has(word) || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|[dgt]o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
