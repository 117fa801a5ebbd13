import { analystWords } from './actors/offices.ts'
import { startsUpper } from './actors/gazetteer.ts'
import type { Clause } from './clauses.ts'
import type { Memory, Voice } from './memory.ts'
import { personName } from './mentions.ts'
import type { Sentence } from './sentence.ts'

/** Verbs after or before which somebody else's words stand. */
const reporting = new Set(
  `say tell add note stress announce claim state report explain insist emphasise emphasize underline underscore remark comment reiterate argue believe declare write point admit acknowledge confirm
  predict suggest maintain allege think conclude observe warn complain quote doubt reckon suspect expect respond reply continue assert contend reveal disclose estimate recall quote cite concede caution hint indicate highlight inform ask condemn describe clear`.split(
    /\s+/,
  ),
)
/** Of these, those that report nothing unless words follow in quotation marks or as a clause. */
const onlyWithWords = new Set(
  'expect estimate continue condemn describe ask quote cite highlight report recall point respond clear'.split(
    ' ',
  ),
)
const agencies = new Set(
  `xinhua tass ria interfax reuters afp ap kyodo yonhap anadolu irna kcna bloomberg cnn bbc dpa efe ansa pti apa itar-tass sputnik nhk guardian`.split(
    ' ',
  ),
)

/** A place where the text says who speaks. */
export interface Attribution {
  readonly voice: Voice
  /** The clause that says who speaks; -1 for "according to". */
  readonly clause: number
  /** Whether the words stand before it, after it, or all around. */
  readonly scope: 'before' | 'after' | 'all'
}

/** Finds who is said to have said what in a sentence, in the order of its clauses. */
export function findAttributions(sentence: Sentence, memory: Memory): Attribution[] {
  const found: Attribution[] = []
  const according = accordingTo(sentence, memory)
  if (according) found.push({ voice: according, clause: -1, scope: 'all' })
  sentence.clauses.forEach((clause, index) => {
    const lemma = clause.groups[0]?.lemma ?? ''
    if (!reporting.has(lemma) || (clause.groups[0]?.passive && lemma !== 'quote')) return
    if (
      clause.link === 'relative' &&
      (clause.opener === 'that' || clause.opener === 'which') &&
      clause.subjectStart < clause.start
    )
      return
    const attribution = attributionOf(sentence, clause, index, found.at(-1), memory)
    if (attribution) found.push(attribution)
  })
  return found
}

function attributionOf(
  sentence: Sentence,
  clause: Clause,
  index: number,
  previous: Attribution | undefined,
  memory: Memory,
): Attribution | undefined {
  const group = clause.groups[0]
  if (!group) return undefined
  const trailing = isTrailing(sentence, clause, index)
  const next = sentence.clauses[index + 1]
  const leads =
    next?.link === 'complement' ||
    (next !== undefined &&
      next.groups[0]?.shape === 'finite' &&
      next.link !== 'relative' &&
      next.link !== 'adverbial' &&
      !trailing) ||
    quoteAfter(sentence, group.end)
  if (!trailing && !leads && onlyWithWords.has(group.lemma)) return undefined
  if (!trailing && !leads && group.lemma !== 'say' && group.lemma !== 'tell') return undefined
  let voice: Voice | null
  if (group.lemma === 'quote' && sentence.lower(clause.end - 1) !== '.') {
    const source = group.passive
      ? subjectVoice(sentence, clause, memory)
      : voiceIn(sentence, group.end, Math.min(clause.end, group.end + 10), memory)
    return source ? { voice: source, clause: index, scope: 'after' } : undefined
  }
  const inverted = invertedVoice(sentence, clause, memory)
  if (inverted) return { voice: inverted, clause: index, scope: 'before' }
  if (group.shape === 'gerund' || clause.subjectOf)
    voice = previous?.voice ?? subjectVoice(sentence, clause.subjectOf ?? clause, memory)
  else if (
    clause.subjectEnd > clause.subjectStart &&
    sentence.tokens.slice(clause.subjectStart, clause.subjectEnd).some(({ kind }) => kind === 'word')
  ) {
    voice = subjectVoice(sentence, clause, memory)
  } else voice = voiceIn(sentence, group.end, Math.min(clause.end, group.end + 12), memory)
  voice ??= unnamedVoice(sentence, clause, group.lemma)
  if (!voice) return undefined
  const judges = believing.has(group.lemma) && voice.state === null
  return {
    voice: judges ? { ...voice, analyst: true } : voice,
    clause: index,
    scope: trailing ? 'before' : 'after',
  }
}

/** Verbs of judging: who is no state's voice and judges is a third party who assesses. */
const believing = new Set(
  'believe think doubt argue reckon suspect predict expect estimate comment opine'.split(' '),
)
const plainSaying = new Set(
  'say tell write complain add announce report note explain declare comment argue opine'.split(' '),
)

