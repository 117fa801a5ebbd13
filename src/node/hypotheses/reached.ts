import type { RecordId } from '../../kernel/id.ts'
import { parseInstant } from '../../kernel/instant.ts'
import type { Desk } from '../desk.ts'
import type { Reader, Topic } from '../ports/store.ts'
import { standingRows } from '../standing.ts'
import { timeOf } from '../timed.ts'
import type { Times } from '../witness/times.ts'
import type { SignReached } from './signReached.ts'
import { isReached } from './signs.ts'

/** Later than every record. */
const everAfter = parseInstant('9999-12-31T23:59:59.999Z')

/** Signs that have reached their line, by the question that they are about, or that the hypotheses are about which they are: the earliest first. */
export async function signsReached(
  desk: Desk,
  reader: Reader,
  times: Times | null,
): Promise<ReadonlyMap<Topic, readonly SignReached[]>> {
  const { rows } = await standingRows(desk, reader, 'indicator', 'indicators', everAfter)
  const reached = rows.filter(({ body }) => isReached(body.data))
  if (reached.length === 0) return new Map()
  const questionOf = await questionsOfSets(desk, reader)
  const found = new Map<Topic, SignReached[]>()
  for (const row of reached) {
    const { id, author, body } = row
    const { at: since, provisional } = timeOf(row, times)
    const seen = { id, author, sign: body.data.sign, since, on: body.data.seen?.on ?? '', provisional }
    const about = body.refs.flatMap((each) => (each.relation === 'about' ? [each.id] : []))
    for (const topic of new Set(about.map((each) => questionOf.get(each) ?? each)))
      found.set(topic, [...(found.get(topic) ?? []), seen])
  }
  for (const list of found.values()) list.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
  return found
}

/** The question that each set of hypotheses is about, by every version of the set. */
async function questionsOfSets(desk: Desk, reader: Reader): Promise<ReadonlyMap<RecordId, RecordId>> {
  const { rows, metAs } = await standingRows(desk, reader, 'hypotheses', 'hypotheses', everAfter)
  const asked = new Map(
    rows.flatMap(({ id, body }) => {
      const question = body.refs.find(({ relation }) => relation === 'about')?.id
      return question === undefined ? [] : [[id, question] as const]
    }),
  )
  return new Map(
    [...metAs].flatMap(([id, standing]) => {
      const question = asked.get(standing)
      return question === undefined ? [] : [[id, question] as const]
    }),
  )
}
