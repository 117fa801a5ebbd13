import { tenureTable } from './tenures.ts'

/** A term of office: first and last day, both included; a term running at the end of the table has no last day. */
export interface Tenure {
  /** Actor id of the office: `RUS/defence-minister`, `un/secretary-general`. */
  readonly office: string
  readonly names: readonly string[]
  readonly from: string
  readonly to: string | null
  readonly source: string
}

/** Every term of the table, in its order. */
export const tenures: readonly Tenure[] = parse()

const byName = new Map<string, Tenure[]>()
for (const tenure of tenures) {
  for (const name of tenure.names) {
    const known = byName.get(name)
    if (known) known.push(tenure)
    else byName.set(name, [tenure])
  }
}

function parse(): Tenure[] {
  const all: Tenure[] = []
  let office = ''
  let source = ''
  for (const line of tenureTable.trim().split('\n')) {
    const [first = '', second = '', third = ''] = line.split('|').map((cell) => cell.trim())
    if (first.startsWith('# ')) [office, source] = [first.slice(2), second]
    else all.push({ office, names: first.split(';'), from: second, to: third === '-' ? null : third, source })
  }
  return all
}

/** The terms of the person written exactly `name`, or none. */
export function tenuresOf(name: string): readonly Tenure[] {
  return byName.get(name) ?? []
}

/** The office a person is known by: the one held on `day`, else the last one taken. */
export function officeOf(name: string, day: string | null): string | undefined {
  const terms = tenuresOf(name)
  const held = day ? terms.filter(({ from, to }) => from <= day && (to === null || day <= to)) : []
  return (held[0] ?? terms.at(-1))?.office
}
