import type { DecisionMethod } from '../records/decisionMethod.ts'
import { open, type Elector, type Open } from './effect.ts'
import { enough, isEnough, type Decided } from './total.ts'

/** What is certain of a motion: an outcome that comes however the missing may still speak, or none yet. */
export type Forced = Decided | 'pending'

type Count<Kind extends DecisionMethod['count']['kind']> = Extract<DecisionMethod['count'], { kind: Kind }>

/** The outcome that every completion of `stands` gives, in closed form: O(electors). `stands` holds what may still come of each elector.
 *  Equal to asking `decide` about every completion, which a test does for up to five electors. */
export function forced(
  method: DecisionMethod,
  electors: readonly Elector[],
  stands: readonly Open[],
): Forced {
  const tally = new Tally(electors, stands, method.weighted)
  switch (method.count.kind) {
    case 'consensus':
      return byConsensus(method.count, tally)
    case 'threshold':
      return byThreshold(method.count, tally)
    case 'voting':
      return byVoting(method.count, tally)
  }
}

/** Counts over what may still come. */
class Tally {
  readonly electors: readonly Elector[]
  readonly stands: readonly Open[]
  private readonly weighted: boolean

  constructor(electors: readonly Elector[], stands: readonly Open[], weighted: boolean) {
    this.electors = electors
    this.stands = stands
    this.weighted = weighted
  }

  of(i: number): Open {
    return this.stands[i] ?? open.all
  }

  weight(i: number): number {
    return this.weighted ? (this.electors[i]?.weight ?? 0) : 1
  }

  some(test: (stand: Open, i: number) => boolean): boolean {
    return this.electors.some((_, i) => test(this.of(i), i))
  }

  sum(test: (stand: Open, i: number) => boolean): number {
    return this.electors.reduce((total, _, i) => total + (test(this.of(i), i) ? this.weight(i) : 0), 0)
  }

  heads(test: (stand: Open) => boolean): number {
    return this.electors.filter((_, i) => test(this.of(i))).length
  }
}

/** Whether nothing outside `set` may come. */
const surely = (stand: Open, set: Open): boolean => (stand & ~set) === 0
/** Whether something of `set` may come. */
const maybe = (stand: Open, set: Open): boolean => (stand & set) !== 0

function byConsensus({ abstention }: Count<'consensus'>, tally: Tally): Forced {
  const blocking = open.oppose | (abstention === 'blocks' ? open.abstaining : 0)
  if (tally.some((stand) => surely(stand, blocking))) return 'rejected'
  if (!tally.some((stand) => maybe(stand, open.positive))) return 'rejected'
  const blockable = tally.some((stand) => maybe(stand, blocking))
  return !blockable && tally.some((stand) => surely(stand, open.positive)) ? 'adopted' : 'pending'
}

/** Where adoption is worst off nobody who need not supports, and nobody who need not recuses itself: that would shrink what is needed.
 *  Where it is best off everybody who may supports, and who cannot recuses itself if it may. */
function byThreshold(count: Count<'threshold'>, tally: Tally): Forced {
  const base = (left: (stand: Open) => boolean): number =>
    tally.sum((stand) => !(count.recusalShrinksBase && left(stand)))
  const stopping = open.oppose | (count.vetoAbstains === 'blocks' ? open.abstaining : 0)
  const holds = (i: number): boolean => {
    const name = tally.electors[i]?.name
    return name !== undefined && count.vetoes.includes(name)
  }
  if (tally.some((stand, i) => holds(i) && surely(stand, stopping))) return 'rejected'
  const most = tally.sum((stand) => maybe(stand, open.support))
  const leastNeeded = enough(
    count.needs,
    base((stand) => !maybe(stand, open.support) && maybe(stand, open.recused)),
  )
  if (most < leastNeeded || most === 0) return 'rejected'
  if (tally.some((stand, i) => holds(i) && maybe(stand, stopping))) return 'pending'
  const least = tally.sum((stand) => surely(stand, open.support))
  const mostNeeded = enough(
    count.needs,
    base((stand) => surely(stand, open.recused)),
  )
  return least >= mostNeeded && least > 0 ? 'adopted' : 'pending'
}

/** Votes and presence have their worst cases apart: all who may oppose, and all who may stay away. Their best case is one: who may support does,
 *  and of those who can only hurt the share by coming, the lightest come until there is a quorum. */
function byVoting(count: Count<'voting'>, tally: Tally): Forced {
  const { needs, of, quorum } = count
  const cast = open.oppose | (of === 'present' ? open.present : 0)
  const coming = open.support | open.oppose | open.present
  const quorumOf = (voices: number): number => (quorum ? enough(quorum, voices) : 0)

  const against = tally.sum((stand) => !surely(stand, open.support) && maybe(stand, cast))
  const firm = tally.sum((stand) => surely(stand, open.support))
  const voices = tally.heads((stand) => !surely(stand, open.recused))
  const sureToCome = tally.heads((stand) => surely(stand, coming))
  if (isEnough(needs, firm, firm + against) && sureToCome >= quorumOf(voices)) return 'adopted'

  const supporting = tally.sum((stand) => maybe(stand, open.support))
  const opposing = tally.sum((stand) => surely(stand, cast))
  const leaving = (stand: Open): boolean => !maybe(stand, open.support) && maybe(stand, open.recused)
  const hurting = (stand: Open): boolean =>
    !maybe(stand, open.support) && !surely(stand, cast) && !maybe(stand, coming & ~cast) && maybe(stand, cast)
  const come = tally.heads((stand) => maybe(stand, coming) && !hurting(stand) && !leaving(stand))
  const lacking = Math.max(0, quorumOf(tally.heads((stand) => !leaving(stand))) - come)
  const weights = tally.electors
    .flatMap((_, i) => (hurting(tally.of(i)) && !leaving(tally.of(i)) ? [tally.weight(i)] : []))
    .sort((a, b) => a - b)
  const needed = weights.slice(0, lacking).reduce((sum, weight) => sum + weight, 0)
  const possible = lacking <= weights.length && isEnough(needs, supporting, supporting + opposing + needed)
  return possible ? 'pending' : 'rejected'
}
