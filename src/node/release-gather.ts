import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Body } from '../records/envelope.ts'
import type { RecordType } from '../records/registry.ts'
import { carriedBody } from './carriedBody.ts'
import { corpusAround } from './corpus.ts'
import { readableEntry, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import type { Way } from './release-way.ts'
import { heldBody } from './stored.ts'

/** Types that may leave the place they stand in. A release record never does. */
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

/** Whether records of this type may leave the place they stand in. */
export function isReleasable(type: RecordType): boolean {
  return releasable.includes(type)
}

/** What is asked for, and what goes with it. */
interface GatherWish {
  readonly ids: readonly RecordId[]
  readonly withEvents?: boolean
  readonly withGrades?: boolean
}

/** The bodies that a release asks for, by the ids they have where they stand. Throws `E_USAGE` for what is never released, is not the seat's own or does not
 *  stand there, and what `carriedBody` throws. */
export async function gather(
  desk: Desk,
  reader: Reader,
  wish: GatherWish,
  way: Way,
): Promise<Map<RecordId, Body>> {
  const bodies = new Map<RecordId, Body>()
  for (const id of wish.ids) {
    const body = await releasableBody(desk, reader, id, way)
    bodies.set(id, body)
    if (body.type !== 'document') continue
    for (const own of await standingAround(desk, reader, id, way.from, wish))
      bodies.set(own, await releasableBody(desk, reader, own, way))
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
  from: CompartmentId,
  wish: GatherWish,
): Promise<RecordId[]> {
  const around = await corpusAround(desk, reader, id)
  const met = around?.documents.get(around.metAs.get(id) ?? id)
  if (!around || !met) return []
  const own = met.events
    .map(({ newest }) => newest)
    .filter(
      ({ author, compartment, document }) => author === desk.seat && compartment === from && document === id,
    )
  const events = wish.withEvents === true ? own.map((event) => event.id) : []
  if (wish.withGrades !== true) return events
  const grades = [met.row.id, ...events].flatMap((about) => around.grades.get(about) ?? [])
  return [
    ...events,
    ...grades
      .filter((grade) => grade.author === desk.seat && grade.compartment === from)
      .map((grade) => grade.id),
  ]
}

async function releasableBody(desk: Desk, reader: Reader, id: RecordId, way: Way): Promise<Body> {
  const entry = await readableEntry(desk, reader, id)
  if (entry.compartment !== way.from || entry.member !== desk.seat || !entry.body) {
    throw failure(
      'E_USAGE',
      way.isCarry
        ? `${id.slice(0, 16)}… is not the seat’s own or stands elsewhere: each member takes its own into the successor`
        : `${id.slice(0, 16)}… does not stand in your home, so it is not yours to release`,
      { paths: [id] },
    )
  }
  const written = heldBody(entry, entry.body)
  const body = way.isCarry ? await carriedBody(desk, reader, id, written) : written
  if (isReleasable(body.type)) return body
  throw failure('E_USAGE', `a ${body.type} is never released`, { paths: [id] })
}
