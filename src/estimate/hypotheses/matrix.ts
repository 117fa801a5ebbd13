import { failure } from '../../kernel/error.ts'
import { exp, log } from '../../kernel/math.ts'
import { exactSum } from '../../kernel/sum.ts'
import type { ConsistencyCode } from '../../records/consistency.ts'
import { greatestWeight } from './weights.ts'

/** One piece of evidence as it is coded against each hypothesis, in their order; null where nobody can tell. */
export interface Coded {
  readonly id: string
  /** What it counts, above 0 and at most 1; null where it cannot be judged, which counts nothing. */
  readonly weight: number | null
  readonly codes: readonly (ConsistencyCode | null)[]
}

/** Which hypotheses have the least against them, and how far the next one is behind. */
export interface Lead {
  /** Places of the hypotheses, rising; all of them where nothing tells them apart. */
  readonly leads: readonly number[]
  /** What the next one has more against it; null where there is none. */
  readonly margin: number | null
}

/** What one piece of evidence does. */
export interface Item extends Coded {
  /** How far its codes are from each other: 0 where they are all alike, 1 where two hypotheses stand at both ends. */
  readonly diagnosticity: number
  /** The same by its weight; 0 where it is missing. */
  readonly tells: number
  /** How it would stand without it; of missing evidence, how it would stand if it were as good as evidence can be. */
  readonly otherwise: Lead & { readonly against: readonly number[] }
  /** Whether others lead then. */
  readonly carries: boolean
}

/** What speaks against each hypothesis. Only that counts: evidence that fits several tells nothing for any of them (R. J. Heuer, "Psychology of
 *  Intelligence Analysis", 1999, ch. 8). */
export interface Matrix extends Lead {
  /** The most telling first. */
  readonly items: readonly Item[]
  readonly counted: number
  readonly missing: number
  /** Σ weight × (I: 1, II: 2) for each hypothesis. */
  readonly against: readonly number[]
  /** The same without weights, of the evidence that counts. */
  readonly unweighted: readonly number[]
  /** Between which it lies when any one piece is left out. */
  readonly ranges: readonly { readonly least: number; readonly greatest: number }[]
  /** Ids of the evidence without which others would lead. */
  readonly carriers: readonly string[]
  readonly likelihoods: Likelihoods
}

/** What evidence for and against makes of each hypothesis, if exactly one of them holds and pieces are independent of each other. */
export interface Likelihoods {
  readonly prior: readonly number[]
  /** Natural logarithms of how much likelier the evidence is than neutral evidence would be. */
  readonly logRatios: readonly number[]
  /** They add up to 1. */
  readonly probabilities: readonly number[]
}

const against = { CC: 0, C: 0, N: 0, I: 1, II: 2 } as const
const place = { CC: 2, C: 1, N: 0, I: -1, II: -2 } as const
/** How much likelier a code makes the evidence: half a unit of tens a step, from which on evidence is "substantial", and twice that "strong", in
 *  H. Jeffreys, "Theory of probability", 3rd ed. 1961, appendix B. */
const ratios = { CC: 10, C: Math.sqrt(10), N: 1, I: 1 / Math.sqrt(10), II: 0.1 } as const
/** Sums of tenths that should be equal differ by less than this. */
const rounding = 1e-9

/** Weighs evidence against `count` hypotheses (2 or more). The order of `evidence` does not matter. `prior` are the hypotheses' probabilities before it; alike where left
 *  out. Throws `E_USAGE` for codes, weights, or a prior that do not fit. */
export function matrixOf(count: number, evidence: readonly Coded[], prior?: readonly number[]): Matrix {
  check(count, evidence, prior)
  const judged = evidence.filter(({ weight }) => weight !== null)
  const sums = sumsOf(count, judged)
  const lead = leadOf(sums)
  const items = evidence.map((coded) => itemOf(count, coded, judged, lead)).sort(byTelling)
  const without = items.filter(({ weight }) => weight !== null).map((item) => item.otherwise.against)
  return {
    ...lead,
    items,
    counted: judged.length,
    missing: evidence.length - judged.length,
    against: sums,
    unweighted: sumsOf(
      count,
      judged.map((coded) => ({ ...coded, weight: 1 })),
    ),
    ranges: sums.map((sum, k) => {
      const all = [sum, ...without.map((each) => each[k] ?? NaN)]
      return { least: Math.min(...all), greatest: Math.max(...all) }
    }),
    carriers: items.filter((item) => item.carries && item.weight !== null).map(({ id }) => id),
    likelihoods: likelihoodsOf(count, judged, prior ?? Array.from({ length: count }, () => 1 / count)),
  }
}

