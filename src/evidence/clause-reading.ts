import { eventTypes, type Event, type EventActor, type Speaker } from '../records/event.ts'
import type { Spoken } from './events/actors.ts'
import { buildEvent, statementTypes } from './events/build.ts'
import { contentOf, judges, onRelations } from './events/content.ts'
import { findTriggers } from './events/match.ts'
import type { Clause } from './clauses.ts'
import { findFigures } from './figures.ts'
import type { BlockKind } from './layout.ts'
import type { Memory, Voice } from './memory.ts'
import { findAttributions, type Attribution } from './speakers.ts'
import type { Sentence } from './sentence.ts'

/** A sentence with its speaker and the events read out of it. */
export interface SentenceReading {
  readonly sentence: Sentence
  readonly kind: BlockKind
  readonly speaker: Speaker | null
  readonly events: Event[]
}

/** The voice whose quotation was read last in a block: a following quotation without a name is that voice's too. */
export interface QuotationState {
  quoted: Voice | null
}

/** Reads the events of one sentence and updates what the document has said so far. */
export function readSentence(
  sentence: Sentence,
  next: Sentence | undefined,
  kind: BlockKind,
  memory: Memory,
  state: QuotationState,
): SentenceReading {
  for (const mention of sentence.mentions) if (mention.person) memory.voiceOf(mention, '')
  const attributions = findAttributions(sentence, memory)
  const quotedVoice = quotationVoice(sentence, next, attributions, memory, state)
  const figures = sentence.tokens.some(({ kind: token }) => token === 'number' || token === 'word')
    ? findFigures(sentence.text, sentence.tokens)
    : []
  noteSpeaking(sentence, attributions, memory)
  noteOccasion(sentence, attributions, memory)
  updateFocus(sentence, memory)
  const events: Event[] = []
  const nouns = new Set<number>()
  let told = sentence.start
  if (kind !== 'post') {
    sentence.clauses.forEach((clause, index) => {
      const spoken = spokenIn(sentence, clause, index, attributions, quotedVoice)
      for (const event of eventsOf(clause, index, attributions, nouns, {
        sentence,
        memory,
        figures,
        spoken,
      })) {
        const content = statementTypes.has(event.type) && event.span.start < told
        if (
          content ||
          events.some(({ type, span }) => type === event.type && span.start === event.span.start)
        )
          continue
        events.push(event)
        told = Math.max(told, event.span.end)
      }
    })
  }
  const last = attributions.at(-1)
  if (last) memory.lastVoice = last.voice
  else noteSubject(sentence, memory)
  const voice = sentence.startsQuoted ? quotedVoice : (last?.voice ?? null)
  return {
    sentence,
    kind,
    speaker: voice && { name: voice.name.slice(0, 300), quoted: sentence.startsQuoted },
    events,
  }
}

type Around = Parameters<typeof buildEvent>[1]

function eventsOf(
  clause: Clause,
  index: number,
  attributions: readonly Attribution[],
  nouns: Set<number>,
  around: Around,
): Event[] {
  const { sentence } = around
  const attribution = attributions.find((each) => each.clause === index)
  const isAttribution = attribution !== undefined
  if (isDenied(sentence, index) || clause.opener === 'if' || clause.opener === 'unless') return []
  const told = findTriggers(sentence, clause, nouns)
    .filter(
      ({ adjunct, type }) =>
        !isAttribution ||
        adjunct !== null ||
        (attribution.scope === 'after' &&
          (type === 'statementConcern' ||
            type === 'request' ||
            type === 'threat' ||
            type === 'statementOther' ||
            type === 'commitment')),
    )
    .map((trigger) => buildEvent(trigger, around))
    .filter((event) => event !== null)
  if (told.length > 0 || isAttribution) return told
  if (!around.spoken) {
    const judged = judgementIn(sentence, clause, around)
    return judged ? [judged] : []
  }
  const stated = statementIn(sentence, clause, around, around.spoken)
  return stated ? [stated] : []
}

