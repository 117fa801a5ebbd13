import { failure, isFailure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { matrixOf, type Item, type Lead, type Matrix } from '../../estimate/hypotheses/matrix.ts'
import { merge, type Merged, type MergedCell } from '../../estimate/hypotheses/merge.ts'
import type { Hypotheses } from '../../records/hypotheses.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { questionOf } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { blindTo } from '../sight.ts'
import { headOf, standingRows, type StandingRow } from '../standing.ts'
import { checkType } from '../risks/write.ts'
import { codingsOf, newestCodings, type CodingHeld } from './codings.ts'
import { evidenceOf, type Evidence, type EvidenceHeld } from './evidence.ts'
import { assumptionsAbout, indicatorsAbout, type AssumptionHeld, type IndicatorHeld } from './signs.ts'

/** A set of hypotheses as it stands. */
interface Head {
  readonly head: ReturnType<typeof headOf>
  readonly set: Hypotheses
  readonly question: { readonly id: RecordId; readonly text: string } | null
}

/** A line of the merged matrix. */
export interface MatrixItem extends Omit<Item, 'id' | 'codes'> {
  readonly evidence: Evidence
  readonly cells: readonly MergedCell[]
}

/** One member's matrix, in short. */
export interface MemberMatrix extends Lead {
  readonly member: MemberName
  readonly against: readonly number[]
  /** Places of the hypotheses, the least against first. */
  readonly order: readonly number[]
  readonly counted: number
  readonly missing: number
  readonly probabilities: readonly number[]
}

/** What all members' codings make together. */
export interface MergedMatrix extends Omit<Matrix, 'items'> {
  readonly items: readonly MatrixItem[]
}

/** A set of hypotheses with all that speaks for and against them. */
export interface HypothesesInFull extends Head {
  readonly asOf: Instant
  /** Whether others' codings are withheld, as the seat has not answered the question yet: what is merged is then the seat's own alone. */
  readonly blind: boolean
  /** Who has coded anything: never what, while blind. */
  readonly coders: readonly MemberName[]
  readonly merged: MergedMatrix
  /** By name; of the seat alone while blind. */
  readonly members: readonly MemberMatrix[]
  readonly own: readonly CodingHeld[]
  readonly assumptions: readonly AssumptionHeld[]
  readonly indicators: readonly IndicatorHeld[]
}

/** A line of the list of sets. */
export interface HypothesesSummary extends Head, Lead {
  readonly blind: boolean
  readonly coders: readonly MemberName[]
  readonly evidence: number
  readonly against: readonly number[]
}

/** What stands of one set before evidence is looked at. */
interface Found extends Head {
  readonly blind: boolean
  readonly coders: readonly MemberName[]
  readonly codings: readonly CodingHeld[]
}

/** One set of hypotheses in full, as it stands at `at` (now where left out). Throws `E_NOT_FOUND`, `E_RECORD_INVALID` for another record. */
export async function hypothesesInFull(desk: Desk, id: RecordId, at?: Instant): Promise<HypothesesInFull> {
  requireAct(desk, 'read')
  const asOf = at ?? desk.ports.clock.now()
  const { found, assumptions, indicators } = await desk.ports.store.read(async (reader) => {
    await checkType(desk, reader, id, 'hypotheses')
    const { rows, metAs } = await standingRows(desk, reader, 'hypotheses', 'hypotheses', asOf)
    const met = metAs.get(id) ?? id
    const row = rows.find((each) => each.id === met)
    if (row === undefined) return { found: null, assumptions: [], indicators: [] }
    return {
      found: await foundOf(desk, reader, row, asOf),
      assumptions: await assumptionsAbout(desk, reader, met, asOf),
      indicators: await indicatorsAbout(desk, reader, met, asOf),
    }
  })
  if (found === null) throw notYet(id)
  const held = await evidenceOf(
    desk,
    found.codings.map(({ evidence }) => evidence),
  )
  return { ...weighed(desk, found, held), assumptions, indicators, asOf }
}

/** Every set of hypotheses that the desk may read, the newest first. */
export async function listHypotheses(desk: Desk): Promise<HypothesesSummary[]> {
  requireAct(desk, 'read')
  const asOf = desk.ports.clock.now()
  const sets = await desk.ports.store.read(async (reader) => {
    const { rows } = await standingRows(desk, reader, 'hypotheses', 'hypotheses', asOf)
    const found: Found[] = []
    for (const row of rows.toReversed()) found.push(await foundOf(desk, reader, row, asOf))
    return found
  })
  const held = await evidenceOf(
    desk,
    sets.flatMap(({ codings }) => codings.map(({ evidence }) => evidence)),
  )
  return sets.map((found) => {
    const { head, set, question, blind, coders, merged } = weighed(desk, found, held)
    const { leads, margin, against, items } = merged
    return { head, set, question, blind, coders, leads, margin, against, evidence: items.length }
  })
}

function notYet(id: RecordId) {
  return failure('E_NOT_FOUND', `${id.slice(0, 16)}… did not stand yet at that time`, { paths: [id] })
}

async function foundOf(
  desk: Desk,
  reader: Reader,
  row: StandingRow<'hypotheses'>,
  asOf: Instant,
): Promise<Found> {
  const set = row.body.data
  const about = row.body.refs.find(({ relation }) => relation === 'about')?.id
  const question = about === undefined ? null : await questionHeld(desk, reader, about)
  const codings = await codingsOf(desk, reader, row.id, set.hypotheses.length, asOf)
  const blind = question !== null && (await blindTo(desk, reader, question.id))
  return {
    head: headOf(desk, row),
    set,
    question,
    blind,
    coders: [...new Set(codings.map(({ member }) => member))].sort(),
    codings: blind ? codings.filter(({ member }) => member === desk.seat) : codings,
  }
}

async function questionHeld(desk: Desk, reader: Reader, id: RecordId): Promise<Head['question']> {
  try {
    return { id, text: (await questionOf(desk, reader, id)).data.text }
  } catch (error) {
    // What was taken back, or cannot be read any more.
    if (isFailure(error, 'E_NOT_FOUND')) return null
    throw error
  }
}

function weighed(
  desk: Desk,
  { head, set, question, blind, coders, codings }: Found,
  { of, metAs }: EvidenceHeld,
): Omit<HypothesesInFull, 'assumptions' | 'indicators' | 'asOf'> {
  const count = set.hypotheses.length
  const newest = newestCodings(codings, metAs)
  const mergedOf = (own: readonly CodingHeld[]): Merged[] =>
    [...Map.groupBy(own, ({ evidence }) => evidence)].map(([id, all]) =>
      merge(id, of.get(id)?.weight ?? null, count, all),
    )
  const all = mergedOf(newest)
  const cells = new Map(all.map((each) => [each.id, each.cells]))
  const matrix = matrixOf(count, all)
  const items = matrix.items.map((item): MatrixItem => {
    const { weight, diagnosticity, tells, otherwise, carries } = item
    // Evidence of this matrix is named by records' ids.
    const id = item.id as RecordId
    const evidence = of.get(id) ?? { id, record: null, weight: null, happening: null }
    return { weight, diagnosticity, tells, otherwise, carries, evidence, cells: cells.get(id) ?? [] }
  })
  const byMember = Map.groupBy(newest, ({ member }) => member)
  const members = [...byMember]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([member, own]) => shortOf(member, matrixOf(count, mergedOf(own))))
  return {
    ...{ head, set, question, blind, coders, members },
    merged: { ...matrix, items },
    own: byMember.get(desk.seat) ?? [],
  }
}

function shortOf(member: MemberName, matrix: Matrix): MemberMatrix {
  const { leads, margin, against, counted, missing, likelihoods } = matrix
  const order = against
    .map((_, place) => place)
    .sort((a, b) => (against[a] ?? 0) - (against[b] ?? 0) || a - b)
  return { member, leads, margin, against, order, counted, missing, probabilities: likelihoods.probabilities }
}
