import { law, type Law } from './laws.ts'
import type { Named } from './models.ts'
import { search, type Found } from './search.ts'

/** A model searched, and whether it came out as it should. */
export interface Explored extends Found {
  readonly name: string
  readonly members: number
  /** Laws that were found broken and should hold. */
  readonly unexpected: readonly Law[]
  /** Laws that should have been found broken and were not. */
  readonly missing: readonly Law[]
}

/** Searches a model. `soon`: a model that must break is left as soon as all that must break has. */
export function explore({ name, members, model, breaks }: Named, soon = false): Explored {
  const enough = soon ? breaks.reduce((bits, each) => bits | law[each], 0) : 0
  const found = search(model, enough)
  const broken = found.broken.map((each) => each.law)
  return {
    name,
    members,
    ...found,
    unexpected: broken.filter((each) => !breaks.includes(each)),
    missing: breaks.filter((each) => !broken.includes(each)),
  }
}
