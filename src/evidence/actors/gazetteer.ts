import { tokenise, type Token } from '../tokens.ts'
import { officeTable, stateBodyTable } from './offices.ts'
import { organisationTable } from './organisations.ts'
import { bodyTable, combiningForms, placeTable, stateTable } from './states.ts'
import { tenures } from './tenure.ts'

/** `people`: an adjective or noun of people; `seat`: a capital or seat of power; `office` and `body` need a state beside them. */
export type EntryKind =
  | 'state'
  | 'people'
  | 'seat'
  | 'combining'
  | 'organisation'
  | 'stateBody'
  | 'place'
  | 'office'
  | 'body'
  | 'person'

/** A name the gazetteer knows, and what it names. */
export interface Entry {
  readonly kind: EntryKind
  /** ISO code, organisation id, `RUS/…`, office or body slug; for a person the name. */
  readonly id: string
  readonly words: readonly string[]
  /** Whether each word must be written exactly so ("US", "WHO"), with a capital, or in any case. */
  readonly cases: readonly ('exact' | 'capital' | 'any')[]
}

/** A name found at a place in the tokens. */
export interface Match {
  readonly entry: Entry
  /** Index of the first token after the match. */
  readonly end: number
}

const byFirstWord = new Map<string, Entry[]>()
const headOffices = /\/(?:president|prime-minister|chancellor|supreme-leader)$/
const familyNameFirst = /^(?:CHN|KOR|PRK|VNM)\//
/** Family names that are everyday words or too common to mean one person on their own. */
const commonNames = new Set(
  `major brown may bush clinton johnson truss martin harper abbott morrison rudd howard kan suga aso khan peng rao singh khatami rice cook straw hunt carter gates
  silva li hu kim moon park lee roh conte monti letta marcos salman fahd abdullah hollande schoof prodi barak sharon lapid gore quayle pence harris raab gul kuchma temer mandela`.split(
    /\s+/,
  ),
)

/** The longest entry that starts at `index`, or undefined. Case is checked as the entry asks. */
export function matchAt(tokens: readonly Token[], index: number): Match | undefined {
  const first = tokens[index]
  if (!first) return undefined
  const entries = byFirstWord.get(first.lower)
  if (!entries) return undefined
  return entries.reduce<Match | undefined>(
    (found, entry) =>
      found ?? (fits(entry, tokens, index) ? { entry, end: index + entry.words.length } : undefined),
    undefined,
  )
}

function fits(entry: Entry, tokens: readonly Token[], index: number): boolean {
  for (let offset = 0; offset < entry.words.length; offset += 1) {
    const token = tokens[index + offset]
    const word = entry.words[offset]
    if (!token || token.lower !== word) return false
    const wanted = entry.cases[offset]
    if (wanted === 'capital' && token.kind === 'word' && !startsUpper(token.text)) return false
    if (wanted === 'exact' && token.text !== token.text.toUpperCase()) return false
  }
  return true
}

/** Whether `word` begins with an upper-case letter. */
export function startsUpper(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

function add(kind: EntryKind, id: string, name: string, anyCase = false): void {
  const tokens = tokenise(name)
  const first = tokens[0]
  if (!first) return
  const cases = tokens.map((token) => {
    if (anyCase || !startsUpper(token.text)) return 'any' as const
    const isAcronym =
      token.text.length > 1 && token.text === token.text.toUpperCase() && token.kind === 'word'
    return isAcronym ? ('exact' as const) : ('capital' as const)
  })
  const entries = byFirstWord.get(first.lower) ?? []
  byFirstWord.set(first.lower, entries)
  entries.push({ kind, id, words: tokens.map((token) => token.lower), cases })
}

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

const names = (cell: string | undefined): string[] => (cell ?? '').split(';').filter((name) => name !== '')

function fill(): void {
  for (const [id = '', states, people, seats] of rows(stateTable)) {
    for (const name of names(states)) add('state', id, name)
    for (const name of names(people)) {
      add('people', id, name)
      if (!/(?:s|ch|sh|ese)$/.test(name)) add('people', id, `${name}s`)
    }
    for (const name of names(seats)) add('seat', id, name)
  }
  for (const [id = '', prefixes] of rows(combiningForms)) {
    for (const name of names(prefixes)) add('combining', id, `${name}-`)
  }
  for (const [id = '', bodies] of rows(bodyTable))
    for (const name of names(bodies)) add('stateBody', id, name)
  for (const name of names(placeTable.replaceAll('\n', ''))) add('place', name, name)
  for (const [id = '', titles] of rows(organisationTable)) {
    for (const name of names(titles)) add('organisation', id, name)
  }
  for (const [id = '', titles] of rows(officeTable))
    for (const name of names(titles)) add('office', id, name, true)
  for (const [id = '', titles] of rows(stateBodyTable))
    for (const name of names(titles)) add('body', id, name, true)
  fillPersons()
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length)
}

function fillPersons(): void {
  const seen = new Set<string>()
  for (const { office, names: spellings } of tenures) {
    for (const name of spellings) {
      if (seen.has(name) || !name.includes(' ')) continue
      seen.add(name)
      add('person', name, name)
      const parts = name.split(' ')
      const family = (familyNameFirst.test(office) ? parts[0] : parts.at(-1)) ?? ''
      if (!headOffices.test(office) || seen.has(family) || family.length < 3) continue
      if (commonNames.has(family.toLowerCase())) continue
      seen.add(family)
      add('person', name, family)
    }
  }
}

fill()
