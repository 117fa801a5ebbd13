import countries from 'i18n-iso-countries/index.js'
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import { rows, withoutOverlap, type Name } from './name.ts'
import {
  chineseDoubleSurnames,
  chineseOffices,
  chineseOrganisations,
  chineseShortStates,
  chineseSpeech,
  chineseStates,
  chineseSurnames,
  transliteration,
} from './names-chinese-data.ts'

interface Entry {
  readonly kind: 'state' | 'organisation' | 'office'
  readonly id: string | null
}

/** Every listed name, for looking up. */
const entries = new Map<string, Entry>()
for (const [code, names] of Object.entries(chinese.countries)) {
  const id = countries.alpha2ToAlpha3(code) ?? null
  for (const name of [names].flat()) entries.set(name, { kind: 'state', id })
}
for (const { id, names } of rows(chineseStates, ' '))
  for (const name of names) entries.set(name, { kind: 'state', id })
for (const { id, names } of rows(chineseOrganisations, ' '))
  for (const name of names) entries.set(name, { kind: 'organisation', id })
for (const name of chineseOffices) entries.set(name, { kind: 'office', id: null })

/** Words for a dictionary of Chinese words, so that listed names are not cut up. */
export const chineseWords: readonly string[] = [...entries.keys()]

const listed = new RegExp(chineseWords.toSorted((a, b) => b.length - a.length).join('|'), 'gu')
const shortStates = new Map(
  chineseShortStates.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)
const pairs = new RegExp(
  `[${[...shortStates.keys()].join('')}]{2,5}(?=两国|三国|双方|两军|双边|三边|关系|联合|边境|军事|军队|海军|陆军|空军|战略|友好|合作|首脑|外长|防长|元首|贸易|军演|同盟)`,
  'gu',
)

const office = chineseOffices.toSorted((a, b) => b.length - a.length).join('|')
const speech = chineseSpeech.join('|')
const foreign = `[${transliteration}]`
const dotted = String.raw`${foreign}{1,7}(?:[·•・]${foreign}{1,8}){1,4}`
const native = `(?:${chineseDoubleSurnames.join('|')}|[${chineseSurnames}])`
const stop = String.raw`(?=[\P{sc=Han}]|$|${speech}|在|与|和|同|对|向|于|将|就|举行|当地|今|昨|率|出席|访问|抵达|发表|主持)`
/** A person after the office held, or before the verb of saying. Foreign names end where their characters end, Chinese ones after two or three. */
const afterOffice = new RegExp(
  `(?:${office})(?<name>${dotted}|${native}\\p{sc=Han}{1,2}?${stop}|${foreign}{2,8}?${stop})`,
  'gu',
)
const beforeSpeech = new RegExp(
  String.raw`(?<=^|[\P{sc=Han}])(?<name>${dotted}|${native}\p{sc=Han}{1,2}?|${foreign}{2,8}?)(?=(?:当天|日前|随后|还|也|进一步|在会上)?(?:${speech}))`,
  'gu',
)
const standing = new RegExp(dotted, 'gu')

/** States, organisations, offices, and persons who hold an office or speak, in a Chinese text. */
export function chineseNames(text: string): Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(listed)) {
    const entry = entries.get(match[0])
    if (entry !== undefined) found.push({ ...entry, ...place(match.index, match[0]) })
  }
  for (const match of text.matchAll(pairs))
    Array.from(match[0]).forEach((character, i) => {
      found.push({
        kind: 'state',
        id: shortStates.get(character) ?? null,
        ...place(match.index + i, character),
      })
    })
  const persons = [afterOffice, beforeSpeech].flatMap((pattern) => personsBy(pattern, text))
  const known = new Set(persons.map((person) => person.text))
  // A name written out once with its office is the same person where it stands alone.
  for (const match of text.matchAll(standing))
    if (known.has(match[0])) persons.push({ kind: 'person', id: null, ...place(match.index, match[0]) })
  return withoutOverlap([...found, ...persons])
}

function personsBy(pattern: RegExp, text: string): Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.['name'] ?? ''
    if (entries.has(name)) continue
    found.push({ kind: 'person', id: null, ...place(match.index + match[0].length - name.length, name) })
  }
  return found
}

function place(start: number, text: string): { start: number; end: number; text: string } {
  return { start, end: start + text.length, text }
}
