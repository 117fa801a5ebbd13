/** Longest gap that one table holds: a rarer event takes several looks. */
const longest = 4096
const guides = 1024

/** Gaps between the periods in which something happens: how many pass without it. Geometric, drawn by looking its distribution up.
 *  Source: H.-C. Chen and Y. Asau, "On generating random variates from an empirical distribution", AIIE Transactions 6, 1974 (the guide table);
 *  longer gaps go on as if begun anew, since the past does not matter. */
export class Gaps {
  /** Place k: the chance that k periods pass without it. */
  readonly #passing = new Float64Array(longest + 1)
  /** For each 1024th of a number drawn: the least gap it can stand for. */
  readonly #guide = new Int32Array(guides)

  constructor(probability: number) {
    const missing = 1 - probability
    let passing = 1
    for (let k = 0; k <= longest; k++) {
      this.#passing[k] = passing
      passing *= missing
    }
    let gap = 0
    for (let i = guides - 1; i >= 0; i--) {
      while (gap < longest && (this.#passing[gap + 1] ?? NaN) >= (i + 1) / guides) gap++
      this.#guide[i] = gap
    }
  }

  /** The gap that `u`, strictly between 0 and 1, stands for; −1 where it is 4,096 or more, of which the rest is drawn anew. */
  at(u: number): number {
    if (u < (this.#passing[longest] ?? NaN)) return -1
    let gap = this.#guide[Math.floor(u * guides)] ?? NaN
    while (u < (this.#passing[gap + 1] ?? NaN)) gap++
    return gap
  }

  /** How much one −1 stands for. */
  readonly longest = longest
}
