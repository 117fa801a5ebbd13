import { exactSum } from '../../kernel/sum.ts'

/** A member's vote and what it expects the others' votes to be. */
export interface Voter {
  /** Place of the option that the member thinks likeliest. */
  readonly vote: number
  /** The share of votes it expects for each option; null where it says nothing. */
  readonly expected: readonly number[] | null
}

/** What the votes say of one option. */
export interface Popularity {
  readonly share: number
  /** Mean of the shares that members expected; the share itself where no one expected anything. */
  readonly expected: number
  readonly surprise: number
}

/** For each option its share of the votes, the mean share that members expected, and the difference. Source: D. Prelec, H. S. Seung and
 *  J. McCoy, "A solution to the single-question crowd wisdom problem", Nature 541, 2017. Throws `RangeError` on a vote for no option. */
export function popularity(voters: readonly Voter[], options: number): Popularity[] {
  if (voters.some(({ vote }) => !(vote >= 0 && vote < options)))
    throw new RangeError('a vote is for an option')
  const expecting = voters.flatMap(({ expected }) => (expected === null ? [] : [expected]))
  return Array.from({ length: options }, (_, k) => {
    const share = voters.filter(({ vote }) => vote === k).length / voters.length
    if (expecting.length === 0) return { share, expected: share, surprise: 0 }
    const expected = exactSum(expecting.map((each) => each[k] ?? 0)) / expecting.length
    return { share, expected, surprise: share - expected }
  })
}

/** Places of the options whose votes exceed what was expected by most: one, or several that tie. An option that nobody voted for cannot
 *  be meant. */
export function surprisinglyPopular(voters: readonly Voter[], options: number): number[] {
  const all = popularity(voters, options)
  const voted = all.filter(({ share }) => share > 0)
  const most = Math.max(...voted.map(({ surprise }) => surprise))
  return all.flatMap(({ share, surprise }, k) => (share > 0 && surprise === most ? [k] : []))
}

/** The option that a member's probabilities make likeliest; the first of equal ones. Of a yes-or-no answer (no, yes) even odds count as no. */
export function voteOf(probabilities: readonly number[]): number {
  return probabilities.indexOf(Math.max(...probabilities))
}
