/** Changes remembered, and ids in all of them: whoever is further behind looks at everything. */
const changesKept = 256
const idsKept = 4_096

/** What changed from one state of something to the next, of those last. */
export class Trail<Id> {
  private readonly steps: ReadonlySet<Id>[] = []
  private version = 0

  /** Notes a change. Gives the number of the state after it. */
  add(ids: ReadonlySet<Id>): number {
    if (ids.size > idsKept) this.steps.length = 0
    else this.steps.push(ids)
    if (this.steps.length > changesKept) this.steps.shift()
    return ++this.version
  }

  /** What changed between two states; null where that is not remembered, or goes backwards. */
  between(before: number, now: number): ReadonlySet<Id> | null {
    if (before > now || now > this.version) return null
    if (before === now) return new Set()
    const first = this.steps.length - (this.version - before)
    if (first < 0) return null
    const changed = new Set<Id>()
    for (const step of this.steps.slice(first, this.steps.length - (this.version - now))) {
      for (const id of step) changed.add(id)
      if (changed.size > idsKept) return null
    }
    return changed
  }
}