/** Whether the clause is what somebody denies ("denied that it had …", "it is not true that …"): it is not told as an event. */
function isDenied(sentence: Sentence, index: number): boolean {
  let at = index
  while (at > 0 && sentence.clauses[at]?.link === 'coordinate' && sentence.clauses[at]?.subjectOf) at -= 1
  if (sentence.clauses[at]?.link !== 'complement') return false
  const verb = sentence.clauses[at - 1]?.groups.at(-1)
  if (!verb) return false
  if (/^(?:deny|refute|dispute)$/.test(verb.lemma)) return !verb.negated
  return verb.lemma === 'be' && verb.negated && sentence.lower(verb.end) === 'true'
}

/** A statement where the words of a speaker tell no event of another kind. */
function statementIn(sentence: Sentence, clause: Clause, around: Around, spoken: Spoken): Event | null {
  if (clause.link === 'relative' || clause.link === 'adverbial' || clause.groups[0]?.shape !== 'finite')
    return null
  const base = buildEvent(
    {
      type: 'statementOther',
      clause,
      at: 0,
      token: clause.groups[0].head,
      governor: null,
      adjunct: null,
    },
    around,
    true,
  )
  const content = contentOf(sentence, clause, spoken.voice.analyst, base !== null)
  if (!base || !content) return null
  const actors = content.type === 'assessment' ? base.actors : withSpeaker(base.actors, spoken)
  return {
    ...base,
    actors,
    date: around.memory.spokeOn.get(spoken.voice.name) ?? null,
    type: content.type,
    modality: content.modality,
    plover: eventTypes[content.type].plover,
  }
}

/** What the text itself judges of the relations between states: the view of a third party. */
function judgementIn(sentence: Sentence, clause: Clause, around: Around): Event | null {
  if (
    sentence.isHeading ||
    clause.link === 'relative' ||
    clause.groups[0]?.shape !== 'finite' ||
    (!onRelations(sentence, clause) && !judges(sentence, clause))
  )
    return null
  const opined = judges(sentence, clause)
  const base = buildEvent(
    { type: 'assessment', clause, at: 0, token: clause.groups[0].head, governor: null, adjunct: null },
    around,
    true,
  )
  if (!base || new Set(base.actors.map(({ id }) => id)).size < (opined ? 1 : 2)) return null
  return {
    ...base,
    type: 'assessment',
    modality: opined ? 'opinion' : base.modality === 'recurring' ? 'state' : base.modality,
    speaker: null,
    plover: null,
  }
}

/** The one spoken for first, then whoever the statement is about. */
function withSpeaker(actors: readonly EventActor[], { voice }: Spoken): EventActor[] {
  const { state } = voice
  const others = actors
    .filter(({ id }) => id !== state)
    .map((actor) => ({ ...actor, role: 'target' as const }))
  return state
    ? [
        {
          id: state,
          name: actors.find(({ id }) => id === state)?.name ?? voice.name.slice(0, 200),
          role: 'speaker',
        },
        ...others,
      ]
    : others
}

/** Who speaks the clause: the speaker of the quotation that holds it, else of the words around it. */
function spokenIn(
  sentence: Sentence,
  clause: Clause,
  index: number,
  attributions: readonly Attribution[],
  quoted: Voice | null,
): Spoken | null {
  const head = clause.groups[0]?.head ?? clause.start
  if (sentence.quotationAt(head) && quoted) return { voice: quoted, quoted: true }
  const before = attributions.findLast(
    ({ scope, clause: at }) => (scope === 'after' && at < index) || scope === 'all',
  )
  const after = attributions.find(({ scope, clause: at }) => scope === 'before' && at > index)
  const chosen = before ?? after
  return chosen ? { voice: chosen.voice, quoted: false } : null
}

function quotationVoice(
  sentence: Sentence,
  next: Sentence | undefined,
  attributions: readonly Attribution[],
  memory: Memory,
  state: QuotationState,
): Voice | null {
  const has =
    sentence.startsQuoted ||
    sentence.tokens.some(({ text }) => text === '“' || text === '"' || text === '”' || text === '«')
  if (!has) return null
  const own = attributions.find(({ scope }) => scope === 'before') ?? attributions.at(-1)
  if (own) {
    state.quoted = own.voice
    return own.voice
  }
  const sameQuotation =
    next && sentence.quotationAt(0) !== undefined && sentence.quotationAt(0) === next.quotationAt(0)
  if (sameQuotation) {
    const following = findAttributions(next, memory)[0]
    if (following) {
      state.quoted = following.voice
      return following.voice
    }
  }
  return state.quoted ?? memory.lastVoice
}

