import countries from 'i18n-iso-countries/index.js'
import russian from 'i18n-iso-countries/langs/ru.json' with { type: 'json' }
import { rows, withoutOverlap, type Name } from './name.ts'
import { russianOffices, russianOrganisations, russianStates } from './names-russian-data.ts'

interface Entry {
  readonly kind: 'state' | 'organisation'
  readonly id: string | null
}

/** Endings of the cases by the ending of the nominative, the commonest declensions; the longest ending that fits decides. */
const cases: readonly (readonly [nominative: string, endings: readonly string[]])[] = [
  ['ая', ['ая', 'ой', 'ую', 'ою']],
  ['ое', ['ое', 'ого', 'ому', 'ым', 'ом']],
  ['ые', ['ые', 'ых', 'ым', 'ыми']],
  ['ие', ['ие', 'их', 'им', 'ими', 'ия', 'ию', 'ием', 'ии']],
  ['ый', ['ый', 'ого', 'ому', 'ым', 'ом']],
  ['кий', ['кий', 'кого', 'кому', 'ким', 'ком']],
  ['ия', ['ия', 'ии', 'ию', 'ией']],
  ['ея', ['ея', 'еи', 'ее', 'ею', 'еей']],
  ['а', ['а', 'ы', 'и', 'е', 'у', 'ой', 'ей']],
  ['я', ['я', 'и', 'е', 'ю', 'ей']],
  ['ы', ['ы', 'ов', 'ам', 'ами', 'ах']],
  ['й', ['й', 'я', 'ю', 'ем', 'е']],
  ['ь', ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ью']],
]
const masculine = ['', 'а', 'у', 'ом', 'е']

/** The case forms of a word in the nominative; abbreviations and foreign endings stay as they are. */
export function caseForms(word: string): string[] {
  if (word === word.toUpperCase()) return [word]
  const found = cases.find(([ending]) => word.endsWith(ending))
  if (found !== undefined)
    return found[1].map((ending) => word.slice(0, word.length - found[0].length) + ending)
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(word) ? masculine.map((ending) => word + ending) : [word]
}

/** Every form of every listed name, in lower case. */
const forms = new Map<string, Entry>()
/** Words of the longest listed name whose every word is inflected; of longer ones only the first word is. */
const inflectedWords = 3

function add(name: string, entry: Entry): void {
  const words = name.split(' ')
  let made = ['']
  words.forEach((word, i) => {
    const choices = i === 0 || words.length <= inflectedWords ? caseForms(word) : [word]
    made = made.flatMap((before) => choices.map((choice) => (i === 0 ? choice : `${before} ${choice}`)))
  })
  for (const form of made) if (!forms.has(key(form))) forms.set(key(form), entry)
}

function key(text: string): string {
  return text.replaceAll('ё', 'е')
}

for (const { id, names } of rows(russianStates, ';'))
  for (const name of names) add(name, { kind: 'state', id })
for (const { id, names } of rows(russianOrganisations, ';'))
  for (const name of names) add(name, { kind: 'organisation', id })
for (const [code, names] of Object.entries(russian.countries)) {
  const id = countries.alpha2ToAlpha3(code) ?? null
  for (const name of [names].flat()) add(name.replace(/\s*\(.*\)/, ''), { kind: 'state', id })
}

const token = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu
const longestName = 5
const capital = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`
const initials = String.raw`(?:\p{Lu}\.\s?){1,2}`
const person = String.raw`(?:${initials}${capital}|${capital}(?:\s+${capital}){0,2})`
const offices = russianOffices
  .map((start) => `[${start.slice(0, 1).toUpperCase()}${start.slice(0, 1)}]${start.slice(1)}`)
  .join('|')
  .replaceAll(' ', '\\s+')
/** An office, what it is of, and its holder. */
const afterOffice = new RegExp(
  String.raw`(?<![\p{L}-])(?<office>(?:${offices})\p{L}*)(?<of>(?:\s+(?:\p{Ll}[\p{L}-]+|\p{Lu}{2,}|по|и)){0,5}?)\s+(?<name>${person})`,
  'gu',
)
const speech = '(?:заявил|сказал|сообщил|отметил|подчеркнул|добавил|объявил|считает|уточнил|пояснил)(?:а|и)?'
const beforeSpeech = new RegExp(String.raw`(?<![\p{L}-])(?<name>${person})\s+${speech}(?!\p{L})`, 'gu')
const afterSpeech = new RegExp(String.raw`(?<!\p{L})${speech}\s+(?<name>${person})`, 'gu')

/** States, organisations, and persons who hold an office or speak, in a Russian text, in every case. */
export function russianNames(text: string): Name[] {
  const found = listedNames(text)
  for (const pattern of [afterOffice, beforeSpeech, afterSpeech])
    for (const match of text.matchAll(pattern)) found.push(...personIn(match))
  return withoutOverlap(found)
}

function listedNames(text: string): Name[] {
  const tokens = [...text.matchAll(token)]
  const found: Name[] = []
  tokens.forEach((first, i) => {
    if (!/^\p{Lu}/u.test(first[0])) return
    for (let words = longestName; words > 0; words--) {
      const last = tokens[i + words - 1]
      if (last === undefined) continue
      const end = last.index + last[0].length
      const written = text.slice(first.index, end)
      const entry = forms.get(key(written.replace(/\s+/g, ' ')))
      if (entry === undefined) continue
      found.push({ ...entry, text: written, start: first.index, end })
      return
    }
  })
  return found
}

function personIn(match: RegExpExecArray): Name[] {
  const { name = '', of = '' } = match.groups ?? {}
  // The state an office is of stands before its holder and begins with a capital too: "министр обороны России Иван Иванов".
  const words = name.split(/\s+/)
  while (words[0] !== undefined && forms.has(key(words[0]))) words.shift()
  const holder = words.join(' ')
  if (holder === '' || forms.has(key(holder))) return []
  const start = match.index + match[0].lastIndexOf(name) + name.length - lastPart(name, words.length).length
  const written = lastPart(name, words.length)
  const person: Name = { kind: 'person', id: null, text: written, start, end: start + written.length }
  const { office } = match.groups ?? {}
  if (office === undefined) return [person]
  const text = (office + of).trimEnd()
  return [{ kind: 'office', id: null, text, start: match.index, end: match.index + text.length }, person]
}

/** The last `words` words of `name` as they stand. */
function lastPart(name: string, words: number): string {
  const starts = [...name.matchAll(/\S+/g)].map((word) => word.index)
  return name.slice(starts[starts.length - words] ?? 0)
}
