import { matchAt, startsUpper, type Entry } from './actors/gazetteer.ts'
import { officeOf } from './actors/tenure.ts'
import type { Token } from './tokens.ts'

/** A stretch of tokens that names an actor, a person in office, or a place. */
export interface Mention {
  /** Token indices, end exclusive. */
  readonly first: number
  readonly end: number
  readonly kind: 'actor' | 'place' | 'group'
  /** ISO codes or organisation ids; several for "the two countries"; empty for a person whose state is not said. */
  readonly ids: readonly string[]
  /** Slug of an office or body named with it. */
  readonly office: string | null
  /** Name of a person named with it. */
  readonly person: string | null
  /** Written as a seat of power or state after "in", "at": where, not who. */
  readonly located: boolean
  /** Written as an adjective or before a hyphen, so that it qualifies a noun. */
  readonly adjective: boolean
}

const locators = new Set('in at near off outside around across inside'.split(' '))
const honorifics = new Set(
  'mr mrs ms dr gen col lt maj adm sen comrade general colonel admiral lieutenant major sir lord lady prince sheikh ayatollah marshal professor prof president'.split(
    ' ',
  ),
)
const particles = new Set('al el de da del der den di dos du la le van von bin ibn ben abu'.split(' '))
/** Words that may stand between a state's adjective and an office ("Russian deputy first defence minister"). */
const fillers = new Set(
  'former then new outgoing incoming acting deputy first senior top chief current newly-appointed state armed national naval military air ground black sea own high-ranking visiting'.split(
    ' ',
  ),
)
const groupNouns = new Set(
  `countries nations sides powers states neighbours neighbors allies parties governments militaries armies leaders ministers presidents navies partners capitals delegations foes rivals
  forces premiers men`.split(/\s+/),
)
/** Those who met and speak together: "the ministers". */
const met = new Set(['ministers', 'presidents', 'premiers', 'sides', 'neighbours', 'neighbors'])
const groupOpeners = new Set('both two three four these our all'.split(' '))

/** Finds all mentions in `tokens`, left to right, never overlapping. `day` decides which office a well-known person holds. */
export function findMentions(tokens: readonly Token[], day: string | null): Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < tokens.length) {
    const mention = mentionAt(tokens, index, day)
    if (mention) mentions.push(mention)
    index = mention ? mention.end : index + 1
  }
  return mentions
}

function mentionAt(tokens: readonly Token[], index: number, day: string | null): Mention | undefined {
  const match = matchAt(tokens, index)
  if (!match) return groupAt(tokens, index)
  const { entry, end } = match
  switch (entry.kind) {
    case 'place':
      return plain(index, end, 'place', [], true)
    case 'combining':
      return { ...plain(index, end - 1, 'actor', [entry.id], false), adjective: true }
    case 'person':
      return personMention(entry.id, index, end, day)
    case 'stateBody':
      return {
        ...plain(index, end, 'actor', [stateOf(entry.id)], false),
        office: entry.id.slice(entry.id.indexOf('/') + 1),
      }
    case 'office':
    case 'body':
      return groupAt(tokens, index) ?? officeAlone(tokens, index, entry, end, day)
    case 'state':
    case 'people':
    case 'seat':
    case 'organisation':
      return named(tokens, index, entry, end)
  }
}

const stateOf = (id: string): string => id.split('/', 1)[0] ?? id

function plain(
  first: number,
  end: number,
  kind: Mention['kind'],
  ids: readonly string[],
  located: boolean,
): Mention {
  return { first, end, kind, ids, office: null, person: null, located, adjective: false }
}

function personMention(name: string, first: number, end: number, day: string | null): Mention {
  const office = officeOf(name, day)
  const [state = '', slug = null] = office?.split('/') ?? []
  return { ...plain(first, end, 'actor', state ? [state] : [], false), office: slug, person: name }
}

/** A state, people or organisation, with the office or body that follows and the person who follows that. */
function named(tokens: readonly Token[], first: number, entry: Entry, nameEnd: number): Mention {
  const id = entry.id
  let end = nameEnd
  const next = tokens[end]
  const possessive = next?.lower === "'s" || next?.lower === '’s' || next?.text === '’' || next?.text === "'"
  const before = tokens[first - 1]?.lower ?? ''
  const beforeThat = tokens[first - 2]?.lower ?? ''
  const located =
    (entry.kind === 'seat' || entry.kind === 'state') &&
    !possessive &&
    (locators.has(before) ||
      (before === ',' &&
        startsUpper(tokens[first - 2]?.text ?? '') &&
        locators.has(tokens[first - 3]?.lower ?? ''))) &&
    !(before === 'from' && entry.kind === 'state') &&
    beforeThat !== 'confidence'
  let office: string | null = null
  let isOffice = false
  let at = possessive ? end + 1 : end
  for (let skipped = 0; skipped < 3 && fillers.has(tokens[at]?.lower ?? ''); skipped += 1) {
    if (isTitle(tokens, at)) break
    at += 1
  }
  if (tokens[at]?.text === '-' && entry.kind !== 'people') at = end
  const title = entry.kind === 'seat' && !possessive ? undefined : matchAt(tokens, at)
  if (title && (title.entry.kind === 'office' || title.entry.kind === 'body')) {
    office = title.entry.id
    isOffice = title.entry.kind === 'office'
    end = title.end
    const inner = matchAt(tokens, end)
    if (inner && inner.entry.kind === 'office') {
      isOffice = true
      if (inner.entry.id !== 'military-officer') office = inner.entry.id
      end = inner.end
    }
  } else if (tokens[at]?.lower === 'counterpart' || tokens[at]?.lower === 'counterparts') {
    office = 'counterpart'
    end = at + 1
  }
  const person = office && (isOffice || office === 'counterpart') ? personName(tokens, end) : undefined
  return {
    ...plain(first, person?.end ?? end, 'actor', [id], located && !office),
    office,
    person: person?.name ?? null,
    adjective: !office && (entry.kind === 'people' || possessive || tokens[end]?.text === '-'),
  }
}

