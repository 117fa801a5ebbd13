import type { RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { diagnosticityOf } from '../../estimate/hypotheses/matrix.ts'
import type { Assumption } from '../../records/assumption.ts'
import type { Indicator } from '../../records/indicator.ts'
import type { RecordType } from '../../records/registry.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { checkType } from '../risks/write.ts'
import { requireAct } from '../roles.ts'
import { headOf, standingRows, type StandingRow } from '../standing.ts'

/** What stands about a question or a set of hypotheses. */
interface Standing {
  readonly head: ReturnType<typeof headOf>
  readonly about: readonly RecordId[]
  readonly evidence: readonly RecordId[]
}

/** An assumption as it stands. */
export interface AssumptionHeld extends Standing {
  readonly assumption: Assumption
}

/** A sign as it stands. */
export interface IndicatorHeld extends Standing {
  readonly indicator: Indicator
  /** Whether what is seen has reached its line: what it is about has to be looked at again. */
  readonly reached: boolean
  /** How far it would tell hypotheses apart, 0 to 1; null where it does not say how it would fit them. */
  readonly diagnosticity: number | null
}

/** Whether what has been seen reaches the line. */
export function isReached({ line, seen }: Pick<Indicator, 'line' | 'seen'>): boolean {
  if (seen === null) return false
  return line.reached === 'atLeast' ? seen.value >= line.value : seen.value <= line.value
}

/** Assumptions as they stand at `at`, about `about` where that is given, the weakest ground first. */
export async function assumptionsAbout(
  desk: Desk,
  reader: Reader,
  about: RecordId | undefined,
  at: Instant,
): Promise<AssumptionHeld[]> {
  requireAct(desk, 'read')
  const { rows } = await standingRows(desk, reader, 'assumption', 'assumptions', at)
  return rows
    .filter((row) => isAbout(row, about))
    .map((row) => ({ ...standingOf(desk, row), assumption: row.body.data }))
    .sort((a, b) => weakness(b.assumption) - weakness(a.assumption))
}

function weakness({ ground }: Assumption): number {
  return { solid: 0, caveated: 1, unsupported: 2 }[ground]
}

/** Signs as they stand at `at`, about `about` where that is given: those that are reached first, then those that would tell most. */
export async function indicatorsAbout(
  desk: Desk,
  reader: Reader,
  about: RecordId | undefined,
  at: Instant,
): Promise<IndicatorHeld[]> {
  requireAct(desk, 'read')
  const { rows } = await standingRows(desk, reader, 'indicator', 'indicators', at)
  return rows
    .filter((row) => isAbout(row, about))
    .map((row): IndicatorHeld => {
      const indicator = row.body.data
      return {
        ...standingOf(desk, row),
        indicator,
        reached: isReached(indicator),
        diagnosticity: indicator.codes === null ? null : diagnosticityOf(indicator.codes),
      }
    })
    .sort(
      (a, b) => Number(b.reached) - Number(a.reached) || (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1),
    )
}

/** What would change members' minds about a question: of itself, and of the sets of hypotheses about it. Throws `E_NOT_FOUND`. */
export async function signsOf(
  desk: Desk,
  question: RecordId,
): Promise<{
  readonly assumptions: readonly AssumptionHeld[]
  readonly indicators: readonly IndicatorHeld[]
}> {
  const at = desk.ports.clock.now()
  return desk.ports.store.read(async (reader) => {
    await checkType(desk, reader, question, 'question')
    const { rows, metAs } = await standingRows(desk, reader, 'hypotheses', 'hypotheses', at)
    const sets = new Set(rows.filter((row) => isAbout(row, question)).map(({ id }) => id))
    const concerns = ({ about }: Standing): boolean =>
      about.some((id) => id === question || sets.has(metAs.get(id) ?? id))
    const assumptions = await assumptionsAbout(desk, reader, undefined, at)
    const indicators = await indicatorsAbout(desk, reader, undefined, at)
    return { assumptions: assumptions.filter(concerns), indicators: indicators.filter(concerns) }
  })
}

type SignRow = StandingRow<'assumption'> | StandingRow<'indicator'>

function isAbout({ body }: Pick<StandingRow<RecordType>, 'body'>, about: RecordId | undefined): boolean {
  return about === undefined || body.refs.some(({ relation, id }) => relation === 'about' && id === about)
}

function standingOf(desk: Desk, row: SignRow): Standing {
  const idsOf = (relation: 'about' | 'cites') =>
    row.body.refs.flatMap((reference) => (reference.relation === relation ? [reference.id] : []))
  return { head: headOf(desk, row), about: idsOf('about'), evidence: idsOf('cites') }
}
