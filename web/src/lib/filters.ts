import { useNavigate, useSearch } from '@tanstack/react-router'

/** What stands after the question mark, as text: every filter is in the address, so that a view can be sent. */
export type Filters = Readonly<Record<string, string>>

/** Text values of an address. What else stands there is somebody's mistake and is left out. */
export function filtersOf(search: Record<string, unknown>): Filters {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  )
}

/** What stands after the question mark, and how to change some of it: undefined takes a filter away. The place on the page stays. */
export function useFilters(): readonly [Filters, (changes: Record<string, string | undefined>) => void] {
  const search: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  return [
    search,
    (changes) => {
      const next = Object.entries({ ...search, ...changes }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
      )
      void navigate({ to: '.', search: Object.fromEntries(next), replace: true, resetScroll: false })
    },
  ]
}

/** Values of a filter that holds several. */
export function valuesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}
