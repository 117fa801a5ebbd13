/** Disjoint sets over 0 … size−1. The least member of a set stands for it, so that the order of joining leaves no trace. */
export class Groups {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, member) => member)
  }

  /** The least member of the set that holds `member`. */
  find(member: number): number {
    let root = member
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) root = up
    for (let here = member; here !== root;) {
      const up = this.#parent[here] ?? root
      this.#parent[here] = root
      here = up
    }
    return root
  }

  /** Makes one set of the two that hold `a` and `b`; returns its least member. */
  join(a: number, b: number): number {
    const rootA = this.find(a)
    const rootB = this.find(b)
    const least = Math.min(rootA, rootB)
    this.#parent[Math.max(rootA, rootB)] = least
    return least
  }
}