function check(count: number, evidence: readonly Coded[], prior: readonly number[] | undefined): void {
  const paths = evidence.flatMap(({ codes, weight }, i) => [
    ...(codes.length === count ? [] : [`evidence.${i}.codes: ${count} are expected`]),
    ...(weight === null || (weight > 0 && weight <= 1)
      ? []
      : [`evidence.${i}.weight: above 0 and at most 1 is expected`]),
  ])
  const ids = new Set<string>()
  for (const [i, { id }] of evidence.entries()) {
    if (ids.has(id)) paths.push(`evidence.${i}.id: stands twice`)
    ids.add(id)
  }
  if (prior !== undefined) {
    const fits = prior.length === count && prior.every((p) => p > 0 && p < 1)
    if (!fits || Math.abs(exactSum(prior) - 1) > rounding)
      paths.push(`prior: ${count} probabilities that add up to 1 are expected`)
  }
  if (!(Number.isInteger(count) && count >= 2)) paths.push('hypotheses: two or more are expected')
  if (paths.length > 0)
    throw failure('E_USAGE', 'this is no matrix of evidence against hypotheses', { paths })
}

function sumsOf(count: number, judged: readonly Coded[]): number[] {
  return Array.from({ length: count }, (_, k) =>
    exactSum(judged.map(({ codes, weight }) => (weight ?? 0) * against[codes[k] ?? 'N'])),
  )
}

/** Who has the least against it. */
export function leadOf(sums: readonly number[]): Lead {
  const least = Math.min(...sums)
  const leads = sums.flatMap((sum, k) => (sum - least <= rounding ? [k] : []))
  const next = Math.min(...sums.filter((_, k) => !leads.includes(k)))
  return { leads, margin: next === Infinity ? null : next - least }
}

function itemOf(count: number, coded: Coded, judged: readonly Coded[], lead: Lead): Item {
  const others = judged.filter(({ id }) => id !== coded.id)
  const sums = sumsOf(
    count,
    coded.weight === null ? [...others, { ...coded, weight: greatestWeight }] : others,
  )
  const otherwise = leadOf(sums)
  const diagnosticity = diagnosticityOf(coded.codes)
  return {
    ...coded,
    diagnosticity,
    tells: diagnosticity * (coded.weight ?? 0),
    otherwise: { ...otherwise, against: sums },
    carries: otherwise.leads.join() !== lead.leads.join(),
  }
}

/** How well codes tell hypotheses apart: the mean distance between two of them over the greatest there can be, which is that of half of them at
 *  each end. 0 for fewer than two codes. */
export function diagnosticityOf(codes: readonly (ConsistencyCode | null)[]): number {
  const places = codes.flatMap((code) => (code === null ? [] : [place[code]])).sort((a, b) => a - b)
  const half = Math.floor(places.length / 2)
  if (half === 0) return 0
  let distance = 0
  for (const [i, one] of places.entries()) for (const other of places.slice(i + 1)) distance += other - one
  return distance / (4 * half * (places.length - half))
}

function byTelling(a: Item, b: Item): number {
  // What is missing comes last.
  return (
    Number(a.weight === null) - Number(b.weight === null) ||
    b.tells - a.tells ||
    b.diagnosticity - a.diagnosticity ||
    (a.id < b.id ? -1 : 1)
  )
}

/** A piece counts by its weight as a witness who is right in that share of cases and else says anything: its ratio is mixed with 1 (G. Shafer, "A
 *  mathematical theory of evidence", 1976, ch. 11: discounting). */
function likelihoodsOf(count: number, judged: readonly Coded[], prior: readonly number[]): Likelihoods {
  const logRatios = Array.from({ length: count }, (_, k) =>
    exactSum(
      judged.map(({ codes, weight }) => log((weight ?? 0) * ratios[codes[k] ?? 'N'] + 1 - (weight ?? 0))),
    ),
  )
  const logs = logRatios.map((ratio, k) => ratio + log(prior[k] ?? NaN))
  const greatest = Math.max(...logs)
  const parts = logs.map((each) => exp(each - greatest))
  const whole = exactSum(parts)
  return { prior, logRatios, probabilities: parts.map((part) => part / whole) }
}