function isTitle(tokens: readonly Token[], index: number): boolean {
  const kind = matchAt(tokens, index)?.entry.kind
  return kind === 'office' || kind === 'body'
}

/** "the minister", "President Lula", "defence minister of Norway Tore Sandvik", "his counterpart". */
function officeAlone(
  tokens: readonly Token[],
  first: number,
  entry: Entry,
  titleEnd: number,
  day: string | null,
): Mention | undefined {
  let end = titleEnd
  let state: string | null = null
  if (tokens[end]?.lower === 'of' || tokens[end]?.lower === 'for') {
    const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
    const owner = matchAt(tokens, at)
    const kind = owner?.entry.kind
    if (owner && (kind === 'state' || kind === 'organisation')) {
      state = owner.entry.id
      end = owner.end
      if (tokens[end]?.lower === 'and') return undefined
    }
  }
  if (tokens[end]?.text === ',' && state) {
    const after = personName(tokens, end + 1)
    if (after && tokens[after.end]?.text === ',') end += 1
  }
  const known = matchAt(tokens, end)
  if (known?.entry.kind === 'person') {
    const person = personMention(known.entry.id, first, known.end, day)
    return { ...person, office: entry.id, ids: state ? [state] : person.ids }
  }
  const person = personName(tokens, end)
  if (entry.kind === 'body' && !state) return undefined
  if (entry.id === 'military-officer' && !startsUpper(tokens[first]?.text ?? '')) return undefined
  return {
    ...plain(first, person?.end ?? end, 'actor', state ? [state] : [], false),
    office: entry.id,
    person: person?.name ?? null,
  }
}

/** A person's name at `index`: one to five capitalised words that are no known actor, after any honorifics. */
export function personName(
  tokens: readonly Token[],
  index: number,
): { name: string; end: number } | undefined {
  let at = index
  while (honorifics.has(tokens[at]?.lower ?? '') && startsUpper(tokens[at]?.text ?? '')) {
    at += 1
    if (tokens[at]?.text === '.') at += 1
    if (at - index > 6) return undefined
  }
  const parts: string[] = []
  let end = at
  while (parts.length < 5) {
    const token = tokens[end]
    if (token?.kind !== 'word') break
    const isParticle =
      particles.has(token.lower) && startsUpper(tokens[end + 1]?.text ?? '') && parts.length > 0
    if (!isParticle && !startsUpper(token.text)) break
    if (!isParticle && calendar.has(token.lower)) break
    const kind = matchAt(tokens, end)?.entry.kind
    if (parts.length === 0 && kind && kind !== 'person' && kind !== 'place') return undefined
    if (
      parts.length > 0 &&
      kind &&
      kind !== 'person' &&
      kind !== 'office' &&
      kind !== 'seat' &&
      kind !== 'state'
    )
      break
    parts.push(token.text)
    end += 1
    while (
      tokens[end]?.text === '-' &&
      tokens[end + 1]?.kind === 'word' &&
      tokens[end]?.start === tokens[end - 1]?.end &&
      tokens[end + 1]?.start === tokens[end]?.end
    ) {
      parts.push(`-${tokens[end + 1]?.text ?? ''}`)
      end += 2
    }
    if (tokens[end]?.text === '.' && token.text.length === 1) end += 1
  }
  if (parts.length === 0) return undefined
  return { name: parts.join(' ').replaceAll(' -', '-'), end }
}

const calendar = new Set(
  `january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  the a an in on at he she it they we but and for this that these those after before when while if as by with from to there its his her their our both some many most
  however meanwhile according also earlier last next since during amid although though`.split(/\s+/),
)

/** "the two countries", "both sides", "the sides": whoever is in focus. */
function groupAt(tokens: readonly Token[], index: number): Mention | undefined {
  const lower = tokens[index]?.lower ?? ''
  const next = tokens[index + 1]?.lower ?? ''
  if (groupOpeners.has(lower)) {
    if (
      lower === 'all' &&
      (next === 'parties' ||
        next === 'sides' ||
        next === 'countries' ||
        next === 'nations' ||
        next === 'states')
    )
      return undefined
    if (groupNouns.has(next)) return plain(index, index + 2, 'group', [], false)
    if (lower !== 'both' && lower !== 'all' && next === 'other') return undefined
    if (
      groupNouns.has(tokens[index + 2]?.lower ?? '') &&
      tokens[index + 1]?.kind === 'word' &&
      !startsUpper(tokens[index + 1]?.text ?? '')
    ) {
      return plain(index, index + 3, 'group', [], false)
    }
    return undefined
  }
  const before = tokens[index - 1]?.lower
  if (
    before === 'the' &&
    (lower === 'sides' || lower === 'parties' || (met.has(lower) && next !== 'of' && next !== 'from'))
  )
    return plain(index, index + 1, 'group', [], false)
  return undefined
}
