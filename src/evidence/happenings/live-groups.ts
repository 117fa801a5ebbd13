/** What hangs together through links that come and go. Members are whole numbers from 0; one without links is a group of its own. */
export class LiveGroups {
  private readonly links: (Set<number> | undefined)[] = []
  private readonly labels: (number | undefined)[] = []
  private readonly parts = new Map<number, Set<number>>()
  private next = 1

  /** What stands for a member's group: the same for all of one group and for no other, until the group changes. */
  of(member: number): number {
    return this.labels[member] ?? -1 - member
  }

  /** All of a member's group. */
  members(member: number): number[] {
    const label = this.labels[member]
    return label === undefined ? [member] : [...(this.parts.get(label) ?? [member])]
  }

  /** Those that a member is linked to. */
  linksOf(member: number): ReadonlySet<number> {
    return this.links[member] ?? none
  }

  /** Whether two members are linked. */
  linked(a: number, b: number): boolean {
    return this.links[a]?.has(b) === true
  }

  /** Links two members. Gives those that are in another group now: of two groups that become one, the smaller. */
  link(a: number, b: number): number[] {
    ;(this.links[a] ??= new Set()).add(b)
    ;(this.links[b] ??= new Set()).add(a)
    if (this.of(a) === this.of(b)) return []
    const [small, large] = this.sizeOf(a) <= this.sizeOf(b) ? [a, b] : [b, a]
    const moved = this.members(small)
    const old = this.labels[small]
    if (old !== undefined) this.parts.delete(old)
    if (this.labels[large] === undefined) this.label([large])
    const label = this.of(large)
    const part = this.parts.get(label)
    for (const member of moved) {
      this.labels[member] = label
      part?.add(member)
    }
    return moved
  }

  /** Parts two members. Gives those that are in another group now. */
  unlink(a: number, b: number): number[] {
    this.links[a]?.delete(b)
    this.links[b]?.delete(a)
    const found = this.reached(a, b)
    if (found === null) return []
    const label = this.labels[a]
    const part = label === undefined ? undefined : this.parts.get(label)
    for (const member of found) {
      part?.delete(member)
      this.labels[member] = undefined
    }
    if (found.length > 1) this.label(found)
    const [left] = part ?? []
    if (label !== undefined && part?.size === 1 && left !== undefined) {
      this.parts.delete(label)
      this.labels[left] = undefined
    }
    return found
  }

  /** Takes a member out with all its links. Gives those that are in another group now. */
  remove(member: number): number[] {
    const moved = [...this.linksOf(member)].flatMap((other) => this.unlink(member, other))
    this.links[member] = undefined
    return moved.filter((each) => each !== member)
  }

  private sizeOf(member: number): number {
    const label = this.labels[member]
    return label === undefined ? 1 : (this.parts.get(label)?.size ?? 1)
  }

  private label(members: readonly number[]): void {
    const label = this.next++
    for (const member of members) this.labels[member] = label
    this.parts.set(label, new Set(members))
  }

  /** The smaller side where `a` and `b` do not hang together; null where they do. Both sides are walked turn by turn, so that it costs what
   *  the smaller one has. */
  private reached(a: number, b: number): number[] | null {
    const sides = [new Set([a]), new Set([b])] as const
    const walks = sides.map((side) => side.values())
    for (;;) {
      for (const [i, walk] of walks.entries()) {
        const own = i === 0 ? sides[0] : sides[1]
        const other = i === 0 ? sides[1] : sides[0]
        const { value, done } = walk.next()
        if (done === true) return [...own]
        for (const next of this.linksOf(value)) {
          if (other.has(next)) return null
          own.add(next)
        }
      }
    }
  }
}

const none: ReadonlySet<number> = new Set()
