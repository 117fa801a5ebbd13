import type { DecisionMethod, Needed, Share } from '../records/decisionMethod.ts'
import type { Effect, Elector } from './effect.ts'

/** What a method decides once everybody has spoken. */
export type Decided = 'adopted' | 'rejected'

/** Least whole number that is enough of `base`: ⌈base·p/d⌉, or ⌊base·p/d⌋ + 1 where more than the share is needed. */
export function enough(needs: Needed, base: number): number {
  if ('fixed' in needs) return needs.fixed
  const { p, d, moreThan } = needs
  return moreThan ? Math.floor((base * p) / d) + 1 : Math.ceil((base * p) / d)
}

/** Whether `part` is enough of `whole`. Of nothing nothing is enough: a vote that nobody cast adopts nothing. */
export function isEnough({ p, d, moreThan }: Share, part: number, whole: number): boolean {
  return part > 0 && (moreThan ? part * d > p * whole : part * d >= p * whole)
}

/** A method as the total function that it is: what it makes of one effect per elector. The rule behind every closed form, and in tests their oracle. */
export function decide(
  method: DecisionMethod,
  electors: readonly Elector[],
  came: readonly Effect[],
): Decided {
  const has = (i: number, ...among: Effect[]): boolean => among.some((effect) => effect === came[i])
  const sum = (...among: Effect[]): number =>
    electors.reduce(
      (total, { weight }, i) => total + (has(i, ...among) ? (method.weighted ? weight : 1) : 0),
      0,
    )
  const heads = (...among: Effect[]): number => electors.filter((_, i) => has(i, ...among)).length
  const voices = electors.length - heads('recused')
  if (voices === 0) return 'rejected'
  const adopted = ((): boolean => {
    const { count } = method
    switch (count.kind) {
      case 'consensus': {
        const blocked =
          heads('oppose') > 0 || (count.abstention === 'blocks' && heads('present', 'absent') > 0)
        return !blocked && heads('support', 'unobjecting') > 0
      }
      case 'threshold': {
        const all = sum('support', 'oppose', 'present', 'absent', 'unobjecting')
        const base = count.recusalShrinksBase ? all : all + sum('recused')
        const stopped = electors.some(
          ({ name }, i) =>
            count.vetoes.includes(name) &&
            (has(i, 'oppose') || (count.vetoAbstains === 'blocks' && has(i, 'present', 'absent'))),
        )
        return !stopped && sum('support') > 0 && sum('support') >= enough(count.needs, base)
      }
      case 'voting': {
        const present = heads('support', 'oppose', 'present')
        if (count.quorum && present < enough(count.quorum, voices)) return false
        const cast = sum('support', 'oppose') + (count.of === 'present' ? sum('present') : 0)
        return isEnough(count.needs, sum('support'), cast)
      }
    }
  })()
  return adopted ? 'adopted' : 'rejected'
}
