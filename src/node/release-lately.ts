import { isFailure } from '../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { RecordType } from '../records/registry.ts'
import type { Retraction } from '../records/retraction.ts'
import { compartmentOf } from './coalition.ts'
import { homeOf, type Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { releasedCopies } from './release-copies.ts'
import { showing } from './release-plan.ts'
import { requireAct } from './roles.ts'
import { everyRow, recordInFull, rowsOf } from './views.ts'

/** One record that was let out. */
export interface LetOut {
  readonly home: RecordId
  readonly released: RecordId
  readonly type: RecordType | null
  /** Null where it is not here any more. */
  readonly shows: string | null
  /** Whether it still stands there, or was taken back. */
  readonly stands: boolean
}

/** A release of the seat, out of home or of a membership that has ended. */
export interface LatelyReleased {
  /** Its record: taking that back takes back all that it let out. */
  readonly id: RecordId
  readonly at: Instant
  readonly compartment: CompartmentId
  readonly recipients: readonly MemberName[]
  readonly count: number
  /** The first of them, documents and what people wrote before events. */
  readonly records: readonly LetOut[]
}

/** A retraction of the seat where others read. */
export interface LatelyRetracted {
  readonly id: RecordId
  readonly at: Instant
  readonly compartment: CompartmentId
  readonly reason: Retraction['reason']
  readonly count: number
}

/** What people of the seat wrote that stands in home alone. */
export interface Unreleased {
  readonly id: RecordId
  readonly type: RecordType
  readonly shows: string
  readonly at: Instant
}

/** Records of one release that are named. */
const named = 20

/** What the seat let out and took back lately, newest first, and what people wrote that is in no queue. */
export async function lately(desk: Desk): Promise<{
  readonly released: LatelyReleased[]
  readonly retracted: LatelyRetracted[]
  readonly unreleased: Unreleased[]
}> {
  requireAct(desk, 'read')
  return desk.ports.store.read(async (reader) => ({
    released: await releasedLately(desk, reader),
    retracted: await retractedLately(desk, reader),
    unreleased: await unreleased(desk, reader),
  }))
}

async function releasedLately(desk: Desk, reader: Reader): Promise<LatelyReleased[]> {
  const fromHome = await rowsOf(desk, reader, 'releases', { newestFirst: true, limit: limits.releasesShown })
  const carries = await rowsOf(desk, reader, 'carries', { newestFirst: true })
  const out = [
    ...fromHome.map(({ id, stated, value: { compartment, pairs } }) => ({ id, stated, compartment, pairs })),
    ...carries
      .filter(({ author }) => author === desk.seat)
      .map(({ id, stated, compartment, value }) => {
        return {
          id,
          stated,
          compartment,
          pairs: value.pairs.map(({ was, now }) => ({ home: was, released: now })),
        }
      }),
  ].sort((a, b) => b.stated - a.stated)
  const releases: LatelyReleased[] = []
  for (const { id, stated, compartment, pairs } of out.slice(0, limits.releasesShown)) {
    const { readers } = compartmentOf(desk.coalition, compartment)
    const records = []
    for (const pair of pairs) {
      if (records.length >= named) break
      records.push({ ...pair, ...(await letOut(desk, reader, pair)) })
    }
    releases.push({
      ...{ id, at: stated, compartment, count: pairs.length, records },
      recipients: readers.filter((name) => name !== desk.seat),
    })
  }
  return releases
}

async function letOut(
  desk: Desk,
  reader: Reader,
  { home, released }: Pick<LetOut, 'home' | 'released'>,
): Promise<Pick<LetOut, 'type' | 'shows' | 'stands'>> {
  const stands = (await reader.entry(released))?.state === 'usable'
  for (const id of [home, released]) {
    try {
      const { body } = await recordInFull(desk, reader, id)
      return { type: body.type, shows: showing(body), stands }
    } catch (error) {
      if (!isFailure(error, 'E_NOT_FOUND')) throw error
    }
  }
  return { type: null, shows: null, stands }
}

async function retractedLately(desk: Desk, reader: Reader): Promise<LatelyRetracted[]> {
  const home = homeOf(desk)
  const rows = await rowsOf(desk, reader, 'retractions', { newestFirst: true })
  return rows
    .filter(({ author, compartment }) => author === desk.seat && compartment !== home)
    .slice(0, limits.releasesShown)
    .map(({ id, stated, compartment, value: { reason, retracts } }) => {
      return { id, at: stated, compartment, reason, count: retracts.length }
    })
}

async function unreleased(desk: Desk, reader: Reader): Promise<Unreleased[]> {
  const home = homeOf(desk)
  const out = new Set((await releasedCopies(desk, reader)).map((copy) => copy.home))
  const found: Unreleased[] = []
  for (const view of ['questions', 'judgements', 'comments', 'activities'] as const) {
    for (const row of await everyRow(desk, reader, view)) {
      if (row.compartment !== home || row.author !== desk.seat || out.has(row.id)) continue
      const { body } = await recordInFull(desk, reader, row.id)
      found.push({ id: row.id, type: body.type, shows: showing(body), at: row.stated })
    }
  }
  return found.sort((a, b) => b.at - a.at).slice(0, limits.releasesShown)
}
