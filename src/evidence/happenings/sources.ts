import type { RecordId } from '../../kernel/id.ts'
import { agencyNamed, claimAgency, storyAgency } from './agencies.ts'
import { Groups } from './groups.ts'
import { utterances } from './kin.ts'
import type { SourcedDocument, SourcedEvent } from './model.ts'
import { sameSpeaker } from './speakers.ts'
import { forEachShingle, wordsOf } from './words.ts'

/** Where something comes from, told apart from everything else: a text, or the number of a run of words. */
export type Origin = string | number

/** Who stands behind documents and claims. */
export interface Origins {
  /** What a document as a whole comes from. */
  readonly ofDocument: (id: RecordId) => readonly Origin[]
  /** What one claim comes from besides. */
  readonly ofClaim: (event: SourcedEvent) => readonly Origin[]
}

/** Groups of documents behind these events that do not draw on each other: one group is one source. Ids in rising order. Documents join
 *  that have the same bytes or text, publisher, agency or wording; for this claim also those that hold the same run of words in the
 *  span itself, credit one agency with it, or have it from one speaker's mouth. */
export function independent(events: readonly SourcedEvent[], origins: Origins): RecordId[][] {
  const ids = [...new Set(events.map((event) => event.documentId))].sort()
  const indexes = new Map<string, number>(ids.map((id, index) => [id, index]))
  const groups = new Groups(ids.length)
  const firstWith = new Map<Origin, number>()
  const say = (id: string, origin: Origin) => {
    const index = indexes.get(id) ?? 0
    const first = firstWith.get(origin)
    if (first === undefined) firstWith.set(origin, index)
    else groups.join(first, index)
  }
  for (const id of ids) for (const origin of origins.ofDocument(id)) say(id, origin)
  if (ids.length > 1) {
    for (const event of events) for (const origin of origins.ofClaim(event)) say(event.documentId, origin)
    for (const [a, b] of sharedSpeakers(events)) {
      groups.join(indexes.get(a) ?? 0, indexes.get(b) ?? 0)
    }
  }
  const members = Map.groupBy(ids, (id) => groups.find(indexes.get(id) ?? 0))
  return [...members.values()]
}

/** What a document comes from as far as itself says: its bytes, its publisher, the agency it credits. */
export function originsIn({ document, text }: Pick<SourcedDocument, 'document' | 'text'>): Origin[] {
  const agency = storyAgency(text)
  const publisher = publisherOf(document)
  return [
    `blob ${document.original}`,
    `blob ${document.text}`,
    ...(publisher === null ? [] : [publisher]),
    ...(agency === null ? [] : [`agency ${agency}`]),
  ]
}

/** What the words of a claim come from: runs of them that are no common phrase, and the agency credited with it, if any. */
export function claimOrigins(
  event: SourcedEvent['event'],
  agency: string | null,
  isCommon: (shingle: number) => boolean,
): Origin[] {
  const origins: Origin[] = agency === null ? [] : [`agency ${agency}`]
  forEachShingle(wordsOf(event.span.text), (shingle) => {
    if (!isCommon(shingle)) origins.push(shingle)
  })
  return origins
}

/** The agency that a text credits with what an event says, or null. */
export function creditOf(text: string, { span }: SourcedEvent['event']): string | null {
  return claimAgency(text, span.start, span.end)
}

/** A publisher, by name or, where it gives none, by the site the document came from, written so that one publisher has one text; null where
 *  neither is known. */
export function publisherOf(document: SourcedDocument['document']): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(document.source)?.[1]
  const name = document.publisher ?? host
  if (name === undefined) return null
  const agency = agencyNamed(name)
  if (agency !== null) return `agency ${agency}`
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:www\.|the )/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return plain === '' ? null : `publisher ${plain}`
}

/** Spellings of names compared with each other: far more than one claim has speakers. Beyond, only like spellings join. */
const namesCompared = 64

/** Pairs of documents that have the claim from one mouth. Of what somebody said, only quoting is taken from him; of what he claims, all is. */
function sharedSpeakers(events: readonly SourcedEvent[]): [string, string][] {
  const spoken = events.flatMap(({ documentId, event }) =>
    event.speaker && (event.speaker.quoted || !utterances.has(event.type))
      ? [{ documentId, name: event.speaker.name }]
      : [],
  )
  // Few names stand behind one happening, however many documents do: one document for each name is compared with the next.
  const byName = Map.groupBy(spoken, (claim) => claim.name)
  const pairs: [string, string][] = []
  const heads = [...byName.values()].flatMap((claims) => {
    const [first, ...rest] = claims
    if (!first) return []
    for (const other of rest) pairs.push([first.documentId, other.documentId])
    return [first]
  })
  for (const [i, a] of heads.slice(0, namesCompared).entries()) {
    for (const b of heads.slice(i + 1, namesCompared))
      if (sameSpeaker(a.name, b.name)) pairs.push([a.documentId, b.documentId])
  }
  return pairs
}
