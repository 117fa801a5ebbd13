import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Corpus } from './corpus.ts'
import type { Desk } from './desk.ts'
import type { ToldHappening } from './happening.ts'
import { happeningsMatching } from './happenings.ts'
import type { Reader } from './ports/store.ts'
import { listPromises, type ToldPromise } from './promises.ts'
import { outlines, type Outline } from './outlines.ts'
import { requireAct } from './roles.ts'
import { seenMark, type SeenMark } from './seen.ts'
import type { Telling } from './telling.ts'
import { tellingOf } from './tellings.ts'
import { section, sectionItems, type Section } from './today.ts'

/** What texts say differently, newly so. */
export interface ContradictionItem {
  readonly happening: ToldHappening
  readonly contradiction: ToldHappening['contradictions'][number]
  /** Questions whose answers cite one of its sides. */
  readonly questions: readonly RecordId[]
}

/** What is new in what documents tell together. */
export interface TodayEvidence {
  /** Contradictions told by events that came in since this person marked Today as seen. */
  readonly contradictions: Section<ContradictionItem>
  /** Promises past due, the longest first. */
  readonly promises: Section<ToldPromise>
  readonly telling: Telling
}

/** The part of Today that waits for documents to be told together, which may take a while after something was read. */
export async function todayEvidence(desk: Desk): Promise<TodayEvidence> {
  requireAct(desk, 'read')
  const { fresh, questions } = await desk.ports.store.read(async (reader) => ({
    fresh: await eventsSince(desk, reader, await seenMark(desk, reader, 'today')),
    questions: await outlines(desk, reader),
  }))
  const { promises, counts, telling } = await listPromises(
    desk,
    { states: ['pastDue'] },
    { limit: sectionItems },
  )
  return {
    contradictions: await newContradictions(desk, fresh, questions),
    promises: { items: promises, total: counts.pastDue },
    telling,
  }
}

/** Ids of events that came in after the mark; null for all there are. */
async function eventsSince(
  desk: Desk,
  reader: Reader,
  mark: SeenMark | null,
): Promise<ReadonlySet<RecordId> | null> {
  if (mark === null) return null
  const query = { view: 'events', scope: desk.scope, after: mark.seq, limit: limits.everyRow } as const
  return new Set((await reader.rows(query)).map(({ id }) => id))
}

async function newContradictions(
  desk: Desk,
  fresh: ReadonlySet<RecordId> | null,
  questions: readonly Outline[],
): Promise<Section<ContradictionItem>> {
  if (fresh?.size === 0) return { items: [], total: 0 }
  const { corpus } = await tellingOf(desk)
  const isNew = (id: RecordId): boolean =>
    fresh === null || versionsOf(corpus, id).some((version) => fresh.has(version))
  const all = (await happeningsMatching(desk, { contradicted: true }, 'lastSeen')).flatMap((happening) =>
    happening.contradictions
      .filter(({ events }) => events.some(isNew))
      .map((contradiction) => ({ happening, contradiction })),
  )
  return section(all, ({ happening, contradiction }) => {
    const sides = new Set(contradiction.events.flatMap((id) => versionsOf(corpus, id)))
    return { happening, contradiction, questions: citing(questions, sides) }
  })
}

function versionsOf({ events }: Corpus, id: RecordId): readonly RecordId[] {
  return events.get(id)?.versions.map((version) => version.id) ?? [id]
}

function citing(questions: readonly Outline[], ids: ReadonlySet<RecordId>): RecordId[] {
  return questions
    .filter(
      ({ blind, judgements }) => !blind && judgements.some(({ cites }) => cites.some((id) => ids.has(id))),
    )
    .map(({ row }) => row.id)
}
