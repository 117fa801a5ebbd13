import type { Event } from '../../records/event.ts'

/** An event that a person coded; `says` is the words that state it. */
export interface CodedEvent {
  readonly type: string
  readonly modality: string
  readonly actors: readonly string[]
  readonly date: { readonly from: string; readonly to: string } | null
  readonly speaker: string | null
  readonly says: string
}

/** A sentence with the events a person coded in it. */
export interface CodedSentence {
  readonly text: string
  readonly published: string
  readonly events: readonly CodedEvent[]
}

/** Counts over a set of coded sentences; the shares are among matched events. */
export interface Score {
  coded: number
  found: number
  matched: number
  modality: number
  actorOverlap: number
  date: number
  speaker: number
  misses: string[]
}

/** Adds one sentence: an event matches where type agrees and the spans share at least half of the shorter. Each is matched once. */
export function addSentence(score: Score, sentence: CodedSentence, found: readonly Event[]): void {
  score.coded += sentence.events.length
  score.found += found.length
  const left = [...found]
  for (const coded of sentence.events) {
    const index = left.findIndex(
      (event) => event.type === coded.type && overlaps(sentence.text, coded.says, event),
    )
    const event = left[index]
    if (!event) {
      score.misses.push(
        `missed ${coded.type}: ${coded.says} [${found.map(({ type, span }) => `${type}: ${span.text}`).join(' | ')}]`,
      )
      continue
    }
    left.splice(index, 1)
    score.matched += 1
    const wrong: string[] = []
    if (event.modality === coded.modality) score.modality += 1
    else wrong.push(`modality ${event.modality}, not ${coded.modality}`)
    const overlap = actorF1(
      coded.actors,
      event.actors.map(({ id }) => id),
    )
    score.actorOverlap += overlap
    if (overlap < 1)
      wrong.push(`actors ${event.actors.map(({ id }) => id).join()}, not ${coded.actors.join()}`)
    if (coded.date?.from === event.date?.from && coded.date?.to === event.date?.to) score.date += 1
    else wrong.push(`date ${JSON.stringify(event.date)}, not ${JSON.stringify(coded.date)}`)
    if (sameSpeaker(coded.speaker, event.speaker?.name ?? null)) score.speaker += 1
    else wrong.push(`speaker ${event.speaker?.name ?? 'none'}, not ${coded.speaker ?? 'none'}`)
    if (wrong.length > 0) score.misses.push(`${coded.says}: ${wrong.join('; ')}`)
  }
  for (const event of left) score.misses.push(`false ${event.type}/${event.modality}: ${event.span.text}`)
}

function overlaps(text: string, says: string, { span }: Event): boolean {
  const start = text.indexOf(says)
  const shared = Math.min(span.end, start + says.length) - Math.max(span.start, start)
  return shared >= Math.min(says.length, span.end - span.start) / 2
}

function actorF1(coded: readonly string[], found: readonly string[]): number {
  if (coded.length + found.length === 0) return 1
  return (2 * coded.filter((id) => found.includes(id)).length) / (coded.length + found.length)
}

function sameSpeaker(coded: string | null, found: string | null): boolean {
  if (coded === null || found === null) return coded === found
  const [a, b] = [coded.toLowerCase(), found.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** Precision, recall and F1 of events, and the shares among matched ones, between 0 and 1. */
export function shares(
  score: Score,
): Record<'precision' | 'recall' | 'f1' | 'modality' | 'actors' | 'date' | 'speaker', number> {
  const precision = score.matched / score.found
  const recall = score.matched / score.coded
  const of = (count: number): number => count / score.matched
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    modality: of(score.modality),
    actors: of(score.actorOverlap),
    date: of(score.date),
    speaker: of(score.speaker),
  }
}
