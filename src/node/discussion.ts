import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Body } from '../records/envelope.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { questionFold } from './questionFold.ts'
import { everySeenMark, seenMark } from './seen.ts'
import { bodiesOf, orderingTime } from './views.ts'

/** One thing said of a record. */
export interface Said {
  readonly id: RecordId
  readonly author: MemberName
  readonly at: Instant
  readonly text: string
  readonly mentions: readonly MemberName[]
  /** What it answers, of the same discussion. */
  readonly replies: RecordId | null
  /** Whether numbers of it are withheld, since the seat has not answered yet. */
  readonly masked: boolean
  /** Whether it calls the seat by name and the person has not seen it. */
  readonly unread: boolean
}

/** What was said of a record, oldest first. Where the seat is `blind` to others' answers, the numbers in what others say are withheld; what
 *  they put in words stays. */
export async function discussionOf(
  desk: Desk,
  reader: Reader,
  about: RecordId,
  blind: boolean,
): Promise<Said[]> {
  const seen = (await seenMark(desk, reader, about))?.seq ?? -1
  const rows = await bodiesOf(desk, reader, 'comments', [about])
  return rows.flatMap(({ id, author, seq, stated, body }): Said[] => {
    if (body.type !== 'comment') return []
    const { text, mentions } = body.data
    const shown = blind && author !== desk.seat ? withoutNumbers(text) : text
    return [
      {
        id,
        author,
        at: orderingTime({ stated }),
        text: shown,
        mentions,
        replies: repliedTo(body),
        masked: shown !== text,
        unread: author !== desk.seat && seq > seen && mentions.includes(desk.seat),
      },
    ]
  })
}

function repliedTo(body: Body): RecordId | null {
  return body.refs.find(({ relation }) => relation === 'replies')?.id ?? null
}

/** The text with an ellipsis for every number in it. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu, '…')
}

/** A call by name that a person has not seen yet. */
export interface Mention {
  readonly id: RecordId
  readonly about: RecordId
  readonly author: MemberName
  readonly at: Instant
  readonly text: string
}

/** Calls of the seat by name that the desk's person has not seen, newest first. */
export async function unreadMentions(desk: Desk, reader: Reader): Promise<Mention[]> {
  const marks = await everySeenMark(desk, reader)
  const { calls } = await questionFold(desk, reader)
  return calls.toReversed().flatMap((row): Mention[] => {
    const { id, author, seq, topic, value } = row
    if (topic === null || author === desk.seat || !value.mentions.includes(desk.seat)) return []
    if (seq <= (marks.get(topic)?.seq ?? -1)) return []
    return [{ id, about: topic as RecordId, author, at: orderingTime(row), text: value.text }]
  })
}
