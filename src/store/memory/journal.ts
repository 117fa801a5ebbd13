interface Step {
  readonly redo: () => void
  readonly undo: () => void
}

/** Changes to plain collections that can be taken back, and made again: what makes a step of the store in memory atomic. */
export class Journal {
  private readonly steps: Step[] = []
  private open = true

  private change(step: Step): void {
    if (!this.open) throw new Error('this transaction is over')
    step.redo()
    this.steps.push(step)
  }

  set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const before = map.get(key)
    this.change({
      redo: () => map.set(key, value),
      undo: () => (before === undefined ? map.delete(key) : map.set(key, before)),
    })
  }

  delete<K, V>(map: Map<K, V>, key: K): void {
    const before = map.get(key)
    if (before === undefined) return
    this.change({ redo: () => map.delete(key), undo: () => map.set(key, before) })
  }

  push<V>(array: V[], value: V): void {
    this.change({ redo: () => array.push(value), undo: () => array.pop() })
  }

  /** Sets one place of an array. */
  setAt<V>(array: V[], place: number, value: V): void {
    const before = array[place]
    if (before === undefined) throw new Error(`nothing stands at ${place}`)
    this.change({
      redo: () => (array[place] = value),
      undo: () => (array[place] = before),
    })
  }

  put<T extends object>(target: T, part: Partial<T>): void {
    const before = { ...target }
    this.change({ redo: () => Object.assign(target, part), undo: () => Object.assign(target, before) })
  }

  /** Takes every change back, newest first. */
  undo(): void {
    for (const step of this.steps.toReversed()) step.undo()
  }

  /** Makes every change again. */
  redo(): void {
    for (const step of this.steps) step.redo()
  }

  /** Refuses further changes. */
  close(): void {
    this.open = false
  }
}
