import type { Filters } from '../../lib/filters.ts'
import type { Parameters } from '../../api/client.ts'
import type { paths } from '../../api/openapi.d.ts'

type Query = NonNullable<Parameters<paths['/api/questions']['get']>['query']>

/** Orders of the open questions; the first where none was chosen. */
export const sorts = ['reask', 'closes', 'newest'] as const

/** What questions can ask for. */
export const kinds = ['binary', 'multipleChoice', 'ordered', 'numeric', 'date'] as const

const narrowing = ['waiting', 'compartment', 'kind', 'text'] as const

/** What of an address the node is asked for: no more than it takes. */
export function questionQuery(filters: Filters): Query {
  const kind = kinds.find((each) => each === filters['kind'])
  const { waiting, compartment, text } = filters
  return {
    ...(waiting === undefined ? {} : { waiting }),
    ...(compartment === undefined ? {} : { compartment }),
    ...(text === undefined ? {} : { text }),
    ...(kind === undefined ? {} : { kind }),
  }
}

/** Whether something narrows the list. */
export function isFiltered(filters: Filters): boolean {
  return narrowing.some((name) => filters[name] !== undefined)
}
