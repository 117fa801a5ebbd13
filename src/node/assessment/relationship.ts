import { deedOf, stateOf, type Told } from '../../assessment/deeds.ts'
import { relationship, type Relationship } from '../../assessment/relationship.ts'
import { profile, scales, type Stand } from '../../charter/profile.ts'
import { standingOn, type Standing } from '../../charter/terms.ts'
import { weightOf } from '../../estimate/hypotheses/weights.ts'
import type { RecordId } from '../../kernel/id.ts'
import { dayOf } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { CharterText } from '../../records/charterText.ts'
import type { Dimension, RelationshipStep } from '../../records/dimension.ts'
import { charterNamed } from '../charters.ts'
import type { Desk } from '../desk.ts'
import { gradeFor, type ToldHappening } from '../happening.ts'
import { listed } from '../listed.ts'
import type { CharterFiles } from '../ports/charters.ts'
import { questionsWith, type QuestionSummary } from '../questionList.ts'
import { requireAct } from '../roles.ts'
import type { Telling } from '../telling.ts'
import { tellingSoFar } from '../tellings.ts'

export { systemKinds } from '../../assessment/kinds.ts'

/** Whose relationship, as of when, beside which charters. */
export interface RelationshipWish {
  /** The two states that most is told of together, where left out. */
  readonly members?: readonly string[]
  /** Today, by the coalition's clock, where left out. */
  readonly day?: string
  /** Charters to stand beside it. */
  readonly references?: readonly string[]
}

/** A charter beside a relationship. */
export interface ReferenceShown {
  readonly charter: CharterText
  readonly standing: Standing
  readonly profile: Readonly<Record<Dimension, Stand>>
}

/** A question whose coming true would take the relationship to a step. */
export interface Forecast {
  readonly step: RelationshipStep
  readonly question: QuestionSummary
}

/** A relationship with all that its profile is made of. */
export interface RelationshipShown {
  /** Nobody where nothing is told of any two. */
  readonly members: readonly string[]
  readonly day: string
  readonly profile: Relationship
  /** The steps of each dimension's scale, lowest first. */
  readonly scales: typeof scales
  /** What a happening behind it counts; null where it cannot be judged. */
  readonly weights: ReadonlyMap<RecordId, number | null>
  /** Happenings behind it, the newest of each dimension alone where they are very many. */
  readonly happenings: readonly ToldHappening[]
  readonly references: readonly ReferenceShown[]
  readonly forecasts: readonly Forecast[]
  /** States that others are told of together with, those of whom most is told first. */
  readonly known: readonly string[]
  readonly library: readonly CharterText[]
  readonly telling: Telling
}

/** The profile of a relationship, from all that the desk may read. Throws `E_ROLE_REFUSED`, `E_NOT_FOUND` for a charter that is not here. */
export async function relationshipOf(
  desk: Desk,
  files: CharterFiles,
  wish: RelationshipWish,
): Promise<RelationshipShown> {
  requireAct(desk, 'read')
  const telling = await tellingSoFar(desk)
  const library: CharterText[] = []
  // One after the other, as the list of charters reads them.
  for (const id of await files.ids()) library.push(await charterNamed(files, id))
  const day = wish.day ?? dayOf(desk.ports.clock.now())
  const { known, pair } = together(telling)
  const members = [...(wish.members ?? pair)].sort()
  const concerned =
    members.length < 2
      ? []
      : listed(telling, { key: `between ${members.join()}`, matches: concerns(members), compare: byId })
  const told = concerned.map((happening) => toldOf(happening, telling))
  const shown = relationship({ members, day, told, library })
  const behind = behindOf(shown)
  return {
    members,
    day,
    profile: shown,
    scales,
    weights: new Map(told.filter(({ id }) => behind.has(id)).map(({ id, weight }) => [id, weight])),
    happenings: concerned.filter(({ id }) => behind.has(id)),
    references: await Promise.all((wish.references ?? []).map((id) => referenceOf(files, id, day))),
    forecasts: await forecastsOf(desk, members),
    known,
    library,
    telling,
  }
}

async function referenceOf(files: CharterFiles, id: string, day: string): Promise<ReferenceShown> {
  const charter = await charterNamed(files, id)
  return { charter, standing: standingOn(charter.instrument, day), profile: profile(charter, day) }
}

async function forecastsOf(desk: Desk, members: readonly string[]): Promise<Forecast[]> {
  const same = members.join()
  const found = await desk.ports.store.read((reader) =>
    questionsWith(desk, reader, ({ relationship: step }) =>
      step !== undefined && [...step.between].sort().join() === same ? step : null,
    ),
  )
  return found.map(({ found: step, summary: question }) => ({ step, question }))
}

const byId = (a: ToldHappening, b: ToldHappening): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/** Whether a happening bears on these members at all. */
function concerns(members: readonly string[]): (happening: ToldHappening) => boolean {
  return ({ id, type, modality, actors }) =>
    deedOf({ id, type, modality, actors, day: '', weight: null, source: '' }, members) !== null
}

function toldOf(happening: ToldHappening, telling: Telling): Told & { readonly id: RecordId } {
  const { id, type, modality, actors, best } = happening
  const weight = weightOf(gradeFor(best.newest.id, telling))
  return { id, type, modality, actors, day: overBy(happening), weight, source: best.document }
}

/** The day by which a happening was over: the last it may have been on, and no later than the first text that told of it, unless that came out before. */
function overBy({ date, bounds, firstSeen }: ToldHappening): string {
  if (date === null) return bounds?.to ?? firstSeen
  if (date.to <= firstSeen) return date.to
  return date.from > firstSeen ? date.from : firstSeen
}

/** Happenings that an answer tells: of each dimension those behind its steps, and the newest. */
function behindOf({ dimensions }: Relationship): ReadonlySet<string> {
  return new Set(
    Object.values(dimensions).flatMap(({ practice, deeds, unjudged, ahead }) => [
      ...practice.slice(-limits.relationshipHappenings).flatMap(({ by }) => by),
      ...[deeds, unjudged, ahead].flatMap((ids) => ids.slice(-limits.relationshipHappenings)),
    ]),
  )
}

/** As many states of one happening are paired: a summit of a hundred says little of any two. */
const pairedAtMost = 12

const known = new WeakMap<Telling, ReturnType<typeof countTogether>>()

function together(telling: Telling): ReturnType<typeof countTogether> {
  const before = known.get(telling)
  if (before) return before
  const counted = countTogether(telling)
  known.set(telling, counted)
  return counted
}

function countTogether({ happenings }: Telling): { known: readonly string[]; pair: readonly string[] } {
  const pairs = new Map<string, number>()
  const states = new Map<string, number>()
  for (const { actors } of happenings) {
    const here = [...new Set(actors.flatMap(({ id }) => stateOf(id) ?? []))].sort()
    if (here.length < 2 || here.length > pairedAtMost) continue
    for (const [i, one] of here.entries()) {
      states.set(one, (states.get(one) ?? 0) + 1)
      for (const other of here.slice(i + 1)) {
        const pair = `${one},${other}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
    }
  }
  const [first] = mostFirst(pairs)
  return { known: mostFirst(states), pair: first?.split(',') ?? [] }
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}