/** Remembers on which day a voice spoke, where the clause that names it or what leads up to it says so. */
function noteSpeaking(sentence: Sentence, attributions: readonly Attribution[], memory: Memory): void {
  for (const { voice, clause } of attributions) {
    const spoken = sentence.clauses[clause]
    const trails = sentence.clauses.some((each, index) => index < clause && each.link !== 'participle')
    const from =
      spoken && trails && sentence.dates.length > 1 ? Math.min(spoken.start, spoken.subjectStart) : 0
    const to = spoken?.end ?? sentence.tokens.length
    for (const expression of sentence.dates) {
      if (expression.first < from || expression.first >= to) continue
      const date = expression.resolve(memory.day, 'past', memory.date)
      if (date?.precision === 'day') {
        memory.spokeOn.set(voice.name, date)
        memory.date = date
      }
    }
  }
}

const occasion =
  /^(?:speaking|speech|remarks|comments|briefing|conference|address|interview|statement|told|said)$/

/** "In his speech on Thursday", "at Friday's briefing": the day of speaking goes to the person named nearest to it, where no verb says who spoke. */
function noteOccasion(sentence: Sentence, attributions: readonly Attribution[], memory: Memory): void {
  const [first, ...more] = sentence.dates
  if (!first || !sentence.tokens.some(({ lower }) => occasion.test(lower))) return
  for (const expression of [first, ...more]) {
    let nearest: Voice | null = null
    let least = occasionReach
    for (
      let at = Math.max(0, expression.first - occasionReach);
      at < expression.end + occasionReach;
      at += 1
    ) {
      const mention = sentence.cover[at]
      const voice = mention?.person
        ? memory.voiceOf(mention, '')
        : mention
          ? null
          : (memory.known(sentence.tokens[at]?.text ?? '') ?? null)
      const away = at < expression.first ? expression.first - at : at - expression.end + 1
      if (voice && away < least) {
        nearest = voice
        least = away
      }
    }
    const date = expression.resolve(memory.day, 'past', memory.date)
    if (nearest && date?.precision === 'day' && !attributions.some(({ voice }) => voice === nearest))
      memory.spokeOn.set(nearest.name, date)
  }
}

const occasionReach = 20

/** The pair in focus: states joined by "and", a hyphen or a comma, or a state with its counterpart. */
function updateFocus(sentence: Sentence, memory: Memory): void {
  const group: string[] = []
  let previous = -1
  let best: readonly string[] = []
  const all = new Set<string>()
  for (const mention of sentence.mentions) {
    const id = mention.kind === 'actor' && !mention.located ? (mention.ids[0] ?? null) : null
    if (id === null || id !== id.toUpperCase()) continue
    all.add(id)
    const gap = previous < 0 ? null : sentence.write(previous, mention.first)
    const joined =
      gap !== null && /^(?:['’]s)?\s*(?:,|and|-|–|, and|\/|with|to)?\s*(?:the|its|his)?$/.test(gap)
    if (!joined && mention.office !== 'counterpart') group.length = 0
    if (!group.includes(id)) group.push(id)
    if (group.length >= 2 && group.length >= best.length) best = [...group]
    previous = mention.end
  }
  if (best.length >= 2) memory.focus = best
  else if (memory.focus.length === 0 && all.size === 2) memory.focus = [...all]
}

function noteSubject(sentence: Sentence, memory: Memory): void {
  const clause = sentence.clauses[0]
  if (!clause) return
  for (let at = clause.subjectStart; at < clause.subjectEnd; at += 1) {
    const mention = sentence.cover[at]
    const known = mention ? undefined : memory.known(sentence.tokens[at]?.text ?? '')
    if (known) {
      memory.lastVoice = known
      if (known.state) memory.subject = [known.state]
      return
    }
    if (!mention) continue
    if (mention.ids.length > 0) memory.subject = mention.ids
    const voice =
      mention.person || mention.office
        ? memory.voiceOf(mention, sentence.write(mention.first, mention.end))
        : null
    if (voice && mention.person) memory.lastVoice = voice
    return
  }
}
