import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { exactSum } from '../../kernel/sum.ts'
import { amountsOf, type Chance } from '../../estimate/risk/chances.ts'
import type { Total } from '../../estimate/risk/total.ts'
import type { Risk } from '../../records/risk.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { headOf, standingRows, type StandingRow } from '../standing.ts'
import { changeOf, type Change } from './change.ts'
import { likelihoodOf, type Likelihood } from './likelihood.ts'
import { summaryOf, totalFor, type TotalSummary } from './totals.ts'

/** Which part of the register, and what to tell of it. */
export interface RegisterWish {
  /** What has one unit and one period is added up: the largest group where left out. */
  readonly unit?: string
  readonly periodDays?: number
  readonly area?: string
  /** As it stood then; now where left out. */
  readonly at?: Instant
  /** Which share of the periods are the worst: 0.02, one in fifty, where left out. */
  readonly worst?: number
}

/** One entry of the register. */
export interface Entry {
  readonly head: ReturnType<typeof headOf>
  readonly risk: Risk
  readonly likelihood: Likelihood
  /** The median amount and its 80 % range, if it happens. */
  readonly typical: { readonly low: number; readonly median: number; readonly high: number }
  /** Chance times mean amount; null where nobody can say how likely it is. */
  readonly expected: number | null
  /** Its part in the mean of the worst periods, and as a share of that mean. */
  readonly worst: { readonly mean: number; readonly share: number } | null
}

/** The register as one page shows it. */
export interface Register {
  readonly asOf: Instant
  readonly unit: string | null
  readonly periodDays: number | null
  /** What else there is, the largest first. */
  readonly groups: readonly { readonly unit: string; readonly periodDays: number; readonly count: number }[]
  readonly areas: readonly string[]
  /** The largest expected loss first; what nobody can say comes last. */
  readonly entries: readonly Entry[]
  readonly worstShare: number
  /** Null where nothing can be added up: no entry has a likelihood, or there are more than the limit. */
  readonly total: TotalSummary | null
  readonly tooMany: boolean
  /** What each member is expected to bear, the most first; `member` null is what falls on others. */
  readonly bearers: readonly { readonly member: MemberName | null; readonly expected: number }[]
  /** What each activity would change. */
  readonly changes: readonly Change[]
}

/** The register of risks that the desk may read, added up. Likelihoods that come from questions to which the seat is blind are withheld, and what they belong
 *  to is left out of the total. Throws `E_ROLE_REFUSED`. */
export async function riskRegister(desk: Desk, wish: RegisterWish = {}): Promise<Register> {
  requireAct(desk, 'read')
  return desk.ports.store.read((reader) => registerOf(desk, reader, wish))
}

async function registerOf(desk: Desk, reader: Reader, wish: RegisterWish): Promise<Register> {
  const asOf = wish.at ?? desk.ports.clock.now()
  const worstShare = wish.worst ?? 0.02
  const standing = await standingRows(desk, reader, 'risk', 'risks', asOf)
  const groups = groupsOf(standing.rows)
  const shown =
    groups.find(
      ({ unit, periodDays }) =>
        (wish.unit === undefined || wish.unit === unit) &&
        (wish.periodDays === undefined || wish.periodDays === periodDays),
    ) ?? null
  const own = standing.rows.filter(
    ({ body: { data } }) =>
      data.unit === shown?.unit &&
      data.periodDays === shown.periodDays &&
      (wish.area === undefined || data.area === wish.area),
  )
  const entries = await Promise.all(own.map((row) => entryOf(desk, reader, row, asOf)))
  const chances = entries.flatMap(chanceOfEntry)
  const tooMany = chances.length > limits.risksAtOnce
  const total = chances.length === 0 || tooMany ? null : totalFor(chances)
  return {
    asOf,
    unit: shown?.unit ?? null,
    periodDays: shown?.periodDays ?? null,
    groups,
    areas: [...new Set(standing.rows.map(({ body }) => body.data.area))].sort(),
    entries: withWorst(entries, total, worstShare).sort(byExpected),
    worstShare,
    total: total && summaryOf(total, worstShare),
    tooMany,
    bearers: bearersOf(entries),
    changes: total === null ? [] : await changesOf(desk, reader, { standing, total, worstShare, asOf }),
  }
}

