import { utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { parseStrictJson } from '../kernel/json.ts'
import { limits } from '../kernel/limits.ts'
import { parseBody } from '../ledger/verify.ts'
import type { Body } from '../records/envelope.ts'
import type { RecordType } from '../records/registry.ts'
import { corpusAround } from './corpus.ts'
import { readableEntry, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'

/** Types that may leave home. A release record never does. */
const releasable: readonly RecordType[] = [
  'document',
  'event',
  'grade',
  'question',
  'judgement',
  'comment',
  'activity',
  'hypotheses',
  'consistency',
  'assumption',
  'indicator',
  'risk',
  'mitigation',
]

/** What is asked for, and what goes with it. */
interface GatherWish {
  readonly ids: readonly RecordId[]
  readonly withEvents?: boolean
  readonly withGrades?: boolean
}

/** The bodies that a release asks for, by their ids of home. Throws `E_USAGE` for what is never released or does not stand in home. */
export async function gather(
  desk: Desk,
  reader: Reader,
  wish: GatherWish,
  home: CompartmentId,
): Promise<Map<RecordId, Body>> {
  const bodies = new Map<RecordId, Body>()
  for (const id of wish.ids) {
    const body = await releasableBody(desk, reader, id, home)
    bodies.set(id, body)
    if (body.type !== 'document') continue
    for (const own of await standingAround(desk, reader, id, home, wish))
      bodies.set(own, await releasableBody(desk, reader, own, home))
  }
  if (bodies.size > limits.releaseRecords) {
    throw failure(
      'E_USAGE',
      `at most ${limits.releaseRecords} records are released at once, not ${bodies.size}`,
      { paths: ['ids'] },
    )
  }
  return bodies
}

/** The seat's own events of a document as they stand, and its grades of it and them, where they are wished for: no earlier version. */
async function standingAround(
  desk: Desk,
  reader: Reader,
  id: RecordId,
  home: CompartmentId,
  wish: GatherWish,
): Promise<RecordId[]> {
  const around = await corpusAround(desk, reader, id)
  const met = around?.documents.get(around.metAs.get(id) ?? id)
  if (!around || !met) return []
  const own = met.events
    .map(({ newest }) => newest)
    .filter(
      ({ author, compartment, document }) => author === desk.seat && compartment === home && document === id,
    )
  const events = wish.withEvents === true ? own.map((event) => event.id) : []
  if (wish.withGrades !== true) return events
  const grades = [met.row.id, ...events].flatMap((about) => around.grades.get(about) ?? [])
  return [
    ...events,
    ...grades
      .filter((grade) => grade.author === desk.seat && grade.compartment === home)
      .map((grade) => grade.id),
  ]
}

async function releasableBody(desk: Desk, reader: Reader, id: RecordId, home: CompartmentId): Promise<Body> {
  const entry = await readableEntry(desk, reader, id)
  if (entry.compartment !== home || !entry.body) {
    throw failure(
      'E_USAGE',
      `${id.slice(0, 16)}… does not stand in your home, so it is not yours to release`,
      { paths: [id] },
    )
  }
  const body = parseBody(parseStrictJson(utf8Text(entry.body)))
  if (releasable.includes(body.type)) return body
  throw failure('E_USAGE', `a ${body.type} is never released`, { paths: [id] })
}