/** "A Tongan deputy said": a sayer of no known name is named as the text does, without the article. */
function unnamedVoice(sentence: Sentence, clause: Clause, lemma: string): Voice | null {
  if (!plainSaying.has(lemma)) return null
  let start = clause.subjectStart
  while (/^(?:the|a|an|,|and|but|that)$/.test(sentence.lower(start))) start += 1
  let end = start
  while (
    end < clause.subjectEnd &&
    end < start + 8 &&
    (sentence.tokens[end]?.kind === 'word' || sentence.lower(end) === '-') &&
    !/^(?:which|who|that|it|there|this)$/.test(sentence.lower(end))
  )
    end += 1
  if (end <= start || end - start > 7) return null
  return { name: sentence.write(start, end), state: null, office: null, analyst: false }
}

/** "…,” said Okello", "… – said the envoy": the voice after the verb, where a mark stands before it. */
function invertedVoice(sentence: Sentence, clause: Clause, memory: Memory): Voice | null {
  const group = clause.groups[0]
  if (!group || !/^[,”"’»—–-]$/.test(sentence.lower(group.first - 1))) return null
  const next = sentence.tokens[group.end]
  if (
    !next ||
    (!sentence.cover[group.end] && !startsUpper(next.text) && !/^(?:the|a|an|its|his|her)$/.test(next.lower))
  )
    return null
  let end = group.end
  while (end < clause.end && !/^[,.“”";:]$/.test(sentence.lower(end)) && end < group.end + 12) end += 1
  const named = startsUpper(next.text) && !sentence.cover[group.end] && sentence.lower(end) === ','
  return voiceIn(sentence, group.end, named ? clause.end : end, memory)
}

/** Whether the words come first: "…, the minister said", "…,” said Okello". */
function isTrailing(sentence: Sentence, clause: Clause, index: number): boolean {
  if (index === 0 && !sentence.startsQuoted) return false
  const at = clause.subjectOf
    ? clause.start
    : Math.min(clause.subjectStart, clause.groups[0]?.first ?? clause.start)
  const before = sentence.tokens[at - 1]?.text ?? ''
  if (clause.link === 'participle') return false
  const earlier = sentence.clauses[index - 1]
  const introduced = earlier?.link === 'participle' || earlier?.link === 'adverbial'
  if (
    introduced &&
    index === 1 &&
    !/[”"’]/.test(before) &&
    sentence.clauses[index + 1]?.link === 'complement'
  )
    return false
  return /[,”"’–—]/.test(before) && !/^(?:and|but)$/.test(sentence.tokens[at]?.lower ?? '')
}

function quoteAfter(sentence: Sentence, from: number): boolean {
  return sentence.tokens.slice(from, from + 16).some(({ text }) => text === '“' || text === '"')
}

/** The voice of a clause's subject. */
export function subjectVoice(sentence: Sentence, clause: Clause, memory: Memory): Voice | null {
  return voiceIn(sentence, clause.subjectStart, clause.subjectEnd, memory)
}

const pronouns = new Set(['he', 'she'])

/** The person, office, body, state or analyst named between two tokens; he and she are the last who spoke. */
export function voiceIn(sentence: Sentence, from: number, to: number, memory: Memory): Voice | null {
  const { tokens, cover } = sentence
  let bare: Voice | null = null
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    const mention = cover[at]
    if (!token) break
    if (mention) {
      const written = sentence.write(mention.first, mention.end)
      const retired =
        /^(?:retired|former|ex|ex-)$/.test(sentence.lower(mention.first - 1)) ||
        /^(?:retired|former)$/.test(sentence.lower(mention.first - 2))
      if (retired && mention.office)
        return { name: mention.person ?? written, state: null, office: null, analyst: true }
      const voice = memory.voiceOf(mention, written)
      if (voice && (mention.person !== null || !bare)) {
        const appositive =
          voice.analyst || mention.person ? voice : appositiveName(sentence, at, mention.end, memory, voice)
        return appositive
      }
      const analyst = analystAfter(sentence, mention.end, to)
      if (analyst)
        return { name: sentence.write(mention.first, analyst), state: null, office: null, analyst: true }
      if (!bare && mention.ids.length > 0 && !mention.adjective) {
        const name = sentence.write(mention.first, coordinatedEnd(sentence, mention.end, to))
        bare = { name, state: mention.ids[0] ?? null, office: null, analyst: false }
      }
      at = mention.end - 1
      continue
    }
    if (pronouns.has(token.lower)) return memory.lastVoice
    if (token.lower === 'we' || token.lower === 'i') return memory.lastVoice
    if (analystWords.has(token.lower)) {
      const start = phraseStart(sentence, at, from)
      return { name: sentence.write(start, at + 1), state: null, office: null, analyst: true }
    }
    const named = personAt(sentence, at, to, memory)
    if (named) return named
    if (token.lower === ',' && bare) break
  }
  if (bare) return bare
  const common = tokens.slice(from, to).find(({ lower }) => commonVoices.has(lower))
  return common ? { name: common.text, state: null, office: null, analyst: false } : null
}

/** End of "China and Russia", "Kenya, Uganda and Rwanda" where it begins before `from`. */
export function coordinatedEnd(sentence: Sentence, from: number, to: number): number {
  let end = from
  while (end < to) {
    const link = sentence.lower(end)
    const step =
      link === ',' && sentence.lower(end + 1) === 'and' ? 2 : link === 'and' || link === ',' ? 1 : 0
    const next = sentence.cover[end + step]
    if (step === 0 || !next || next.adjective || next.office) break
    end = next.end
  }
  return end
}

const commonVoices = new Set(
  'sources source witnesses residents rebels ministry police officials official army military government report reports media agency'.split(
    ' ',
  ),
)

function appositiveName(sentence: Sentence, _at: number, end: number, memory: Memory, voice: Voice): Voice {
  const comma = sentence.tokens[end]?.text === ','
  const name = personName(sentence.tokens, comma ? end + 1 : end)
  if (!name || sentence.cover[comma ? end + 1 : end]) return voice
  if (comma && sentence.tokens[name.end]?.text !== ',') return voice
  return memory.meet({ ...voice, name: name.name })
}

function analystAfter(sentence: Sentence, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const word = sentence.tokens[at]
    if (word?.kind !== 'word') return undefined
    if (analystWords.has(word.lower)) return at + 1
  }
  return undefined
}

function phraseStart(sentence: Sentence, at: number, from: number): number {
  let start = at
  while (
    start > from &&
    sentence.tokens[start - 1]?.kind === 'word' &&
    !/^(?:that|and|but|as|to|the|a|an)$/.test(sentence.tokens[start - 1]?.lower ?? '')
  )
    start -= 1
  return start
}

/** "Cui Heng, a researcher at …", "Mr Okello", "Okello" once met, "Reuters". */
function personAt(sentence: Sentence, at: number, to: number, memory: Memory): Voice | undefined {
  const token = sentence.tokens[at]
  if (!token || !startsUpper(token.text) || token.kind !== 'word') return undefined
  if (agencies.has(token.lower)) return { name: token.text, state: null, office: null, analyst: false }
  const name = personName(sentence.tokens, at)
  if (!name || name.end > to + 1) return undefined
  const known = memory.find(name.name)
  if (known) return known
  if (at === 0 && !name.name.includes(' ') && sentence.lower(name.end) !== ',' && name.end < to)
    return undefined
  const described = description(sentence, name.end, to)
  return memory.meet({ name: name.name, ...described })
}

/** What an apposition says of the person before it. */
function description(sentence: Sentence, from: number, to: number): Omit<Voice, 'name'> {
  const none = { state: null, office: null, analyst: false }
  if (sentence.tokens[from]?.text !== ',') return none
  for (let at = from + 1; at < Math.min(to, from + 24) && sentence.lower(at) !== ','; at += 1) {
    if (analystWords.has(sentence.lower(at)) || /^(?:former|ex|served|late)$/.test(sentence.lower(at)))
      return { ...none, analyst: true }
  }
  for (let at = from + 1; at < Math.min(to, from + 24); at += 1) {
    const mention = sentence.cover[at]
    const word = sentence.tokens[at]?.lower ?? ''
    if (analystWords.has(word)) return { ...none, analyst: true }
    if (mention?.office && mention.office !== 'counterpart')
      return {
        state: mention.ids[0] ?? stateNear(sentence, mention.end, to),
        office: mention.office,
        analyst: false,
      }
    if (word === ',' && at > from + 1) break
  }
  return none
}

function stateNear(sentence: Sentence, from: number, to: number): string | null {
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const id = sentence.cover[at]?.ids[0]
    if (id) return id
    if (sentence.tokens[at]?.text === ',') return null
  }
  return null
}

function accordingTo(sentence: Sentence, memory: Memory): Voice | null {
  const { tokens } = sentence
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const viewed =
      /^(?:view|opinion|eyes|judgment|judgement)$/.test(tokens[at]?.lower ?? '') &&
      tokens[at + 1]?.lower === 'of' &&
      sentence.lower(at - 1) === 'the'
    if (!viewed && (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to')) continue
    let end = at + 2
    while (end < tokens.length && tokens[end]?.text !== ',' && tokens[end]?.text !== '.' && end < at + 16)
      end += 1
    const voice = voiceIn(sentence, at + 2, end, memory)
    if (viewed && !voice?.state)
      return { name: voice?.name ?? sentence.write(at + 2, end), state: null, office: null, analyst: true }
    return voice ?? { name: sentence.write(at + 2, end), state: null, office: null, analyst: false }
  }
  return null
}