function groupsOf(rows: readonly StandingRow<'risk'>[]): Register['groups'] {
  const groups = Map.groupBy(rows, ({ body: { data } }) => `${data.periodDays} ${data.unit}`)
  return [...groups.values()]
    .flatMap((own) => {
      const first = own[0]?.body.data
      return first === undefined
        ? []
        : [{ unit: first.unit, periodDays: first.periodDays, count: own.length }]
    })
    .sort(
      (a, b) =>
        b.count - a.count || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.periodDays - b.periodDays),
    )
}

async function entryOf(desk: Desk, reader: Reader, row: StandingRow<'risk'>, asOf: Instant): Promise<Entry> {
  const risk = row.body.data
  const amounts = amountsOf(risk.impact)
  const question = row.body.refs.find(({ relation }) => relation === 'about')?.id
  const likelihood = await likelihoodOf(desk, reader, risk.likelihood, question, asOf)
  return {
    head: headOf(desk, row),
    risk,
    likelihood,
    typical: { low: amounts.quantile(0.1), median: amounts.quantile(0.5), high: amounts.quantile(0.9) },
    expected: likelihood.probability === null ? null : likelihood.probability * amounts.mean,
    worst: null,
  }
}

/** An entry as a chance to add up; nothing where nobody can say how likely it is. */
export function chanceOfEntry({ head, risk, likelihood }: Entry): Chance[] {
  const { probability } = likelihood
  return probability === null ? [] : [{ id: head.id, probability, amounts: amountsOf(risk.impact) }]
}

function withWorst(entries: readonly Entry[], total: Total | null, share: number): Entry[] {
  if (total === null) return [...entries]
  const { mean, parts } = total.worst(share)
  const byId = new Map(parts.map((part) => [part.id, part.mean]))
  return entries.map((entry) => {
    const part = byId.get(entry.head.id)
    return part === undefined ? entry : { ...entry, worst: { mean: part, share: mean > 0 ? part / mean : 0 } }
  })
}

function byExpected(a: Entry, b: Entry): number {
  return (b.expected ?? -1) - (a.expected ?? -1) || (a.head.id < b.head.id ? -1 : 1)
}

function bearersOf(entries: readonly Entry[]): Register['bearers'] {
  const parts = entries.flatMap(({ expected, risk: { bearers } }) => {
    if (expected === null) return []
    const borne = bearers.map(({ member, share }) => ({ member, expected: expected * share }))
    const rest = 1 - exactSum(bearers.map(({ share }) => share))
    return rest > 1e-9 ? [...borne, { member: null, expected: expected * rest }] : borne
  })
  return [...Map.groupBy(parts, ({ member }) => member)]
    .map(([member, own]) => ({ member, expected: exactSum(own.map((part) => part.expected)) }))
    .sort((a, b) => b.expected - a.expected || ((a.member ?? '~') < (b.member ?? '~') ? -1 : 1))
}

interface Changing {
  readonly standing: Awaited<ReturnType<typeof standingRows<'risk'>>>
  readonly total: Total
  readonly worstShare: number
  readonly asOf: Instant
}

async function changesOf(
  desk: Desk,
  reader: Reader,
  { standing, total, worstShare, asOf }: Changing,
): Promise<Change[]> {
  const { rows } = await standingRows(desk, reader, 'mitigation', 'mitigations', asOf)
  const known = new Set(total.chances.map(({ id }) => id))
  const metAs = (id: RecordId): RecordId => standing.metAs.get(id) ?? id
  return rows.flatMap((row) => {
    const change = changeOf(desk, row, { total, worstShare, metAs })
    return change.effects.some(({ risk }) => known.has(risk)) ? [change] : []
  })
}
