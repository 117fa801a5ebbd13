/** A name found in a text: UTF-16 offsets. States carry ISO 3166-1 alpha-3 ids, organisations those of the actor table; persons, who are named
 *  only as holders of an office or as speakers, carry none. */
export interface Name {
  readonly kind: 'state' | 'organisation' | 'office' | 'person'
  readonly id: string | null
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Rows `id: name<separator>name` of a table. */
export function rows(table: string, separator: string): { id: string; names: string[] }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':')
      return {
        id: line.slice(0, colon),
        names: line
          .slice(colon + 1)
          .trim()
          .split(separator),
      }
    })
}

/** The names in order, of two that overlap the longer one. */
export function withoutOverlap(names: readonly Name[]): Name[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Name[] = []
  for (const name of sorted) {
    const last = kept.at(-1)
    if (last === undefined || name.start >= last.end) kept.push(name)
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name
  }
  return kept
}
