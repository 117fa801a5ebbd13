import { allDecided, conflicting, judgeOf, methods, objecting, overObjection, words } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'

/** Members who state one position each on one motion, without a deadline. */
export interface Positions {
  readonly members: number
  /** How many of them, the last ones, sign anything and withhold anything. */
  readonly liars: number
  /** q: signatures that a statement needs, its author's among them. */
  readonly needed: number
  /** How many of the words are used. */
  readonly values: number
  /** Whether a cosigner has looked that no key is filled twice, or only that the log is consistent. */
  readonly cosignature: 'held' | 'consistent'
}

/** Digits: what each honest member says; who of the honest has cosigned it; which statements of each liar each honest member has cosigned, as a set. A
 *  statement that has reached somebody and one that is cosigned are one state: reaching alone changes nothing that anybody does here. */
export function positions({ members, liars, needed, values, cosignature }: Positions): Model {
  const honest = members - liars
  const layout = new Layout()
  const said = layout.digits(honest, values + 1)
  const cosigned = layout.pairs(honest, honest, 2)
  const taken = Array.from({ length: honest }, () => layout.digits(liars, 1 << values))
  const judge = judgeOf(members, values)

  const cosigners = (at: Digits, i: number): number =>
    cosigned.reduce((sum, row, j) => sum + (j === i ? 0 : (at[row[i] ?? 0] ?? 0)), 0)

  function steps(at: Digits, to: Digits, step: Step): void {
    for (let i = 0; i < honest; i++) {
      const own = said[i] ?? 0
      if (at[own] === 0) {
        for (let v = 1; v <= values; v++) {
          to[own] = v
          step(i, 'says', undefined, words[v - 1])
        }
      }
      for (let j = 0; j < honest; j++) {
        const place = cosigned[i]?.[j] ?? 0
        if (i === j || at[said[j] ?? 0] === 0 || at[place] !== 0) continue
        to[place] = 1
        step(i, 'cosigns what is said by', j)
      }
      for (let l = 0; l < liars; l++) {
        const place = taken[i]?.[l] ?? 0
        const set = at[place] ?? 0
        if (set !== 0 && cosignature === 'held') continue
        for (let v = 0; v < values; v++) {
          if ((set >> v) & 1) continue
          to[place] = set | (1 << v)
          step(i, 'cosigns what is said by', honest + l, words[v])
        }
      }
    }
  }

  /** The statements that count, of all members, as an index of the judge. */
  function counted(at: Digits): number {
    let index = 0
    for (let i = 0; i < honest; i++) {
      const value = at[said[i] ?? 0] ?? 0
      if (value !== 0 && 1 + liars + cosigners(at, i) >= needed) index |= 1 << (values * i + value - 1)
    }
    for (let l = 0; l < liars; l++) {
      for (let v = 0; v < values; v++) {
        const signers = taken.reduce((sum, row) => sum + (((at[row[l] ?? 0] ?? 0) >> v) & 1), liars)
        if (signers >= needed) index |= 1 << (values * (honest + l) + v)
      }
    }
    return index
  }

  return {
    radices: layout.radices,
    steps,
    outcomes: (at) => judge.outcomes[counted(at)] ?? 0,
    broken: (at, outcomes) =>
      (conflicting(outcomes) !== 0 ? law.oneOutcome : 0) |
      (conflicting(outcomes) !== 0 && judge.unnamed[counted(at)] !== 0 ? law.named : 0) |
      ((outcomes & overObjection) !== 0 && said.some((own) => at[own] === objecting) ? law.objection : 0),
    brokenAtEnd: (at, outcomes) =>
      (liars === 0 && !allDecided(outcomes, methods.length) ? law.decides : 0) |
      (said.some((_, i) => 1 + cosigners(at, i) < needed) ? law.counted : 0),
  }
}
