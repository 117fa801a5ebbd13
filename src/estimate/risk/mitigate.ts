import type { MemberName } from '../../kernel/id.ts'
import { clip, leastProbability } from '../../kernel/probability.ts'
import { exactSum } from '../../kernel/sum.ts'
import { scaled } from './amounts.ts'
import type { Chance } from './chances.ts'
import { shapley } from './shapley.ts'

/** What happens to one risk once all of some members take part. Factors as `records/mitigation.ts` says. */
export interface Effect {
  /** The id of a chance. */
  readonly risk: string
  readonly needs: readonly MemberName[]
  readonly odds: number
  readonly amount: number
}

/** Chances as they are once those of `effects` hold whose members are all among `members`. Effects on chances that are not there are passed over.
 *  Odds are multiplied, not chances, so that no factor makes anything more than certain; the order of effects does not matter. */
export function mitigated(
  chances: readonly Chance[],
  effects: readonly Effect[],
  members: ReadonlySet<MemberName>,
): Chance[] {
  const holding = Map.groupBy(
    effects.filter(({ needs }) => needs.every((name) => members.has(name))),
    ({ risk }) => risk,
  )
  return chances.map((chance) => {
    const own = holding.get(chance.id)
    if (own === undefined) return chance
    const odds = product(own.map((effect) => effect.odds))
    const p = chance.probability
    // Written so that odds of 1 leave the very same chance.
    const probability = odds === 1 ? p : clip((odds * p) / (1 - p + odds * p), leastProbability)
    return {
      id: chance.id,
      probability,
      amounts: scaled(chance.amounts, product(own.map((effect) => effect.amount))),
    }
  })
}

/** A product in rising order, so that the order given does not show in the last bit. */
function product(factors: readonly number[]): number {
  return [...factors].sort((a, b) => a - b).reduce((all, factor) => all * factor, 1)
}

/** Everybody whom any effect needs, by name. */
export function partners(effects: readonly Effect[]): MemberName[] {
  return [...new Set(effects.flatMap(({ needs }) => needs))].sort()
}

/** The expected loss of chances. */
export function expectedLoss(chances: readonly Chance[]): number {
  return exactSum(chances.map(({ probability, amounts }) => probability * amounts.mean))
}

/** Who brings the gain of effects in expected loss: what each member adds, averaged over every order of joining; below 0 where it makes things worse. */
export interface Gain {
  /** What is expected to be lost less, with everybody. */
  readonly gain: number
  /** By name; they add up to the gain. `error` where orders of joining were drawn, as there are more than twelve members. */
  readonly shares: readonly {
    readonly member: MemberName
    readonly gain: number
    readonly error: number | null
  }[]
}

/** Shares the gain of `effects` among those whom they need. A member whom no effect needs has no share. */
export function shareGain(chances: readonly Chance[], effects: readonly Effect[]): Gain {
  const members = partners(effects)
  const now = expectedLoss(chances)
  const gainOf = (company: readonly boolean[]): number =>
    now - expectedLoss(mitigated(chances, effects, new Set(members.filter((_, i) => company[i] === true))))
  const { shares, errors } = shapley(members.length, gainOf)
  return {
    gain: gainOf(members.map(() => true)),
    shares: members.map((member, i) => ({ member, gain: shares[i] ?? 0, error: errors?.[i] ?? null })),
  }
}
